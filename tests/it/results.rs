//! Results: one is followed from the seeds to every place that tells of it, and out again; and how a
//! thing stands to its deadline, worked out by hand. All of it is made up.

use std::path::Path;

use loa::calendar::standing::DeadlineStanding;
use loa::date::Date;
use loa::plan::result::TaskResult;

use crate::binary::{Built, loa, text};
use crate::folder;

const DAY: &str = "2025-06-15";

/// Everything that a site publishes.
fn built(site: &Path) -> Built {
    Built::new(site, &["--date", DAY])
}

/// The page or file whose path ends so, as text.
fn at<'a>(site: &'a Built, end: &str) -> &'a str {
    let path = site.files.keys().find(|path| path.ends_with(end));
    site.text(path.unwrap_or_else(|| panic!("no file …{end}")))
}

fn due(site: &Path, list: &str) -> Vec<String> {
    let site = text(site);
    let arguments = [
        "due", "--site", &site, "--date", DAY, "--within", "60d", "--format", "json",
    ];
    let run = loa(&arguments, &[]);
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    let all: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let items = all[list].as_array().expect("a list");
    let ids = items.iter().filter_map(|item| item["id"].as_str());
    ids.map(str::to_owned).collect()
}

#[test]
fn a_result_is_told_wherever_its_task_is_and_nowhere_once_it_is_taken_out() {
    let place = folder::temporary();
    let site = place.path();
    folder::copy(&folder::site("fictitious"), site);
    let path = "seeds/results.yaml";
    let before = std::fs::read_to_string(site.join(path)).expect("results");
    let without = built(site);
    let page = "viec-2/index.html";
    let task = "task-viec-2".to_owned();
    assert!(at(&without, page).contains("tính đến ngày 15/6/2025"));
    assert!(!at(&without, page).contains("class=\"answers\""));
    assert!(due(site, "late").contains(&task));

    let one = "  - {id: gia-sach-xong, task: viec-2, state: done, on: 2024-06-28, \
               evidence: kh-00-2024#Phụ lục 1.2, says: Đã đóng đủ giá bịa., entered_by: Thư viện}\n";
    folder::write(site, path, format!("{before}{one}").as_bytes());
    let with = built(site);
    let told = at(&with, page);
    for words in [
        "Đã đóng đủ giá bịa.",
        "KH 00, Phụ lục 1.2",
        "<strong>Đã xong</strong>",
        "28/6/2024",
        "Xong trong thời hạn.",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!told.contains("Chưa có kết quả"));
    let of_unit = (with.pages())
        .find(|(path, held)| path.contains("thu-vien") && held.contains("Đã xong (28/6/2024)"));
    assert!(of_unit.is_some(), "no list of the unit tells of it");
    assert!(at(&with, "/task-result.csv").contains("gia-sach-xong"));
    assert!(!due(site, "late").contains(&task));
    assert!(!due(site, "coming").contains(&task));

    folder::write(site, path, before.as_bytes());
    assert!(
        built(site).files == without.files,
        "something of the result is left"
    );
    assert!(due(site, "late").contains(&task));
}

#[test]
fn a_result_of_what_is_internal_is_published_nowhere() {
    let place = folder::temporary();
    let site = place.path();
    folder::copy(&folder::site("fictitious"), site);
    let one = "results:\n  - {id: da-hop, event: hop-kin, state: going-on, on: 2024-02-01, \
               says: Chuyện kín bịa., entered_by: Phòng Sách}\n";
    folder::write(site, "seeds/results.yaml", one.as_bytes());
    std::fs::remove_file(site.join("seeds/en/results.yaml")).expect("a translation");
    for (path, held) in built(site).files {
        let held = String::from_utf8_lossy(&held);
        let told = held.contains("Chuyện kín") || held.contains("da-hop");
        assert!(!told, "{path}");
    }
}

#[test]
fn how_a_thing_stands_to_its_deadline_agrees_with_what_was_worked_out_by_hand() {
    let day = |text: &str| text.parse::<Date>().expect("a day");
    let today = day("2024-06-15");
    let cases = [
        // The state and its day, the last day, the answer.
        (
            Some(("done", "2024-06-01")),
            Some("2024-06-01"),
            DeadlineStanding::InTime,
        ),
        (
            Some(("done", "2024-06-02")),
            Some("2024-06-01"),
            DeadlineStanding::After,
        ),
        (
            Some(("done", "2024-06-02")),
            Some("2024-12-31"),
            DeadlineStanding::InTime,
        ),
        (
            Some(("done", "2024-06-02")),
            None,
            DeadlineStanding::DoneOpen,
        ),
        (
            Some(("partly", "2024-06-02")),
            Some("2024-06-14"),
            DeadlineStanding::Past,
        ),
        (
            Some(("partly", "2024-06-02")),
            Some("2024-06-15"),
            DeadlineStanding::Ahead,
        ),
        (
            Some(("going-on", "2024-06-02")),
            None,
            DeadlineStanding::Open,
        ),
        (
            Some(("not-done", "2024-06-02")),
            Some("2024-06-01"),
            DeadlineStanding::Past,
        ),
        (
            Some(("dropped", "2024-06-02")),
            Some("2024-06-01"),
            DeadlineStanding::Dropped,
        ),
        (None, Some("2024-06-14"), DeadlineStanding::Past),
        (None, Some("2024-06-15"), DeadlineStanding::Ahead),
        (None, None, DeadlineStanding::Open),
    ];
    for (newest, last, expected) in cases {
        let result = newest.map(|(state, on)| {
            let text = format!("id: a\ntask: b\nstate: {state}\non: {on}\nentered_by: Phòng bịa\n");
            let file = std::sync::Arc::from("seeds/results.yaml");
            let read = loa::read::yaml_as::<TaskResult>(&file, &text);
            read.value.expect("a result")
        });
        let found = DeadlineStanding::of(result.as_ref(), last.map(day), today);
        assert_eq!(found, expected, "{newest:?}, {last:?}");
    }
}
