//! Everything dated, as one list: documents, phases, campaigns, targets, tasks, duties, meetings and
//! the few events that nothing else dates.

use serde::Serialize;

use super::Site;
use crate::date::{Date, Due, Period, Recurrence};
use crate::plan::{Bases, Basis, Id, Kind, Node, Record, SourceRef, Stored, Table};
use crate::read::yaml::At;

/// One thing at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    /// Stable: the record, and for what comes back its period.
    pub id: String,
    pub title: String,
    pub kind: OccurrenceKind,
    pub period: Period,
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
    /// A duty of the staff, kept out of the citizens' calendar.
    pub duty: bool,
}

/// What kind of thing happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OccurrenceKind {
    Campaign,
    Phase,
    Target,
    Task,
    Document,
    Event,
    Meeting,
    Report,
}

impl OccurrenceKind {
    /// The key of its words in the interface strings, and its CSS class.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Campaign => "campaign",
            Self::Phase => "phase",
            Self::Target => "target",
            Self::Task => "task",
            Self::Document => "document",
            Self::Event => "event",
            Self::Meeting => "meeting",
            Self::Report => "report",
        }
    }
}

/// How far a thing without a stated end is written out.
const HORIZON_YEARS: i16 = 2;

/// Every occurrence of the site, in the order of the days.
pub(super) fn all(site: &Site) -> Vec<Occurrence> {
    let mut list = List {
        last: Date::constant(horizon(site), 12, 31),
        found: Vec::new(),
    };
    let plan = &site.plan;
    for (node, d) in rows(&plan.documents) {
        if let Some(date) = &d.date {
            list.once(
                d,
                node,
                OccurrenceKind::Document,
                &d.title,
                date.value,
                "date",
            );
        }
    }
    for (node, p) in rows(&plan.phases) {
        list.once(
            p,
            node,
            OccurrenceKind::Phase,
            &p.name,
            p.period.value,
            "period",
        );
    }
    for (node, c) in rows(&plan.campaigns) {
        if let Some(repeats) = &c.repeats {
            let active = c.active.as_ref().map(|a| a.value);
            list.again(
                c,
                node,
                OccurrenceKind::Campaign,
                &c.name,
                (repeats.value, active),
            );
        }
    }
    for (node, m) in rows(&plan.metrics) {
        for (at, target) in m.targets.iter().enumerate() {
            let Some(Due::Within(period)) = target.due.as_ref().map(|d| d.value) else {
                continue;
            };
            if period.last().is_none() {
                continue;
            }
            list.once(m, node, OccurrenceKind::Target, &m.name, period, "due");
            if let Some(last) = list.found.last_mut() {
                last.id = format!("metric-{}-{at}", m.id.as_str());
                last.target = Some(at);
                last.sources = target.source.iter().map(|s| s.value.clone()).collect();
                last.basis = target.basis.of("due").max(last.basis);
            }
        }
    }
    for (node, t) in rows(&plan.tasks) {
        match t.due.as_ref().map(|d| d.value) {
            Some(Due::Within(period)) if period.last().is_some() => {
                list.once(t, node, OccurrenceKind::Task, &t.name, period, "due");
            }
            Some(Due::Yearly) => {
                let from = t
                    .sources()
                    .first()
                    .and_then(|s| document_year(site, &s.value));
                let active = from.map(|y| Period::Onward(crate::date::Unit::Year(y + 1)));
                list.again(
                    t,
                    node,
                    OccurrenceKind::Task,
                    &t.name,
                    (Recurrence::Yearly, active),
                );
            }
            _ => {}
        }
        for step in &t.milestones {
            list.once(
                t,
                node,
                OccurrenceKind::Task,
                &step.text,
                step.due.value,
                "milestones",
            );
        }
    }
    for (node, o) in rows(&plan.obligations) {
        if let Some(repeats) = &o.repeats {
            let active = o.active.as_ref().map(|a| a.value);
            list.again(
                o,
                node,
                OccurrenceKind::Report,
                &o.name,
                (repeats.value, active),
            );
        }
    }
    for (node, m) in rows(&plan.meetings) {
        if let Some(repeats) = &m.repeats {
            let active = m.active.as_ref().map(|a| a.value);
            list.again(
                m,
                node,
                OccurrenceKind::Meeting,
                &m.name,
                (repeats.value, active),
            );
        }
    }
    for (node, e) in rows(&plan.events) {
        if let Some(on) = &e.on {
            list.once(e, node, OccurrenceKind::Event, &e.title, on.value, "on");
        }
        if let Some(repeats) = &e.repeats {
            let active = e.active.as_ref().map(|a| a.value);
            list.again(
                e,
                node,
                OccurrenceKind::Event,
                &e.title,
                (repeats.value, active),
            );
        }
    }
    let mut found = list.found;
    found.sort_by(|a, b| {
        (a.period.first(), a.period.last(), a.kind, &a.id).cmp(&(
            b.period.first(),
            b.period.last(),
            b.kind,
            &b.id,
        ))
    });
    found
}

