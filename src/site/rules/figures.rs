//! Figures that are none, and those that may be read in two ways: `1.234` is a number with decimals to a machine and more than a
//! thousand to a Vietnamese reader.

use crate::diagnostic::Diagnostic;
use crate::file::Place;
use crate::plan::Stored;
use crate::plan::metric::{Fit, Measurement, Metric};
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
    for measured in &all.plan.measurements {
        findings.extend(unsaid(measured));
        let metric = all.plan.metrics.get(measured.metric.as_str());
        if metric.is_some_and(|metric| is_share(metric)) {
            findings.extend(unequal(measured));
        }
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

/// A finding where a measurement says that it is near what was aimed at and not in what it differs, or
/// the other way round.
fn unsaid(measured: &Stored<Measurement>) -> Option<Diagnostic> {
    let span = match (measured.fit(), &measured.differs) {
        (Fit::Near, None) => measured.fit.as_ref()?.span,
        (Fit::Exact, Some(differs)) => differs.span,
        _ => return None,
    };
    Some(Diagnostic::new(
        &rule::UNSAID_DIFFERENCE,
        measured.place(span),
    ))
}

/// A finding where a share is not what its two numbers come to, rounded as it is written.
fn unequal(measured: &Stored<Measurement>) -> Option<Diagnostic> {
    let (numerator, denominator) = (measured.numerator.as_ref()?, measured.denominator.as_ref()?);
    let share = numerator.value / denominator.value * 100.0;
    let written = measured.value.value.to_string();
    let decimals = written.split_once('.').map_or(0, |(_, after)| after.len());
    let half = 0.5 / 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
    // Who cuts off instead of rounding is as far off as one unit of the last place.
    let is_equal = (share - measured.value.value).abs() <= 2.0 * half;
    (!is_equal).then(|| {
        let place = measured.place(measured.value.span);
        let shown = match share.is_finite() {
            true => format!("{:.1}", share),
            false => "–".to_owned(),
        };
        Diagnostic::new(&rule::UNEQUAL_SHARE, place)
            .with("value", written)
            .with("numerator", numerator.value.to_string())
            .with("denominator", denominator.value.to_string())
            .with("share", shown)
    })
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
