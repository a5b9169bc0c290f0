//! Everything dated, as one list: documents, phases, campaigns, targets, tasks, duties, meetings and
//! the few events that nothing else dates.

mod fate;
mod names;

use serde::Serialize;

pub use fate::{Fate, Move};
pub(crate) use names::products as product_names;

use super::Site;
use crate::date::{Date, Due, Hours, Period, Recurrence, Unit};
use crate::plan::campaign::{Campaign, CampaignKind};
use crate::plan::edition::Edition;
use crate::plan::event::EventKind;
use crate::plan::location::Location;
use crate::plan::{Bases, Basis, Id, Kind, Node, Record, SourceRef, Stored, Table};
use crate::read::yaml::At;

/// One thing at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    /// Stable, and fit for an anchor: the record, and for what comes back its period.
    pub id: String,
    pub title: String,
    /// A title for a narrow place; the same as `title` where the record has no shorter one.
    pub short: String,
    pub kind: OccurrenceKind,
    pub period: Period,
    /// The time of day, on the site's clocks, where one is stated of a known day.
    pub time: Option<Hours>,
    pub location: Option<Location>,
    /// Where it can be followed online.
    pub online: Option<String>,
    /// How sure the date is.
    pub basis: Basis,
    pub reason: String,
    /// The record that dates it.
    pub node: Node,
    /// Which of the record's targets, for a target.
    pub target: Option<usize>,
    pub units: Vec<Id>,
    pub campaign: Option<Id>,
    pub sources: Vec<SourceRef>,
    /// Audiences and channels that the record names.
    pub audiences: Vec<Id>,
    pub channels: Vec<Id>,
    /// A duty of the staff, kept out of the citizens' calendar.
    pub duty: bool,
    /// What it is a run of, for what comes back.
    pub returns: Option<Returns>,
    pub fate: Fate,
}

/// How a thing comes back, and which of its runs this is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returns {
    /// The id that all runs share.
    pub series: String,
    pub rule: Recurrence,
    /// The time that the rule gives; the run may have been moved from it.
    pub at: Period,
    /// The time of day of every run that was not moved to another.
    pub time: Option<Hours>,
    /// Whether the years in which it holds have an end.
    pub ends: bool,
}

/// What kind of thing happens, in the order in which citizens want to know of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OccurrenceKind {
    Campaign,
    Phase,
    Communication,
    Target,
    Task,
    Conference,
    Milestone,
    Document,
    Planning,
    Preparation,
    /// Something to be made for a campaign's run.
    Product,
    Meeting,
    Report,
}

impl OccurrenceKind {
    /// In the order in which citizens want to know of them.
    pub const ALL: [Self; 13] = [
        Self::Campaign,
        Self::Phase,
        Self::Communication,
        Self::Target,
        Self::Task,
        Self::Conference,
        Self::Milestone,
        Self::Document,
        Self::Planning,
        Self::Preparation,
        Self::Product,
        Self::Meeting,
        Self::Report,
    ];

    /// The key of its words in the interface strings (`occurrence.…`), and the end of its CSS class
    /// (`kind-…`).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Campaign => "campaign",
            Self::Phase => "plan",
            Self::Communication => "communication",
            Self::Target => "target",
            Self::Task => "deadline",
            Self::Conference => "conference",
            Self::Milestone => "milestone",
            Self::Document => "document",
            Self::Planning => "planning",
            Self::Preparation => "preparation",
            Self::Product => "product",
            Self::Meeting => "meeting",
            Self::Report => "report",
        }
    }
}

/// How far a thing without a stated end is written out.
const HORIZON_YEARS: i16 = 2;

/// How many years more a thing with a stated end is written out at the most: an end in the year 9999
/// is a slip of the pen.
const LONGEST: i16 = 50;

