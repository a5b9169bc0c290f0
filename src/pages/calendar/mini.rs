//! A month of a year's page as a small table: which days have something, and of what kind.

use serde::Serialize;

use crate::calendar::grid;
use crate::date::{CalendarUnit, Date, Extent};
use crate::pages::calendar::bars::is_bar;
use crate::presenter::desk::Desk;
use crate::route::Page;
use crate::site::Occurrence;

/// A day of a small month.
#[derive(Debug, Serialize)]
pub(crate) struct MiniDay {
    day: i8,
    datetime: String,
    /// The day's own page, where something happens.
    url: Option<String>,
    /// The kind of the first thing that has its day then, the end of a CSS class.
    kind: Option<&'static str>,
    /// How many things have their day then.
    count: usize,
    /// Whether something that lasts several days is on.
    on: bool,
    today: bool,
}

/// The weeks of a month, Monday first; none for a day of a neighbouring month. `all` is what the
/// year holds.
pub(crate) fn weeks(
    desk: &Desk<'_>,
    unit: CalendarUnit,
    all: &[&Occurrence],
) -> Vec<Vec<Option<MiniDay>>> {
    let (first, last) = (unit.first(), unit.last());
    let touching: Vec<&Occurrence> = (all.iter().copied())
        .filter(|o| o.period.overlaps(first, last))
        .collect();
    let cell = |date: Date| {
        let inside = (first..=last).contains(&date);
        inside.then(|| day(desk, date, &touching))
    };
    (grid::weeks(first.year(), first.month()).into_iter())
        .map(|week| week.days.into_iter().map(cell).collect())
        .collect()
}

fn day(desk: &Desk<'_>, date: Date, touching: &[&Occurrence]) -> MiniDay {
    let own = || (touching.iter()).filter(|o| o.period.extent() == Extent::Day(date));
    let shown = desk.site.times.has(date);
    MiniDay {
        day: date.day(),
        datetime: date.to_string(),
        url: shown.then(|| desk.url(&Page::Day(date))),
        kind: own().map(|o| o.kind).min().map(|kind| kind.name()),
        count: own().count(),
        on: (touching.iter()).any(|o| is_bar(o.period) && o.period.contains(date)),
        today: date == desk.site.options.today,
    }
}
