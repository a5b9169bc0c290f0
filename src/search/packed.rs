//! Words with their places, written small, in several files of about one size.

use std::collections::BTreeMap;

use super::places::{Class, IndexTerms, Stream};

/// Of a word that stands in more bodies than this, the best places are kept.
const BODIES: usize = 400;

/// The word files and the first key of each.
pub(super) struct WordFiles {
    pub texts: Vec<String>,
    pub first_keys: Vec<String>,
}

impl IndexTerms {
    /// Counts in how many things each key stands.
    pub(super) fn count(&mut self) {
        for (key, forms) in &self.all {
            let mut docs: Vec<u32> = (forms.values())
                .flat_map(|s| s.postings().map(|(doc, _)| doc))
                .collect();
            docs.sort_unstable();
            docs.dedup();
            let df = u32::try_from(docs.len()).unwrap_or(u32::MAX);
            self.df.insert(key.clone(), df);
        }
    }

    /// Every key with the number of things that it stands in.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&str, u32)> {
        self.all.keys().map(|key| (key.as_str(), self.df[key]))
    }

    /// Cuts the words into so many files of about one size.
    pub(super) fn files(&self, count: usize) -> WordFiles {
        let lines: Vec<(&str, String)> = (self.all.iter())
            .map(|(key, forms)| (key.as_str(), line_of(key, forms, self.df[key])))
            .collect();
        let mut left: usize = lines.iter().map(|(_, line)| line.len()).sum();
        let mut files = WordFiles {
            texts: Vec::with_capacity(count),
            first_keys: Vec::with_capacity(count),
        };
        let mut lines = lines.into_iter().peekable();
        for n in 0..count {
            let fair = left / (count - n);
            let mut text = String::new();
            files
                .first_keys
                .push(lines.peek().map_or("", |(key, _)| *key).to_owned());
            while let Some((_, line)) = lines.next_if(|(_, line)| {
                text.is_empty() || n + 1 == count || text.len() + line.len() / 2 <= fair
            }) {
                text.push_str(&line);
            }
            left -= text.len();
            files.texts.push(text);
        }
        files
    }
}

fn line_of(key: &str, forms: &BTreeMap<String, Stream>, df: u32) -> String {
    let mut line = String::new();
    let mut cut = false;
    for (form, stream) in forms {
        let mut bodies: Vec<u32> = (stream.postings())
            .filter(|(_, places)| only_body(places))
            .map(|(_, places)| places[0])
            .collect();
        // What the last one to be kept has, and how many of just that are kept.
        let (mut least, mut room) = (0, usize::MAX);
        if bodies.len() > BODIES {
            cut = true;
            bodies.sort_unstable_by(|a, b| b.cmp(a));
            least = bodies[BODIES - 1];
            room = bodies[..BODIES].iter().filter(|b| **b == least).count();
        }
        let mut before = 0;
        let mut text = String::new();
        for (doc, places) in stream.postings() {
            if only_body(places) {
                if places[0] < least || (places[0] == least && room == 0) {
                    continue;
                }
                room -= usize::from(places[0] == least);
            }
            number(doc - before, &mut text);
            before = doc;
            for (n, place) in places.iter().enumerate() {
                number(place * 2 + u32::from(n + 1 < places.len()), &mut text);
            }
        }
        if !text.is_empty() {
            line.push_str(&format!(" {form} {text}"));
        }
    }
    let star = if cut { "*" } else { "" };
    format!("{key} {df}{star}{line}\n")
}

fn only_body(places: &[u32]) -> bool {
    places.len() == 1 && places[0] & 3 == Class::Body as u32
}

/// A number in printable ASCII, base 47, the least part first; the upper half says that more follows.
fn number(mut value: u32, out: &mut String) {
    loop {
        let part = u8::try_from(value % 47).unwrap_or(0);
        value /= 47;
        if value == 0 {
            out.push(char::from(33 + part));
            return;
        }
        out.push(char::from(33 + 47 + part));
    }
}
