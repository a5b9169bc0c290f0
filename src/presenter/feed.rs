//! The calendars of the site: what each is called, where its list stands, and where it can be had.

use crate::plan::{Kind, Node};
use crate::presenter::desk::Desk;
use crate::presenter::occurrence::name;
use crate::presenter::piece::Link;
use crate::route::{CalendarOf, Page};
use crate::site::Site;

/// The page at which a feed stands.
pub(crate) fn page(of: CalendarOf) -> Page {
    match of {
        CalendarOf::All => Page::CalendarFeed,
        of => Page::CalendarOf(of),
    }
}

/// The full address of a feed.
pub(crate) fn own_address(site: &Site, of: CalendarOf) -> String {
    site.full(site.main_language(), &page(of))
}

/// What a feed is called among others of the site: the record that it is about.
pub(crate) fn short_name(desk: &Desk<'_>, of: CalendarOf) -> String {
    let title = |kind, at| desk.title(Node { kind, at });
    match of {
        CalendarOf::All => desk.words.get("subscribe.all").to_owned(),
        CalendarOf::Duties => desk.words.get("subscribe.duties").to_owned(),
        CalendarOf::Staff => desk.words.get("subscribe.staff").to_owned(),
        CalendarOf::Campaign(at) => title(Kind::Campaign, at),
        CalendarOf::Audience(at) => title(Kind::Audience, at),
        CalendarOf::Unit(at) => title(Kind::Unit, at),
        CalendarOf::Channel(at) => title(Kind::Channel, at),
        CalendarOf::Kind(name) => desk.words.get(&format!("occurrence.{name}")).to_owned(),
        CalendarOf::Item(at) => {
            let first = desk.site.feeds.item(at).and_then(|item| item.times.first());
            first.map_or_else(String::new, |at| name(desk, &desk.site.occurrences[*at]))
        }
    }
}

/// The link to a list; none where there is nothing to list.
pub(crate) fn list_link(desk: &Desk<'_>, of: CalendarOf) -> Option<Link> {
    let shown = !desk.site.feeds.list(of).is_empty();
    shown.then(|| Link {
        url: desk.url(&Page::CalendarList(of)),
        title: title(desk, of),
    })
}

pub(crate) fn title(desk: &Desk<'_>, of: CalendarOf) -> String {
    let key = match of {
        CalendarOf::Campaign(_) => "calendar.list-campaign",
        CalendarOf::Audience(_) => "calendar.list-audience",
        CalendarOf::Channel(_) => "calendar.list-channel",
        CalendarOf::Unit(_) => "calendar.list-unit",
        _ => "calendar.list-kind",
    };
    let name = short_name(desk, of);
    desk.words.fill(key, &[("name", &name)])
}
