//! The pages: for each kind its view, the data that its template sees, and what it says to its frame.

mod app;
mod calendar;
mod campaign;
mod card;
mod data;
mod document;
mod embed;
mod faq;
mod feedback;
mod feeds;
mod guide;
mod home;
mod irregularity;
mod marked;
mod metric;
mod news;
mod picture;
mod pictures;
mod plan;
mod question;
mod reason;
mod search;
mod subscribe;
mod system;
mod task;
mod term;
mod text;
mod unit;
mod untranslated;

pub use app::{manifest, worker};
pub use feeds::robots;
pub use metric::value_text;
pub use news::filters;
pub use picture::{PictureView, prose as prose_metric};
pub use subscribe::code;
pub use untranslated::untranslated;

use super::engine::View;
use super::frame::Head;
use super::view::Desk;
use crate::route::Page;

/// A page ready for its template.
pub struct Sheet {
    pub template: &'static str,
    pub head: Head,
    pub view: View,
}

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
    match page {
        Page::Home => home::home(desk),
        Page::Articles(number) => news::articles(desk, *number),
        Page::ArticlesBy(facet, at, number) => news::by(desk, *facet, *at, *number),
        Page::Article(at) => news::article(desk, *at),
        Page::Campaigns => campaign::campaigns(desk),
        Page::Campaign(at) => campaign::campaign(desk, *at),
        Page::Edition(at, year) => campaign::edition(desk, *at, *year),
        Page::Calendar => calendar::calendar(desk),
        Page::Agenda => calendar::agenda(desk),
        Page::CalendarList(of) => calendar::list(desk, *of),
        Page::Subscribe => subscribe::subscribe(desk),
        Page::Year(year) => calendar::year(desk, *year),
        Page::Month(year, month) => calendar::month(desk, *year, *month),
        Page::Day(day) => calendar::day(desk, *day),
        Page::Metrics => metric::metrics(desk),
        Page::Metric(at) => metric::metric(desk, *at),
        Page::Tasks => task::tasks(desk),
        Page::TasksByDocument(at) => task::by_document(desk, *at),
        Page::TasksByUnit(at) => task::by_unit(desk, *at),
        Page::TasksByDeadline => task::by_deadline(desk),
        Page::Task(at) => task::task(desk, *at),
        Page::Questions => question::questions(desk),
        Page::Topic(at) => question::topic(desk, *at),
        Page::Question(at) => question::question(desk, *at),
        Page::Documents => document::documents(desk),
        Page::Document(at) => document::document(desk, *at),
        Page::Plan => plan::plan(desk),
        Page::PlanPart(part) => plan::part(desk, *part),
        Page::Systems => system::systems(desk),
        Page::Units => unit::units(desk),
        Page::Unit(at) => unit::unit(desk, *at),
        Page::Terms => term::terms(desk),
        Page::Irregularities => irregularity::irregularities(desk),
        Page::MetricFile(at, _) => card::file(desk, page, *at),
        Page::MetricEmbed(at) => embed::embed(desk, *at),
        Page::Pictures => pictures::pictures(desk),
        Page::Data => data::data(desk),
        Page::Card(about, size) => card::card(desk, about, *size),
        Page::Guides => guide::guides(desk),
        Page::Guide(at) => guide::step(desk, *at, 0),
        Page::GuideStep(at, step) => guide::step(desk, *at, *step),
        Page::Search => search::search(desk),
        Page::SearchLetter(at) => search::letter(desk, *at),
        Page::Text(at) => text::text(desk, *at),
        Page::NotFound => text::not_found(desk),
        Page::Offline => app::offline(desk),
        Page::Sitemap => feeds::sitemap(desk),
        Page::Feed => feeds::feed(desk),
        Page::FeedFor(at) => feeds::feed_for(desk, *at),
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
        | Page::Picture(..) => text::not_found(desk),
    }
}