/// Every occurrence of the site, in the order of the days.
pub(super) fn all(site: &Site) -> Vec<Occurrence> {
    let mut list = List {
        last: Unit::Year(horizon(site)).last(),
        latest: Unit::Year(horizon(site).saturating_add(LONGEST).min(Date::MAX.year())).last(),
        found: Vec::new(),
    };
    list.frame(site);
    list.targets(site);
    list.tasks(site);
    list.duties(site);
    list.events(site);
    let mut found = list.found;
    found.sort_by(|a, b| {
        let key = |o: &'_ Occurrence| (o.period.first(), o.period.last(), o.time, o.kind);
        (key(a), &a.id).cmp(&(key(b), &b.id))
    });
    found
}

/// First and last year that the calendar shows: as configured, else those in which something that
/// this build shows happens, other than a cited document's date.
pub(super) fn years(site: &Site) -> (i16, i16) {
    if let Some(years) = &site.config.calendar_years {
        let last = years.value.last().unwrap_or(site.options.today);
        return (years.value.first().year(), last.year());
    }
    let own = site.occurrences.iter().filter(|o| match o.node.kind {
        Kind::Document => site.plan.documents.at(o.node.at).is_some_and(|d| d.plan),
        _ => !o.duty || site.options.internal,
    });
    let days: Vec<Date> = own
        .flat_map(|o| [Some(o.period.first()), o.period.last()])
        .flatten()
        .collect();
    match (days.iter().min(), days.iter().max()) {
        (Some(first), Some(last)) => (first.year(), last.year()),
        _ => (0, -1),
    }
}

/// The last year that recurrences without an end are written out to.
pub(super) fn horizon(site: &Site) -> i16 {
    let mut last = site.options.today.year().saturating_add(HORIZON_YEARS);
    let years = site.config.calendar_years.as_ref();
    if let Some(end) = years.and_then(|years| years.value.last()) {
        last = last.max(end.year());
    }
    let phases = site
        .plan
        .phases
        .iter()
        .filter_map(|p| p.period.value.last());
    let targets = site.plan.metrics.iter().flat_map(|m| &m.targets);
    let dues = targets.filter_map(|t| t.due.as_ref()?.value.period()?.last());
    for end in phases.chain(dues) {
        last = last.max(end.year());
    }
    last.min(Date::MAX.year())
}

/// The year in which a source was issued.
fn year_of(site: &Site, source: &SourceRef) -> Option<i16> {
    let SourceRef::Document(id, _) = source else {
        return None;
    };
    let document = site.plan.documents.get(id.as_str())?;
    Some(document.date.as_ref()?.value.first().year())
}

fn rows<T: Record>(table: &Table<T>) -> impl Iterator<Item = (Node, &Stored<T>)> {
    table
        .iter()
        .enumerate()
        .map(|(at, row)| (Node { kind: T::KIND, at }, row))
}

/// When something comes back: how often, and in which years.
type Rhythm<'a> = (&'a Option<At<Recurrence>>, &'a Option<At<Period>>);

struct List {
    /// The last day that recurrences without an end are written out to.
    last: Date,
    /// The same for those with an end.
    latest: Date,
    found: Vec<Occurrence>,
}

