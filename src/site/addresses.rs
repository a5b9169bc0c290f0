//! The address of every page and record: where it stands, and in which languages.

mod ids;
mod path;

use std::sync::Arc;

use super::Site;
use crate::plan::{Kind, Node};
use crate::route::{Page, PlanPart};

impl Site {
    /// The code of the main language.
    pub fn main_language(&self) -> &str {
        self.config.languages.first().map_or("vi", String::as_str)
    }

    /// The interface words of a language, or of the main one.
    pub fn words(&self, language: &str) -> Arc<crate::strings::Strings> {
        self.strings
            .get(language)
            .or_else(|| self.strings.get(self.main_language()))
            .cloned()
            .unwrap_or_default()
    }

    /// The address of a page as other pages of the site link it.
    pub fn url(&self, language: &str, page: &Page) -> String {
        [self.base_path.as_str(), &self.path(language, page)].concat()
    }

    /// The page on which a record is shown, and the anchor there where it shares the page.
    pub fn page_of(&self, node: Node) -> (Page, Option<String>) {
        let at = node.at;
        let anchored = |page: Page| {
            (
                page,
                Some(format!("{}-{}", node.kind.name(), self.id(node))),
            )
        };
        match node.kind {
            Kind::Document => (Page::Document(at), None),
            Kind::Unit => (Page::Unit(at), None),
            Kind::Campaign => (Page::Campaign(at), None),
            Kind::Metric => (Page::Metric(at), None),
            Kind::Task => (Page::Task(at), None),
            Kind::Article => (Page::Article(at), None),
            Kind::Question => (Page::Question(at), None),
            Kind::Guide => (Page::Guide(at), None),
            Kind::Topic => (Page::Topic(at), None),
            Kind::Page => (Page::Text(at), None),
            Kind::Term => anchored(Page::Terms),
            Kind::System => anchored(Page::Systems),
            Kind::Irregularity => anchored(Page::Irregularities),
            Kind::Audience => anchored(Page::PlanPart(PlanPart::Audiences)),
            Kind::Phase | Kind::Message => anchored(Page::PlanPart(PlanPart::Messages)),
            Kind::ChannelGroup | Kind::Channel | Kind::Format => {
                anchored(Page::PlanPart(PlanPart::Channels))
            }
            Kind::Responsibility => anchored(Page::PlanPart(PlanPart::Responsibilities)),
            Kind::Obligation | Kind::Meeting | Kind::Feedback => {
                anchored(Page::PlanPart(PlanPart::Reporting))
            }
            Kind::Measure | Kind::Direction => anchored(Page::PlanPart(PlanPart::Measures)),
            Kind::Person => (Page::Documents, None),
            Kind::Purpose | Kind::Principle => anchored(Page::Plan),
            Kind::TaskGroup | Kind::Event => (Page::Tasks, None),
            Kind::Holiday => (Page::Agenda, None),
        }
    }

    /// The address of a record.
    pub fn url_of(&self, language: &str, node: Node) -> String {
        let (page, anchor) = self.page_of(node);
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
