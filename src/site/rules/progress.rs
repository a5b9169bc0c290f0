//! Targets and measurements over time: what falls, and what is old.

use crate::date::{Date, plus_months};
use crate::diagnostic::Diagnostic;
use crate::plan::Stored;
use crate::plan::metric::{Metric, Target};
use crate::rule;
use crate::site::Options;
use crate::site::gather::Gathered;

pub(super) fn check(all: &Gathered, options: &Options, findings: &mut Vec<Diagnostic>) {
    for metric in all.plan.metrics.iter() {
        falling(metric, findings);
        old(all, metric, (options.today, findings));
    }
}

/// A target, its value, and the days within which it is due.
type TargetStep<'a> = (&'a Target, f64, Date, Date);

/// Says so where a target is lower than one that is due before it.
fn falling(metric: &Stored<Metric>, findings: &mut Vec<Diagnostic>) {
    let steps: Vec<TargetStep<'_>> = metric
        .targets
        .iter()
        .filter_map(|target| {
            let period = target.due.as_ref()?.value.period()?;
            Some((
                target,
                target.value.as_ref()?.value,
                period.first(),
                period.last()?,
            ))
        })
        .collect();
    for (target, value, first, _) in &steps {
        let before = steps.iter().filter(|(.., last)| last < first);
        let highest = before.max_by(|a, b| a.1.total_cmp(&b.1));
        let Some((earlier, highest, ..)) = highest.filter(|(_, v, ..)| v > value) else {
            continue;
        };
        let (Some(written), Some(other)) = (&target.value, &earlier.value) else {
            continue;
        };
        let due = |t: &Target| {
            t.due
                .as_ref()
                .map(|d| d.value.to_string())
                .unwrap_or_default()
        };
        findings.push(
            Diagnostic::new(&rule::FALLING_TARGET, metric.place(written.span))
                .with("value", value.to_string())
                .with("due", due(target))
                .with("before", highest.to_string())
                .with("before_due", due(earlier))
                .related_to(metric.place(other.span)),
        );
    }
}

/// Says so where nothing has been measured for longer than the metric's review interval.
fn old(all: &Gathered, metric: &Stored<Metric>, (today, findings): (Date, &mut Vec<Diagnostic>)) {
    let Some(months) = &metric.review_months else {
        return;
    };
    let measured = all.plan.measurements.iter();
    let measured = measured.filter(|m| m.metric.value == metric.id.value);
    let Some(newest) = measured.max_by_key(|m| m.as_of.value.0) else {
        return;
    };
    if plus_months(newest.as_of.value.0, months.value) < today {
        findings.push(
            Diagnostic::new(&rule::OLD_MEASUREMENT, newest.place(newest.as_of.span))
                .with("as_of", newest.as_of.value.to_string())
                .with("months", months.value.to_string())
                .related_to(metric.place(months.span)),
        );
    }
}
