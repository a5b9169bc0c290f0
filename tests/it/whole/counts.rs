//! Every record of the plan is on a page of the public site: counted as anchors and as folders.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::binary::real;
use crate::html;

/// Every anchor of the Vietnamese pages, with its page.
fn ids() -> &'static BTreeSet<(String, String)> {
    static IDS: OnceLock<BTreeSet<(String, String)>> = OnceLock::new();
    IDS.get_or_init(|| {
        let pages = real().pages().filter(|(path, _)| !path.starts_with("en/"));
        let of = |(path, text): (&str, &str)| {
            let (ids, _) = html::ids(&html::tags(text));
            let path = path.to_owned();
            ids.into_iter().map(move |id| (path.clone(), id))
        };
        pages.flat_map(of).collect()
    })
}

/// The anchors of the records of a kind: `audience-x`, but not the `audience-x-title` of its heading.
fn anchors(kind: &str) -> usize {
    let prefix = format!("{kind}-");
    let all = || {
        ids()
            .iter()
            .map(|(_, id)| id)
            .filter(|id| id.starts_with(&prefix))
    };
    let once: BTreeSet<&String> = all().collect();
    let of_heading = |id: &&&String| {
        id.strip_suffix("-title")
            .is_some_and(|record| once.contains(&record.to_owned()))
    };
    once.iter().filter(|id| !of_heading(id)).count()
}

/// The pages that lie right below a section.
fn pages_below(section: &str) -> usize {
    let inside = |path: &&str| {
        let rest = path
            .strip_prefix(section)
            .and_then(|p| p.strip_suffix("/index.html"));
        rest.is_some_and(|name| !name.is_empty() && !name.contains('/'))
    };
    real()
        .files
        .keys()
        .map(String::as_str)
        .filter(inside)
        .count()
}

#[test]
fn records_that_share_a_page_have_an_anchor_each() {
    let counts = [
        ("audience", 4),
        ("phase", 3),
        ("message", 17),
        ("channel-group", 5),
        ("format", 17),
        ("responsibility", 33),
        ("obligation", 14),
        ("meeting", 2),
        ("feedback", 1),
        ("measure", 37),
        ("direction", 9),
        ("term", 48),
        ("system", 31),
        ("irregularity", 44),
    ];
    for (kind, expected) in counts {
        assert_eq!(anchors(kind), expected, "{kind}");
    }
    // A channel's anchor starts like a channel group's; the staff telephone is not public.
    assert_eq!(anchors("channel") - anchors("channel-group"), 28, "channel");
}

#[test]
fn records_with_a_page_have_one_each() {
    let counts = [
        ("don-vi/", 75),
        ("van-ban/", 32),
        // The pictures of the whole plan lie beside the metrics.
        ("tien-do/", 29 + 1),
        ("chien-dich/", 6),
        // Questions and their topics share a section.
        ("hoi-dap/", 24 + 9),
        // The list by deadline lies beside the tasks.
        ("nhiem-vu/", 59 + 1),
    ];
    for (section, expected) in counts {
        assert_eq!(pages_below(section), expected, "{section}");
    }
}

#[test]
fn every_page_names_its_source() {
    // Below these sections each page is a record, and every record has a source.
    let sections = [
        "don-vi/",
        "tien-do/",
        "chien-dich/",
        "nhiem-vu/1",
        "hoi-dap/",
    ];
    let lists = [
        "don-vi/index.html",
        "tien-do/index.html",
        "chien-dich/index.html",
        "hoi-dap/index.html",
    ];
    for (path, text) in real().pages() {
        let record = sections.iter().any(|s| path.starts_with(s)) && !lists.contains(&path);
        let topic = path.starts_with("hoi-dap/") && !text.contains("class=\"answer");
        let record = record && !path.starts_with("tien-do/hinh");
        if record && !topic {
            let words = real().main_words(path);
            assert!(
                words.contains("Nguồn:") || words.contains("Dựa vào"),
                "{path}"
            );
        }
    }
}
