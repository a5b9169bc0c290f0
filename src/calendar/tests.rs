//! The calendar of a made-up agency. That of the repository's own plan is in `tests/`.

use std::path::PathBuf;

use icalendar::parser::{read_calendar, unfold};

use super::agenda;
use crate::compile::{Compiler, FoundFile};
use crate::date::Date;
use crate::disk::Folder;
use crate::file::{Body, SourceFile, clean};
use crate::outputs::ical;
use crate::raw::Room;
use crate::site::{Options, Site};

/// A fictitious agency, its seeds and `loa.yaml` written in the test.
fn made(files: &[(&str, &str)], internal: bool) -> Site {
    let root = PathBuf::from("no-such-folder");
    let mut found = Folder::new(root).load().expect("what the binary brings");
    for (path, text) in files {
        let room = match path.strip_prefix("seeds/") {
            Some(seed) => Room::Seed(seed.to_owned()),
            None => Room::Config,
        };
        found.push(FoundFile {
            file: SourceFile {
                path: (*path).into(),
                body: Body::Text(clean(text)),
            },
            room,
        });
    }
    let compiled = Compiler::default().compile(
        &found,
        &Options {
            today: Date::constant(2024, 3, 1),
            base_url: None,
            drafts: false,
            internal,
        },
    );
    let errors: Vec<_> = compiled.findings.iter().map(|f| f.rule.id).collect();
    assert!(errors.is_empty(), "{errors:?}");
    compiled.site
}

/// What an agency of a made-up harbour has to say.
fn harbour(events: &str, internal: bool) -> Site {
    let documents = "\
documents:
  - id: vb-1
    number: 1/QĐ
    short: QĐ 1
    form: Quyết định
    title: Về cảng
    plan: true
    issuer: cang
    date: 2024-02-05
    source: vb-1#Điều 1
";
    let units = "\
units:
  - id: cang
    name: Cảng vụ
    level: sector
    role: Trông coi cảng
    source: vb-1#Điều 1
";
    made(
        &[
            (
                "loa.yaml",
                "version: 1\ntitle: 'Cảng; vụ, \\'\nbase_url: https://cang.example:8080/x/\nidentity: cang.example\n",
            ),
            ("seeds/documents.yaml", documents),
            ("seeds/units.yaml", units),
            ("seeds/events.yaml", &format!("events:\n{events}")),
        ],
        internal,
    )
}

fn text(feed: &[u8]) -> &str {
    std::str::from_utf8(feed).expect("UTF-8")
}

#[test]
fn names_with_every_special_letter_come_through_the_feed() {
    let site = harbour(
        "  - id: khai-mac\n    title: 'Khai mạc; hội, \"Cảng\\biển\" 👩‍👩‍👧‍👦'\n    kind: conference\n    on: 2024-03-30..2024-04-02\n    source: vb-1#Điều 2\n",
        false,
    );
    let feed = ical::feed(&site);
    let unfolded = unfold(text(&feed));
    assert!(
        unfolded.contains("X-WR-CALNAME:Lịch – Cảng\\; vụ\\, \\\\"),
        "{unfolded}"
    );
    assert!(
        unfolded.contains("SUMMARY:Khai mạc\\; hội\\, \"Cảng\\\\biển\" 👩‍👩‍👧‍👦\r\n"),
        "{unfolded}"
    );
    assert!(
        unfolded.contains("UID:event-khai-mac@cang.example"),
        "{unfolded}"
    );
    assert!(unfolded.contains("DTSTART;VALUE=DATE:20240330\r\nDTEND;VALUE=DATE:20240403\r\n"));
    assert!(unfolded.contains("DTSTAMP:20240205T000000Z"));
    assert!(unfolded.contains("URL:https://cang.example:8080/x/"));
    let calendar = read_calendar(&unfolded).expect("a calendar");
    assert_eq!(calendar.components.len(), 2);
}

#[test]
fn internal_and_assumed_things_stay_out_of_the_feed() {
    let event = |id: &str, more: &str| {
        format!(
            "  - id: {id}\n    title: {id}\n    kind: milestone\n    source: vb-1#Điều 2\n{more}"
        )
    };
    let events = [
        event("kin", "    on: 2024-03-01\n    visibility: internal\n"),
        event(
            "doan",
            "    on: 2024-03-02\n    basis: { on: 'assumed, chưa ai nêu' }\n",
        ),
        event("mai", "    on: 2024-03..\n"),
        event("that", "    on: 2024-03-04\n"),
    ]
    .concat();
    let site = harbour(&events, true);
    let feed = ical::feed(&site);
    let uids: Vec<&str> = text(&feed)
        .lines()
        .filter(|l| l.starts_with("UID:event"))
        .collect();
    assert_eq!(
        uids,
        ["UID:event-mai@cang.example", "UID:event-that@cang.example"]
    );
    assert!(text(&feed).contains("SUMMARY:Bắt đầu: mai\r\n"));
}

#[test]
fn a_range_of_days_is_drawn_above_the_days() {
    let site = harbour(
        "  - id: hoi\n    title: Hội cảng\n    kind: communication\n    on: 2024-03-30..2024-04-02\n    source: vb-1#Điều 2\n",
        false,
    );
    for m in [3, 4] {
        let month = agenda::month(&site, 2024, m);
        assert!(month.days.is_empty());
        assert_eq!(month.spans.len(), 1);
    }
    assert!(agenda::year(&site, 2024).months[2].is_empty());
}
