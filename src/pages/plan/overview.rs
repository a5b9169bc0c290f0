//! `/ke-hoach/`: why the plan exists, whom it addresses, its phases, and the way to its parts.

use serde::Serialize;

use crate::date::{CalendarUnit, Date, Period};
use crate::pages::document::row::{DocumentRow, row};
use crate::pages::plan::names::{anchor, lead, title};
use crate::plan::message::Phase;
use crate::plan::{Id, Kind, Node, SourceRef, Stored};
use crate::plan::{PlanPart, Section};
use crate::presenter::desk::Desk;
use crate::presenter::format::When;
use crate::presenter::marked::Marked;
use crate::presenter::piece::{Item, Source};
use crate::read::yaml::At;
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct PlanView {
    title: String,
    lead: String,
    /// The documents that the plan's purposes and audiences are taken from.
    documents: Vec<DocumentRow>,
    purposes: Vec<SentenceView>,
    principles: Vec<SentenceView>,
    parts: Vec<PartCard>,
    audiences: Vec<AudienceCard>,
    phases: Vec<PhaseView>,
    /// What belongs to two phases, a sentence each.
    overlaps: Vec<String>,
}

/// A purpose or a principle.
#[derive(Debug, Serialize)]
struct SentenceView {
    anchor: String,
    text: Marked<String>,
    note: Option<String>,
    source: Vec<Source>,
}

#[derive(Debug, Serialize)]
struct PartCard {
    url: String,
    title: String,
    lead: String,
    /// "4 nhóm"
    count: String,
}

#[derive(Debug, Serialize)]
struct AudienceCard {
    url: String,
    title: String,
    name: String,
    source: Vec<Source>,
}

#[derive(Debug, Serialize)]
struct PhaseView {
    url: String,
    name: String,
    /// None where the name says it already.
    when: Option<Marked<When>>,
    /// Whether the page's day belongs to it.
    current: bool,
    messages: Item,
    note: Option<String>,
    source: Vec<Source>,
}

/// `/ke-hoach/`
pub(crate) fn plan(desk: &Desk<'_>) -> Sheet {
    let plan = &desk.site.plan;
    let title = desk.section(Section::Plan);
    let lead = desk.words.get("plan.lead").to_owned();
    let sentence = |node: Node, text: Marked<String>, source: &[At<SourceRef>]| SentenceView {
        anchor: anchor(desk, node),
        text,
        note: None,
        source: desk.sources(source),
    };
    let purposes = plan.purposes.nodes().map(|(node, p)| {
        let text = desk.marked(&p.basis, "text", p.text.clone());
        sentence(node, text, &p.source)
    });
    let principles = plan.principles.nodes().map(|(node, p)| {
        let text = desk.marked(&p.basis, "text", p.text.clone());
        SentenceView {
            note: p.note.clone(),
            ..sentence(node, text, &p.source)
        }
    });
    Sheet {
        template: "plan.html",
        head: Head {
            title: title.clone(),
            description: lead.clone(),
            section: Some(Section::Plan),
            ..Head::default()
        },
        view: view(&PlanView {
            title,
            lead,
            documents: documents(desk),
            purposes: purposes.collect(),
            principles: principles.collect(),
            parts: parts(desk),
            audiences: audiences(desk),
            phases: phases(desk),
            overlaps: overlaps(desk),
        }),
    }
}

/// The documents that the plan's purposes, principles and audiences name, each once.
fn documents(desk: &Desk<'_>) -> Vec<DocumentRow> {
    let plan = &desk.site.plan;
    let purposes = plan.purposes.iter().flat_map(|p| p.source.iter());
    let principles = plan.principles.iter().flat_map(|p| p.source.iter());
    let audiences = plan.audiences.iter().flat_map(|a| a.source.iter());
    let mut found: Vec<&Id> = Vec::new();
    for source in purposes.chain(principles).chain(audiences) {
        if let SourceRef::Document(id, _) = &source.value
            && !found.contains(&id)
        {
            found.push(id);
        }
    }
    found
        .into_iter()
        .filter_map(|id| {
            let at = plan.documents.position(id.as_str())?;
            Some(row(desk, at, plan.documents.at(at)?))
        })
        .collect()
}

