//! The making of the list: what each kind of record says of its times.

use super::fate::Fate;
use super::names;
use super::occurrence::{Occurrence, OccurrenceKind, Returns, is_day};
use crate::date::{CalendarUnit, Date, Due, Period, Recurrence};
use crate::plan::campaign::{Campaign, CampaignKind};
use crate::plan::event::EventKind;
use crate::plan::{Basis, Concept, Id, Kind, Node, SourceRef, Stored};
use crate::read::yaml::At;
use crate::site::editions::Runs;
use crate::site::ground::Ground;

/// The year in which a source was issued.
fn year_of(ground: &Ground, source: &SourceRef) -> Option<i16> {
    let SourceRef::Document(id, _) = source else {
        return None;
    };
    let document = ground.plan.documents.get(id.as_str())?;
    Some(document.date.as_ref()?.value.first().year())
}

/// When something comes back: how often, and in which years.
type Repetition<'a> = (&'a Option<At<Recurrence>>, &'a Option<At<Period>>);

/// The occurrences found so far, and how far to look.
pub(super) struct OccurrenceList<'a> {
    pub runs: &'a Runs,
    /// The last day that recurrences without an end are written out to.
    pub last: Date,
    /// The same for those with an end.
    pub latest: Date,
    pub found: Vec<Occurrence>,
}

