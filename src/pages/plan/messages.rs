//! What the plan says, by rhythm and phase.

use serde::Serialize;

use crate::pages::plan::names::anchor;
use crate::plan::message::{Message, Rhythm};
use crate::plan::{Id, Kind, Node, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::format::When;
use crate::presenter::marked::Marked;
use crate::presenter::piece::{Link, Source};
use crate::route::Facet;

/// Messages that are told at the same time.
#[derive(Debug, Serialize)]
pub(crate) struct MessageGroup {
    anchor: String,
    title: String,
    /// The time of a phase.
    when: Option<Marked<When>>,
    note: Option<String>,
    /// Where the phase stands in the documents.
    source: Vec<Source>,
    messages: Vec<MessageView>,
}

#[derive(Debug, Serialize)]
struct MessageView {
    anchor: String,
    title: String,
    text: Marked<String>,
    audiences: Marked<Vec<Link>>,
    metrics: Marked<Vec<Link>>,
    campaigns: Vec<Link>,
    articles: Option<Link>,
    note: Option<String>,
    source: Vec<Source>,
}

/// What is told all the time, then phase by phase, then when the need arises.
pub(crate) fn list(desk: &Desk<'_>) -> Vec<MessageGroup> {
    let mut groups = vec![by_rhythm(desk, Rhythm::Continuous)];
    groups.extend(
        desk.site
            .plan
            .phases
            .nodes()
            .map(|(node, phase)| MessageGroup {
                anchor: anchor(desk, node),
                title: phase.name.clone(),
                when: Some(desk.marked(&phase.basis, "period", desk.when(phase.period.value))),
                note: phase.note.clone(),
                source: desk.sources(&phase.source),
                messages: messages(desk, |m| in_phase(m) == Some(&phase.id.value)),
            }),
    );
    groups.push(by_rhythm(desk, Rhythm::Phase));
    groups.push(by_rhythm(desk, Rhythm::Adhoc));
    groups.retain(|g| g.when.is_some() || !g.messages.is_empty());
    groups
}

/// The phase of a message; a phase named beside another rhythm does not move it.
fn in_phase(message: &Message) -> Option<&Id> {
    match message.rhythm {
        Rhythm::Phase => message.phase.as_ref().map(|p| &p.value),
        Rhythm::Continuous | Rhythm::Adhoc => None,
    }
}

fn by_rhythm(desk: &Desk<'_>, rhythm: Rhythm) -> MessageGroup {
    let title = desk.word("rhythm", &rhythm);
    MessageGroup {
        anchor: format!("rhythm-{}", crate::vietnamese::slug(&title)),
        title,
        when: None,
        note: None,
        source: Vec::new(),
        messages: messages(desk, |m| m.rhythm == rhythm && in_phase(m).is_none()),
    }
}

fn messages(desk: &Desk<'_>, keep: impl Fn(&Message) -> bool) -> Vec<MessageView> {
    desk.site
        .plan
        .messages
        .nodes()
        .filter(|(_, message)| keep(message))
        .map(|(node, message)| of(desk, node, message))
        .collect()
}

fn of(desk: &Desk<'_>, node: Node, message: &Stored<Message>) -> MessageView {
    let plan = &desk.site.plan;
    let bases = &message.basis;
    let id = &message.id.value;
    MessageView {
        anchor: anchor(desk, node),
        title: message.title.clone(),
        text: desk.marked(bases, "text", message.text.clone()),
        audiences: desk.marked_links(&plan.audiences, &message.audiences, (bases, "audiences")),
        metrics: desk.marked_links(&plan.metrics, &message.metrics, (bases, "metrics")),
        campaigns: desk.named_by(Kind::Message, id, Kind::Campaign),
        articles: desk.articles_about(Facet::Message, id),
        note: message.note.clone(),
        source: desk.sources(&message.source),
    }
}
