//! The calendars as files to subscribe to: RFC 5545 with the feeds' own properties of RFC 7986.
//!
//! Written by hand: the crate that would write it puts the clock and random ids into its output.
//! Nothing here comes from the clock: DTSTAMP, LAST-MODIFIED and SEQUENCE follow from the data.

mod event;
mod lines;
mod series;
mod zone;

use lines::Lines;

use crate::plan::Section;
use crate::presenter::desk::Desk;
use crate::presenter::feed::{own_address, short_name};
use crate::route::{CalendarOf, Page};
use crate::site::{FeedItem, Occurrence, Site};

/// The feed of everything public: no duties, no assumed dates, nothing internal, whatever the build.
pub fn feed(site: &Site) -> Vec<u8> {
    calendar(site, CalendarOf::All)
}

/// One feed.
pub fn calendar(site: &Site, of: CalendarOf) -> Vec<u8> {
    let language = site.main_language();
    let words = site.words(language);
    let desk = Desk {
        site,
        language,
        words: &words,
    };
    let mut out = Lines::default();
    head(&desk, of, &mut out);
    let alone = match of {
        CalendarOf::Item(at) => site.feeds.item(at),
        _ => None,
    };
    let items: Vec<&FeedItem> = match alone {
        Some(item) => vec![item],
        None => site.feeds.items(of).collect(),
    };
    zone::zone(site, &items, &mut out);
    for item in items {
        write(&desk, item, &mut out);
    }
    out.line("END", "VCALENDAR");
    out.0.into_bytes()
}

fn head(desk: &Desk<'_>, of: CalendarOf, out: &mut Lines) {
    let site = desk.site;
    let config = &site.config;
    let name = match of {
        CalendarOf::All => desk
            .words
            .fill("calendar.feed-name", &[("title", &config.title)]),
        of => format!("{} – {}", short_name(desk, of), config.title),
    };
    out.line("BEGIN", "VCALENDAR");
    out.line("VERSION", "2.0");
    out.line(
        "PRODID",
        concat!("-//loa//loa ", env!("CARGO_PKG_VERSION"), "//EN"),
    );
    out.line("CALSCALE", "GREGORIAN");
    out.line("METHOD", "PUBLISH");
    out.text("NAME", &name);
    out.text("X-WR-CALNAME", &name);
    if !config.tagline.is_empty() {
        out.text("DESCRIPTION", &config.tagline);
    }
    if let Some(zone) = &config.time_zone {
        out.text("X-WR-TIMEZONE", zone);
    }
    out.line("URL", &desk.full(&Page::Door(Section::Calendar)));
    // What is taken home once is not asked for again.
    if !matches!(of, CalendarOf::Item(_)) {
        out.line("SOURCE;VALUE=URI", &own_address(site, of));
        out.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        out.line("X-PUBLISHED-TTL", "P1D");
    }
    out.text("CATEGORIES", &desk.section(Section::Calendar));
}

/// All times of one thing: by a rule where the rule says the same days, else one by one.
fn write(desk: &Desk<'_>, item: &FeedItem, out: &mut Lines) {
    let times: Vec<&Occurrence> = (item.times.iter())
        .map(|at| &desk.site.occurrences[*at])
        .collect();
    match series::rule(desk, &times) {
        Some(rule) => series::write(desk, &rule, out),
        None => {
            for o in times {
                event::event(desk, o, &event::EventRun::alone(o), out);
            }
        }
    }
}
