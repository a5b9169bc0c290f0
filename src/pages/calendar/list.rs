//! What is dated of one campaign, unit, audience, channel or kind: what is on and to come, what is
//! over, and the calendar to subscribe to that brings the same.

use serde::Serialize;

use crate::calendar::{self, agenda};
use crate::date::{CalendarUnit, Period};
use crate::pages::calendar::parts::{KindView, crumbs, legend, of_year};
use crate::pages::calendar::span::{self, SpanView, spans};
use crate::pages::calendar::year;
use crate::pages::subscribe::{self, FeedCalendarView};
use crate::plan::Section;
use crate::plan::{Basis, Kind, Node};
use crate::presenter::desk::Desk;
use crate::presenter::feed::{short_name, title};
use crate::presenter::format;
use crate::presenter::occurrence::{self, OccurrenceView};
use crate::presenter::piece::Link;
use crate::route::{CalendarOf, Page};
use crate::site::{Occurrence, OccurrenceKind};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct ListView {
    title: String,
    /// How much lies ahead, and how much is over.
    lead: String,
    /// What the kind stands for.
    meaning: Option<String>,
    /// The record whose list it is.
    about: Option<Link>,
    /// What is on for a day, a month or a quarter.
    now: Vec<OccurrenceView>,
    coming: Vec<ListYearView>,
    /// The next time of what comes back every month.
    monthly: Vec<OccurrenceView>,
    /// What is on for longer.
    during: Vec<SpanView>,
    /// The newest year first.
    past: Vec<ListYearView>,
    calendar: Option<FeedCalendarView>,
    /// How to subscribe.
    how: String,
    /// The other lists.
    others: String,
    legend: Vec<KindView>,
    assumed: bool,
}

/// What begins, or has ended, in one year.
#[derive(Debug, Serialize)]
struct ListYearView {
    anchor: String,
    title: String,
    items: Vec<OccurrenceView>,
}

/// A list among others, with how much it holds.
#[derive(Debug, Serialize)]
pub(crate) struct ListLink {
    url: String,
    title: String,
    count: usize,
}

/// Lists that tell things apart in the same way.
#[derive(Debug, Serialize)]
pub(crate) struct ListGroup {
    anchor: &'static str,
    title: String,
    lists: Vec<ListLink>,
}

/// `/lich/dot/10-10/`, `/lich/don-vi/…/`, `/lich/chu-the/…/`, `/lich/kenh/…/`, `/lich/loai/…/`
pub(crate) fn list(desk: &Desk<'_>, of: CalendarOf) -> Sheet {
    let site = desk.site;
    let today = site.options.today;
    let all: Vec<&Occurrence> = (site.feeds.list(of).iter())
        .filter_map(|at| site.occurrences.get(*at))
        .collect();
    let (past, open): (Vec<_>, Vec<_>) =
        (all.iter().copied()).partition(|o| occurrence::is_over(desk, o));
    let (coming, on): (Vec<_>, Vec<_>) = (open.into_iter()).partition(|o| o.period.first() > today);
    let (during, now): (Vec<_>, Vec<_>) =
        (on.iter().copied()).partition(|o| span::is_long(o.period));
    let title = title(desk, of);
    let lead = lead(desk, on.len() + coming.len(), past.len());
    let mut past = by_year(desk, &past, "past", |period| {
        period.last().unwrap_or(period.first()).year()
    });
    past.reverse();
    // Said once: a list of twelve times the same a year hides what else is to come.
    let (monthly, coming): (Vec<_>, Vec<_>) =
        (coming.into_iter()).partition(|o| calendar::is_monthly(site, o));
    let mut monthly = year::monthly(desk, &monthly);
    let mut now: Vec<OccurrenceView> = (now.iter())
        .map(|o| occurrence::occurrence(desk, o))
        .collect();
    let mut years = by_year(desk, &coming, "coming", |period| period.first().year());
    let later = years.iter_mut().flat_map(|year| &mut year.items);
    occurrence::files_once(now.iter_mut().chain(&mut monthly).chain(later));
    Sheet {
        template: "calendar-list.html",
        head: Head {
            title: title.clone(),
            description: format!("{title}. {lead}"),
            section: Some(Section::Calendar),
            crumbs: crumbs(desk),
            ..Head::default()
        },
        view: view(&ListView {
            title,
            lead,
            meaning: meaning(desk, of),
            about: record(of).map(|node| desk.link(node)),
            now,
            coming: years,
            monthly,
            during: spans(desk, &agenda::by_period(during)),
            past,
            calendar: site.feeds.has(of).then(|| subscribe::calendar(desk, of)),
            how: format!("{}#how", desk.url(&Page::Subscribe)),
            others: format!("{}#lists", desk.url(&Page::Agenda)),
            legend: match of {
                CalendarOf::Kind(_) => Vec::new(),
                _ => legend(desk, all.iter().copied()),
            },
            assumed: all.iter().any(|o| o.basis == Basis::Assumed),
        }),
    }
}

