//! Tables for spreadsheets (RFC 4180, with the mark that Excel wants before UTF-8).

use serde_json::Value;

use crate::plan::Kind;
use crate::plan::Stored;
use crate::plan::metric::Metric;
use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::presenter::target::measurements;
use crate::route::Page;

pub(super) fn targets(desk: &Desk<'_>) -> Vec<u8> {
    let all: Vec<(usize, &Stored<Metric>)> = desk.site.plan.metrics.iter().enumerate().collect();
    table(desk, &all)
}

/// Targets and measurements of metrics, one a line, as readers of spreadsheets want them.
pub(super) fn table(desk: &Desk<'_>, metrics: &[(usize, &Stored<Metric>)]) -> Vec<u8> {
    let words = desk.words;
    let names = [
        "metric", "kind", "due", "value", "unit", "text", "province", "source", "page", "as-of",
        "licence",
    ];
    let mut out = Csv::new(
        names
            .map(|n| words.get(&format!("csv.{n}")).to_owned())
            .as_slice(),
    );
    let today = desk.site.options.today.to_string();
    let licence = desk.site.config.licence().unwrap_or_default().to_owned();
    for (at, metric) in metrics {
        let unit = metric.unit.clone().unwrap_or_default();
        let page = desk.full(&Page::record(Kind::Metric, *at));
        let source = |list: &crate::plan::Sources| {
            let titles: Vec<String> = desk.sources(list).into_iter().map(|s| s.title).collect();
            titles.join("; ")
        };
        for target in &metric.targets {
            let kind = if target.aspiration {
                "metrics.aspiration"
            } else {
                "metrics.commitment"
            };
            out.line(&[
                metric.name.clone(),
                words.get(kind).to_owned(),
                target
                    .due
                    .as_ref()
                    .map(|d| d.value.to_string())
                    .unwrap_or_default(),
                target
                    .value
                    .as_ref()
                    .map(|v| format::cell(v.value, words))
                    .unwrap_or_default(),
                unit.clone(),
                target.text.clone(),
                String::new(),
                source(&target.source),
                page.clone(),
                today.clone(),
                licence.clone(),
            ]);
        }
        for m in measurements(desk, &metric.id) {
            out.line(&[
                metric.name.clone(),
                words.get("metrics.measurements").to_owned(),
                m.as_of.value.to_string(),
                format::cell(m.value.value, words),
                unit.clone(),
                m.note.clone().unwrap_or_default(),
                m.province
                    .as_ref()
                    .map(|p| p.value.clone())
                    .unwrap_or_default(),
                source(&m.source),
                page.clone(),
                today.clone(),
                licence.clone(),
            ]);
        }
    }
    out.bytes()
}

/// Records as CSV: a column for each key that any of them has; lists are joined by "; ".
pub(super) fn csv(records: &[Value]) -> Vec<u8> {
    let mut keys: Vec<&str> = Vec::new();
    for key in records
        .iter()
        .filter_map(Value::as_object)
        .flat_map(|r| r.keys())
    {
        if !keys.contains(&key.as_str()) {
            keys.push(key);
        }
    }
    let names: Vec<String> = keys.iter().map(|k| (*k).to_owned()).collect();
    let mut out = Csv::new(&names);
    for record in records {
        let cell = |key: &&str| record.get(*key).map(plain).unwrap_or_default();
        out.line(&keys.iter().map(cell).collect::<Vec<_>>());
    }
    out.bytes()
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) if list.iter().all(|v| !v.is_object() && !v.is_array()) => {
            list.iter().map(plain).collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    }
}

/// Comma-separated values (RFC 4180), with the byte order mark by which Excel knows UTF-8.
struct Csv(String);

impl Csv {
    fn new(names: &[String]) -> Self {
        let mut out = Self(String::from('\u{feff}'));
        out.line(names);
        out
    }

    fn line(&mut self, cells: &[String]) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            self.0.push('"');
            if is_formula(cell) {
                self.0.push('\'');
            }
            self.0.push_str(&cell.replace('"', "\"\""));
            self.0.push('"');
        }
        self.0.push_str("\r\n");
    }

    fn bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// Whether a spreadsheet would carry out a cell: it begins like a formula, behind whatever is not seen
/// (some skip it), and also in wide letters, which some take for the narrow ones.
fn is_formula(cell: &str) -> bool {
    let unseen = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}'
            )
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
            || matches!(
                c,
                '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            )
    };
    cell.starts_with(['\t', '\r', '\n'])
        || cell.trim_start_matches(unseen).starts_with([
            '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−',
        ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_carried_out() {
        let wrong = [
            "=1",
            "+1",
            "-1",
            "@a",
            "\n=1",
            "\r=1",
            "\t=1",
            " =1",
            "\u{a0}=1",
            "\u{200b}=1",
            "\u{feff}+1",
            "\u{3000}@a",
            "＝1",
            "＋1",
            "\n",
            "\u{202e}=1",
        ];
        for cell in wrong {
            assert!(is_formula(cell), "{cell:?}");
        }
        for cell in ["", "1", "a=b", "'=1", "đ", "\u{200b}a"] {
            assert!(!is_formula(cell), "{cell:?}");
        }
        let mut out = Csv(String::new());
        out.line(&["\u{a0}=1".to_owned()]);
        assert_eq!(out.0, "\"'\u{a0}=1\"\r\n");
    }
}
