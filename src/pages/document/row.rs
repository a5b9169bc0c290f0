//! A document in a list.

use serde::Serialize;

use crate::plan::document::Document;
use crate::plan::{Kind, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::format::When;
use crate::presenter::marked::{Marked, SeenView};
use crate::presenter::piece::{Link, Source};
use crate::route::Page;

/// A document in a list.
#[derive(Debug, Serialize)]
pub(crate) struct DocumentRow {
    pub url: String,
    /// Form and number, or the name by which it is called.
    pub name: String,
    /// Its title; none where the name says it already.
    pub title: Option<Marked<String>>,
    pub issuer: Marked<Vec<Link>>,
    pub date: Option<Marked<When>>,
    /// For a document without a date: it is not older than this.
    pub not_before: Option<Marked<When>>,
    pub summary: Option<Marked<String>>,
    /// The list of its tasks.
    pub tasks: Option<Link>,
    /// What has changed since.
    pub currency: Option<SeenView>,
    pub note: Option<String>,
    pub source: Vec<Source>,
}

/// A row for a document.
pub(crate) fn row(desk: &Desk<'_>, at: usize, document: &Stored<Document>) -> DocumentRow {
    let bases = &document.basis;
    let name = document.called();
    let count = desk.site.plan.tasks.iter();
    let count = count
        .filter(|t| t.document.as_ref() == Some(&document.id.value))
        .count();
    DocumentRow {
        url: desk.url(&Page::record(Kind::Document, at)),
        title: (name != document.title)
            .then(|| desk.marked(bases, "title", document.title.clone())),
        name,
        issuer: desk.marked_link(
            &desk.site.plan.units,
            Some(&document.issuer),
            (bases, "issuer"),
        ),
        date: (document.date.as_ref()).map(|d| desk.marked(bases, "date", desk.when(d.value))),
        not_before: (document.not_before.as_ref())
            .filter(|_| document.date.is_none())
            .map(|d| desk.marked(bases, "not_before", desk.when(d.value))),
        summary: (document.summary.as_ref()).map(|s| desk.marked(bases, "abstract", s.clone())),
        tasks: (count > 0).then(|| Link {
            url: desk.url(&Page::TasksByDocument(at)),
            title: desk
                .words
                .fill("documents.tasks", &[("n", &count.to_string())]),
        }),
        currency: (document.currency.as_ref())
            .map(|c| desk.seen(&c.note, c.confidence, c.seen_at.as_ref())),
        note: document.note.clone(),
        source: desk.sources(&document.source),
    }
}
