//! The calendar of this repository's own plan: every dated fact of its documents, where it stands,
//! and the feed.

use std::path::PathBuf;

use icalendar::parser::{Calendar, Component, read_calendar, unfold};
use loa::calendar::{agenda, coming, on_now, shown};
use loa::compile::Compiler;
use loa::date::{Date, Extent, Period, Unit};
use loa::disk::Folder;
use loa::outputs::ical;
use loa::plan::{Basis, Kind, Node, PlanPart};
use loa::render::{Output, Renderer};
use loa::route::{CalendarOf, Page, Route};
use loa::site::{Occurrence, Options, Site};

fn own(internal: bool) -> Site {
    let options = Options {
        today: Date::constant(2026, 11, 21),
        base_url: None,
        drafts: false,
        internal,
    };
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let found = Folder::new(root).load().expect("the repository's own site");
    Compiler::default().compile(&found, &options).site
}

fn record(site: &Site, o: &Occurrence) -> String {
    let plan = &site.plan;
    let id = match o.node.kind {
        Kind::Document => plan.documents.at(o.node.at).map(|r| &r.id),
        Kind::Phase => plan.phases.at(o.node.at).map(|r| &r.id),
        Kind::Campaign => plan.campaigns.at(o.node.at).map(|r| &r.id),
        Kind::Metric => plan.metrics.at(o.node.at).map(|r| &r.id),
        Kind::Task => plan.tasks.at(o.node.at).map(|r| &r.id),
        Kind::Obligation => plan.obligations.at(o.node.at).map(|r| &r.id),
        Kind::Meeting => plan.meetings.at(o.node.at).map(|r| &r.id),
        Kind::Event => plan.events.at(o.node.at).map(|r| &r.id),
        _ => None,
    };
    format!("{} {}", o.node.kind.name(), id.map_or("", |id| id.as_str()))
}

/// The 40 dated things found in the documents: name, the record that dates it, its first (or only)
/// period, its last one where it comes back to a stated end.
const FACTS: &[(&str, &str, &str, &str)] = &[
    ("cal-10-10", "campaign 10-10", "2023-10-10", "2030-10-10"),
    (
        "cal-10-10-chuan-bi",
        "event cal-10-10-chuan-bi",
        "2023-09-10",
        "2030-09-10",
    ),
    (
        "cal-tapchi-10-10",
        "campaign tap-chi-10-10",
        "2023-10-10",
        "2030-10-10",
    ),
    (
        "cal-2512",
        "obligation bc-cntt-vssid-2512",
        "2023-12-24",
        "2030-12-24",
    ),
    ("cal-thang-tinh", "obligation bc-tinh-thang", "2023-08", ""),
    ("cal-thang-1177", "obligation bc-1177-thang", "2023-08", ""),
    ("cal-6t-tttt", "obligation bc-tttt-6t", "2023-12", ""),
    ("cal-6t-tapchi", "obligation bc-tapchi-6t", "2023-12", ""),
    ("cal-6t-cskh", "obligation bc-cskh-6t", "2023-12", ""),
    ("cal-6t-tinh", "obligation bc-tinh-6t", "2023-12", ""),
    ("cal-147-dinhky", "obligation bc-147-dinh-ky", "2024-01", ""),
    ("cal-mo-hinh", "obligation bc-1177-mo-hinh", "2023", ""),
    ("cal-giao-ban", "meeting giao-ban-thang", "2023-08", ""),
    ("cal-kh-tinh", "campaign ke-hoach-tinh", "2024", ""),
    ("cal-1939-tt", "task 1939-2.3", "2020", ""),
    ("cal-qd1939", "document qd-1939-2019", "2019-12-31", ""),
    ("cal-1939-q4", "task 1939-2.2a", "2020-Q4", ""),
    ("cal-1939-q4", "task 1939-2.2b", "2020-Q4", ""),
    ("cal-1939-2020", "metric dvc-muc-4", "2020", ""),
    ("cal-1939-2020", "metric cat-giam-tthc-bhyt", "2020", ""),
    ("cal-1939-2020", "metric cat-giam-tthc-chi-tra", "2020", ""),
    ("cal-1939-2020", "metric cat-giam-tieu-thuc", "2020", ""),
    ("cal-1939-2021", "metric dvc-muc-4", "2021", ""),
    ("cal-1939-2021", "metric khong-tien-mat-do-thi", "2021", ""),
    ("cal-qd06", "document qd-06", "2022-01-06", ""),
    ("cal-qd422", "document qd-422", "2022-04-04", ""),
    ("cal-ct05", "document ct-05", "2023-02-23", ""),
    ("cal-cv990", "document cv-990", "2023-04-10", ""),
    ("cal-nq362", "document nq-362", "2023-05-12", ""),
    ("cal-qd1177", "document qd-1177-2023", "2023-08-11", ""),
    ("cal-nq175", "document nq-175", "2023-10-30", ""),
    ("cal-1177-1223", "task 1177-6.1", "2023-12", ""),
    ("cal-1177-2023", "metric dvc-toan-trinh", "2023", ""),
    ("cal-1177-2023", "metric mot-cua-sinh-trac", "2023", ""),
    ("cal-tb06", "document tb-06", "2024-01-10", ""),
    ("cal-147-0124", "task 147-05", "2024-01", ""),
    ("cal-qd147", "document qd-147-2024", "2024-01-31", ""),
    ("cal-147-0224", "task 147-01", "2024-02", ""),
    ("cal-147-0324", "task 147-20", "2024-03", ""),
    ("cal-147-0424", "task 147-19", "2024-04", ""),
    ("cal-147-0624", "task 147-22", "2024-06", ""),
    ("cal-1177-q224", "task 1177-7.2", "2024-Q2", ""),
    ("cal-1177-4.2", "metric ccvc-ky-nang-so", "2024", ""),
    ("cal-147-2024", "task 147-17", "2024", ""),
    ("cal-147-2024", "metric khong-tien-mat-do-thi", "2024", ""),
    ("cal-gd-2025", "phase 2024-2025", "2024..2025", ""),
    ("cal-gd-2025", "metric bigdata-ai", "2024..2025", ""),
    ("cal-gd-2030", "phase 2025-2030", "2025..2030", ""),
    ("cal-gd-2030", "metric ha-tang", "2025..2030", ""),
];

