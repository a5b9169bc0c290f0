//! Words of the interface that a site writes and nobody reads: under a misspelt key, or in a place that is
//! filled with nothing.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, nearest};
use crate::file::{Place, Span};
use crate::rule;
use crate::site::gather::{Gathered, OwnStrings};

pub(super) fn check(all: &Gathered) -> Vec<Diagnostic> {
    let own = all.own_strings.iter();
    own.flat_map(|own| of_file(all, own)).collect()
}

fn of_file(all: &Gathered, own: &OwnStrings) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let known: Vec<&str> = all.brought.keys().map(String::as_str).collect();
    for (key, words) in &own.words.0 {
        let place = Place::new(&own.file, span(&own.text, key));
        match all.brought.get(key) {
            None if !is_used(all, key) => found.push(
                Diagnostic::new(&rule::UNKNOWN_STRING, place)
                    .with("value", key)
                    .with("problem", "string-unknown")
                    .with("mend", "string-unknown+")
                    .suggest(nearest(key, known.iter().copied())),
            ),
            None => {}
            Some(brought) => {
                let filled = places(brought);
                let odd = places(words).into_iter().find(|p| !filled.contains(p));
                found.extend(odd.map(|odd| {
                    let choices: Vec<&str> = filled.iter().copied().collect();
                    Diagnostic::new(&rule::UNKNOWN_STRING, place)
                        .with("value", odd)
                        .with("problem", "string-place")
                        .with("mend", "string-place+")
                        .with("choices", choices.join(", "))
                        .suggest(nearest(odd, choices.iter().copied()))
                }));
            }
        }
    }
    found
}

/// Where a key stands in its file.
fn span(text: &Arc<str>, key: &str) -> Span {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line
            .strip_prefix(key)
            .is_some_and(|rest| rest.starts_with(':'))
        {
            return Span::new(at, at + key.len());
        }
        at += line.len();
    }
    Span::default()
}

/// The `{names}` of some words.
fn places(words: &str) -> BTreeSet<&str> {
    let is_name = |name: &&str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase());
    let after = words.split('{').skip(1);
    after
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
        .filter(is_name)
        .collect()
}

/// Whether a template of the site or its theme asks for a key: `{{ t.group.own_words }}`.
pub(super) fn is_used(all: &Gathered, key: &str) -> bool {
    let asked = key.replace('-', "_");
    let (group, name) = asked.split_once('.').unwrap_or(("", &asked));
    let asked = match group {
        "" => format!("t.{name}"),
        _ => format!("t.{group}.{}", name.replace('.', "_")),
    };
    let mut templates = all.templates.values();
    // Some groups of words are asked for by what a page holds.
    let group = format!("t.{group}[");
    templates.any(|(_, _, text)| text.contains(&asked) || text.contains(&group))
}
