//! Campaigns (đợt truyền thông): the list by kind, and one page each.

use serde::Serialize;

use crate::pages::campaign::run::{RunView, rhythm, run_views};
use crate::plan::Node;
use crate::plan::Section;
use crate::plan::campaign::{Campaign, CampaignKind};
use crate::presenter::desk::Desk;
use crate::presenter::piece::{Link, Source};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

/// A campaign in a list.
#[derive(Debug, Serialize)]
pub(crate) struct CampaignCard {
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
pub(crate) fn campaigns(desk: &Desk<'_>) -> Sheet {
    let groups = CampaignKind::ALL
        .iter()
        .map(|kind| CampaignGroup {
            anchor: crate::vietnamese::slug(&desk.word("campaign-kind", kind)),
            title: desk.word("campaign-kind", kind),
            campaigns: desk
                .site
                .plan
                .campaigns
                .nodes()
                .filter(|(_, c)| c.kind == *kind)
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
