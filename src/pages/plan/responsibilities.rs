//! Who does what outside the tables of tasks, by the unit that is named first.

use serde::Serialize;

use crate::pages::plan::names::anchor;
use crate::plan::responsibility::Responsibility;
use crate::plan::{Id, Node, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::marked::Marked;
use crate::presenter::piece::{Link, Source};

/// What a unit bears.
#[derive(Debug, Serialize)]
pub(crate) struct UnitGroup {
    anchor: String,
    unit: Link,
    responsibilities: Vec<ResponsibilityView>,
    /// What it bears with a unit that is named before it; it stands there.
    shared: Vec<Link>,
}

#[derive(Debug, Serialize)]
struct ResponsibilityView {
    anchor: String,
    text: Marked<String>,
    units: Marked<Vec<Link>>,
    obligation: Marked<Vec<Link>>,
    campaign: Marked<Vec<Link>>,
    source: Vec<Source>,
}

/// Every unit that bears something, those that are named first before those that only share.
pub(crate) fn list(desk: &Desk<'_>) -> Vec<UnitGroup> {
    let all = &desk.site.plan.responsibilities;
    let mut units: Vec<&Id> = Vec::new();
    let first = all.iter().filter_map(|r| r.units.first());
    let others = all.iter().flat_map(|r| r.units.iter().skip(1));
    for unit in first.chain(others) {
        if !units.contains(&&unit.value) {
            units.push(&unit.value);
        }
    }
    units
        .into_iter()
        .filter_map(|unit| {
            let is = |u: &crate::read::yaml::At<Id>| u.value == *unit;
            let own = all.nodes().filter(|(_, r)| r.units.first().is_some_and(is));
            let shared = all.nodes().filter(|(_, r)| r.units.iter().skip(1).any(is));
            Some(UnitGroup {
                anchor: format!("unit-{}", unit.slug()),
                unit: desk.link_to(&desk.site.plan.units, unit.as_str())?,
                responsibilities: own.map(|(node, r)| of(desk, node, r)).collect(),
                shared: shared.map(|(node, _)| desk.link(node)).collect(),
            })
        })
        .collect()
}

fn of(desk: &Desk<'_>, node: Node, bears: &Stored<Responsibility>) -> ResponsibilityView {
    let plan = &desk.site.plan;
    let bases = &bears.basis;
    ResponsibilityView {
        anchor: anchor(desk, node),
        text: desk.marked(bases, "text", bears.text.clone()),
        units: desk.marked_links(&plan.units, &bears.units, (bases, "units")),
        obligation: desk.marked_link(
            &plan.obligations,
            bears.obligation.as_ref(),
            (bases, "obligation"),
        ),
        campaign: desk.marked_link(
            &plan.campaigns,
            bears.campaign.as_ref(),
            (bases, "campaign"),
        ),
        source: desk.sources(&bears.source),
    }
}
