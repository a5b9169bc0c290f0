//! The calendar of a fictitious plan: where everything dated stands, how sure it is, and the feed.

use icalendar::parser::{Calendar, Component, read_calendar, unfold};
use loa::calendar::{agenda, coming, on_now, shown};
use loa::compile::Compiler;
use loa::date::{CalendarUnit, Date, Day, Extent, Period};
use loa::disk::Folder;
use loa::outputs::ical;
use loa::plan::{Basis, Kind, Node, PlanPart};
use loa::render::{Output, Renderer};
use loa::route::{CalendarOf, Page, Route};
use loa::site::{Occurrence, Options, Site};

use crate::sites::FICTITIOUS_DAY;

/// The fictitious site, compiled.
pub fn own(internal: bool) -> Site {
    let options = Options {
        today: FICTITIOUS_DAY.parse::<Day>().expect("a day").0,
        base_url: None,
        drafts: false,
        internal,
    };
    let root = crate::folder::site("fictitious");
    let found = Folder::new(root).load().expect("a site that can be read");
    Compiler::default().compile(&found, &options).site
}

fn record(site: &Site, o: &Occurrence) -> String {
    let row = site.plan.record(o.node).expect("the record that dates it");
    format!("{} {}", o.node.kind.name(), row.id().value)
}

/// What dates a thing each way that there is, and its first period.
const DATED: [(&str, &str); 13] = [
    ("document kh-00-2024", "2024-01-02"),
    ("document kh-99-2025", "2025-01"),
    ("phase chang-2", "2025..2026"),
    ("campaign ngay-hoi", "2024-02-28..2024-03-03"),
    ("campaign ke-hoach-nam", "2024"),
    ("metric nguoi-doc", "2026"),
    ("metric tra-dung-han", "2024-12-31"),
    ("task viec-1", "2024-Q3"),
    ("task viec-5", "2024..2025"),
    ("obligation bc-danh-muc", "2024-01-19"),
    ("meeting hop-thang", "2024-01"),
    ("event nop-sach", "2024-05"),
    ("event doi-ngay", "2025-10-12"),
];

#[test]
fn everything_dated_is_an_occurrence_at_its_precision() {
    let site = own(true);
    for (by, on) in DATED {
        let mut of = site.occurrences.iter().filter(|o| record(&site, o) == by);
        assert!(of.any(|o| o.period.to_string() == on), "{by} has no {on}");
    }
}

