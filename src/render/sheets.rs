//! Which page, or which file made from a template, stands at a route.

use crate::outputs::{card, data, feeds};
use crate::pages::not_found::not_found;
use crate::pages::{
    calendar, campaign, data as data_page, document, embed, guide, home, irregularity, metric,
    news, offline, pictures, plan, question, search, subscribe, system, task, term, text, unit,
};
use crate::presenter::desk::Desk;
use crate::route::Page;
use crate::template::sheet::Sheet;

/// What is made of data alone, without a template: tables and JSON.
pub fn bytes(desk: &Desk<'_>, page: &Page) -> Option<Vec<u8>> {
    match page {
        Page::MetricFile(at, file) => data::metric_file(desk, *at, *file),
        Page::DataFile(file) => Some(data::file(desk, *file)),
        _ => None,
    }
}

/// The sheet of a page.
pub fn sheet(desk: &Desk<'_>, page: &Page) -> Sheet {
    found(desk, page).unwrap_or_else(|| not_found(desk))
}

fn found(desk: &Desk<'_>, page: &Page) -> Option<Sheet> {
    Some(match page {
        Page::Home => home::home(desk),
        Page::Articles(number) => news::articles(desk, *number),
        Page::ArticlesBy(facet, at, number) => news::by(desk, *facet, *at, *number)?,
        Page::Article(at) => news::article(desk, *at)?,
        Page::Campaigns => campaign::list::campaigns(desk),
        Page::Campaign(at) => campaign::page::campaign(desk, *at)?,
        Page::Edition(at, year) => campaign::edition::edition(desk, *at, *year)?,
        Page::Calendar => calendar::overview::calendar(desk),
        Page::Agenda => calendar::agenda::agenda(desk),
        Page::CalendarList(of) => calendar::list::list(desk, *of),
        Page::Subscribe => subscribe::subscribe(desk),
        Page::Year(year) => calendar::year::year(desk, *year),
        Page::Month(year, month) => calendar::month::month(desk, *year, *month),
        Page::Day(day) => calendar::day::day(desk, *day),
        Page::Metrics => metric::overview::metrics(desk),
        Page::Metric(at) => metric::detail::metric(desk, *at)?,
        Page::Tasks => task::lists::tasks(desk),
        Page::TasksByDocument(at) => task::lists::by_document(desk, *at)?,
        Page::TasksByUnit(at) => task::lists::by_unit(desk, *at)?,
        Page::TasksByDeadline => task::lists::by_deadline(desk),
        Page::Task(at) => task::detail::task(desk, *at)?,
        Page::Questions => question::questions(desk),
        Page::Topic(at) => question::topic(desk, *at)?,
        Page::Question(at) => question::question(desk, *at)?,
        Page::Documents => document::list::documents(desk),
        Page::Document(at) => document::detail::document(desk, *at)?,
        Page::Plan => plan::overview::plan(desk),
        Page::PlanPart(part) => plan::part::part(desk, *part),
        Page::Systems => system::systems(desk),
        Page::Units => unit::list::units(desk),
        Page::Unit(at) => unit::detail::unit(desk, *at)?,
        Page::Terms => term::terms(desk),
        Page::Irregularities => irregularity::irregularities(desk),
        Page::MetricFile(at, _) => card::file(desk, page, *at)?,
        Page::MetricEmbed(at) => embed::embed(desk, *at)?,
        Page::Pictures => pictures::page::pictures(desk),
        Page::Data => data_page::data(desk),
        Page::Card(about, size) => card::card(desk, about, *size),
        Page::Guides => guide::guides(desk),
        Page::Guide(at) => guide::step(desk, *at, 0)?,
        Page::GuideStep(at, step) => guide::step(desk, *at, *step)?,
        Page::Search => search::search(desk),
        Page::SearchLetter(at) => search::letter(desk, *at)?,
        Page::Text(at) => text::text(desk, *at)?,
        Page::NotFound => not_found(desk),
        Page::Offline => offline::offline(desk),
        Page::Sitemap => feeds::sitemap(desk),
        Page::Feed => feeds::feed(desk),
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
        | Page::Picture(..) => return None,
    })
}
