//! The numbers of a metric in words: what its targets want, and what was measured.

use crate::plan::metric::{Measurement, Metric, Target};
use crate::plan::{Id, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::format;

/// A target's value in words, with what qualifies it.
pub fn value_text(desk: &Desk<'_>, metric: &Metric, target: &Target) -> Option<String> {
    let value = target.value.as_ref()?.value;
    let unit = metric.unit.as_deref();
    let plain = match &target.up_to {
        Some(up_to) => format!(
            "{}–{}",
            format::number(value, desk.words),
            format::quantity(up_to.value, unit, desk.words)
        ),
        None => format::quantity(value, unit, desk.words),
    };
    let key = match (target.at_least, target.at_most, target.approximate) {
        (true, ..) => "metrics.at-least",
        (_, true, _) => "metrics.at-most",
        (.., true) => "metrics.approximately",
        _ => return Some(plain),
    };
    Some(desk.words.fill(key, &[("value", &plain)]))
}

/// Every target and the newest measurement in one sentence.
pub fn sentence(desk: &Desk<'_>, metric: &Metric) -> String {
    let words = desk.words;
    let mut parts: Vec<String> = Vec::new();
    for target in &metric.targets {
        let Some(value) = value_text(desk, metric, target) else {
            continue;
        };
        let key = if target.aspiration {
            "metrics.says-aspiration"
        } else {
            "metrics.says-target"
        };
        let due = target
            .due
            .as_ref()
            .map(|d| format::due_within(d.value, words));
        let due = due.unwrap_or_else(|| format::lower_first(words.get("metrics.no-year")));
        parts.push(words.fill(key, &[("value", &value), ("due", &due)]));
    }
    let measured = measurements(desk, &metric.id);
    match measured.iter().rev().find(|m| m.province.is_none()) {
        Some(m) => parts.push(words.fill(
            "metrics.says-measured",
            &[
                (
                    "value",
                    &format::quantity(m.value.value, metric.unit.as_deref(), words),
                ),
                ("date", &format::day(m.as_of.value.0, words)),
            ],
        )),
        None => parts.push(words.get("metrics.says-no-data").to_owned()),
    }
    let mut text = parts.join("; ");
    text.push('.');
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => text,
    }
}

/// The measurements of a metric, oldest first.
pub fn measurements<'a>(desk: &Desk<'a>, metric: &Id) -> Vec<&'a Stored<Measurement>> {
    let all = &desk.site.plan.measurements;
    let mut found: Vec<_> = all.iter().filter(|m| m.metric.value == *metric).collect();
    found.sort_by_key(|m| m.as_of.value);
    found
}
