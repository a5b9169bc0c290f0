//! Abbreviations and their full forms, which search holds to be one: CSDL is cơ sở dữ liệu.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::plan::Plan;
use crate::vietnamese::syllables;

/// One abbreviation.
#[derive(Debug)]
pub(super) struct Abbreviation {
    pub key: String,
    pub form: String,
    /// The syllables of the full form.
    pub keys: Vec<String>,
    pub forms: Vec<String>,
}

/// All that the plan's terms name.
#[derive(Debug, Default)]
pub(super) struct Abbreviations {
    pub all: Vec<Abbreviation>,
    /// As written → place.
    written: HashMap<String, usize>,
    /// First syllable of the full form → places.
    starts: HashMap<String, Vec<usize>>,
}

/// Full forms longer than this are explanations.
const LONGEST: usize = 6;

impl Abbreviations {
    pub(super) fn new(plan: &Plan) -> Self {
        let mut found = Self::default();
        for term in plan.terms.iter().filter(|t| !t.ambiguous) {
            let written = term.term.trim_end_matches('.');
            let full = term.full.split(" (").next().unwrap_or(&term.full);
            let (mut short, mut keys, mut forms) = (Vec::new(), Vec::new(), Vec::new());
            syllables(written, |s| {
                short.push((s.key.to_owned(), s.form.to_owned()))
            });
            syllables(full, |s| {
                keys.push(s.key.to_owned());
                forms.push(s.form.to_owned());
            });
            let capitals = !written.chars().any(char::is_lowercase);
            if let [(key, form)] = &short[..]
                && (2..=LONGEST).contains(&keys.len())
                && capitals
                && !full.contains(';')
            {
                let at = found.all.len();
                found.written.insert(written.to_owned(), at);
                found.starts.entry(keys[0].clone()).or_default().push(at);
                found.all.push(Abbreviation {
                    key: key.clone(),
                    form: form.clone(),
                    keys,
                    forms,
                });
            }
        }
        found
    }

    /// The abbreviation that a word is, written with its capitals.
    pub(super) fn written(&self, word: &str) -> Option<&Abbreviation> {
        // Most words have a small letter, and then they are none.
        let small = word.bytes().any(|b| b.is_ascii_lowercase());
        let at = (!small).then(|| self.written.get(word)).flatten();
        at.map(|at| &self.all[*at])
    }

    /// The abbreviations whose full form begins with a syllable.
    pub(super) fn starting(&self, key: &str) -> &[usize] {
        self.starts.get(key).map_or(&[], Vec::as_slice)
    }

    /// For the script: key → the keys of the full form.
    pub(super) fn pairs(&self) -> Value {
        let pairs: Map<String, Value> = (self.all.iter())
            .map(|a| (a.key.clone(), Value::from(a.keys.join(" "))))
            .collect();
        Value::Object(pairs)
    }
}
