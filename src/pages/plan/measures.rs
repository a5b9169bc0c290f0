//! What the bodies of the documents add to their tables: measures and directions, by document and
//! section.

use serde::Serialize;

use crate::pages::plan::names::anchor;
use crate::plan::Kind;
use crate::plan::measure::Measure;
use crate::plan::{Node, SourceRef, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::marked::Marked;
use crate::presenter::piece::{Link, Source};
use crate::presenter::section::compare_sections;
use crate::read::yaml::At;
use crate::route::Page;

/// The measures and directions of a document.
#[derive(Debug, Serialize)]
pub(crate) struct DocumentMeasures {
    anchor: String,
    url: String,
    title: String,
    directions: Vec<MeasureView>,
    /// Measures by the section in which they stand.
    sections: Vec<SectionGroup>,
}

#[derive(Debug, Serialize)]
struct SectionGroup {
    anchor: String,
    /// The section in the document's own words; empty for none.
    title: String,
    measures: Vec<MeasureView>,
}

/// A measure, or a direction, which has no tasks.
#[derive(Debug, Serialize)]
struct MeasureView {
    anchor: String,
    text: Marked<String>,
    tasks: Marked<Vec<Link>>,
    metrics: Marked<Vec<Link>>,
    source: Vec<Source>,
}

pub(crate) fn list(desk: &Desk<'_>) -> Vec<DocumentMeasures> {
    let plan = &desk.site.plan;
    let groups = plan.documents.iter().enumerate();
    groups
        .map(|(at, document)| DocumentMeasures {
            anchor: format!("document-{}", document.id.slug()),
            url: desk.url(&Page::record(Kind::Document, at)),
            title: document.called(),
            directions: directions(desk, document.id.as_str()),
            sections: sections(desk, document.id.as_str()),
        })
        .filter(|g| !(g.directions.is_empty() && g.sections.is_empty()))
        .collect()
}

/// The section that a record stands in, if it stands in this document.
fn section_in<'a>(source: &'a [At<SourceRef>], document: &str) -> Option<&'a str> {
    match &source.first()?.value {
        SourceRef::Document(id, section) if id.as_str() == document => Some(section),
        _ => None,
    }
}

fn directions(desk: &Desk<'_>, document: &str) -> Vec<MeasureView> {
    desk.site
        .plan
        .directions
        .nodes()
        .filter(|(_, d)| section_in(&d.source, document).is_some())
        .map(|(node, d)| MeasureView {
            anchor: anchor(desk, node),
            text: desk.marked(&d.basis, "text", d.text.clone()),
            tasks: desk.marked(&d.basis, "tasks", Vec::new()),
            metrics: desk.marked(&d.basis, "metrics", Vec::new()),
            source: desk.sources(&d.source),
        })
        .collect()
}

fn sections(desk: &Desk<'_>, document: &str) -> Vec<SectionGroup> {
    // "III.5 ý 2" stands in section III.5.
    let item = format!(" {} ", desk.words.get("documents.item"));
    let mut found: Vec<(&str, &str, MeasureView)> = desk
        .site
        .plan
        .measures
        .nodes()
        .filter_map(|(node, m)| {
            let section = section_in(&m.source, document)?;
            let head = section.split_once(&item).map_or(section, |(head, _)| head);
            Some((head, section, measure(desk, node, m)))
        })
        .collect();
    found.sort_by(|(_, a, _), (_, b, _)| compare_sections(desk, a, b));
    let mut groups: Vec<SectionGroup> = Vec::new();
    for (head, _, measure) in found {
        match groups.last_mut().filter(|g| g.title == head) {
            Some(group) => group.measures.push(measure),
            None => groups.push(SectionGroup {
                anchor: format!("{document}-{}", groups.len() + 1).replace('.', "-"),
                title: head.to_owned(),
                measures: vec![measure],
            }),
        }
    }
    groups
}

fn measure(desk: &Desk<'_>, node: Node, measure: &Stored<Measure>) -> MeasureView {
    let plan = &desk.site.plan;
    let bases = &measure.basis;
    MeasureView {
        anchor: anchor(desk, node),
        text: desk.marked(bases, "text", measure.text.clone()),
        tasks: desk.marked_links(&plan.tasks, &measure.tasks, (bases, "tasks")),
        metrics: desk.marked_links(&plan.metrics, &measure.metrics, (bases, "metrics")),
        source: desk.sources(&measure.source),
    }
}
