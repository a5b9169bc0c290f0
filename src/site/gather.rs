//! Lays everything that was read on one table: the plan's records, the content, the words, the theme.
//! Ids are checked here, once all files are known.

mod known;
mod records;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

pub(super) use known::KnownIds;

use super::content::Shelf;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::file::Attachment;
use crate::plan::overlay::{Overlay, Translated};
use crate::plan::{Kind, Plan};
use crate::raw::{Raw, ReadFile};
use crate::read::numbers::LongNumber;
use crate::read::yaml::At;
use crate::reference::Id;
use crate::rule;
use crate::strings::Strings;
use crate::theme::{Asset, Theme};

/// Words of the interface that the site or its theme writes.
pub(super) struct OwnStrings {
    pub file: Arc<str>,
    pub text: Arc<str>,
    pub words: Arc<Strings>,
}

/// All of it, before any choice is made.
#[derive(Default)]
pub(super) struct Gathered {
    pub config: Config,
    pub config_file: Option<Arc<str>>,
    pub plan: Plan,
    /// Plan data in other languages.
    pub overlays: Vec<(Arc<str>, Overlay)>,
    pub shelf: Shelf,
    /// The documents whose tables of tasks were read, and where.
    pub tables: Vec<(Arc<str>, At<Id>)>,
    pub known: KnownIds,
    pub strings: BTreeMap<String, Strings>,
    /// The file in which the words of a language are best mended: the site's own, if it has one.
    pub string_files: BTreeMap<String, Arc<str>>,
    /// The words that loa brings, in any language, and those that the site or its theme writes.
    pub brought: BTreeMap<String, String>,
    pub own_strings: Vec<OwnStrings>,
    /// Whether the theme that the configuration names has any file.
    pub theme_found: bool,
    /// Files with mistakes: what they say is not known.
    pub broken: HashSet<Arc<str>>,
    pub theme: Theme,
    pub templates: BTreeMap<String, (u8, Arc<str>, Arc<str>)>,
    pub files: BTreeMap<Arc<str>, Attachment>,
    /// What is copied to the root: the path there → the file.
    pub copied: BTreeMap<Arc<str>, Arc<str>>,
}

pub(super) fn gather(files: &[Arc<ReadFile>], findings: &mut Vec<Diagnostic>) -> Gathered {
    let mut all = Gathered::default();
    for file in files {
        all.known.claimed.extend(file.claimed.iter().cloned());
        match &file.raw {
            Some(raw) => all.take(file, raw, findings),
            None => {
                all.known.blind |= is_sealed(file);
                all.broken.insert(Arc::clone(&file.path));
            }
        }
    }
    all.theme_found = all.config.theme.as_ref().is_none_or(|theme| {
        let folder = format!("{}/{}/", all.config.folders.themes.value, theme.value);
        theme.value == "default" || files.iter().any(|f| f.path.starts_with(&folder))
    });
    all
}

/// Whether nothing of a file of data could be read, not even the ids of its records.
fn is_sealed(file: &ReadFile) -> bool {
    let sealed = |found: &Diagnostic| {
        let rules = [&rule::ENCODING, &rule::OTHER_FORMAT, &rule::UNREAD_FILE];
        rules.iter().any(|rule| rule.id == found.rule.id)
    };
    file.path.ends_with(".yaml") && file.claimed.is_empty() && file.findings.iter().any(sealed)
}

