//! GitLab's code quality report (the subset of Code Climate's that it reads), for the merge request.

use serde_json::{Value, json};

use super::item::{Report, fingerprints, pretty};

/// Where a finding is shown that has no place of its own: a place is required.
const WHOLE_SITE: &str = "loa.yaml";

pub(super) fn write(report: &Report<'_>) -> String {
    let items = report.items();
    let marks = fingerprints(&items);
    let found: Vec<Value> = (items.iter().zip(marks))
        .map(|(item, mark)| {
            let (path, line) = match &item.spot {
                Some(spot) => (spot.file.clone(), spot.start.0),
                None => (format!("{}{WHOLE_SITE}", report.folder), 1),
            };
            json!({
                "description": item.message(),
                "check_name": item.finding.rule.id,
                "fingerprint": mark,
                "severity": if item.is_error() { "major" } else { "minor" },
                "location": {"path": path, "lines": {"begin": line}},
            })
        })
        .collect();
    pretty(&Value::Array(found))
}

/// Why there is no report.
pub(super) fn failed(words: &str, folder: &str) -> String {
    pretty(&json!([{
        "description": words,
        "check_name": "loa/failure",
        "fingerprint": &blake3::hash(words.as_bytes()).to_hex()[..32],
        "severity": "blocker",
        "location": {"path": format!("{folder}{WHOLE_SITE}"), "lines": {"begin": 1}},
    }]))
}
