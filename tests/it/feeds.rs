//! The calendars to subscribe to, read back by two parsers that know nothing of each other, and
//! what a subscriber's client makes of them.

use std::collections::{BTreeMap, BTreeSet};

use loa::date::{Date, Period, Recurrence, ToSpan};
use loa::plan::{Basis, Kind};
use loa::route::{CalendarOf, Page};
use loa::site::{Occurrence, Options, Site};
use proptest::prelude::*;

use crate::calendar::own;

/// First day, day after the last.
type Span = (Date, Date);

/// One VEVENT: each property's name without parameters, and its value.
type Properties = BTreeMap<String, String>;

/// The day of a day or of a time of day.
fn day(text: &str) -> Date {
    let day = text.split('T').next().unwrap_or(text);
    Date::strptime("%Y%m%d", day).expect(text)
}

/// The days of an event: its first, and the one after its last.
fn days(event: &Properties) -> Span {
    let start = day(&event["DTSTART"]);
    match event.get("DTEND") {
        Some(end) if !end.contains('T') => (start, day(end)),
        _ => (start, start.tomorrow().expect("a day")),
    }
}

fn by_icalendar(feed: &str) -> Vec<Properties> {
    use icalendar::parser::{read_calendar, unfold};
    let unfolded = unfold(feed);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let event = |c: &icalendar::parser::Component<'_>| {
        let of = |p: &icalendar::parser::Property<'_>| {
            (p.name.as_str().to_owned(), p.val.as_str().to_owned())
        };
        c.properties.iter().map(of).collect()
    };
    (calendar.components.iter())
        .filter(|c| c.name == "VEVENT")
        .map(event)
        .collect()
}

fn by_ical(feed: &str) -> Vec<Properties> {
    let mut found = Vec::new();
    for calendar in ical::parse(feed) {
        for event in calendar.events {
            let of = |p: ::ical::property::Property| (p.name, p.value.unwrap_or_default());
            found.push(event.properties.into_iter().map(of).collect());
        }
    }
    found
}

/// The second parser, behind a name that is not the generator's.
mod ical {
    pub use loa::outputs::ical::calendar;

    pub fn parse(feed: &str) -> Vec<::ical::parser::ical::component::IcalCalendar> {
        ::ical::IcalParser::new(feed.as_bytes())
            .collect::<Result<_, _>>()
            .expect("a calendar")
    }
}

/// The spans of a rule, reckoned by a crate that knows RFC 5545 and nothing of this site.
fn expand(event: &Properties, until: Date) -> Vec<Span> {
    let (start, end) = days(event);
    let Some(rule) = event.get("RRULE") else {
        return vec![(start, end)];
    };
    let length = (end - start).get_days();
    let text = format!(
        "DTSTART:{}T000000Z\nRRULE:{}",
        event["DTSTART"],
        in_utc(rule)
    );
    let set: rrule::RRuleSet = text.parse().expect(&text);
    let mut found = Vec::new();
    for moment in set.all(200).dates {
        let first = day(&moment.format("%Y%m%d").to_string());
        if first > until {
            break;
        }
        found.push((first, first + length.days()));
    }
    found
}

/// The crate asks for UNTIL in UTC where DTSTART is.
fn in_utc(rule: &str) -> String {
    match rule.split_once("UNTIL=") {
        Some((before, day)) => format!("{before}UNTIL={day}T000000Z"),
        None => rule.to_owned(),
    }
}

/// A subscriber's calendar: of each UID and run the newest copy, as RFC 5546 §2.1.5 asks.
#[derive(Default)]
struct Client(BTreeMap<(String, Option<String>), Properties>);

impl Client {
    fn takes(&mut self, feed: &str) {
        for event in by_ical(feed) {
            let key = (event["UID"].clone(), event.get("RECURRENCE-ID").cloned());
            let newer = |old: &Properties| {
                let rank = |e: &Properties| -> (u32, String) {
                    (
                        e["SEQUENCE"].parse().expect("a number"),
                        e["DTSTAMP"].clone(),
                    )
                };
                rank(&event) >= rank(old)
            };
            if self.0.get(&key).is_none_or(newer) {
                self.0.insert(key, event);
            }
        }
    }

