//! Every route of the site, laid out once under its output path.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::addresses::output;
use super::atlas::Atlas;
use super::attached::published;
use crate::diagnostic::{Diagnostic, has_errors};
use crate::file::{Place, Span};
use crate::picture::widths;
use crate::plan::{Card, Kind, Node, PlanPart, Section, Shown};
use crate::route::{
    CalendarOf, CardSize, DataFile, Facet, MetricDownload, Page, Route, SearchFile,
};
use crate::rule;

/// Output path → what is there.
pub type Routes = BTreeMap<String, Route>;

/// Addresses that one sitemap may hold (sitemaps.org, protocol 0.9).
pub const SITEMAP_MOST: usize = 50_000;

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
    for page in all_pages(site) {
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
    let listed = (routes.iter())
        .filter(|route| site.is_in_sitemap(route))
        .count();
    if listed > SITEMAP_MOST {
        routes.extend((1..=listed.div_ceil(SITEMAP_MOST)).map(|part| Route {
            language: Arc::clone(&main),
            page: Page::SitemapPart(part),
        }));
    }
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

fn all_pages(site: &Atlas) -> Vec<Page> {
    let plan = &site.plan;
    let content = &site.content;
    let mut pages = vec![
        Page::Home,
        Page::NotFound,
        Page::Sitemap,
        Page::Robots,
        Page::Feed,
        Page::Manifest,
        Page::ServiceWorker,
    ];
    if site.config.service_worker {
        pages.push(Page::Offline);
    }
    let per_page = site.config.articles_per_page.max(1);
    let chunks = |count: usize| 1..=count.div_ceil(per_page).max(1);
    for kind in Kind::ALL.iter().copied() {
        if let Shown::Page(_) | Shown::Root = kind.facts().shown {
            pages.extend((0..site.count(kind)).map(|at| Page::record(kind, at)));
        }
    }
    let sections = Section::ALL.iter().copied();
    pages.extend(
        sections
            .filter(|own| site.has_section(*own))
            .map(Page::Door),
    );
    pages.extend((0..content.ended.len()).map(Page::Ended));
    if site.has_section(Section::Changes) {
        pages.push(Page::ChangesFeed);
    }
    if !site.occurrences.is_empty() {
        pages.extend([Page::Agenda, Page::CalendarFeed]);
    }
    if !plan.tasks.is_empty() {
        pages.push(Page::TasksByDeadline);
    }
    if site.has_section(Section::Plan) {
        pages.extend(PlanPart::ALL.iter().copied().map(Page::PlanPart));
    }
    pages.extend(chunks(content.articles.len()).skip(1).map(Page::Articles));
    for (facet, at, count) in site.facets.iter() {
        pages.extend(chunks(*count).map(|n| Page::ArticlesBy(*facet, *at, n)));
        if *facet == Facet::Audience {
            pages.push(Page::FeedFor(*at));
        }
    }
    for (at, document) in plan.documents.iter().enumerate() {
        if plan
            .tasks
            .iter()
            .any(|t| t.document.as_ref() == Some(&document.id.value))
        {
            pages.push(Page::TasksByDocument(at));
        }
    }
    for (at, unit) in plan.units.iter().enumerate() {
        if site
            .back
            .from(Kind::Unit, &unit.id, Kind::Task)
            .next()
            .is_some()
        {
            pages.push(Page::TasksByUnit(at));
        }
    }
    pages.extend(searching(site));
    for (at, guide) in plan.guides.iter().enumerate() {
        pages.extend((1..guide.steps.len()).map(|step| Page::GuideStep(at, step)));
    }
    for year in site.years.0..=site.years.1 {
        pages.push(Page::Year(year));
        pages.extend((1..=12).map(|m| Page::Month(year, m)));
    }
    pages.extend(calendars(site));
    pages.extend(site.feeds.lists().map(Page::CalendarList));
    pages.extend((site.times.days(&site.occurrences).into_iter()).map(Page::Day));
    pages.extend((site.runs.iter()).map(|run| Page::Edition(run.campaign, run.year)));
    pages.extend(data(site));
    pages.extend(cards(site));
    pages.extend(site.theme.public.values().cloned().map(Page::Asset));
    let published = published(site);
    pages.extend(narrower(site, &published));
    pages.extend(published.into_iter().map(Page::File));
    pages.extend(site.copied.keys().cloned().map(Page::Static));
    pages
}

/// The routes of searching; none where there is nothing to find.
fn searching(site: &Atlas) -> Vec<Page> {
    if site.findable.is_empty() {
        return Vec::new();
    }
    let (titles, terms) = site.search_files();
    let mut pages = vec![Page::Search];
    if site.letters_apart() {
        pages.extend((0..site.letters.len()).map(Page::SearchLetter));
    }
    let files = [SearchFile::Manifest, SearchFile::Words].into_iter();
    pages.extend(
        files
            .chain((0..titles).map(SearchFile::Titles))
            .chain((0..terms).map(SearchFile::Terms))
            .map(Page::SearchFile),
    );
    pages
}

/// The calendars to subscribe to, and the page that says how.
fn calendars(site: &Atlas) -> Vec<Page> {
    let mut pages = Vec::new();
    if !site.occurrences.is_empty() {
        pages.push(Page::Subscribe);
        pages.push(Page::CalendarCode(CalendarOf::All));
    }
    for of in site.feeds.all().filter(|of| *of != CalendarOf::All) {
        pages.push(Page::CalendarOf(of));
        if !matches!(of, CalendarOf::Item(_)) {
            pages.push(Page::CalendarCode(of));
        }
    }
    pages
}

/// What readers can take away: files of metrics, and of the whole plan.
fn data(site: &Atlas) -> Vec<Page> {
    let plan = &site.plan;
    let mut pages = Vec::new();
    for at in 0..plan.metrics.len() {
        pages.push(Page::MetricEmbed(at));
        pages.extend((MetricDownload::ALL.iter()).map(|&file| Page::MetricFile(at, file)));
    }
    let tables = plan.tables().into_iter();
    let filled = tables.filter(|table| table.count() > 0);
    let concepts: Vec<Kind> = filled.map(|table| table.kind()).collect();
    if concepts.is_empty() {
        return pages;
    }
    pages.extend([
        Page::Data,
        Page::DataFile(DataFile::Plan),
        Page::DataFile(DataFile::Schema),
    ]);
    pages.extend(
        concepts
            .into_iter()
            .map(|c| Page::DataFile(DataFile::Records(c))),
    );
    if !plan.metrics.is_empty() {
        pages.push(Page::Pictures);
        pages.push(Page::DataFile(DataFile::Targets));
        pages.push(Page::DataFile(DataFile::Measurements));
    }
    pages
}

/// Cards to be shared: link previews, and larger ones of what people pass on.
fn cards(site: &Atlas) -> Vec<Page> {
    let preview = |about: Page| Page::Card(Box::new(about), CardSize::Preview);
    let every = |about: Page| {
        (CardSize::ALL.iter()).map(move |&size| Page::Card(Box::new(about.clone()), size))
    };
    let mut pages = vec![preview(Page::Home)];
    pages.extend(super::cards::sections(site).map(|section| preview(Page::Door(section))));
    let runs = site.runs.iter();
    pages.extend(runs.flat_map(|run| every(Page::Edition(run.campaign, run.year))));
    for kind in (Kind::ALL.iter().copied()).filter(|kind| site.has_card(*kind)) {
        let records = (0..site.count(kind)).map(|at| Page::record(kind, at));
        match kind.facts().card {
            Card::Every => pages.extend(records.flat_map(every)),
            _ => pages.extend(records.map(preview)),
        }
    }
    pages
}

/// Every picture in every width besides its own.
fn narrower<'a>(
    site: &'a Atlas,
    published: &'a BTreeSet<Arc<str>>,
) -> impl Iterator<Item = Page> + 'a {
    let known = published
        .iter()
        .filter_map(|path| site.files.get_key_value(path));
    known.flat_map(|(path, known)| {
        widths(known)
            .iter()
            .map(|narrow| Page::Picture(Arc::clone(path), *narrow))
    })
}
