//! Who refers to whom, the other way round: made once, for every page.

use rayon::prelude::*;

use super::content::Content;
use super::entry::Entry;
use crate::content::ArticleMeta;
use crate::keyed::Map;
use crate::plan::{Id, Kind, Node, Plan, SourceRef};
use crate::read::yaml::At;

/// A place in a document that a record names as its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    pub section: String,
    pub by: Node,
}

/// Every reference of the site, found from its target.
#[derive(Debug, Default)]
pub struct BackLinks {
    references: Map<(Kind, Id), Vec<Node>>,
    citations: Map<Id, Vec<Citation>>,
}

impl BackLinks {
    pub(super) fn new(plan: &Plan, content: &Content) -> Self {
        let mut back = Self::default();
        for (node, row) in plan.records() {
            row.references(&mut |kind, id| back.refer(kind, id, node));
            row.cites(&mut |sources| back.cite(sources, node));
        }
        back.articles(&content.articles);
        for (at, question) in content.questions.iter().enumerate() {
            let node = Node {
                kind: Kind::Question,
                at,
            };
            let meta = &question.entry.main.meta;
            meta.references(&mut |kind, id| back.refer(kind, id, node));
            back.cite(&meta.source, node);
        }
        for (at, page) in content.pages.iter().enumerate() {
            back.cite(
                &page.main.meta.source,
                Node {
                    kind: Kind::Page,
                    at,
                },
            );
        }
        back
    }

    /// Adds what articles refer to: parts of them at once, joined in their order.
    fn articles(&mut self, articles: &[Entry<ArticleMeta>]) {
        const PART: usize = 1024;
        let parts: Vec<Self> = (articles.par_chunks(PART).enumerate())
            .map(|(part, articles)| {
                let mut back = Self::default();
                for (at, article) in (part * PART..).zip(articles) {
                    let kind = Kind::Article;
                    let (node, meta) = (Node { kind, at }, &article.main.meta);
                    meta.references(&mut |kind, id| back.refer(kind, id, node));
                    back.cite(&meta.source, node);
                }
                back
            })
            .collect();
        for part in parts {
            for (key, by) in part.references {
                self.references.entry(key).or_default().extend(by);
            }
            for (key, by) in part.citations {
                self.citations.entry(key).or_default().extend(by);
            }
        }
    }

    fn refer(&mut self, kind: Kind, id: &At<Id>, by: Node) {
        let list = self.references.entry((kind, id.value.clone())).or_default();
        if list.last() != Some(&by) {
            list.push(by);
        }
    }

    fn cite(&mut self, sources: &[At<SourceRef>], by: Node) {
        for source in sources {
            if let SourceRef::Document(id, section) = &source.value {
                self.citations
                    .entry(id.clone())
                    .or_default()
                    .push(Citation {
                        section: section.clone(),
                        by,
                    });
            }
        }
    }

    /// The records that name this one, in the order of the tables.
    pub fn of(&self, kind: Kind, id: &Id) -> &[Node] {
        // The key owns its id; cloning one is a count, not a copy.
        self.references
            .get(&(kind, id.clone()))
            .map_or(&[], Vec::as_slice)
    }

    /// The records of one kind that name this one, as places in their table.
    pub fn from(&self, kind: Kind, id: &Id, by: Kind) -> impl Iterator<Item = usize> {
        self.of(kind, id)
            .iter()
            .filter(move |node| node.kind == by)
            .map(|node| node.at)
    }

    /// Every place in a document that something is taken from.
    pub fn citations(&self, document: &Id) -> &[Citation] {
        self.citations.get(document).map_or(&[], Vec::as_slice)
    }
}
