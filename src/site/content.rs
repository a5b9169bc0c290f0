//! The Markdown content of a site: which files are shown, in what order, with which translations.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::ended::Ended;
use super::entry::Entry;
use super::options::Options;
use crate::content::{ArticleMeta, Ending, Lifetime, PageMeta, QuestionMeta, TopicMeta, Written};
use crate::date::Date;
use crate::keyed::{Map, Set};
use crate::plan::{Kind, Node};

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
    /// Texts whose time is over: their addresses say so.
    pub ended: Vec<Ended>,
    /// File → its place among those.
    pub ended_by_file: Map<Arc<str>, usize>,
}

/// Texts that this build does not show and a later one may: drafts, articles before their day, answers that
/// nobody has approved yet.
#[derive(Debug, Default)]
pub struct Waiting {
    pub articles: Vec<Entry<ArticleMeta>>,
    pub questions: Vec<Entry<QuestionMeta>>,
    pub pages: Vec<Entry<PageMeta>>,
    /// How many texts had their time and are shown no more.
    pub expired: usize,
    /// How many were withdrawn.
    pub withdrawn: usize,
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
    pub(super) fn choose(self, main_language: &str, options: &Options) -> Content {
        let shown = Chooser(options);
        let mut content = Content::default();
        let (articles, waiting) = content.entries(self.articles, main_language, |m| shown.is(m));
        content.articles = newest_first(articles);
        content.waiting.articles = content.end(waiting, options.today, Ended::Article);
        let (pages, waiting) = content.entries(self.pages, main_language, |m| shown.is(m));
        content.pages = pages;
        content.waiting.pages = content.end(waiting, options.today, Ended::Page);
        content.pages.sort_by_key(|p| {
            let order = p.main.meta.order.as_ref();
            (order.map_or(u32::MAX, |o| o.value), p.main.file.clone())
        });
        content.shelve_questions(self.questions, self.topics, main_language, |m| shown.is(m));
        let waiting = std::mem::take(&mut content.waiting.questions);
        content.waiting.questions = content.end(waiting, options.today, Ended::Question);
        let files = content.ended.iter().enumerate();
        content.ended_by_file = files
            .flat_map(|(at, ended)| {
                let texts = ended.texts().into_iter();
                texts.map(move |(file, _)| (Arc::clone(file), at))
            })
            .collect();
        content
    }
}

/// What a build shows in full.
struct Chooser<'a>(&'a Options);

impl Chooser<'_> {
    fn is(&self, meta: &impl Lifetime) -> bool {
        let today = self.0.today;
        meta.ending(today).is_none() && (self.0.drafts || meta.is_published(today))
    }
}

impl Content {
    /// Sets those apart whose time is over; gives back those that are still to be shown.
    fn end<M: Lifetime>(
        &mut self,
        waiting: Vec<Entry<M>>,
        today: Date,
        ended: impl Fn(Entry<M>) -> Ended,
    ) -> Vec<Entry<M>> {
        let mut still = Vec::new();
        for entry in waiting {
            let meta = &entry.main.meta;
            let is_past = meta.expires().is_some_and(|last| last < today);
            match meta.ending(today) {
                Some(Ending::Withdrawn(_)) => self.waiting.withdrawn += 1,
                Some(Ending::Expired(_)) => self.waiting.expired += 1,
                None if is_past => {
                    self.waiting.expired += 1;
                    continue;
                }
                None => {
                    still.push(entry);
                    continue;
                }
            }
            self.ended.push(ended(entry));
        }
        still
    }

    fn shelve_questions(
        &mut self,
        questions: Vec<(Arc<Written<QuestionMeta>>, String)>,
        topics: Vec<Arc<Written<TopicMeta>>>,
        main_language: &str,
        is_shown: impl Fn(&QuestionMeta) -> bool + Sync,
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
        let (chosen, waiting) = self.entries(texts, main_language, is_shown);
        self.waiting.questions = waiting;
        for entry in &chosen {
            let slug = &by_folder[&entry.main.key];
            folders.entry(slug.clone()).or_insert_with(|| topic(slug));
        }
        // A topic without a question to show has nothing to say: it has no page, and no link leads there.
        let used: HashSet<&String> = (chosen.iter())
            .map(|entry| &by_folder[&entry.main.key])
            .collect();
        let (shown, silent): (Vec<Topic>, Vec<Topic>) =
            (folders.into_values()).partition(|topic| used.contains(&topic.slug));
        let texts = silent.iter().flat_map(|topic| topic.meta.values());
        self.hidden.extend(texts.map(|text| Arc::clone(&text.file)));
        self.topics = shown;
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
    }

    /// Joins translations to their originals, what is shown apart from the rest; a translation without an
    /// original stands for itself.
    fn entries<M: Send + Sync>(
        &mut self,
        mut texts: Vec<Arc<Written<M>>>,
        main_language: &str,
        is_shown: impl Fn(&M) -> bool + Sync,
    ) -> (Vec<Entry<M>>, Vec<Entry<M>>) {
        // Mostly in order already, which a stable sort sees.
        texts.par_sort_by(|a, b| a.key.cmp(&b.key));
        let joined = texts.par_chunk_by(|a, b| a.key == b.key);
        let (entries, hidden): (Vec<_>, Vec<_>) = joined
            .map(|texts| {
                let (entry, mut hidden) = Entry::join(texts, main_language);
                let entry = entry.map(|entry| {
                    let is_shown = is_shown(&entry.main.meta);
                    if !is_shown {
                        hidden.extend(entry.files().map(Arc::clone));
                    }
                    (is_shown, entry)
                });
                (entry, hidden)
            })
            .unzip();
        self.hidden.extend(hidden.into_iter().flatten());
        let (mut shown, mut rest) = (Vec::with_capacity(entries.len()), Vec::new());
        for (is_shown, entry) in entries.into_iter().flatten() {
            if is_shown { &mut shown } else { &mut rest }.push(entry);
        }
        (shown, rest)
    }

    /// What each file became.
    pub(super) fn by_file(&self) -> Map<Arc<str>, Node> {
        fn add<M>(map: &mut Map<Arc<str>, Node>, entry: &Entry<M>, node: Node) {
            map.extend(entry.files().map(|file| (Arc::clone(file), node)));
        }
        let mut map = Map::default();
        map.reserve(self.articles.len() + self.questions.len() + self.pages.len());
        let node = |kind, at| Node { kind, at };
        for (at, article) in self.articles.iter().enumerate() {
            add(&mut map, article, node(Kind::Article, at));
        }
        for (at, page) in self.pages.iter().enumerate() {
            add(&mut map, page, node(Kind::Page, at));
        }
        for (at, question) in self.questions.iter().enumerate() {
            add(&mut map, &question.entry, node(Kind::Question, at));
        }
        map
    }
}

/// Articles in the order of their days.
fn newest_first(articles: Vec<Entry<ArticleMeta>>) -> Vec<Entry<ArticleMeta>> {
    let dated = articles.into_par_iter().map(|a| (a.main.meta.date.0, a));
    let mut dated: Vec<(Date, Entry<ArticleMeta>)> = dated.collect();
    dated.par_sort_by(|(day, a), (other, b)| {
        (other.cmp(day)).then_with(|| a.main.slug.cmp(&b.main.slug))
    });
    dated.into_iter().map(|(_, article)| article).collect()
}
