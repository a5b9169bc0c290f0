//! Which document carries out which.

use std::collections::BTreeMap;

use crate::infographic::map;
use crate::pages::pictures::part::{PicturePart, PictureTable, part};
use crate::plan::document::RelationKind;
use crate::plan::{Kind, Node};
use crate::presenter::desk::Desk;

/// Which document implements which.
pub(crate) fn document_part(desk: &Desk<'_>) -> Option<PicturePart> {
    let words = desk.words;
    let plan = &desk.site.plan;
    let mut arrows: Vec<(usize, usize)> = Vec::new();
    for (at, document) in plan.documents.iter().enumerate() {
        let to = document
            .implements
            .iter()
            .filter_map(|id| plan.documents.position(id.as_str()));
        arrows.extend(to.map(|to| (at, to)));
    }
    for relation in plan.relations.iter().filter(|r| implements(r.kind)) {
        let from = plan.documents.position(relation.from.as_str());
        arrows.extend(from.zip(plan.documents.position(relation.to.as_str())));
    }
    arrows.sort_unstable();
    arrows.dedup();
    // The document that is implemented stands above those that implement it.
    let mut places: Vec<usize> = arrows.iter().flat_map(|(a, b)| [*a, *b]).collect();
    places.sort_unstable();
    places.dedup();
    let depths: BTreeMap<usize, usize> = places
        .iter()
        .map(|at| (*at, depth(*at, &arrows, 0)))
        .collect();
    places.sort_by_key(|at| (depths.get(at).copied(), *at));
    if arrows.is_empty() {
        return None;
    }
    let name = |at: usize| {
        desk.title(Node {
            kind: Kind::Document,
            at,
        })
    };
    let shown: Vec<map::MapPlace> = (places.iter())
        .filter_map(|at| {
            let document = plan.documents.at(*at)?;
            Some(map::MapPlace {
                name: document.short.clone(),
                title: document.title.clone(),
            })
        })
        .collect();
    let place = |at: usize| places.iter().position(|p| *p == at);
    let drawn: Vec<(usize, usize)> = arrows
        .iter()
        .filter_map(|(a, b)| Some((place(*a)?, place(*b)?)))
        .collect();
    let desc = words.fill(
        "pictures.documents-say",
        &[
            ("n", &places.len().to_string()),
            ("arrows", &arrows.len().to_string()),
        ],
    );
    let table = PictureTable {
        columns: vec![
            words.get("kind.document").to_owned(),
            words.get("pictures.implements").to_owned(),
        ],
        rows: arrows
            .iter()
            .map(|(a, b)| vec![name(*a), name(*b)])
            .collect(),
    };
    Some(part(
        desk,
        "documents",
        desc,
        (map::map(&shown, &drawn), table),
    ))
}

fn implements(kind: RelationKind) -> bool {
    matches!(
        kind,
        RelationKind::Implements | RelationKind::ImplementsForYear
    )
}

/// How many steps of implementation lie above a document; a circle of documents ends the count.
fn depth(at: usize, arrows: &[(usize, usize)], steps: usize) -> usize {
    if steps > arrows.len() {
        return steps;
    }
    let above = arrows.iter().filter(|(from, _)| *from == at);
    above
        .map(|(_, to)| 1 + depth(*to, arrows, steps + 1))
        .max()
        .unwrap_or(0)
}
