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
use crate::plan::{Kind, Node, Section};
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
        Page::Door(section) => door(desk, *section),
        Page::Record(node) => record(desk, *node),
        Page::Articles(number) => news::articles(desk, *number),
        Page::ArticlesBy(facet, at, number) => news::by(desk, *facet, *at, *number),
        Page::Edition(at, year) => campaign::edition(desk, *at, *year),
        Page::Agenda => calendar::agenda(desk),
        Page::CalendarList(of) => calendar::list(desk, *of),
        Page::Subscribe => subscribe::subscribe(desk),
        Page::Year(year) => calendar::year(desk, *year),
        Page::Month(year, month) => calendar::month(desk, *year, *month),
        Page::Day(day) => calendar::day(desk, *day),
        Page::TasksByDocument(at) => task::by_document(desk, *at),
        Page::TasksByUnit(at) => task::by_unit(desk, *at),
        Page::TasksByDeadline => task::by_deadline(desk),
        Page::PlanPart(part) => plan::part(desk, *part),
        Page::MetricFile(at, _) => card::file(desk, page, *at),
        Page::MetricEmbed(at) => embed::embed(desk, *at),
        Page::Pictures => pictures::pictures(desk),
        Page::Data => data::data(desk),
        Page::Card(about, size) => card::card(desk, about, *size),
        Page::GuideStep(at, step) => guide::step(desk, *at, *step),
        Page::Search => search::search(desk),
        Page::SearchLetter(at) => search::letter(desk, *at),
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

/// The first page of a section.
fn door(desk: &Desk<'_>, section: Section) -> Sheet {
    match section {
        Section::Articles => news::articles(desk, 1),
        Section::Campaigns => campaign::campaigns(desk),
        Section::Calendar => calendar::calendar(desk),
        Section::Metrics => metric::metrics(desk),
        Section::Tasks => task::tasks(desk),
        Section::Questions => question::questions(desk),
        Section::Documents => document::documents(desk),
        Section::Plan => plan::plan(desk),
        Section::Units => unit::units(desk),
        Section::Terms => term::terms(desk),
        Section::Systems => system::systems(desk),
        Section::Irregularities => irregularity::irregularities(desk),
        Section::Guides => guide::guides(desk),
    }
}

/// The page of a record or text.
fn record(desk: &Desk<'_>, node: Node) -> Sheet {
    let at = node.at;
    match node.kind {
        Kind::Article => news::article(desk, at),
        Kind::Campaign => campaign::campaign(desk, at),
        Kind::Metric => metric::metric(desk, at),
        Kind::Task => task::task(desk, at),
        Kind::Topic => question::topic(desk, at),
        Kind::Question => question::question(desk, at),
        Kind::Document => document::document(desk, at),
        Kind::Unit => unit::unit(desk, at),
        Kind::Guide => guide::step(desk, at, 0),
        Kind::Page => text::text(desk, at),
        // Shown on other pages: `Facts::shown` of these kinds names none of their own.
        Kind::Person
        | Kind::Audience
        | Kind::Phase
        | Kind::Message
        | Kind::Purpose
        | Kind::Principle
        | Kind::ChannelGroup
        | Kind::Channel
        | Kind::Format
        | Kind::Obligation
        | Kind::Meeting
        | Kind::Feedback
        | Kind::Responsibility
        | Kind::TaskGroup
        | Kind::Measure
        | Kind::Direction
        | Kind::Event
        | Kind::Holiday
        | Kind::Term
        | Kind::System
        | Kind::Irregularity => text::not_found(desk),
    }
}
