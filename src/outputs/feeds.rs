//! What machines read: sitemap, robots, the Atom feeds of the articles and of what changed.

use std::cmp::Reverse;

use serde::Serialize;

use crate::content::{ArticleMeta, Lifetime};
use crate::date::Date;
use crate::plan::{Kind, Node, Section};
use crate::presenter::desk::Desk;
use crate::presenter::notes::{self, ToldChange, last_change};
use crate::presenter::target::{measurements, sentence};
use crate::route::{Facet, Page};
use crate::site::{self, Site};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

/// Entries in the Atom feed.
const FEED: usize = 30;

#[derive(Debug, Serialize)]
struct SitemapView {
    urls: Vec<SitemapUrl>,
    /// Addresses of the other sitemaps, where one cannot hold all pages.
    maps: Vec<String>,
}

#[derive(Debug, Serialize)]
struct SitemapUrl {
    url: String,
    /// Day of the last change, where the page knows one.
    changed: Option<String>,
}

/// `sitemap.xml`: every page for people; the other sitemaps where one cannot hold them.
pub fn sitemap(desk: &Desk<'_>) -> Sheet {
    let parts = desk.site.sitemaps();
    if parts == 0 {
        return sitemap_part(desk, 0);
    }
    let maps = (1..=parts).map(|n| desk.full(&Page::SitemapPart(n)));
    listing(SitemapView {
        urls: Vec::new(),
        maps: maps.collect(),
    })
}

/// A part of the sitemap, from 1; 0 is the whole.
pub fn sitemap_part(desk: &Desk<'_>, part: usize) -> Sheet {
    let shown = desk.site;
    let own = match part {
        0 => 0..usize::MAX,
        _ => site::sitemap_part(part),
    };
    let urls = (shown.routes.iter())
        .filter(|(_, route)| shown.is_in_sitemap(route))
        .skip(own.start)
        .take(own.len())
        .map(|(file, route)| SitemapUrl {
            url: shown.base_url.clone() + file.strip_suffix("index.html").unwrap_or(file),
            changed: changed(shown, &route.page),
        })
        .collect();
    listing(SitemapView {
        urls,
        maps: Vec::new(),
    })
}

fn listing(shown: SitemapView) -> Sheet {
    Sheet {
        template: "sitemap.xml",
        head: Head::default(),
        view: view(&shown),
    }
}

fn changed(site: &Site, page: &Page) -> Option<String> {
    let Page::Record(node) = page else {
        return None;
    };
    let Node { kind, at } = node;
    let noted = last_change(site, *node);
    let content = &site.content;
    let day = match kind {
        Kind::Article => {
            let meta = &content.articles.get(*at)?.main.meta;
            Some(meta.updated.as_ref().unwrap_or(&meta.date).value.0)
        }
        Kind::Page => {
            let updated = content.pages.get(*at)?.main.meta.updated.as_ref();
            updated.map(|day| day.value.0)
        }
        Kind::Question => {
            let meta = &content.questions.get(*at)?.entry.main.meta;
            let looked_at = meta.reviewed.as_ref().or(meta.looked_at.as_ref());
            looked_at.map(|day| day.value.0)
        }
        _ => None,
    };
    Some(day.max(noted)?.to_string())
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
    title: String,
    id: String,
    /// The page that lists what the feed brings.
    list: String,
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
    let all = 0..site.content.articles.len();
    let title = site.config.title.clone();
    entries(desk, &Page::Feed, &Page::Home, (title, all))
}

/// The feed of the articles for one audience.
pub fn feed_for(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let audience = desk.site.plan.audiences.at(at)?;
    let name = desk
        .words
        .fill("articles.by-audience", &[("name", &audience.short)]);
    let title = format!("{name} – {}", desk.site.config.title);
    let places = (desk.site.back).from(Kind::Audience, &audience.id.value, Kind::Article);
    let list = Page::ArticlesBy(Facet::Audience, at, 1);
    let own = Page::FeedFor(at);
    Some(entries(desk, &own, &list, (title, places)))
}

/// The id of what stands at an address: it stays the same wherever the site moves.
fn lasting(site: &Site, url: &str) -> String {
    let below = url.strip_prefix(site.base_url.as_str());
    below.map_or_else(|| url.to_owned(), |below| [&site.ids, below].concat())
}