#[test]
fn ids_are_anchors_and_stand_once() {
    let site = own(true);
    let mut ids: Vec<&str> = site.occurrences.iter().map(|o| o.id.as_str()).collect();
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    assert!(
        ids.iter()
            .all(|id| id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(plain))
    );
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

#[test]
fn before_a_day_is_the_day_before_on_the_page_too() {
    let site = own(true);
    let month = agenda::month(&site, 2026, 1);
    let on = |day| {
        let items = month.days.get(&Date::constant(2026, 1, day));
        items.into_iter().flatten()
    };
    assert!(on(19).any(|o| record(&site, o) == "obligation bc-danh-muc"));
    assert_eq!(on(20).count(), 0);
}

#[test]
fn what_is_known_to_the_month_never_sits_on_a_day() {
    let site = own(true);
    let mut months = 0;
    for year in site.years.0..=site.years.1 {
        for m in 1..=12 {
            let month = agenda::month(&site, year, m);
            for (day, items) in &month.days {
                assert!(items.iter().all(|o| o.period == Period::day(*day)));
            }
            let own = Period::One(CalendarUnit::Month(year, m));
            months += month.spans.iter().filter(|s| s.period == own).count();
        }
    }
    assert!(months > 12, "{months}");
}

#[test]
fn staff_duties_are_for_the_internal_build_alone() {
    let (public, internal) = (own(false), own(true));
    assert!(shown(&public).all(|o| !o.duty));
    assert!(shown(&internal).any(|o| o.duty));
    let kinds = |site: &Site| {
        shown(site)
            .filter(|o| o.node.kind == Kind::Obligation)
            .count()
    };
    assert_eq!(kinds(&public), 0);
    assert!(kinds(&internal) > 30);
}

#[test]
fn a_cited_document_outside_the_years_is_not_on_the_calendar() {
    let site = own(false);
    assert!(
        site.occurrences
            .iter()
            .any(|o| record(&site, o) == "document luat-000-2005")
    );
    assert!(shown(&site).all(|o| record(&site, o) != "document luat-000-2005"));
    assert!(shown(&site).any(|o| record(&site, o) == "document nd-000-2024"));
}

#[test]
fn now_and_next_come_from_the_day_of_the_build() {
    let site = own(false);
    let now: Vec<String> = on_now(&site)
        .into_iter()
        .map(|o| record(&site, o))
        .collect();
    assert!(now.contains(&"phase chang-2".to_owned()));
    assert!(!now.contains(&"phase chang-1".to_owned()));
    let next = coming(&site);
    for id in ["campaign-ngay-hoi-2026-03-01", "event-doc-dem"] {
        assert!(next.iter().any(|o| o.id == id), "{id}");
    }
    let today = site.options.today;
    assert!(next.iter().all(|o| o.period.first() >= today));
    let mut nodes: Vec<(Node, Option<usize>)> = next.iter().map(|o| (o.node, o.target)).collect();
    nodes.sort_unstable();
    let count = nodes.len();
    nodes.dedup();
    assert_eq!(
        nodes.len(),
        count,
        "of what comes back, the next time alone"
    );
}

fn text(feed: &[u8]) -> &str {
    std::str::from_utf8(feed).expect("UTF-8")
}

fn value<'a>(of: &'a Component<'_>, name: &str) -> Option<&'a str> {
    of.find_prop(name).map(|p| p.val.as_str())
}

#[test]
fn the_feed_is_read_back() {
    let site = own(false);
    let feed = ical::feed(&site);
    let unfolded = unfold(text(&feed));
    let calendar: Calendar<'_> = read_calendar(&unfolded).expect("a calendar");
    let names: Vec<&str> = calendar
        .properties
        .iter()
        .map(|p| p.name.as_str())
        .collect();
    for name in [
        "VERSION",
        "PRODID",
        "NAME",
        "X-WR-CALNAME",
        "SOURCE",
        "REFRESH-INTERVAL",
    ] {
        assert!(names.contains(&name), "{name}");
    }
    let events = &calendar.components;
    assert!(events.len() > 20, "{}", events.len());
    let find = |uid: &str| {
        events
            .iter()
            .find(|e| value(e, "UID") == Some(uid))
            .expect(uid)
    };
    let day = find("campaign-ngay-doc@vi-du.example");
    assert_eq!(value(day, "DTSTART"), Some("20241010"));
    assert_eq!(value(day, "DTEND"), Some("20241011"));
    assert_eq!(value(day, "RRULE"), Some("FREQ=YEARLY;UNTIL=20261010"));
    assert_eq!(value(day, "STATUS"), Some("TENTATIVE"));
    assert_eq!(value(day, "TRANSP"), Some("TRANSPARENT"));
    let quarter = find("task-viec-1@vi-du.example");
    assert_eq!(
        (value(quarter, "DTSTART"), value(quarter, "DTEND")),
        (Some("20240701"), Some("20241001"))
    );
    assert_eq!(value(quarter, "TRANSP"), Some("TRANSPARENT"));
    // The day of issue of the plan, its source.
    assert_eq!(value(quarter, "DTSTAMP"), Some("20240102T000000Z"));
    let id = |e: &Component<'_>| {
        [value(e, "UID"), value(e, "RECURRENCE-ID")].map(|v| v.map(str::to_owned))
    };
    let mut uids: Vec<_> = events
        .iter()
        .filter(|e| e.name == "VEVENT")
        .map(id)
        .collect();
    let count = uids.len();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), count);
}

#[test]
fn the_feed_holds_the_same_whatever_the_build() {
    let (public, internal) = (ical::feed(&own(false)), ical::feed(&own(true)));
    assert_eq!(text(&public), text(&internal));
    let assumed = own(true);
    for o in assumed
        .occurrences
        .iter()
        .filter(|o| o.duty || o.basis == Basis::Assumed)
    {
        assert!(
            !text(&public).contains(&format!("UID:{}@", o.id)),
            "{}",
            o.id
        );
    }
}

#[test]
fn every_line_of_the_feed_ends_and_folds_as_it_should() {
    let feed = ical::feed(&own(false));
    let text = text(&feed);
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
}

#[test]
fn a_month_page_says_how_sure_a_date_is() {
    let site = own(true);
    let renderer = Renderer::new(&site).unwrap_or_else(|_| panic!("templates"));
    let route = Route {
        language: "vi".into(),
        page: Page::Month(2026, 2),
    };
    let page = renderer.render(&site, &route).expect("the page");
    let Output::Bytes(page) = page else {
        panic!("not a page");
    };
    let page = text(&page);
    // The assumed day of preparation, in its day and in the list.
    assert!(page.contains("href=\"#luc-event-dung-sap-2026-02-20\""));
    assert!(page.contains("id=\"luc-event-dung-sap-2026-02-20\""));
    assert!(
        page.contains("basis-assumed\">giả định</span> <span class=\"meta\">văn bản bịa không nêu")
    );
}

