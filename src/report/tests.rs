//! The forms, held to what their readers ask for.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Value;

use super::*;
use crate::diagnostic::Diagnostic;
use crate::file::{Place, Span};
use crate::rule::{self, Tongue};

fn texts(text: &str) -> (Arc<str>, Texts) {
    let file: Arc<str> = "content/Bài, 1.md".into();
    let texts = HashMap::from([(Arc::clone(&file), Arc::from(text))]);
    (file, texts)
}

fn findings(file: &Arc<str>) -> Vec<Diagnostic> {
    let at = |start, end| Place::new(file, Span::new(start, end));
    vec![
        Diagnostic::new(&rule::UNKNOWN_ID, at(7, 14))
            .with("kind", "unit")
            .with("id", "tt-x%:,")
            .related_to(at(0, 4)),
        Diagnostic::new(&rule::RAW_HTML, at(0, 14)),
        Diagnostic::nowhere(&rule::TEMPLATE_ERROR),
    ]
}

fn written(text: &str, format: ReportFormat) -> String {
    let (file, texts) = texts(text);
    let findings = findings(&file);
    let report = Report {
        findings: &findings,
        texts: &texts,
        tongue: Tongue::Vi,
        folder: "sites/a/",
    };
    report.write(format).expect("a report for machines")
}

#[test]
fn github_unescapes_what_was_meant() {
    let text = written("Đơn: tt-x%:,\nhai\n", ReportFormat::Github);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].starts_with(
        "::error file=sites/a/content/Bài%2C 1.md,line=1,endLine=1,col=6,endColumn=12,title=plan/unknown-id::không có đơn vị nào mang mã “tt-x%25:,”. "
    ), "{}", lines[0]);
    assert!(lines[1].starts_with("::warning file="), "{}", lines[1]);
    assert!(
        lines[2].starts_with("::error title=template/error::"),
        "{}",
        lines[2]
    );
}

#[test]
fn fingerprints_do_not_move_with_the_lines() {
    let marks = |text: &str, move_by: u32| {
        let (file, texts) = texts(text);
        let mut findings = findings(&file);
        findings.push(findings[1].clone());
        for place in findings.iter_mut().filter_map(|f| f.place.as_mut()) {
            place.span = Span {
                start: place.span.start + move_by,
                end: place.span.end + move_by,
            };
        }
        let report = Report {
            findings: &findings,
            texts: &texts,
            tongue: Tongue::En,
            folder: "",
        };
        let Ok(Value::Array(all)) =
            serde_json::from_str(&report.write(ReportFormat::Gitlab).expect("a report"))
        else {
            panic!("a list");
        };
        let marks: Vec<String> = (all.iter())
            .map(|item| item["fingerprint"].as_str().expect("a text").to_owned())
            .collect();
        marks
    };
    let before = marks("Đơn: tt-x%:,\nhai\n", 0);
    assert_eq!(
        before,
        marks("mới\nĐơn: tt-x%:,\nhai\n", "mới\n".len() as u32)
    );
    let mut each = before.clone();
    each.sort();
    each.dedup();
    assert_eq!(each.len(), before.len(), "each is another");
}

#[test]
fn json_says_where_and_how_many() {
    let all: Value =
        serde_json::from_str(&written("Đơn: tt-x%:,\nhai\n", ReportFormat::Json)).expect("JSON");
    assert_eq!(
        (&all["version"], &all["errors"], &all["warnings"]),
        (&1.into(), &2.into(), &1.into())
    );
    let first = &all["findings"][0];
    assert_eq!(
        first["place"]["start"],
        serde_json::json!({"line": 1, "column": 6})
    );
    assert_eq!(
        first["place"]["end"],
        serde_json::json!({"line": 1, "column": 13})
    );
    assert_eq!(first["related"]["start"]["column"], 1);
    assert_eq!(all["findings"][2]["place"], Value::Null);
}
