//! When campaigns are on: articles outside their campaign, peaks at the same time.

use crate::content::{ArticleMeta, Written};
use crate::date::{Date, Period, plus_days};
use crate::diagnostic::Diagnostic;
use crate::plan::Stored;
use crate::plan::campaign::{Campaign, CampaignKind};
use crate::plan::edition::StageKind;
use crate::rule;
use crate::site::Options;
use crate::site::gather::Gathered;
use crate::site::occurrences::Fate;

pub(super) fn check(all: &Gathered, options: &Options, findings: &mut Vec<Diagnostic>) {
    peaks(all, options, findings);
    for campaign in all.plan.campaigns.iter() {
        press(campaign, findings);
        twice(campaign, findings);
        if campaign.kind == CampaignKind::Peak {
            window(all, campaign, options, findings);
        }
    }
}

/// Says so where a run works with fewer or more press agencies than its campaign states.
fn press(campaign: &Stored<Campaign>, findings: &mut Vec<Diagnostic>) {
    let Some(stated) = &campaign.press else {
        return;
    };
    let range = stated.min.value..=stated.max.value;
    for press in campaign.editions.iter().filter_map(|e| e.press.as_ref()) {
        let ends = [&press.min, &press.max];
        if let Some(wrong) = ends.into_iter().find(|n| !range.contains(&n.value)) {
            findings.push(
                Diagnostic::new(&rule::PRESS_OUTSIDE_RANGE, campaign.place(wrong.span))
                    .with("value", wrong.value.to_string())
                    .with("min", range.start().to_string())
                    .with("max", range.end().to_string())
                    .related_to(campaign.place(stated.min.span)),
            );
        }
    }
}

/// Says so where a year has two records of one campaign.
fn twice(campaign: &Stored<Campaign>, findings: &mut Vec<Diagnostic>) {
    for (at, edition) in campaign.editions.iter().enumerate() {
        let year = edition.year.value;
        let first = (campaign.editions[..at].iter()).find(|e| e.year.value == year);
        if let Some(first) = first {
            findings.push(
                Diagnostic::new(&rule::DUPLICATE_EDITION, campaign.place(edition.year.span))
                    .with("id", campaign.id.as_str())
                    .with("year", year.to_string())
                    .related_to(campaign.place(first.year.span)),
            );
        }
    }
}

/// Says so where a peak comes soon and nobody has entered how long it lasts.
fn window(
    all: &Gathered,
    campaign: &Stored<Campaign>,
    options: &Options,
    findings: &mut Vec<Diagnostic>,
) {
    let soon = plus_days(options.today, i32::from(all.config.peak_notice_days));
    for day in days(campaign, options.today, soon) {
        let year = day.first().year();
        let edition = campaign.editions.iter().find(|e| e.year.value == year);
        if edition.is_some_and(|e| e.window.is_some()) {
            continue;
        }
        let span = edition.map_or(campaign.id.span, |e| e.year.span);
        findings.push(
            Diagnostic::new(&rule::NO_WINDOW, campaign.place(span))
                .with("id", campaign.id.as_str())
                .with("day", day.to_string())
                .with("year", year.to_string()),
        );
    }
}

/// From the first to the last day that an editor has entered for a campaign's run in a year.
fn entered(campaign: &Campaign, year: i16) -> Option<Period> {
    let edition = campaign.editions.iter().find(|e| e.year.value == year)?;
    let window = edition.window.as_ref()?.value;
    let (mut first, mut last) = (window.first(), window.last()?);
    for stage in &edition.stages {
        if let Some(on) = &stage.on {
            first = first.min(on.value.first());
            last = on.value.last().map_or(last, |end| last.max(end));
        }
        let days = i32::from(stage.days.as_ref().map_or(0, |d| d.value));
        match stage.kind {
            StageKind::Prepare => first = first.min(plus_days(window.first(), -days)),
            StageKind::FollowUp => last = last.max(plus_days(window.last()?, days)),
            StageKind::Peak => {}
        }
    }
    format!("{first}..{last}").parse().ok()
}

/// Says so where an article is dated outside the time in which its campaign runs.
pub(super) fn article(
    all: &Gathered,
    article: &Written<ArticleMeta>,
    findings: &mut Vec<Diagnostic>,
) {
    let meta = &article.meta;
    let campaign = meta.campaign.as_ref();
    let Some(campaign) = campaign.and_then(|id| all.plan.campaigns.get(id.as_str())) else {
        return;
    };
    let run = entered(campaign, meta.date.value.0.year());
    let active = campaign.active.as_ref();
    let Some(time) = run.or(active.map(|a| a.value)) else {
        return;
    };
    let span = active.map_or(campaign.id.span, |a| a.span);
    if !time.contains(meta.date.value.0) {
        findings.push(
            Diagnostic::new(&rule::OUTSIDE_CAMPAIGN, article.place(meta.date.span))
                .with("date", meta.date.value.to_string())
                .with("id", campaign.id.as_str())
                .with("active", time.to_string())
                .related_to(campaign.place(span)),
        );
    }
}

/// Says so where two peaks of this year or the next fall on the same days.
fn peaks(all: &Gathered, options: &Options, findings: &mut Vec<Diagnostic>) {
    let year = options.today.year();
    let (first, last) = (Date::constant(year, 1, 1), Date::constant(year + 1, 12, 31));
    let peaks: Vec<(&Stored<Campaign>, Vec<Period>)> = (all.plan.campaigns.iter())
        .filter(|c| c.kind == CampaignKind::Peak)
        .map(|c| (c, days(c, first, last)))
        .collect();
    for (at, (campaign, days)) in peaks.iter().enumerate() {
        for (other, others) in &peaks[..at] {
            let is_part = |a: &Campaign, b: &Campaign| {
                a.part_of.as_ref().is_some_and(|id| id.value == b.id.value)
            };
            if is_part(campaign, other) || is_part(other, campaign) {
                continue;
            }
            let overlaps = |day: &&Period| {
                let end = day.last().unwrap_or(last);
                others.iter().any(|o| o.overlaps(day.first(), end))
            };
            if let Some(day) = days.iter().find(overlaps) {
                findings.push(
                    Diagnostic::new(&rule::OVERLAPPING_PEAKS, campaign.place(campaign.id.span))
                        .with("id", campaign.id.as_str())
                        .with("other", other.id.as_str())
                        .with("day", day.to_string())
                        .related_to(other.place(other.id.span)),
                );
            }
        }
    }
}

/// When a campaign comes within a stretch of time, in the years in which it is active, but for what is
/// cancelled.
fn days(campaign: &Stored<Campaign>, first: Date, last: Date) -> Vec<Period> {
    let Some(repeats) = &campaign.repeats else {
        return Vec::new();
    };
    let active = campaign.active.as_ref();
    let mut days = repeats.value.occurrences(first, last);
    days.retain(|day| active.is_none_or(|a| a.value.contains(day.first())));
    days.retain(|day| Fate::run(campaign, *day).1.cancelled.is_none());
    for day in &mut days {
        let edition = (campaign.editions.iter()).find(|e| e.year.value == day.first().year());
        let window = edition.and_then(|e| e.window.as_ref());
        *day = window.map_or(*day, |w| w.value);
    }
    days
}
