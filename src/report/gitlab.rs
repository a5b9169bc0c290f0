//! GitLab's code quality report (the subset of Code Climate's that it reads), for the merge request.

use serde_json::{Value, json};

use super::item::{Report, fingerprints, pretty};

/// Where a finding is shown that has no place of its own: a place is required.
const WHOLE_SITE: &str = "loa.yaml";

pub fn write(report: &Report<'_>) -> String {
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
