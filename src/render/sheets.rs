//! Which page, or which file made from a template, stands at a route.

use crate::outputs::{card, data, feeds};
use crate::pages::not_found::not_found;
use crate::pages::{
    alias, calendar, campaign, changes, data as data_page, dictionary, document, embed, ended,
    guide, home, irregularity, metric, news, offline, pictures, plan, question, record as general,
    search, subscribe, system, task, term, text, unit,
};
use crate::plan::{Kind, Node, Section};
use crate::presenter::desk::Desk;
use crate::route::Page;
use crate::template::sheet::Sheet;

/// What is made of data alone, without a template: tables and JSON.
pub(super) fn bytes(desk: &Desk<'_>, page: &Page) -> Option<Vec<u8>> {
    match page {
        Page::MetricFile(at, file) => data::metric_file(desk, *at, *file),
        Page::DataFile(file) => Some(data::file(desk, *file)),
        _ => None,
    }
}

/// The sheet of a page.
pub(super) fn sheet(desk: &Desk<'_>, page: &Page) -> Sheet {
    found(desk, page).unwrap_or_else(|| not_found(desk))
}

fn found(desk: &Desk<'_>, page: &Page) -> Option<Sheet> {
    Some(match page {
        Page::Home => home::home(desk),
        Page::Door(section) => door(desk, *section),
        Page::Record(node) => record(desk, *node)?,
        Page::Ended(at) => ended::ended(desk, *at)?,
        Page::Alias(at) => alias::alias(desk, *at)?,
        Page::Articles(number) => news::articles(desk, *number),
        Page::ArticlesBy(facet, at, number) => news::by(desk, *facet, *at, *number)?,
        Page::Edition(at, year) => campaign::edition::edition(desk, *at, *year)?,
        Page::Agenda => calendar::agenda::agenda(desk),
        Page::CalendarList(of) => calendar::list::list(desk, *of),
        Page::Subscribe => subscribe::subscribe(desk),
        Page::Year(year) => calendar::year::year(desk, *year),
        Page::Month(year, month) => calendar::month::month(desk, *year, *month),
        Page::Day(day) => calendar::day::day(desk, *day),
        Page::TasksByDocument(at) => task::lists::by_document(desk, *at)?,
        Page::TasksByUnit(at) => task::lists::by_unit(desk, *at)?,
        Page::TasksByDeadline => task::lists::by_deadline(desk),
        Page::PlanPart(part) => plan::part::part(desk, *part),
        Page::MetricFile(at, _) => card::file(desk, page, *at)?,
        Page::MetricEmbed(at) => embed::embed(desk, *at)?,
        Page::Pictures => pictures::page::pictures(desk),
        Page::Data => data_page::data(desk),
        Page::Dictionary => dictionary::dictionary(desk),
        Page::Card(about, size) => card::card(desk, about, *size),
        Page::GuideStep(at, step) => guide::step(desk, *at, *step)?,
        Page::Search => search::search(desk),
        Page::SearchLetter(at) => search::letter(desk, *at)?,
        Page::NotFound => not_found(desk),
        Page::Offline => offline::offline(desk),
        Page::Sitemap => feeds::sitemap(desk),
        Page::SitemapPart(part) => feeds::sitemap_part(desk, *part),
        Page::Feed => feeds::feed(desk),
        Page::ChangesFeed => feeds::changes(desk),
        Page::ChangesOf(node) => feeds::changes_of(desk, *node),
        Page::FeedFor(at) => feeds::feed_for(desk, *at)?,
        // Not made from templates; `Renderer::render` has answered already.
        Page::Robots
        | Page::CalendarFeed
        | Page::CalendarOf(_)
        | Page::CalendarCode(_)
        | Page::DataFile(_)
        | Page::SearchFile(_)
        | Page::Manifest
        | Page::ServiceWorker
        | Page::Asset(_)
        | Page::File(_)
        | Page::Static(_)
        | Page::Picture(..) => return None,
    })
}

/// The first page of a section.
fn door(desk: &Desk<'_>, section: Section) -> Sheet {
    match section {
        Section::Articles => news::articles(desk, 1),
        Section::Campaigns => campaign::list::campaigns(desk),
        Section::Calendar => calendar::overview::calendar(desk),
        Section::Metrics => metric::overview::metrics(desk),
        Section::Tasks => task::lists::tasks(desk),
        Section::Questions => question::questions(desk),
        Section::Documents => document::list::documents(desk),
        Section::Plan => plan::overview::plan(desk),
        Section::Units => unit::list::units(desk),
        Section::Terms => term::terms(desk),
        Section::Systems => system::systems(desk),
        Section::Irregularities => irregularity::irregularities(desk),
        Section::Guides => guide::guides(desk),
        Section::Changes => changes::changes(desk),
        #[allow(
            unreachable_patterns,
            reason = "a new section has the general page until it has one of its own making"
        )]
        _ => general::door(desk, section),
    }
}

/// The page of a record or text.
fn record(desk: &Desk<'_>, node: Node) -> Option<Sheet> {
    let at = node.at;
    match node.kind {
        Kind::Article => news::article(desk, at),
        Kind::Campaign => campaign::page::campaign(desk, at),
        Kind::Metric => metric::detail::metric(desk, at),
        Kind::Task => task::detail::task(desk, at),
        Kind::Topic => question::topic(desk, at),
        Kind::Question => question::question(desk, at),
        Kind::Document => document::detail::document(desk, at),
        Kind::Unit => unit::detail::unit(desk, at),
        Kind::Guide => guide::step(desk, at, 0),
        Kind::Page => text::text(desk, at),
        // The general page, where the concept's records have pages at all.
        _ => general::record(desk, node),
    }
}
