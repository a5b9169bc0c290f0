//! What the parts of the plan are called, and where a record stands on the page that it shares.

use crate::plan::Node;
use crate::plan::PlanPart;
use crate::presenter::desk::Desk;

pub(crate) fn title(desk: &Desk<'_>, part: PlanPart) -> String {
    let key = format!("plan.{}", part.name());
    desk.words.get(&key).to_owned()
}

pub(crate) fn lead(desk: &Desk<'_>, part: PlanPart) -> String {
    let key = format!("plan.{}-lead", part.name());
    desk.words.get(&key).to_owned()
}

/// The anchor of a record on the page that it shares, as links to it have it.
pub(crate) fn anchor(desk: &Desk<'_>, node: Node) -> String {
    desk.site.page_of(node).1.unwrap_or_default()
}
