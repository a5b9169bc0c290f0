//! What the calendar alone changes: `loa diff`, and `next-changes.json`, which says when. The site is
//! fictitious.

use std::path::Path;

use serde_json::Value;

use crate::binary::{build, loa, text};
use crate::folder;

const FILES: [(&str, &str); 4] = [
    (
        "content/articles/han.md",
        "---\ntitle: Bài có hạn\nsummary: Có hạn.\ndate: 2024-05-02\naudience: [nguoi-dan]\nsource: qd-01-2024#II\nexpires: 2024-06-20\n---\nChữ.\n",
    ),
    (
        "content/articles/sau.md",
        "---\ntitle: Bài bí mật\nsummary: Đợi ngày.\ndate: 2024-05-02\naudience: [nguoi-dan]\nsource: qd-01-2024#II\npublish_on: 2024-06-22\n---\nChữ.\n",
    ),
    (
        "content/pages/rut.md",
        "---\ntitle: Trang sẽ rút\nwithdrawn: {on: 2024-06-25, why: Không còn dùng.}\n---\nChữ.\n",
    ),
    (
        "seeds/events.yaml",
        "events:\n  - {id: hop-dan, title: Họp dân, kind: conference, on: 2024-06-18, task: 01-1, source: qd-01-2024#II}\n",
    ),
];

fn site() -> tempfile::TempDir {
    let place = folder::temporary();
    folder::copy(&folder::site("agency"), place.path());
    for (path, text) in FILES {
        folder::write(place.path(), path, text.as_bytes());
    }
    place
}

fn diff(site: &Path, from: &str, to: &str) -> Value {
    let site = text(site);
    let arguments = [
        "diff", "--site", &site, "--from", from, "--to", to, "--format", "json",
    ];
    let run = loa(&arguments, &[]);
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    serde_json::from_str(&run.out).expect("JSON")
}

/// The addresses of a list, each with what its reasons are.
fn listed(of: &Value, list: &str) -> Vec<String> {
    let pages = of[list].as_array().expect("a list").iter();
    let said = pages.map(|page| {
        let why = page["why"].as_array().expect("reasons").iter();
        let why: Vec<String> = why
            .map(|turn| {
                [turn["on"].as_str(), turn["what"].as_str()]
                    .map(Option::unwrap)
                    .join(" ")
            })
            .collect();
        format!(
            "{} {}",
            page["address"].as_str().expect("an address"),
            why.join(", ")
        )
    });
    said.map(|line| line.trim().to_owned()).collect()
}

#[test]
fn what_turns_between_two_days_is_told_with_its_reason() {
    let place = site();
    let found = diff(place.path(), "2024-06-15", "2024-06-30");
    let changes = listed(&found, "changes");
    for wanted in [
        "articles/han/ 2024-06-21 expires",
        "rut/ 2024-06-25 withdrawn",
    ] {
        assert!(changes.iter().any(|line| line == wanted), "{changes:#?}");
    }
    let appears = listed(&found, "appears");
    assert!(
        appears.iter().any(|line| line == "articles/sau/"),
        "{appears:#?}"
    );
    // A page goes only where what it lists goes: addresses of texts stay.
    let vanishes = listed(&found, "vanishes");
    assert!(
        !vanishes.iter().any(|line| line.starts_with("articles/han")),
        "{vanishes:#?}"
    );
    let same = diff(place.path(), "2024-06-15", "2024-06-15");
    for list in ["appears", "changes", "vanishes", "others"] {
        assert_eq!(listed(&same, list), [""; 0], "{list}");
    }
    let site = text(place.path());
    for (lang, words) in [
        ("vi", "2024-06-21 hết hiệu lực: Bài có hạn"),
        ("en", "2024-06-21 expires: Bài có hạn"),
    ] {
        let run = loa(
            &[
                "diff",
                "--site",
                &site,
                "--from",
                "2024-06-15",
                "--to",
                "2024-06-30",
                "--lang",
                lang,
            ],
            &[],
        );
        assert!(run.out.contains(words), "{}", run.out);
    }
    let run = loa(
        &[
            "diff",
            "--site",
            &site,
            "--from",
            "2024-06-15",
            "--to",
            "2024-06-01",
        ],
        &[],
    );
    assert_eq!(run.code, Some(2), "{}", run.err);
}

#[test]
fn the_data_say_when_the_site_changes_next() {
    let place = site();
    let out = folder::temporary();
    let out = out.path().join("public");
    let next = |day: &str| -> Value {
        build(place.path(), &out, &["--date", day]);
        let path = folder::paths(&out)
            .into_iter()
            .find(|path| path.ends_with("next-changes.json"));
        let bytes = std::fs::read(out.join(path.expect("the file"))).expect("the file");
        serde_json::from_slice(&bytes).expect("JSON")
    };
    let days = [
        "2024-06-18",
        "2024-06-19",
        "2024-06-21",
        "2024-06-22",
        "2024-06-25",
    ];
    let mut today = "2024-06-15".to_owned();
    for day in days {
        let told = next(&today);
        assert_eq!(told["next"], day, "{today}");
        assert_eq!(told["as_of"], today.as_str());
        let text = told.to_string();
        assert!(
            !text.contains("Bài bí mật") || today.as_str() >= "2024-06-22",
            "{text}"
        );
        today = day.to_owned();
    }
}