/// Every list of the site.
pub(crate) fn groups(desk: &Desk<'_>) -> Vec<ListGroup> {
    let lists: Vec<CalendarOf> = desk.site.feeds.lists().collect();
    let group = |anchor, key: &str, of: Vec<CalendarOf>| ListGroup {
        anchor,
        title: desk.words.get(key).to_owned(),
        lists: of.into_iter().map(|of| link(desk, of)).collect(),
    };
    let some = |is: fn(&CalendarOf) -> bool| lists.iter().copied().filter(is).collect();
    let kinds = (OccurrenceKind::ALL.iter()).map(|kind| CalendarOf::Kind(kind.name()));
    let kinds = kinds.filter(|of| lists.contains(of)).collect();
    let mut groups = vec![
        group("list-kind", "subscribe.kinds", kinds),
        group(
            "list-campaign",
            "subscribe.campaigns",
            some(|of| matches!(of, CalendarOf::Campaign(_))),
        ),
        group(
            "list-audience",
            "subscribe.audiences",
            some(|of| matches!(of, CalendarOf::Audience(_))),
        ),
        group(
            "list-channel",
            "subscribe.channels",
            some(|of| matches!(of, CalendarOf::Channel(_))),
        ),
        group(
            "list-unit",
            "subscribe.units",
            some(|of| matches!(of, CalendarOf::Unit(_))),
        ),
    ];
    groups.retain(|group| !group.lists.is_empty());
    groups
}

fn link(desk: &Desk<'_>, of: CalendarOf) -> ListLink {
    ListLink {
        url: desk.url(&Page::CalendarList(of)),
        title: short_name(desk, of),
        count: desk.site.feeds.list(of).len(),
    }
}

fn lead(desk: &Desk<'_>, ahead: usize, past: usize) -> String {
    let fills = [("ahead", &*ahead.to_string()), ("past", &*past.to_string())];
    let key = match (ahead, past) {
        (0, _) => "calendar.list-over",
        (_, 0) => "calendar.list-ahead",
        _ => "calendar.list-both",
    };
    desk.words.fill(key, &fills)
}

fn meaning(desk: &Desk<'_>, of: CalendarOf) -> Option<String> {
    match of {
        CalendarOf::Kind(name) => {
            Some(desk.words.get(&format!("calendar.means-{name}")).to_owned())
        }
        _ => None,
    }
}

/// The record that a list is about.
fn record(of: CalendarOf) -> Option<Node> {
    let node = |kind, at| Some(Node { kind, at });
    match of {
        CalendarOf::Campaign(at) => node(Kind::Campaign, at),
        CalendarOf::Audience(at) => node(Kind::Audience, at),
        CalendarOf::Channel(at) => node(Kind::Channel, at),
        CalendarOf::Unit(at) => node(Kind::Unit, at),
        _ => None,
    }
}

/// Things by a year of their own, in the order of the years.
fn by_year(
    desk: &Desk<'_>,
    items: &[&Occurrence],
    anchor: &str,
    year: impl Fn(Period) -> i16,
) -> Vec<ListYearView> {
    let mut items: Vec<(i16, &Occurrence)> = items.iter().map(|o| (year(o.period), *o)).collect();
    items.sort_by_key(|(year, _)| *year);
    (items.chunk_by(|a, b| a.0 == b.0))
        .map(|of| ListYearView {
            anchor: format!("{anchor}-{}", of[0].0),
            title: format::period(Period::One(CalendarUnit::Year(of[0].0)), desk.words),
            items: (of.iter())
                .map(|(_, o)| {
                    let mut view = occurrence::occurrence(desk, o);
                    of_year(desk, &mut view.when, o.period);
                    view
                })
                .collect(),
        })
        .collect()
}
