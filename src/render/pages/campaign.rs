//! Campaigns (đợt truyền thông): the list by kind, and one page each.

mod edition;
mod page;

use serde::Serialize;

use super::Sheet;
use crate::plan::Node;
use crate::plan::Section;
use crate::plan::campaign::{Campaign, CampaignKind};
use crate::render::engine::view;
use crate::render::format::{self, When};
use crate::render::frame::Head;
use crate::render::occurrence;
use crate::render::view::{Desk, Link, Mark, Source};
use crate::route::Page;
use crate::site::{Occurrence, OccurrenceKind};

pub use edition::{edition, editions_told, named};
pub use page::campaign;

/// The kinds in the order of the list.
const KINDS: [CampaignKind; 5] = [
    CampaignKind::Peak,
    CampaignKind::Continuous,
    CampaignKind::Phased,
    CampaignKind::Adhoc,
    CampaignKind::AnnualPlan,
];

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
            campaigns: desk
                .site
                .plan
                .campaigns
                .nodes()
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

/// One run of the campaign.
#[derive(Debug, Serialize)]
pub struct RunView {
    /// The page of this year's run.
    pub url: Option<String>,
    pub when: When,
    /// Where the documents do not state its time.
    pub basis: Option<Mark>,
    pub past: bool,
    /// The one that is on or comes next.
    pub current: bool,
    pub on: bool,
}

/// The campaign's own times, in order.
fn runs<'a>(desk: &Desk<'a>, node: Node) -> impl Iterator<Item = &'a Occurrence> {
    (desk.site.occurrences_of(node)).filter(|o| o.kind != OccurrenceKind::Product)
}

fn is_past(desk: &Desk<'_>, o: &Occurrence) -> bool {
    o.period
        .last()
        .is_some_and(|last| last < desk.site.options.today)
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
            let year = o.period.first().year();
            let run = desk.site.run(node.at, year);
            RunView {
                url: run.map(|run| desk.url(&Page::Edition(run.campaign, run.year))),
                when: shown.when,
                basis: shown.basis,
                past: at < next,
                current: at == next,
                on: o.period.contains(today),
            }
        })
        .collect()
}
