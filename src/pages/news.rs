//! Articles: lists with paging, by audience, channel, message and campaign, and one page each.

use serde::Serialize;

use crate::plan::Section;
use crate::plan::{Kind, Node};
use crate::presenter::desk::Desk;
use crate::presenter::edition::editions_told;
use crate::presenter::format::{self, When};
use crate::presenter::piece::{Item, Link};
use crate::presenter::share;
use crate::presenter::text::{TocView, body, toc};
use crate::route::{Facet, Page};
use crate::template::sheet::{Head, PublicationDates, Sheet};
use crate::template::view::view;

/// An article on a card.
#[derive(Debug, Serialize)]
pub(crate) struct ArticleCard {
    pub url: String,
    pub title: String,
    pub summary: String,
    pub date: When,
    pub audiences: Vec<String>,
}

#[derive(Debug, Serialize)]
struct ArticlesView {
    title: String,
    articles: Vec<ArticleCard>,
    pager: Pager,
    /// The editions of a campaign that have articles.
    editions: Vec<Item>,
    /// The list's own feed.
    feed: Option<String>,
}

/// A way to narrow the list.
#[derive(Debug, Serialize)]
struct FacetView {
    title: String,
    links: Vec<Item>,
}

/// Neighbouring pages of a list.
#[derive(Debug, Serialize)]
pub(crate) struct Pager {
    pub number: usize,
    pub of: usize,
    pub previous: Option<String>,
    pub next: Option<String>,
    pub pages: Vec<PageNumber>,
}

#[derive(Debug, Serialize)]
pub(crate) struct PageNumber {
    pub number: usize,
    pub url: String,
    pub current: bool,
}

impl Pager {
    /// The pager of a list of `count` things; `page` makes the page of a number.
    pub(crate) fn new(
        desk: &Desk<'_>,
        number: usize,
        count: usize,
        page: impl Fn(usize) -> Page,
    ) -> Self {
        let of = count
            .div_ceil(desk.site.config.articles_per_page.max(1))
            .max(1);
        let url = |n: usize| desk.url(&page(n));
        // The first, the last and the neighbours say enough; a list of 500 links says nothing.
        let near = |n: &usize| *n == 1 || *n == of || n.abs_diff(number) <= 2;
        Self {
            number,
            of,
            previous: (number > 1).then(|| url(number - 1)),
            next: (number < of).then(|| url(number + 1)),
            pages: (1..=of)
                .filter(near)
                .map(|n| PageNumber {
                    number: n,
                    url: url(n),
                    current: n == number,
                })
                .collect(),
        }
    }
}

/// The card of an article.
pub(crate) fn card(desk: &Desk<'_>, at: usize) -> Option<ArticleCard> {
    let entry = desk.site.content.articles.get(at)?;
    let meta = &entry.main.meta;
    let audiences = &desk.site.plan.audiences;
    Some(ArticleCard {
        url: desk.url(&Page::record(Kind::Article, at)),
        title: desk.text_of(entry, |text| &text.meta.title.value),
        summary: desk.text_of(entry, |text| &text.meta.summary),
        date: format::when_day(meta.date.0, desk.words),
        audiences: audiences
            .pick(&entry.main.meta.audience)
            .map(|a| a.short.clone())
            .collect(),
    })
}

/// `/tin-tuc/`
pub(crate) fn articles(desk: &Desk<'_>, number: usize) -> Sheet {
    let count = desk.site.content.articles.len();
    let all = 0..count;
    let pager = Pager::new(desk, number, count, Page::articles);
    list(desk, desk.section(Section::Articles), all, pager, None)
}

/// The articles of one audience, channel, message or campaign.
pub(crate) fn by(desk: &Desk<'_>, facet: Facet, at: usize, number: usize) -> Option<Sheet> {
    let node = Node {
        kind: facet.kind(),
        at,
    };
    let id = &desk.site.plan.record(node)?.record.id().value;
    let places = desk.site.back.from(node.kind, id, Kind::Article);
    let count = desk.site.back.from(node.kind, id, Kind::Article).count();
    let pager = Pager::new(desk, number, count, |n| Page::ArticlesBy(facet, at, n));
    let key = format!("articles.by-{}", facet.name());
    let title = desk.words.fill(&key, &[("name", &desk.title(node))]);
    Some(list(desk, title, places, pager, Some((facet, at))))
}

fn list(
    desk: &Desk<'_>,
    title: String,
    places: impl Iterator<Item = usize>,
    pager: Pager,
    narrowed: Option<(Facet, usize)>,
) -> Sheet {
    let mut crumbs = Vec::new();
    if narrowed.is_some() {
        crumbs.push(Link {
            url: desk.url(&Page::Door(Section::Articles)),
            title: desk.section(Section::Articles),
        });
    }
    let per_page = desk.site.config.articles_per_page.max(1);
    let feed = match narrowed {
        Some((Facet::Audience, at)) => Some(desk.url(&Page::FeedFor(at))),
        _ => None,
    };
    let articles = places
        .skip((pager.number - 1) * per_page)
        .take(per_page)
        .filter_map(|at| card(desk, at))
        .collect();
    let mut head_title = title.clone();
    if pager.number > 1 {
        head_title = desk.words.fill(
            "articles.page-title",
            &[("title", &title), ("n", &pager.number.to_string())],
        );
    }
    Sheet {
        template: "articles.html",
        head: Head {
            title: head_title,
            description: desk.words.get("articles.lead").to_owned(),
            section: Some(Section::Articles),
            crumbs,
            ..Head::default()
        },
        view: view(&ArticlesView {
            title,
            articles,
            pager,
            editions: match narrowed {
                Some((Facet::Campaign, at)) => editions_told(desk, at),
                _ => Vec::new(),
            },
            feed,
        }),
    }
}

