//! The languages of a site: which pages exist in which, and the site as it speaks another one.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::gather::Gathered;
use super::{Options, Set, Site, occurrences};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, nearest};
use crate::file::Place;
use crate::foreign::tagged;
use crate::plan::overlay::{self, Overlay};
use crate::plan::{Kind, Node, Plan, Section, Spoken};
use crate::route::Page;
use crate::rule;

/// The plan in every language but the main one, before anything internal is taken out; says so where
/// a translation has no record or no field to stand in for.
pub(super) fn plans(all: &Gathered, findings: &mut Vec<Diagnostic>) -> BTreeMap<String, Plan> {
    for (file, overlay) in &all.overlays {
        for record in &overlay.records {
            all.known.check(record.kind, &record.id, file, findings);
        }
    }
    let main = main_language(&all.config);
    let others = all.config.languages.iter().skip(1);
    others
        .map(|language| {
            let overlays: Vec<(&Arc<str>, &Overlay)> = (all.overlays.iter())
                .filter(|(_, overlay)| overlay.language == *language)
                .map(|(file, overlay)| (file, overlay))
                .collect();
            let mut plan = all.plan.clone();
            for unused in overlay::translate(&mut plan, &overlays, main) {
                let choices: Vec<&str> = unused.choices.iter().map(String::as_str).collect();
                let place = Place::new(unused.file, unused.span);
                findings.push(match unused.field {
                    Some(field) => Diagnostic::new(&rule::UNTRANSLATABLE, place)
                        .with("kind", unused.kind.name())
                        .with("of", unused.kind.type_name())
                        .with("field", field.as_str())
                        .with("choices", choices.join(", "))
                        .suggest(nearest(field, choices.iter().copied())),
                    None => Diagnostic::new(&rule::MISSING_KEY, place)
                        .with("of", unused.kind.type_name())
                        .with("key", choices.first().copied().unwrap_or_default()),
                });
            }
            (language.clone(), plan)
        })
        .collect()
}

/// The site in each of its other languages.
pub(super) fn others(
    site: &Site,
    plans: BTreeMap<String, Plan>,
    options: &Options,
) -> BTreeMap<String, Arc<Site>> {
    let speak = |(language, mut plan): (String, Plan)| {
        if !options.internal {
            plan.publish();
        }
        let mut other = Site {
            config: config(&site.config, &language, &plan),
            plan,
            ..site.clone()
        };
        other.occurrences = occurrences::all(&other);
        (language, Arc::new(other))
    };
    plans.into_iter().map(speak).collect()
}

/// The records that are translated into each language.
pub(super) fn translations(all: &Gathered) -> BTreeMap<String, Set<Node>> {
    let mut found: BTreeMap<String, Set<Node>> = BTreeMap::new();
    for (_, overlay) in &all.overlays {
        let nodes = found.entry(overlay.language.clone()).or_default();
        let records = overlay.records.iter();
        nodes.extend(records.filter_map(|record| all.plan.node(record.kind, record.id.as_str())));
    }
    found
}

fn main_language(config: &Config) -> &str {
    config.languages.first().map_or("vi", String::as_str)
}

/// What the site says of itself in another language.
fn config(main: &Config, language: &str, plan: &Plan) -> Config {
    let own = main.translations.get(language).cloned().unwrap_or_default();
    let main_language = main_language(main);
    let foreign = |text: &str| tagged(text, main_language);
    let mut config = main.clone();
    config.title = own.title.unwrap_or_else(|| foreign(&main.title));
    config.tagline = own.tagline.unwrap_or_else(|| foreign(&main.tagline));
    config.publisher = own.publisher.unwrap_or_else(|| foreign(&main.publisher));
    config.notice =
        (main.notice.as_deref()).map(|text| own.notice.unwrap_or_else(|| foreign(text)));
    if let Some(hotline) = &mut config.hotline {
        hotline.name = own.hotline.unwrap_or_else(|| foreign(&hotline.name));
        hotline.note = own.hotline_note.unwrap_or_else(|| foreign(&hotline.note));
    }
    for channel in &mut config.official_channels {
        let record = (channel.channel.as_ref()).and_then(|id| plan.channels.get(id.as_str()));
        channel.name = match record {
            Some(record) if !crate::foreign::is_tagged(&record.name) => record.name.clone(),
            _ => foreign(&channel.name),
        };
    }
    config
}

impl Site {
    /// The site as it speaks a language.
    pub fn speaking(&self, language: &str) -> &Self {
        self.others.get(language).map_or(self, |site| site)
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

/// Whether a page is the door of a section, or of the data.
fn is_door(page: &Page) -> bool {
    matches!(page, Page::Door(_) | Page::Data)
}
