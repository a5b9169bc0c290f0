//! The plan: an overview, and one page for each of its parts. Records that have no page of their own
//! stand there under the anchors of `Site::page_of`.

use serde::Serialize;

use crate::pages::plan::names::{lead, title};
use crate::pages::plan::{audiences, channels, measures, messages, reporting, responsibilities};
use crate::plan::{PlanPart, Section};
use crate::presenter::desk::Desk;
use crate::presenter::piece::Link;
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::{View, view};

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
pub(crate) fn part(desk: &Desk<'_>, part: PlanPart) -> Sheet {
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
