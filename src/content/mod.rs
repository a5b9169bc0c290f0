//! What staff write in Markdown: articles (tin, bài), questions (hỏi – đáp) and pages.
//!
//! A file in `articles/` is an article, a file in `questions/TOPIC/` a question, any other a page.
//! `x.en.md` beside `x.md` is its English translation.

pub mod article;
pub mod lifetime;
pub mod page;
pub mod question;

use std::sync::Arc;

use serde::Serialize;

pub use article::ArticleMeta;
pub use lifetime::{Ending, Lifetime, Withdrawn};
pub use page::PageMeta;
pub use question::{QuestionMeta, QuestionStatus, TopicMeta};

use crate::file::Place;
use crate::file::Span;
use crate::read::markdown::BodyFacts;
use crate::read::numbers::LongNumber;

/// A Markdown file, read: its front matter, the facts of its body and the text itself.
#[derive(Debug)]
pub struct Written<M> {
    pub file: Arc<str>,
    /// The name in addresses: the file's name as an ASCII slug.
    pub slug: String,
    /// `en` for `x.en.md`; none for the site's main language.
    pub language: Option<String>,
    /// The file that this one translates or is: the path without the language.
    pub key: String,
    pub meta: M,
    pub facts: BodyFacts,
    /// The long numbers of the whole file.
    pub numbers: Vec<LongNumber>,
    /// The whole text of the file.
    pub text: Arc<str>,
    /// Where the body starts in it.
    pub body: usize,
}

impl<M> Written<M> {
    pub fn body(&self) -> &str {
        &self.text[self.body..]
    }

    /// A place in this file.
    pub fn place(&self, span: Span) -> Place {
        Place::new(&self.file, span)
    }
}

/// The kinds of Markdown file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContentKind {
    Article,
    Question,
    Topic,
    Page,
}

/// What a path below the content folder says of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naming {
    pub kind: ContentKind,
    pub slug: String,
    pub language: Option<String>,
    pub key: String,
    /// The topic's folder, for questions and topics.
    pub topic: Option<String>,
}

/// Reads kind, name and language from a path such as `questions/ho-so/mat-bien-nhan.en.md`.
pub fn naming(path: &str, languages: &[String]) -> Naming {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let (key, language) = match stem.rsplit_once('.') {
        Some((key, code)) if languages.iter().any(|l| l == code) => (key, Some(code.to_owned())),
        _ => (stem, None),
    };
    let parts: Vec<&str> = key.split('/').collect();
    let name = parts.last().copied().unwrap_or_default();
    let (kind, topic) = match parts[..] {
        ["articles", ..] => (ContentKind::Article, None),
        ["questions", topic, "index"] => (ContentKind::Topic, Some(topic.to_owned())),
        ["questions", topic, _] => (ContentKind::Question, Some(topic.to_owned())),
        _ => (ContentKind::Page, None),
    };
    let slug = match kind {
        ContentKind::Topic => crate::vietnamese::slug(topic.as_deref().unwrap_or(name)),
        ContentKind::Page => {
            let below = key.strip_prefix("pages/").unwrap_or(key);
            let below = below.strip_suffix("/index").unwrap_or(below);
            let parts: Vec<String> = below.split('/').map(crate::vietnamese::slug).collect();
            parts.join("/")
        }
        _ => crate::vietnamese::slug(name),
    };
    Naming {
        kind,
        slug,
        language,
        key: key.to_owned(),
        topic,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_say_what_a_file_is() {
        let languages = ["vi".to_owned(), "en".to_owned()];
        let question = naming("questions/ho-so/mat-bien-nhan.en.md", &languages);
        assert_eq!(question.kind, ContentKind::Question);
        assert_eq!(question.slug, "mat-bien-nhan");
        assert_eq!(question.language.as_deref(), Some("en"));
        assert_eq!(question.key, "questions/ho-so/mat-bien-nhan");
        assert_eq!(naming("pages/lien-he.md", &languages).slug, "lien-he");
        assert_eq!(naming("hello.md", &languages).kind, ContentKind::Page);
        assert_eq!(
            naming("articles/2024/Tin mới.md", &languages).slug,
            "tin-moi"
        );
    }
}
