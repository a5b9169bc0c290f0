//! Irregularities: what is missing, slipped or contradictory in the documents, the weightiest first.

use serde::Serialize;

use crate::plan::Section;
use crate::plan::irregularity::{Irregularity, Weight};
use crate::plan::{Node, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::marked::Marked;
use crate::presenter::piece::{Link, Source};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct IrregularitiesView {
    title: String,
    lead: String,
    groups: Vec<WeightGroup>,
}

#[derive(Debug, Serialize)]
struct WeightGroup {
    anchor: String,
    title: String,
    lead: String,
    irregularities: Vec<IrregularityView>,
}

#[derive(Debug, Serialize)]
struct IrregularityView {
    anchor: String,
    /// The id by which notes elsewhere name it.
    id: String,
    kind: String,
    text: Marked<String>,
    metrics: Marked<Vec<Link>>,
    tasks: Marked<Vec<Link>>,
    campaigns: Marked<Vec<Link>>,
    /// Empty for one that concerns all documents.
    source: Vec<Source>,
}

/// `/luu-y/`
pub(crate) fn irregularities(desk: &Desk<'_>) -> Sheet {
    let all = &desk.site.plan.irregularities;
    let groups = Weight::ALL.iter().map(|weight| {
        let title = desk.word("weight", weight);
        WeightGroup {
            anchor: format!("weight-{}", crate::vietnamese::slug(&title)),
            title,
            lead: desk.word("weight-lead", weight),
            irregularities: all
                .nodes()
                .filter(|(_, i)| i.weight == *weight)
                .map(|(node, i)| of(desk, node, i))
                .collect(),
        }
    });
    let title = desk.section(Section::Irregularities);
    let lead = desk
        .words
        .fill("irregularities.lead", &[("n", &all.len().to_string())]);
    Sheet {
        template: "irregularities.html",
        head: Head {
            title: title.clone(),
            description: lead.clone(),
            section: Some(Section::Irregularities),
            ..Head::default()
        },
        view: view(&IrregularitiesView {
            title,
            lead,
            groups: (groups.into_iter())
                .filter(|g| !g.irregularities.is_empty())
                .collect(),
        }),
    }
}

fn of(desk: &Desk<'_>, node: Node, found: &Stored<Irregularity>) -> IrregularityView {
    let plan = &desk.site.plan;
    let bases = &found.basis;
    IrregularityView {
        anchor: desk.site.page_of(node).1.unwrap_or_default(),
        id: found.id.to_string(),
        kind: desk.word("irregularity", &found.kind),
        text: desk.marked(bases, "text", found.text.clone()),
        metrics: desk.marked_links(&plan.metrics, &found.metrics, (bases, "metrics")),
        tasks: desk.marked_links(&plan.tasks, &found.tasks, (bases, "tasks")),
        campaigns: desk.marked_links(&plan.campaigns, &found.campaigns, (bases, "campaigns")),
        source: desk.sources(&found.source),
    }
}