impl OccurrenceList<'_> {
    /// What the plan stands on and is made of: documents, phases, campaigns.
    pub(super) fn frame(&mut self, ground: &Ground) {
        let runs = self.runs;
        for (node, d) in ground.plan.documents.nodes() {
            if let Some(date) = &d.date {
                let title = match &d.number {
                    Some(number) => format!("{} {number}", d.form_word()),
                    None => d.short.clone(),
                };
                let made = self.once(d, node, (OccurrenceKind::Document, &title), date.value);
                made.mark(&d.basis, &["date"]);
                made.short.clone_from(&d.short);
            }
        }
        for (node, p) in ground.plan.phases.nodes() {
            self.once(p, node, (OccurrenceKind::Phase, &p.name), p.period.value)
                .mark(&p.basis, &["period"]);
        }
        for (node, c) in ground.plan.campaigns.nodes() {
            let kind = match c.kind {
                CampaignKind::AnnualPlan => OccurrenceKind::Planning,
                _ => OccurrenceKind::Campaign,
            };
            for made in self.again(c, node, (kind, &c.name), (&c.repeats, &c.active)) {
                made.short.clone_from(&c.short);
                made.campaign = Some(c.id.value.clone());
                let at = made.returns.as_ref().map_or(made.period, |r| r.at);
                let year = at.first().year();
                let run = runs.of(node.at, year);
                if let Some(days) = run.and_then(|run| run.days) {
                    made.period = days;
                    made.basis = Basis::Explicit;
                    made.reason.clear();
                }
                made.held(run.and_then(|run| run.edition(ground)));
            }
            self.editions(ground, node, c);
        }
    }

    /// What editors have entered of a campaign's runs: those that no recurrence gives, and the
    /// deadlines of their products.
    fn editions(&mut self, ground: &Ground, node: Node, campaign: &Stored<Campaign>) {
        for run in self.runs.iter().filter(|run| run.campaign == node.at) {
            let Some(edition) = run.edition(ground) else {
                continue;
            };
            let id = format!("{}-{}", campaign.id.slug(), run.year);
            if let (None, Some(days)) = (run.occasion, run.days) {
                let says = (OccurrenceKind::Campaign, campaign.name.as_str());
                let made = self.once(campaign, node, says, days);
                made.held(Some(edition));
                made.id = format!("campaign-{id}");
                made.short.clone_from(&campaign.short);
                made.campaign = Some(campaign.id.value.clone());
            }
            let named = edition.products.iter().zip(names::products(edition));
            for (product, name) in named {
                let Some(due) = &product.due else { continue };
                let says = (OccurrenceKind::Product, product.title.as_str());
                let made = self.once(campaign, node, says, due.value);
                made.id = format!("product-{id}-{name}");
                // A move of the run leaves its products' deadlines where they are.
                made.fate = Fate::steady(campaign);
                made.fate.noted(&edition.changes);
                made.duty = true;
                made.campaign = Some(campaign.id.value.clone());
                made.units = product.unit.iter().map(|id| id.value.clone()).collect();
                made.sources = (edition.source.iter()).map(|s| s.value.clone()).collect();
            }
        }
    }

    pub(super) fn targets(&mut self, ground: &Ground) {
        for (node, m) in ground.plan.metrics.nodes() {
            let named = m.targets.iter().zip(names::targets(m));
            for (at, (target, name)) in named.enumerate() {
                let due = target.due.as_ref().and_then(|d| ended(d.value));
                let Some(period) = due else {
                    continue;
                };
                let made = self.once(m, node, (OccurrenceKind::Target, &m.name), period);
                made.mark(&m.basis, &["due"]);
                made.mark(&target.basis, &["due"]);
                made.id = format!("{}-{name}", made.id);
                made.target = Some(at);
                made.sources = target.source.iter().map(|s| s.value.clone()).collect();
            }
        }
    }

    pub(super) fn tasks(&mut self, ground: &Ground) {
        for (node, t) in ground.plan.tasks.nodes() {
            let says = (OccurrenceKind::Task, t.name.as_str());
            match t.due.as_ref().map(|d| d.value) {
                Some(Due::Yearly) => self.yearly(ground, node, t),
                due => {
                    if let Some(period) = due.and_then(ended) {
                        self.once(t, node, says, period).mark(&t.basis, &["due"]);
                    }
                }
            }
            for (step, name) in t.milestones.iter().zip(names::steps(t)) {
                let says = (OccurrenceKind::Task, step.text.as_str());
                let made = self.once(t, node, says, step.due.value);
                made.mark(&t.basis, &["milestones"]);
                made.id = format!("{}-step-{name}", made.id);
                // A move of the task's deadline leaves its steps where they are.
                made.fate = Fate::steady(t);
            }
        }
    }

    /// "Hằng năm" of a task: from the year after its document's, which the document does not say.
    fn yearly(&mut self, ground: &Ground, node: Node, task: &Stored<crate::plan::task::Task>) {
        let first = task.source.iter().find_map(|s| year_of(ground, &s.value));
        let Some(year) = first.and_then(|y| y.checked_add(1)) else {
            return;
        };
        let says = (OccurrenceKind::Task, task.name.as_str());
        let words = ground.words(ground.main_language());
        for period in Recurrence::Yearly.occurrences(CalendarUnit::Year(year).first(), self.last) {
            let made = self.once(task, node, says, period);
            made.mark(&task.basis, &["due"]);
            made.id = format!("{}-{period}", made.id);
            if made.basis == Basis::Explicit {
                made.basis = Basis::Derived;
                made.reason = words.get("occurrence.yearly-reason").to_owned();
            }
        }
    }

    /// What the staff owe: reports and meetings.
    pub(super) fn duties(&mut self, ground: &Ground) {
        for (node, o) in ground.plan.obligations.nodes() {
            let says = (OccurrenceKind::Report, o.name.as_str());
            for made in self.again(o, node, says, (&o.repeats, &o.active)) {
                made.duty = true;
            }
        }
        for (node, m) in ground.plan.meetings.nodes() {
            let says = (OccurrenceKind::Meeting, m.name.as_str());
            for made in self.again(m, node, says, (&m.repeats, &m.active)) {
                made.duty = true;
            }
        }
    }

    pub(super) fn events(&mut self, ground: &Ground) {
        for (node, e) in ground.plan.events.nodes() {
            let (kind, duty) = match e.kind {
                EventKind::Preparation => (OccurrenceKind::Preparation, true),
                EventKind::Planning => (OccurrenceKind::Planning, true),
                EventKind::Conference => (OccurrenceKind::Conference, false),
                EventKind::Communication => (OccurrenceKind::Communication, false),
                EventKind::Milestone => (OccurrenceKind::Milestone, false),
            };
            let says = (kind, e.title.as_str());
            if let Some(on) = &e.on {
                let made = self.once(e, node, says, on.value);
                made.mark(&e.basis, &["on"]);
                made.duty = duty;
            }
            for made in self.again(e, node, says, (&e.repeats, &e.active)) {
                made.duty = duty;
            }
        }
    }

    fn once<T: Concept>(
        &mut self,
        row: &Stored<T>,
        node: Node,
        (kind, title): (OccurrenceKind, &str),
        period: Period,
    ) -> &mut Occurrence {
        let mut units = Vec::new();
        let mut campaign = None;
        let (mut audiences, mut channels) = (Vec::new(), Vec::new());
        row.references(&mut |kind, id: &At<Id>| match kind {
            Kind::Unit if !units.contains(&id.value) => units.push(id.value.clone()),
            Kind::Campaign if campaign.is_none() => campaign = Some(id.value.clone()),
            Kind::Audience => audiences.push(id.value.clone()),
            Kind::Channel => channels.push(id.value.clone()),
            _ => {}
        });
        let setting = row.setting();
        let at = self.found.len();
        self.found.push(Occurrence {
            id: format!("{}-{}", T::KIND.name(), row.id().slug()),
            title: title.to_owned(),
            short: title.to_owned(),
            kind,
            period,
            time: None,
            location: setting.location.cloned(),
            online: setting.online.map(|online| online.value.clone()),
            basis: Basis::Explicit,
            reason: String::new(),
            node,
            target: None,
            units,
            campaign,
            sources: row.sources().iter().map(|s| s.value.clone()).collect(),
            audiences,
            channels,
            duty: false,
            returns: None,
            fate: Fate::once(row, period),
        });
        let made = &mut self.found[at];
        made.clock(setting.time.map(|time| time.value));
        made
    }

    fn again<T: Concept>(
        &mut self,
        row: &Stored<T>,
        node: Node,
        says: (OccurrenceKind, &str),
        (repeats, active): Repetition<'_>,
    ) -> &mut [Occurrence] {
        let start = self.found.len();
        if let (Some(repeats), Some(active)) = (repeats, active) {
            let stated = active.value.last().map(|end| end.min(self.latest));
            let last = stated.unwrap_or(self.last);
            for period in repeats.value.occurrences(active.value.first(), last) {
                let time = row.setting().time.map(|time| time.value);
                let made = self.once(row, node, says, period);
                made.mark(row.bases(), &["repeats", "active"]);
                made.returns = Some(Returns {
                    series: made.id.clone(),
                    rule: repeats.value,
                    at: period,
                    time: time.filter(|_| is_day(period)),
                    ends: active.value.last().is_some(),
                });
                made.id = format!("{}-{period}", made.id);
                (made.period, made.fate) = Fate::run(row, period);
                made.clock(time);
            }
        }
        &mut self.found[start..]
    }
}

/// The period of a deadline that has an end.
fn ended(due: Due) -> Option<Period> {
    due.period().filter(|p| p.last().is_some())
}
