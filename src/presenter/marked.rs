//! What the pages of records look up alike: values with the mark of their field, records that name
//! this one, pages that may not exist.

use serde::Serialize;

use crate::address::WebAddress;
use crate::plan::document::Confidence;
use crate::plan::{Bases, Concept, Id, Kind, Node, SourceRef, Table, Visibility};
use crate::presenter::desk::Desk;
use crate::presenter::piece::{Link, Mark, Source};
use crate::read::yaml::At;
use crate::route::{Facet, Page};

/// A value with the mark of the field that holds it.
#[derive(Clone, Debug, Serialize)]
pub struct Marked<T> {
    pub of: T,
    pub mark: Option<Mark>,
}

/// A record in a list of records that name this one.
#[derive(Clone, Debug, Serialize)]
pub struct NamingRecord {
    pub url: String,
    pub title: String,
    /// A few words about it; empty for none.
    pub note: String,
    /// How sure it is that it names this one.
    pub mark: Option<Mark>,
    /// Shown to the staff alone; a public build has none such.
    pub internal: bool,
    pub source: Vec<Source>,
}

/// Records that name this one in the same way.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NamedGroup {
    pub anchor: &'static str,
    pub title: String,
    pub records: Vec<NamingRecord>,
}

/// What has changed since a document was written, and how sure that is.
#[derive(Clone, Debug, Serialize)]
pub struct SeenView {
    pub note: String,
    /// In words.
    pub confidence: String,
    /// Where it was seen; without an address where the page is not the state's.
    pub seen_at: Option<Source>,
}

impl Desk<'_> {
    /// A value with the mark of its field.
    pub fn marked<T>(&self, bases: &Bases, field: &str, of: T) -> Marked<T> {
        Marked {
            of,
            mark: self.mark(bases, field),
        }
    }

    /// Links to the records of a list, with the mark of the field that holds the list.
    pub fn marked_links<T: Concept>(
        &self,
        table: &Table<T>,
        ids: &[At<Id>],
        (bases, field): (&Bases, &str),
    ) -> Marked<Vec<Link>> {
        self.marked(bases, field, self.links(table, ids))
    }

    /// A link to the record of a field that may be empty: one link or none.
    pub fn marked_link<T: Concept>(
        &self,
        table: &Table<T>,
        id: Option<&At<Id>>,
        (bases, field): (&Bases, &str),
    ) -> Marked<Vec<Link>> {
        let link = id.and_then(|id| self.link_to(table, id.as_str()));
        self.marked(bases, field, link.into_iter().collect())
    }

    /// A record that names this one in a field.
    pub fn named(
        &self,
        node: Node,
        (bases, field): (&Bases, &str),
        source: &[At<SourceRef>],
    ) -> NamingRecord {
        let link = self.link(node);
        NamingRecord {
            url: link.url,
            title: link.title,
            note: String::new(),
            mark: self.mark(bases, field),
            internal: self.is_internal(node),
            source: self.sources(source),
        }
    }

    /// Whether a record is for the staff alone.
    pub fn is_internal(&self, node: Node) -> bool {
        let record = self.site.plan.record(node);
        record.is_some_and(|row| row.record.visibility() == Visibility::Internal)
    }

    /// The records of one kind that name this one.
    pub fn named_by(&self, kind: Kind, id: &Id, by: Kind) -> Vec<Link> {
        let places = self.site.back.from(kind, id, by);
        places.map(|at| self.link(Node { kind: by, at })).collect()
    }

    /// The address of a page that this site may not have.
    pub fn existing(&self, page: &Page) -> Option<String> {
        self.site.has(page).then(|| self.url(page))
    }

    /// The list of the articles about a record, with how many there are.
    pub fn articles_about(&self, facet: Facet, id: &Id) -> Option<Link> {
        let articles = self.site.back.from(facet.kind(), id, Kind::Article);
        let count = articles.count();
        let link = self.facet_link(facet, id.as_str())?;
        (count > 0).then(|| Link {
            title: self
                .words
                .fill("records.articles", &[("n", &count.to_string())]),
            ..link
        })
    }

    /// Where a statement from outside the documents was seen, and how sure it is.
    pub fn seen(
        &self,
        note: &str,
        confidence: Confidence,
        seen_at: Option<&WebAddress>,
    ) -> SeenView {
        SeenView {
            note: note.to_owned(),
            confidence: self.word("confidence", &confidence),
            seen_at: seen_at.map(|address| self.web_page(address)),
        }
    }

    /// A page that readers may be sent to: the state's own, or none.
    pub fn offered(&self, address: Option<&At<WebAddress>>) -> Option<Source> {
        Some(self.web_page(&address?.value)).filter(|s| s.url.is_some())
    }
}
