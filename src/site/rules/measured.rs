//! Measurements: what each states, and of two of one metric, place and day nobody knows which holds.

use std::collections::BTreeMap;

use super::sources::sources;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, nearest};
use crate::file::Place;
use crate::plan::Stored;
use crate::plan::metric::Measurement;
use crate::plan::seed::SeedEntry as _;
use crate::rule;
use crate::site::Options;
use crate::site::gather::Gathered;

/// Finds two of one metric, place and day.
pub(super) fn check(all: &Gathered, findings: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<(&str, Option<&str>, Date), Place> = BTreeMap::new();
    for measured in &all.plan.measurements {
        let province = measured.province.as_ref().map(|name| name.as_str());
        let key = (measured.metric.as_str(), province, measured.as_of.value.0);
        let place = measured.place(measured.as_of.span);
        let Some(other) = first.get(&key) else {
            first.insert(key, place);
            continue;
        };
        findings.push(
            Diagnostic::new(&rule::DUPLICATE_MEASUREMENT, place)
                .with("metric", measured.metric.as_str())
                .with("as_of", measured.as_of.value.to_string())
                .related_to(other.clone()),
        );
    }
}

/// Checks each measurement alone.
pub(super) fn measurements(all: &Gathered, options: &Options, findings: &mut Vec<Diagnostic>) {
    for measured in &all.plan.measurements {
        measured.references(&mut |kind, id| all.known.check(kind, id, &measured.file, findings));
        sources(all, &measured.source, &measured.file, findings);
        findings.extend(province(all, measured));
        findings.extend(percent(all, measured));
        if measured.source.is_empty() {
            let place = measured.place(measured.metric.span);
            findings
                .push(Diagnostic::new(&rule::MISSING_SOURCE, place).with("kind", "measurement"));
        }
        if measured.as_of.value.0 > options.today {
            let place = measured.place(measured.as_of.span);
            findings.push(
                Diagnostic::new(&rule::MEASUREMENT_IN_FUTURE, place)
                    .with("as_of", measured.as_of.value.to_string())
                    .with("today", options.today.to_string()),
            );
        }
    }
}

fn province(all: &Gathered, measured: &Stored<Measurement>) -> Option<Diagnostic> {
    let name = measured.province.as_ref()?;
    let known = || all.plan.provinces.iter().map(|p| p.name.as_str());
    let place = measured.place(name.span);
    (!known().any(|known| known == name.value)).then(|| {
        Diagnostic::new(&rule::UNKNOWN_PROVINCE, place)
            .with("name", &name.value)
            .suggest(nearest(name, known()))
    })
}

fn percent(all: &Gathered, measured: &Stored<Measurement>) -> Option<Diagnostic> {
    let metric = all.plan.metrics.get(measured.metric.as_str())?;
    let value = &measured.value;
    let wrong = metric.unit.as_deref() == Some("%") && !(0.0..=100.0).contains(&value.value);
    wrong.then(|| {
        Diagnostic::new(&rule::PERCENT_RANGE, measured.place(value.span))
            .with("value", value.value.to_string())
    })
}
