//! Where everything that the calendar shows stands in it, reckoned once for the site: a page of a day,
//! a month or a year then costs what it shows, however much the calendar holds.

use std::collections::{BTreeMap, BTreeSet};

use super::feeds::{Years, is_seen};
use super::ground::Ground;
use super::occurrences::Occurrence;
use crate::date::{CalendarUnit, Date, Extent, Period};
use crate::keyed::Map;
use crate::plan::Node;

/// Places in [`Site::occurrences`] by where their periods stand, each list in the order of the days.
/// Only what the calendar's pages show, but for [`Times::of`].
#[derive(Clone, Debug, Default)]
pub struct Times {
    days: BTreeMap<Date, Vec<usize>>,
    months: Map<(i16, i8), Vec<usize>>,
    /// What no single month holds, under each of the calendar's years that it touches.
    years: Map<i16, Vec<usize>>,
    of: Map<Node, Vec<usize>>,
    /// What was announced for a time that begins on a day and was moved to another: the place, and which
    /// of its moves.
    left: BTreeMap<Date, Vec<(usize, usize)>>,
    /// Places in the table of holidays.
    holidays: BTreeMap<Date, Vec<usize>>,
}

impl Times {
    pub(super) fn new(ground: &Ground, occurrences: &[Occurrence], years: Years) -> Self {
        let mut times = Self::default();
        let (from, to) = years;
        for (at, o) in occurrences.iter().enumerate() {
            times.of.entry(o.node).or_default().push(at);
            if !is_seen(ground, years, o) {
                continue;
            }
            times.leave(at, o, years);
            match o.period.extent() {
                Extent::Day(day) => times.days.entry(day).or_default().push(at),
                Extent::Month(year, month) => {
                    times.months.entry((year, month)).or_default().push(at);
                }
                Extent::Year(_) | Extent::Years => {
                    let last = o.period.last().map_or(to, |day| day.year().min(to));
                    for year in o.period.first().year().max(from)..=last {
                        times.years.entry(year).or_default().push(at);
                    }
                }
            }
        }
        if from <= to {
            times.celebrate(
                ground,
                CalendarUnit::Year(from).first(),
                CalendarUnit::Year(to).last(),
            );
        }
        times
    }

    fn leave(&mut self, at: usize, o: &Occurrence, (from, to): Years) {
        for (nth, moved) in o.fate.moves.iter().enumerate() {
            let first = moved.from.first();
            if moved.from != o.period && (from..=to).contains(&first.year()) {
                self.left.entry(first).or_default().push((at, nth));
            }
        }
    }

    fn celebrate(&mut self, ground: &Ground, first: Date, last: Date) {
        for (at, holiday) in ground.plan.holidays.iter().enumerate() {
            for day in holiday.days(first, last) {
                self.holidays.entry(day).or_default().push(at);
            }
        }
    }

    /// The days that have a page: on which something happens, or from which something was moved.
    pub fn days(&self, occurrences: &[Occurrence]) -> BTreeSet<Date> {
        let left = self.left.iter().filter(|(day, places)| {
            let of = |(at, nth): &(usize, usize)| occurrences.get(*at)?.fate.moves.get(*nth);
            let mut moves = places.iter().filter_map(of);
            moves.any(|moved| moved.from == Period::day(**day))
        });
        let left = left.map(|(day, _)| *day);
        self.days.keys().copied().chain(left).collect()
    }

    /// What was moved away from a time that begins on one of these days: its place, and which of its
    /// moves it was.
    pub fn left(&self, first: Date, last: Date) -> impl Iterator<Item = (usize, usize)> + '_ {
        let days = self.left.range(first..=last);
        days.flat_map(|(_, places)| places.iter().copied())
    }

    /// Whether something happens on a day.
    pub fn has(&self, day: Date) -> bool {
        self.days.contains_key(&day)
    }

    /// The days before and after one, on which something happens.
    pub fn around(&self, day: Date) -> (Option<Date>, Option<Date>) {
        let before = self.days.range(..day).next_back();
        let after = self.days.range(day..).find(|(other, _)| **other > day);
        (before.map(|(day, _)| *day), after.map(|(day, _)| *day))
    }

    /// What has its day among those from one to another, both included.
    pub fn between(&self, first: Date, last: Date) -> impl Iterator<Item = (Date, &[usize])> {
        let days = self.days.range(first..=last);
        days.map(|(day, places)| (*day, places.as_slice()))
    }

    /// What a month holds that has no day of its own.
    pub fn month(&self, year: i16, month: i8) -> &[usize] {
        self.months.get(&(year, month)).map_or(&[], Vec::as_slice)
    }

    /// What touches a year and is in no single month of it.
    pub fn year(&self, year: i16) -> &[usize] {
        self.years.get(&year).map_or(&[], Vec::as_slice)
    }

    /// The holidays from one day to another, both included: places in their table.
    pub fn holidays(&self, first: Date, last: Date) -> impl Iterator<Item = (Date, usize)> {
        let days = self.holidays.range(first..=last);
        days.flat_map(|(day, places)| places.iter().map(|at| (*day, *at)))
    }

    /// The times of a record, those that the calendar does not show too.
    pub fn of(&self, node: Node) -> &[usize] {
        self.of.get(&node).map_or(&[], Vec::as_slice)
    }
}
