//! The calendar: what is on now and next, the agenda of all years, a year, a month.

mod month;
mod span;

use serde::Serialize;

use super::Sheet;
use crate::calendar;
use crate::calendar::agenda::{self, Span};
use crate::config::Section;
use crate::date::{Period, Unit};
use crate::plan::Basis;
use crate::render::engine::view;
use crate::render::format::{self, When};
use crate::render::frame::Head;
use crate::render::occurrence::{self, OccurrenceView};
use crate::render::view::{Desk, Link};
use crate::route::{Page, PlanPart};
use crate::site::{Occurrence, OccurrenceKind};

pub use month::month;
use span::{SpanView, spans};

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
    let coming = calendar::coming(site);
    let (during, now): (Vec<_>, Vec<_>) = calendar::on_now(site)
        .into_iter()
        .partition(|o| span::is_long(o.period));
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
            now: now
                .iter()
                .map(|o| occurrence::occurrence(desk, o))
                .collect(),
            during: spans(desk, &agenda::by_period(during)),
            coming: coming
                .iter()
                .take(COMING)
                .map(|o| occurrence::occurrence(desk, o))
                .collect(),
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

#[derive(Debug, Serialize)]
struct AgendaView {
    title: String,
    count: usize,
    /// What lasts longer than a year, then each year.
    groups: Vec<AgendaGroup>,
    feed: String,
    legend: Vec<KindView>,
    assumed: bool,
}

#[derive(Debug, Serialize)]
struct AgendaGroup {
    anchor: String,
    title: String,
    url: Option<String>,
    parts: Vec<AgendaPart>,
}

/// A stretch of an agenda: what is known to one period, or what has its day in one month.
#[derive(Debug, Serialize)]
struct AgendaPart {
    anchor: String,
    when: When,
    /// Whether all of it has the heading's own period.
    same: bool,
    url: Option<String>,
    items: Vec<OccurrenceView>,
}

/// `/lich/danh-sach/`
pub fn agenda(desk: &Desk<'_>) -> Sheet {
    let whole = agenda::whole(desk.site);
    let mut groups = Vec::with_capacity(whole.years.len() + 1);
    if !whole.spans.is_empty() {
        groups.push(AgendaGroup {
            anchor: "years".to_owned(),
            title: desk.words.get("calendar.many-years").to_owned(),
            url: None,
            parts: whole.spans.iter().map(|s| part(desk, s)).collect(),
        });
    }
    for (year, content) in &whole.years {
        let mut parts: Vec<AgendaPart> = content.spans.iter().map(|s| part(desk, s)).collect();
        for (m, items) in (1..).zip(&content.months) {
            if !items.is_empty() {
                let period = Period::One(Unit::Month(*year, m));
                let span = Span {
                    period,
                    items: items.clone(),
                };
                let url = within(desk, *year).then(|| desk.url(&Page::Month(*year, m)));
                parts.push(AgendaPart {
                    url,
                    ..part(desk, &span)
                });
            }
        }
        groups.push(AgendaGroup {
            anchor: format!("year-{year}"),
            title: format::period(Period::One(Unit::Year(*year)), desk.words),
            url: within(desk, *year).then(|| desk.url(&Page::Year(*year))),
            parts,
        });
    }
    let shown: Vec<&Occurrence> = calendar::shown(desk.site).collect();
    let title = desk.words.get("calendar.agenda").to_owned();
    Sheet {
        template: "agenda.html",
        head: Head {
            title: title.clone(),
            description: desk.words.get("calendar.agenda-lead").to_owned(),
            section: Some(Section::Calendar),
            crumbs: crumbs(desk),
            ..Head::default()
        },
        view: view(&AgendaView {
            title,
            count: shown.len(),
            groups,
            feed: desk.url(&Page::CalendarFeed),
            legend: legend(desk, shown.iter().copied()),
            assumed: shown.iter().any(|o| o.basis == Basis::Assumed),
        }),
    }
}

fn part(desk: &Desk<'_>, span: &Span<'_>) -> AgendaPart {
    AgendaPart {
        anchor: span::anchor(span.period),
        when: desk.when(span.period),
        same: span.items.iter().all(|o| o.period == span.period),
        url: None,
        items: span
            .items
            .iter()
            .map(|o| occurrence::occurrence(desk, o))
            .collect(),
    }
}

fn within(desk: &Desk<'_>, year: i16) -> bool {
    (desk.site.years.0..=desk.site.years.1).contains(&year)
}

#[derive(Debug, Serialize)]
struct YearView {
    title: String,
    around: Around,
    spans: Vec<SpanView>,
    months: Vec<YearMonth>,
    legend: Vec<KindView>,
    assumed: bool,
}

/// A month on a year's page.
#[derive(Debug, Serialize)]
struct YearMonth {
    url: String,
    title: String,
    current: bool,
    items: Vec<OccurrenceView>,
}

/// `/lich/2026/`
pub fn year(desk: &Desk<'_>, year: i16) -> Sheet {
    let site = desk.site;
    let content = agenda::year(site, year);
    let today = site.options.today;
    let months = (1..)
        .zip(&content.months)
        .map(|(m, items)| YearMonth {
            url: desk.url(&Page::Month(year, m)),
            title: desk.words.get(&format!("month.{m}")).to_owned(),
            current: (today.year(), today.month()) == (year, m),
            items: items
                .iter()
                .map(|o| occurrence::occurrence(desk, o))
                .collect(),
        })
        .collect();
    let all: Vec<&Occurrence> = (content.spans.iter().flat_map(|s| &s.items))
        .chain(content.months.iter().flatten())
        .copied()
        .collect();
    let link = |year: i16| {
        within(desk, year).then(|| Link {
            url: desk.url(&Page::Year(year)),
            title: format::period(Period::One(Unit::Year(year)), desk.words),
        })
    };
    let title = title(desk, Unit::Year(year));
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
            months,
            legend: legend(desk, all.iter().copied()),
            assumed: all.iter().any(|o| o.basis == Basis::Assumed),
        }),
    }
}

/// "Lịch tháng 10/2026"
fn title(desk: &Desk<'_>, unit: Unit) -> String {
    let period = format::lower_first(&format::period(Period::One(unit), desk.words));
    desk.words.fill("calendar.of", &[("period", &period)])
}

fn crumbs(desk: &Desk<'_>) -> Vec<Link> {
    vec![Link {
        url: desk.url(&Page::Calendar),
        title: desk.section(Section::Calendar),
    }]
}
