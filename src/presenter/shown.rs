//! The facts of the plan that a text shows by its shortcodes: whose changes its readers must know of.

use crate::content::Written;
use crate::plan::{Kind, Node};
use crate::presenter::desk::Desk;
use crate::read::shortcode::{Call, Value};
use crate::route::Page;
use crate::site::shortcodes::{Meaning, meaning};

/// The records of which a page of running text shows a number or a date, each once. Who only links to a
/// record shows nothing of it.
pub(crate) fn shown(desk: &Desk<'_>, page: &Page) -> Vec<Node> {
    let content = &desk.site.content;
    let Page::Record(Node { kind, at }) = page else {
        return Vec::new();
    };
    let found = match kind {
        Kind::Article => (content.articles.get(*at)).map(|one| of(desk, one.text(desk.language))),
        Kind::Question => {
            (content.questions.get(*at)).map(|one| of(desk, one.entry.text(desk.language)))
        }
        Kind::Page => (content.pages.get(*at)).map(|one| of(desk, one.text(desk.language))),
        _ => None,
    };
    let mut found = found.unwrap_or_default();
    found.sort();
    found.dedup();
    found
}

fn of<M>(desk: &Desk<'_>, text: &Written<M>) -> Vec<Node> {
    let calls = text.facts.calls.iter();
    let of_call = |call: &Call| match meaning(desk.site, &text.file, call).ok()? {
        Meaning::Target(at, _) | Meaning::Metric(at) => Some(Node {
            kind: Kind::Metric,
            at,
        }),
        Meaning::Countdown(at, _) => Some(Node {
            kind: Kind::Campaign,
            at,
        }),
        Meaning::Time(_) => dated(desk, call),
        Meaning::Link(..) | Meaning::Video(_) => None,
    };
    calls.filter_map(of_call).collect()
}

/// The record whose day a call shows: `date(document="…")`.
fn dated(desk: &Desk<'_>, call: &Call) -> Option<Node> {
    let kinds = Kind::ALL.iter().copied();
    let mut named = kinds.filter_map(|kind| match &call.arg(kind.name())?.value {
        Value::Text(id) => desk.site.plan.node(kind, id),
        Value::Number(_) => None,
    });
    named.next()
}
