//! Translations of plan data: `seeds/en/campaigns.yaml` says in English what records of
//! `seeds/campaigns.yaml` say in the main language. Ids and texts alone: facts stand once.

use std::sync::Arc;

use super::kind::Kind;
use super::record::Record;
use super::seed;
use super::tables::Plan;
use crate::diagnostic::{Diagnostic, nearest};
use crate::file::{Place, Span};
use crate::foreign;
use crate::read::yaml::{At, Tree};
use crate::read::{Read, tree_of};
use crate::reference::Id;
use crate::rule;

/// One file of translations.
#[derive(Clone, Debug)]
pub struct Overlay {
    pub language: String,
    pub records: Vec<Translated>,
}

/// What a record says in the overlay's language.
#[derive(Clone, Debug)]
pub struct Translated {
    pub kind: Kind,
    pub id: At<Id>,
    pub texts: Vec<(At<String>, String)>,
}

/// Reads a file of translations of a concept; `None` where the concept has nothing to translate.
pub fn read(language: &str, concept: &str, file: &Arc<str>, text: &str) -> Option<Read<Overlay>> {
    let lists = seed::lists(concept);
    if lists.is_empty() {
        return None;
    }
    let mut reading = OverlayReading {
        file,
        findings: Vec::new(),
        records: Vec::new(),
    };
    let tree = tree_of(file, text);
    let is_whole = tree.is_ok();
    match tree {
        Ok(tree) => reading.whole(&tree, lists),
        Err(finding) => reading.findings.push(*finding),
    }
    let overlay = Overlay {
        language: language.to_owned(),
        records: reading.records,
    };
    Some(Read {
        // One mistake does not hide the next: what is well-formed is held against the plan.
        value: is_whole.then_some(overlay),
        findings: reading.findings,
        claimed: Vec::new(),
    })
}

struct OverlayReading<'a> {
    file: &'a Arc<str>,
    findings: Vec<Diagnostic>,
    records: Vec<Translated>,
}

impl OverlayReading<'_> {
    fn at(&self, rule: &'static rule::Rule, span: Span) -> Diagnostic {
        Diagnostic::new(rule, Place::new(self.file, span))
    }

    fn wrong(&mut self, expected: &'static str, key: &str, node: &At<Tree>) {
        let finding = self
            .at(&rule::WRONG_TYPE, node.span)
            .with("key", key)
            .with("expected", expected)
            .with("found", node.value.kind())
            .with("mend", format!("{expected}+"));
        self.findings.push(finding);
    }

    fn whole(&mut self, tree: &At<Tree>, lists: &[(&str, Kind)]) {
        let entries = match &tree.value {
            Tree::Map(entries) => entries,
            Tree::Null => {
                let name = lists.first().map_or("", |(name, _)| name);
                let finding = self.at(&rule::MISSING_KEY, tree.span).with("key", name);
                return self.findings.push(finding);
            }
            _ => {
                let name = self.file.rsplit('/').next().unwrap_or_default();
                return self.wrong("a-map", name, tree);
            }
        };
        for (key, value) in entries {
            let Some((_, kind)) = lists.iter().find(|(name, _)| *name == key.value) else {
                let names: Vec<&str> = lists.iter().map(|(name, _)| *name).collect();
                let finding = self
                    .at(&rule::UNKNOWN_KEY, key.span)
                    .with("key", &key.value)
                    .with("choices", names.join(", "))
                    .suggest(nearest(&key.value, names.iter().copied()));
                self.findings.push(finding);
                continue;
            };
            match &value.value {
                Tree::List(items) => {
                    for item in items {
                        self.record(&key.value, *kind, item);
                    }
                }
                _ => self.wrong("a-list", &key.value, value),
            }
        }
    }

    fn record(&mut self, list: &str, kind: Kind, item: &At<Tree>) {
        let Tree::Map(entries) = &item.value else {
            return self.wrong("a-map", list, item);
        };
        let mut texts = Vec::new();
        self.texts("", entries, &mut texts);
        let Some((_, id)) = entries.iter().find(|(key, _)| key.value == "id") else {
            let finding = self
                .at(&rule::MISSING_KEY, item.span)
                .with("key", "id")
                .with("of", kind.type_name());
            return self.findings.push(finding);
        };
        let written = id.value.as_text().unwrap_or_default();
        let Ok(value) = written.parse::<Id>() else {
            let finding = self.at(&rule::BAD_ID, id.span).with("value", &written);
            return self.findings.push(finding);
        };
        let same = |r: &&Translated| r.kind == kind && r.id.value == value;
        if let Some(first) = self.records.iter().find(same) {
            let first = Place::new(self.file, first.id.span);
            let finding = self
                .at(&rule::DUPLICATE_ID, id.span)
                .with("kind", kind.name())
                .with("id", value.as_str())
                .related_to(first);
            return self.findings.push(finding);
        }
        self.records.push(Translated {
            kind,
            id: At {
                value,
                span: id.span,
            },
            texts,
        });
    }

    /// Every text of a map, with the path of its field as [`Record::texts`] names it.
    fn texts(
        &mut self,
        path: &str,
        entries: &[(At<String>, At<Tree>)],
        found: &mut Vec<(At<String>, String)>,
    ) {
        for (at, (key, value)) in entries.iter().enumerate() {
            if entries[..at].iter().any(|(k, _)| k.value == key.value) {
                let finding = self
                    .at(&rule::DUPLICATE_KEY, key.span)
                    .with("key", &key.value)
                    .with("mend", "same-key+");
                self.findings.push(finding);
            } else if key.value != "id" {
                self.text(format!("{path}{}", key.value), key.span, value, found);
            }
        }
    }

    fn text(
        &mut self,
        path: String,
        span: Span,
        node: &At<Tree>,
        found: &mut Vec<(At<String>, String)>,
    ) {
        match &node.value {
            Tree::Scalar(scalar) => {
                let path = At { value: path, span };
                found.push((path, scalar.to_string().trim().to_owned()));
            }
            Tree::Map(entries) => self.texts(&format!("{path}."), entries, found),
            Tree::List(items) => self.items(&path, items, found),
            Tree::Null => self.wrong("a-text", &path, node),
        }
    }

    /// The texts of a list, each item named by its id or else by its place.
    fn items(&mut self, path: &str, items: &[At<Tree>], found: &mut Vec<(At<String>, String)>) {
        let mut seen: Vec<At<String>> = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let own = own_name(&item.value);
            let same = |other: &&At<String>| own.as_ref().is_some_and(|o| o.value == other.value);
            if let (Some(own), Some(first)) = (&own, seen.iter().find(same)) {
                let finding = self
                    .at(&rule::DUPLICATE_ID, own.span)
                    .with("kind", path.trim_end_matches('s'))
                    .with("id", &own.value)
                    .related_to(Place::new(self.file, first.span));
                self.findings.push(finding);
                continue;
            }
            let name = own
                .as_ref()
                .map_or_else(|| (at + 1).to_string(), |o| o.value.clone());
            seen.extend(own);
            self.text(format!("{path}.{name}"), item.span, item, found);
        }
    }
}

