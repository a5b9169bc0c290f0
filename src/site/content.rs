//! The Markdown content of a site: which files are shown, in what order, with which translations.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::{Map, Options, Set};
use crate::content::{ArticleMeta, PageMeta, QuestionMeta, QuestionStatus, TopicMeta, Written};
use crate::plan::{Kind, Node};

/// A text and its translations.
#[derive(Debug)]
pub struct Entry<M> {
    pub main: Arc<Written<M>>,
    /// Language → translation.
    pub translations: BTreeMap<String, Arc<Written<M>>>,
}

impl<M> Entry<M> {
    /// The text in a language, or in the main one where nobody has translated it.
    #[must_use]
    pub fn text(&self, language: &str) -> &Written<M> {
        self.translations.get(language).unwrap_or(&self.main)
    }
}

/// A question in its topic.
#[derive(Debug)]
pub struct Question {
    pub entry: Entry<QuestionMeta>,
    /// Place of its topic.
    pub topic: usize,
}

/// A topic and its questions.
#[derive(Debug)]
pub struct Topic {
    pub slug: String,
    /// The front matter of its `index.md`, by language; empty where there is none.
    pub meta: BTreeMap<String, Arc<Written<TopicMeta>>>,
    pub order: u32,
    pub questions: Vec<usize>,
}

/// What is shown.
#[derive(Debug, Default)]
pub struct Content {
    /// Newest first.
    pub articles: Vec<Entry<ArticleMeta>>,
    pub topics: Vec<Topic>,
    /// By topic, then as the files are named.
    pub questions: Vec<Question>,
    /// By their order, then by path.
    pub pages: Vec<Entry<PageMeta>>,
    /// File → what it became, for links between files.
    pub by_file: Map<Arc<str>, Node>,
    /// Questions by their slug.
    pub question_index: Map<String, usize>,
    /// Files that exist but are not shown in this build: a link to one keeps its words alone.
    pub hidden: Set<Arc<str>>,
    /// Texts that are to be shown one day.
    pub waiting: Waiting,
}

/// Texts that this build does not show and a later one may: drafts, articles before their day, answers that
/// nobody has approved yet.
#[derive(Debug, Default)]
pub struct Waiting {
    pub articles: Vec<Entry<ArticleMeta>>,
    pub questions: Vec<Entry<QuestionMeta>>,
    pub pages: Vec<Entry<PageMeta>>,
}

/// Everything read, before anything is left out.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    pub articles: Vec<Arc<Written<ArticleMeta>>>,
    pub questions: Vec<(Arc<Written<QuestionMeta>>, String)>,
    pub topics: Vec<Arc<Written<TopicMeta>>>,
    pub pages: Vec<Arc<Written<PageMeta>>>,
}

impl Shelf {
    /// Chooses what this build shows and puts it in order.
    pub fn choose(self, main_language: &str, options: &Options) -> Content {
        let today = options.today;
        let files = self.files();
        let in_time = |from: Option<crate::date::Date>, until: Option<crate::date::Date>| {
            from.is_none_or(|d| d <= today) && until.is_none_or(|d| today <= d)
        };
        let mut content = Content {
            articles: entries(self.articles, main_language),
            pages: entries(self.pages, main_language),
            ..Content::default()
        };
        let not_shown = content.articles.extract_if(.., |a| {
            let m = &a.main.meta;
            let shown = options.drafts
                || !m.draft
                    && in_time(
                        Some(m.publish_on.as_ref().map_or(m.date.0, |d| d.0)),
                        m.expires.as_ref().map(|d| d.0),
                    );
            !shown
        });
        content.waiting.articles = not_shown
            .filter(|a| in_time(None, a.main.meta.expires.as_ref().map(|d| d.0)))
            .collect();
        content.articles.par_sort_by(|a, b| {
            (b.main.meta.date.value, &a.main.slug).cmp(&(a.main.meta.date.value, &b.main.slug))
        });
        content.waiting.pages = (content.pages)
            .extract_if(.., |p| p.main.meta.draft && !options.drafts)
            .collect();
        content.pages.sort_by(|a, b| {
            let key = |p: &Entry<PageMeta>| {
                (
                    p.main.meta.order.as_ref().map_or(u32::MAX, |o| o.value),
                    p.main.file.clone(),
                )
            };
            key(a).cmp(&key(b))
        });
        content.shelve_questions(
            self.questions,
            self.topics,
            main_language,
            |meta| match meta.status.value {
                _ if options.drafts => Some(true),
                _ if !in_time(None, meta.expires.as_ref().map(|d| d.0)) => None,
                QuestionStatus::Approved | QuestionStatus::Verified => Some(true),
                QuestionStatus::Known | QuestionStatus::NeedsVerification => Some(false),
            },
        );
        content.index();
        content.hidden = (files.into_iter())
            .filter(|file| !content.by_file.contains_key(file))
            .collect();
        content
    }

