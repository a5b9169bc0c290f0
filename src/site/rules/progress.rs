//! Targets and measurements over time: what falls, and what is old.

use std::cmp::Ordering;

use crate::date::{Date, plus_months};
use crate::diagnostic::Diagnostic;
use crate::plan::Stored;
use crate::plan::directed::direction;
use crate::plan::direction::MetricDirection;
use crate::plan::metric::{Metric, Target};
use crate::rule;
use crate::site::Options;
use crate::site::gather::Gathered;

pub(super) fn check(all: &Gathered, options: &Options, findings: &mut Vec<Diagnostic>) {
    for metric in all.plan.metrics.iter() {
        findings.extend(undirected(metric));
        falling(metric, findings);
        old(all, metric, (options.today, findings));
    }
}

/// A target, its value, and the days within which it is due.
type TargetStep<'a> = (&'a Target, f64, Date, Date);

/// Says so where nothing tells whether more or less is better.
fn undirected(metric: &Stored<Metric>) -> Option<Diagnostic> {
    let is_counted = metric.targets.iter().any(|t| t.value.is_some());
    (is_counted && direction(metric).is_none()).then(|| {
        Diagnostic::new(&rule::UNKNOWN_DIRECTION, metric.place(metric.id.span))
            .with("id", metric.id.as_str())
    })
}

/// Says so where a target is worse than one that is due before it.
fn falling(metric: &Stored<Metric>, findings: &mut Vec<Diagnostic>) {
    let Some(way) = direction(metric) else {
        return;
    };
    let (worse, found) = match way {
        MetricDirection::Up => (Ordering::Less, "lower-target"),
        MetricDirection::Down => (Ordering::Greater, "higher-target"),
    };
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
        let best = before.max_by(|a, b| match way {
            MetricDirection::Up => a.1.total_cmp(&b.1),
            MetricDirection::Down => b.1.total_cmp(&a.1),
        });
        let is_worse = |best: &f64| value.total_cmp(best) == worse;
        let Some((earlier, best, ..)) = best.filter(|(_, best, ..)| is_worse(best)) else {
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
                .with("found", found)
                .with("before", best.to_string())
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
