//! Which card a page shows where its address is shared, and which sections have one.

use super::dated::Dated;
use crate::config::Cards;
use crate::content::Ending;
use crate::plan::change::ChangeNote;
use crate::plan::{Card, Kind, Section};
use crate::route::{CardSize, Page};

/// The sections that the site has, in order.
pub fn sections(site: &Dated) -> impl Iterator<Item = Section> {
    (Section::ALL.iter().copied()).filter(|section| site.has_section(*section))
}

impl Dated {
    /// Whether anything stands behind the door of a section.
    pub fn has_section(&self, section: Section) -> bool {
        let plan = &self.plan;
        match section {
            Section::Calendar => !self.occurrences.is_empty(),
            Section::Plan => {
                !(plan.messages.is_empty() && plan.audiences.is_empty() && plan.channels.is_empty())
            }
            Section::Questions => !self.content.questions.is_empty(),
            Section::Changes => self.has_changes(),
            _ => Kind::ALL.iter().any(|kind| {
                let is_there = || self.count(*kind) > 0;
                kind.facts().shown.door() == Some(section) && is_there()
            }),
        }
    }

    /// Whether there is anything to tell of what changed by the day of the build.
    fn has_changes(&self) -> bool {
        let content = &self.content;
        let today = self.options.today;
        let told = |notes: &[ChangeNote]| {
            (notes.iter()).any(|note| note.is_significant() && note.on.value.0 <= today)
        };
        (content.ended.iter()).any(|ended| {
            let meta = ended.lifetime();
            matches!(meta.ending(today), Some(Ending::Withdrawn(_))) || told(meta.changes())
        }) || (content.articles.iter()).any(|one| told(&one.main.meta.changes))
            || (content.questions.iter()).any(|one| told(&one.entry.main.meta.changes))
            || (content.pages.iter()).any(|one| told(&one.main.meta.changes))
            || (self.plan.campaigns.iter())
                .any(|campaign| campaign.editions.iter().any(|run| told(&run.changes)))
            || (self.plan.records()).any(|(_, row)| told(row.changes()))
    }

    /// The link preview of a page: its own where it has one, or else its section's, or the site's.
    pub fn card(&self, page: &Page, section: Option<Section>) -> Page {
        let own = match page {
            Page::Home | Page::Edition(..) => true,
            Page::Record(node) => self.has_card(node.kind),
            _ => false,
        };
        let about = if own {
            page.clone()
        } else {
            let there = section.filter(|wanted| sections(self).any(|own| own == *wanted));
            there.map_or(Page::Home, Page::Door)
        };
        Page::Card(Box::new(about), CardSize::Preview)
    }

    /// Whether each record of a kind has a card of its own.
    pub(super) fn has_card(&self, kind: Kind) -> bool {
        match kind.facts().card {
            Card::Section => false,
            Card::IfAll => self.config.cards == Cards::All,
            Card::Preview | Card::Every => true,
        }
    }
}
