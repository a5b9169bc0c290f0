//! The plan: an overview, and one page for each of its parts. Records that have no page of their own
//! stand there under the anchors of `Site::page_of`.

mod audiences;
mod channels;
mod measures;
mod messages;
mod overview;
mod reporting;
mod responsibilities;

use serde::Serialize;

pub use overview::plan;

use super::Sheet;
use crate::plan::Node;
use crate::plan::PlanPart;
use crate::plan::Section;
use crate::render::engine::{View, view};
use crate::render::frame::Head;
use crate::render::view::{Desk, Link};
use crate::route::Page;

/// A part's page: its head, and what it lists.
#[derive(Debug, Serialize)]
struct PartView<T: Serialize> {
    title: String,
    lead: String,
    /// The other parts.
    others: Vec<Link>,
    list: T,
}

/// `/ke-hoach/…/`
pub fn part(desk: &Desk<'_>, part: PlanPart) -> Sheet {
    let (template, view) = match part {
        PlanPart::Audiences => ("plan-audiences.html", of(desk, part, audiences::list(desk))),
        PlanPart::Messages => ("plan-messages.html", of(desk, part, messages::list(desk))),
        PlanPart::Channels => ("plan-channels.html", of(desk, part, channels::list(desk))),
        PlanPart::Responsibilities => (
            "plan-responsibilities.html",
            of(desk, part, responsibilities::list(desk)),
        ),
        PlanPart::Reporting => ("plan-reporting.html", of(desk, part, reporting::list(desk))),
        PlanPart::Measures => ("plan-measures.html", of(desk, part, measures::list(desk))),
    };
    Sheet {
        template,
        head: Head {
            title: title(desk, part),
            description: lead(desk, part),
            section: Some(Section::Plan),
            crumbs: vec![Link {
                url: desk.url(&Page::Door(Section::Plan)),
                title: desk.section(Section::Plan),
            }],
            ..Head::default()
        },
        view,
    }
}

fn of(desk: &Desk<'_>, part: PlanPart, list: impl Serialize) -> View {
    let others = PlanPart::ALL.iter().copied().filter(|other| *other != part);
    view(&PartView {
        title: title(desk, part),
        lead: lead(desk, part),
        others: others
            .map(|other| Link {
                url: desk.url(&Page::PlanPart(other)),
                title: title(desk, other),
            })
            .collect(),
        list,
    })
}

fn title(desk: &Desk<'_>, part: PlanPart) -> String {
    let key = format!("plan.{}", part.name());
    desk.words.get(&key).to_owned()
}

fn lead(desk: &Desk<'_>, part: PlanPart) -> String {
    let key = format!("plan.{}-lead", part.name());
    desk.words.get(&key).to_owned()
}

/// The anchor of a record on the page that it shares, as links to it have it.
fn anchor(desk: &Desk<'_>, node: Node) -> String {
    desk.site.page_of(node).1.unwrap_or_default()
}