#[derive(Serialize)]
struct FiltersView {
    facets: Vec<FacetView>,
}

/// The links of all lists of articles.
pub(crate) fn filters(desk: &Desk<'_>) -> Sheet {
    Sheet {
        template: "filters.html",
        head: Head::default(),
        view: view(&FiltersView {
            facets: facets(desk),
        }),
    }
}

/// Every audience, channel, message and campaign that has articles.
fn facets(desk: &Desk<'_>) -> Vec<FacetView> {
    Facet::ALL
        .iter()
        .copied()
        .map(|facet| FacetView {
            title: desk
                .words
                .get(&format!("articles.facet-{}", facet.name()))
                .to_owned(),
            links: (desk.site.facets.iter())
                .filter(|(f, ..)| *f == facet)
                .map(|(facet, at, count)| Item {
                    url: desk.url(&Page::ArticlesBy(*facet, *at, 1)),
                    title: desk.title(Node {
                        kind: facet.kind(),
                        at: *at,
                    }),
                    note: count.to_string(),
                })
                .collect(),
        })
        .filter(|f| !f.links.is_empty())
        .collect()
}

#[derive(Debug, Serialize)]
struct ArticleView {
    title: String,
    summary: String,
    date: When,
    minutes: usize,
    html: String,
    toc: Vec<TocView>,
    audiences: Vec<Link>,
    channels: Vec<Link>,
    messages: Vec<Link>,
    campaign: Option<Link>,
    related: Vec<Link>,
    neighbours: Neighbours,
    share: Vec<Link>,
}

/// What comes before and after an article: in its campaign, or else among all.
#[derive(Debug, Serialize)]
struct Neighbours {
    in_campaign: bool,
    newer: Option<Link>,
    older: Option<Link>,
}

fn neighbours(desk: &Desk<'_>, at: usize) -> Neighbours {
    let articles = &desk.site.content.articles;
    let link = |at: usize| {
        desk.link(Node {
            kind: Kind::Article,
            at,
        })
    };
    let campaign = articles.get(at).and_then(|a| a.main.meta.campaign.as_ref());
    // In the order of their days, newest first.
    let fellows = (campaign.into_iter()).flat_map(|id| {
        desk.site
            .back
            .from(Kind::Campaign, &id.value, Kind::Article)
    });
    let (mut newer, mut older) = (None, None);
    for other in fellows {
        if other < at {
            newer = Some(other);
        } else if other > at {
            older = Some(other);
            break;
        }
    }
    if newer.is_some() || older.is_some() {
        return Neighbours {
            in_campaign: true,
            newer: newer.map(link),
            older: older.map(link),
        };
    }
    Neighbours {
        in_campaign: false,
        newer: at.checked_sub(1).map(link),
        older: (at + 1 < articles.len()).then(|| link(at + 1)),
    }
}

/// Syllables that a calm reader takes in a minute; Vietnamese writes each one apart.
const SYLLABLES_A_MINUTE: usize = 230;

/// One article.
pub(crate) fn article(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let content = &desk.site.content;
    let plan = &desk.site.plan;
    let entry = content.articles.get(at)?;
    let written = entry.text(desk.language);
    let meta = &written.meta;
    let facts = &entry.main.meta;
    let body = body(desk, written);
    let page = Page::record(Kind::Article, at);
    let language = desk.site.spoken(desk.language, &page);
    let full = desk.site.full(language, &page);
    let link = |at: usize| {
        desk.link(Node {
            kind: Kind::Article,
            at,
        })
    };
    let by = |facet: Facet, ids: &[crate::read::yaml::At<crate::plan::Id>]| -> Vec<Link> {
        ids.iter()
            .filter_map(|id| desk.facet_link(facet, id.as_str()))
            .collect()
    };
    let mut related: Vec<usize> = Vec::new();
    let ids = facts.campaign.iter().map(|id| (Kind::Campaign, id));
    let ids = ids.chain(facts.message.iter().map(|id| (Kind::Message, id)));
    for (kind, id) in ids {
        for other in desk.site.back.from(kind, &id.value, Kind::Article).take(8) {
            if other != at && !related.contains(&other) && related.len() < 4 {
                related.push(other);
            }
        }
    }
    Some(Sheet {
        template: "article.html",
        head: Head {
            title: meta.title.value.clone(),
            description: meta.summary.clone(),
            section: Some(Section::Articles),
            crumbs: vec![Link {
                url: desk.url(&Page::Door(Section::Articles)),
                title: desk.section(Section::Articles),
            }],
            sources: desk.sources(&meta.source),
            updated: meta
                .updated
                .as_ref()
                .map(|d| format::when_day(d.0, desk.words)),
            dated: Some(PublicationDates {
                published: meta.date.value.0.to_string(),
                modified: meta
                    .updated
                    .as_ref()
                    .unwrap_or(&meta.date)
                    .value
                    .0
                    .to_string(),
            }),
            ..Head::default()
        },
        view: view(&ArticleView {
            title: meta.title.value.clone(),
            summary: meta.summary.clone(),
            date: format::when_day(meta.date.0, desk.words),
            minutes: written.facts.words.div_ceil(SYLLABLES_A_MINUTE).max(1),
            toc: toc(body.toc),
            html: body.html,
            audiences: by(Facet::Audience, &facts.audience),
            channels: by(Facet::Channel, &facts.channel),
            messages: by(Facet::Message, &facts.message),
            campaign: (facts.campaign.as_ref())
                .and_then(|id| desk.link_to(&plan.campaigns, id.as_str())),
            related: related.into_iter().map(link).collect(),
            neighbours: neighbours(desk, at),
            share: share::links(desk, &full),
        }),
    })
}