    /// What it shows: every span that takes place, with the UID.
    fn shows(&self, until: Date) -> BTreeSet<(String, Span)> {
        let mut found = BTreeSet::new();
        for ((uid, run), event) in &self.0 {
            let cancelled = event.get("STATUS").is_some_and(|s| s == "CANCELLED");
            if cancelled {
                continue;
            }
            for span in expand(event, until) {
                let of = |at: Date| Some(at.strftime("%Y%m%d").to_string());
                let replaced = run.is_none() && self.0.contains_key(&(uid.clone(), of(span.0)));
                if !replaced {
                    found.insert((uid.clone(), span));
                }
            }
        }
        found
    }
}

fn options() -> Options {
    Options {
        today: Date::constant(2026, 11, 21),
        base_url: None,
        drafts: false,
        internal: false,
    }
}

pub fn text(site: &Site, of: CalendarOf) -> String {
    String::from_utf8(ical::calendar(site, of)).expect("UTF-8")
}

/// A small site whose events are given; all of it is made up.
fn made_up(events: &str) -> Site {
    made_up_of(&[("events", events)])
}

/// The same of any seed files, by their names.
fn made_up_of(seeds: &[(&str, &str)]) -> Site {
    made_up_in("Asia/Ho_Chi_Minh", seeds)
}

/// The same on the clocks of a time zone.
pub fn made_up_in(zone: &str, seeds: &[(&str, &str)]) -> Site {
    let folder = crate::folder::temporary();
    let config = format!(
        "version: 1\ntitle: Ví dụ\nbase_url: https://vi-du.example/\ntime_zone: {zone}\ncalendar_years: 2019..2031\n"
    );
    crate::folder::write(folder.path(), "loa.yaml", config.as_bytes());
    let document = "documents:\n  - id: vb-1\n    number: 1/KH-VD\n    form: Kế hoạch\n    title: Kế hoạch ví dụ\n    short: KH 1\n    date: 2019-01-02\n    plan: true\n    url: https://vi-du.example/vb-1\n";
    crate::folder::write(folder.path(), "seeds/documents.yaml", document.as_bytes());
    for (name, text) in seeds {
        let path = format!("seeds/{name}.yaml");
        crate::folder::write(folder.path(), &path, text.as_bytes());
    }
    let root = folder.path().to_owned();
    let found = loa::disk::Folder::new(root).load().expect("a folder");
    loa::compile::Compiler::default()
        .compile(&found, &options())
        .site
}

pub fn event(lines: &str) -> String {
    format!(
        "events:\n  - id: hop-bao\n    title: Họp báo, giới thiệu; ví dụ\n    kind: conference\n    source: vb-1\n{lines}"
    )
}

/// The spans of some occurrences up to a day, with how often each stands there.
fn spans<'a>(list: impl Iterator<Item = &'a Occurrence>, until: Date) -> BTreeMap<Span, usize> {
    let mut found = BTreeMap::new();
    for o in list.filter(|o| o.fate.cancelled.is_none() && o.period.first() <= until) {
        // Of what has no end, the days in which it begins.
        let end = match o.period {
            Period::Onward(unit) => unit.last(),
            period => period.last().expect("an end"),
        };
        let end = end.tomorrow().expect("a day");
        *found.entry((o.period.first(), end)).or_default() += 1;
    }
    found
}

/// How often each span takes place up to a day, going by what a feed says.
fn counted(events: &[Properties], until: Date) -> BTreeMap<Span, usize> {
    let of = |e: &Properties| Some((e["UID"].clone(), day(e.get("RECURRENCE-ID")?)));
    let replaced: BTreeSet<(String, Date)> = events.iter().filter_map(of).collect();
    let takes_place = |e: &&Properties| e.get("STATUS").is_none_or(|s| s != "CANCELLED");
    let mut found = BTreeMap::new();
    for event in events.iter().filter(takes_place) {
        for span in expand(event, until).into_iter().filter(|s| s.0 <= until) {
            let is_run = event.contains_key("RECURRENCE-ID");
            if is_run || !replaced.contains(&(event["UID"].clone(), span.0)) {
                *found.entry(span).or_default() += 1;
            }
        }
    }
    found
}

/// The last day of a site's calendar: what comes back without an end goes on behind it.
fn end_of(site: &Site) -> Date {
    Date::constant(site.years.1, 12, 31)
}

const LAST: Date = Date::constant(2031, 12, 31);

