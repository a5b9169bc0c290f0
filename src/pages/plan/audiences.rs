//! Whom the plan addresses: who they are, what they need, what is told them.

use serde::Serialize;

use crate::pages::plan::names::anchor;
use crate::plan::audience::Audience;
use crate::plan::{Node, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::feed::list_link;
use crate::presenter::marked::{Marked, NamingRecord};
use crate::presenter::piece::{Link, Source};
use crate::route::{CalendarOf, Facet};

#[derive(Debug, Serialize)]
pub(crate) struct AudienceView {
    anchor: String,
    /// The name short enough for a label.
    title: String,
    name: Marked<String>,
    members: Marked<Vec<String>>,
    needs: Marked<Vec<String>>,
    messages: Vec<NamingRecord>,
    campaigns: Vec<NamingRecord>,
    articles: Option<Link>,
    /// What is dated for it.
    calendar: Option<Link>,
    source: Vec<Source>,
}

pub(crate) fn list(desk: &Desk<'_>) -> Vec<AudienceView> {
    desk.site
        .plan
        .audiences
        .nodes()
        .map(|(node, audience)| of(desk, node, audience))
        .collect()
}

fn of(desk: &Desk<'_>, node: Node, audience: &Stored<Audience>) -> AudienceView {
    let plan = &desk.site.plan;
    let bases = &audience.basis;
    let id = &audience.id.value;
    let messages = plan
        .messages
        .nodes()
        .filter(|(_, m)| m.audiences.iter().any(|a| a.value == *id));
    let campaigns = plan
        .campaigns
        .nodes()
        .filter(|(_, c)| c.audiences.iter().any(|a| a.value == *id));
    AudienceView {
        anchor: anchor(desk, node),
        title: audience.short.clone(),
        name: desk.marked(bases, "name", audience.name.clone()),
        members: desk.marked(bases, "members", audience.members.clone()),
        needs: desk.marked(bases, "needs", audience.needs.clone()),
        messages: messages
            .map(|(node, m)| desk.named(node, (&m.basis, "audiences"), &m.source))
            .collect(),
        campaigns: campaigns
            .map(|(node, c)| desk.named(node, (&c.basis, "audiences"), &c.source))
            .collect(),
        articles: desk.articles_about(Facet::Audience, id),
        calendar: list_link(desk, CalendarOf::Audience(node.at)),
        source: desk.sources(&audience.source),
    }
}
