//! Which channels of a campaign are used in which week.

use crate::date::{Date, plus_days};
use crate::infographic::coverage;
use crate::pages::pictures::part::{PicturePart, PictureTable, part};
use crate::presenter::desk::Desk;

/// The most weeks that a coverage picture shows.
const WEEKS: i32 = 26;

/// What a campaign has published on its channels, week by week; `None` before there is anything.
pub(crate) fn campaign_part(desk: &Desk<'_>, at: usize) -> Option<PicturePart> {
    let words = desk.words;
    let plan = &desk.site.plan;
    let campaign = plan.campaigns.at(at)?;
    let articles: Vec<_> = (desk.site.content.articles.iter())
        .map(|a| &a.main.meta)
        .filter(|m| {
            m.campaign
                .as_ref()
                .is_some_and(|id| id.value == campaign.id.value)
        })
        .collect();
    let monday = |day: Date| plus_days(day, -i32::from(day.weekday().to_monday_zero_offset()));
    let last = monday(articles.iter().map(|m| m.date.value.0).max()?);
    let first = monday(articles.iter().map(|m| m.date.value.0).min()?);
    let first = first.max(plus_days(last, -7 * (WEEKS - 1)));
    let week = |day: Date| usize::try_from((monday(day) - first).get_days() / 7).ok();
    let count = usize::try_from((last - first).get_days() / 7).unwrap_or(0) + 1;
    let shown: Vec<coverage::CoverageRow> = (plan.channels.pick(&campaign.channels))
        .map(|channel| {
            let mut weeks = vec![0; count];
            for meta in articles
                .iter()
                .filter(|m| m.channel.iter().any(|c| c.value == channel.id.value))
            {
                if let Some(cell) = week(meta.date.value.0).and_then(|w| weeks.get_mut(w)) {
                    *cell += 1;
                }
            }
            coverage::CoverageRow {
                words: channel.name.clone(),
                weeks,
            }
        })
        .collect();
    if shown.is_empty() {
        return None;
    }
    let names: Vec<String> = (0..count)
        .filter_map(|w| Some(plus_days(first, i32::try_from(w * 7).ok()?)))
        .map(|day| format!("{}/{}", day.day(), day.month()))
        .collect();
    let used = shown
        .iter()
        .filter(|r| r.weeks.iter().any(|n| *n > 0))
        .count();
    let numbers = [articles.len(), used, shown.len(), count].map(|n| n.to_string());
    let desc = words.fill(
        "pictures.coverage-says",
        &[
            ("name", &campaign.name),
            ("articles", &numbers[0]),
            ("used", &numbers[1]),
            ("all", &numbers[2]),
            ("weeks", &numbers[3]),
        ],
    );
    let mut columns = vec![words.get("kind.channel").to_owned()];
    columns.extend(names.iter().cloned());
    let rows = shown.iter().map(|row| {
        std::iter::once(row.words.clone())
            .chain(row.weeks.iter().map(ToString::to_string))
            .collect()
    });
    let table = PictureTable {
        columns,
        rows: rows.collect(),
    };
    let mut part = part(
        desk,
        "coverage",
        desc,
        (coverage::coverage(&shown, &names), table),
    );
    part.heading = words.fill("pictures.coverage-of", &[("name", &campaign.short)]);
    part.view.id = format!("p-coverage-{}", campaign.id.slug());
    part.view.title = part.heading.clone();
    Some(part)
}