impl List {
    /// What the plan stands on and is made of: documents, phases, campaigns.
    fn frame(&mut self, site: &Site) {
        for (node, d) in rows(&site.plan.documents) {
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
        for (node, p) in rows(&site.plan.phases) {
            self.once(p, node, (OccurrenceKind::Phase, &p.name), p.period.value)
                .mark(&p.basis, &["period"]);
        }
        for (node, c) in rows(&site.plan.campaigns) {
            let kind = match c.kind {
                CampaignKind::AnnualPlan => OccurrenceKind::Planning,
                _ => OccurrenceKind::Campaign,
            };
            for made in self.again(c, node, (kind, &c.name), (&c.repeats, &c.active)) {
                made.short.clone_from(&c.short);
                made.campaign = Some(c.id.value.clone());
                let year = made.period.first().year();
                let run = site.run(node.at, year);
                made.held(run.and_then(|run| run.edition(site)));
                if let Some(days) = run.and_then(|run| run.days) {
                    made.period = days;
                    made.basis = Basis::Explicit;
                    made.reason.clear();
                }
            }
            self.editions(site, node, c);
        }
    }

    /// What editors have entered of a campaign's runs: those that no recurrence gives, and the
    /// deadlines of their products.
    fn editions(&mut self, site: &Site, node: Node, campaign: &Stored<Campaign>) {
        for run in site.runs.iter().filter(|run| run.campaign == node.at) {
            let Some(edition) = run.edition(site) else {
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
                made.duty = true;
                made.campaign = Some(campaign.id.value.clone());
                made.units = product.unit.iter().map(|id| id.value.clone()).collect();
                made.sources = (edition.source.iter()).map(|s| s.value.clone()).collect();
            }
        }
    }

    fn targets(&mut self, site: &Site) {
        for (node, m) in rows(&site.plan.metrics) {
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

    fn tasks(&mut self, site: &Site) {
        for (node, t) in rows(&site.plan.tasks) {
            let says = (OccurrenceKind::Task, t.name.as_str());
            match t.due.as_ref().map(|d| d.value) {
                Some(Due::Yearly) => self.yearly(site, node, t),
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
    fn yearly(&mut self, site: &Site, node: Node, task: &Stored<crate::plan::task::Task>) {
        let first = task.source.iter().find_map(|s| year_of(site, &s.value));
        let Some(year) = first.and_then(|y| y.checked_add(1)) else {
            return;
        };
        let says = (OccurrenceKind::Task, task.name.as_str());
        let words = site.words(site.main_language());
        for period in Recurrence::Yearly.occurrences(Unit::Year(year).first(), self.last) {
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
    fn duties(&mut self, site: &Site) {
        for (node, o) in rows(&site.plan.obligations) {
            let says = (OccurrenceKind::Report, o.name.as_str());
            for made in self.again(o, node, says, (&o.repeats, &o.active)) {
                made.duty = true;
            }
        }
        for (node, m) in rows(&site.plan.meetings) {
            let says = (OccurrenceKind::Meeting, m.name.as_str());
            for made in self.again(m, node, says, (&m.repeats, &m.active)) {
                made.duty = true;
            }
        }
    }

    fn events(&mut self, site: &Site) {
        for (node, e) in rows(&site.plan.events) {
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

    fn once<T: Record>(
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

    fn again<T: Record>(
        &mut self,
        row: &Stored<T>,
        node: Node,
        says: (OccurrenceKind, &str),
        (repeats, active): Rhythm<'_>,
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

impl Occurrence {
    /// The id that all times of the thing share.
    #[must_use]
    pub fn series(&self) -> &str {
        self.returns
            .as_ref()
            .map_or(self.id.as_str(), |r| &r.series)
    }

    /// Sets its time of day from the one that its record states; what has no day has none.
    fn clock(&mut self, stated: Option<Hours>) {
        let now = self.fate.clock(stated);
        self.time = now.filter(|_| is_day(self.period));
    }

    /// Takes over where a campaign's run takes place.
    fn held(&mut self, edition: Option<&Edition>) {
        self.location = edition.and_then(|e| e.location.clone());
        self.online = edition.and_then(|e| e.online.as_ref().map(|online| online.value.clone()));
    }

    /// Takes over the least sure basis of some fields, with its reason; the first of equals.
    fn mark(&mut self, bases: &Bases, fields: &[&str]) {
        let marks = fields.iter().rev().filter_map(|f| bases.0.get(*f));
        if let Some(mark) = marks.max_by_key(|m| m.basis) {
            self.basis = mark.basis;
            self.reason.clone_from(&mark.reason);
        }
    }
}

fn is_day(period: Period) -> bool {
    matches!(period, Period::One(Unit::Day(_)))
}

/// The period of a deadline that has an end.
fn ended(due: Due) -> Option<Period> {
    due.period().filter(|p| p.last().is_some())
}
