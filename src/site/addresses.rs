//! The address of every page and record: where it stands, and in which languages.

mod ids;
mod path;

use std::sync::Arc;

use super::Site;
use crate::plan::{Node, Shown};
use crate::route::Page;
use crate::strings::Strings;

impl Site {
    /// The code of the main language.
    pub fn main_language(&self) -> &str {
        self.config.languages.first().map_or("vi", String::as_str)
    }

    /// The interface words of a language, or of the main one; none where the site has neither.
    pub fn strings_of(&self, language: &str) -> &Strings {
        static NONE: Strings = Strings(std::collections::BTreeMap::new());
        let own = self.strings.get(language);
        own.or_else(|| self.strings.get(self.main_language()))
            .map_or(&NONE, |words| words)
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
        match node.kind.facts().shown {
            Shown::Page(_) | Shown::Root => (Page::Record(node), None),
            Shown::On(door) => {
                let anchor = format!("{}-{}", node.kind.name(), self.id(node));
                (door.into(), Some(anchor))
            }
            Shown::Within(door) => (door.into(), None),
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
