//! Workflow commands of GitHub Actions, which become annotations on the changed lines.

use std::fmt::Write as _;

use super::item::Report;

pub(super) fn write(report: &Report<'_>) -> String {
    let mut out = String::new();
    for item in report.items() {
        let command = item.finding.severity().name();
        let mut properties = Vec::new();
        if let Some(spot) = &item.spot {
            properties.push(format!("file={}", property(&spot.file)));
            properties.push(format!("line={}", spot.start.0));
            properties.push(format!("endLine={}", spot.end.0));
            // The host ignores columns where lines differ, and counts the end in.
            if spot.start.0 == spot.end.0 {
                let end = (spot.end.1 - 1).max(spot.start.1);
                properties.push(format!("col={}", spot.start.1));
                properties.push(format!("endColumn={end}"));
            }
        }
        properties.push(format!("title={}", property(item.finding.rule.id)));
        let _ = writeln!(
            out,
            "::{command} {}::{}",
            properties.join(","),
            data(&item.message())
        );
    }
    out
}

/// Why there is no report.
pub(super) fn failed(words: &str) -> String {
    format!("::error title=loa::{}\n", data(words))
}

/// A message as the runner unescapes it.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property's value as the runner unescapes it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
