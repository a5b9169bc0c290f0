//! Numbers and days that a record states: each with a source, in its range, in order.

use crate::diagnostic::Diagnostic;
use crate::file::Place;
use crate::plan::Stored;
use crate::plan::campaign::Campaign;
use crate::plan::document::Document;
use crate::plan::metric::{Metric, Target};
use crate::read::yaml::At;
use crate::rule;
use crate::site::gather::Gathered;

pub(super) fn check(all: &Gathered, findings: &mut Vec<Diagnostic>) {
    let plan = &all.plan;
    for metric in plan.metrics.iter() {
        for target in &metric.targets {
            findings.extend(without_source(metric, target));
            values(metric, target, findings);
        }
    }
    plan.campaigns.iter().for_each(|row| press(row, findings));
    findings.extend(plan.documents.iter().filter_map(effective));
}

fn without_source(metric: &Stored<Metric>, target: &Target) -> Option<Diagnostic> {
    let value = target.value.as_ref().map(|v| v.span);
    let span = value.or_else(|| target.due.as_ref().map(|d| d.span));
    let place = metric.place(span.unwrap_or(metric.id.span));
    let unsaid = target.source.is_empty();
    unsaid.then(|| Diagnostic::new(&rule::MISSING_SOURCE, place).with("kind", "target"))
}

fn values(metric: &Stored<Metric>, target: &Target, findings: &mut Vec<Diagnostic>) {
    if metric.unit.as_deref() == Some("%") {
        let stated = target.value.iter().chain(&target.up_to);
        for value in stated.filter(|v| !(0.0..=100.0).contains(&v.value)) {
            findings.push(
                Diagnostic::new(&rule::PERCENT_RANGE, metric.place(value.span))
                    .with("value", value.value.to_string()),
            );
        }
    }
    if let (Some(min), Some(max)) = (&target.value, &target.up_to) {
        findings.extend(in_order(min, max, metric.place(max.span)));
    }
}

/// How many organs of the press: of the campaign, and of each of its runs.
fn press(campaign: &Stored<Campaign>, findings: &mut Vec<Diagnostic>) {
    let runs = campaign.editions.iter().filter_map(|e| e.press.as_ref());
    for press in campaign.press.iter().chain(runs) {
        let place = campaign.place(press.max.span);
        findings.extend(in_order(&press.min, &press.max, place));
    }
}

fn in_order<N: PartialOrd + ToString>(min: &At<N>, max: &At<N>, at: Place) -> Option<Diagnostic> {
    (max.value < min.value).then(|| {
        Diagnostic::new(&rule::RANGE_ORDER, at)
            .with("min", min.value.to_string())
            .with("max", max.value.to_string())
    })
}

/// A document takes effect on the day of its issue at the earliest.
fn effective(document: &Stored<Document>) -> Option<Diagnostic> {
    let (date, effective) = (document.date.as_ref()?, document.effective.as_ref()?);
    (effective.value.first() < date.value.first()).then(|| {
        Diagnostic::new(&rule::DATE_ORDER, document.place(effective.span))
            .with("date", date.value.to_string())
            .with("effective", effective.value.to_string())
            .related_to(document.place(date.span))
    })
}
