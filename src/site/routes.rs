//! Every route of the site, laid out once under its output path.

mod pages;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::addresses::output;
use super::atlas::Atlas;
use crate::diagnostic::{Diagnostic, has_errors};
use crate::file::{Place, Span};
use crate::plan::{Kind, Node};
use crate::route::{CalendarOf, Page, Route};
use crate::rule;

/// Output path → what is there.
pub(super) type Routes = BTreeMap<String, Route>;

/// Addresses that one sitemap may hold (sitemaps.org, protocol 0.9).
const SITEMAP_MOST: usize = 50_000;

/// Into how many sitemaps so many addresses are divided; none where one holds them.
pub fn sitemap_parts(listed: usize) -> usize {
    match listed <= SITEMAP_MOST {
        true => 0,
        false => listed.div_ceil(SITEMAP_MOST),
    }
}

/// Which of the addresses, in their order, stand in a part, counted from 1.
pub fn sitemap_part(part: usize) -> Range<usize> {
    let end = part * SITEMAP_MOST;
    end.saturating_sub(SITEMAP_MOST)..end
}

/// Bytes that a name may have on the file systems of servers.
const LONGEST: usize = 255;

/// Lists every route of the site under its output path.
pub(super) fn lay(site: &Atlas, findings: &mut Vec<Diagnostic>) -> Routes {
    let mut laid: Vec<Laid> = all_routes(site)
        .into_par_iter()
        .map(|route| Laid::new(site, route))
        .collect();
    // Stable: of two routes with one address the first one keeps it.
    laid.par_sort_by(|a, b| a.key().cmp(b.key()));
    let mut routes: Vec<(String, Route)> = Vec::with_capacity(laid.len());
    let mut first: Option<String> = None;
    for next in laid {
        if let (Some(key), Some((_, taken))) = (&first, routes.last())
            && key == next.key()
        {
            findings.extend(duplicate(site, &next, taken));
            continue;
        }
        first = Some(next.key().to_owned());
        routes.push((next.path, next.route));
    }
    let routes: Routes = routes.into_iter().collect();
    in_the_way(site, &routes, findings);
    too_long(site, &routes, findings);
    routes
}

/// Says so where a name is longer than what can be written; of one record's pages and files, once.
fn too_long(site: &Atlas, routes: &Routes, findings: &mut Vec<Diagnostic>) {
    let mut told = BTreeSet::new();
    // What is dated has its name from values; those of a broken record may be anything.
    let is_sure = !has_errors(findings);
    for (path, route) in routes {
        let Some(name) = path.split('/').find(|name| name.len() > LONGEST) else {
            continue;
        };
        let place = match &route.page {
            Page::CalendarOf(CalendarOf::Item(at)) if is_sure => written_at(site, *at),
            page => file_of(site, page),
        };
        if place.is_none() && !is_sure || !told.insert(place.clone()) {
            continue;
        }
        let mut finding = Diagnostic::nowhere(&rule::LONG_NAME);
        finding.place = place;
        let start: String = name.chars().take(40).collect();
        findings.push(
            finding
                .with("name", format!("{start}…"))
                .with("count", name.len().to_string())
                .with("most", LONGEST.to_string()),
        );
    }
}

/// Says so where a file that is copied to the root has the name of a folder, or lies in a folder that has
/// the name of a file.
fn in_the_way(site: &Atlas, routes: &Routes, findings: &mut Vec<Diagnostic>) {
    for (path, file) in site.copied.iter() {
        let within = format!("{path}/");
        let mut below = routes.range(within.clone()..);
        let is_folder = below
            .next()
            .is_some_and(|(other, _)| other.starts_with(&within));
        let mut above = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
        let in_file = above.any(|folder| routes.contains_key(folder));
        if is_folder || in_file {
            let place = Place::new(file, Span::default());
            let found = Diagnostic::new(&rule::DUPLICATE_ADDRESS, place);
            findings.push(found.with("url", format!("/{path}")));
        }
    }
}

/// A route and its output path.
struct Laid {
    path: String,
    /// The path as a file system sees it that does not tell large letters from small ones, where
    /// that differs.
    folded: Option<String>,
    route: Route,
}

