//! What machines read: sitemap, robots, the Atom feed of the articles.

use serde::Serialize;

use super::{Sheet, metric};
use crate::render::engine::view;
use crate::render::frame::Head;
use crate::render::view::Desk;
use crate::route::Page;
use crate::site::Site;

/// Entries in the Atom feed.
const FEED: usize = 30;

#[derive(Debug, Serialize)]
struct SitemapView {
    urls: Vec<SitemapUrl>,
}

#[derive(Debug, Serialize)]
struct SitemapUrl {
    url: String,
    /// Day of the last change, where the page knows one.
    changed: Option<String>,
}

/// `sitemap.xml`: every page for people.
pub fn sitemap(desk: &Desk<'_>) -> Sheet {
    let site = desk.site;
    let urls = (site.routes.values())
        .filter(|route| route.page.is_findable())
        .map(|route| SitemapUrl {
            url: format!(
                "{}{}",
                site.base_url,
                site.path(&route.language, &route.page)
            ),
            changed: changed(site, &route.page),
        })
        .collect();
    Sheet {
        template: "sitemap.xml",
        head: Head::default(),
        view: view(&SitemapView { urls }),
    }
}

fn changed(site: &Site, page: &Page) -> Option<String> {
    let day = match page {
        Page::Article(at) => {
            let meta = &site.content.articles.get(*at)?.main.meta;
            meta.updated.as_ref().unwrap_or(&meta.date).value
        }
        Page::Text(at) => {
            site.content
                .pages
                .get(*at)?
                .main
                .meta
                .updated
                .as_ref()?
                .value
        }
        Page::Question(at) => {
            let meta = &site.content.questions.get(*at)?.entry.main.meta;
            meta.reviewed.as_ref().or(meta.looked_at.as_ref())?.value
        }
        _ => return None,
    };
    Some(day.to_string())
}

/// `robots.txt`
pub fn robots(site: &Site) -> Vec<u8> {
    format!(
        "User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n",
        site.base_url
    )
    .into_bytes()
}

#[derive(Debug, Serialize)]
struct FeedView {
    /// The newest article's moment; the day of the build where there is none.
    updated: String,
    entries: Vec<FeedEntry>,
    own: String,
}

#[derive(Debug, Serialize)]
struct FeedEntry {
    title: String,
    url: String,
    id: String,
    date: String,
    updated: String,
    summary: String,
}

/// `feed.xml` (Atom, RFC 4287).
pub fn feed(desk: &Desk<'_>) -> Sheet {
    let site = desk.site;
    let entries: Vec<FeedEntry> = (site.content.articles.iter().take(FEED).enumerate())
        .map(|(at, article)| {
            let meta = &article.main.meta;
            let url = format!(
                "{}{}",
                site.base_url,
                site.path(desk.language, &Page::Article(at))
            );
            FeedEntry {
                title: meta.title.value.clone(),
                id: url.clone(),
                url,
                date: moment(meta.date.value.0),
                updated: moment(meta.updated.as_ref().unwrap_or(&meta.date).value.0),
                summary: meta.summary.clone(),
            }
        })
        .collect();
    let mut entries = entries;
    entries.extend(measured(desk));
    entries.sort_by(|a, b| b.updated.cmp(&a.updated));
    entries.truncate(FEED);
    let updated = entries
        .iter()
        .map(|e| e.updated.clone())
        .max()
        .unwrap_or_else(|| moment(site.options.today));
    Sheet {
        template: "feed.xml",
        head: Head::default(),
        view: view(&FeedView {
            updated,
            entries,
            own: format!("{}feed.xml", site.base_url),
        }),
    }
}

/// The newest measurement of each metric, said in the metric's sentence.
fn measured(desk: &Desk<'_>) -> Vec<FeedEntry> {
    let site = desk.site;
    let metrics = site.plan.metrics.iter().enumerate();
    metrics
        .filter_map(|(at, record)| {
            let measured = metric::measurements(desk, &record.id);
            let day = measured.last()?.as_of.value.0;
            let url = format!(
                "{}{}",
                site.base_url,
                site.path(desk.language, &Page::Metric(at))
            );
            Some(FeedEntry {
                title: desk.words.fill("feed.measured", &[("name", &record.name)]),
                id: format!("{url}#{day}"),
                url,
                date: moment(day),
                updated: moment(day),
                summary: metric::sentence(desk, record),
            })
        })
        .collect()
}

/// A day as a moment (RFC 3339): its beginning, in UTC, since no hour is known.
fn moment(day: crate::date::Date) -> String {
    format!("{day}T00:00:00Z")
}
