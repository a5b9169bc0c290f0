//! Documents: the plan's own, those that they cite, and one page each.

mod citations;
mod detail;
mod relations;
mod sections;

use std::cmp::Reverse;

use serde::Serialize;

pub use detail::document;

use super::Sheet;
use super::marked::{Marked, SeenView};
use super::pictures::{Part, document_part};
use crate::plan::Kind;
use crate::plan::Section;
use crate::plan::document::Document;
use crate::plan::{Node, Stored};
use crate::render::engine::view;
use crate::render::format::When;
use crate::render::frame::Head;
use crate::render::view::{Desk, Link, Source};
use crate::route::Page;

/// A document in a list.
#[derive(Debug, Serialize)]
pub struct DocumentRow {
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

#[derive(Debug, Serialize)]
struct DocumentsView {
    title: String,
    lead: String,
    /// The documents that the plan stands on.
    own: Vec<DocumentRow>,
    /// Which carries out which.
    map: Option<Part>,
    /// Those that they cite, by form.
    groups: Vec<DocumentGroup>,
}

#[derive(Debug, Serialize)]
struct DocumentGroup {
    anchor: String,
    title: String,
    documents: Vec<DocumentRow>,
}

/// A row for a document.
pub fn row(desk: &Desk<'_>, at: usize, document: &Stored<Document>) -> DocumentRow {
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
            .map(|c| desk.seen(&c.note, c.confidence, c.seen_at.as_deref())),
        note: document.note.clone(),
        source: desk.sources(&document.source),
    }
}

/// The order of two sections of one document.
pub fn compare_sections(desk: &Desk<'_>, a: &str, b: &str) -> std::cmp::Ordering {
    let parts: Vec<&str> = desk.words.get("documents.parts").split(", ").collect();
    sections::compare(a, b, &parts)
}

/// `/van-ban/`
pub fn documents(desk: &Desk<'_>) -> Sheet {
    let (own, cited): (Vec<_>, Vec<_>) =
        desk.site.plan.documents.nodes().partition(|(_, d)| d.plan);
    let title = desk.section(Section::Documents);
    let lead = desk.words.fill(
        "documents.lead",
        &[
            ("own", &own.len().to_string()),
            ("cited", &cited.len().to_string()),
        ],
    );
    Sheet {
        template: "documents.html",
        head: Head {
            title: title.clone(),
            description: lead.clone(),
            section: Some(Section::Documents),
            ..Head::default()
        },
        view: view(&DocumentsView {
            title,
            lead,
            own: (own.into_iter())
                .map(|(node, d)| row(desk, node.at, d))
                .collect(),
            map: document_part(desk),
            groups: by_form(desk, cited),
        }),
    }
}

/// Documents by their form in the order of the alphabet, the newest of each first.
fn by_form(desk: &Desk<'_>, mut documents: Vec<(Node, &Stored<Document>)>) -> Vec<DocumentGroup> {
    documents.sort_by(|(_, a), (_, b)| {
        let date = |d: &Document| Reverse(d.date.as_ref().map(|d| d.value.first()));
        crate::vietnamese::compare(a.form_word(), b.form_word()).then_with(|| date(a).cmp(&date(b)))
    });
    let mut groups: Vec<DocumentGroup> = Vec::new();
    for (node, document) in documents {
        let form = document.form_word();
        let row = row(desk, node.at, document);
        match groups.last_mut().filter(|g| g.title == form) {
            Some(group) => group.documents.push(row),
            None => groups.push(DocumentGroup {
                anchor: format!("form-{}", crate::vietnamese::slug(form)),
                title: form.to_owned(),
                documents: vec![row],
            }),
        }
    }
    groups
}
