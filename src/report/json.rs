//! loa's own JSON, version 1. Fields may come, none goes or changes its meaning without a new version.

use serde_json::{Value, json};

use super::item::{Report, ReportItem, Spot, fingerprints, pretty};

/// The version of the form.
const VERSION: u32 = 1;

pub(super) fn write(report: &Report<'_>) -> String {
    let items = report.items();
    let errors = items.iter().filter(|item| item.is_error()).count();
    let marks = fingerprints(&items);
    let findings: Vec<Value> = (items.iter().zip(marks))
        .map(|(item, mark)| finding(item, &mark))
        .collect();
    pretty(&json!({
        "version": VERSION,
        "tool": {"name": "loa", "version": env!("CARGO_PKG_VERSION")},
        "errors": errors,
        "warnings": items.len() - errors,
        "findings": findings,
    }))
}

/// Why there is no report.
pub(super) fn failed(words: &str) -> String {
    pretty(&json!({
        "version": VERSION,
        "tool": {"name": "loa", "version": env!("CARGO_PKG_VERSION")},
        "errors": 1,
        "warnings": 0,
        "findings": [],
        "failure": words,
    }))
}

fn finding(item: &ReportItem<'_>, mark: &str) -> Value {
    let found = item.finding;
    json!({
        "rule": found.rule.id,
        "severity": found.severity().name(),
        "what": item.what,
        "help": item.help,
        "place": item.spot.as_ref().map(place),
        "related": item.related.as_ref().map(place),
        "suggestion": found.suggestion.as_ref().map(|s| s.text.clone()),
        "fix": item.edit.as_ref().map(|(spot, text)| json!({"place": place(spot), "text": text})),
        "fingerprint": mark,
    })
}

fn place(spot: &Spot) -> Value {
    let at = |(line, column): (usize, usize)| json!({"line": line, "column": column});
    json!({"file": spot.file, "start": at(spot.start), "end": at(spot.end)})
}
