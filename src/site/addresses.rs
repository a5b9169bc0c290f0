//! The address of every page and record.

mod path;

use super::Occurrence;
use super::atlas::Atlas;
use crate::date::{CalendarUnit, Period};
use crate::plan::{Node, Section};
use crate::route::Page;

impl Atlas {
    /// The address of a page as other pages of the site link it.
    pub fn url(&self, language: &str, page: &Page) -> String {
        [self.base_path.as_str(), &self.path(language, page)].concat()
    }

    /// The address of a page with its host, as other sites and programs want it.
    pub fn full(&self, language: &str, page: &Page) -> String {
        [self.base_url.as_str(), &self.path(language, page)].concat()
    }

    /// The address at which a record is shown, or of the page that is the nearest to it.
    pub fn url_of(&self, language: &str, node: Node) -> String {
        let shown = self.shown_at(node);
        self.address(language, shown.unwrap_or_else(|| self.page_of(node)))
    }

    /// The address at which a record is shown; none where nothing shows it.
    pub fn shown_url(&self, language: &str, node: Node) -> Option<String> {
        Some(self.address(language, self.shown_at(node)?))
    }

    /// Where one thing at one time is shown: where its record is. What no record shows has a place in
    /// the agenda, or only the calendar to lead to where the agenda leaves it out.
    pub fn place_of(&self, o: &Occurrence) -> (Page, Option<String>) {
        self.shown_at(o.node).unwrap_or_else(|| match o.duty {
            true => (Page::Door(Section::Calendar), None),
            false => (Page::Agenda, Some(format!("luc-{}", o.id))),
        })
    }

    /// The address of that place.
    pub fn url_at(&self, language: &str, o: &Occurrence) -> String {
        self.address(language, self.place_of(o))
    }

    /// The address of its place in the calendar: on the page of its day, or in the agenda.
    pub fn url_in_calendar(&self, language: &str, o: &Occurrence) -> String {
        let page = match o.period {
            Period::One(CalendarUnit::Day(day)) => Page::Day(day),
            _ => Page::Agenda,
        };
        self.address(language, (page, Some(format!("luc-{}", o.id))))
    }

    fn address(&self, language: &str, (page, anchor): (Page, Option<String>)) -> String {
        // A page that only stands in for another one has none of its anchors.
        let language = match anchor {
            Some(_) if !self.translated(language, &page) => self.main_language(),
            _ => self.spoken(language, &page),
        };
        let mut url = self.url(language, &page);
        if let Some(anchor) = anchor {
            url.push('#');
            url.push_str(&anchor);
        }
        url
    }

    /// The language in which a page stands: the wished one, or the main one.
    pub fn spoken<'a>(&'a self, language: &'a str, page: &Page) -> &'a str {
        let main = self.main_language();
        if language == main || self.translated(language, page) || self.stands_in(language, page) {
            language
        } else {
            main
        }
    }
}

/// The file that holds an address: `lich/` → `lich/index.html`.
pub fn output(path: impl Into<String>) -> String {
    let mut path = path.into();
    if path.is_empty() || path.ends_with('/') {
        path.push_str("index.html");
    }
    path
}
