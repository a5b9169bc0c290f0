//! Telephone numbers that must not be shown, known as data, and the search for their digits.

use std::path::Path;

use loa::read::yaml::{Tree, tree};

use crate::binary::Built;
use crate::{folder, html};

/// What a site's seeds hold for the staff alone: the numbers and words under `internal:`, and the
/// telephone numbers of internal records.
pub struct Secrets {
    pub numbers: Vec<String>,
    pub words: Vec<String>,
}

impl Secrets {
    pub fn of(site: &Path) -> Self {
        let mut found = Self {
            numbers: Vec::new(),
            words: Vec::new(),
        };
        let seeds = site.join("seeds");
        for path in folder::paths(&seeds) {
            let text = std::fs::read_to_string(seeds.join(&path)).expect("a seed file");
            found.collect(&tree(&text).expect("YAML").value);
        }
        found
    }

    /// What a public build shows of them.
    pub fn leaked(&self, built: &Built) -> Vec<String> {
        let mut wrong = Vec::new();
        for (path, bytes) in &built.files {
            let numbers = self.numbers.iter().filter(|number| holds(bytes, number));
            wrong.extend(numbers.map(|number| format!("{path}: {number}")));
            let text = String::from_utf8_lossy(bytes);
            let words = self.words.iter().filter(|words| text.contains(*words));
            wrong.extend(words.map(|words| format!("{path}: {words}")));
        }
        wrong
    }

    /// What no page of an internal build shows.
    pub fn unshown(&self, built: &Built) -> Vec<String> {
        let on_a_page = |shows: &dyn Fn(&str) -> bool| built.pages().any(|(_, text)| shows(text));
        let numbers = self.numbers.iter();
        let numbers = numbers.filter(|n| !on_a_page(&|text| holds(text.as_bytes(), n)));
        let words = self.words.iter();
        let words = words.filter(|w| !on_a_page(&|text| html::words(text).contains(w.as_str())));
        numbers.chain(words).cloned().collect()
    }

    fn collect(&mut self, node: &Tree) {
        match node {
            Tree::Map(entries) => {
                let internal = entries.iter().any(|(key, value)| {
                    key.value == "visibility"
                        && value.value.as_text().as_deref() == Some("internal")
                });
                for (key, value) in entries {
                    match &value.value {
                        Tree::Map(fields) if key.value == "internal" => {
                            fields.iter().for_each(|(_, value)| self.keep(&value.value));
                        }
                        scalar @ Tree::Scalar(_) if internal && key.value == "phone" => {
                            self.keep(scalar);
                        }
                        other => self.collect(other),
                    }
                }
            }
            Tree::List(items) => items.iter().for_each(|item| self.collect(&item.value)),
            _ => {}
        }
    }

    fn keep(&mut self, value: &Tree) {
        let Some(text) = value.as_text() else { return };
        let list = if digits(text.as_bytes()).count() >= 6 {
            &mut self.numbers
        } else {
            &mut self.words
        };
        if !list.contains(&text) {
            list.push(text);
        }
    }
}

/// Whether bytes hold the last seven digits of a number, however they are grouped. What stands in the
/// path data of pictures are coordinates, with digits by the thousand.
pub fn holds(bytes: &[u8], number: &str) -> bool {
    let bytes = &without_paths(bytes);
    let wanted: Vec<u8> = digits(number.as_bytes()).map(|(_, d)| d).collect();
    let wanted = &wanted[wanted.len().saturating_sub(7)..];
    let found: Vec<(usize, u8)> = digits(bytes).collect();
    found.windows(wanted.len()).any(|window| {
        window.iter().map(|(_, d)| d).eq(wanted)
            && window.windows(2).all(|pair| pair[1].0 - pair[0].0 <= 8)
    })
}

fn without_paths(bytes: &[u8]) -> Vec<u8> {
    const BEGIN: &[u8] = b" d=\"";
    let mut left = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = rest.windows(BEGIN.len()).position(|piece| piece == BEGIN) {
        let (before, path) = rest.split_at(at + BEGIN.len());
        left.extend_from_slice(before);
        let end = path.iter().position(|b| *b == b'"');
        rest = &path[end.unwrap_or(path.len())..];
    }
    left.extend_from_slice(rest);
    left
}

fn digits(bytes: &[u8]) -> impl Iterator<Item = (usize, u8)> + '_ {
    bytes
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, b)| b.is_ascii_digit())
}

#[test]
fn finds_a_number_in_any_grouping() {
    for text in [
        "02001234567",
        "0200.123.4567",
        "(0200) 123 45 67",
        "123-4567",
        "1 2 3 4 5 6 7",
    ] {
        assert!(holds(text.as_bytes(), "0200.1234567"), "{text}");
    }
    assert!(!holds(b"0200.1234568", "0200.1234567"));
}