    fn files(&self) -> Vec<Arc<str>> {
        let articles = self.articles.iter().map(|w| &w.file);
        let questions = self.questions.iter().map(|(w, _)| &w.file);
        let pages = self.pages.iter().map(|w| &w.file);
        articles.chain(questions).chain(pages).cloned().collect()
    }
}

impl Content {
    fn shelve_questions(
        &mut self,
        questions: Vec<(Arc<Written<QuestionMeta>>, String)>,
        topics: Vec<Arc<Written<TopicMeta>>>,
        main_language: &str,
        shown: impl Fn(&QuestionMeta) -> Option<bool>,
    ) {
        let mut folders: BTreeMap<String, Topic> = BTreeMap::new();
        let topic = |slug: &str| Topic {
            slug: slug.to_owned(),
            meta: BTreeMap::new(),
            order: u32::MAX,
            questions: Vec::new(),
        };
        for written in topics {
            let entry = folders
                .entry(written.slug.clone())
                .or_insert_with(|| topic(&written.slug));
            let language = written
                .language
                .clone()
                .unwrap_or_else(|| main_language.to_owned());
            if written.language.is_none() {
                entry.order = written.meta.order;
            }
            entry.meta.insert(language, written);
        }
        let mut by_folder: HashMap<String, String> = HashMap::new();
        let (texts, folder_of): (Vec<_>, Vec<_>) = questions.into_iter().unzip();
        for (text, folder) in texts.iter().zip(folder_of) {
            by_folder.insert(text.key.clone(), crate::vietnamese::slug(&folder));
        }
        let mut chosen = entries(texts, main_language);
        chosen.retain(|q| shown(&q.main.meta).is_some());
        self.waiting.questions = chosen
            .extract_if(.., |q| shown(&q.main.meta) == Some(false))
            .collect();
        for entry in &chosen {
            let slug = &by_folder[&entry.main.key];
            folders.entry(slug.clone()).or_insert_with(|| topic(slug));
        }
        self.topics = folders.into_values().collect();
        self.topics
            .sort_by(|a, b| (a.order, &a.slug).cmp(&(b.order, &b.slug)));
        let place: HashMap<String, usize> = (self.topics.iter().enumerate())
            .map(|(at, t)| (t.slug.clone(), at))
            .collect();
        self.questions = chosen
            .into_iter()
            .map(|entry| Question {
                topic: place[&by_folder[&entry.main.key]],
                entry,
            })
            .collect();
        self.questions
            .sort_by(|a, b| (a.topic, &a.entry.main.slug).cmp(&(b.topic, &b.entry.main.slug)));
        for (at, question) in self.questions.iter().enumerate() {
            self.topics[question.topic].questions.push(at);
            self.question_index
                .insert(question.entry.main.slug.clone(), at);
        }
        // A topic without a question to show has nothing to say.
        debug_assert!(
            self.topics
                .iter()
                .all(|t| t.questions.len() <= self.questions.len())
        );
    }

    fn index(&mut self) {
        fn add<M>(
            map: &mut Map<Arc<str>, Node>,
            entries: impl Iterator<Item = (usize, Arc<str>, Vec<Arc<Written<M>>>)>,
            kind: Kind,
        ) {
            for (at, file, translations) in entries {
                map.insert(file, Node { kind, at });
                for t in translations {
                    map.insert(Arc::clone(&t.file), Node { kind, at });
                }
            }
        }
        fn parts<M>(at: usize, e: &Entry<M>) -> (usize, Arc<str>, Vec<Arc<Written<M>>>) {
            (
                at,
                Arc::clone(&e.main.file),
                e.translations.values().cloned().collect(),
            )
        }
        let map = &mut self.by_file;
        add(
            map,
            self.articles.iter().enumerate().map(|(at, e)| parts(at, e)),
            Kind::Article,
        );
        add(
            map,
            self.pages.iter().enumerate().map(|(at, e)| parts(at, e)),
            Kind::Page,
        );
        add(
            map,
            self.questions
                .iter()
                .enumerate()
                .map(|(at, q)| parts(at, &q.entry)),
            Kind::Question,
        );
    }
}

/// Joins translations to their originals; a translation without one stands for itself.
fn entries<M>(mut texts: Vec<Arc<Written<M>>>, main_language: &str) -> Vec<Entry<M>> {
    texts.sort_by(|a, b| a.key.cmp(&b.key));
    (texts.chunk_by(|a, b| a.key == b.key))
        .filter_map(|texts| {
            let mut main = None;
            let mut translations = BTreeMap::new();
            for text in texts.iter().map(Arc::clone) {
                match &text.language {
                    Some(language) if language != main_language => {
                        translations.insert(language.clone(), text);
                    }
                    _ => main = Some(text),
                }
            }
            let main = main.or_else(|| translations.pop_first().map(|(_, text)| text))?;
            Some(Entry { main, translations })
        })
        .collect()
}
