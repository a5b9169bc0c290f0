//! Events with a time of day: what two parsers and a third reckoner of time zones make of the feeds.
//! All of it is made up.

use std::collections::BTreeMap;

use loa::date::{CalendarUnit, Date, Period, Recurrence};
use loa::route::CalendarOf;
use loa::site::Site;
use proptest::prelude::*;

use crate::feeds::{event, made_up_in, text};

/// Each property's value, and its time zone where it names one.
type Properties = BTreeMap<String, (String, Option<String>)>;

/// Seconds since 1970: the start, and the end where one is stated.
type Span = (i64, Option<i64>);

const ZONES: [&str; 5] = [
    "Asia/Ho_Chi_Minh",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kathmandu",
    "UTC",
];

fn by_icalendar(feed: &str) -> Vec<Properties> {
    use icalendar::parser::{read_calendar, unfold};
    let unfolded = unfold(feed);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let of = |p: &icalendar::parser::Property<'_>| {
        let zone = p.params.iter().find(|param| param.key == "TZID");
        let zone = zone
            .and_then(|param| param.val.as_ref())
            .map(|val| val.as_str().to_owned());
        (
            p.name.as_str().to_owned(),
            (p.val.as_str().to_owned(), zone),
        )
    };
    (calendar.components.iter())
        .filter(|c| c.name == "VEVENT")
        .map(|c| c.properties.iter().map(of).collect())
        .collect()
}

fn of_ical(properties: Vec<ical::property::Property>) -> Properties {
    let of = |p: ical::property::Property| {
        let params = p.params.unwrap_or_default();
        let zone = params.into_iter().find(|(key, _)| key == "TZID");
        let zone = zone.and_then(|(_, values)| values.first().cloned());
        (p.name, (p.value.unwrap_or_default(), zone))
    };
    properties.into_iter().map(of).collect()
}

fn calendars(feed: &str) -> Vec<ical::parser::ical::component::IcalCalendar> {
    ical::IcalParser::new(feed.as_bytes())
        .collect::<Result<_, _>>()
        .expect("a calendar")
}

fn by_ical(feed: &str) -> Vec<Properties> {
    let events = calendars(feed)
        .into_iter()
        .flat_map(|calendar| calendar.events);
    events.map(|event| of_ical(event.properties)).collect()
}

/// The moments of a rule, reckoned by a crate with time zones of its own.
fn moments((local, zone): &(String, Option<String>), rule: Option<&str>) -> Vec<(i64, String)> {
    let zone = zone.as_deref().expect("never a floating time");
    let count = if rule.is_some() { "" } else { ";COUNT=1" };
    let rule = rule.unwrap_or("FREQ=DAILY");
    let text = format!("DTSTART;TZID={zone}:{local}\nRRULE:{rule}{count}");
    let set: rrule::RRuleSet = text
        .parse()
        .unwrap_or_else(|error| panic!("{text}: {error}"));
    let dates = set.all(6000).dates.into_iter();
    dates
        .map(|at| (at.timestamp(), at.format("%Y%m%dT%H%M%S %z").to_string()))
        .collect()
}

/// Every time at which the events of a feed take place: rules, without the runs that differ.
fn expand(events: &[Properties]) -> Vec<Span> {
    let mut found = Vec::new();
    let timed = || events.iter().filter(|e| e["UID"].0.starts_with("event-"));
    let other: Vec<&str> = timed()
        .filter_map(|e| e.get("RECURRENCE-ID"))
        .map(|(local, zone)| {
            assert!(zone.is_some());
            local.as_str()
        })
        .collect();
    for event in timed().filter(|e| e.get("STATUS").is_none_or(|(s, _)| s != "CANCELLED")) {
        let rule = event.get("RRULE").map(|(rule, _)| rule.as_str());
        let end = event.get("DTEND").map(|end| moments(end, None)[0].0);
        let length = end.map(|end| end - moments(&event["DTSTART"], None)[0].0);
        for (start, local) in moments(&event["DTSTART"], rule) {
            let local = local.split(' ').next().expect("a time");
            if rule.is_none() || !other.contains(&local) {
                found.push((start, length.map(|length| start + length)));
            }
        }
    }
    found.sort_unstable();
    found
}

