//! Texts whose time is over: they are in no list, search or feed, but their addresses still answer.

use std::sync::Arc;

use super::entry::Entry;
use crate::content::{ArticleMeta, Lifetime, PageMeta, QuestionMeta};
use crate::plan::Kind;
use crate::read::markdown::BodyFacts;

/// A text that was withdrawn, or whose last day is past.
#[derive(Debug)]
pub enum Ended {
    Article(Entry<ArticleMeta>),
    Question(Entry<QuestionMeta>),
    Page(Entry<PageMeta>),
}

/// Does the same with the entry of whatever kind an ended text is.
macro_rules! of_ended {
    ($ended:expr, $entry:ident => $do:expr) => {
        match $ended {
            $crate::site::Ended::Article($entry) => $do,
            $crate::site::Ended::Question($entry) => $do,
            $crate::site::Ended::Page($entry) => $do,
        }
    };
}
pub(crate) use of_ended;

impl Ended {
    /// What kind of text it was.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Article(_) => Kind::Article,
            Self::Question(_) => Kind::Question,
            Self::Page(_) => Kind::Page,
        }
    }

    /// Its name in addresses.
    pub fn slug(&self) -> &str {
        of_ended!(self, entry => &entry.main.slug)
    }

    /// The file of its text in the main language.
    pub fn file(&self) -> &Arc<str> {
        of_ended!(self, entry => &entry.main.file)
    }

    /// What its front matter says of its time.
    pub fn lifetime(&self) -> &dyn Lifetime {
        of_ended!(self, entry => &entry.main.meta)
    }

    /// Whether it has a text in a language.
    pub fn is_translated(&self, language: &str) -> bool {
        of_ended!(self, entry => entry.translations.contains_key(language))
    }

    /// The files of its text and translations, with what is known of each body.
    pub fn texts(&self) -> Vec<(&Arc<str>, &BodyFacts)> {
        fn all<M>(entry: &Entry<M>) -> Vec<(&Arc<str>, &BodyFacts)> {
            entry
                .texts()
                .map(|text| (&text.file, &text.facts))
                .collect()
        }
        of_ended!(self, entry => all(entry))
    }
}
