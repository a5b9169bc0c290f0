//! What happens when, as pages and programs want it: what is shown at all, what is on now and comes
//! next, the days of a month as a grid, everything by year and month, and the iCalendar feed.
//!
//! Not here: which things are dated ([`crate::site::Occurrence`]) and their words and addresses
//! (`presenter`).

pub mod agenda;
pub mod due;
pub mod grid;
pub mod moved;
pub mod standing;
#[cfg(test)]
mod tests;
pub mod turns;

use crate::date::Recurrence;
use crate::plan::{Kind, Node};
use crate::site::{Occurrence, OccurrenceKind, Set, Site};

/// What the calendar's pages show: what touches its years; the staff's duties in an internal build
/// alone.
pub fn shown(site: &Site) -> impl Iterator<Item = &Occurrence> {
    (site.occurrences.iter()).filter(|o| site.shows(o))
}

/// Whether it comes back every month, so that a year need not say it twelve times.
pub fn is_monthly(site: &Site, occurrence: &Occurrence) -> bool {
    let plan = &site.plan;
    let at = occurrence.node.at;
    let repeats = match occurrence.node.kind {
        Kind::Obligation => plan.obligations.at(at).and_then(|o| o.repeats.as_ref()),
        Kind::Meeting => plan.meetings.at(at).and_then(|m| m.repeats.as_ref()),
        Kind::Event => plan.events.at(at).and_then(|e| e.repeats.as_ref()),
        Kind::Campaign => plan.campaigns.at(at).and_then(|c| c.repeats.as_ref()),
        _ => None,
    };
    repeats.is_some_and(|r| r.value == Recurrence::Monthly)
}

/// What the day of the build belongs to, in the order in which citizens want to know of it.
pub fn on_now(site: &Site) -> Vec<&Occurrence> {
    let today = site.options.today;
    let mut found: Vec<&Occurrence> = shown(site)
        .filter(|o| o.kind != OccurrenceKind::Document && o.period.contains(today))
        .filter(|o| o.fate.cancelled.is_none())
        .collect();
    found.sort_by_key(|o| (o.kind, o.basis, o.period.first()));
    found
}

/// What begins after the day of the build, in the order of the days; of what comes back, the next time.
pub fn coming(site: &Site) -> Vec<&Occurrence> {
    let today = site.options.today;
    let mut seen: Set<(Node, Option<usize>, &str)> = Set::default();
    let mut found: Vec<&Occurrence> = shown(site)
        .filter(|o| o.period.first() > today && o.fate.cancelled.is_none())
        .filter(|o| seen.insert((o.node, o.target, o.title.as_str())))
        .collect();
    found.sort_by_key(|o| (o.period.first(), o.period.last(), o.time, o.kind));
    found
}
