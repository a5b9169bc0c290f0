//! How a document stands to others, seen from both sides.

use serde::Serialize;

use crate::plan::Kind;
use crate::plan::document::{Document, Relation, RelationKind};
use crate::plan::{Id, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::marked::SeenView;
use crate::presenter::piece::{Mark, Source};
use crate::read::yaml::At;
use crate::route::Page;

/// Documents that stand to this one in the same way.
#[derive(Debug, Serialize)]
pub(crate) struct RelationGroup {
    pub title: String,
    pub documents: Vec<Related>,
}

/// One of them.
#[derive(Debug, Serialize)]
pub(crate) struct Related {
    pub url: String,
    pub name: String,
    /// Its title; empty where the name says it already.
    pub title: String,
    /// The relation in words, where its kind does not say it all.
    pub note: Option<String>,
    pub mark: Option<Mark>,
    pub currency: Option<SeenView>,
    pub source: Vec<Source>,
}

/// Reads a list of a document that names others.
type DocumentList = fn(&Document) -> &[At<Id>];

/// The lists of a document that name others, with the field's name, and the keys of what the list is
/// called here and on the pages of those that it names.
const LISTS: [(&str, DocumentList, [&str; 2]); 3] = [
    (
        "bases",
        |d| &d.bases,
        ["documents.bases", "documents-back.bases"],
    ),
    (
        "implements",
        |d| &d.implements,
        ["documents.implements", "documents-back.implements"],
    ),
    (
        "cites",
        |d| &d.cites,
        ["documents.cites", "documents-back.cites"],
    ),
];

/// Every relation of a document: what the plan says of it, then its own lists, then the lists of
/// others that name it.
pub(crate) fn groups(desk: &Desk<'_>, document: &Stored<Document>) -> Vec<RelationGroup> {
    let mut groups = stated(desk, &document.id);
    let said = |from: &Id, to: &Id| {
        let all = &desk.site.plan.relations;
        all.iter()
            .any(|r| r.from.value == *from && r.to.value == *to && carries_out(r.kind))
    };
    let here = &document.id.value;
    for (field, list, [key, _]) in LISTS {
        let documents = (list(document).iter())
            .filter(|id| field != "implements" || !said(here, &id.value))
            .filter_map(|id| {
                let mark = desk.mark(&document.basis, field);
                Some(related(desk, &id.value)?.marked(mark))
            })
            .collect();
        groups.push(group(desk, key, documents));
    }
    for (field, list, [_, key]) in LISTS {
        let documents = (desk.site.plan.documents.iter())
            .filter(|other| list(other).iter().any(|id| id.value == *here))
            .filter(|other| field != "implements" || !said(&other.id, here))
            .filter_map(|other| {
                let mark = desk.mark(&other.basis, field);
                Some(related(desk, &other.id)?.marked(mark))
            })
            .collect();
        groups.push(group(desk, key, documents));
    }
    groups.retain(|g| !g.documents.is_empty());
    groups
}

/// Whether a stated relation says what the list of carried-out documents says.
fn carries_out(kind: RelationKind) -> bool {
    matches!(
        kind,
        RelationKind::Implements | RelationKind::ImplementsForYear
    )
}

/// Whether a stated relation only repeats the list of legal bases.
fn says_bases(desk: &Desk<'_>, relation: &Relation) -> bool {
    let from = desk.site.plan.documents.get(relation.from.as_str());
    relation.kind == RelationKind::BasedOn
        && relation.note.is_none()
        && from.is_some_and(|d| d.bases.iter().any(|id| id.value == relation.to.value))
}

/// The relations that the plan states, by kind.
fn stated(desk: &Desk<'_>, document: &Id) -> Vec<RelationGroup> {
    let mut groups: Vec<RelationGroup> = Vec::new();
    let relations = desk.site.plan.relations.iter();
    for relation in relations.filter(|r| !says_bases(desk, r)) {
        let (title, other) = if relation.from.value == *document {
            (desk.word("relation", &relation.kind), &relation.to)
        } else if relation.to.value == *document {
            (desk.word("relation-back", &relation.kind), &relation.from)
        } else {
            continue;
        };
        let Some(row) = related(desk, other) else {
            continue;
        };
        let row = row.stated(desk, relation);
        match groups.iter_mut().find(|g| g.title == title) {
            Some(group) => group.documents.push(row),
            None => groups.push(RelationGroup {
                title,
                documents: vec![row],
            }),
        }
    }
    groups
}

fn group(desk: &Desk<'_>, key: &str, documents: Vec<Related>) -> RelationGroup {
    RelationGroup {
        title: desk.words.get(key).to_owned(),
        documents,
    }
}

fn related(desk: &Desk<'_>, id: &Id) -> Option<Related> {
    let documents = &desk.site.plan.documents;
    let at = documents.position(id.as_str())?;
    let document = documents.at(at)?;
    let name = document.called();
    Some(Related {
        url: desk.url(&Page::record(Kind::Document, at)),
        title: if name == document.title {
            String::new()
        } else {
            document.title.clone()
        },
        name,
        note: None,
        mark: None,
        currency: (document.currency.as_ref())
            .map(|c| desk.seen(&c.note, c.confidence, c.seen_at.as_ref())),
        source: Vec::new(),
    })
}

impl Related {
    fn marked(self, mark: Option<Mark>) -> Self {
        Self { mark, ..self }
    }

    fn stated(self, desk: &Desk<'_>, relation: &Relation) -> Self {
        Self {
            note: relation.note.clone(),
            mark: desk.mark(&relation.basis, "type"),
            source: desk.sources(&relation.source),
            ..self
        }
    }
}
