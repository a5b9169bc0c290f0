//! What templates see: small typed views, the contract of theme authors. Each page kind has its view
//! in `render/pages/`; here are the pieces that they share.

use serde::Serialize;

use crate::content::{TopicMeta, Written};
use crate::date::Period;
use crate::plan::Section;
use crate::plan::{Bases, Basis, Concept, Kind, Node, SourceRef};
use crate::read::yaml::At;
use crate::render::format::{self, When};
use crate::route::{Facet, Page};
use crate::site::{Entry, Site, Topic};
use crate::strings::Strings;

/// Words with an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    pub url: String,
    pub title: String,
}

/// A source as readers see it: `QĐ 01, II.1 ý 8` leads to that section on the document's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    pub title: String,
    /// None for a page outside the state's own sites, which is named but not offered.
    pub url: Option<String>,
    /// Whether it leads to another site.
    pub external: bool,
}

/// A field that the documents do not state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// `derived` or `assumed`, the end of a CSS class.
    pub basis: Basis,
    /// "suy ra"
    pub label: String,
    pub reason: String,
}

/// A record in a list: its name, where it is shown, and a line about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    pub url: String,
    pub title: String,
    /// A small line under the title.
    pub note: String,
}

/// What every page has around it.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// The kind of page, as styles and tests know it: `month`.
    pub kind: &'static str,
    pub language: String,
    /// Title for `<title>`, without the site's.
    pub title: String,
    pub description: String,
    /// Full address.
    pub canonical: String,
    /// Key of the section in the menu; empty for none.
    pub section: String,
    /// Ancestors, the home page first.
    pub crumbs: Vec<Link>,
    /// The same page in every language in which it exists.
    pub alternates: Vec<Alternate>,
    /// Where the switch to each other language leads: this page, or the nearest that exists there.
    pub switch: Vec<Alternate>,
    pub updated: Option<When>,
    pub sources: Vec<Source>,
    pub is_home: bool,
    /// Language and country for link previews (Open Graph): `vi_VN`.
    pub locale: String,
    /// The page's data for machines: JSON-LD, safe inside a `<script>` element.
    pub data: Option<String>,
    /// Search engines are asked to leave it out.
    pub is_hidden: bool,
    pub is_article: bool,
    /// The picture that is shown where the page's address is shared.
    pub card: Option<CardImage>,
}

/// A card, for `og:image`.
#[derive(Clone, Debug, Serialize)]
pub struct CardImage {
    /// Full address.
    pub url: String,
    /// Width and height in pixels.
    pub width: u32,
    pub height: u32,
}

/// The page in another language.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    pub language: String,
    pub name: String,
    pub url: String,
    pub full: String,
}

/// A section in the menu.
#[derive(Clone, Debug, Serialize)]
pub struct MenuLink {
    pub key: &'static str,
    pub url: String,
    pub title: String,
}

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

    /// Sources as readers see them, in the order in which they are named.
    pub fn sources(&self, sources: &[At<SourceRef>]) -> Vec<Source> {
        sources.iter().map(|s| self.source(&s.value)).collect()
    }

    pub fn source(&self, source: &SourceRef) -> Source {
        match source {
            SourceRef::Document(id, section) => {
                let at = self.site.plan.documents.position(id.as_str());
                let document = at.and_then(|at| self.site.plan.documents.at(at));
                let name = document.map_or_else(|| id.to_string(), |d| d.short.clone());
                let mut url = at.map(|at| self.url(&Page::record(Kind::Document, at)));
                let mut title = name;
                if !section.is_empty() {
                    title = format!("{title}, {section}");
                    if let Some(url) = &mut url {
                        url.push_str(&format!("#{}", section_anchor(section)));
                    }
                }
                Source {
                    title,
                    url,
                    external: false,
                }
            }
            SourceRef::Page(address) => {
                let host = host(address);
                let state = self.is_state(host);
                Source {
                    title: if state {
                        host.trim_start_matches("www.").to_owned()
                    } else {
                        self.words.get("source.other-page").to_owned()
                    },
                    url: state.then(|| address.clone()),
                    external: true,
                }
            }
        }
    }

    /// Whether a host belongs to the state, by the endings in `loa.yaml`.
    pub fn is_state(&self, host: &str) -> bool {
        self.site.config.state_hosts.iter().any(|ending| {
            host == ending
                || host
                    .strip_suffix(ending.as_str())
                    .is_some_and(|h| h.ends_with('.'))
        })
    }

    /// The mark of a field, where the documents do not state it.
    pub fn mark(&self, bases: &Bases, field: &str) -> Option<Mark> {
        let mark = bases.0.get(field)?;
        if mark.basis == Basis::Explicit {
            return None;
        }
        let key = match mark.basis {
            Basis::Assumed => "basis.assumed",
            _ => "basis.derived",
        };
        Some(Mark {
            basis: mark.basis,
            label: self.words.get(key).to_owned(),
            reason: mark.reason.clone(),
        })
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

/// The anchor of a section on its document's page. Documents count a, b, c, d, đ: point đ is not
/// point d, so it keeps a letter of its own.
pub fn section_anchor(section: &str) -> String {
    let told_apart = section.replace('đ', "dd").replace('Đ', "Dd");
    format!("muc-{}", crate::vietnamese::slug(&told_apart))
}

/// The host of an address.
pub fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}