impl Gathered {
    fn take(&mut self, file: &ReadFile, raw: &Raw, findings: &mut Vec<Diagnostic>) {
        let path = &file.path;
        match raw {
            Raw::Config(config) => {
                self.config = (**config).clone();
                self.config_file = Some(Arc::clone(path));
            }
            Raw::Seed(seed) => {
                self.seed(path, seed, findings);
            }
            Raw::Overlay(overlay) => {
                self.overlays.push((Arc::clone(path), overlay.clone()));
            }
            Raw::Article(text) => {
                if let Ok(id) = text.slug.parse() {
                    self.known.add(Kind::Article, &id);
                }
                self.shelf.articles.push(Arc::clone(text));
            }
            Raw::Question(text, topic) => {
                if let Ok(id) = text.slug.parse() {
                    self.known.add(Kind::Question, &id);
                }
                self.shelf.questions.push((Arc::clone(text), topic.clone()));
            }
            Raw::Topic(text) => {
                self.shelf.topics.push(Arc::clone(text));
            }
            Raw::Page(text) => {
                self.shelf.pages.push(Arc::clone(text));
            }
            Raw::Strings(language, words) => {
                self.string_files.insert(language.clone(), Arc::clone(path));
                match (path.starts_with("(loa)/"), &file.text) {
                    // What is filled in differs between languages: of all of them.
                    (true, _) => {
                        for (key, words) in &words.0 {
                            self.brought.entry(key.clone()).or_default().push_str(words);
                        }
                    }
                    (false, Some(text)) => self.own_strings.push(OwnStrings {
                        file: Arc::clone(path),
                        text: Arc::clone(text),
                        words: Arc::clone(words),
                    }),
                    (false, None) => {}
                }
                // Built-in words come first; a site's or theme's own words replace single keys.
                let all = self.strings.entry(language.clone()).or_default();
                all.0
                    .extend(words.0.iter().map(|(k, v)| (k.clone(), v.clone())));
            }
            Raw::Theme(tokens) => self.theme.tokens.cover((**tokens).clone()),
            Raw::Template(name, layer) => {
                if let Some(text) = &file.text
                    && self
                        .templates
                        .get(name)
                        .is_none_or(|(other, ..)| layer < other)
                {
                    let entry = (*layer, Arc::clone(path), Arc::clone(text));
                    self.templates.insert(name.clone(), entry);
                }
            }
            Raw::Asset(name, hash) => {
                let asset = match &file.text {
                    Some(text) => Asset::Text(Arc::clone(text)),
                    None => Asset::File(Arc::clone(path), *hash),
                };
                self.theme.assets.insert(name.clone(), asset);
            }
            Raw::Static(below) => {
                self.copied.insert(below.as_str().into(), Arc::clone(path));
            }
            Raw::Attachment(known) => {
                self.files.insert(Arc::clone(path), *known);
            }
        }
    }

    /// What translations of the plan say, with their files.
    pub(super) fn translated_records(&self) -> impl Iterator<Item = (&Arc<str>, &Translated)> {
        let overlays = self.overlays.iter();
        overlays.flat_map(|(file, overlay)| overlay.records.iter().map(move |r| (file, r)))
    }

    /// The long numbers of every Markdown text, with its file.
    pub(super) fn content_numbers(&self) -> impl Iterator<Item = (&Arc<str>, &[LongNumber])> {
        let shelf = &self.shelf;
        let articles = shelf.articles.iter().map(|w| (&w.file, &w.numbers[..]));
        let questions = (shelf.questions.iter()).map(|(w, _)| (&w.file, &w.numbers[..]));
        let topics = shelf.topics.iter().map(|w| (&w.file, &w.numbers[..]));
        let pages = shelf.pages.iter().map(|w| (&w.file, &w.numbers[..]));
        articles.chain(questions).chain(topics).chain(pages)
    }

    /// What units, audiences, channels and campaigns are called, with their ids.
    pub(super) fn called(&self) -> Vec<(&str, &str)> {
        let plan = &self.plan;
        let mut found: Vec<(&str, &str)> = Vec::new();
        for unit in plan.units.iter() {
            let names = unit.abbr.iter().chain([&unit.name]);
            found.extend(names.map(|name| (name.as_str(), unit.id.as_str())));
        }
        for audience in plan.audiences.iter() {
            let names = [&audience.name, &audience.short];
            found.extend(names.map(|name| (name.as_str(), audience.id.as_str())));
        }
        let channels = plan.channels.iter();
        found.extend(channels.map(|one| (one.name.as_str(), one.id.as_str())));
        for campaign in plan.campaigns.iter() {
            let names = [&campaign.name, &campaign.short];
            found.extend(names.map(|name| (name.as_str(), campaign.id.as_str())));
        }
        found
    }
}