fn parts(desk: &Desk<'_>) -> Vec<PartCard> {
    let plan = &desk.site.plan;
    PlanPart::ALL
        .iter()
        .copied()
        .map(|part| {
            let (n, m) = match part {
                PlanPart::Audiences => (plan.audiences.len(), 0),
                PlanPart::Messages => (plan.messages.len(), 0),
                PlanPart::Channels => (plan.channels.len(), plan.formats.len()),
                PlanPart::Responsibilities => (plan.responsibilities.len(), 0),
                PlanPart::Reporting => (plan.obligations.len(), plan.meetings.len()),
                PlanPart::Measures => (plan.measures.len(), plan.directions.len()),
            };
            let key = format!("plan.count-{}", part.name());
            let numbers = [("n", &*n.to_string()), ("m", &*m.to_string())];
            PartCard {
                url: desk.url(&Page::PlanPart(part)),
                title: title(desk, part),
                lead: lead(desk, part),
                count: desk.words.fill(&key, &numbers),
            }
        })
        .collect()
}

fn audiences(desk: &Desk<'_>) -> Vec<AudienceCard> {
    desk.site
        .plan
        .audiences
        .nodes()
        .map(|(node, audience)| AudienceCard {
            url: desk.site.url_of(desk.language, node),
            title: audience.short.clone(),
            name: audience.name.clone(),
            source: desk.sources(&audience.source),
        })
        .collect()
}

fn phases(desk: &Desk<'_>) -> Vec<PhaseView> {
    let phases = desk.site.plan.phases.nodes();
    phases
        .map(|(node, phase)| phase_view(desk, node, phase))
        .collect()
}

fn phase_view(desk: &Desk<'_>, node: Node, phase: &Stored<Phase>) -> PhaseView {
    let when = desk.when(phase.period.value);
    let same = |a: &str, b: &str| crate::vietnamese::slug(a) == crate::vietnamese::slug(b);
    let url = desk.site.url_of(desk.language, node);
    let messages = desk
        .site
        .back
        .from(Kind::Phase, &phase.id, Kind::Message)
        .count();
    PhaseView {
        name: phase.name.clone(),
        when: (!same(&when.text, &phase.name)).then(|| desk.marked(&phase.basis, "period", when)),
        current: phase.period.contains(desk.site.options.today),
        messages: Item {
            url: url.clone(),
            title: (desk.words).fill("plan.count-messages", &[("n", &messages.to_string())]),
            note: String::new(),
        },
        url,
        note: phase.note.clone(),
        source: desk.sources(&phase.source),
    }
}

/// What the documents put into two phases at once is said, not smoothed.
fn overlaps(desk: &Desk<'_>) -> Vec<String> {
    let phases: Vec<&Stored<Phase>> = desk.site.plan.phases.iter().collect();
    let mut found = Vec::new();
    for (at, a) in phases.iter().enumerate() {
        for b in &phases[at + 1..] {
            if let Some(both) = shared(a.period.value, b.period.value) {
                let when = desk.when(both).text;
                let names = [("when", &*when), ("a", &*a.name), ("b", &*b.name)];
                found.push(desk.words.fill("plan.overlap", &names));
            }
        }
    }
    found
}

/// The time that belongs to two periods, in whole years where it fills them.
fn shared(a: Period, b: Period) -> Option<Period> {
    let first = a.first().max(b.first());
    let last = match (a.last(), b.last()) {
        (Some(a), Some(b)) => a.min(b),
        (Some(last), None) | (None, Some(last)) => last,
        (None, None) => return Some(Period::Onward(CalendarUnit::Day(first))),
    };
    let starts = first == Date::constant(first.year(), 1, 1);
    let ends = last == Date::constant(last.year(), 12, 31);
    match (first.cmp(&last), starts && ends) {
        (std::cmp::Ordering::Greater, _) => None,
        (std::cmp::Ordering::Equal, _) => Some(Period::day(first)),
        (_, true) if first.year() == last.year() => {
            Some(Period::One(CalendarUnit::Year(first.year())))
        }
        (_, true) => Some(Period::Range(
            CalendarUnit::Year(first.year()),
            CalendarUnit::Year(last.year()),
        )),
        (_, false) => Some(Period::Range(
            CalendarUnit::Day(first),
            CalendarUnit::Day(last),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(a: &str, b: &str) -> Option<String> {
        shared(a.parse().ok()?, b.parse().ok()?).map(|p| p.to_string())
    }

    #[test]
    fn two_phases_share_what_is_in_both() {
        assert_eq!(of("2024..2025", "2025..2030").as_deref(), Some("2025"));
        assert_eq!(
            of("2024..2026", "2025..2030").as_deref(),
            Some("2025..2026")
        );
        assert_eq!(of("2023", "2024..2025"), None);
        assert_eq!(
            of("2023", "2023-04..").as_deref(),
            Some("2023-04-01..2023-12-31")
        );
    }
}
