//! Where a record and its fields are written.

use super::difference::PathStep;
use crate::file::Span;
use crate::read::yaml::{At, Tree};

/// The record of a data file whose value of a key is written at a place.
pub(super) fn record<'t>(file: &'t At<Tree>, key: &str, span: Span) -> Option<&'t At<Tree>> {
    let Tree::Map(lists) = &file.value else {
        return None;
    };
    let lists = lists.iter().filter_map(|(_, list)| match &list.value {
        Tree::List(items) => Some(items),
        _ => None,
    });
    let mut items = lists.flatten();
    items.find(|item| {
        let own = value_of(item, key).map(|(_, value)| value.span.start);
        own == Some(span.start)
    })
}

/// A key of a map, with its value.
pub(super) fn value_of<'t>(map: &'t At<Tree>, key: &str) -> Option<&'t (At<String>, At<Tree>)> {
    match &map.value {
        Tree::Map(pairs) => pairs.iter().find(|(own, _)| own.value == key),
        _ => None,
    }
}

/// Where a field is written; the nearest to it where it is not there any more.
pub(super) fn field(record: &At<Tree>, path: &[PathStep]) -> Option<Span> {
    let mut here = record;
    let mut nearest = None;
    for step in path {
        let next = match (step, &here.value) {
            (PathStep::Key(key), Tree::Map(_)) => {
                let Some((own, value)) = value_of(here, key) else {
                    return nearest;
                };
                nearest = Some(own.span);
                value
            }
            (PathStep::Item(at), Tree::List(items)) => match items.get(*at) {
                Some(item) => {
                    nearest = first_key(item).or(nearest);
                    item
                }
                None => return nearest,
            },
            // One value where a list may stand.
            _ => here,
        };
        here = next;
    }
    match &here.value {
        Tree::Scalar(_) => Some(here.span),
        _ => nearest,
    }
}

fn first_key(item: &At<Tree>) -> Option<Span> {
    match &item.value {
        Tree::Map(pairs) => pairs.first().map(|(key, _)| key.span),
        _ => Some(item.span),
    }
}
