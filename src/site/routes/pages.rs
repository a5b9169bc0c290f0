//! What pages and files a site has.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::picture::widths;
use crate::plan::{Card, Kind, PlanPart, Section, Shown};
use crate::route::{CalendarOf, CardSize, DataFile, Facet, MetricDownload, Page, SearchFile};
use crate::site::atlas::Atlas;
use crate::site::attached::published;

/// Every page, in no language yet.
pub(super) fn all(site: &Atlas) -> Vec<Page> {
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
        pages.extend(site.followed().map(Page::ChangesOf));
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
        Page::Dictionary,
        Page::DataFile(DataFile::Plan),
        Page::DataFile(DataFile::Schema),
        Page::DataFile(DataFile::Next),
        Page::DataFile(DataFile::Package),
        Page::DataFile(DataFile::Csvw),
        Page::DataFile(DataFile::Catalog),
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
    pages.extend(crate::site::cards::sections(site).map(|section| preview(Page::Door(section))));
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
