//! What can be found and listed: everything that searching, the lists of articles and addresses go by.

use std::ops::Deref;
use std::sync::Arc;

use super::aliases::{Alias, aliases};
use super::dated::Dated;
use super::findable::{Findable, Letter, TITLES_PER_FILE, find};
use crate::config::Config;
use crate::plan::{Kind, Plan};
use crate::route::{Facet, Route};

/// Up to here, one page lists everything.
const ONE_PAGE: usize = 1_000;

/// A site but for its routes: all that the addresses of pages go by.
#[derive(Clone, Debug)]
pub struct Atlas {
    dated: Dated,
    /// Every facet that has articles: its place in its table, and how many.
    pub facets: Arc<Vec<(Facet, usize, usize)>>,
    /// Everything that can be searched for, by kind.
    pub findable: Arc<Vec<Findable>>,
    /// The first letters of what can be found, in the order of the alphabet.
    pub letters: Arc<Vec<Letter>>,
    /// The earlier addresses of what has moved.
    pub aliases: Arc<Vec<Alias>>,
}

impl Deref for Atlas {
    type Target = Dated;

    fn deref(&self) -> &Dated {
        &self.dated
    }
}

impl Atlas {
    /// `plan_of` gives the plan in a language of the site.
    pub(super) fn new<'a>(dated: Dated, plan_of: impl Fn(&str) -> Option<&'a Plan> + Sync) -> Self {
        let (findable, letters) = find(&dated, &plan_of);
        Self {
            facets: Arc::new(facets(&dated)),
            findable: Arc::new(findable),
            letters: Arc::new(letters),
            aliases: Arc::new(aliases(&dated)),
            dated,
        }
    }

    /// The same with the plan and the configuration of another language.
    pub(super) fn speaking(&self, config: Config, plan: Plan) -> Self {
        Self {
            dated: self.dated.speaking(config, plan),
            ..self.clone()
        }
    }

    /// Whether the letters have pages of their own.
    pub fn letters_apart(&self) -> bool {
        self.findable.len() > ONE_PAGE
    }

    /// Whether search engines are led to what is at a route.
    pub fn is_in_sitemap(&self, route: &Route) -> bool {
        route.page.is_findable() && !self.stands_in(&route.language, &route.page)
    }

    /// How many files hold the titles, and how many the words.
    pub fn search_files(&self) -> (usize, usize) {
        let found = self.findable.len();
        (found.div_ceil(TITLES_PER_FILE), (found / 16).clamp(4, 400))
    }
}

/// Every facet that has articles, with how many.
fn facets(site: &Dated) -> Vec<(Facet, usize, usize)> {
    let mut found = Vec::new();
    for facet in Facet::ALL.iter().copied() {
        let table = site.plan.table(facet.kind());
        for (node, row) in table.into_iter().flat_map(|table| table.each()) {
            let count = (site.back)
                .from(node.kind, &row.record.id().value, Kind::Article)
                .count();
            if count > 0 {
                found.push((facet, node.at, count));
            }
        }
    }
    found
}
