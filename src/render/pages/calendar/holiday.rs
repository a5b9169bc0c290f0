//! Public holidays as the calendar's pages show them: always in words, never by colour alone.

use serde::Serialize;

use crate::date::{Date, Period};
use crate::render::format::{self, When};
use crate::render::view::{Desk, Mark, Source};

/// One holiday on one day.
#[derive(Debug, Serialize)]
pub struct HolidayView {
    /// With the weekday.
    pub when: When,
    pub name: String,
    /// Whether people have the day off, in words.
    pub word: String,
    pub note: Option<String>,
    pub basis: Option<Mark>,
    pub sources: Vec<Source>,
}

/// The holidays from one day to another, both included.
#[must_use]
pub fn holidays(desk: &Desk<'_>, first: Date, last: Date) -> Vec<HolidayView> {
    let found = desk.site.times.holidays(first, last);
    found
        .filter_map(|(day, at)| {
            let holiday = desk.site.plan.holidays.at(at)?;
            let key = if holiday.off {
                "calendar.holiday-off"
            } else {
                "calendar.holiday-working"
            };
            let listed = holiday.dates.iter().any(|date| date.value.0 == day);
            let field = if listed { "dates" } else { "repeats" };
            let mut when = desk.when(Period::day(day));
            when.text = format::long_day(day, desk.words);
            Some(HolidayView {
                when,
                name: holiday.name.clone(),
                word: desk.words.get(key).to_owned(),
                note: holiday.note.clone(),
                basis: desk.mark(&holiday.basis, field),
                sources: desk.sources(&holiday.source),
            })
        })
        .collect()
}

/// The names of a day's holidays, for its cell in a month.
#[must_use]
pub fn names(desk: &Desk<'_>, day: Date) -> Vec<String> {
    let found = desk.site.times.holidays(day, day);
    found
        .filter_map(|(_, at)| Some(desk.site.plan.holidays.at(at)?.name.clone()))
        .collect()
}
