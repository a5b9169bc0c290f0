//! Records as they stand in YAML: those of a site's seeds, and those of the checklist.

use std::collections::BTreeMap;
use std::path::Path;

use serde_norway::{Mapping, Value};

use crate::folder;

/// Records by the name of their files (`tasks`) and of their list there (`groups`).
pub type Records = BTreeMap<(String, String), Vec<Mapping>>;

/// The records of a site's `seeds/`, without translations. A mark of basis that holds for a whole file
/// stands on each of its records.
pub fn seeds(root: &Path) -> Records {
    let mut found = Records::new();
    let folder = root.join("seeds");
    for path in folder::paths(&folder) {
        if !path.starts_with("en/") && path.ends_with(".yaml") {
            let name = path.split(['/', '.']).next().unwrap_or_default();
            add(&mut found, name, &folder.join(&path));
        }
    }
    found
}

/// The records of the checklist, but for the files that are not about seeds.
pub fn checklist() -> Records {
    let mut found = Records::new();
    let folder = folder::project().join("tests/plan/checklist");
    for path in folder::paths(&folder) {
        let name = path.strip_suffix(".yaml").expect("a file of the checklist");
        if !["calendar", "pages"].contains(&name) {
            add(&mut found, name, &folder.join(&path));
        }
    }
    found
}

/// One list of a file of the checklist.
pub fn list(name: &str) -> Vec<Mapping> {
    let mut found = Records::new();
    let path = format!("tests/plan/checklist/{name}.yaml");
    add(&mut found, name, &folder::project().join(path));
    found.into_values().flatten().collect()
}

fn add(found: &mut Records, name: &str, path: &Path) {
    let text = std::fs::read_to_string(path).expect("a file that can be read");
    let file: Mapping =
        serde_norway::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let basis = file.get("basis").and_then(Value::as_mapping).cloned();
    for (key, value) in &file {
        let (Some(key), Value::Sequence(items)) = (key.as_str(), value) else {
            continue;
        };
        let list = found.entry((name.to_owned(), key.to_owned())).or_default();
        for item in items.iter().filter_map(Value::as_mapping) {
            list.push(with_basis(item.clone(), basis.as_ref()));
        }
    }
}

fn with_basis(mut record: Mapping, basis: Option<&Mapping>) -> Mapping {
    let mut marks = basis.cloned().unwrap_or_default();
    if let Some(own) = record.get("basis").and_then(Value::as_mapping) {
        marks.extend(own.clone());
    }
    if !marks.is_empty() {
        record.insert("basis".into(), marks.into());
    }
    record
}

/// A plain value as it is written; empty for a group or a list.
pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        _ => String::new(),
    }
}

/// The texts of a list, or of the one value that stands in its place.
pub fn texts(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Sequence(items)) => items.iter().map(text).collect(),
        None | Some(Value::Null) => Vec::new(),
        Some(one) => vec![text(one)],
    }
}
