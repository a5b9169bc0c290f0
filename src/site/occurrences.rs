//! Everything dated, as one list: documents, phases, campaigns, targets, tasks, duties, meetings and
//! the few events that nothing else dates.

mod fate;
mod list;
mod names;
mod occurrence;

use self::list::OccurrenceList;
use super::editions::Runs;
use super::ground::Ground;
use super::horizon::{REACH, horizon};
use crate::date::{CalendarUnit, Date};
use crate::plan::Kind;

pub use fate::{Fate, Move};
pub(crate) use names::products as product_names;
pub use occurrence::{Occurrence, OccurrenceKind, Returns};

/// How many years more a thing with a stated end is written out at the most: an end in the year 9999
/// is a slip of the pen.
const LONGEST: i16 = 50;

/// Every occurrence of the site, in the order of the days.
pub(super) fn all(ground: &Ground, runs: &Runs) -> Vec<Occurrence> {
    let mut list = OccurrenceList {
        runs,
        last: CalendarUnit::Year(horizon(ground)).last(),
        latest: CalendarUnit::Year(
            horizon(ground)
                .saturating_add(LONGEST)
                .min(Date::MAX.year()),
        )
        .last(),
        found: Vec::new(),
    };
    list.frame(ground);
    list.targets(ground);
    list.tasks(ground);
    list.duties(ground);
    list.events(ground);
    let mut found = list.found;
    found.sort_by(|a, b| {
        let key = |o: &'_ Occurrence| (o.period.first(), o.period.last(), o.time, o.kind);
        (key(a), &a.id).cmp(&(key(b), &b.id))
    });
    found
}

/// First and last year that the calendar shows: as configured, else those in which something that
/// this build shows happens, other than a cited document's date.
pub(super) fn years(ground: &Ground, occurrences: &[Occurrence]) -> (i16, i16) {
    if let Some(years) = &ground.config.calendar_years {
        let last = years.value.last().unwrap_or(ground.options.today);
        return within_reach(ground, years.value.first().year(), last.year());
    }
    let own = occurrences.iter().filter(|o| match o.node.kind {
        Kind::Document => ground.plan.documents.at(o.node.at).is_some_and(|d| d.plan),
        _ => !o.duty || ground.options.internal,
    });
    let days: Vec<Date> = own
        .flat_map(|o| [Some(o.period.first()), o.period.last()])
        .flatten()
        .collect();
    match (days.iter().min(), days.iter().max()) {
        (Some(first), Some(last)) => within_reach(ground, first.year(), last.year()),
        _ => (0, -1),
    }
}

/// Years of the calendar, but none too far away: those are told (`site::rules::far`).
fn within_reach(ground: &Ground, first: i16, last: i16) -> (i16, i16) {
    let today = ground.options.today.year();
    let near = |year: i16| year.clamp(today.saturating_sub(REACH), today.saturating_add(REACH));
    (near(first), near(last))
}