/// The id of a nested record, which names it in the path of its fields.
fn own_name(item: &Tree) -> Option<At<String>> {
    let Tree::Map(entries) = item else {
        return None;
    };
    let (_, id) = entries.iter().find(|(key, _)| key.value == "id")?;
    let value = id.value.as_text()?;
    let span = id.span;
    Some(At { value, span })
}

/// A text of an overlay that its record does not have, or a record of an overlay that says nothing.
#[derive(Debug)]
pub struct Unused<'a> {
    pub file: &'a Arc<str>,
    pub kind: Kind,
    /// None for a record without a text, which stands at `span`.
    pub field: Option<&'a At<String>>,
    pub span: Span,
    /// The fields of the record that can be translated.
    pub choices: Vec<String>,
}

/// Puts translations in the place of a plan's texts; what nobody has translated is marked as being
/// in the main language.
pub fn translate<'a>(
    plan: &mut Plan,
    overlays: &[(&'a Arc<str>, &'a Overlay)],
    main: &str,
) -> Vec<Unused<'a>> {
    let mut unused = Vec::new();
    let mut known = std::collections::HashMap::new();
    let mut silent = std::collections::HashMap::new();
    for (file, overlay) in overlays {
        for record in &overlay.records {
            let words: &mut Vec<_> = known
                .entry((record.kind, record.id.as_str()))
                .or_insert_with(Vec::new);
            words.extend(record.texts.iter().map(|(path, text)| (*file, path, text)));
            if record.texts.is_empty() {
                silent.insert((record.kind, record.id.as_str()), (*file, record.id.span));
            }
        }
    }
    for_each(plan, &mut |row| {
        let kind = row.kind();
        let id = row.id().value.clone();
        let words = known
            .get(&(kind, id.as_str()))
            .map_or(&[][..], Vec::as_slice);
        let choices = said_by(row, words, main);
        for (file, field, _) in words.iter().filter(|(_, f, _)| !choices.contains(&f.value)) {
            let (span, choices) = (field.span, choices.clone());
            unused.push(Unused {
                file,
                kind,
                field: Some(field),
                span,
                choices,
            });
        }
        if let Some((file, span)) = silent.get(&(kind, id.as_str())) {
            unused.push(Unused {
                file,
                kind,
                field: None,
                span: *span,
                choices,
            });
        }
    });
    unused
}

/// Does the same to every record of a plan.
fn for_each(plan: &mut Plan, to: &mut dyn FnMut(&mut dyn Record)) {
    for table in plan.tables_mut() {
        for at in 0..table.count() {
            if let Some(row) = table.row_mut(at) {
                to(row);
            }
        }
    }
}

/// One text of an overlay: its file, the path of its field, and what it says.
type OverlaidText<'a> = (&'a Arc<str>, &'a At<String>, &'a String);

/// Translates one record, and names its fields that hold text.
fn said_by(record: &mut dyn Record, words: &[OverlaidText<'_>], main: &str) -> Vec<String> {
    let mut paths = Vec::new();
    let mut see = |path: &str, text: &mut String| {
        match words.iter().find(|(_, field, _)| field.value == path) {
            Some((_, _, translation)) => text.clone_from(translation),
            None => *text = foreign::tagged(text, main),
        }
        paths.push(path.to_owned());
    };
    record.texts(&mut see);
    for (field, mark) in &mut record.bases_mut().0 {
        see(&format!("basis.{field}"), &mut mark.value.reason);
    }
    paths
}
