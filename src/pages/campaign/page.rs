//! One campaign: when, for whom, where and by whom, and how sure each of these is.

use serde::Serialize;

use crate::pages::campaign::events;
use crate::pages::campaign::run::{RunView, rhythm, run_views};
use crate::pages::news::{self, ArticleCard};
use crate::pages::pictures::campaigns::campaign_part;
use crate::pages::pictures::part::PicturePart;
use crate::plan::Section;
use crate::plan::campaign::{Campaign, CampaignKind};
use crate::plan::document::Confidence;
use crate::plan::edition::Press;
use crate::plan::{Id, Kind, Node};
use crate::presenter::desk::Desk;
use crate::presenter::feed::list_link;
use crate::presenter::format::When;
use crate::presenter::occurrence::{self, OccurrenceView, OwnFile};
use crate::presenter::piece::{Link, Mark, Source};
use crate::route::{CalendarOf, Facet, Page};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

/// How many articles a campaign's page shows.
const ARTICLES: usize = 5;

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
    phases: Vec<CampaignPhaseView>,
    press: Option<PressView>,
    follow_up: Option<String>,
    day: Option<CampaignDayView>,
    note: Option<String>,
    responsibilities: Vec<CampaignResponsibilityView>,
    metrics: Vec<Link>,
    runs: Vec<RunView>,
    /// Which channels are used when, where anything is out.
    coverage: Option<PicturePart>,
    /// What else is dated for it and is on or to come, the next time of each.
    events: Vec<OccurrenceView>,
    /// What is over, the last time of each, the newest first.
    past_events: Vec<OccurrenceView>,
    /// Everything dated of it.
    calendar: Option<Link>,
    /// All its runs as a file.
    own_file: Option<OwnFile>,
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
struct CampaignPhaseView {
    link: Link,
    when: When,
    current: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct PressView {
    /// "khoảng 10–20"
    count: String,
    priority: Vec<String>,
    note: Option<String>,
}

/// Where the day itself comes from.
#[derive(Debug, Serialize)]
struct CampaignDayView {
    note: String,
    known: String,
    source: Option<Source>,
}

#[derive(Debug, Serialize)]
struct CampaignResponsibilityView {
    text: String,
    units: Vec<Link>,
    sources: Vec<Source>,
}

/// One campaign.
pub(crate) fn campaign(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let plan = &desk.site.plan;
    let c = plan.campaigns.at(at)?;
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
    let (events, past_events) = events::of_campaign(desk, id);
    let kind = desk.word("campaign-kind", &c.kind);
    Some(Sheet {
        template: "campaign.html",
        head: Head {
            title: c.name.clone(),
            description: format!("{kind}. {}", rhythm(desk, c)),
            section: Some(Section::Campaigns),
            crumbs: vec![Link {
                url: desk.url(&Page::Door(Section::Campaigns)),
                title: desk.section(Section::Campaigns),
            }],
            sources: desk.sources(&c.source),
            ..Head::default()
        },
        view: view(&CampaignView {
            title: c.name.clone(),
            kind,
            optional: c.optional,
            length_unknown: c.kind == CampaignKind::Peak
                && c.editions.iter().all(|e| e.window.is_none()),
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
            coverage: campaign_part(desk, node.at),
            events,
            past_events,
            calendar: list_link(desk, CalendarOf::Campaign(at)),
            own_file: occurrence::own_file(desk, &format!("campaign-{}", c.id.slug())),
            irregularities: from(Kind::Irregularity),
            articles,
            all_articles,
            sources: desk.sources(&c.source),
        }),
    })
}

/// Campaigns that are a part of this one.
fn parts(desk: &Desk<'_>, id: &Id) -> Vec<Link> {
    desk.site
        .plan
        .campaigns
        .nodes()
        .filter(|(_, c)| c.part_of.as_ref().is_some_and(|whole| whole.value == *id))
        .map(|(node, _)| desk.link(node))
        .collect()
}

fn phases(desk: &Desk<'_>, campaign: &Campaign) -> Vec<CampaignPhaseView> {
    let table = &desk.site.plan.phases;
    (campaign.phases.iter())
        .filter_map(|id| {
            let phase = table.get(id.as_str())?;
            Some(CampaignPhaseView {
                link: desk.link_to(table, id.as_str())?,
                when: desk.when(phase.period.value),
                current: phase.period.value.contains(desk.site.options.today),
            })
        })
        .collect()
}

pub(crate) fn press(desk: &Desk<'_>, press: &Press) -> PressView {
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

fn day(desk: &Desk<'_>, campaign: &Campaign) -> Option<CampaignDayView> {
    let day = campaign.day.as_ref()?;
    let key = match day.confidence {
        Confidence::Verified => "campaign.day-verified",
        Confidence::Known => "campaign.day-known",
    };
    Some(CampaignDayView {
        note: day.note.clone(),
        known: desk.words.get(key).to_owned(),
        // Only the state's own pages are offered to readers.
        source: (day.seen_at.as_ref())
            .filter(|address| desk.site.config.is_state(address))
            .map(|address| desk.web_page(address)),
    })
}

fn responsibilities(desk: &Desk<'_>, id: &Id) -> Vec<CampaignResponsibilityView> {
    let plan = &desk.site.plan;
    let places = desk
        .site
        .back
        .from(Kind::Campaign, id, Kind::Responsibility);
    places
        .filter_map(|at| plan.responsibilities.at(at))
        .map(|r| CampaignResponsibilityView {
            text: r.text.clone(),
            units: desk.links(&plan.units, &r.units),
            sources: desk.sources(&r.source),
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