impl Laid {
    fn new(site: &Atlas, route: Route) -> Self {
        let path = output(site.path(&route.language, &route.page));
        let small = |b: u8| b.is_ascii() && !b.is_ascii_uppercase();
        let folded = (!path.bytes().all(small)).then(|| path.to_lowercase());
        Self {
            folded: folded.filter(|folded| *folded != path),
            path,
            route,
        }
    }

    fn key(&self) -> &str {
        self.folded.as_deref().unwrap_or(&self.path)
    }
}

/// Every page, in each language in which it exists.
fn all_routes(site: &Atlas) -> Vec<Route> {
    let main: Arc<str> = site.main_language().into();
    let others: Vec<Arc<str>> = site
        .config
        .languages
        .iter()
        .skip(1)
        .map(|l| l.as_str().into())
        .collect();
    let mut routes = Vec::new();
    for page in pages::all(site) {
        let spoken =
            (others.iter()).filter(|l| site.translated(l, &page) || site.stands_in(l, &page));
        routes.extend(spoken.map(|language| Route {
            language: Arc::clone(language),
            page: page.clone(),
        }));
        routes.push(Route {
            language: Arc::clone(&main),
            page,
        });
    }
    routes.extend(site.aliases.iter().enumerate().map(|(at, alias)| Route {
        language: Arc::clone(&alias.language),
        page: Page::Alias(at),
    }));
    let listed = (routes.iter())
        .filter(|route| site.is_in_sitemap(route))
        .count();
    routes.extend((1..=sitemap_parts(listed)).map(|part| Route {
        language: Arc::clone(&main),
        page: Page::SitemapPart(part),
    }));
    routes
}

fn duplicate(site: &Atlas, second: &Laid, first: &Route) -> Option<Diagnostic> {
    let route = &second.route;
    // Two steps of one guide with one address have one id, which is said already.
    let steps = |route: &Route| matches!(route.page, Page::GuideStep(..));
    if steps(route) && steps(first) {
        return None;
    }
    let mut finding = Diagnostic::nowhere(&rule::DUPLICATE_ADDRESS);
    // A page that no file of its own makes is named by the address alone.
    (finding.place, finding.related) =
        match (file_of(site, &route.page), file_of(site, &first.page)) {
            (None, other) => (other, None),
            both => both,
        };
    let url = format!("/{}", second.path.trim_end_matches("index.html"));
    Some(finding.with("url", url))
}

/// Where what makes a file of the calendar is written.
fn written_at(site: &Atlas, item: usize) -> Option<Place> {
    let first = *site.feeds.item(item)?.times.first()?;
    let row = site.plan.record(site.occurrences.get(first)?.node)?;
    Some(row.place(row.id().span))
}

/// Where what makes a page is written.
fn file_of(site: &Atlas, page: &Page) -> Option<Place> {
    let content = &site.content;
    let Node { kind, at } = match page {
        Page::Record(node) => *node,
        Page::Card(about, _) => return file_of(site, about),
        Page::Edition(at, _) => Node {
            kind: Kind::Campaign,
            at: *at,
        },
        Page::MetricFile(at, _) | Page::MetricEmbed(at) => Node {
            kind: Kind::Metric,
            at: *at,
        },
        Page::Alias(at) => return site.aliases.get(*at).map(|alias| alias.place.clone()),
        Page::Ended(at) => {
            let file = content.ended.get(*at)?.file();
            return Some(Place::new(file, Span::default()));
        }
        Page::Static(path) => {
            let file = site.copied.get(path)?;
            return Some(Place::new(file, Span::default()));
        }
        Page::File(path) | Page::Picture(path, _) => {
            return Some(Place::new(path, Span::default()));
        }
        _ => return None,
    };
    if let Some(row) = site.plan.record(Node { kind, at }) {
        return Some(row.place(row.id().span));
    }
    let file = match kind {
        Kind::Article => &content.articles.get(at)?.main.file,
        Kind::Question => &content.questions.get(at)?.entry.main.file,
        Kind::Page => &content.pages.get(at)?.main.file,
        _ => return None,
    };
    Some(Place::new(file, Span::default()))
}
