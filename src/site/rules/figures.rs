//! Figures that are none, and those that may be read in two ways: `1.234` is a number with decimals to a machine and more than a
//! thousand to a Vietnamese reader.

use crate::diagnostic::Diagnostic;
use crate::file::Place;
use crate::plan::metric::Metric;
use crate::read::schema::decimal;
use crate::read::yaml::At;
use crate::rule;
use crate::site::gather::Gathered;

pub(super) fn check(all: &Gathered, findings: &mut Vec<Diagnostic>) {
    for metric in all.plan.metrics.iter() {
        let values = metric
            .targets
            .iter()
            .flat_map(|t| t.value.iter().chain(&t.up_to));
        findings.extend(values.filter_map(|v| none(v, "Target", metric.place(v.span))));
    }
    for measured in &all.plan.measurements {
        let value = &measured.value;
        findings.extend(none(value, "Measurement", measured.place(value.span)));
    }
    for metric in all.plan.metrics.iter().filter(|m| !is_share(m)) {
        for target in &metric.targets {
            let values = target.value.iter().chain(&target.up_to);
            let of = |value: &At<f64>| doubtful(value, metric.place(value.span));
            findings.extend(values.filter_map(of));
        }
    }
    for measured in &all.plan.measurements {
        let metric = all.plan.metrics.get(measured.metric.as_str());
        if metric.is_some_and(|metric| !is_share(metric)) {
            findings.extend(doubtful(
                &measured.value,
                measured.place(measured.value.span),
            ));
        }
    }
}

/// Whether no value of a metric can be in the thousands.
fn is_share(metric: &Metric) -> bool {
    metric.unit.as_deref() == Some("%")
}

/// The largest value that is shown whole, digit by digit: beyond it, a number is no longer exact.
const LARGEST: f64 = 9_007_199_254_740_992.0;

/// A finding where a value is none that anything can be measured in: `.nan`, `.inf`, `1e308`.
fn none(value: &At<f64>, of: &'static str, place: Place) -> Option<Diagnostic> {
    (value.value.is_nan() || value.value.abs() > LARGEST).then(|| {
        Diagnostic::new(&rule::WRONG_TYPE, place)
            .with("key", "value")
            .with("of", of)
            .with("expected", "a-number")
            .with("found", "no-figure")
            .with("mend", "a-number+")
    })
}

/// A finding where a value was written as one to three digits, a point and three digits.
fn doubtful(value: &At<f64>, place: Place) -> Option<Diagnostic> {
    let written = format!("{:.3}", value.value);
    let whole = written.replace('.', "");
    let is_written_so = value.span.range().len() == written.len();
    let is_grouped = (1.0..1000.0).contains(&value.value);
    let is_exact = written.parse::<f64>().is_ok_and(|n| n == value.value);
    let parts = written.split_once('.');
    let decimal = parts.map_or_else(String::new, |(whole, rest)| decimal(whole, rest));
    (is_written_so && is_grouped && is_exact).then(|| {
        Diagnostic::new(&rule::DOUBTFUL_NUMBER, place)
            .with("value", written)
            .with("whole", whole)
            .with("decimal", decimal)
    })
}
