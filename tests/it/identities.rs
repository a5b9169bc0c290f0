//! What tells one thing of a site from another is unique in the whole of it: addresses, names of files,
//! anchors of a page, UIDs and Atom ids.

use std::collections::{BTreeMap, BTreeSet};

use crate::binary::Built;
use crate::html;
use crate::sites::{english, fictitious, fictitious_internal};

fn sites() -> [&'static Built; 3] {
    [fictitious(), fictitious_internal(), english()]
}

/// The blocks of a text between two lines.
fn blocks<'a>(text: &'a str, from: &'a str, to: &'a str) -> impl Iterator<Item = &'a str> {
    let rest = text.split(from).skip(1);
    rest.filter_map(move |block| Some(block.split_once(to)?.0))
}

fn line<'a>(block: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = block.lines();
    lines.find_map(|line| line.strip_prefix(name))
}

#[test]
fn files_differ_in_more_than_the_case_of_a_letter() {
    for site in sites() {
        let mut names: BTreeMap<String, &str> = BTreeMap::new();
        for path in site.files.keys() {
            let first = names.insert(path.to_lowercase(), path);
            assert!(first.is_none(), "{first:?} and {path}");
        }
    }
}

#[test]
fn anchors_stand_once_on_their_page() {
    for site in sites() {
        for (path, text) in site.pages() {
            let (_, twice) = html::ids(&html::tags(text));
            assert!(twice.is_empty(), "{path}: {twice:?}");
        }
    }
}

/// A UID names one thing in one file once, and in every file the same thing; each thing has a file of its
/// own, and no two files are about one thing.
#[test]
fn uids_name_one_thing_each() {
    for site in sites() {
        let mut said: BTreeMap<String, (String, &str)> = BTreeMap::new();
        let mut count = 0;
        for path in site.files.keys().filter(|path| path.ends_with(".ics")) {
            let text = site.text(path).replace("\r\n ", "");
            let mut uids = BTreeSet::new();
            for event in blocks(&text, "BEGIN:VEVENT", "END:VEVENT") {
                let uid = line(event, "UID:").expect("a UID");
                let run = line(event, "RECURRENCE-ID").unwrap_or_default();
                let key = format!("{uid} {run}");
                assert!(uids.insert(key.clone()), "{path}: {key}");
                count += 1;
                let (other, first) =
                    (said.entry(key.clone())).or_insert_with(|| (event.to_owned(), path));
                assert_eq!(*other, event, "{key} in {first} and {path}");
            }
        }
        assert!(count > 10, "{count}");
    }
}

#[test]
fn ids_of_the_news_name_one_text_each() {
    for site in sites() {
        for path in site.files.keys().filter(|path| path.ends_with("feed.xml")) {
            let text = site.text(path);
            let mut ids = BTreeSet::new();
            for entry in blocks(text, "<entry>", "</entry>") {
                let id = line(entry, "<id>").expect("an id");
                assert!(ids.insert(id), "{path}: {id}");
            }
        }
    }
}
