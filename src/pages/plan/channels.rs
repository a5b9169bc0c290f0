//! Where the plan speaks, by group, and in what forms.

use serde::Serialize;

use crate::pages::plan::names::anchor;
use crate::plan::channel::{Channel, Format};
use crate::plan::{Kind, Node, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::feed::list_link;
use crate::presenter::marked::{Marked, NamingRecord};
use crate::presenter::piece::{Link, Mark, Source};
use crate::route::{CalendarOf, Facet};

#[derive(Debug, Serialize)]
pub(crate) struct ChannelsView {
    groups: Vec<GroupView>,
    formats: Vec<FormatView>,
}

#[derive(Debug, Serialize)]
struct GroupView {
    anchor: String,
    title: String,
    channels: Vec<ChannelView>,
    source: Vec<Source>,
}

#[derive(Debug, Serialize)]
struct ChannelView {
    anchor: String,
    name: String,
    /// Whether the group is stated.
    group_mark: Option<Mark>,
    owner: Marked<Vec<Link>>,
    two_way: Marked<bool>,
    purpose: Marked<String>,
    phone: Option<Phone>,
    address: Option<Source>,
    /// Shown to the staff alone; a public build has no such channel.
    internal: bool,
    formats: Vec<NamingRecord>,
    campaigns: Vec<Link>,
    articles: Option<Link>,
    /// What is dated of it.
    calendar: Option<Link>,
    note: Option<String>,
    source: Vec<Source>,
}

/// A telephone number, as people write it and as a telephone dials it.
#[derive(Debug, Serialize)]
struct Phone {
    number: String,
    tel: String,
}

#[derive(Debug, Serialize)]
struct FormatView {
    anchor: String,
    name: String,
    channels: Marked<Vec<Link>>,
    source: Vec<Source>,
}

pub(crate) fn list(desk: &Desk<'_>) -> ChannelsView {
    let plan = &desk.site.plan;
    let groups = plan.channel_groups.nodes().map(|(node, group)| GroupView {
        anchor: anchor(desk, node),
        title: group.name.clone(),
        channels: plan
            .channels
            .nodes()
            .filter(|(_, c)| c.group.value == group.id.value)
            .map(|(node, c)| channel(desk, node, c))
            .collect(),
        source: desk.sources(&group.source),
    });
    ChannelsView {
        groups: groups.collect(),
        formats: plan
            .formats
            .nodes()
            .map(|(node, f)| format(desk, node, f))
            .collect(),
    }
}

fn channel(desk: &Desk<'_>, node: Node, channel: &Stored<Channel>) -> ChannelView {
    let plan = &desk.site.plan;
    let bases = &channel.basis;
    let id = &channel.id.value;
    let formats = plan
        .formats
        .nodes()
        .filter(|(_, f)| f.channels.iter().any(|c| c.value == *id));
    ChannelView {
        anchor: anchor(desk, node),
        name: channel.name.clone(),
        group_mark: desk.mark(bases, "group"),
        owner: desk.marked_link(&plan.units, channel.owner.as_ref(), (bases, "owner")),
        two_way: desk.marked(bases, "two_way", channel.two_way),
        purpose: desk.marked(bases, "purpose", channel.purpose.clone()),
        phone: channel.phone.as_ref().map(|number| Phone {
            tel: number.tel(),
            number: number.to_string(),
        }),
        address: desk.offered(channel.address.as_ref()),
        internal: desk.is_internal(node),
        formats: formats
            .map(|(node, f)| desk.named(node, (&f.basis, "channels"), &[]))
            .collect(),
        campaigns: desk.named_by(Kind::Channel, id, Kind::Campaign),
        articles: desk.articles_about(Facet::Channel, id),
        calendar: list_link(desk, CalendarOf::Channel(node.at)),
        note: channel.note.clone(),
        source: desk.sources(&channel.source),
    }
}

fn format(desk: &Desk<'_>, node: Node, format: &Stored<Format>) -> FormatView {
    FormatView {
        anchor: anchor(desk, node),
        name: format.name.clone(),
        channels: desk.marked_links(
            &desk.site.plan.channels,
            &format.channels,
            (&format.basis, "channels"),
        ),
        source: desk.sources(&format.source),
    }
}
