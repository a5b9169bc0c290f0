//! The runs of a campaign as its pages show them: how often it comes back, which was, is and will be.

use serde::Serialize;

use crate::plan::Node;
use crate::plan::campaign::Campaign;
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::occurrence;
use crate::presenter::piece::Mark;
use crate::route::Page;
use crate::site::{Occurrence, OccurrenceKind};

/// One run of the campaign.
#[derive(Debug, Serialize)]
pub(crate) struct RunView {
    /// The page of this year's run.
    pub url: Option<String>,
    pub when: When,
    /// Where the documents do not state its time.
    pub basis: Option<Mark>,
    pub past: bool,
    /// The word for it where it does not take place.
    pub cancelled: Option<String>,
    /// The one that is on or comes next.
    pub current: bool,
    pub on: bool,
}

pub(crate) fn rhythm(desk: &Desk<'_>, campaign: &Campaign) -> String {
    match &campaign.repeats {
        Some(repeats) => format::recurrence(repeats.value, desk.words),
        None => desk.word("campaign-rhythm", &campaign.kind),
    }
}

/// The campaign's own times, in order.
fn runs<'a>(desk: &Desk<'a>, node: Node) -> impl Iterator<Item = &'a Occurrence> {
    (desk.site.occurrences_of(node)).filter(|o| o.kind != OccurrenceKind::Product)
}

pub(crate) fn is_past(desk: &Desk<'_>, o: &Occurrence) -> bool {
    o.period
        .last()
        .is_some_and(|last| last < desk.site.options.today)
}

/// The last run before the day of the build, the one that is on or next, and those after it.
pub(crate) fn run_views(desk: &Desk<'_>, node: Node) -> Vec<RunView> {
    let today = desk.site.options.today;
    let all: Vec<&Occurrence> = runs(desk, node).collect();
    let next = all
        .iter()
        .position(|o| !is_past(desk, o))
        .unwrap_or(all.len());
    // What comes next is what takes place.
    let current = (all.iter()).position(|o| !is_past(desk, o) && o.fate.cancelled.is_none());
    (all.iter().enumerate())
        .skip(next.saturating_sub(1))
        .map(|(at, o)| {
            let shown = occurrence::occurrence(desk, o);
            let stated = o.returns.as_ref().map_or(o.period, |returns| returns.at);
            let year = stated.first().year();
            let run = desk.site.run(node.at, year);
            RunView {
                url: run.map(|run| desk.url(&Page::Edition(run.campaign, run.year))),
                when: shown.when,
                basis: shown.basis,
                past: at < next,
                current: Some(at) == current,
                on: o.period.contains(today),
                cancelled: shown.cancelled,
            }
        })
        .collect()
}
