//! Articles, answers and pages as data: enough to see which of them was changed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::content::{Lifetime, Written};
use crate::plan::{Kind, Node};
use crate::presenter::desk::Desk;
use crate::route::Page;

/// A text of the site, in its main language.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct TextData {
    /// `article`, `question` or `page`.
    pub kind: String,
    /// Its name in addresses.
    pub name: String,
    /// Its address, below that of the home page.
    pub address: String,
    pub title: String,
    /// The day of an article; the day on which an answer was last looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<String>,
    /// BLAKE3 of what it says, with its summary or short answer, in hexadecimal.
    pub digest: String,
    /// What was changed of it, as its front matter says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Value>,
}

/// Every text that is shown.
pub fn texts(desk: &Desk<'_>) -> Vec<(Node, TextData)> {
    let content = &desk.site.content;
    let articles = content.articles.iter().enumerate().map(|(at, one)| {
        let day = one.main.meta.date.value;
        text(desk, (Kind::Article, at), &one.main, Some(day.to_string()))
    });
    let questions = content.questions.iter().enumerate().map(|(at, one)| {
        let meta = &one.entry.main.meta;
        let day = meta.reviewed.as_ref().or(meta.looked_at.as_ref());
        let day = day.map(|day| day.value.to_string());
        text(desk, (Kind::Question, at), &one.entry.main, day)
    });
    let pages = content.pages.iter().enumerate();
    let pages = pages.map(|(at, one)| text(desk, (Kind::Page, at), &one.main, None));
    articles.chain(questions).chain(pages).collect()
}

fn text<M: Lifetime>(
    desk: &Desk<'_>,
    (kind, at): (Kind, usize),
    own: &Written<M>,
    day: Option<String>,
) -> (Node, TextData) {
    let mut whole = blake3::Hasher::new();
    whole.update(own.meta.summary().trim().as_bytes());
    whole.update(b"\0");
    whole.update(own.body().trim().as_bytes());
    let changes = own.meta.changes().iter();
    let data = TextData {
        kind: kind.name().to_owned(),
        name: own.slug.clone(),
        address: desk.site.path(desk.language, &Page::record(kind, at)),
        title: own.meta.title().value.clone(),
        day,
        digest: whole.finalize().to_hex().to_string(),
        changes: changes
            .filter_map(|note| serde_json::to_value(note).ok())
            .collect(),
    };
    (Node { kind, at }, data)
}
