//! Which ids there are.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Suggestion, nearest};
use crate::file::Place;
use crate::plan::{Id, Kind};
use crate::read::yaml::At;
use crate::rule;
use crate::site::{Map, Set};
use crate::vietnamese::slug;

/// Every id that exists, and those that a broken file would have brought.
#[derive(Default)]
pub(in crate::site) struct KnownIds {
    pub(super) ids: Map<Kind, Set<Id>>,
    pub(super) claimed: Set<Id>,
    /// Whether a file of the plan could not be read at all, so that nobody knows which ids it brings.
    pub(super) blind: bool,
}

impl KnownIds {
    pub(crate) fn add(&mut self, kind: Kind, id: &Id) {
        self.ids.entry(kind).or_default().insert(id.clone());
    }

    /// Whether a file with mistakes would have brought this id.
    pub(crate) fn claimed(&self, id: &str) -> bool {
        self.claimed.contains(id)
    }

    /// Proposes an id for words that stand where an id must: of the record that is called so, else the
    /// nearest one. `called` holds names, each with the id of its record.
    pub(crate) fn propose(&self, called: &[(&str, &str)], findings: &mut [Diagnostic]) {
        let unhelped = |f: &&mut Diagnostic| *f.rule == rule::BAD_ID && f.suggestion.is_none();
        let known = self.ids.values().flatten().chain(&self.claimed);
        let mut names: Vec<&str> = known.map(Id::as_str).collect();
        names.sort_unstable();
        for finding in findings.iter_mut().filter(unhelped) {
            let written = finding.arguments.iter().find(|(key, _)| *key == "value");
            let Some((_, words)) = written else { continue };
            finding.suggestion =
                named(words, called).or_else(|| nearest(words, names.iter().copied()));
        }
    }

    /// Says so where an id names nothing.
    pub(crate) fn check(
        &self,
        kind: Kind,
        id: &At<Id>,
        file: &Arc<str>,
        findings: &mut Vec<Diagnostic>,
    ) {
        let of_kind = self.ids.get(&kind);
        if of_kind.is_some_and(|ids| ids.contains(&id.value)) || self.claimed.contains(&id.value) {
            return;
        }
        if self.blind {
            return;
        }
        let mut names: Vec<&str> = of_kind.into_iter().flatten().map(Id::as_str).collect();
        names.sort_unstable();
        findings.push(
            Diagnostic::new(&rule::UNKNOWN_ID, Place::new(file, id.span))
                .with("kind", kind.name())
                .with("id", id.as_str())
                .suggest(nearest(id.as_str(), names)),
        );
    }
}

/// The id of the one record that is called so.
fn named(words: &str, called: &[(&str, &str)]) -> Option<Suggestion> {
    let wanted = slug(words);
    let mut ids: Vec<&str> = (called.iter())
        .filter(|(name, _)| slug(name) == wanted)
        .map(|(_, id)| *id)
        .collect();
    ids.dedup();
    match ids[..] {
        [id] => Some(Suggestion {
            text: id.to_owned(),
            is_clear: true,
        }),
        _ => None,
    }
}