#[test]
fn every_dated_fact_of_the_documents_is_an_occurrence() {
    let site = own(true);
    let found: Vec<(String, String)> = (site.occurrences.iter())
        .map(|o| (record(&site, o), o.period.to_string()))
        .collect();
    let mut names: Vec<&str> = FACTS.iter().map(|(name, ..)| *name).collect();
    names.dedup();
    assert_eq!(names.len(), 40);
    for (name, by, first, last) in FACTS {
        let times = || {
            found
                .iter()
                .filter(|(record, _)| record == by)
                .map(|(_, p)| p.as_str())
        };
        assert!(times().any(|p| p == *first), "{name}: {by} has no {first}");
        if first != last && !last.is_empty() {
            assert_eq!(times().next(), Some(*first), "{name}");
            assert_eq!(times().next_back(), Some(*last), "{name}");
        }
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
    let month = agenda::month(&site, 2026, 12);
    let on = |day| {
        month
            .days
            .get(&Date::constant(2026, 12, day))
            .into_iter()
            .flatten()
    };
    assert!(on(24).any(|o| record(&site, o) == "obligation bc-cntt-vssid-2512"));
    assert_eq!(on(25).count(), 0);
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
            let own = Period::One(Unit::Month(year, m));
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
    assert!(kinds(&internal) > 100);
}

#[test]
fn a_cited_document_outside_the_years_is_not_on_the_calendar() {
    let site = own(false);
    assert!(
        site.occurrences
            .iter()
            .any(|o| record(&site, o) == "document luat-gddt-2005")
    );
    assert!(shown(&site).all(|o| record(&site, o) != "document luat-gddt-2005"));
    assert!(shown(&site).any(|o| record(&site, o) == "document nd-45-2020"));
}

#[test]
fn now_and_next_come_from_the_day_of_the_build() {
    let site = own(false);
    let now: Vec<String> = on_now(&site)
        .into_iter()
        .map(|o| record(&site, o))
        .collect();
    assert!(now.contains(&"phase 2025-2030".to_owned()));
    assert!(!now.contains(&"phase 2024-2025".to_owned()));
    let next = coming(&site);
    assert_eq!(next[0].id, "campaign-10-10-2027-10-10");
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
    assert!(events.len() > 80, "{}", events.len());
    let find = |uid: &str| {
        events
            .iter()
            .find(|e| value(e, "UID") == Some(uid))
            .expect(uid)
    };
    let day = find("campaign-10-10@de-an-06.example");
    assert_eq!(value(day, "DTSTART"), Some("20231010"));
    assert_eq!(value(day, "DTEND"), Some("20231011"));
    assert_eq!(value(day, "RRULE"), Some("FREQ=YEARLY;UNTIL=20301010"));
    assert_eq!(value(day, "STATUS"), Some("TENTATIVE"));
    assert_eq!(value(day, "TRANSP"), None);
    let quarter = find("task-1177-7-2-step-2024-q2@de-an-06.example");
    assert_eq!(
        (value(quarter, "DTSTART"), value(quarter, "DTEND")),
        (Some("20240401"), Some("20240701"))
    );
    assert_eq!(value(quarter, "TRANSP"), Some("TRANSPARENT"));
    // The day of issue of QĐ 1177, its source.
    assert_eq!(value(quarter, "DTSTAMP"), Some("20230811T000000Z"));
    let mut uids: Vec<_> = events.iter().map(|e| value(e, "UID")).collect();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), events.len());
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
        page: Page::Month(2026, 9),
    };
    let page = renderer.render(&site, &route).expect("the page");
    let Output::Bytes(page) = page else {
        panic!("not a page");
    };
    let page = text(&page);
    // The assumed day of preparation, in its day and in the list.
    assert!(page.contains("href=\"#luc-event-cal-10-10-chuan-bi-2026-09-10\""));
    assert!(page.contains("id=\"luc-event-cal-10-10-chuan-bi-2026-09-10\""));
    assert!(page.contains("basis-assumed\">giả định</span> <span class=\"meta\">đề xuất chuẩn bị"));
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
fn an_internal_build_counts_every_event_and_deadline_at_its_precision_in_every_view() {
    let site = own(true);
    let whole = agenda::whole(&site);
    let page = page_text(&site, Page::Agenda);
    let feed = unfold(text(&ical::calendar(&site, CalendarOf::Staff)));
    let staff: Vec<&str> = feed.lines().collect();
    let (first, last) = site.years;
    let (mut things, mut deadlines) = (0, 0);
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
            Period::One(Unit::Day(day)) => month.days.get(&day).is_some_and(|d| has(d.iter(), o)),
            period => (month.spans.iter()).any(|s| s.period == period && has(s.items.iter(), o)),
        };
        assert!(in_month, "month: {}", o.id);
        let in_agenda = (whole.spans.iter())
            .any(|s| s.period == o.period && has(s.items.iter(), o))
            || (whole.years.iter()).any(|(_, year)| stands(year, o));
        assert!(in_agenda, "agenda: {}", o.id);
        assert!(page.contains(&format!("id=\"luc-{}\"", o.id)), "{}", o.id);
        if let Some(to) = to {
            let uid = |id: &str| staff.contains(&&*format!("UID:{id}@de-an-06.example"));
            assert!(uid(&o.id) || uid(o.series()), "feed: {}", o.id);
            if uid(&o.id) {
                let at = staff
                    .iter()
                    .position(|l| *l == format!("UID:{}@de-an-06.example", o.id));
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
        things += 1;
        deadlines += usize::from(matches!(o.node.kind, Kind::Task | Kind::Metric));
    }
    let mut facts: Vec<&str> = (FACTS.iter())
        .filter(|(_, by, from, _)| {
            shown(&site).any(|o| record(&site, o) == *by && o.period.to_string() == *from)
        })
        .map(|(name, ..)| *name)
        .collect();
    facts.dedup();
    println!(
        "internal: {} facts, {deadlines} deadlines, {things} times",
        facts.len()
    );
    assert_eq!(facts.len(), 40);
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
fn a_public_build_counts_its_duties_apart_and_labels_what_is_assumed() {
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
    assert!(on_page > 10 && in_feed > 0, "{on_page} {in_feed}");
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
    println!(
        "public: {on_page} duties on the plan's page, {in_feed} in their feed, {assumed} assumed dates labelled, {hidden} internal events in no view"
    );
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
        println!("{lists} lists");
        assert!(lists > 20, "{lists}");
    }
}