/// The same as the site itself knows it.
fn own(site: &Site) -> Vec<Span> {
    let timed = site
        .occurrences
        .iter()
        .filter(|o| o.fate.cancelled.is_none());
    let moment = |day, clock| loa::zone::moment(day, clock, site.zone()).expect("a moment");
    let mut found: Vec<Span> = timed
        .filter_map(|o| {
            let (time, Period::One(CalendarUnit::Day(day))) = (o.time?, o.period) else {
                return None;
            };
            let end = time.until.map(|until| moment(day, until).seconds());
            Some((moment(day, time.from).seconds(), end))
        })
        .collect();
    found.sort_unstable();
    found
}

/// Compares the offsets that a feed's VTIMEZONE gives with those that the third reckoner knows, day by
/// day over the years of the calendar.
fn check_zone(feed: &str, zone: &str, (first, last): (i32, i32)) {
    let seconds = |offset: &str| {
        let (sign, digits) = offset.split_at(1);
        let number: i64 = digits.parse().expect("an offset");
        (number / 100 * 3600 + number % 100 * 60) * if sign == "-" { -1 } else { 1 }
    };
    let mut changes: Vec<(i64, i64)> = Vec::new();
    let all = calendars(feed);
    let mut zones = all.iter().flat_map(|calendar| &calendar.timezones);
    let own = zones.next().expect("a VTIMEZONE");
    assert!(zones.next().is_none(), "one is enough");
    for observance in &own.transitions {
        let dates = observance.properties.iter().filter(|p| p.name == "RDATE");
        let dates: Vec<String> = dates.filter_map(|p| p.value.clone()).collect();
        let of = of_ical(observance.properties.clone());
        let in_utc = |local: &str| (local.to_owned(), Some("UTC".to_owned()));
        let rule = of
            .get("RRULE")
            .map(|(rule, _)| format!("{rule};UNTIL=20400101T000000Z"));
        let mut starts = moments(&in_utc(&of["DTSTART"].0), rule.as_deref());
        starts.extend(dates.iter().flat_map(|date| moments(&in_utc(date), None)));
        let (from, to) = (seconds(&of["TZOFFSETFROM"].0), seconds(&of["TZOFFSETTO"].0));
        changes.extend(starts.into_iter().map(|(local, _)| (local - from, to)));
    }
    changes.sort_unstable();
    let start = (format!("{first}0101T120000"), Some(zone.to_owned()));
    let rule = format!("FREQ=DAILY;UNTIL={last}1231T235959Z");
    for (at, text) in moments(&start, Some(&rule)) {
        let known = changes.iter().rev().find(|(from, _)| *from <= at);
        let offset = text.split(' ').nth(1).expect("an offset");
        assert_eq!(
            known.map(|(_, to)| *to),
            Some(seconds(offset)),
            "{zone} {text}"
        );
    }
}

fn site(zone: &str, lines: &str) -> Site {
    made_up_in(zone, &[("events", &event(lines))])
}

#[test]
fn a_time_of_day_is_written_with_its_zone() {
    let lines = "    on: 2024-10-10\n    time: 08:30..11:00\n    location: {name: Hội trường A, address: 1 phố Ví Dụ}\n    online: https://vi-du.example/hop\n";
    let feed = text(&site("Asia/Ho_Chi_Minh", lines), CalendarOf::All).replace("\r\n", "\n");
    let zone = "BEGIN:VTIMEZONE\nTZID:Asia/Ho_Chi_Minh\nBEGIN:STANDARD\n";
    assert!(feed.contains(zone), "{feed}");
    assert_eq!(feed.matches("BEGIN:STANDARD").count(), 1);
    assert!(!feed.contains("DAYLIGHT"));
    for line in [
        "TZOFFSETTO:+0700",
        "TZNAME:+07",
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20241010T083000",
        "DTEND;TZID=Asia/Ho_Chi_Minh:20241010T110000",
        "LOCATION:Hội trường A\\, 1 phố Ví Dụ",
        "CONFERENCE;VALUE=URI:https://vi-du.example/hop",
    ] {
        assert!(feed.contains(&format!("{line}\n")), "{line} in {feed}");
    }
    // Nothing says when it ends: nothing is made up. What has no time has no zone either.
    let open = text(
        &site("UTC", "    on: 2024-10-10\n    time: 08:30\n"),
        CalendarOf::All,
    );
    let of = by_ical(&open)
        .into_iter()
        .find(|e| e["UID"].0.starts_with("event-"));
    assert!(!of.expect("the event").contains_key("DTEND"));
    let whole = text(
        &site("Europe/Berlin", "    on: 2024-10-10\n"),
        CalendarOf::All,
    );
    assert!(!whole.contains("VTIMEZONE"), "{whole}");
}

