//! Everything on the site that is taken from a document, section by section: where every source
//! link lands.

use serde::Serialize;

use crate::plan::{Id, Kind, Node, SourceRef};
use crate::presenter::desk::Desk;
use crate::presenter::format::lower_first;
use crate::presenter::piece::Mark;
use crate::presenter::section::{compare_sections, section_anchor};
use crate::read::yaml::At;

/// A section and what is taken from it.
#[derive(Debug, Serialize)]
pub(crate) struct SectionView {
    pub anchor: String,
    /// The section in the document's own words.
    pub title: String,
    pub cited_by: Vec<Citing>,
}

/// A record that names the section as its source.
#[derive(Debug, Serialize)]
pub(crate) struct Citing {
    /// What kind of record it is, in words.
    pub kind: String,
    pub title: String,
    /// None for a record that has no page, and for the document itself.
    pub url: Option<String>,
    pub mark: Option<Mark>,
    /// Shown to the staff alone; a public build has none such.
    pub internal: bool,
}

/// The sections of a document that something names, in the document's order.
pub(crate) fn sections(desk: &Desk<'_>, document: &Id) -> Vec<SectionView> {
    let citations = desk.site.back.citations(document);
    let relations = desk.site.plan.relations.iter().enumerate();
    let relations = relations.flat_map(|(at, r)| named(&r.source, document, Citer::Relation(at)));
    let measured = desk.site.plan.measurements.iter().filter_map(|m| {
        let at = desk.site.plan.metrics.position(m.metric.as_str())?;
        let kind = Kind::Metric;
        Some(named(&m.source, document, Citer::Record(Node { kind, at })))
    });
    let mut all: Vec<(&str, Citer)> = citations
        .iter()
        .map(|c| (c.section.as_str(), Citer::Record(c.by)))
        .chain(relations)
        .chain(measured.flatten())
        .collect();
    all.sort_by(|(a, x), (b, y)| compare_sections(desk, a, b).then_with(|| x.cmp(y)));
    all.dedup();
    let mut found: Vec<SectionView> = Vec::new();
    for (section, citer) in all {
        let anchor = anchor(section);
        let row = citing(desk, document, citer);
        match found.iter_mut().find(|s| s.anchor == anchor) {
            Some(known) => known.take(section, row),
            None => found.push(SectionView {
                anchor,
                title: match section {
                    "" => desk.words.get("documents.whole").to_owned(),
                    _ => section.to_owned(),
                },
                cited_by: vec![row],
            }),
        }
    }
    found
}

/// Who names a section, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Citer {
    Relation(usize),
    Record(Node),
}

fn named<'a>(
    sources: &'a [At<SourceRef>],
    document: &'a Id,
    by: Citer,
) -> impl Iterator<Item = (&'a str, Citer)> {
    sources.iter().filter_map(move |s| match &s.value {
        SourceRef::Document(id, section) if id == document => Some((section.as_str(), by)),
        _ => None,
    })
}

/// A link to the whole document has no anchor, but the list of what takes it whole has one.
fn anchor(section: &str) -> String {
    match section {
        "" => "muc".to_owned(),
        _ => section_anchor(section),
    }
}

impl SectionView {
    /// Two spellings of one section share its anchor.
    fn take(&mut self, section: &str, row: Citing) {
        if !self.title.split("; ").any(|t| t == section) && !section.is_empty() {
            self.title = format!("{}; {section}", self.title);
        }
        self.cited_by.push(row);
    }
}

fn citing(desk: &Desk<'_>, document: &Id, citer: Citer) -> Citing {
    let kind = |key: &str| desk.words.get(&format!("kind.{key}")).to_owned();
    let node = match citer {
        Citer::Relation(at) => return relation(desk, at),
        Citer::Record(node) => node,
    };
    let itself = node.kind == Kind::Document
        && desk.site.plan.documents.position(document.as_str()) == Some(node.at);
    if itself {
        return Citing {
            kind: kind("document"),
            title: desk.words.get("documents.itself").to_owned(),
            url: None,
            mark: None,
            internal: false,
        };
    }
    Citing {
        kind: kind(node.kind.name()),
        title: title(desk, node),
        url: desk.site.shown_url(desk.language, node),
        mark: None,
        internal: desk.is_internal(node),
    }
}

fn title(desk: &Desk<'_>, node: Node) -> String {
    match (node.kind, desk.site.plan.people.at(node.at)) {
        (Kind::Person, Some(person)) => format!("{}, {}", person.name, person.position),
        _ => desk.title(node),
    }
}

fn relation(desk: &Desk<'_>, at: usize) -> Citing {
    let kind = desk.words.get("documents.relation").to_owned();
    let found = desk.site.plan.relations.get(at).and_then(|r| {
        let documents = &desk.site.plan.documents;
        let to = desk.link_to(documents, r.to.as_str())?;
        let from = documents.get(r.from.as_str())?;
        let word = lower_first(&desk.word("relation", &r.kind));
        Some(Citing {
            kind: kind.clone(),
            title: format!("{} {word} {}", from.short, to.title),
            url: Some(to.url),
            mark: desk.mark(&r.basis, "type"),
            internal: false,
        })
    });
    found.unwrap_or(Citing {
        kind,
        title: String::new(),
        url: None,
        mark: None,
        internal: false,
    })
}
