//! Everything dated, as one list: documents, phases, campaigns, targets, tasks, duties, meetings and
//! the few events that nothing else dates.

mod fate;
mod list;
mod names;

use serde::Serialize;

pub use fate::{Fate, Move};
pub(crate) use names::products as product_names;

use self::list::List;
use super::Site;
use crate::date::{Date, Hours, Period, Recurrence, Unit};
use crate::plan::edition::Edition;
use crate::plan::location::Location;
use crate::plan::{Bases, Basis, Id, Kind, Node, SourceRef};

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
        return within_reach(site, years.value.first().year(), last.year());
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
        (Some(first), Some(last)) => within_reach(site, first.year(), last.year()),
        _ => (0, -1),
    }
}

/// How many years before and after the day of the build the calendar can have pages for.
pub(super) const REACH: i16 = 50;

/// Years of the calendar, but none too far away: those are told (`site::rules::far`).
fn within_reach(site: &Site, first: i16, last: i16) -> (i16, i16) {
    let today = site.options.today.year();
    let near = |year: i16| year.clamp(today.saturating_sub(REACH), today.saturating_add(REACH));
    (near(first), near(last))
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
    last.min(site.options.today.year().saturating_add(REACH))
        .min(Date::MAX.year())
}

impl Occurrence {
    /// The id that all times of the thing share.
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

    /// Takes over where a campaign's run takes place, and its time of day if it has one day.
    fn held(&mut self, edition: Option<&Edition>) {
        self.location = edition.and_then(|e| e.location.clone());
        self.online = edition.and_then(|e| e.online.as_ref().map(|online| online.value.clone()));
        self.clock(edition.and_then(|e| e.time.as_ref().map(|time| time.value)));
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
