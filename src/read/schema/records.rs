//! What the records of a type hold: the keys of those that a file lists, and which each must have.

use serde_json::Value;

use super::parts::{choices, followed, title};

/// A key of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordKey {
    /// The type of the record.
    pub of: String,
    pub name: String,
    pub is_required: bool,
    /// The words of which one must stand there; empty where it is not a choice.
    pub choices: Vec<String>,
    /// The type of the choice.
    pub choice_of: String,
}

/// The keys of the records that a file of this type holds in a list, in the order of their type.
pub fn keys(root: &Value, list: &str) -> Option<Vec<RecordKey>> {
    let list = followed(root, root.pointer(&format!("/properties/{list}"))?)?;
    let record = followed(root, list.get("items")?)?;
    let required = record.get("required").and_then(|list| list.as_array());
    let keys = record.get("properties")?.as_object()?.iter();
    let choice_of = |value| followed(root, value).map_or("", title).to_owned();
    let keys = keys.map(|(key, value)| RecordKey {
        of: title(record).to_owned(),
        choice_of: choice_of(value),
        name: key.clone(),
        is_required: required.is_some_and(|list| list.iter().any(|r| r == key)),
        choices: followed(root, value)
            .and_then(choices)
            .map(|choices| choices.into_iter().map(str::to_owned).collect())
            .unwrap_or_default(),
    });
    Some(keys.collect())
}

/// The type of the records that a file of this type holds, and the keys that each must have; none where
/// it holds several lists or none.
pub fn needed(root: &Value) -> Option<(String, Vec<String>)> {
    let properties = root.get("properties")?.as_object()?;
    let mut lists = properties.keys().filter_map(|list| keys(root, list));
    let only = lists.next().filter(|_| lists.next().is_none())?;
    let of = only.first()?.of.clone();
    let needed = only.into_iter().filter(|key| key.is_required);
    Some((of, needed.map(|key| key.name).collect()))
}
