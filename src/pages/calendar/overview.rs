//! The calendar: what is on now and next, the agenda of all years, a year, a month.

use serde::Serialize;

use crate::calendar;
use crate::date::Period;
use crate::pages::calendar::parts::{KindView, legend};
use crate::pages::calendar::span::{self, SpanView, spans};
use crate::plan::Basis;
use crate::plan::{PlanPart, Section};
use crate::presenter::desk::Desk;
use crate::presenter::feed::own_address;
use crate::presenter::format::{self, When};
use crate::presenter::occurrence::{self, OccurrenceView};
use crate::presenter::piece::Link;
use crate::route::{CalendarOf, Page};
use crate::site::Occurrence;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

/// How many coming things the first page shows.
const COMING: usize = 12;

#[derive(Debug, Serialize)]
struct CalendarView {
    title: String,
    /// With the weekday.
    today: When,
    /// What is on for a day, a month or a quarter.
    now: Vec<OccurrenceView>,
    /// What is on for longer.
    during: Vec<SpanView>,
    coming: Vec<OccurrenceView>,
    years: Vec<YearLink>,
    agenda: String,
    feed: Link,
    /// How to subscribe, and to what else.
    subscribe: String,
    legend: Vec<KindView>,
    assumed: bool,
    /// Where the duties of the staff are.
    reporting: Option<String>,
}

#[derive(Debug, Serialize)]
struct YearLink {
    url: String,
    year: i16,
    current: bool,
}

/// `/lich/`
pub(crate) fn calendar(desk: &Desk<'_>) -> Sheet {
    let site = desk.site;
    let today = Period::day(site.options.today);
    let mut when = desk.when(today);
    when.text = format::long_day(site.options.today, desk.words);
    let shown: Vec<&Occurrence> = calendar::shown(site).collect();
    let coming = calendar::coming(site);
    let (during, now): (Vec<_>, Vec<_>) = calendar::on_now(site)
        .into_iter()
        .partition(|o| span::is_long(o.period));
    let views = |found: &[&Occurrence]| -> Vec<OccurrenceView> {
        (found.iter())
            .map(|o| occurrence::occurrence(desk, o))
            .collect()
    };
    let mut now = views(&now);
    let mut coming = views(&coming[..coming.len().min(COMING)]);
    occurrence::files_once(now.iter_mut().chain(&mut coming));
    let title = desk.section(Section::Calendar);
    let reporting = Page::PlanPart(PlanPart::Reporting);
    Sheet {
        template: "calendar.html",
        head: Head {
            title: title.clone(),
            description: desk.words.get("calendar.lead").to_owned(),
            section: Some(Section::Calendar),
            ..Head::default()
        },
        view: view(&CalendarView {
            title,
            today: when,
            now,
            during: spans(desk, &calendar::agenda::by_period(during)),
            coming,
            years: years(desk),
            agenda: desk.url(&Page::Agenda),
            feed: Link {
                url: desk.url(&Page::CalendarFeed),
                title: own_address(site, CalendarOf::All),
            },
            subscribe: desk.url(&Page::Subscribe),
            legend: legend(desk, shown.iter().copied()),
            assumed: shown.iter().any(|o| o.basis == Basis::Assumed),
            reporting: site.has(&reporting).then(|| desk.url(&reporting)),
        }),
    }
}

fn years(desk: &Desk<'_>) -> Vec<YearLink> {
    let (first, last) = desk.site.years;
    (first..=last)
        .map(|year| YearLink {
            url: desk.url(&Page::Year(year)),
            year,
            current: year == desk.site.options.today.year(),
        })
        .collect()
}
