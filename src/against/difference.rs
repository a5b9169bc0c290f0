//! What differs between a record as it was published and as it is now, field by field.

use serde_json::{Map, Value};

/// One step from a record to a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PathStep {
    Key(String),
    /// A place in a list of now, from 0.
    Item(usize),
}

/// A field that says another thing than it did.
#[derive(Debug)]
pub(super) struct Difference {
    pub path: Vec<PathStep>,
    /// None where nothing was said.
    pub old: Option<String>,
    /// None where nothing is said any more.
    pub new: Option<String>,
}

/// What keeps the books of a record, and says nothing of its matter.
const BOOKS: [&str; 13] = [
    "aliases",
    "also_asked",
    "basis",
    "cancelled",
    "changes",
    "entered_by",
    "id",
    "internal",
    "looked_at",
    "moved",
    "replaces",
    "variants",
    "visibility",
];

/// What leads from a record to others, and what is filled in once it has come: pages show both, and no
/// published sentence becomes untrue by them.
const LINKS: [&str; 12] = [
    "article",
    "campaign",
    "campaigns",
    "group",
    "messages",
    "metrics",
    "phases",
    "published",
    "question",
    "related",
    "task",
    "tasks",
];

/// The keys by which the parts of a list are told apart.
const NAMES: [&str; 2] = ["id", "year"];

/// How much of a text is told.
const TOLD: usize = 80;

/// What differs; without the fields that are named.
pub(super) fn differences(old: &Value, new: &Value, without: &[&str]) -> Vec<Difference> {
    let mut found = Vec::new();
    if let (Value::Object(old), Value::Object(new)) = (old, new) {
        maps((old, new), &mut Vec::new(), without, &mut found);
    }
    found
}

fn maps(
    (old, new): (&Map<String, Value>, &Map<String, Value>),
    path: &mut Vec<PathStep>,
    without: &[&str],
    found: &mut Vec<Difference>,
) {
    let is_fact = |key: &str| !(BOOKS.contains(&key) || LINKS.contains(&key));
    let mut keys: Vec<&String> = old.keys().chain(new.keys()).collect();
    keys.sort();
    keys.dedup();
    for key in keys {
        if !is_fact(key) || without.contains(&key.as_str()) {
            continue;
        }
        path.push(PathStep::Key(key.clone()));
        let of = |map: &Map<String, Value>| map.get(key).cloned().unwrap_or(Value::Null);
        values((&of(old), &of(new)), path, found);
        path.pop();
    }
}

fn values((old, new): (&Value, &Value), path: &mut Vec<PathStep>, found: &mut Vec<Difference>) {
    if old == new || (is_nothing(old) && is_nothing(new)) || is_usual(old, new, path) {
        return;
    }
    match (old, new) {
        (old, new) if variant(old).or(variant(new)).is_some() => found.push(Difference {
            path: path.clone(),
            old: said(old),
            new: said(new),
        }),
        (Value::Object(old), Value::Object(new)) => maps((old, new), path, &[], found),
        (Value::Array(old), Value::Array(new)) if is_parts(old) && is_parts(new) => {
            parts((old, new), path, found);
        }
        // What is added to a list of parts changes nothing that was said.
        (old, Value::Array(new)) if is_nothing(old) && is_parts(new) => {}
        _ => found.push(Difference {
            path: path.clone(),
            old: said(old),
            new: said(new),
        }),
    }
}

/// Lists of parts: those of one name are compared, then those that stand alike are set aside, and what is
/// left is compared in order. What is new changes nothing that was said.
fn parts((old, new): (&[Value], &[Value]), path: &mut Vec<PathStep>, found: &mut Vec<Difference>) {
    let mut left: Vec<&Value> = Vec::new();
    let mut free: Vec<usize> = (0..new.len()).collect();
    for part in old {
        let same = free.iter().position(|at| match (name(part), new.get(*at)) {
            (Some(own), Some(other)) => name(other) == Some(own),
            (None, other) => other == Some(part),
            _ => false,
        });
        match same.map(|place| free.remove(place)) {
            Some(at) => part_at((part, new.get(at)), at, path, found),
            None => left.push(part),
        }
    }
    let mut free = free.into_iter();
    for part in left {
        // A part with a name is gone where none has it; another one stands where its successor does.
        match free.next().filter(|_| name(part).is_none()) {
            Some(at) => part_at((part, new.get(at)), at, path, found),
            None => found.push(Difference {
                path: path.clone(),
                old: said(part),
                new: None,
            }),
        }
    }
}

