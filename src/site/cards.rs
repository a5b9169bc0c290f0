//! Which card a page shows where its address is shared.

use super::Site;
use crate::config::{Cards, Section};
use crate::route::{CardSize, Page};

/// The first page of every section that the site has.
pub fn sections(site: &Site) -> impl Iterator<Item = (Section, Page)> {
    let plan = &site.plan;
    let content = &site.content;
    let all = [
        (
            content.articles.is_empty(),
            Section::Articles,
            Page::Articles(1),
        ),
        (
            plan.campaigns.is_empty(),
            Section::Campaigns,
            Page::Campaigns,
        ),
        (
            site.occurrences.is_empty(),
            Section::Calendar,
            Page::Calendar,
        ),
        (plan.metrics.is_empty(), Section::Metrics, Page::Metrics),
        (plan.tasks.is_empty(), Section::Tasks, Page::Tasks),
        (
            content.questions.is_empty(),
            Section::Questions,
            Page::Questions,
        ),
        (
            plan.documents.is_empty(),
            Section::Documents,
            Page::Documents,
        ),
        (plan.systems.is_empty(), Section::Systems, Page::Systems),
        (plan.units.is_empty(), Section::Units, Page::Units),
        (plan.terms.is_empty(), Section::Terms, Page::Terms),
        (
            plan.irregularities.is_empty(),
            Section::Irregularities,
            Page::Irregularities,
        ),
        (
            plan.messages.is_empty() && plan.audiences.is_empty() && plan.channels.is_empty(),
            Section::Plan,
            Page::Plan,
        ),
    ];
    all.into_iter()
        .filter(|(empty, ..)| !empty)
        .map(|(_, section, page)| (section, page))
}

impl Site {
    /// The link preview of a page: its own where it has one, or else its section's, or the site's.
    pub fn card(&self, page: &Page, section: Option<Section>) -> Page {
        let own = match page {
            Page::Home
            | Page::Campaign(_)
            | Page::Edition(..)
            | Page::Metric(_)
            | Page::Question(_) => true,
            Page::Article(_) => self.config.cards == Cards::All,
            _ => false,
        };
        let about = if own {
            page.clone()
        } else {
            let first = |wanted| sections(self).find(|(section, _)| *section == wanted);
            (section.and_then(first)).map_or(Page::Home, |(_, page)| page)
        };
        Page::Card(Box::new(about), CardSize::Preview)
    }
}
