//! Measurements of one metric, place and day: of two, nobody knows which holds.

use std::collections::BTreeMap;

use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::file::Place;
use crate::rule;
use crate::site::gather::Gathered;

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
