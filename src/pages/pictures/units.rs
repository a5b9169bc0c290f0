//! Who has how many tasks.

use crate::infographic::counts;
use crate::pages::pictures::part::{PicturePart, PictureTable, part};
use crate::plan::Id;
use crate::presenter::desk::Desk;
use crate::read::yaml::At;

/// Tasks by unit: where it leads, and where it takes part.
pub(crate) fn unit_part(desk: &Desk<'_>) -> Option<PicturePart> {
    let words = desk.words;
    let plan = &desk.site.plan;
    let mut found: Vec<(String, usize, usize)> = Vec::new();
    for (node, unit) in plan.units.nodes() {
        let names = |list: &[At<Id>]| list.iter().any(|id| id.value == unit.id.value);
        let lead = plan.tasks.iter().filter(|t| names(&t.lead)).count();
        let with = plan
            .tasks
            .iter()
            .filter(|t| !names(&t.lead) && names(&t.with))
            .count();
        if lead + with > 0 {
            found.push((desk.title(node), lead, with));
        }
    }
    if found.is_empty() {
        return None;
    }
    found.sort_by_key(|(_, lead, with)| std::cmp::Reverse((*lead, *with)));
    let keys = [
        words.get("field.lead").to_owned(),
        words.get("field.with").to_owned(),
    ];
    let shown: Vec<counts::CountRow> = (found.iter())
        .map(|(name, lead, with)| counts::CountRow {
            words: name.clone(),
            parts: vec![*lead, *with],
        })
        .collect();
    let (first, lead, _) = &found[0];
    let (n, most) = (found.len().to_string(), lead.to_string());
    let desc = words.fill(
        "pictures.units-say",
        &[("n", &n), ("name", first), ("most", &most)],
    );
    let table = PictureTable {
        columns: vec![
            words.get("kind.unit").to_owned(),
            keys[0].clone(),
            keys[1].clone(),
        ],
        rows: (found.iter())
            .map(|(name, lead, with)| vec![name.clone(), lead.to_string(), with.to_string()])
            .collect(),
    };
    Some(part(
        desk,
        "units",
        desc,
        (counts::counts(&shown, &keys), table),
    ))
}
