//! What a part of a JSON Schema says.

use serde_json::Value;

/// A part of a schema, or what it refers to.
pub fn followed<'a>(root: &'a Value, mut at: &'a Value) -> Option<&'a Value> {
    while let Some(path) = at.get("$ref").and_then(Value::as_str) {
        at = root.pointer(path.strip_prefix('#')?)?;
    }
    Some(at)
}

/// Whether a schema lets a JSON type stand.
pub fn allows(schema: &Value, kind: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(only)) => only == kind,
        Some(Value::Array(several)) => several.iter().any(|t| t == kind),
        _ => true,
    }
}

/// The name of a schema's type.
pub fn title(schema: &Value) -> &str {
    schema.get("title").and_then(Value::as_str).unwrap_or("")
}

/// The names that an enumeration allows: a list, or a list for those without and single ones for those
/// with an explanation.
pub fn choices(schema: &Value) -> Option<Vec<&str>> {
    if let Some(list) = schema.get("enum").and_then(Value::as_array) {
        return list.iter().map(Value::as_str).collect();
    }
    let mut found = Vec::new();
    for part in schema.get("oneOf")?.as_array()? {
        match part.get("const") {
            Some(one) => found.push(one.as_str()?),
            None => found.extend(choices(part)?),
        }
    }
    Some(found)
}
