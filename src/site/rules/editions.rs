//! Editions whose days are those of another year, most often a copied block, or out of their order.

use crate::date::{CalendarUnit, Date, Period, plus_days};
use crate::diagnostic::Diagnostic;
use crate::file::Span;
use crate::plan::Stored;
use crate::plan::campaign::Campaign;
use crate::plan::edition::{Edition, Stage, StageKind};
use crate::rule;
use crate::site::gather::Gathered;

/// How many days before and after a run something can belong to it: less than half a year, so that
/// what belongs to the run of another year is told from it.
const NEAR: i32 = 182;

pub(super) fn check(all: &Gathered, findings: &mut Vec<Diagnostic>) {
    for campaign in all.plan.campaigns.iter() {
        for edition in &campaign.editions {
            let year = edition.year.value;
            if (Date::MIN.year()..=Date::MAX.year()).contains(&year) {
                days(campaign, edition, findings);
            }
            for stage in &edition.stages {
                order(campaign, edition, stage, findings);
            }
        }
    }
}

/// Says so of days that do not belong to the edition's year: the window's, else those of its parts.
fn days(campaign: &Stored<Campaign>, edition: &Edition, findings: &mut Vec<Diagnostic>) {
    let year = CalendarUnit::Year(edition.year.value);
    let mut say = |date: String, span: Span| {
        findings.push(
            Diagnostic::new(&rule::OTHER_YEAR, campaign.place(span))
                .with("date", date)
                .with("year", edition.year.value.to_string())
                .related_to(campaign.place(edition.year.span)),
        );
    };
    if let Some(window) = &edition.window
        && !window.value.overlaps(year.first(), year.last())
    {
        say(window.value.to_string(), window.span);
        return;
    }
    let (first, last) = near(campaign, edition, year);
    for stage in edition.stages.iter().filter_map(|s| s.on.as_ref()) {
        if !stage.value.overlaps(first, last) {
            say(stage.value.to_string(), stage.span);
        }
    }
    for product in &edition.products {
        if let Some(due) = product
            .due
            .as_ref()
            .filter(|d| !d.value.overlaps(first, last))
        {
            say(due.value.to_string(), due.span);
        }
        let out = product.published.as_ref();
        if let Some(out) = out.filter(|day| !(first..=last).contains(&day.value.0)) {
            say(out.value.to_string(), out.span);
        }
    }
}

/// The days that can belong to an edition: its year's, and those near its run.
fn near(campaign: &Campaign, edition: &Edition, year: CalendarUnit) -> (Date, Date) {
    let stated = edition.window.as_ref().map(|window| window.value);
    let rhythm = campaign.repeats.as_ref();
    let runs = rhythm.map(|r| r.value.occurrences(year.first(), year.last()));
    let run: Option<Period> = stated.or_else(|| runs?.first().copied());
    let first = run.map_or(year.first(), |run| plus_days(run.first(), -NEAR));
    let last = run.and_then(Period::last);
    let last = last.map_or(year.last(), |last| plus_days(last, NEAR));
    (first.min(year.first()), last.max(year.last()))
}

/// Says so of a stage that is not where its kind is, beside the window.
fn order(
    campaign: &Stored<Campaign>,
    edition: &Edition,
    stage: &Stage,
    findings: &mut Vec<Diagnostic>,
) {
    let (Some(on), Some(window)) = (&stage.on, &edition.window) else {
        return;
    };
    let (days, run) = (on.value, window.value);
    let Some(end) = run.last() else { return };
    let fits = match stage.kind {
        StageKind::Prepare => days.first() <= run.first(),
        StageKind::Peak => days.overlaps(run.first(), end),
        StageKind::FollowUp => days.last().is_none_or(|last| last >= end),
    };
    if !fits {
        findings.push(
            Diagnostic::new(&rule::STAGE_ORDER, campaign.place(on.span))
                .with("date", days.to_string())
                .with("window", run.to_string())
                .related_to(campaign.place(window.span)),
        );
    }
}