#[test]
fn what_is_due_is_told_to_people_machines_and_meetings() {
    let site = crate::binary::text(&crate::folder::site("fictitious"));
    let due = |more: &[&str]| {
        let mut arguments = vec!["due", "--site", &site, "--date", "2025-06-15"];
        arguments.extend(more);
        crate::binary::loa(&arguments, &[])
    };
    let json = due(&["--within", "365d", "--format", "json"]);
    assert_eq!(json.code, Some(0), "{}{}", json.out, json.err);
    let list: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(list["today"], "2025-06-15");
    let ids = |of: &str| -> Vec<&str> {
        let items = list[of].as_array().expect("a list");
        items
            .iter()
            .filter_map(|item| item["id"].as_str())
            .collect()
    };
    assert!(
        ids("coming").contains(&"campaign-ngay-hoi-2026-03-01"),
        "{:?}",
        ids("coming")
    );
    // The first product is out, of the second nobody says so.
    assert!(
        ids("late").contains(&"product-ngay-hoi-2024-loi-doc-loa-bia"),
        "{:?}",
        ids("late")
    );
    assert!(!ids("late").contains(&"product-ngay-hoi-2024-bai-moi-bia"));
    let meeting = due(&["--within", "365", "--format", "markdown"]).out;
    assert!(
        meeting.starts_with("# Ngày 15/6/2025: việc trong 365 ngày tới"),
        "{meeting}"
    );
    assert!(meeting.contains("- [ ] **"), "{meeting}");
    let near = due(&["--unit", "phong-sahc"]);
    assert_eq!(near.code, Some(2));
    assert!(near.err.contains("phong-sach"), "{}", near.err);
}

fn page_text(site: &Site, page: Page) -> String {
    let renderer = Renderer::new(site).unwrap_or_else(|_| panic!("templates"));
    let route = Route {
        language: "vi".into(),
        page,
    };
    match renderer.render(site, &route).expect("the page") {
        Output::Bytes(page) => String::from_utf8(page.to_vec()).expect("UTF-8"),
        _ => panic!("not a page"),
    }
}

/// Whether a list of things has this one.
fn has<'a>(mut items: impl Iterator<Item = &'a &'a Occurrence>, o: &Occurrence) -> bool {
    items.any(|other| other.id == o.id)
}

/// Whether a thing stands, in one laid year, where its precision puts it.
fn stands(year: &agenda::Year<'_>, o: &Occurrence) -> bool {
    match o.period.extent() {
        Extent::Day(_) | Extent::Month(..) => {
            let month = usize::try_from(o.period.first().month() - 1).expect("a month");
            has(year.months[month].iter(), o)
        }
        _ => (year.spans.iter()).any(|s| s.period == o.period && has(s.items.iter(), o)),
    }
}

#[test]
fn an_internal_build_shows_every_event_and_deadline_at_its_precision_in_every_view() {
    let site = own(true);
    let whole = agenda::whole(&site);
    let page = page_text(&site, Page::Agenda);
    let feed = unfold(text(&ical::calendar(&site, CalendarOf::Staff)));
    let staff: Vec<&str> = feed.lines().collect();
    let (first, last) = site.years;
    for o in shown(&site) {
        let (from, to) = (o.period.first(), o.period.last());
        let year = from.year().clamp(first, last);
        assert!(stands(&agenda::year(&site, year), o), "year: {}", o.id);
        let month = agenda::month(
            &site,
            year,
            if from.year() == year { from.month() } else { 1 },
        );
        let in_month = match o.period {
            Period::One(CalendarUnit::Day(day)) => {
                month.days.get(&day).is_some_and(|d| has(d.iter(), o))
            }
            period => (month.spans.iter()).any(|s| s.period == period && has(s.items.iter(), o)),
        };
        assert!(in_month, "month: {}", o.id);
        let in_agenda = (whole.spans.iter())
            .any(|s| s.period == o.period && has(s.items.iter(), o))
            || (whole.years.iter()).any(|(_, year)| stands(year, o));
        assert!(in_agenda, "agenda: {}", o.id);
        assert!(page.contains(&format!("id=\"luc-{}\"", o.id)), "{}", o.id);
        if let Some(to) = to {
            let uid = |id: &str| staff.contains(&&*format!("UID:{id}@vi-du.example"));
            assert!(uid(&o.id) || uid(o.series()), "feed: {}", o.id);
            // A time of day has a form of its own (`timed`).
            if uid(&o.id) && o.time.is_none() {
                let at = staff
                    .iter()
                    .position(|l| *l == format!("UID:{}@vi-du.example", o.id));
                let end = to.tomorrow().expect("a day");
                let own = &staff[at.expect("its line")..];
                let own = &own[..own.iter().position(|l| *l == "END:VEVENT").expect("an end")];
                let day = |name: &str, day: Date| {
                    format!("DTSTART{name}:{}", day.strftime("%Y%m%d"))
                        .replace("DTSTARTEND", "DTEND")
                };
                assert!(
                    own.contains(&&*day(";VALUE=DATE", o.period.first())),
                    "{}",
                    o.id
                );
                assert!(own.contains(&&*day("END;VALUE=DATE", end)), "{}", o.id);
            }
        }
    }
    let dues: usize = (site.plan.metrics.iter().flat_map(|m| &m.targets))
        .filter(|t| {
            t.due
                .as_ref()
                .is_some_and(|d| d.value.period().is_some_and(|p| p.last().is_some()))
        })
        .count();
    let of_targets = shown(&site).filter(|o| o.node.kind == Kind::Metric);
    assert_eq!(of_targets.count(), dues);
    for (at, task) in site.plan.tasks.iter().enumerate() {
        let due = task.due.as_ref().and_then(|due| due.value.period());
        let is_due = due.is_some_and(|p| p.last().is_some());
        let kind = Kind::Task;
        let is_there = shown(&site).any(|o| o.node == Node { kind, at });
        assert!(is_there || !is_due, "{}", task.id.as_str());
    }
}