fn part_at(
    (old, new): (&Value, Option<&Value>),
    at: usize,
    path: &mut Vec<PathStep>,
    found: &mut Vec<Difference>,
) {
    path.push(PathStep::Item(at));
    values((old, new.unwrap_or(&Value::Null)), path, found);
    path.pop();
}

fn is_parts(list: &[Value]) -> bool {
    !list.is_empty() && (list.iter()).all(|part| part.is_object() && variant(part).is_none())
}

/// What a value of an enumeration holds: `{"Document": ["qd-01-2024", "II"]}`.
fn variant(value: &Value) -> Option<&Value> {
    let map = value.as_object().filter(|map| map.len() == 1)?;
    let (name, held) = map.iter().next()?;
    name.starts_with(|c: char| c.is_ascii_uppercase())
        .then_some(held)
}

fn name(part: &Value) -> Option<&Value> {
    NAMES.iter().find_map(|key| part.get(key))
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.values().all(is_nothing),
        _ => false,
    }
}

/// Whether a field that an older form of the data did not have says what it always meant.
fn is_usual(old: &Value, new: &Value, path: &[PathStep]) -> bool {
    let is_quality = path.last() == Some(&PathStep::Key("quality".to_owned()));
    old.is_null() && is_quality && new.as_str() == Some("final")
}

/// A value in a few words.
fn said(value: &Value) -> Option<String> {
    let words = match value {
        value if is_nothing(value) => return None,
        Value::String(text) => text.clone(),
        Value::Array(list) => {
            let all: Vec<String> = list.iter().filter_map(said).collect();
            all.join(", ")
        }
        value if variant(value).is_some() => match variant(value) {
            Some(Value::Array(list)) => {
                let all: Vec<String> = list.iter().filter_map(said).collect();
                all.join("#")
            }
            held => held.and_then(said)?,
        },
        Value::Object(map) => {
            let keys = [
                "name", "title", "text", "id", "year", "value", "kind", "what",
            ];
            let one = keys.iter().find_map(|key| map.get(*key)).and_then(said);
            one.unwrap_or_else(|| value.to_string())
        }
        // 70, as it was written, where JSON has 70.0.
        Value::Number(number) => match number.as_f64() {
            Some(number) => number.to_string(),
            None => number.to_string(),
        },
        other => other.to_string(),
    };
    Some(match words.char_indices().nth(TOLD) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn told(old: &Value, new: &Value) -> Vec<String> {
        let one = |found: Difference| {
            let steps = found.path.iter().map(|step| match step {
                PathStep::Key(key) => key.clone(),
                PathStep::Item(at) => at.to_string(),
            });
            let path = steps.collect::<Vec<_>>().join(".");
            format!("{path}: {:?} → {:?}", found.old, found.new)
        };
        differences(old, new, &[]).into_iter().map(one).collect()
    }

    #[test]
    fn parts_are_compared_by_name_or_else_in_order() {
        let old =
            json!({"targets": [{"value": 80.0, "due": "2023"}, {"value": 100.0, "due": "2024"}]});
        let new = json!({"targets": [{"value": 70.0, "due": "2022"}, {"value": 80.0, "due": "2023"},
            {"value": 95.0, "due": "2024"}]});
        // 80 % stands as it did; of the others nobody knows which was 100 %.
        assert_eq!(
            told(&old, &new),
            [
                "targets.0.due: Some(\"2024\") → Some(\"2022\")",
                "targets.0.value: Some(\"100\") → Some(\"70\")"
            ]
        );
        let old = json!({"editions": [{"year": 2025, "window": "2025-03"}, {"year": 2024}]});
        let new = json!({"editions": [{"year": 2026}, {"year": 2025, "window": "2025-04"}]});
        assert_eq!(
            told(&old, &new),
            [
                "editions.1.window: Some(\"2025-03\") → Some(\"2025-04\")",
                "editions: Some(\"2024\") → None"
            ]
        );
    }

    #[test]
    fn what_keeps_the_books_is_no_fact() {
        let old = json!({"id": "a", "basis": {}, "optional": false, "time": null});
        let new = json!({"id": "a", "basis": {"time": "derived"}, "changes": [{"what": "x"}],
            "quality": "final", "tasks": ["b"]});
        assert!(told(&old, &new).is_empty());
        let new = json!({"id": "a", "time": "08:30", "optional": true});
        assert_eq!(told(&old, &new).len(), 2);
    }
}
