//! One day on which something happens: what is on, and what longer things it belongs to.

use serde::Serialize;

use crate::calendar::agenda;
use crate::date::{CalendarUnit, Date, Period};
use crate::linked::event::event;
use crate::pages::calendar::holiday::{HolidayView, holidays};
use crate::pages::calendar::moved::{MovedView, moved};
use crate::pages::calendar::parts::{Around, KindView, crumbs, legend};
use crate::pages::calendar::span::{SpanView, spans};
use crate::plan::Section;
use crate::plan::{Basis, Kind};
use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::presenter::occurrence::{self, OccurrenceView};
use crate::presenter::piece::Link;
use crate::route::Page;
use crate::site::Occurrence;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct DayView {
    title: String,
    lead: String,
    around: Around,
    items: Vec<OccurrenceView>,
    /// What was announced for the day, and is on another now.
    moved: Vec<MovedView>,
    holidays: Vec<HolidayView>,
    /// What lasts longer and holds the day.
    spans: Vec<SpanView>,
    legend: Vec<KindView>,
    assumed: bool,
}

/// `/lich/2026/10/10/`
pub(crate) fn day(desk: &Desk<'_>, date: Date) -> Sheet {
    let (year, month) = (date.year(), date.month());
    let (items, longer) = agenda::day(desk.site, date);
    let all = || {
        items
            .iter()
            .copied()
            .chain(longer.iter().flat_map(|s| s.items.iter().copied()))
    };
    let title = format::long_day(date, desk.words);
    let count = items.len().to_string();
    let moved = moved(desk, date, date);
    let names: Vec<String> = (items.iter().map(|o| named(desk, o)))
        .chain(moved.iter().map(|of| format!("{}: {}", of.word, of.title)))
        .collect();
    let month_link = Link {
        url: desk.url(&Page::Month(year, month)),
        title: format::period(Period::One(CalendarUnit::Month(year, month)), desk.words),
    };
    let mut crumbs = crumbs(desk);
    crumbs.push(Link {
        url: desk.url(&Page::Year(year)),
        title: format::period(Period::One(CalendarUnit::Year(year)), desk.words),
    });
    crumbs.push(month_link.clone());
    Sheet {
        template: "calendar-day.html",
        head: Head {
            title: title.clone(),
            description: format!("{title}: {}.", names.join("; ")),
            section: Some(Section::Calendar),
            crumbs,
            events: events(desk, date, &items),
            ..Head::default()
        },
        view: view(&DayView {
            title,
            lead: match items.is_empty() {
                true => desk.words.get("calendar.day-gone").to_owned(),
                false => desk.words.fill("calendar.day-lead", &[("n", &count)]),
            },
            moved,
            around: around(desk, date, month_link),
            holidays: holidays(desk, date, date),
            legend: legend(desk, all()),
            assumed: all().any(|o| o.basis == Basis::Assumed),
            items: (items.iter())
                .map(|o| occurrence::occurrence(desk, o))
                .collect(),
            spans: spans(desk, &longer),
        }),
    }
}

/// What it is called in a list of names: what does not take place says so.
fn named(desk: &Desk<'_>, o: &Occurrence) -> String {
    match o.fate.cancelled {
        Some(_) => format!(
            "{}: {}",
            desk.words.get("occurrence.cancelled-word"),
            o.short
        ),
        None => o.short.clone(),
    }
}

/// What takes place on the day and has no page of its own but this one.
fn events(desk: &Desk<'_>, date: Date, items: &[&Occurrence]) -> Vec<serde_json::Value> {
    let page = desk.url(&Page::Day(date));
    (items.iter())
        .filter(|o| o.node.kind != Kind::Campaign)
        .filter_map(|o| event(desk, o, &format!("{page}#luc-{}", o.id)))
        .collect()
}

/// The days before and after on which something happens.
fn around(desk: &Desk<'_>, date: Date, up: Link) -> Around {
    let link = |day: Date| Link {
        url: desk.url(&Page::Day(day)),
        title: format::day(day, desk.words),
    };
    let (previous, next) = desk.site.times.around(date);
    Around {
        previous: previous.map(link),
        next: next.map(link),
        up,
    }
}
