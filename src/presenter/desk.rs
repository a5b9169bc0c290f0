//! The desk at which a page is written: the site, the page's language and its words; and what is asked
//! of them most, an address, a link, a name.

use serde::Serialize;

use crate::config::Section;
use crate::content::{TopicMeta, Written};
use crate::date::Period;
use crate::plan::{Kind, Node, Record, Stored};
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
        let site = self.site;
        format!("{}{}", site.base_url, site.path(self.language, page))
    }

    pub fn link(&self, node: Node) -> Link {
        Link {
            url: self.site.url_of(self.language, node),
            title: self.title(node),
        }
    }

    /// A link to a record of a table.
    pub fn link_to<T: Record>(&self, table: &crate::plan::Table<T>, id: &str) -> Option<Link> {
        let at = table.position(id)?;
        Some(self.link(Node { kind: T::KIND, at }))
    }

    /// Links to the records that a list names, without those that this build may not show.
    pub fn links<T: Record>(
        &self,
        table: &crate::plan::Table<T>,
        ids: &[At<crate::plan::Id>],
    ) -> Vec<Link> {
        ids.iter()
            .filter_map(|id| self.link_to(table, id.as_str()))
            .collect()
    }

    /// The id of a record of the plan that articles can be listed by.
    pub fn record_id(&self, node: Node) -> Option<&'a crate::plan::Id> {
        let plan = &self.site.plan;
        Some(match node.kind {
            Kind::Audience => &plan.audiences.at(node.at)?.id.value,
            Kind::Channel => &plan.channels.at(node.at)?.id.value,
            Kind::Message => &plan.messages.at(node.at)?.id.value,
            Kind::Campaign => &plan.campaigns.at(node.at)?.id.value,
            _ => return None,
        })
    }

    /// A link to the articles of an audience, channel, message or campaign.
    pub fn facet_link(&self, facet: Facet, id: &str) -> Option<Link> {
        let plan = &self.site.plan;
        let (kind, at) = match facet {
            Facet::Audience => (Kind::Audience, plan.audiences.position(id)?),
            Facet::Channel => (Kind::Channel, plan.channels.position(id)?),
            Facet::Message => (Kind::Message, plan.messages.position(id)?),
            Facet::Campaign => (Kind::Campaign, plan.campaigns.position(id)?),
        };
        Some(Link {
            url: self.url(&Page::ArticlesBy(facet, at, 1)),
            title: self.title(Node { kind, at }),
        })
    }

    /// The name under which a record is shown.
    pub fn title(&self, node: Node) -> String {
        let plan = &self.site.plan;
        let content = &self.site.content;
        let at = node.at;
        let name = match node.kind {
            Kind::Document => plan.documents.at(at).map(|r| document_name(r)),
            Kind::Unit => plan.units.at(at).map(|r| r.name.clone()),
            Kind::Person => plan.people.at(at).map(|r| r.name.clone()),
            Kind::Audience => plan.audiences.at(at).map(|r| r.short.clone()),
            Kind::Phase => plan.phases.at(at).map(|r| r.name.clone()),
            Kind::Message => plan.messages.at(at).map(|r| r.title.clone()),
            Kind::ChannelGroup => plan.channel_groups.at(at).map(|r| r.name.clone()),
            Kind::Channel => plan.channels.at(at).map(|r| r.name.clone()),
            Kind::Format => plan.formats.at(at).map(|r| r.name.clone()),
            Kind::Campaign => plan.campaigns.at(at).map(|r| r.name.clone()),
            Kind::Obligation => plan.obligations.at(at).map(|r| r.name.clone()),
            Kind::Meeting => plan.meetings.at(at).map(|r| r.name.clone()),
            Kind::Feedback => plan.feedback.at(at).map(|r| r.name.clone()),
            Kind::Responsibility => plan.responsibilities.at(at).map(|r| r.text.clone()),
            Kind::Metric => plan.metrics.at(at).map(|r| r.name.clone()),
            Kind::TaskGroup => plan.task_groups.at(at).map(|r| r.name.clone()),
            Kind::Task => plan.tasks.at(at).map(|r| r.name.clone()),
            Kind::Measure => plan.measures.at(at).map(|r| r.text.clone()),
            Kind::Direction => plan.directions.at(at).map(|r| r.text.clone()),
            Kind::Event => plan.events.at(at).map(|r| r.title.clone()),
            Kind::Holiday => plan.holidays.at(at).map(|r| r.name.clone()),
            Kind::Term => plan.terms.at(at).map(|r| r.term.clone()),
            Kind::System => plan.systems.at(at).map(|r| r.name.clone()),
            Kind::Irregularity => plan.irregularities.at(at).map(|r| r.text.clone()),
            Kind::Guide => plan.guides.at(at).map(|r| r.title.clone()),
            Kind::Principle => plan.principles.at(at).map(|r| r.text.clone()),
            Kind::Purpose => plan.purposes.at(at).map(|r| r.text.clone()),
            Kind::Topic => content.topics.get(at).map(|t| topic_name(t, self)),
            Kind::Question => (content.questions.get(at))
                .map(|q| self.text_of(&q.entry, |text| &text.meta.title.value)),
            Kind::Article => {
                (content.articles.get(at)).map(|a| self.text_of(a, |text| &text.meta.title.value))
            }
            Kind::Page => {
                (content.pages.get(at)).map(|p| self.text_of(p, |text| &text.meta.title.value))
            }
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

/// A document's name with its number: `QĐ 01` is enough in a line, a heading wants the whole.
pub fn document_name(document: &crate::plan::document::Document) -> String {
    match &document.number {
        Some(number) => format!("{} {number}", document.form_word()),
        None => document.short.clone(),
    }
}

fn topic_name(topic: &crate::site::Topic, desk: &Desk<'_>) -> String {
    desk.topic_text(topic, |meta| &meta.title.value)
        .unwrap_or_else(|| topic.slug.clone())
}

/// Rows of a table with their nodes.
pub fn rows<T: Record>(table: &crate::plan::Table<T>) -> impl Iterator<Item = (Node, &Stored<T>)> {
    table
        .iter()
        .enumerate()
        .map(|(at, row)| (Node { kind: T::KIND, at }, row))
}
