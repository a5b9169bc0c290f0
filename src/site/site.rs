//! The whole site, resolved and immutable. Rendering reads it and nothing else.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;

use super::addresses::output;
use super::atlas::Atlas;
use super::entry::Entry;
use super::findable::{Findable, language_of, name_in};
use super::routes::Routes;
use crate::content::ArticleMeta;
use crate::date::Date;
use crate::plan::Kind;
use crate::route::{Page, Route};

/// A site, as it speaks its main language; [`Site::speaking`] gives it in another one.
///
/// It is made in four steps, each a type that holds the one before it: what was written
/// ([`Ground`](super::Ground)), what its dates give ([`Dated`](super::Dated)), what can be found
/// ([`Atlas`]), and every address.
#[derive(Clone, Debug)]
pub struct Site {
    atlas: Atlas,
    /// Output path → what is there.
    pub routes: Arc<Routes>,
    /// The same site in its other languages: what is translated, and the rest marked as foreign.
    pub others: BTreeMap<String, Arc<Site>>,
}

impl Deref for Site {
    type Target = Atlas;

    fn deref(&self) -> &Atlas {
        &self.atlas
    }
}

impl Site {
    pub(super) fn new(
        atlas: Atlas,
        routes: Arc<Routes>,
        others: BTreeMap<String, Arc<Self>>,
    ) -> Self {
        Self {
            atlas,
            routes,
            others,
        }
    }

    /// The site as it speaks a language.
    pub fn speaking(&self, language: &str) -> &Self {
        self.others.get(language).map_or(self, |site| site)
    }

    /// The files beside the content that are published, because a text that is shown refers to them.
    pub fn published(&self) -> impl Iterator<Item = &Arc<str>> {
        self.routes.values().filter_map(|route| match &route.page {
            Page::File(path) => Some(path),
            _ => None,
        })
    }

    /// How many files beside the content are not published, and the first of them.
    pub fn kept_back(&self) -> (usize, Vec<&str>) {
        let published: BTreeSet<&Arc<str>> = self.published().collect();
        let kept = || self.files.keys().filter(|path| !published.contains(path));
        (kept().count(), kept().take(5).map(|path| &**path).collect())
    }

    /// Into how many files the sitemap is divided; none where it is one.
    pub fn sitemaps(&self) -> usize {
        let is_part = |route: &&Route| matches!(route.page, Page::SitemapPart(_));
        self.routes.values().filter(is_part).count()
    }

    /// The articles that will be shown on a later day, with that day; the first come first.
    pub fn before_their_day(&self) -> Vec<(Date, &Entry<ArticleMeta>)> {
        let waiting = self.content.waiting.articles.iter();
        let mut found: Vec<_> = waiting
            .filter(|entry| !entry.main.meta.draft)
            .map(|entry| (entry.main.meta.shown_from(), entry))
            .collect();
        found.sort_by(|a, b| (a.0, &a.1.main.file).cmp(&(b.0, &b.1.main.file)));
        found
    }

    /// Whether the site has a page.
    pub fn has(&self, page: &Page) -> bool {
        let path = self.path(self.main_language(), page);
        self.routes.contains_key(&output(path))
    }

    /// The language in which something is found.
    pub fn language(&self, found: Findable) -> &str {
        language_of(self, found)
    }

    /// The name by which something is found.
    pub fn name_of(&self, found: Findable) -> Cow<'_, str> {
        let site = self.speaking(self.language(found));
        name_in(self, &site.plan, found)
    }

    /// The page on which something is found.
    pub fn found_at(&self, found: Findable) -> String {
        let language = self.language(found);
        match found.run {
            Some(year) => self.url(language, &Page::Edition(found.node.at, year)),
            None if found.node.kind == Kind::Event => match self.next_of(found.node) {
                Some(o) => self.url_in_calendar(language, o),
                None => self.url_of(language, found.node),
            },
            None => self.url_of(language, found.node),
        }
    }
}