#[test]
fn a_public_build_keeps_its_duties_apart_and_labels_what_is_assumed() {
    let site = own(false);
    let reporting = page_text(&site, Page::PlanPart(PlanPart::Reporting));
    let (mut on_page, mut in_feed) = (0, 0);
    let duties = unfold(text(&ical::calendar(&site, CalendarOf::Duties)));
    let agenda_page = page_text(&site, Page::Agenda);
    for (kind, table) in [
        ("obligation", site.plan.obligations.len()),
        ("meeting", site.plan.meetings.len()),
    ] {
        let anchors = reporting
            .matches(&format!("<li class=\"record\" id=\"{kind}-"))
            .count();
        assert_eq!(anchors, table, "{kind}");
        on_page += anchors;
        in_feed += duties.matches(&format!("UID:{kind}-")).count();
        assert!(!agenda_page.contains(&format!("id=\"luc-{kind}-")));
    }
    assert!(on_page > 3 && in_feed > 0, "{on_page} {in_feed}");
    let everyone = unfold(text(&ical::feed(&site)));
    let mut assumed = 0;
    for o in shown(&site).filter(|o| o.basis == Basis::Assumed) {
        let item = agenda_page
            .split_once(&format!("id=\"luc-{}\"", o.id))
            .expect("its place")
            .1;
        let item = item.split_once("</li>").expect("its end").0;
        assert!(item.contains("basis-assumed"), "{}", o.id);
        assert!(!item.contains(".ics"), "{}", o.id);
        assert!(
            !everyone.contains(&format!("UID:{}@", o.series())),
            "{}",
            o.id
        );
        assumed += 1;
    }
    let internal = own(true);
    let mut hidden = 0;
    for event in internal.plan.events.iter() {
        if site.plan.events.get(event.id.as_str()).is_none() {
            hidden += 1;
            for page in [&agenda_page, &reporting, &duties, &everyone] {
                assert!(!page.contains(event.id.as_str()), "{}", event.id.as_str());
            }
        }
    }
    assert!(assumed > 0 && hidden > 0, "{assumed} {hidden}");
}

#[test]
fn a_list_shows_what_its_calendar_brings_and_is_reached_without_script() {
    for internal in [false, true] {
        let site = own(internal);
        let agenda_page = page_text(&site, Page::Agenda);
        let mut lists = 0;
        for of in site.feeds.lists() {
            let url = site.url("vi", &Page::CalendarList(of));
            assert!(agenda_page.contains(&format!("href=\"{url}\"")), "{url}");
            let shown = site.feeds.list(of);
            assert!(!shown.is_empty());
            for item in site.feeds.items(of) {
                assert!(
                    item.times.iter().all(|at| shown.contains(at)),
                    "{of:?} {}",
                    item.id
                );
            }
            lists += 1;
        }
        for of in site.feeds.all() {
            let apart = matches!(
                of,
                CalendarOf::All | CalendarOf::Duties | CalendarOf::Staff | CalendarOf::Item(_)
            );
            assert!(apart || !site.feeds.list(of).is_empty(), "{of:?}");
        }
        assert!(lists > 10, "{lists}");
    }
}