#[test]
fn the_clocks_of_a_feed_are_those_of_its_zone() {
    for zone in ZONES
        .into_iter()
        .chain(["Asia/Tehran", "Australia/Lord_Howe"])
    {
        let lines =
            "    repeats: yearly on 07-01\n    active: 2019..2031\n    time: 20:00..24:00\n";
        let site = site(zone, lines);
        let feed = text(&site, CalendarOf::All);
        check_zone(&feed, zone, (2020, 2030));
        assert_eq!(own(&site).len(), 13);
        assert_eq!(expand(&by_ical(&feed)), own(&site), "{zone}");
        assert_eq!(expand(&by_icalendar(&feed)), own(&site), "{zone}");
    }
}

#[test]
fn a_run_that_is_moved_or_cancelled_is_replaced_at_its_own_time() {
    let lines = "    repeats: yearly on 03-31\n    active: 2023..2027\n    time: 10:30..12:00\n    moved:\n      - {from: 2025-03-31, to: 2025-04-02, to_time: 14:00, on: 2025-03-01, why: mưa bão}\n      - {from: 2026-03-31, to: 2026-03-31, to_time: 09:00..10:00, on: 2026-03-01, why: bận}\n    cancelled:\n      - {from: 2027-03-31, on: 2027-03-01, why: thôi}\n";
    for zone in ZONES {
        let site = site(zone, lines);
        let feed = text(&site, CalendarOf::All);
        assert_eq!(own(&site).len(), 4);
        assert_eq!(expand(&by_ical(&feed)), own(&site), "{zone}");
        assert_eq!(expand(&by_icalendar(&feed)), own(&site), "{zone}");
    }
    let feed = text(&site("Europe/Berlin", lines), CalendarOf::All);
    assert!(feed.contains("RECURRENCE-ID;TZID=Europe/Berlin:20250331T103000\r\n"));
    assert!(
        feed.contains("RRULE:FREQ=YEARLY;UNTIL=20270331T083000Z\r\n"),
        "{feed}"
    );
    // Moved on its own day: the text says from what time.
    let unfolded = feed.replace("\r\n ", "");
    assert!(
        unfolded.contains("Dời từ 10 giờ 30 đến 12 giờ\\, 31/3/2026: bận"),
        "{unfolded}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn random_times_are_read_as_the_site_means_them(
        (before, month, date) in (any::<bool>(), 1..=12_i8, 1..=31_i8),
        (from, years, zone) in (2019..=2030_i16, 0..=6_i16, 0..ZONES.len()),
        (start, length) in (0..1440_u32, 0..300_u32),
    ) {
        // Where clocks change in the night, the crate that checks refuses an hour that comes twice.
        let at_night = |minutes: u32| minutes % 1440 <= 210;
        prop_assume!(
            matches!(ZONES[zone], "Asia/Ho_Chi_Minh" | "Asia/Kathmandu" | "UTC")
                || !(at_night(start) || at_night(start + length))
        );
        let date = (1..=date).rev().find(|d| Date::new(2024, month, *d).is_ok()).expect("a day");
        let repeats = format!("yearly {} {month:02}-{date:02}", if before { "before" } else { "on" });
        let clock = |minutes: u32| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        let mut time = clock(start);
        if length > 0 {
            time = format!("{time}..{}", clock((start + length).min(1440)));
        }
        let (zone, to) = (ZONES[zone], (from + years).min(2031));
        let site = site(zone, &format!(
            "    repeats: {repeats}\n    active: {from}..{to}\n    time: {time}\n"
        ));
        let rule: Recurrence = repeats.parse().expect("a recurrence");
        let runs = rule.occurrences(Date::constant(from, 1, 1), Date::constant(to, 12, 31));
        prop_assert_eq!(own(&site).len(), runs.len());
        let feed = text(&site, CalendarOf::All);
        // The length of a run over a change of the clocks is the first run's in the feed: RFC 5545
        // §3.8.5.3 takes it as so many seconds. Starts must agree always, ends where no clock was put.
        let starts = |spans: Vec<Span>| spans.into_iter().map(|(start, _)| start).collect::<Vec<_>>();
        for events in [by_icalendar(&feed), by_ical(&feed)] {
            prop_assert_eq!(starts(expand(&events)), starts(own(&site)), "{} {}", repeats, time);
            if matches!(zone, "Asia/Ho_Chi_Minh" | "Asia/Kathmandu" | "UTC") {
                prop_assert_eq!(expand(&events), own(&site), "{} {}", repeats, time);
            }
        }
    }
}
