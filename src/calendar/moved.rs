//! What has left a day: whoever knew it by its old day finds there where it went.

use crate::date::{Date, Period};
use crate::site::{Move, Occurrence, Site};

/// A thing at a time at which it was announced, and no longer is.
#[derive(Clone, Copy, Debug)]
pub struct MovedAway<'a> {
    pub occurrence: &'a Occurrence,
    pub left: &'a Move,
    /// Which of its moves it is.
    pub nth: usize,
}

/// What was announced for a time that lies within these days, both included, and stands on another one
/// now, in the order of the old days.
pub fn moved_away(site: &Site, first: Date, last: Date) -> Vec<MovedAway<'_>> {
    let within = |of: Period| {
        of.last()
            .is_some_and(|end| first <= of.first() && end <= last)
    };
    let places = site.times.left(first, last);
    let mut found: Vec<MovedAway<'_>> = places
        .filter_map(|(at, nth)| {
            let occurrence = site.occurrences.get(at)?;
            let left = occurrence.fate.moves.get(nth)?;
            Some(MovedAway {
                occurrence,
                left,
                nth,
            })
        })
        .filter(|moved| within(moved.left.from))
        .collect();
    found.sort_by_key(|moved| (moved.left.from, moved.left.time, moved.occurrence.kind));
    found
}
