//! From the schema of a type to the one that an editor gets: with labels, and with how values are written.

use serde_json::{Map, Value, json};

use super::written::{bounds, form, loose};
use crate::read::schema::choices;
use crate::rule::Tongue;
use crate::rule::labels::fields::{self, Named};

/// Puts labels into a schema in which each type bears its name as its title.
pub(super) fn labelled(mut schema: Value, tongue: Tongue) -> Value {
    let of = title(&schema);
    ready(&mut schema, tongue);
    if let Some(types) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        for one in types.values_mut() {
            ready(one, tongue);
            bases(one);
            emptied(one);
        }
    }
    emptied(&mut schema);
    let metric = match of.as_str() {
        "MetricFile" => schema.pointer_mut("/$defs/Metric"),
        _ => None,
    };
    if let Some(metric) = metric.and_then(Value::as_object_mut) {
        percentages(metric);
    }
    schema
}

fn title(schema: &Value) -> String {
    let title = schema.get("title").and_then(Value::as_str);
    title.unwrap_or_default().to_owned()
}

/// Makes one schema ready, and what stands within it.
fn ready(schema: &mut Value, tongue: Tongue) {
    let of = title(schema);
    let named = choices(schema).map(|c| c.into_iter().map(str::to_owned).collect::<Vec<_>>());
    let Some(said) = schema.as_object_mut() else {
        return;
    };
    said.shift_remove("description");
    said.shift_remove("title");
    said.shift_remove("default");
    if let Some(group) = fields::group(&of, tongue) {
        name(said, group);
    }
    if let Some(choices) = named {
        return choose(said, &of, &choices, tongue);
    }
    scalar(said, tongue);
    for key in ["items", "additionalProperties"] {
        if let Some(within) = said.get_mut(key).filter(|v| v.is_object()) {
            ready(within, tongue);
        }
    }
    for key in ["oneOf", "anyOf"] {
        for within in said
            .get_mut(key)
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            ready(within, tongue);
        }
    }
    let properties = said.get_mut("properties").and_then(Value::as_object_mut);
    for (key, property) in properties.into_iter().flatten() {
        ready(property, tongue);
        if let Some(property) = property.as_object_mut() {
            nullable(property);
            if let Some(field) = fields::field(&of, key, tongue) {
                name(property, field);
            }
        }
    }
}

fn name(said: &mut Map<String, Value>, named: Named) {
    if !named.about.is_empty() {
        said.shift_insert(0, "description".into(), named.about.into());
    }
    said.shift_insert(0, "title".into(), named.label.into());
}

/// Writes an enumeration as a plain list, with the explanations that editors show beside it.
fn choose(said: &mut Map<String, Value>, of: &str, choices: &[String], tongue: Tongue) {
    said.shift_remove("oneOf");
    said.insert("type".into(), "string".into());
    said.insert("enum".into(), choices.into());
    let explained: Vec<String> = choices
        .iter()
        .map(|choice| match fields::value(of, choice, tongue) {
            Some(Named { label, about: "" }) => label.to_owned(),
            Some(Named { label, about }) => format!("{label}. {about}"),
            None => choice.clone(),
        })
        .collect();
    said.insert("enumDescriptions".into(), explained.into());
}

/// Says how a single value is written.
fn scalar(said: &mut Map<String, Value>, tongue: Tongue) {
    let format = said.shift_remove("format");
    let format = format.as_ref().and_then(Value::as_str).unwrap_or_default();
    let types: Vec<String> = match said.get("type") {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(several)) => {
            let names = several.iter().filter_map(Value::as_str);
            names.map(str::to_owned).collect()
        }
        _ => return,
    };
    let empty = types.iter().any(|t| t == "null");
    if let Some(form) = form(format, tongue) {
        said.extend(form);
        if empty && let Some(types) = said.get_mut("type") {
            *types = match types.take() {
                Value::Array(mut several) => {
                    several.push("null".into());
                    several.into()
                }
                one => json!([one, "null"]),
            };
        }
        return;
    }
    let mut taken: Vec<&str> = Vec::new();
    for kind in &types {
        let (kinds, pattern) = loose(kind);
        taken.extend(
            kinds
                .iter()
                .filter(|k| !taken.contains(*k))
                .copied()
                .collect::<Vec<_>>(),
        );
        if let Some(pattern) = pattern.filter(|_| !types.iter().any(|t| t == "string")) {
            said.insert("pattern".into(), pattern.into());
        }
    }
    if let Some((least, most)) = bounds(format) {
        said.insert("minimum".into(), least.into());
        said.insert("maximum".into(), most.into());
    }
    let one = taken.first().filter(|_| taken.len() == 1);
    said.insert(
        "type".into(),
        one.map_or_else(|| taken.clone().into(), |one| (*one).into()),
    );
}

/// What a key holds may be left empty where it is a list or a group: nothing is written there yet.
fn nullable(property: &mut Map<String, Value>) {
    if property.get("type").and_then(Value::as_str) == Some("object") {
        property.insert("type".into(), json!(["object", "null"]));
    }
    if let Some(several) = property.get_mut("oneOf").and_then(Value::as_array_mut) {
        several.push(json!({ "type": "null" }));
    }
}

/// A group in which nothing must stand may be empty.
fn emptied(group: &mut Value) {
    if group.get("type").and_then(Value::as_str) == Some("object")
        && group.get("required").is_none()
    {
        group["type"] = json!(["object", "null"]);
    }
}

/// What a record gives a basis for is one of its own keys.
fn bases(record: &mut Value) {
    let keys: Vec<String> = match record.get("properties").and_then(Value::as_object) {
        Some(fields) if fields.contains_key("id") => fields.keys().cloned().collect(),
        _ => return,
    };
    let basis = record.pointer_mut("/properties/basis");
    // A translation says for itself which.
    if let Some(basis) = basis.and_then(Value::as_object_mut)
        && !basis.contains_key("propertyNames")
    {
        basis.insert("propertyNames".into(), json!({ "enum": keys }));
    }
}

/// Of a metric in percent, no target lies outside 0 to 100.
fn percentages(metric: &mut Map<String, Value>) {
    let within = json!({ "minimum": 0, "maximum": 100 });
    metric.insert(
        "if".into(),
        json!({ "properties": { "unit": { "const": "%" } }, "required": ["unit"] }),
    );
    metric.insert(
        "then".into(),
        json!({ "properties": { "targets": { "items": {
            "properties": { "value": within, "up_to": within }
        } } } }),
    );
}
