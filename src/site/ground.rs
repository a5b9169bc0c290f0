//! What a site stands on: everything that staff wrote, joined and with every name resolved, before
//! anything is reckoned from it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::back::BackLinks;
use super::content::Content;
use super::options::Options;
use crate::address::Base;
use crate::config::Config;
use crate::file::Attachment;
use crate::keyed::Set;
use crate::plan::{Id, Kind, Node, Plan, Section, Shown, Spoken};
use crate::route::Page;
use crate::strings::Strings;
use crate::theme::Theme;

/// A template: its name, file and text.
pub type Template = (String, Arc<str>, Arc<str>);

/// What a site stands on, in one language.
#[derive(Clone, Debug)]
pub struct Ground {
    pub config: Config,
    pub options: Options,
    pub base: Base,
    /// The text of `base`: scheme, host and folder, ending in `/`.
    pub base_url: String,
    /// The host in the ids of calendars: it stays when the site moves.
    pub identity: String,
    /// The address with which the ids of feeds begin, ending in `/`.
    pub ids: String,
    /// The path of the base URL: `/` or `/folder/`.
    pub base_path: String,
    pub plan: Plan,
    pub content: Arc<Content>,
    pub back: Arc<BackLinks>,
    /// Interface words by language.
    pub strings: BTreeMap<String, Arc<Strings>>,
    pub theme: Arc<Theme>,
    /// Templates: name, file, text; for each name the one that comes first in look-up order.
    pub templates: Arc<Vec<Template>>,
    /// Files beside the content: path in the site's folder → what is known of it.
    pub files: Arc<BTreeMap<Arc<str>, Attachment>>,
    /// Files that are copied to the root as they are: path there → path in the site's folder.
    pub copied: Arc<BTreeMap<Arc<str>, Arc<str>>>,
    /// The records of the plan that are translated, by language.
    pub translations: Arc<BTreeMap<String, Set<Node>>>,
}

impl Ground {
    /// The code of the main language.
    pub fn main_language(&self) -> &str {
        self.config.main_language()
    }

    /// The interface words of a language, or of the main one; none where the site has neither.
    pub fn strings_of(&self, language: &str) -> &Strings {
        static NONE: Strings = Strings(BTreeMap::new());
        let own = self.strings.get(language);
        own.or_else(|| self.strings.get(self.main_language()))
            .map_or(&NONE, |words| words)
    }

    /// The interface words of a language, or of the main one.
    pub fn words(&self, language: &str) -> Arc<Strings> {
        self.strings
            .get(language)
            .or_else(|| self.strings.get(self.main_language()))
            .cloned()
            .unwrap_or_default()
    }

    /// The time zone of the site's clocks; UTC where the site names none.
    pub fn zone(&self) -> &str {
        let zone = self.config.time_zone.as_ref();
        zone.map_or("UTC", |zone| zone.value.as_str())
    }

    /// Whether there is neither a text nor a record, not even one that is held back.
    pub fn is_empty(&self) -> bool {
        let (content, plan) = (&self.content, &self.plan);
        content.by_file.is_empty()
            && content.hidden.is_empty()
            && content.topics.is_empty()
            && plan.measurements.is_empty()
            && plan.tables().iter().all(|table| table.count() == 0)
    }

    /// How many records or texts of a kind the site has.
    pub fn count(&self, kind: Kind) -> usize {
        let content = &self.content;
        match kind {
            Kind::Topic => content.topics.len(),
            Kind::Question => content.questions.len(),
            Kind::Article => content.articles.len(),
            Kind::Page => content.pages.len(),
            _ => self.plan.table(kind).map_or(0, |table| table.count()),
        }
    }

    /// The id of a record or text as a part of an address.
    pub fn id(&self, node: Node) -> String {
        let (content, at) = (&self.content, node.at);
        let slug = match node.kind {
            Kind::Topic => content.topics.get(at).map(|topic| &topic.slug),
            Kind::Question => (content.questions.get(at)).map(|one| &one.entry.main.slug),
            Kind::Article => content.articles.get(at).map(|one| &one.main.slug),
            Kind::Page => content.pages.get(at).map(|one| &one.main.slug),
            _ => {
                let record = self.plan.record(node);
                return record.map_or_else(String::new, |row| row.id().slug().into_owned());
            }
        };
        slug.cloned().unwrap_or_default()
    }

