//! SARIF 2.1.0 (OASIS), as code hosts and editors read it.

use serde_json::{Value, json};

use super::item::{Report, ReportItem, Spot, fingerprints, pretty};
use crate::address::encode;
use crate::rule::{self, Rule, Tongue};

pub(super) fn write(report: &Report<'_>) -> String {
    let items = report.items();
    let rules = rule::all();
    let marks = fingerprints(&items);
    let results: Vec<Value> = (items.iter().zip(marks))
        .map(|(item, mark)| result(item, &rules, &mark))
        .collect();
    let described: Vec<Value> = rules
        .iter()
        .map(|rule| describe(rule, report.tongue))
        .collect();
    pretty(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "loa",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": described,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

/// Why there is no report (SARIF 2.1.0 §3.20.14).
pub(super) fn failed(words: &str) -> String {
    pretty(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "loa", "semanticVersion": env!("CARGO_PKG_VERSION")}},
            "invocations": [{
                "executionSuccessful": false,
                "toolExecutionNotifications": [{"level": "error", "message": {"text": words}}],
            }],
            "results": [],
        }],
    }))
}

fn describe(rule: &Rule, tongue: Tongue) -> Value {
    let wording = rule.wording(tongue);
    json!({
        "id": rule.id,
        "shortDescription": {"text": wording.what},
        "fullDescription": {"text": wording.why},
        "help": {"text": format!(
            "{}\n\n{}\n→\n{}", wording.help, rule.example.wrong, rule.example.right
        )},
        "defaultConfiguration": {"level": rule.severity.name()},
    })
}

fn result(item: &ReportItem<'_>, rules: &[&Rule], mark: &str) -> Value {
    let found = item.finding;
    let mut result = json!({
        "ruleId": found.rule.id,
        "ruleIndex": rules.iter().position(|rule| rule.id == found.rule.id),
        "level": found.severity().name(),
        "message": {"text": item.message()},
        "locations": item.spot.iter().map(location).collect::<Vec<_>>(),
        "partialFingerprints": {"loa/v1": mark},
    });
    if let Some(related) = &item.related {
        result["relatedLocations"] = json!([location(related)]);
    }
    if let Some((spot, text)) = &item.edit {
        result["fixes"] = json!([{
            "description": {"text": text},
            "artifactChanges": [{
                "artifactLocation": {"uri": encode::path(&spot.file).to_string()},
                "replacements": [{"deletedRegion": region(spot), "insertedContent": {"text": text}}],
            }],
        }]);
    }
    result
}

fn location(spot: &Spot) -> Value {
    json!({"physicalLocation": {
        "artifactLocation": {"uri": encode::path(&spot.file).to_string()},
        "region": region(spot),
    }})
}

fn region(spot: &Spot) -> Value {
    json!({
        "startLine": spot.start.0,
        "startColumn": spot.start.1,
        "endLine": spot.end.0,
        "endColumn": spot.end.1,
    })
}
