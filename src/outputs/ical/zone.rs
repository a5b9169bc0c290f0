//! VTIMEZONE: what the clocks of the site do in the years of a feed (RFC 5545 §3.6.5).

use crate::date::Date;
use crate::outputs::ical::lines::Lines;
use crate::site::{FeedItem, Site};
use crate::zone::{Observance, observances};

/// The site's time zone, where some of a feed's items have a time of day.
pub(super) fn zone(site: &Site, items: &[&FeedItem], out: &mut Lines) {
    let times = items.iter().flat_map(|item| &item.times);
    let timed = times.map(|at| &site.occurrences[*at]);
    let days: Vec<Date> = timed
        .filter(|o| o.time.is_some() || o.returns.as_ref().is_some_and(|r| r.time.is_some()))
        .flat_map(|o| [Some(o.period.first()), o.period.last()])
        .chain(items.iter().flat_map(|item| &item.times).map(|at| {
            let returns = site.occurrences[*at].returns.as_ref();
            (returns.filter(|r| r.time.is_some())).map(|r| r.at.first())
        }))
        .flatten()
        .collect();
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else {
        return;
    };
    out.line("BEGIN", "VTIMEZONE");
    out.line("TZID", site.zone());
    for observance in observances(site.zone(), *first, *last) {
        write(&observance, out);
    }
    out.line("END", "VTIMEZONE");
}

fn write(of: &Observance, out: &mut Lines) {
    let kind = if of.daylight { "DAYLIGHT" } else { "STANDARD" };
    out.line("BEGIN", kind);
    let mut starts = of.starts.iter();
    if let Some(start) = starts.next() {
        out.line("DTSTART", start);
    }
    out.line("TZOFFSETFROM", &offset(of.from));
    out.line("TZOFFSETTO", &offset(of.to));
    if let Some(rule) = &of.rule {
        out.line("RRULE", rule);
    }
    for start in starts {
        out.line("RDATE", start);
    }
    out.text("TZNAME", &of.name);
    out.line("END", kind);
}

/// Seconds before UTC as RFC 5545 §3.3.14 writes them: `+0700`.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let all = seconds.unsigned_abs();
    let (hour, minute, second) = (all / 3600, all / 60 % 60, all % 60);
    match second {
        0 => format!("{sign}{hour:02}{minute:02}"),
        _ => format!("{sign}{hour:02}{minute:02}{second:02}"),
    }
}
