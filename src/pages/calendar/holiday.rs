//! Public holidays as the calendar's pages show them: always in words, never by colour alone.

use serde::Serialize;

use crate::date::{CalendarUnit, Date, Period, plus_days};
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::piece::{Mark, Source};

/// One holiday, on one day or on several in a row.
#[derive(Debug, Serialize)]
pub(crate) struct HolidayView {
    /// With the weekday.
    pub when: When,
    pub name: String,
    /// Whether people have the day off, in words.
    pub word: String,
    pub note: Option<String>,
    pub basis: Option<Mark>,
    pub sources: Vec<Source>,
}

/// A holiday by its place in the plan, whether its days are written out, its first and its last day.
type HolidayRun = (usize, bool, Date, Date);

/// How many days before and after those that are asked for a holiday may begin or end.
const BEYOND: i32 = 31;

/// The holidays that touch the days from one to another, both included.
pub(crate) fn holidays(desk: &Desk<'_>, first: Date, last: Date) -> Vec<HolidayView> {
    let times = &desk.site.times;
    let mut runs: Vec<HolidayRun> = Vec::new();
    for (day, at) in times.holidays(plus_days(first, -BEYOND), plus_days(last, BEYOND)) {
        let Some(holiday) = desk.site.plan.holidays.at(at) else {
            continue;
        };
        let is_listed = holiday.dates.iter().any(|date| date.value.0 == day);
        let before = |run: &&mut HolidayRun| {
            (run.0, run.1) == (at, is_listed) && run.3.tomorrow().is_ok_and(|next| next == day)
        };
        match runs.iter_mut().find(before) {
            Some(run) => run.3 = day,
            None => runs.push((at, is_listed, day, day)),
        }
    }
    runs.retain(|(.., from, to)| *from <= last && first <= *to);
    runs.into_iter()
        .filter_map(|run| holiday(desk, run))
        .collect()
}

fn holiday(desk: &Desk<'_>, (at, is_listed, from, to): HolidayRun) -> Option<HolidayView> {
    let holiday = desk.site.plan.holidays.at(at)?;
    let key = if holiday.off {
        "calendar.holiday-off"
    } else {
        "calendar.holiday-working"
    };
    let day = |day| format::long_day(day, desk.words);
    let when = match from == to {
        true => When {
            text: day(from),
            ..desk.when(Period::day(from))
        },
        false => When {
            text: desk
                .words
                .fill("date.range", &[("from", &*day(from)), ("to", &*day(to))]),
            ..desk.when(Period::Range(
                CalendarUnit::Day(from),
                CalendarUnit::Day(to),
            ))
        },
    };
    Some(HolidayView {
        when,
        name: holiday.name.clone(),
        word: desk.words.get(key).to_owned(),
        note: holiday.note.clone(),
        basis: desk.mark(&holiday.basis, if is_listed { "dates" } else { "repeats" }),
        sources: desk.sources(&holiday.source),
    })
}

/// The names of a day's holidays, for its cell in a month.
pub(crate) fn names(desk: &Desk<'_>, day: Date) -> Vec<String> {
    let found = desk.site.times.holidays(day, day);
    found
        .filter_map(|(_, at)| Some(desk.site.plan.holidays.at(at)?.name.clone()))
        .collect()
}
