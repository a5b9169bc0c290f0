//! Systems: every one that the documents name, by kind, and what this site does about it.

use serde::Serialize;

use crate::plan::Section;
use crate::plan::system::{System, SystemKind};
use crate::plan::{Node, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::marked::Marked;
use crate::presenter::piece::{Link, Source};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct SystemsView {
    title: String,
    lead: String,
    groups: Vec<KindGroup>,
}

#[derive(Debug, Serialize)]
struct KindGroup {
    anchor: String,
    title: String,
    systems: Vec<SystemView>,
}

#[derive(Debug, Serialize)]
struct SystemView {
    anchor: String,
    name: String,
    owner: Marked<Vec<Link>>,
    /// What this site does about it.
    here: Marked<String>,
    /// The same as labels.
    uses: Marked<Vec<String>>,
    note: Option<Marked<String>>,
    source: Vec<Source>,
}

/// `/he-thong/`
pub(crate) fn systems(desk: &Desk<'_>) -> Sheet {
    let systems = &desk.site.plan.systems;
    let mut kinds: Vec<SystemKind> = systems.iter().map(|s| s.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let groups = kinds.into_iter().map(|kind| {
        let title = desk.word("system", &kind);
        KindGroup {
            anchor: format!("kind-{}", crate::vietnamese::slug(&title)),
            title,
            systems: systems
                .nodes()
                .filter(|(_, s)| s.kind == kind)
                .map(|(node, s)| of(desk, node, s))
                .collect(),
        }
    });
    let title = desk.section(Section::Systems);
    let lead = desk
        .words
        .fill("systems.lead", &[("n", &systems.len().to_string())]);
    Sheet {
        template: "systems.html",
        head: Head {
            title: title.clone(),
            description: lead.clone(),
            section: Some(Section::Systems),
            ..Head::default()
        },
        view: view(&SystemsView {
            title,
            lead,
            groups: groups.collect(),
        }),
    }
}

fn of(desk: &Desk<'_>, node: Node, system: &Stored<System>) -> SystemView {
    let bases = &system.basis;
    let uses = system.uses.iter().map(|u| desk.word("system-use", u));
    SystemView {
        anchor: desk.site.page_of(node).1.unwrap_or_default(),
        name: system.name.clone(),
        owner: desk.marked_link(
            &desk.site.plan.units,
            system.owner.as_ref(),
            (bases, "owner"),
        ),
        here: desk.marked(bases, "here", system.here.clone()),
        uses: desk.marked(bases, "uses", uses.collect()),
        note: (system.note.as_ref()).map(|n| desk.marked(bases, "note", n.clone())),
        source: desk.sources(&system.source),
    }
}