#[test]
fn two_parsers_read_the_days_of_the_site_from_every_feed() {
    for internal in [false, true] {
        let site = own(internal);
        let mut feeds = 0;
        for of in site.feeds.all() {
            let feed = text(&site, of);
            let item = |at: usize| site.feeds.item(at).cloned();
            let items: Vec<_> = match of {
                CalendarOf::Item(at) => item(at).into_iter().collect(),
                of => site.feeds.items(of).cloned().collect(),
            };
            let times = items.iter().flat_map(|i| &i.times);
            let end = end_of(&site);
            let expected = spans(times.map(|at| &site.occurrences[*at]), end);
            assert_eq!(counted(&by_icalendar(&feed), end), expected, "{of:?}");
            assert_eq!(counted(&by_ical(&feed), end), expected, "{of:?}");
            assert!(feed.split("\r\n").all(|line| line.len() <= 75), "{of:?}");
            assert_eq!(feed.matches('\n').count(), feed.matches("\r\n").count());
            feeds += 1;
        }
        assert!(feeds > 30, "{feeds}");
    }
}

#[test]
fn everything_dated_is_in_the_feed_of_an_internal_build_at_its_precision() {
    let site = own(true);
    let (first, last) = site.years;
    let expected = || {
        site.occurrences.iter().filter(move |o| {
            let end = o.period.last().map_or(last, |d| d.year());
            o.duty || (first <= end && o.period.first().year() <= last)
        })
    };
    let staff = by_ical(&text(&site, CalendarOf::Staff));
    let end = end_of(&site);
    assert_eq!(counted(&staff, end), spans(expected(), end));
    // Every deadline of a task, and every target with an end.
    let deadlines = expected().filter(|o| matches!(o.node.kind, Kind::Task | Kind::Metric));
    let uids: BTreeSet<&str> = staff.iter().map(|e| e["UID"].as_str()).collect();
    let mut count = 0;
    for o in deadlines {
        assert!(
            uids.contains(format!("{}@vi-du.example", o.id).as_str()),
            "{}",
            o.id
        );
        count += 1;
    }
    assert!(count > 5, "{count}");
    for event in &staff {
        // Busy is what has its hours and takes place, and nothing else.
        let takes_place = event
            .get("STATUS")
            .is_none_or(|status| status != "CANCELLED");
        let busy = event.get("TRANSP").is_none_or(|t| t != "TRANSPARENT");
        let hours = event["DTSTART"].contains('T');
        assert_eq!(hours && takes_place, busy, "{}", event["UID"]);
    }
}

#[test]
fn the_public_feeds_hold_no_duty_among_the_rest_and_nothing_assumed_or_internal() {
    let (public, internal) = (own(false), own(true));
    assert!(public.feeds.all().all(|of| of != CalendarOf::Staff));
    let duties = by_ical(&text(&public, CalendarOf::Duties));
    assert_eq!(
        text(&public, CalendarOf::Duties),
        text(&internal, CalendarOf::Duties)
    );
    assert!(
        duties
            .iter()
            .any(|e| e["UID"].starts_with("obligation-bc-danh-muc@"))
    );
    // Of the others the documents give no first year: it is assumed, so the pages alone have them.
    let certain = |o: &&Occurrence| o.duty && o.basis != Basis::Assumed;
    let end = end_of(&public);
    let expected = spans(public.occurrences.iter().filter(certain), end);
    assert_eq!(counted(&duties, end), expected);
    assert!(expected.len() > 2, "{}", expected.len());
    let mut uids = BTreeSet::new();
    for of in public.feeds.all().filter(|of| *of != CalendarOf::Duties) {
        if !matches!(of, CalendarOf::Item(_)) {
            uids.extend(
                by_ical(&text(&public, of))
                    .into_iter()
                    .map(|e| e["UID"].clone()),
            );
        }
    }
    for o in internal
        .occurrences
        .iter()
        .filter(|o| o.duty || o.basis == Basis::Assumed)
    {
        let series = o
            .returns
            .as_ref()
            .map_or(o.id.as_str(), |r| r.series.as_str());
        for id in [o.id.as_str(), series] {
            assert!(!uids.contains(&format!("{id}@vi-du.example")), "{id}");
        }
    }
    // What is assumed is not among the duties either, nor in a file of its own.
    for (path, route) in public.routes.iter() {
        if let Page::CalendarOf(of) = route.page {
            assert!(!text(&public, of).contains("dung-sap"), "{path}");
        }
    }
}