/// First and last year that the calendar shows: as configured, else those in which something other
/// than a cited document's date happens.
pub(super) fn years(site: &Site) -> (i16, i16) {
    if let Some(years) = &site.config.calendar_years {
        let last = years.value.last().unwrap_or(site.options.today);
        return (years.value.first().year(), last.year());
    }
    let own = site.occurrences.iter().filter(|o| match o.node.kind {
        Kind::Document => site.plan.documents.at(o.node.at).is_some_and(|d| d.plan),
        _ => true,
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
fn horizon(site: &Site) -> i16 {
    let mut last = site.options.today.year() + HORIZON_YEARS;
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
    last
}

fn document_year(site: &Site, source: &SourceRef) -> Option<i16> {
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

struct List {
    last: Date,
    found: Vec<Occurrence>,
}

impl List {
    fn once<T: Record>(
        &mut self,
        row: &Stored<T>,
        node: Node,
        kind: OccurrenceKind,
        title: &str,
        period: Period,
        field: &str,
    ) {
        let (basis, reason) = basis(row.bases(), &[field]);
        let mut units = Vec::new();
        let mut campaign = None;
        row.references(&mut |kind, id: &At<Id>| match kind {
            Kind::Unit if !units.contains(&id.value) => units.push(id.value.clone()),
            Kind::Campaign if campaign.is_none() => campaign = Some(id.value.clone()),
            _ => {}
        });
        if T::KIND == Kind::Campaign {
            campaign = Some(row.id().value.clone());
        }
        self.found.push(Occurrence {
            id: format!("{}-{}", T::KIND.name(), row.id().slug()),
            title: title.to_owned(),
            kind,
            period,
            basis,
            reason,
            node,
            target: None,
            units,
            campaign,
            sources: row.sources().iter().map(|s| s.value.clone()).collect(),
            duty: matches!(kind, OccurrenceKind::Report | OccurrenceKind::Meeting)
                || T::KIND == Kind::Event,
        });
    }

    fn again<T: Record>(
        &mut self,
        row: &Stored<T>,
        node: Node,
        kind: OccurrenceKind,
        title: &str,
        (repeats, active): (Recurrence, Option<Period>),
    ) {
        let Some(active) = active else {
            return;
        };
        let last = active.last().unwrap_or(self.last).min(self.last);
        for period in repeats.occurrences(active.first(), last) {
            self.once(row, node, kind, title, period, "repeats");
            let (worst, reason) = basis(row.bases(), &["repeats", "active"]);
            if let Some(made) = self.found.last_mut() {
                made.id = format!("{}-{period}", made.id);
                (made.basis, made.reason) = (worst, reason);
            }
        }
    }
}

/// The least sure basis of some fields, with its reason.
fn basis(bases: &Bases, fields: &[&str]) -> (Basis, String) {
    let marks = fields.iter().filter_map(|f| bases.0.get(*f));
    marks
        .map(|m| (m.basis, m.reason.clone()))
        .max_by_key(|(b, _)| *b)
        .unwrap_or((Basis::Explicit, String::new()))
}
