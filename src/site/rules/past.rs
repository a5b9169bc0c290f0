//! What is said to be done was done: its day does not lie after the day of the build.

use crate::content::{ArticleMeta, PageMeta, QuestionMeta, Written};
use crate::date::{Date, Day};
use crate::diagnostic::Diagnostic;
use crate::file::Place;
use crate::read::yaml::At;
use crate::rule;
use crate::site::Options;
use crate::site::gather::Gathered;

/// Checks the days of documents, of results and of what a run of a campaign brought out.
pub(super) fn plan(all: &Gathered, options: &Options, findings: &mut Vec<Diagnostic>) {
    let today = options.today;
    for document in all.plan.documents.iter() {
        let day = document.date.as_ref();
        if let Some(day) = day.filter(|day| day.value.first() > today) {
            let said = day.value.to_string();
            let place = document.place(day.span);
            findings.push(finding(("Document", "date", &said), today, place));
        }
    }
    for result in all.plan.results.iter() {
        let (day, place) = (&result.on, result.place(result.on.span));
        findings.extend(late(("TaskResult", "on", day), today, place));
    }
    for campaign in all.plan.campaigns.iter() {
        let products = (campaign.editions.iter()).flat_map(|edition| &edition.products);
        for day in products.filter_map(|product| product.published.as_ref()) {
            let place = campaign.place(day.span);
            findings.extend(late(("Product", "published", day), today, place));
        }
    }
}

/// Checks the day on which an article that is shown was changed.
pub(super) fn article(
    text: &Written<ArticleMeta>,
    options: &Options,
    findings: &mut Vec<Diagnostic>,
) {
    let meta = &text.meta;
    // What waits for its day may have been changed on that day.
    if let Some(day) = &meta.updated
        && meta.shown_from() <= options.today
    {
        let place = text.place(day.span);
        findings.extend(late(("ArticleMeta", "updated", day), options.today, place));
    }
}

/// Checks the day on which a page was changed.
pub(super) fn page(text: &Written<PageMeta>, options: &Options, findings: &mut Vec<Diagnostic>) {
    if let Some(day) = &text.meta.updated {
        let place = text.place(day.span);
        findings.extend(late(("PageMeta", "updated", day), options.today, place));
    }
}

/// Checks the days on which somebody looked at an answer.
pub(super) fn question(
    text: &Written<QuestionMeta>,
    options: &Options,
    findings: &mut Vec<Diagnostic>,
) {
    let meta = &text.meta;
    for (field, day) in [
        ("reviewed", meta.reviewed.as_ref()),
        ("looked_at", meta.looked_at.as_ref()),
    ] {
        let Some(day) = day else { continue };
        let place = text.place(day.span);
        findings.extend(late(("QuestionMeta", field, day), options.today, place));
    }
}

/// A finding where a day, with the type and the name of its field, lies after today.
fn late(
    (of, field, day): (&'static str, &'static str, &At<Day>),
    today: Date,
    place: Place,
) -> Option<Diagnostic> {
    let is_late = day.value.0 > today;
    is_late.then(|| finding((of, field, &day.value.to_string()), today, place))
}

fn finding(
    (of, field, said): (&'static str, &'static str, &str),
    today: Date,
    place: Place,
) -> Diagnostic {
    Diagnostic::new(&rule::FUTURE_DAY, place)
        .with("of", of)
        .with("field", field)
        .with("value", said)
        .with("today", today.to_string())
}
