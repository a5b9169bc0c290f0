//! Results: each names one thing that it is a result of, and what is said to be done has evidence.

use crate::diagnostic::Diagnostic;
use crate::plan::result::TaskResult;
use crate::plan::{Id, Kind, Stored};
use crate::read::yaml::At;
use crate::rule;
use crate::site::Site;
use crate::site::gather::Gathered;

pub(super) fn check(all: &Gathered, findings: &mut Vec<Diagnostic>) {
    for result in all.plan.results.iter() {
        findings.extend(subject(result));
        let state = &result.state;
        if state.value.needs_evidence() && result.evidence.is_empty() {
            findings.push(
                Diagnostic::new(&rule::RESULT_WITHOUT_EVIDENCE, result.place(state.span))
                    .with("id", result.id.as_str())
                    .with("state", state.value.name()),
            );
        }
    }
}

/// A finding where a result does not name exactly one thing.
fn subject(result: &Stored<TaskResult>) -> Option<Diagnostic> {
    let named: Vec<(Kind, &At<Id>)> = result.of().collect();
    let (problem, span) = match (named.as_slice(), &result.year) {
        ([], None) => ("result-of-nothing", result.id.span),
        ([], Some(year)) => ("result-of-nothing", year.span),
        ([_, (_, second), ..], _) => ("result-of-several", second.span),
        ([(Kind::Campaign, id)], None) => ("result-of-no-year", id.span),
        ([(Kind::Campaign, _)], Some(_)) | ([_], None) => return None,
        ([_], Some(year)) => ("result-with-year", year.span),
    };
    Some(
        Diagnostic::new(&rule::RESULT_OF_WHAT, result.place(span))
            .with("id", result.id.as_str())
            .with("problem", problem)
            .with("mend", format!("{problem}+")),
    )
}

/// Says so of results of runs that a campaign does not have: no page would show them.
pub(in crate::site) fn without_run(site: &Site, findings: &mut Vec<Diagnostic>) {
    for result in site.plan.results.iter() {
        let (Some(campaign), Some(year)) = (&result.campaign, &result.year) else {
            continue;
        };
        let Some(at) = site.plan.campaigns.position(campaign.as_str()) else {
            continue;
        };
        if site.run(at, year.value).is_none() {
            findings.push(
                Diagnostic::new(&rule::RESULT_OF_NO_RUN, result.place(year.span))
                    .with("campaign", campaign.as_str())
                    .with("year", year.value.to_string()),
            );
        }
    }
}
