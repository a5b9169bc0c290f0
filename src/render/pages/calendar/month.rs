//! One month: the table of its days, and below it the same as a list.

use serde::Serialize;

use super::span::{Chip, SpanView, chip, spans};
use super::{Around, KindView, Sheet, crumbs, legend, title, within};
use crate::calendar::{agenda, grid};
use crate::config::Section;
use crate::date::{Date, Period, Unit};
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
    weekdays: Vec<Weekday>,
    spans: Vec<SpanView>,
    weeks: Vec<WeekView>,
    /// What has its day in the month.
    items: Vec<OccurrenceView>,
    legend: Vec<KindView>,
    assumed: bool,
}

/// The head of a column.
#[derive(Debug, Serialize)]
struct Weekday {
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
    chips: Vec<Chip>,
}

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
                .map(|n| Weekday {
                    name: desk.words.get(&format!("weekday.{n}")).to_owned(),
                    short: desk.words.get(&format!("weekday-short.{n}")).to_owned(),
                })
                .collect(),
            weeks: weeks(desk, &content, unit),
            items: (content.days.values().flatten())
                .map(|o| occurrence::occurrence(desk, o))
                .collect(),
            spans: spans(desk, &content.spans),
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
            chips: (items.into_iter().flatten())
                .map(|o| chip(&occurrence::occurrence(desk, o)))
                .collect(),
        }
    };
    (grid::weeks(first.year(), first.month()).into_iter())
        .map(|week| WeekView {
            number: week.number,
            days: week.days.into_iter().map(cell).collect(),
        })
        .collect()
}
