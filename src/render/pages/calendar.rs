//! The calendar: what is on now and next, the agenda of all years, a year, a month.

mod agenda;
mod bars;
mod day;
mod holiday;
mod list;
mod mini;
mod month;
mod span;
mod year;

use serde::Serialize;

use super::Sheet;
use crate::calendar;
use crate::date::{Period, Unit};
use crate::plan::Basis;
use crate::plan::PlanPart;
use crate::plan::Section;
use crate::render::engine::view;
use crate::render::format::{self, When};
use crate::render::frame::Head;
use crate::render::occurrence::{self, OccurrenceView};
use crate::render::view::{Desk, Link};
use crate::route::Page;
use crate::site::{Occurrence, OccurrenceKind};

pub use agenda::agenda;
pub use day::day;
use holiday::{HolidayView, holidays};
pub use list::{list, list_link};
pub use month::month;
use span::{SpanView, spans};
pub use year::year;

/// How many coming things the first page shows.
const COMING: usize = 12;

/// A kind with its word.
#[derive(Debug, PartialEq, Serialize)]
struct KindView {
    kind: &'static str,
    word: String,
    /// What it stands for, in a sentence.
    meaning: String,
}

/// The head of a column of days.
#[derive(Debug, Serialize)]
struct WeekdayView {
    name: String,
    short: String,
}

/// Where one can go from here.
#[derive(Debug, Serialize)]
struct Around {
    previous: Option<Link>,
    next: Option<Link>,
    up: Link,
}

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
pub fn calendar(desk: &Desk<'_>) -> Sheet {
    let site = desk.site;
    let today = Period::day(site.options.today);
    let mut when = desk.when(today);
    when.text = format::long_day(site.options.today, desk.words);
    let shown: Vec<&Occurrence> = calendar::shown(site).collect();
    let mut coming = calendar::coming(site);
    if site.options.internal {
        // Staff plan by the day, citizens ask for the campaign.
        coming.sort_by_key(|o| (o.period.first(), o.kind));
    }
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
    let exists = |page: &Page| {
        let path = site.path(site.main_language(), page);
        site.routes.contains_key(&crate::site::output(&path))
    };
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
                title: format!(
                    "{}{}",
                    site.base_url,
                    site.path(site.main_language(), &Page::CalendarFeed)
                ),
            },
            subscribe: desk.url(&Page::Subscribe),
            legend: legend(desk, shown.iter().copied()),
            assumed: shown.iter().any(|o| o.basis == Basis::Assumed),
            reporting: exists(&reporting).then(|| desk.url(&reporting)),
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

/// The kinds of some occurrences, in the order in which citizens want to know of them.
fn legend<'a>(desk: &Desk<'_>, items: impl Iterator<Item = &'a Occurrence>) -> Vec<KindView> {
    let mut kinds: Vec<OccurrenceKind> = items.map(|o| o.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
        .into_iter()
        .map(|kind| KindView {
            kind: kind.name(),
            word: occurrence::word(desk, kind).to_owned(),
            meaning: desk
                .words
                .get(&format!("calendar.means-{}", kind.name()))
                .to_owned(),
        })
        .collect()
}

/// Monday to Sunday.
fn weekdays(desk: &Desk<'_>) -> Vec<WeekdayView> {
    let word = |key: &str, n: i8| desk.words.get(&format!("{key}.{n}")).to_owned();
    (1..=7)
        .map(|n| WeekdayView {
            name: word("weekday", n),
            short: word("weekday-short", n),
        })
        .collect()
}

/// What is known to a year alone, below the heading of that year.
fn of_year(desk: &Desk<'_>, when: &mut When, period: Period) {
    if matches!(period, Period::One(Unit::Year(_))) {
        desk.words
            .get("calendar.year-only")
            .clone_into(&mut when.text);
    }
}

fn within(desk: &Desk<'_>, year: i16) -> bool {
    (desk.site.years.0..=desk.site.years.1).contains(&year)
}

/// "Lịch tháng 10/2026"
fn title(desk: &Desk<'_>, unit: Unit) -> String {
    let period = format::within(Period::One(unit), desk.words);
    desk.words.fill("calendar.of", &[("period", &period)])
}

fn crumbs(desk: &Desk<'_>) -> Vec<Link> {
    vec![Link {
        url: desk.url(&Page::Door(Section::Calendar)),
        title: desk.section(Section::Calendar),
    }]
}
