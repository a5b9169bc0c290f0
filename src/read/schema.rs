//! Walks a YAML tree against the JSON Schema of its type and reports every mistake.
//!
//! Only files that serde refused come here. The schema is the one that `schemars` makes from the
//! same type, so the two readings cannot drift apart.

mod meant;
mod parts;
mod records;
mod scalar;

use std::sync::Arc;

use schemars::JsonSchema;
use serde_json::Value;

use super::yaml::{At, Tree};
use crate::diagnostic::{Diagnostic, nearest};
use crate::file::{Place, Span};
use crate::rule::labels::fields;
use crate::rule::{self, Rule, Tongue};
pub use meant::decimal;
use meant::named;
pub use parts::{allows, choices, followed, title};
pub use records::{RecordKey, keys, needed};

/// A JSON Schema.
pub type Schema = Value;

/// The schema of a type, in which each type bears its name as its title.
pub fn of<T: JsonSchema>() -> Schema {
    let mut schema = schemars::schema_for!(T).to_value();
    let types = schema.get_mut("$defs").and_then(Value::as_object_mut);
    for (name, schema) in types.into_iter().flatten() {
        if let Some(schema) = schema.as_object_mut() {
            schema.insert("title".into(), name.as_str().into());
        }
    }
    schema
}

/// The names of a type's fields.
pub fn fields<T: JsonSchema>() -> Vec<String> {
    let schema = schemars::schema_for!(T);
    let properties = schema.as_value().get("properties");
    let fields = properties.and_then(Value::as_object);
    fields.map_or_else(Vec::new, |fields| fields.keys().cloned().collect())
}

/// Every way in which a tree does not fit a schema, in file order.
pub fn check(schema: &Value, tree: &At<Tree>, file: &Arc<str>) -> Vec<Diagnostic> {
    let mut walk = SchemaWalk {
        root: schema,
        file,
        key: ("", file.rsplit('/').next().unwrap_or_default()),
        findings: Vec::new(),
    };
    walk.value(schema, tree);
    walk.findings
}

struct SchemaWalk<'a> {
    root: &'a Value,
    file: &'a Arc<str>,
    /// The key whose value is looked at, behind the name of its type; the file's name at the root.
    key: (&'a str, &'a str),
    findings: Vec<Diagnostic>,
}

impl<'a> SchemaWalk<'a> {
    fn say(&mut self, rule: &'static Rule, span: Span) -> Diagnostic {
        Diagnostic::new(rule, Place::new(self.file, span))
    }

    fn value(&mut self, schema: &'a Value, node: &At<Tree>) {
        let Some(schema) = self.fitting(schema, &node.value) else {
            return;
        };
        if let Some(choices) = choices(schema) {
            self.choice(title(schema), &choices, node);
            return;
        }
        match &node.value {
            Tree::Map(entries) if allows(schema, "object") => self.map(schema, entries, node.span),
            Tree::List(items) if allows(schema, "array") => {
                if let Some(item) = schema.get("items") {
                    items.iter().for_each(|i| self.value(item, i));
                }
            }
            Tree::Scalar(scalar) => self.scalar(schema, scalar, node.span),
            Tree::Null if allows(schema, "null") => {}
            other => self.wrong_type(schema, other.kind(), node.span),
        }
    }

