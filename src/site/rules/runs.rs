//! When campaigns are on: articles outside their campaign, peaks at the same time.

use crate::date::{Date, Period};
use crate::diagnostic::Diagnostic;
use crate::plan::Stored;
use crate::plan::campaign::{Campaign, CampaignKind};
use crate::rule;
use crate::site::Options;
use crate::site::gather::Gathered;

pub(super) fn check(all: &Gathered, options: &Options, findings: &mut Vec<Diagnostic>) {
    articles(all, findings);
    peaks(all, options, findings);
}

/// Says so where an article is dated outside the time in which its campaign runs.
fn articles(all: &Gathered, findings: &mut Vec<Diagnostic>) {
    for article in &all.shelf.articles {
        let meta = &article.meta;
        let campaign = meta
            .campaign
            .as_ref()
            .and_then(|id| all.plan.campaigns.get(id.as_str()));
        let Some((campaign, active)) = campaign.and_then(|c| Some((c, c.active.as_ref()?))) else {
            continue;
        };
        if !active.value.contains(meta.date.value.0) {
            findings.push(
                Diagnostic::new(&rule::OUTSIDE_CAMPAIGN, article.place(meta.date.span))
                    .with("date", meta.date.value.to_string())
                    .with("id", campaign.id.as_str())
                    .with("active", active.value.to_string())
                    .related_to(campaign.place(active.span)),
            );
        }
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

/// When a campaign comes within a stretch of time, in the years in which it is active.
fn days(campaign: &Campaign, first: Date, last: Date) -> Vec<Period> {
    let Some(repeats) = &campaign.repeats else {
        return Vec::new();
    };
    let active = campaign.active.as_ref();
    let mut days = repeats.value.occurrences(first, last);
    days.retain(|day| active.is_none_or(|a| a.value.contains(day.first())));
    days
}
