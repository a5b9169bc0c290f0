//! Campaigns (đợt truyền thông): the list by kind, and one page each.

use serde::Serialize;

use super::Sheet;
use super::news::{self, ArticleCard};
use crate::config::Section;
use crate::plan::campaign::{Campaign, CampaignKind, Press};
use crate::plan::document::Confidence;
use crate::plan::{Id, Kind, Node};
use crate::render::engine::view;
use crate::render::format::{self, When};
use crate::render::frame::Head;
use crate::render::occurrence::{self, OccurrenceView};
use crate::render::view::{Desk, Link, Mark, Source, host, rows};
use crate::route::{Facet, Page};
use crate::site::Occurrence;

/// The kinds in the order of the list.
const KINDS: [CampaignKind; 5] = [
    CampaignKind::Peak,
    CampaignKind::Continuous,
    CampaignKind::Phased,
    CampaignKind::Adhoc,
    CampaignKind::AnnualPlan,
];

/// How many articles a campaign's page shows.
const ARTICLES: usize = 5;

/// A campaign in a list.
#[derive(Debug, Serialize)]
pub struct CampaignCard {
    pub url: String,
    pub title: String,
    /// How often it comes back, or that it goes on.
    pub rhythm: String,
    pub next: Option<RunView>,
    pub optional: bool,
    pub lead: Option<Link>,
    pub sources: Vec<Source>,
}

#[derive(Debug, Serialize)]
struct CampaignsView {
    title: String,
    groups: Vec<CampaignGroup>,
}

#[derive(Debug, Serialize)]
struct CampaignGroup {
    anchor: String,
    title: String,
    campaigns: Vec<CampaignCard>,
}

/// `/chien-dich/`
pub fn campaigns(desk: &Desk<'_>) -> Sheet {
    let groups = KINDS
        .into_iter()
        .map(|kind| CampaignGroup {
            anchor: crate::vietnamese::slug(&desk.word("campaign-kind", &kind)),
            title: desk.word("campaign-kind", &kind),
            campaigns: rows(&desk.site.plan.campaigns)
                .filter(|(_, c)| c.kind == kind)
                .map(|(node, c)| card(desk, node, c))
                .collect(),
        })
        .filter(|group| !group.campaigns.is_empty())
        .collect();
    let title = desk.section(Section::Campaigns);
    Sheet {
        template: "campaigns.html",
        head: Head {
            title: title.clone(),
            description: desk.words.get("campaign.lead").to_owned(),
            section: Some(Section::Campaigns),
            ..Head::default()
        },
        view: view(&CampaignsView { title, groups }),
    }
}

fn card(desk: &Desk<'_>, node: Node, campaign: &Campaign) -> CampaignCard {
    CampaignCard {
        url: desk.site.url_of(desk.language, node),
        title: campaign.name.clone(),
        rhythm: rhythm(desk, campaign),
        next: run_views(desk, node).into_iter().find(|run| run.current),
        optional: campaign.optional,
        lead: campaign
            .lead
            .as_ref()
            .and_then(|id| desk.link_to(&desk.site.plan.units, id.as_str())),
        sources: desk.sources(&campaign.source),
    }
}

fn rhythm(desk: &Desk<'_>, campaign: &Campaign) -> String {
    match &campaign.repeats {
        Some(repeats) => format::recurrence(repeats.value, desk.words),
        None => desk.word("campaign-rhythm", &campaign.kind),
    }
}

/// The campaign's own times, in order.
fn runs<'a>(desk: &Desk<'a>, node: Node) -> impl Iterator<Item = &'a Occurrence> {
    desk.site.occurrences.iter().filter(move |o| o.node == node)
}

fn is_past(desk: &Desk<'_>, o: &Occurrence) -> bool {
    o.period
        .last()
        .is_some_and(|last| last < desk.site.options.today)
}

#[derive(Debug, Serialize)]
struct CampaignView {
    title: String,
    kind: String,
    optional: bool,
    /// The documents name a day and not how long it lasts.
    length_unknown: bool,
    rhythm: String,
    rhythm_mark: Option<Mark>,
    years: Option<When>,
    years_mark: Option<Mark>,
    part_of: Option<Link>,
    part_of_mark: Option<Mark>,
    parts: Vec<Link>,
    lead: Option<Link>,
    lead_mark: Option<Mark>,
    audiences: Listed,
    channels: Listed,
    formats: Listed,
    messages: Listed,
    phases: Vec<PhaseView>,
    press: Option<PressView>,
    follow_up: Option<String>,
    day: Option<DayView>,
    note: Option<String>,
    responsibilities: Vec<ResponsibilityView>,
    metrics: Vec<Link>,
    runs: Vec<RunView>,
    /// What else is dated for it, the next time of each.
    events: Vec<OccurrenceView>,
    irregularities: Vec<Link>,
    articles: Vec<ArticleCard>,
    /// All of them, where there are more.
    all_articles: Option<Link>,
    sources: Vec<Source>,
}