    /// The page on which a record is shown, and the anchor there where it shares the page. What has
    /// neither page nor anchor is shown by the record that it belongs to: an event by its campaign or
    /// its task, a group of tasks in the list of its document's tasks. `None` where there is no such.
    pub fn shown_at(&self, node: Node) -> Option<(Page, Option<String>)> {
        let row = self.plan.record(node);
        let Some(by) = row.and_then(|row| row.record.shown_with()) else {
            return Some(self.page_of(node));
        };
        let shows = |(kind, id): (Kind, &Id)| self.plan.node(kind, id.as_str());
        let by = by.into_iter().find_map(shows)?;
        match node.kind {
            Kind::TaskResult if by.kind == Kind::Campaign => {
                let year = self.plan.results.at(node.at)?.year.as_ref()?;
                Some((Page::Edition(by.at, year.value), None))
            }
            Kind::TaskGroup => Some((Page::TasksByDocument(by.at), Some(self.id(node)))),
            _ => self.shown_at(by),
        }
    }

    /// The page on which a record is shown or that is the nearest to it, and the anchor there where it
    /// shares the page.
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

    /// Whether a page exists in a language that is not the main one: its texts are translated, or
    /// it is made of the words of the interface.
    pub fn translated(&self, language: &str, page: &Page) -> bool {
        let content = &self.content;
        let record = |node: Node| {
            let nodes = self.translations.get(language);
            nodes.is_some_and(|nodes| nodes.contains(&node))
        };
        let question = |at: &usize| {
            let question = content.questions.get(*at);
            question.is_some_and(|q| q.entry.translations.contains_key(language))
        };
        match page {
            Page::Home => self.strings.contains_key(language),
            Page::Record(node) => match node.kind {
                Kind::Article => content.articles[node.at]
                    .translations
                    .contains_key(language),
                Kind::Question => question(&node.at),
                Kind::Topic => content.topics[node.at].questions.iter().any(question),
                Kind::Page => content.pages[node.at].translations.contains_key(language),
                kind => kind.facts().spoken == Spoken::Translated && record(*node),
            },
            Page::Door(Section::Questions) => (0..content.questions.len()).any(|at| question(&at)),
            Page::Door(Section::Guides) => {
                (self.plan.guides.nodes()).any(|(guide, _)| record(guide))
            }
            Page::Edition(at, _) => record(Node {
                kind: Kind::Campaign,
                at: *at,
            }),
            Page::GuideStep(at, _) => record(Node {
                kind: Kind::Guide,
                at: *at,
            }),
            Page::Ended(at) => {
                let ended = content.ended.get(*at);
                ended.is_some_and(|ended| ended.is_translated(language))
            }
            // Made of the words of the interface; what is not translated says so.
            Page::Door(Section::Changes) | Page::Data | Page::Dictionary => {
                self.strings.contains_key(language)
            }
            Page::Card(about, _) => self.translated(language, about),
            _ => false,
        }
    }

    /// Whether a page in this language only says that it is not translated yet, and leads to the
    /// main language: the doors of the sections, so that no link of the menu surprises anybody.
    pub fn stands_in(&self, language: &str, page: &Page) -> bool {
        language != self.main_language()
            && self.strings.contains_key(language)
            && is_door(page)
            && !self.translated(language, page)
    }

    /// The page to which the switch to another language leads: this one, or the nearest above it
    /// that exists there.
    pub fn nearest(&self, language: &str, page: &Page) -> Page {
        let mut page = page.clone();
        while language != self.main_language()
            && !self.translated(language, &page)
            && !self.stands_in(language, &page)
        {
            page = self.above(&page);
        }
        page
    }

    /// The page above a page.
    fn above(&self, page: &Page) -> Page {
        match page {
            Page::Articles(_) | Page::ArticlesBy(..) => Page::Door(Section::Articles),
            Page::Edition(at, _) => Page::record(Kind::Campaign, *at),
            Page::Day(day) => Page::Month(day.year(), day.month()),
            Page::Agenda
            | Page::CalendarList(_)
            | Page::Subscribe
            | Page::Year(_)
            | Page::Month(..) => Page::Door(Section::Calendar),
            Page::Pictures => Page::Door(Section::Metrics),
            Page::Dictionary => Page::Data,
            Page::TasksByDocument(_) | Page::TasksByUnit(_) | Page::TasksByDeadline => {
                Page::Door(Section::Tasks)
            }
            Page::PlanPart(_) => Page::Door(Section::Plan),
            Page::GuideStep(..) => Page::Door(Section::Guides),
            Page::Record(node) => match (node.kind, node.kind.section()) {
                (Kind::Question, _) => {
                    Page::record(Kind::Topic, self.content.questions[node.at].topic)
                }
                (_, Some(section)) => Page::Door(section),
                (_, None) => Page::Home,
            },
            _ => Page::Home,
        }
    }
}

/// Whether a page is the door of a section.
fn is_door(page: &Page) -> bool {
    matches!(page, Page::Door(_))
}
