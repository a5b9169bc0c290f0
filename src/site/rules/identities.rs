//! Identities that two things would share: a place on a page, a calendar file, a UID.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::keyed::Map;
use crate::plan::{Node, Shown};
use crate::rule;
use crate::site::Site;

/// Says so of records whose ids are one once they are an address, and of runs and parts of things that
/// have the id of another thing. What has a page of its own is told by its address.
pub(in crate::site) fn identities(site: &Site, findings: &mut Vec<Diagnostic>) {
    let mut told: BTreeSet<(Node, Node)> = BTreeSet::new();
    let mut taken: Map<String, Node> = Map::default();
    let mut claim = |place: String, node: Node, findings: &mut Vec<Diagnostic>| {
        let first = *taken.entry(place.clone()).or_insert(node);
        if first == node || !told.insert((first, node)) {
            return;
        }
        let records = (site.plan.record(first), site.plan.record(node));
        if let (Some(other), Some(row)) = records {
            let paged = matches!(node.kind.facts().shown, Shown::Page(_));
            if paged && other.id().slug() == row.id().slug() {
                return;
            }
            findings.push(
                Diagnostic::new(&rule::SAME_PLACE, row.place(row.id().span))
                    .with("id", row.id().as_str())
                    .with("other", other.id().as_str())
                    .with("place", place)
                    .related_to(other.place(other.id().span)),
            );
        }
    };
    for table in site.plan.tables() {
        for (node, row) in table.each() {
            let place = format!("{}-{}", node.kind.name(), row.id().slug());
            claim(place, node, findings);
        }
    }
    for o in &site.occurrences {
        claim(format!("luc-{}", o.id), o.node, findings);
        claim(format!("luc-{}", o.series()), o.node, findings);
    }
}