/// Records that the campaign names, and how sure that is.
#[derive(Debug, Serialize)]
struct Listed {
    links: Vec<Link>,
    mark: Option<Mark>,
}

#[derive(Debug, Serialize)]
struct PhaseView {
    link: Link,
    when: When,
    current: bool,
}

#[derive(Debug, Serialize)]
struct PressView {
    /// "khoảng 10–20"
    count: String,
    priority: Vec<String>,
    note: Option<String>,
}

/// Where the day itself comes from.
#[derive(Debug, Serialize)]
struct DayView {
    note: String,
    known: String,
    source: Option<Source>,
}

#[derive(Debug, Serialize)]
struct ResponsibilityView {
    text: String,
    units: Vec<Link>,
    sources: Vec<Source>,
}

/// One run of the campaign.
#[derive(Debug, Serialize)]
pub struct RunView {
    pub when: When,
    /// Where the documents do not state its time.
    pub basis: Option<Mark>,
    pub past: bool,
    /// The one that is on or comes next.
    pub current: bool,
    pub on: bool,
}

/// One campaign.
pub fn campaign(desk: &Desk<'_>, at: usize) -> Sheet {
    let plan = &desk.site.plan;
    let Some(c) = plan.campaigns.at(at) else {
        return super::text::not_found(desk);
    };
    let node = Node {
        kind: Kind::Campaign,
        at,
    };
    let id = &c.id.value;
    let mark = |field: &str| desk.mark(&c.basis, field);
    let listed = |links: Vec<Link>, field: &str| Listed {
        links,
        mark: mark(field),
    };
    let from = |by: Kind| -> Vec<Link> {
        let places = desk.site.back.from(Kind::Campaign, id, by);
        places.map(|at| desk.link(Node { kind: by, at })).collect()
    };
    let (articles, all_articles) = articles(desk, at, id);
    let kind = desk.word("campaign-kind", &c.kind);
    Sheet {
        template: "campaign.html",
        head: Head {
            title: c.name.clone(),
            description: format!("{kind}. {}", rhythm(desk, c)),
            section: Some(Section::Campaigns),
            crumbs: vec![Link {
                url: desk.url(&Page::Campaigns),
                title: desk.section(Section::Campaigns),
            }],
            sources: desk.sources(&c.source),
            ..Head::default()
        },
        view: view(&CampaignView {
            title: c.name.clone(),
            kind,
            optional: c.optional,
            length_unknown: c.kind == CampaignKind::Peak,
            rhythm: rhythm(desk, c),
            rhythm_mark: mark("repeats"),
            years: c.active.as_ref().map(|a| desk.when(a.value)),
            years_mark: mark("active"),
            part_of: c
                .part_of
                .as_ref()
                .and_then(|id| desk.link_to(&plan.campaigns, id.as_str())),
            part_of_mark: mark("part_of"),
            parts: parts(desk, id),
            lead: c
                .lead
                .as_ref()
                .and_then(|id| desk.link_to(&plan.units, id.as_str())),
            lead_mark: mark("lead"),
            audiences: listed(desk.links(&plan.audiences, &c.audiences), "audiences"),
            channels: listed(desk.links(&plan.channels, &c.channels), "channels"),
            formats: listed(desk.links(&plan.formats, &c.formats), "formats"),
            messages: listed(desk.links(&plan.messages, &c.messages), "messages"),
            phases: phases(desk, c),
            press: c.press.as_ref().map(|p| press(desk, p)),
            follow_up: c.follow_up.clone(),
            day: day(desk, c),
            note: c.note.clone(),
            responsibilities: responsibilities(desk, id),
            metrics: from(Kind::Metric),
            runs: run_views(desk, node),
            events: events(desk, id),
            irregularities: from(Kind::Irregularity),
            articles,
            all_articles,
            sources: desk.sources(&c.source),
        }),
    }
}

