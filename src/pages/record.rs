//! The general pages of concepts: the list behind a section's door, and a page for each record. A
//! concept has them as soon as it is declared; one of its own making takes their place in
//! `render/sheets.rs`.

use serde::Serialize;

use crate::plan::{Bases, Detail, Id, Kind, Node, Record, Section, Shown, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::marked::{NamedGroup, NamingRecord};
use crate::presenter::piece::{Link, Mark, Source};
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct RecordsView {
    title: String,
    lead: String,
    records: Vec<RecordRow>,
}

/// A record in the list of its section.
#[derive(Debug, Serialize)]
struct RecordRow {
    /// None where the list is all that there is of it; then the row has an anchor.
    url: Option<String>,
    anchor: Option<String>,
    title: String,
    /// A sentence about it; empty for none.
    lead: String,
    facts: Vec<Fact>,
    source: Vec<Source>,
}

#[derive(Debug, Serialize)]
struct RecordView {
    /// What kind of record it is, in words.
    kind: String,
    title: String,
    /// A sentence about it; empty for none.
    lead: String,
    facts: Vec<Fact>,
    /// The records that name this one, by kind.
    groups: Vec<NamedGroup>,
}

/// A fact of a record: words, or links to other records.
#[derive(Debug, Serialize)]
struct Fact {
    label: String,
    texts: Vec<String>,
    links: Vec<Link>,
    mark: Option<Mark>,
}

/// The first page of a section: every record that is shown there.
pub(crate) fn door(desk: &Desk<'_>, section: Section) -> Sheet {
    let tables = desk.site.plan.tables().into_iter();
    let own = tables.filter(|table| table.kind().facts().shown.door() == Some(section));
    let records: Vec<RecordRow> = own
        .flat_map(|table| table.each())
        .map(|(node, record)| row(desk, node, record))
        .collect();
    let title = desk.section(section);
    let count = records.len().to_string();
    let lead = desk.words.fill("records.count", &[("n", &count)]);
    Sheet {
        template: "records.html",
        head: Head {
            title: title.clone(),
            description: lead.clone(),
            section: Some(section),
            ..Head::default()
        },
        view: view(&RecordsView {
            title,
            lead,
            records,
        }),
    }
}

/// The page of one record; none for those that are shown on other pages.
pub(crate) fn record(desk: &Desk<'_>, node: Node) -> Option<Sheet> {
    let Shown::Page(section) = node.kind.facts().shown else {
        return None;
    };
    let record = desk.site.plan.record(node)?;
    let details = record.record.details();
    let title = desk.title(node);
    Some(Sheet {
        template: "record.html",
        head: Head {
            title: title.clone(),
            description: details.lead.to_owned(),
            section: Some(section),
            crumbs: vec![Link {
                url: desk.url(&Page::Door(section)),
                title: desk.section(section),
            }],
            sources: desk.sources(record.sources()),
            ..Head::default()
        },
        view: view(&RecordView {
            kind: kind(desk, node.kind),
            title,
            lead: details.lead.to_owned(),
            facts: facts(desk, record),
            groups: named_by(desk, (node.kind, &record.id().value), &[]),
        }),
    })
}

fn row(desk: &Desk<'_>, node: Node, record: &Stored<dyn Record>) -> RecordRow {
    let (page, anchor) = desk.site.page_of(node);
    RecordRow {
        url: anchor.is_none().then(|| desk.url(&page)),
        anchor,
        title: desk.title(node),
        lead: record.record.details().lead.to_owned(),
        facts: facts(desk, record),
        source: desk.sources(record.sources()),
    }
}

/// What a record states, each fact with the mark of its field.
fn facts(desk: &Desk<'_>, record: &Stored<dyn Record>) -> Vec<Fact> {
    let bases: &Bases = record.bases();
    let details = record.record.details().facts.into_iter();
    let facts = details.map(|(field, detail)| {
        let (texts, links) = match detail {
            Detail::Text(text) => (vec![text.to_owned()], Vec::new()),
            Detail::Texts(texts) => (texts.to_vec(), Vec::new()),
            Detail::Records(kind, ids) => {
                let nodes = ids.into_iter();
                let nodes = nodes.filter_map(|id| desk.site.plan.node(kind, id.as_str()));
                (Vec::new(), nodes.map(|node| desk.link(node)).collect())
            }
        };
        Fact {
            label: desk.words.get(&format!("field.{field}")).to_owned(),
            texts,
            links,
            mark: desk.mark(bases, field),
        }
    });
    facts
        .filter(|fact| !fact.texts.is_empty() || !fact.links.is_empty())
        .collect()
}

/// The records that name this one, by kind, but those of kinds that the page shows in its own way.
pub(crate) fn named_by(desk: &Desk<'_>, (of, id): (Kind, &Id), shown: &[Kind]) -> Vec<NamedGroup> {
    let by = desk.site.back.of(of, id);
    let kinds = Kind::ALL
        .iter()
        .copied()
        .filter(|kind| !shown.contains(kind));
    let groups = kinds.map(|other| NamedGroup {
        anchor: other.name(),
        title: kind(desk, other),
        records: (by.iter().filter(|by| by.kind == other))
            .map(|by| named(desk, *by))
            .collect(),
    });
    groups.filter(|group| !group.records.is_empty()).collect()
}

fn named(desk: &Desk<'_>, node: Node) -> NamingRecord {
    let record = desk.site.plan.record(node);
    let sources = record.map_or(&[][..], |record| record.sources());
    desk.named(node, (&Bases::default(), ""), sources)
}

fn kind(desk: &Desk<'_>, kind: Kind) -> String {
    desk.words.get(&format!("kind.{}", kind.name())).to_owned()
}
