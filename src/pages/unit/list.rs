//! Units: the list by level, and one page each.

use serde::Serialize;

use crate::plan::Section;
use crate::plan::unit::{Level, Unit};
use crate::plan::{Node, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::marked::Marked;
use crate::presenter::piece::Source;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

/// A unit in a list.
#[derive(Debug, Serialize)]
pub(crate) struct UnitRow {
    pub url: String,
    pub name: String,
    pub abbr: Marked<Vec<String>>,
    pub role: Marked<String>,
    pub source: Vec<Source>,
}

#[derive(Debug, Serialize)]
struct UnitsView {
    title: String,
    lead: String,
    groups: Vec<LevelGroup>,
}

#[derive(Debug, Serialize)]
struct LevelGroup {
    anchor: String,
    title: String,
    units: Vec<UnitRow>,
}

fn row(desk: &Desk<'_>, node: Node, unit: &Stored<Unit>) -> UnitRow {
    UnitRow {
        url: desk.site.url_of(desk.language, node),
        name: unit.name.clone(),
        abbr: desk.marked(&unit.basis, "abbr", unit.abbr.clone()),
        role: desk.marked(&unit.basis, "role", unit.role.clone()),
        source: desk.sources(&unit.source),
    }
}

/// `/don-vi/`
pub(crate) fn units(desk: &Desk<'_>) -> Sheet {
    let units = &desk.site.plan.units;
    let mut levels: Vec<Level> = units.iter().map(|u| u.level).collect();
    levels.sort_unstable();
    levels.dedup();
    let groups = levels.into_iter().map(|level| {
        let title = desk.word("level", &level);
        LevelGroup {
            anchor: format!("level-{}", crate::vietnamese::slug(&title)),
            title,
            units: units
                .nodes()
                .filter(|(_, u)| u.level == level)
                .map(|(node, u)| row(desk, node, u))
                .collect(),
        }
    });
    let title = desk.section(Section::Units);
    let lead = desk
        .words
        .fill("units.lead", &[("n", &units.len().to_string())]);
    Sheet {
        template: "units.html",
        head: Head {
            title: title.clone(),
            description: lead.clone(),
            section: Some(Section::Units),
            ..Head::default()
        },
        view: view(&UnitsView {
            title,
            lead,
            groups: groups.collect(),
        }),
    }
}