#[test]
fn a_subscriber_follows_what_is_moved_and_cancelled() {
    let shown = |before: &str, after: &str| {
        let mut client = Client::default();
        for events in [before, after] {
            client.takes(&text(&made_up(&event(events)), CalendarOf::All));
        }
        let of =
            |(uid, (from, _)): (String, Span)| uid.starts_with("event-").then(|| from.to_string());
        client
            .shows(LAST)
            .into_iter()
            .filter_map(of)
            .collect::<Vec<String>>()
    };
    let once = "    on: 2026-10-10\n";
    assert_eq!(shown(once, once), ["2026-10-10"]);
    let moved = "    on: 2026-10-12\n    moved:\n      - {from: 2026-10-10, on: 2026-09-30, why: mưa bão}\n";
    assert_eq!(shown(once, moved), ["2026-10-12"]);
    // An old copy that comes late, from a cache on the way, changes nothing.
    assert_eq!(shown(moved, once), ["2026-10-12"]);
    let gone = "    on: 2026-10-10\n    cancelled:\n      - {on: 2026-10-01, why: mưa bão}\n";
    assert!(shown(once, gone).is_empty());
    let yearly = "    repeats: yearly on 10-10\n    active: 2024..2027\n";
    assert_eq!(shown(yearly, yearly).len(), 4);
    let changed = format!(
        "{yearly}    moved:\n      - {{from: 2025-10-10, to: 2025-10-20, on: 2025-09-30, why: mưa bão}}\n    cancelled:\n      - {{from: 2026-10-10, on: 2026-10-01, why: mưa bão}}\n"
    );
    assert_eq!(
        shown(yearly, &changed),
        ["2024-10-10", "2025-10-20", "2027-10-10"]
    );
    let all = format!("{yearly}    cancelled:\n      - {{on: 2026-10-01, why: thôi}}\n");
    assert!(shown(yearly, &all).is_empty());
}

/// A subscriber sees what the site shows of each run, also where an editor has entered days, a place or
/// both for one of them alone.
#[test]
fn days_and_place_of_one_run_are_in_the_feed_and_of_that_run_alone() {
    let campaign = |editions: &str| {
        format!(
            "campaigns:\n  - id: tuan-le\n    name: Tuần lễ ví dụ\n    short: Tuần lễ\n    kind: peak\n    repeats: yearly on 05-15\n    active: 2023..\n    source: vb-1\n{editions}"
        )
    };
    let entered = "    editions:\n      - year: 2023\n        window: 2023-05-15\n        location: {name: Nhà văn hóa}\n        entered_by: Ví dụ\n        source: vb-1\n      - year: 2024\n        window: 2024-05-13..2024-05-17\n        online: https://vi-du.example/tuan-le\n        entered_by: Ví dụ\n        source: vb-1\n";
    let of = |editions: &str| made_up_of(&[("campaigns", &campaign(editions))]);
    let site = of(entered);
    let mut client = Client::default();
    // Before anybody had entered anything, then after.
    client.takes(&text(&of(""), CalendarOf::Campaign(0)));
    client.takes(&text(&site, CalendarOf::Campaign(0)));
    let shown: BTreeSet<Span> = (client.shows(LAST).into_iter())
        .map(|(_, span)| span)
        .filter(|(first, _)| *first <= LAST)
        .collect();
    let own = |o: &Occurrence| {
        let end = o.period.last().expect("an end").tomorrow().expect("a day");
        (o.period.first(), end)
    };
    let runs = (site.occurrences.iter()).filter(|o| o.campaign.is_some());
    let expected: BTreeSet<Span> = runs.map(own).collect();
    assert_eq!(shown, expected);
    assert!(expected.contains(&(day("20240513"), day("20240518"))));
    let feed = by_ical(&text(&site, CalendarOf::Campaign(0)));
    let places = |key: &str| -> Vec<Option<&String>> {
        let with = feed.iter().filter(|e| e.contains_key(key));
        with.map(|e| e.get("RECURRENCE-ID")).collect()
    };
    assert_eq!(
        places("LOCATION"),
        [Some(&"20230515".to_owned()), Some(&"20240515".to_owned())]
    );
    assert_eq!(places("CONFERENCE"), [Some(&"20240515".to_owned())]);
}

#[test]
fn a_change_says_when_it_was_made_and_why() {
    let moved = "    on: 2026-10-12\n    moved:\n      - {from: 2026-10-10, on: 2026-09-30, why: mưa bão}\n      - {from: 2026-10-11, on: 2026-10-02, why: mưa bão}\n";
    let feed = text(&made_up(&event(moved)), CalendarOf::All);
    let found = by_icalendar(&feed);
    let of = found
        .iter()
        .find(|e| e["UID"] == "event-hop-bao@vi-du.example")
        .expect("the event");
    assert_eq!(of["SEQUENCE"], "2");
    assert_eq!(of["DTSTAMP"], "20261002T000000Z");
    assert_eq!(of["LAST-MODIFIED"], "20261002T000000Z");
    assert!(
        of["DESCRIPTION"].contains("mưa bão"),
        "{}",
        of["DESCRIPTION"]
    );
}