    /// Follows references and picks the alternative that fits the node's shape.
    fn fitting(&self, mut schema: &'a Value, node: &Tree) -> Option<&'a Value> {
        for _ in 0..16 {
            if let Some(path) = schema.get("$ref").and_then(Value::as_str) {
                schema = self.root.pointer(path.strip_prefix('#')?)?;
                continue;
            }
            let alternatives = ["anyOf", "oneOf"]
                .iter()
                .find_map(|k| schema.get(*k)?.as_array());
            let Some(list) = alternatives else {
                return Some(schema);
            };
            if choices(schema).is_some() {
                return Some(schema);
            }
            let null = |s: &&Value| s.get("type").and_then(Value::as_str) == Some("null");
            if matches!(node, Tree::Null) && list.iter().any(|s| null(&s)) {
                return None;
            }
            let wanted = if matches!(node, Tree::List(_)) {
                "array"
            } else {
                ""
            };
            schema = list
                .iter()
                .filter(|s| !null(s))
                .find(|s| {
                    (s.get("type").and_then(Value::as_str) == Some("array")) == (wanted == "array")
                })
                .or_else(|| list.first())?;
        }
        Some(schema)
    }

    fn map(&mut self, schema: &'a Value, entries: &[(At<String>, At<Tree>)], whole: Span) {
        let (of, above) = (title(schema), self.key);
        let properties = schema.get("properties").and_then(Value::as_object);
        let extra = schema.get("additionalProperties");
        // A misspelt key is not missing as well.
        let mut meant: Vec<String> = Vec::new();
        // Where a second id stands, a record begins that lacks its hyphen; its other keys are no news.
        let mut is_next = false;
        for (at, (key, value)) in entries.iter().enumerate() {
            let first = entries.iter().take(at).find(|(k, _)| k.value == key.value);
            if let Some((first, _)) = first.filter(|_| !is_next) {
                is_next =
                    key.value == "id" && entries.first().is_some_and(|(k, _)| k.value == "id");
                let mend = if is_next { "new-record+" } else { "same-key+" };
                let place = Place::new(self.file, first.span);
                let found = self
                    .say(&rule::DUPLICATE_KEY, key.span)
                    .with("key", &key.value)
                    .with("of", of)
                    .with("mend", mend)
                    .related_to(place);
                self.findings.push(found);
            }
            let known = properties.and_then(|p| p.get_key_value(&key.value));
            match (known, extra) {
                (Some((name, property)), _) => {
                    let before = self.findings.len();
                    self.key = (of, name);
                    self.value(property, value);
                    self.key = above;
                    if key.value == "id" {
                        own_id(self.findings.iter_mut().skip(before), value);
                    }
                }
                (None, Some(Value::Bool(false))) => {
                    let known: Vec<&str> = properties
                        .map(|p| p.keys().map(String::as_str).collect())
                        .unwrap_or_default();
                    let field = |key: &str| fields::field(of, key, Tongue::Vi);
                    let near = named(&key.value, &known, field)
                        .or_else(|| nearest(&key.value, known.iter().copied()));
                    meant.extend(near.clone().map(|n| n.text));
                    let found = self
                        .say(&rule::UNKNOWN_KEY, key.span)
                        .with("key", &key.value)
                        .with("choices", known.join(", "))
                        .with("of", of)
                        .suggest(near);
                    self.findings.push(found);
                }
                (None, Some(more)) => self.value(more, value),
                (None, None) => {}
            }
        }
        let required = schema.get("required").and_then(Value::as_array);
        for key in required.into_iter().flatten().filter_map(Value::as_str) {
            if !meant.iter().any(|m| m == key) && !entries.iter().any(|(k, _)| k.value == key) {
                let span = entries.first().map_or(whole, |(k, _)| k.span);
                let found = self
                    .say(&rule::MISSING_KEY, span)
                    .with("key", key)
                    .with("of", of);
                self.findings.push(found);
            }
        }
    }

    fn choice(&mut self, of: &str, choices: &[&str], node: &At<Tree>) {
        let Some(text) = node.value.as_text() else {
            self.mistyped("a-text", node.value.kind(), node.span);
            if let Some(finding) = self.findings.last_mut() {
                finding.arguments.retain(|(name, _)| *name != "mend");
                let choices = choices.join(", ");
                finding.arguments.push(("mend", "a-choice+".to_owned()));
                finding.arguments.push(("choices", choices));
            }
            return;
        };
        if !choices.contains(&text.as_str()) {
            let value = |choice: &str| fields::value(of, choice, Tongue::Vi);
            let near =
                named(&text, choices, value).or_else(|| nearest(&text, choices.iter().copied()));
            let found = self
                .say(&rule::UNKNOWN_VALUE, node.span)
                .with("value", &text)
                .with("choices", choices.join(", "))
                .with("of", of)
                .suggest(near);
            self.findings.push(found);
        }
    }

    fn wrong_type(&mut self, schema: &'a Value, found: &'static str, span: Span) {
        let expected = [
            ("string", "a-text"),
            ("integer", "a-whole-number"),
            ("number", "a-number"),
            ("boolean", "a-yes-or-no"),
            ("array", "a-list"),
            ("object", "a-map"),
        ]
        .iter()
        .find(|(name, _)| allows(schema, name))
        .map_or("a-text", |(_, label)| label);
        self.mistyped(expected, found, span);
        // A list of groups is no list of words: what a group holds says more than the brackets.
        if let Some(keys) = self.keys_of_items(schema).filter(|_| expected == "a-list")
            && let Some(finding) = self.findings.last_mut()
        {
            finding.arguments.retain(|(name, _)| *name != "mend");
            let mend = ("mend", "a-list-of-groups+".to_owned());
            finding.arguments.extend([mend, ("choices", keys)]);
        }
    }

    /// The keys of the groups that a list is to hold.
    fn keys_of_items(&self, schema: &'a Value) -> Option<String> {
        let item = self.fitting(schema.get("items")?, &Tree::Map(Vec::new()))?;
        let properties = item.get("properties")?.as_object()?;
        let keys: Vec<&str> = properties.keys().map(String::as_str).collect();
        Some(keys.join(", "))
    }

    fn mistyped(&mut self, expected: &'static str, found: &'static str, span: Span) {
        let (of, key) = self.key;
        let finding = self
            .say(&rule::WRONG_TYPE, span)
            .with("key", key)
            .with("of", of)
            .with("expected", expected)
            .with("found", found)
            .with("mend", format!("{expected}+"));
        self.findings.push(finding);
    }
}

/// For a new id that cannot be one, proposes the id that its words make.
fn own_id<'a>(findings: impl Iterator<Item = &'a mut Diagnostic>, value: &At<Tree>) {
    for finding in findings.filter(|f| *f.rule == rule::BAD_ID) {
        let words = value.value.as_text().unwrap_or_default();
        let id = crate::vietnamese::slug(&words);
        finding.suggestion = (!id.is_empty()).then_some(id.into());
    }
}
