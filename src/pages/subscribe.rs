//! How to subscribe to the calendars: an address for each, and a code of it for posters.

use serde::Serialize;

use crate::plan::Section;
use crate::presenter::desk::Desk;
use crate::presenter::feed;
use crate::presenter::piece::Link;
use crate::route::{CalendarOf, Page};
use crate::site::OccurrenceKind;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct SubscribeView {
    title: String,
    /// What concerns everybody, open; the others by what they are about.
    main: Vec<FeedCalendarView>,
    groups: Vec<FeedGroupView>,
}

#[derive(Debug, Serialize)]
struct FeedGroupView {
    anchor: &'static str,
    title: String,
    calendars: Vec<FeedCalendarView>,
}

/// A calendar to subscribe to.
#[derive(Debug, Serialize)]
pub(crate) struct FeedCalendarView {
    title: String,
    /// What it holds, in a sentence; for what a name does not say.
    text: Option<String>,
    /// How many things it brings.
    count: usize,
    /// The full address, to be copied.
    address: String,
    /// The same for programs that open calendars by it.
    webcal: String,
    /// The file on this site.
    file: String,
    code: String,
}

/// `/lich/dang-ky/`
pub(crate) fn subscribe(desk: &Desk<'_>) -> Sheet {
    let words = desk.words;
    let feeds: Vec<CalendarOf> = desk.site.feeds.all().collect();
    let of = |is: fn(&CalendarOf) -> bool| -> Vec<FeedCalendarView> {
        feeds
            .iter()
            .copied()
            .filter(is)
            .map(|of| calendar(desk, of))
            .collect()
    };
    let group = |anchor, key: &str, is| FeedGroupView {
        anchor,
        title: words.get(key).to_owned(),
        calendars: of(is),
    };
    let mut groups = vec![
        group("campaign", "subscribe.campaigns", |f| {
            matches!(f, CalendarOf::Campaign(_))
        }),
        group("audience", "subscribe.audiences", |f| {
            matches!(f, CalendarOf::Audience(_))
        }),
        group("channel", "subscribe.channels", |f| {
            matches!(f, CalendarOf::Channel(_))
        }),
        group("unit", "subscribe.units", |f| {
            matches!(f, CalendarOf::Unit(_))
        }),
    ];
    let kinds = (OccurrenceKind::ALL.iter()).map(|kind| CalendarOf::Kind(kind.name()));
    groups.push(FeedGroupView {
        anchor: "kind",
        title: words.get("subscribe.kinds").to_owned(),
        calendars: (kinds.into_iter())
            .filter(|of| desk.site.feeds.has(*of))
            .map(|of| calendar(desk, of))
            .collect(),
    });
    groups.retain(|g| !g.calendars.is_empty());
    let title = words.get("subscribe.title").to_owned();
    Sheet {
        template: "subscribe.html",
        head: Head {
            title: title.clone(),
            description: words.get("subscribe.lead").to_owned(),
            section: Some(Section::Calendar),
            crumbs: vec![Link {
                url: desk.url(&Page::Door(Section::Calendar)),
                title: desk.section(Section::Calendar),
            }],
            ..Head::default()
        },
        view: view(&SubscribeView {
            title,
            main: of(|f| matches!(f, CalendarOf::All | CalendarOf::Duties | CalendarOf::Staff)),
            groups,
        }),
    }
}

/// How to subscribe to one calendar.
pub(crate) fn calendar(desk: &Desk<'_>, of: CalendarOf) -> FeedCalendarView {
    let site = desk.site;
    let address = feed::own_address(site, of);
    let rest = address
        .split_once("://")
        .map_or(address.as_str(), |(_, rest)| rest);
    let text = match of {
        CalendarOf::All => Some("subscribe.all-text"),
        CalendarOf::Duties => Some("subscribe.duties-text"),
        CalendarOf::Staff => Some("subscribe.staff-text"),
        _ => None,
    };
    FeedCalendarView {
        title: feed::short_name(desk, of),
        text: text.map(|key| desk.words.get(key).to_owned()),
        count: site.feeds.items(of).count(),
        webcal: format!("webcal://{rest}"),
        file: desk.url(&feed::page(of)),
        code: desk.url(&Page::CalendarCode(of)),
        address,
    }
}
