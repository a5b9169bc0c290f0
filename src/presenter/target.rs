//! The numbers of a metric in words: what its targets want, and what was measured.

use strum::VariantArray;

use crate::plan::metric::{Measurement, Metric, Standing, Target};
use crate::plan::{Id, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::format;

/// A target's value in words, with what qualifies it.
pub(crate) fn value_text(desk: &Desk<'_>, metric: &Metric, target: &Target) -> Option<String> {
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
pub(crate) fn sentence(desk: &Desk<'_>, metric: &Metric) -> String {
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
    let before = parts.len();
    for standing in Standing::VARIANTS {
        parts.extend(newest(desk, &measured, *standing).map(|m| said(desk, metric, m)));
    }
    if parts.len() == before {
        parts.push(words.get("metrics.says-no-data").to_owned());
    }
    let mut text = parts.join("; ");
    text.push('.');
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => text,
    }
}

/// A measurement in words: its value and day, and what keeps it from being compared.
pub(crate) fn said(desk: &Desk<'_>, metric: &Metric, m: &Measurement) -> String {
    let words = desk.words;
    let value = format::quantity(m.value.value, metric.unit.as_deref(), words);
    let date = format::day(m.as_of.value.0, words);
    let differs = m.differs.as_ref().map_or("", |d| d.value.as_str());
    let known = [
        ("value", value.as_str()),
        ("date", &date),
        ("differs", differs),
        ("press", m.press.as_deref().unwrap_or_default()),
    ];
    let key = match (m.standing(), differs) {
        (Standing::Exact, _) => "metrics.says-measured",
        (Standing::Near, _) => "metrics.says-near",
        (Standing::Reported, "") => "metrics.says-press",
        (Standing::Reported, _) => "metrics.says-press-near",
    };
    words.fill(key, &known)
}

/// The newest measurement of the whole that stands so, up to the day of the build.
pub(crate) fn newest<'a>(
    desk: &Desk<'_>,
    measured: &[&'a Stored<Measurement>],
    standing: Standing,
) -> Option<&'a Stored<Measurement>> {
    let today = desk.site.options.today;
    let of = |m: &&&Stored<Measurement>| {
        m.province.is_none() && m.standing() == standing && m.as_of.value.0 <= today
    };
    measured.iter().rev().find(of).copied()
}

/// The measurements of a metric, oldest first.
pub(crate) fn measurements<'a>(desk: &Desk<'a>, metric: &Id) -> Vec<&'a Stored<Measurement>> {
    let all = &desk.site.plan.measurements;
    let mut found: Vec<_> = all.iter().filter(|m| m.metric.value == *metric).collect();
    found.sort_by_key(|m| m.as_of.value);
    found
}
