//! Measurements: a published number is replaced by another one only with a reason.

use std::sync::Arc;

use serde_json::Value;

use super::difference::differences;
use super::line::{NoteLine, UNFILLED, addition};
use super::place;
use super::records::{notes, quoted};
use super::state::{Now, day_of, is_noted};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::file::Place;
use crate::outputs::data::PlanData;
use crate::outputs::data::tables::without_null;
use crate::plan::metric::Measurement;
use crate::plan::{Kind, Record, Stored};
use crate::rule;

/// What tells one measurement from another.
type Key<'a> = (&'a str, Option<&'a str>, &'a str);

/// Compares every measurement that was published.
pub(super) fn check(now: &Now<'_>, data: &PlanData, findings: &mut Vec<Diagnostic>) {
    let plan = &now.desk.site.plan;
    let since = day_of(data);
    let rows: Vec<(&Stored<Measurement>, Value)> = (plan.measurements.iter())
        .filter_map(|row| Some((row, serde_json::to_value(&row.record).ok()?)))
        .map(|(row, value)| (row, without_null(value)))
        .collect();
    for old in &data.measurements {
        let Some(key) = key(old) else {
            continue;
        };
        // A metric that vanished is told itself.
        let Some(metric) = plan.metrics.position(key.0) else {
            continue;
        };
        let Some(metric) = plan.table(Kind::Metric).and_then(|table| table.row(metric)) else {
            continue;
        };
        let same = rows.iter().find(|(_, new)| self::key(new) == Some(key));
        let told = is_told(data, metric, since);
        match same {
            Some((row, new)) => {
                findings.extend(replaced(now, row, old));
                if !told {
                    findings.extend(otherwise(now, metric, (row, old, new)));
                }
            }
            None if told => {}
            None => findings.push(gone(metric, key, old)),
        }
    }
}

fn key(of: &Value) -> Option<Key<'_>> {
    let text = |key: &str| of.get(key).and_then(Value::as_str);
    Some((text("metric")?, text("province"), text("as_of")?))
}

/// Whether the metric has a note of a change since its measurements were published.
fn is_told(data: &PlanData, metric: &Stored<dyn Record>, since: Option<Date>) -> bool {
    let rows = data.records.get(Kind::Metric.name());
    let old = rows
        .into_iter()
        .flatten()
        .find(|row| row.get("id").and_then(Value::as_str) == Some(metric.id().as_str()));
    is_noted(
        metric.changes(),
        old.and_then(|old| old.get("changes")),
        since,
    )
}

/// Another value than the published one, which it does not say to replace.
fn replaced(now: &Now<'_>, row: &Stored<Measurement>, old: &Value) -> Option<Diagnostic> {
    let published = old.get("value").and_then(Value::as_f64)?;
    let says_so = row.replaces.iter().any(|r| r.value.value == published);
    if row.value.value == published || says_so {
        return None;
    }
    let text = format!(
        "{{value: {published}, on: {}, why: \"{UNFILLED}\"}}",
        now.today()
    );
    let entry = NoteLine {
        key: "replaces",
        text: text.clone(),
    };
    let tree = now.tree(&row.file);
    let record = (tree.as_deref()).and_then(|file| place::record(file, "metric", row.metric.span));
    let line = record.and_then(|record| addition(now, &row.file, record, &entry));
    Some(
        Diagnostic::new(&rule::UNREPLACED_VALUE, row.place(row.value.span))
            .with("old", published.to_string())
            .with("new", row.value.value.to_string())
            .with("line", text)
            .adding(line),
    )
}

/// What else a measurement says otherwise.
fn otherwise(
    now: &Now<'_>,
    metric: &Stored<dyn Record>,
    (row, old, new): (&Stored<Measurement>, &Value, &Value),
) -> Vec<Diagnostic> {
    let tree = now.tree(&row.file);
    let record = (tree.as_deref()).and_then(|file| place::record(file, "metric", row.metric.span));
    let found = differences(old, new, &["value"]).into_iter().map(|found| {
        let span = record.and_then(|record| place::field(record, &found.path));
        let place = row.place(span.unwrap_or(row.metric.span));
        (found, place)
    });
    notes(now, metric, "Measurement", found)
}

/// A measurement that is there no more.
fn gone(metric: &Stored<dyn Record>, (id, province, day): Key<'_>, old: &Value) -> Diagnostic {
    let place = Place::new(&Arc::clone(&metric.file), metric.id().span);
    let value = old.get("value").and_then(Value::as_f64);
    let value = value.map(|value| value.to_string());
    let name = [Some(id), province, Some(day)].into_iter().flatten();
    Diagnostic::new(&rule::VANISHED_MEASUREMENT, place)
        .with("id", name.collect::<Vec<_>>().join(", "))
        .with("value", quoted(value))
}
