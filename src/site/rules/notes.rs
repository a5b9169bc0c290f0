//! Notes of changes and withdrawals: their days have come, they say something, and what holds instead
//! is there.

use crate::content::{Lifetime, Written};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, nearest};
use crate::file::Place;
use crate::plan::change::ChangeNote;
use crate::read::yaml::At;
use crate::route::Page;
use crate::rule;
use crate::site::gather::Gathered;
use crate::site::{Entry, Options, Site, of_ended};

/// Checks the notes of the plan's records.
pub(super) fn plan(all: &Gathered, options: &Options, findings: &mut Vec<Diagnostic>) {
    for (_, row) in all.plan.records() {
        let place = |span| row.place(span);
        changes(row.changes(), options.today, &place, findings);
    }
    for campaign in all.plan.campaigns.iter() {
        let place = |span| campaign.place(span);
        for run in &campaign.editions {
            changes(&run.changes, options.today, &place, findings);
        }
    }
}

/// Checks what the front matter of a text notes.
pub(super) fn text<M: Lifetime>(
    text: &Written<M>,
    options: &Options,
    findings: &mut Vec<Diagnostic>,
) {
    let place = |span| text.place(span);
    changes(text.meta.changes(), options.today, &place, findings);
    if let Some(withdrawn) = text.meta.withdrawn() {
        findings.extend(empty(("Withdrawn", "why"), &withdrawn.why, &place));
    }
}

type PlaceOf<'a> = &'a dyn Fn(crate::file::Span) -> Place;

fn changes(notes: &[ChangeNote], today: Date, place: PlaceOf<'_>, findings: &mut Vec<Diagnostic>) {
    for note in notes {
        if note.on.value.0 > today {
            findings.push(
                Diagnostic::new(&rule::FUTURE_DAY, place(note.on.span))
                    .with("of", "ChangeNote")
                    .with("field", "on")
                    .with("value", note.on.value.to_string())
                    .with("today", today.to_string()),
            );
        }
        findings.extend(empty(("ChangeNote", "what"), &note.what, place));
    }
}

fn empty(
    (of, field): (&'static str, &'static str),
    text: &At<String>,
    place: PlaceOf<'_>,
) -> Option<Diagnostic> {
    // Also what `--fix` leaves to the author.
    let is_empty = !text.value.chars().any(char::is_alphanumeric);
    is_empty.then(|| {
        Diagnostic::new(&rule::EMPTY_NOTE, place(text.span))
            .with("of", of)
            .with("field", field)
    })
}

/// Checks what holds instead of texts that are shown, or were.
pub(in crate::site) fn successors(site: &Site, findings: &mut Vec<Diagnostic>) {
    let content = &site.content;
    for (own, page) in content
        .articles
        .iter()
        .zip(pages(crate::plan::Kind::Article))
    {
        findings.extend(successor(site, own, &page));
    }
    for (own, page) in content
        .questions
        .iter()
        .zip(pages(crate::plan::Kind::Question))
    {
        findings.extend(successor(site, &own.entry, &page));
    }
    for (own, page) in content.pages.iter().zip(pages(crate::plan::Kind::Page)) {
        findings.extend(successor(site, own, &page));
    }
    for (at, ended) in content.ended.iter().enumerate() {
        let page = Page::Ended(at);
        findings.extend(of_ended!(ended, entry => successor(site, entry, &page)));
    }
}

fn pages(kind: crate::plan::Kind) -> impl Iterator<Item = Page> {
    (0..).map(move |at| Page::record(kind, at))
}

fn successor<M: Lifetime>(site: &Site, own: &Entry<M>, page: &Page) -> Vec<Diagnostic> {
    let one = |text: &Written<M>| {
        let see = text.meta.withdrawn()?.see.as_ref()?;
        let found = site.successor(&text.file, &see.value);
        let is_there = found.is_some_and(|found| found != *page);
        (!is_there).then(|| {
            let names = site.content.question_index.keys().map(String::as_str);
            let slugs = site
                .content
                .articles
                .iter()
                .map(|one| one.main.slug.as_str());
            Diagnostic::new(&rule::UNKNOWN_SUCCESSOR, text.place(see.span))
                .with("value", see.value.as_str())
                .suggest(nearest(&see.value, names.chain(slugs)))
        })
    };
    own.texts().filter_map(one).collect()
}
