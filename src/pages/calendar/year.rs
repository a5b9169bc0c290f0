//! One year: what is known to it alone, and its twelve months.

use serde::Serialize;

use crate::calendar;
use crate::date::{CalendarUnit, Period};
use crate::pages::calendar::holiday::{HolidayView, holidays};
use crate::pages::calendar::mini::{self, MiniDay};
use crate::pages::calendar::parts::{
    Around, KindView, WeekdayView, crumbs, legend, title, weekdays, within,
};
use crate::pages::calendar::span::{SpanView, spans};
use crate::plan::Basis;
use crate::plan::Section;
use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::presenter::occurrence::{self, OccurrenceView};
use crate::presenter::piece::Link;
use crate::route::Page;
use crate::site::Occurrence;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct YearView {
    title: String,
    around: Around,
    spans: Vec<SpanView>,
    weekdays: Vec<WeekdayView>,
    months: Vec<YearMonth>,
    /// What comes back every month, said once.
    monthly: Vec<OccurrenceView>,
    holidays: Vec<HolidayView>,
    legend: Vec<KindView>,
    assumed: bool,
}

/// A month on a year's page.
#[derive(Debug, Serialize)]
struct YearMonth {
    url: String,
    title: String,
    current: bool,
    weeks: Vec<Vec<Option<MiniDay>>>,
    items: Vec<OccurrenceView>,
    /// How many more the month's page has.
    more: usize,
    /// How many more come back every month.
    monthly: usize,
}

/// How many things a year's page names of a month.
const ITEMS: usize = 12;

/// `/lich/2026/`
pub(crate) fn year(desk: &Desk<'_>, year: i16) -> Sheet {
    let site = desk.site;
    let content = calendar::agenda::year(site, year);
    let today = site.options.today;
    let all: Vec<&Occurrence> = (content.spans.iter().flat_map(|s| &s.items))
        .chain(content.months.iter().flatten())
        .copied()
        .collect();
    let months = (1..)
        .zip(&content.months)
        .map(|(m, items)| {
            let (monthly, items): (Vec<_>, Vec<_>) = items
                .iter()
                .copied()
                .partition(|o| calendar::is_monthly(site, o));
            let shown = items.len().min(ITEMS);
            YearMonth {
                url: desk.url(&Page::Month(year, m)),
                title: desk.words.get(&format!("month.{m}")).to_owned(),
                current: (today.year(), today.month()) == (year, m),
                weeks: mini::weeks(desk, CalendarUnit::Month(year, m), &all),
                monthly: monthly.len(),
                more: items.len() - shown,
                items: items
                    .iter()
                    .take(shown)
                    .map(|o| occurrence::occurrence(desk, o))
                    .collect(),
            }
        })
        .collect();
    let link = |year: i16| {
        within(desk, year).then(|| Link {
            url: desk.url(&Page::Year(year)),
            title: format::period(Period::One(CalendarUnit::Year(year)), desk.words),
        })
    };
    let title = title(desk, CalendarUnit::Year(year));
    Sheet {
        template: "calendar-year.html",
        head: Head {
            title: title.clone(),
            description: desk.words.get("calendar.year-lead").to_owned(),
            section: Some(Section::Calendar),
            crumbs: crumbs(desk),
            ..Head::default()
        },
        view: view(&YearView {
            title,
            around: Around {
                previous: link(year.saturating_sub(1)),
                next: link(year.saturating_add(1)),
                up: Link {
                    url: desk.url(&Page::Agenda),
                    title: desk.words.get("calendar.agenda").to_owned(),
                },
            },
            spans: spans(desk, &content.spans),
            monthly: monthly(desk, &all),
            holidays: holidays(
                desk,
                CalendarUnit::Year(year).first(),
                CalendarUnit::Year(year).last(),
            ),
            weekdays: weekdays(desk),
            months,
            legend: legend(desk, all.iter().copied()),
            assumed: all.iter().any(|o| o.basis == Basis::Assumed),
        }),
    }
}

/// The first time of each thing that comes back every month.
pub(crate) fn monthly(desk: &Desk<'_>, all: &[&Occurrence]) -> Vec<OccurrenceView> {
    let mut found: Vec<&Occurrence> = Vec::new();
    for o in all.iter().filter(|o| calendar::is_monthly(desk.site, o)) {
        if !found.iter().any(|other| other.node == o.node) {
            found.push(o);
        }
    }
    found
        .into_iter()
        .map(|o| occurrence::occurrence(desk, o))
        .collect()
}