/// Campaigns that are a part of this one.
fn parts(desk: &Desk<'_>, id: &Id) -> Vec<Link> {
    rows(&desk.site.plan.campaigns)
        .filter(|(_, c)| c.part_of.as_ref().is_some_and(|whole| whole.value == *id))
        .map(|(node, _)| desk.link(node))
        .collect()
}

fn phases(desk: &Desk<'_>, campaign: &Campaign) -> Vec<PhaseView> {
    let table = &desk.site.plan.phases;
    (campaign.phases.iter())
        .filter_map(|id| {
            let phase = table.get(id.as_str())?;
            Some(PhaseView {
                link: desk.link_to(table, id.as_str())?,
                when: desk.when(phase.period.value),
                current: phase.period.value.contains(desk.site.options.today),
            })
        })
        .collect()
}

fn press(desk: &Desk<'_>, press: &Press) -> PressView {
    let (min, max) = (press.min.value, press.max.value);
    let range = if min == max {
        min.to_string()
    } else {
        format!("{min}–{max}")
    };
    PressView {
        count: if press.approximate {
            desk.words
                .fill("metrics.approximately", &[("value", &range)])
        } else {
            range
        },
        priority: press.priority.clone(),
        note: press.note.clone(),
    }
}

fn day(desk: &Desk<'_>, campaign: &Campaign) -> Option<DayView> {
    let day = campaign.day.as_ref()?;
    let key = match day.confidence {
        Confidence::Verified => "campaign.day-verified",
        Confidence::Known => "campaign.day-known",
    };
    Some(DayView {
        note: day.note.clone(),
        known: desk.words.get(key).to_owned(),
        // Only the state's own pages are offered to readers.
        source: (day.seen_at.as_ref())
            .filter(|address| desk.is_state(host(address)))
            .map(|address| desk.source(&crate::plan::SourceRef::Page(address.clone()))),
    })
}

fn responsibilities(desk: &Desk<'_>, id: &Id) -> Vec<ResponsibilityView> {
    let plan = &desk.site.plan;
    let places = desk
        .site
        .back
        .from(Kind::Campaign, id, Kind::Responsibility);
    places
        .filter_map(|at| plan.responsibilities.at(at))
        .map(|r| ResponsibilityView {
            text: r.text.clone(),
            units: desk.links(&plan.units, &r.units),
            sources: desk.sources(&r.source),
        })
        .collect()
}

/// The last run before the day of the build, the one that is on or next, and those after it.
fn run_views(desk: &Desk<'_>, node: Node) -> Vec<RunView> {
    let today = desk.site.options.today;
    let all: Vec<&Occurrence> = runs(desk, node).collect();
    let next = all
        .iter()
        .position(|o| !is_past(desk, o))
        .unwrap_or(all.len());
    (all.iter().enumerate())
        .skip(next.saturating_sub(1))
        .map(|(at, o)| {
            let shown = occurrence::occurrence(desk, o);
            RunView {
                when: shown.when,
                basis: shown.basis,
                past: at < next,
                current: at == next,
                on: o.period.contains(today),
            }
        })
        .collect()
}

/// Events of the campaign that are on or to come, the next time of each.
fn events(desk: &Desk<'_>, id: &Id) -> Vec<OccurrenceView> {
    let mut seen: Vec<Node> = Vec::new();
    (desk.site.occurrences.iter())
        .filter(|o| o.node.kind == Kind::Event && o.campaign.as_ref() == Some(id))
        .filter(|o| !is_past(desk, o))
        .filter(|o| {
            let new = !seen.contains(&o.node);
            seen.push(o.node);
            new
        })
        .map(|o| OccurrenceView {
            url: None,
            ..occurrence::occurrence(desk, o)
        })
        .collect()
}

/// The newest articles, and a link to all where there are any.
fn articles(desk: &Desk<'_>, at: usize, id: &Id) -> (Vec<ArticleCard>, Option<Link>) {
    let newest: Vec<ArticleCard> = (desk.site.back.from(Kind::Campaign, id, Kind::Article))
        .take(ARTICLES)
        .filter_map(|at| news::card(desk, at))
        .collect();
    let all = (!newest.is_empty()).then(|| Link {
        url: desk.url(&Page::ArticlesBy(Facet::Campaign, at, 1)),
        title: desk.words.get("campaign.all-articles").to_owned(),
    });
    (newest, all)
}
