//! The desk at which a page is written: the site, the page's language and its words; and what is asked
//! of them most, an address, a link, a name.

use serde::Serialize;

use crate::content::{TopicMeta, Written};
use crate::date::Period;
use crate::plan::{Concept, Kind, Node, Section};
use crate::presenter::format::{self, When};
use crate::presenter::piece::Link;
use crate::read::yaml::At;
use crate::route::{Facet, Page};
use crate::site::{Entry, Site, Topic};
use crate::strings::Strings;

/// Looks things up for one page: the site, the page's language and its words.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub site: &'a Site,
    pub language: &'a str,
    pub words: &'a Strings,
}

impl<'a> Desk<'a> {
    /// The address of a page in this language, or in the main one.
    pub fn url(&self, page: &Page) -> String {
        self.site.url(self.site.spoken(self.language, page), page)
    }

    /// The full address of a page in this language.
    pub fn full(&self, page: &Page) -> String {
        self.site.full(self.language, page)
    }

    pub fn link(&self, node: Node) -> Link {
        Link {
            url: self.site.url_of(self.language, node),
            title: self.title(node),
        }
    }

    /// A link to a record of a table.
    pub fn link_to<T: Concept>(&self, table: &crate::plan::Table<T>, id: &str) -> Option<Link> {
        let at = table.position(id)?;
        Some(self.link(Node { kind: T::KIND, at }))
    }

    /// Links to the records that a list names, without those that this build may not show.
    pub fn links<T: Concept>(
        &self,
        table: &crate::plan::Table<T>,
        ids: &[At<crate::plan::Id>],
    ) -> Vec<Link> {
        ids.iter()
            .filter_map(|id| self.link_to(table, id.as_str()))
            .collect()
    }

    /// A link to the articles of an audience, channel, message or campaign.
    pub fn facet_link(&self, facet: Facet, id: &str) -> Option<Link> {
        let node = self.site.plan.node(facet.kind(), id)?;
        Some(Link {
            url: self.url(&Page::ArticlesBy(facet, node.at, 1)),
            title: self.title(node),
        })
    }

    /// The name under which a record is shown.
    pub fn title(&self, node: Node) -> String {
        let (content, at) = (&self.site.content, node.at);
        let name = match node.kind {
            Kind::Topic => content.topics.get(at).map(|t| topic_name(t, self)),
            Kind::Question => (content.questions.get(at))
                .map(|q| self.text_of(&q.entry, |text| &text.meta.title.value)),
            Kind::Article => {
                (content.articles.get(at)).map(|a| self.text_of(a, |text| &text.meta.title.value))
            }
            Kind::Page => {
                (content.pages.get(at)).map(|p| self.text_of(p, |text| &text.meta.title.value))
            }
            Kind::TaskResult => (self.site.plan.results.at(at)).map(|row| self.result_title(row)),
            _ => (self.site.plan.record(node)).map(|row| row.record.title().into_owned()),
        };
        name.unwrap_or_default()
    }

    /// A text of an article, question or page in this language; where nobody has translated it,
    /// the main one's, marked as such.
    pub fn text_of<M>(&self, entry: &Entry<M>, of: impl Fn(&Written<M>) -> &String) -> String {
        let text = of(entry.text(self.language));
        let is_own = entry.translations.contains_key(self.language);
        if is_own {
            text.clone()
        } else {
            self.in_main(text)
        }
    }

    /// A text of a topic in this language, or the main one's, marked as such.
    pub fn topic_text(&self, topic: &Topic, of: impl Fn(&TopicMeta) -> &String) -> Option<String> {
        if let Some(own) = topic.meta.get(self.language) {
            return Some(of(&own.meta).clone());
        }
        let main = topic.meta.get(self.site.main_language())?;
        Some(self.in_main(of(&main.meta)))
    }

    /// A text of the main language, marked as such on the pages of another one.
    pub fn in_main(&self, text: &str) -> String {
        let main = self.site.main_language();
        if self.language == main {
            return text.to_owned();
        }
        crate::foreign::tagged(text, main)
    }

    pub fn when(&self, period: Period) -> When {
        format::when(period, self.words)
    }

    /// The word of an enumeration's value: `unit.level` and `sector` → "Toàn ngành".
    pub fn word(&self, group: &str, value: &impl Serialize) -> String {
        let value = match serde_json::to_value(value) {
            Ok(serde_json::Value::String(name)) => name,
            _ => String::new(),
        };
        self.words.get(&format!("{group}.{value}")).to_owned()
    }

    /// The name of a section.
    pub fn section(&self, section: Section) -> String {
        self.words
            .get(&format!("section.{}", section.name()))
            .to_owned()
    }
}

fn topic_name(topic: &crate::site::Topic, desk: &Desk<'_>) -> String {
    desk.topic_text(topic, |meta| &meta.title.value)
        .unwrap_or_else(|| topic.slug.clone())
}
