//! The words of the interface, as the program brings them.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};

use crate::folder;

/// How names end that look like a key and are a file's: `home.html`.
const FILES: [&str; 7] = [".html", ".json", ".xml", ".svg", ".css", ".ics", ".js"];

/// The words of a key in a language, without the `{names}` that are filled in.
pub fn words(language: &str, key: &str) -> String {
    let file = folder::project().join(format!("templates/strings/{language}.yaml"));
    let text = std::fs::read_to_string(file).expect("the words of the interface");
    let all: BTreeMap<String, String> = loa::read::yaml::typed(&text).expect("keys and words");
    all.get(key)
        .unwrap_or_else(|| panic!("no words for {key}"))
        .clone()
}

/// The keys of a language.
fn keys(language: &str) -> BTreeSet<String> {
    let file = folder::project().join(format!("templates/strings/{language}.yaml"));
    let text = std::fs::read_to_string(file).expect("the words of the interface");
    let all: BTreeMap<String, String> = loa::read::yaml::typed(&text).expect("keys and words");
    all.into_keys().collect()
}

/// What the code names: whole keys; what keys begin with that are made, `month.` of
/// `format!("month.{m}")` and all of `relation.` of `word("relation", …)`.
#[derive(Default)]
struct Named {
    whole: BTreeSet<String>,
    begun: BTreeSet<String>,
}

impl Named {
    fn read(&mut self, code: TokenStream) {
        let mut before = String::new();
        for token in code {
            match token {
                TokenTree::Group(group) => {
                    let first = group.stream().into_iter().next().map(|t| t.to_string());
                    if let Some(name) = first.filter(|_| before == "word").and_then(|t| text(&t)) {
                        self.begun.insert(format!("{name}."));
                    }
                    self.read(group.stream());
                    before.clear();
                }
                TokenTree::Literal(literal) => {
                    if let Some(name) = text(&literal.to_string()) {
                        self.name(&name);
                    }
                }
                other => before = other.to_string(),
            }
        }
    }

    fn name(&mut self, text: &str) {
        let (fixed, is_begun) = match text.split_once('{') {
            Some((fixed, _)) => (fixed, true),
            None => (text, text.ends_with('.')),
        };
        let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
        let is_grouped = fixed
            .split_once('.')
            .is_some_and(|(group, _)| !group.is_empty());
        if is_grouped && fixed.chars().all(is_key) {
            let names = if is_begun {
                &mut self.begun
            } else {
                &mut self.whole
            };
            names.insert(fixed.to_owned());
        }
    }
}

/// The words of a plain text literal.
fn text(literal: &str) -> Option<String> {
    let inner = literal.strip_prefix('"')?.strip_suffix('"')?;
    Some(inner.to_owned())
}

/// What the code names; what is under `#[cfg(test)] mod tests` is at the end of its file.
fn named() -> Named {
    let mut named = Named::default();
    let root = folder::project().join("src");
    for path in folder::paths(&root) {
        if !path.ends_with(".rs") || path.ends_with("tests.rs") {
            continue;
        }
        let code = std::fs::read_to_string(root.join(&path)).expect("a source file");
        let code = code.split("#[cfg(test)]\nmod tests {").next();
        named.read(code.unwrap_or_default().parse().expect("Rust"));
    }
    named
}

/// The keys that the templates name, as they name them: `nav.on_this_page`.
fn in_templates() -> BTreeSet<String> {
    let root = folder::project();
    let mut found = BTreeSet::new();
    for path in folder::paths(&root.join("templates")) {
        if path.ends_with(".yaml") {
            continue;
        }
        let text = std::fs::read_to_string(root.join("templates").join(&path)).expect("a template");
        for (at, _) in text.match_indices("t.") {
            let is_name = |c: char| c.is_ascii_alphanumeric() || "_.".contains(c);
            if text[..at].ends_with(is_name) {
                continue;
            }
            let rest = &text[at + 2..];
            let end = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
            let mut parts = rest[..end].split('.');
            if let (Some(group), Some(name)) = (parts.next(), parts.next()) {
                found.insert(format!("{group}.{name}"));
            }
        }
    }
    found
}

/// A key as templates name it.
fn in_template(key: &str) -> String {
    let (group, name) = key.split_once('.').unwrap_or(("", key));
    format!(
        "{}.{}",
        group.replace('-', "_"),
        name.replace(['-', '.'], "_")
    )
}

#[test]
fn every_word_is_used_and_every_word_that_is_used_is_there() {
    let (named, templates) = (named(), in_templates());
    for language in ["vi", "en"] {
        let keys = keys(language);
        let unused: Vec<&String> = (keys.iter())
            .filter(|key| !templates.contains(&in_template(key)))
            .filter(|key| !named.whole.contains(*key))
            .filter(|key| !named.begun.iter().any(|begin| key.starts_with(begin)))
            .collect();
        assert!(unused.is_empty(), "{language}: nothing uses {unused:?}");
        let there: BTreeSet<String> = keys.iter().map(|key| in_template(key)).collect();
        let missing: Vec<&String> = templates.difference(&there).collect();
        assert!(missing.is_empty(), "{language}: templates use {missing:?}");
        let groups: BTreeSet<&str> = keys
            .iter()
            .filter_map(|key| key.split('.').next())
            .collect();
        let missing: Vec<&String> = (named.whole.iter())
            .filter(|key| !keys.contains(*key))
            .filter(|key| {
                key.split('.')
                    .next()
                    .is_some_and(|group| groups.contains(group))
            })
            .filter(|key| !FILES.iter().any(|ending| key.ends_with(ending)))
            .collect();
        assert!(missing.is_empty(), "{language}: the code uses {missing:?}");
    }
}
