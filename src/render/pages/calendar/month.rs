//! One month: the table of its days, and below it the same as a list.

use serde::Serialize;

use super::holiday;
use super::span::{Chip, SpanView, chip, is_long, spans};
use super::{Around, HolidayView, KindView, Sheet, crumbs, holidays, legend, title, within};
use crate::calendar::{agenda, grid};
use crate::config::Section;
use crate::date::{Date, Period, Unit, Weekday};
use crate::plan::Basis;
use crate::render::engine::view;
use crate::render::format;
use crate::render::frame::Head;
use crate::render::occurrence::{self, OccurrenceView};
use crate::render::view::{Desk, Link};
use crate::route::Page;
use crate::site::Occurrence;

#[derive(Debug, Serialize)]
struct MonthView {
    title: String,
    /// How much has a day, and how much is known to the month alone.
    lead: String,
    around: Around,
    caption: String,
    weekdays: Vec<WeekdayView>,
    spans: Vec<SpanView>,
    weeks: Vec<WeekView>,
    /// What has its day in the month.
    items: Vec<OccurrenceView>,
    holidays: Vec<HolidayView>,
    legend: Vec<KindView>,
    assumed: bool,
}

/// The head of a column.
#[derive(Debug, Serialize)]
struct WeekdayView {
    name: String,
    short: String,
}

#[derive(Debug, Serialize)]
struct WeekView {
    number: i8,
    days: Vec<DayView>,
}

#[derive(Debug, Serialize)]
struct DayView {
    datetime: String,
    day: i8,
    /// The month's number, for a day of a neighbouring month.
    outside: Option<i8>,
    today: bool,
    /// The names of its holidays.
    holidays: Vec<String>,
    /// The day's own page, where something happens.
    url: Option<String>,
    /// What lasts several days and is on.
    bars: Vec<Bar>,
    chips: Vec<Chip>,
    /// How many things the cell has no room for.
    more: usize,
}

/// A piece of a thing that lasts several days.
#[derive(Debug, Serialize)]
struct Bar {
    chip: Chip,
    /// Its name stands on its first day and on every Monday.
    named: bool,
}

/// How many things a cell shows; the day's page shows all.
const CHIPS: usize = 3;

/// `/lich/2026/10/`
pub fn month(desk: &Desk<'_>, year: i16, month: i8) -> Sheet {
    let content = agenda::month(desk.site, year, month);
    let unit = Unit::Month(year, month);
    let all: Vec<&Occurrence> = (content.days.values().flatten())
        .chain(content.spans.iter().flat_map(|s| &s.items))
        .copied()
        .collect();
    let title = title(desk, unit);
    let lead = lead(desk, &content, unit);
    let year_link = Link {
        url: desk.url(&Page::Year(year)),
        title: format::period(Period::One(Unit::Year(year)), desk.words),
    };
    let mut crumbs = crumbs(desk);
    crumbs.push(year_link.clone());
    Sheet {
        template: "calendar-month.html",
        head: Head {
            title: title.clone(),
            description: lead.clone(),
            section: Some(Section::Calendar),
            crumbs,
            ..Head::default()
        },
        view: view(&MonthView {
            lead,
            around: around(desk, (year, month), year_link),
            caption: desk.words.fill(
                "calendar.caption",
                &[("month", &format::period(Period::One(unit), desk.words))],
            ),
            title,
            weekdays: (1..=7)
                .map(|n| WeekdayView {
                    name: desk.words.get(&format!("weekday.{n}")).to_owned(),
                    short: desk.words.get(&format!("weekday-short.{n}")).to_owned(),
                })
                .collect(),
            weeks: weeks(desk, &content, unit),
            holidays: holidays(desk, unit.first(), unit.last()),
            items: (content.days.values().flatten())
                .map(|o| occurrence::occurrence(desk, o))
                .collect(),
            spans: spans(desk, &content.spans)
                .into_iter()
                .zip(&content.spans)
                .map(|(mut view, span)| {
                    if is_bar(span.period) {
                        view.chips.clear();
                    }
                    view
                })
                .collect(),
            legend: legend(desk, all.iter().copied()),
            assumed: all.iter().any(|o| o.basis == Basis::Assumed),
        }),
    }
}

fn lead(desk: &Desk<'_>, content: &agenda::Month<'_>, unit: Unit) -> String {
    let dated: usize = content.days.values().map(Vec::len).sum();
    let own = content
        .spans
        .iter()
        .filter(|s| s.period == Period::One(unit));
    let known: usize = own.map(|s| s.items.len()).sum();
    if dated + known == 0 {
        return desk.words.get("calendar.month-empty").to_owned();
    }
    let parts: Vec<String> = [
        ("calendar.month-days", dated),
        ("calendar.month-known", known),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(key, count)| desk.words.fill(key, &[("n", &count.to_string())]))
    .collect();
    format!("{}.", parts.join(", "))
}

fn around(desk: &Desk<'_>, (year, month): (i16, i8), up: Link) -> Around {
    let link = |(year, month): (i16, i8)| {
        within(desk, year).then(|| Link {
            url: desk.url(&Page::Month(year, month)),
            title: format::period(Period::One(Unit::Month(year, month)), desk.words),
        })
    };
    Around {
        previous: link(grid::previous(year, month)),
        next: link(grid::next(year, month)),
        up,
    }
}

fn weeks(desk: &Desk<'_>, content: &agenda::Month<'_>, unit: Unit) -> Vec<WeekView> {
    let (first, last) = (unit.first(), unit.last());
    let cell = |day: Date| {
        let inside = (first..=last).contains(&day);
        let items = content.days.get(&day).filter(|_| inside);
        DayView {
            datetime: day.to_string(),
            day: day.day(),
            outside: (!inside).then(|| day.month()),
            today: day == desk.site.options.today,
            holidays: if inside {
                holiday::names(desk, day)
            } else {
                Vec::new()
            },
            url: (inside && desk.site.times.has(day)).then(|| desk.url(&Page::Day(day))),
            bars: if inside {
                bars(desk, content, day)
            } else {
                Vec::new()
            },
            chips: (items.into_iter().flatten())
                .take(CHIPS)
                .map(|o| chip(&occurrence::occurrence(desk, o)))
                .collect(),
            more: items.map_or(0, |items| items.len().saturating_sub(CHIPS)),
        }
    };
    (grid::weeks(first.year(), first.month()).into_iter())
        .map(|week| WeekView {
            number: week.number,
            days: week.days.into_iter().map(cell).collect(),
        })
        .collect()
}

/// Whether a period is drawn through the days: a range whose days are stated, no longer than a season.
fn is_bar(period: Period) -> bool {
    matches!(period, Period::Range(Unit::Day(_), Unit::Day(_))) && !is_long(period)
}

fn bars(desk: &Desk<'_>, content: &agenda::Month<'_>, day: Date) -> Vec<Bar> {
    let on = |period: Period| is_bar(period) && period.contains(day);
    let starts = day.weekday() == Weekday::Monday || day.day() == 1;
    (content.spans.iter())
        .filter(|span| on(span.period))
        .flat_map(|span| &span.items)
        .map(|o| Bar {
            chip: chip(&occurrence::occurrence(desk, o)),
            named: starts || o.period.first() == day,
        })
        .collect()
}
