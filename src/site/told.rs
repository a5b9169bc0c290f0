//! How many findings of one kind are told.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Severity, sort};
use crate::keyed::Map;
use crate::read::bounds::TOLD;
use crate::rule;

/// Of very many findings of one rule in one file, leaves the first, and says how many more there are.
pub(super) fn first_ones(findings: &mut Vec<Diagnostic>) {
    if findings.len() <= TOLD {
        return;
    }
    let mut counts: Map<(Option<Arc<str>>, &'static str, Severity), usize> = Map::default();
    let mut more: Map<_, (usize, Diagnostic)> = Map::default();
    findings.retain(|found| {
        let file = found.place.as_ref().map(|place| Arc::clone(&place.file));
        let key = (file, found.rule.id, found.severity);
        let count = counts.entry(key.clone()).or_default();
        *count += 1;
        if *count > TOLD {
            let rest = more.entry(key).or_insert_with(|| (0, found.clone()));
            rest.0 += 1;
        }
        *count <= TOLD
    });
    for (_, (count, first)) in more {
        let mut finding = Diagnostic::nowhere(&rule::TOO_MUCH)
            .with("problem", "more-of-the-same")
            .with("count", count.to_string())
            .with("id", first.rule.id)
            .with("mend", "more-of-the-same+");
        (finding.place, finding.severity) = (first.place, first.severity);
        findings.push(finding);
    }
    sort(findings);
}