fn entries(
    desk: &Desk<'_>,
    own: &Page,
    list: &Page,
    (title, places): (String, impl Iterator<Item = usize>),
) -> Sheet {
    let site = desk.site;
    // What is old and was changed lately is news as well.
    let changed = |at: usize| {
        let meta = &site.content.articles.get(at)?.main.meta;
        Some((last_touched(meta), at))
    };
    let mut newest: Vec<(Date, usize)> = places.filter_map(changed).collect();
    newest.sort_by_key(|(day, _)| Reverse(*day));
    let entries: Vec<FeedEntry> = (newest.into_iter().take(FEED))
        .filter_map(|(_, at)| {
            let meta = &site.content.articles.get(at)?.main.meta;
            let url = desk.full(&Page::record(Kind::Article, at));
            Some(FeedEntry {
                title: meta.title.value.clone(),
                id: lasting(site, &url),
                url,
                date: moment(meta.date.value.0),
                updated: moment(last_touched(meta)),
                summary: meta.summary.clone(),
            })
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
            title,
            updated,
            entries,
            id: lasting(site, &desk.full(list)),
            list: desk.full(list),
            own: desk.full(own),
        }),
    }
}

/// The day on which an article was last changed, or else written.
fn last_touched(meta: &ArticleMeta) -> Date {
    let day = meta.updated.as_ref().unwrap_or(&meta.date).value.0;
    day.max(meta.last_change().unwrap_or(day))
}

/// The feed of the changes that matter to readers.
pub fn changes(desk: &Desk<'_>) -> Sheet {
    let title = desk.section(Section::Changes);
    let door = Page::Door(Section::Changes);
    told(desk, (title, &door, &Page::ChangesFeed), notes::all(desk))
}

/// The feed of the changes of a topic, a unit, a metric or a campaign, and of what belongs to it.
pub fn changes_of(desk: &Desk<'_>, node: Node) -> Sheet {
    let name = desk.title(node);
    let title = desk.words.fill("changes.entry", &[("name", &name)]);
    let pages = desk.site.concern(node).into_iter().map(Page::Record);
    let head = (title, &Page::Record(node), &Page::ChangesOf(node));
    told(desk, head, notes::of_all(desk, pages))
}

/// A feed of changes: its title, the page that it is of, and its own place.
fn told(
    desk: &Desk<'_>,
    (title, of, own): (String, &Page, &Page),
    mut told: Vec<ToldChange>,
) -> Sheet {
    let site = desk.site;
    told.truncate(FEED);
    let entries: Vec<FeedEntry> = (told.into_iter())
        .map(|change| {
            let url = change.full;
            // An address has one mark.
            let mark = if url.contains('#') { '-' } else { '#' };
            let key = match change.is_withdrawn {
                true => "changes.entry-withdrawn",
                false => "changes.entry",
            };
            FeedEntry {
                title: desk.words.fill(key, &[("name", &change.link.title)]),
                id: lasting(site, &format!("{url}{mark}{}", change.mark)),
                url,
                date: moment(change.on),
                updated: moment(change.on),
                summary: change.what,
            }
        })
        .collect();
    let newest = entries.iter().map(|entry| entry.updated.clone()).max();
    Sheet {
        template: "feed.xml",
        head: Head::default(),
        view: view(&FeedView {
            title: format!("{title} – {}", site.config.title),
            updated: newest.unwrap_or_else(|| moment(site.options.today)),
            entries,
            id: lasting(
                site,
                &desk.full(match own {
                    // A page of the site may have a feed of other things.
                    Page::ChangesOf(_) => own,
                    _ => of,
                }),
            ),
            list: desk.full(of),
            own: desk.full(own),
        }),
    }
}

/// The newest measurement of each metric, said in the metric's sentence.
fn measured(desk: &Desk<'_>) -> Vec<FeedEntry> {
    let metrics = desk.site.plan.metrics.iter().enumerate();
    metrics
        .filter_map(|(at, record)| {
            let measured = measurements(desk, &record.id);
            let day = measured.last()?.as_of.value.0;
            let url = desk.full(&Page::record(Kind::Metric, at));
            Some(FeedEntry {
                title: desk.words.fill("feed.measured", &[("name", &record.name)]),
                id: lasting(desk.site, &format!("{url}#{day}")),
                url,
                date: moment(day),
                updated: moment(day),
                summary: sentence(desk, record),
            })
        })
        .collect()
}

/// A day as a moment (RFC 3339): its beginning, in UTC, since no hour is known.
fn moment(day: Date) -> String {
    format!("{day}T00:00:00Z")
}