#[test]
fn a_target_keeps_its_uid_whatever_is_written_before_it() {
    let uids = |targets: &[&str]| -> BTreeSet<String> {
        let seeds = format!(
            "metrics:\n  - id: so-sach\n    name: Số sách bịa\n    base: sách\n    targets:\n{}",
            targets.concat()
        );
        let site = made_up_of(&[("metrics", &seeds)]);
        let found = by_ical(&text(&site, CalendarOf::All));
        let uids = found.into_iter().map(|e| e["UID"].clone());
        uids.filter(|uid| uid.starts_with("metric-")).collect()
    };
    let target = |says: &str| format!("      - {{{says}, text: Chỉ tiêu bịa, source: vb-1}}\n");
    let (a, b) = (
        target("value: 80, due: 2025"),
        target("value: 90.5, due: 2026-Q2"),
    );
    let (words, new) = (target("due: 2027"), target("value: 10, due: 2024"));
    let before = uids(&[&a, &b, &words]);
    assert_eq!(
        before.iter().map(String::as_str).collect::<Vec<_>>(),
        [
            "metric-so-sach-2025-80@vi-du.example",
            "metric-so-sach-2026-q2-90-5@vi-du.example",
            "metric-so-sach-2027@vi-du.example"
        ]
    );
    let after = uids(&[&new, &words, &a, &b]);
    assert!(before.is_subset(&after), "{before:?} {after:?}");
    assert_eq!(after.len(), 4);
    // The same twice: told apart, and no other copy changes.
    let twice = uids(&[&a, &new, &b, &a, &words]);
    assert!(after.is_subset(&twice), "{after:?} {twice:?}");
    assert_eq!(twice.len(), 5);
}

#[test]
fn a_deadline_reminds_where_the_site_asks_for_it() {
    // The zone is the last but one line of the configuration.
    let metric = "metrics:\n  - id: vi-du\n    name: Ví dụ\n    base: việc\n    targets:\n      - {text: xong, due: 2025-06-30, source: vb-1}\n";
    let site = made_up_of(&[("metrics", metric)]);
    assert!(!text(&site, CalendarOf::All).contains("VALARM"));
    let site = made_up_in(
        "Asia/Ho_Chi_Minh\ndeadline_alarm: 7",
        &[("metrics", metric)],
    );
    let feed = text(&site, CalendarOf::All);
    assert!(feed.contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER;RELATED=END:-P7D\r\n"));
    assert_eq!(
        feed.matches("BEGIN:VALARM").count(),
        feed.matches("END:VALARM").count()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn random_recurrences_are_read_as_the_site_means_them(
        (kind, month, date) in (0..5, 1..=12_i8, 1..=31_i8),
        (from, years) in (2019..=2030_i16, 0..=6_i16),
    ) {
        let date = (1..=date).rev().find(|d| Date::new(2024, month, *d).is_ok()).expect("a day");
        let repeats = match kind {
            0 => "monthly".to_owned(),
            1 => "half-yearly".to_owned(),
            2 => "yearly".to_owned(),
            3 => format!("yearly on {month:02}-{date:02}"),
            _ => format!("yearly before {month:02}-{date:02}"),
        };
        let to = (from + years).min(2031);
        let site = made_up(&event(&format!("    repeats: {repeats}\n    active: {from}..{to}\n")));
        let rule: Recurrence = repeats.parse().expect("a recurrence");
        let expected: Vec<Span> = rule
            .occurrences(Date::constant(from, 1, 1), Date::constant(to, 12, 31))
            .into_iter()
            .map(|p| (p.first(), p.last().expect("an end").tomorrow().expect("a day")))
            .collect();
        for events in [by_icalendar(&text(&site, CalendarOf::All)), by_ical(&text(&site, CalendarOf::All))] {
            let own = events.iter().filter(|e| e["UID"].starts_with("event-"));
            let mut found: Vec<Span> = own.flat_map(|e| expand(e, LAST)).collect();
            found.sort_unstable();
            prop_assert_eq!(&found, &expected, "{}", repeats);
        }
    }
}
