//! The schema of a file of translations, from that of the file whose texts it says in another language:
//! the same records, ids and texts alone.

use serde_json::{Map, Value, json};

use crate::plan::Kind;

/// A text: whatever stands there is read as words.
fn words() -> Value {
    json!({ "type": "string" })
}

/// Texts that are counted: a list, or some of them by their number.
fn several(one: &Value) -> Value {
    json!({ "anyOf": [
        { "type": "array", "items": one },
        { "type": "object", "additionalProperties": one },
    ] })
}

/// The schema of the translations of a file's lists.
pub(super) fn texts(original: &Value, lists: &[(&str, Kind)]) -> Value {
    let mut properties = Map::new();
    for (list, _) in lists {
        if let Some(of) = original.pointer(&format!("/properties/{list}/items/$ref")) {
            let record = json!({ "$ref": of, "required": ["id"] });
            properties.insert(
                (*list).to_owned(),
                json!({ "type": "array", "items": record }),
            );
        }
    }
    let types = original.get("$defs").and_then(Value::as_object);
    let types: Map<String, Value> = types
        .into_iter()
        .flatten()
        .filter(|(_, of)| of.get("properties").is_some())
        .map(|(name, of)| (name.clone(), record(original, of)))
        .collect();
    json!({
        "$schema": original.get("$schema"),
        "title": original.get("title"),
        "type": ["object", "null"],
        "properties": properties,
        "additionalProperties": false,
        "$defs": types,
    })
}

/// A record with its id and its texts alone.
fn record(root: &Value, original: &Value) -> Value {
    let mut properties = Map::new();
    let fields = original.get("properties").and_then(Value::as_object);
    for (key, field) in fields.into_iter().flatten() {
        let said = match key.as_str() {
            "id" => Some(field.clone()),
            "basis" => Some(reasons(original)),
            _ => said(root, field),
        };
        properties.extend(said.map(|said| (key.clone(), said)));
    }
    json!({
        "title": original.get("title"),
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

/// The reasons that a record gives for its own keys.
fn reasons(record: &Value) -> Value {
    let fields = record.get("properties").and_then(Value::as_object);
    let keys: Vec<&String> = fields.map(|f| f.keys().collect()).unwrap_or_default();
    json!({
        "type": "object",
        "additionalProperties": words(),
        "propertyNames": { "enum": keys },
    })
}

/// How the texts of a field are translated; `None` where it holds none.
fn said(root: &Value, field: &Value) -> Option<Value> {
    if let Some(path) = field.get("$ref").and_then(Value::as_str) {
        let of = root.pointer(path.strip_prefix('#')?)?;
        return of
            .get("properties")
            .is_some()
            .then(|| json!({ "$ref": path }));
    }
    if let Some(either) = field.get("anyOf").and_then(Value::as_array) {
        return either.iter().find_map(|one| said(root, one));
    }
    let is = |kind: &str| match field.get("type") {
        Some(Value::String(only)) => only == kind,
        Some(Value::Array(several)) => several.iter().any(|t| t == kind),
        _ => false,
    };
    if is("array") {
        let item = said(root, field.get("items")?)?;
        return Some(several(&item));
    }
    (is("string") && field.get("format").is_none() && field.get("enum").is_none()).then(words)
}
