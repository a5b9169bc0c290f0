//! Whether a record says what the checklist wants of it (`README.md` has the rules in words).

use serde_norway::{Mapping, Value};

use crate::records::{text, texts};

/// Lists that may hold more than the documents say: what is cited later, other spellings, further
/// targets, ways and places.
const GROWING: [&str; 9] = [
    "source", "abbr", "variants", "tasks", "channels", "formats", "messages", "phases", "says",
];

/// What a record does not say as it is wanted: the key, what is wrong, and where the document says it.
pub fn missing(wanted: &Mapping, found: &Mapping, place: &str) -> Vec<String> {
    let own = place_of(wanted);
    let place = if own.is_empty() { place } else { &own };
    let mut wrong = Vec::new();
    for (key, value) in wanted {
        let key = text(key);
        let there = found.get(key.as_str());
        match (key.as_str(), value) {
            ("basis", Value::Mapping(marks)) => wrong.extend(unmarked(marks, there, place)),
            ("where", _) => {}
            ("says", _) => wrong.extend(unsaid(value, found, place)),
            (_, Value::Mapping(group)) => {
                let empty = Mapping::new();
                let there = there.and_then(Value::as_mapping).unwrap_or(&empty);
                let inside = missing(group, there, place);
                wrong.extend(inside.into_iter().map(|w| format!("{key}: {w}")));
            }
            (_, Value::Sequence(items)) if items.iter().any(Value::is_mapping) => {
                for item in items.iter().filter_map(Value::as_mapping) {
                    let best = nearest(item, records(there), place);
                    wrong.extend(best.into_iter().map(|w| format!("{key}: {w}")));
                }
            }
            _ => wrong.extend(differs(&key, value, there).map(|w| format!("{key}: {w} [{place}]"))),
        }
    }
    wrong
}

/// Where the documents say what the checklist wants: the sources that a record must name, or the place
/// that it need not.
pub fn place_of(wanted: &Mapping) -> String {
    match wanted.get("where") {
        Some(place) => text(place),
        None => texts(wanted.get("source")).join(", "),
    }
}

/// What is wrong with the record that fits best; everything where there is none.
pub fn nearest<'a>(
    wanted: &Mapping,
    found: impl Iterator<Item = &'a Mapping>,
    place: &str,
) -> Vec<String> {
    let tried = found.map(|record| missing(wanted, record, place));
    let best = tried.min_by_key(Vec::len);
    best.unwrap_or_else(|| missing(wanted, &Mapping::new(), place))
}

fn records(list: Option<&Value>) -> impl Iterator<Item = &Mapping> {
    let items = list.and_then(Value::as_sequence).into_iter().flatten();
    items.filter_map(Value::as_mapping)
}

/// How a plain value or a list of them differs from what is wanted.
fn differs(key: &str, wanted: &Value, found: Option<&Value>) -> Option<String> {
    let said = texts(found);
    let shown = said.join(", ");
    match wanted {
        Value::Null if said.is_empty() => None,
        Value::Null => Some(format!("“{shown}”, but the document states none")),
        Value::Bool(false) if said != ["true"] => None,
        _ => {
            let wanted = texts(Some(wanted));
            let all = wanted.iter().all(|one| said.contains(one));
            let more = said.len() > wanted.len() && !GROWING.contains(&key);
            let wanted = wanted.join(", ");
            (!all || more).then(|| match said.is_empty() {
                true => format!("“{wanted}” is missing"),
                false => format!("“{shown}” instead of “{wanted}”"),
            })
        }
    }
}

/// The keys that are no longer marked as not the document's own words.
fn unmarked(marks: &Mapping, found: Option<&Value>, place: &str) -> Vec<String> {
    let found = found.and_then(Value::as_mapping);
    let mut wrong = Vec::new();
    for (key, mark) in marks {
        let (key, mark) = (text(key), text(mark));
        let there = found.and_then(|f| f.get(key.as_str()));
        let word = there.map_or_else(String::new, basis_of);
        if word != mark {
            wrong.push(format!("{key} is not marked as {mark} [{place}]"));
        }
    }
    wrong
}

/// `derived` of `derived, why` and of `{basis: derived, …}`.
fn basis_of(mark: &Value) -> String {
    let mark = mark.get("basis").unwrap_or(mark);
    text(mark).split(',').next().unwrap_or_default().to_owned()
}

/// Words that stand nowhere in a record.
fn unsaid(wanted: &Value, record: &Mapping, place: &str) -> Vec<String> {
    let mut all = String::new();
    gather(&Value::Mapping(record.clone()), &mut all);
    let words = texts(Some(wanted)).into_iter();
    let words = words.filter(|words| !all.contains(words));
    words
        .map(|w| format!("“{w}” is not said [{place}]"))
        .collect()
}

fn gather(value: &Value, all: &mut String) {
    match value {
        Value::Mapping(group) => group.iter().for_each(|(_, value)| gather(value, all)),
        Value::Sequence(items) => items.iter().for_each(|item| gather(item, all)),
        plain => {
            all.push_str(&text(plain));
            all.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(wanted: &str, found: &str) -> Vec<String> {
        let read = |text| serde_norway::from_str::<Mapping>(text).expect("YAML");
        missing(&read(wanted), &read(found), "VB#I")
    }

    #[test]
    fn what_is_as_wanted_is_not_complained_of() {
        let found = "{name: Một, date: 2024-01-02, source: [VB#I, VB#II], targets: [{value: 5, due: 2024}, {value: 7}], basis: {name: 'derived, vì thế'}, note: còn 12 việc}";
        for wanted in [
            "{name: Một}",
            "{date: 2024-01-02, number: null, plan: false}",
            "{source: VB#II}",
            "{targets: [{value: 7, due: null}]}",
            "{basis: {name: derived}, says: [12 việc]}",
        ] {
            assert!(of(wanted, found).is_empty(), "{wanted}");
        }
    }

    #[test]
    fn what_is_otherwise_is_complained_of_at_its_place() {
        let found = "{name: Một, lead: [a, b], plan: true, targets: [{value: 5, due: 2024}]}";
        for (wanted, said) in [
            ("{name: Hai}", "name: “Một” instead of “Hai” [VB#I]"),
            ("{lead: [a]}", "lead: “a, b” instead of “a” [VB#I]"),
            ("{lead: [a, c]}", "lead: “a, b” instead of “a, c” [VB#I]"),
            (
                "{lead: null}",
                "lead: “a, b”, but the document states none [VB#I]",
            ),
            ("{plan: false}", "plan: “true” instead of “false” [VB#I]"),
            ("{date: 2024-01-02}", "date: “2024-01-02” is missing [VB#I]"),
            (
                "{targets: [{value: 6, due: 2024, source: X#1}]}",
                "targets: value: “5” instead of “6” [X#1]",
            ),
            (
                "{basis: {lead: derived}}",
                "lead is not marked as derived [VB#I]",
            ),
            ("{says: [12 việc]}", "“12 việc” is not said [VB#I]"),
        ] {
            let wrong = of(wanted, found);
            assert!(wrong.iter().any(|w| w == said), "{wanted}: {wrong:?}");
        }
    }
}
