//! Of which topics, units, metrics and campaigns there are changes to follow, each with a feed of its own.

use super::atlas::Atlas;
use crate::content::Lifetime;
use crate::date::Date;
use crate::plan::{Kind, Node};

/// The kinds of which each record has its feed.
const FOLLOWED: [Kind; 4] = [Kind::Topic, Kind::Unit, Kind::Metric, Kind::Campaign];

impl Atlas {
    /// What has a feed of its changes: there is at least one that matters to readers.
    pub fn followed(&self) -> impl Iterator<Item = Node> + '_ {
        let all = FOLLOWED
            .into_iter()
            .flat_map(|kind| (0..self.count(kind)).map(move |at| Node { kind, at }));
        all.filter(|node| (self.concern(*node).into_iter()).any(|one| self.is_told(one)))
    }

    /// The records and texts whose changes concern one: itself, the questions of a topic, what names it.
    pub fn concern(&self, of: Node) -> Vec<Node> {
        if of.kind == Kind::Topic {
            let topic = self.content.topics.get(of.at);
            let questions = topic.into_iter().flat_map(|topic| topic.questions.iter());
            let kind = Kind::Question;
            return questions.map(|at| Node { kind, at: *at }).collect();
        }
        let Some(row) = self.plan.record(of) else {
            return Vec::new();
        };
        let mut found = vec![of];
        for kind in Kind::ALL.iter().copied() {
            let by = self.back.from(of.kind, &row.record.id().value, kind);
            found.extend(by.map(|at| Node { kind, at }).filter(|node| *node != of));
        }
        found.sort();
        found.dedup();
        found
    }

    /// Whether something has a change that matters to readers and whose day has come.
    fn is_told(&self, node: Node) -> bool {
        let (content, today) = (&self.content, self.options.today);
        let text = |of: Option<&dyn Lifetime>| -> Vec<Date> {
            let notes = of.into_iter().flat_map(|meta| meta.changes());
            let notes = notes.filter(|note| note.is_significant());
            notes.map(|note| note.on.value.0).collect()
        };
        let days = match node.kind {
            Kind::Article => text(content.articles.get(node.at).map(|one| &one.main.meta as _)),
            Kind::Question => {
                text((content.questions.get(node.at)).map(|one| &one.entry.main.meta as _))
            }
            Kind::Page => text(content.pages.get(node.at).map(|one| &one.main.meta as _)),
            _ => {
                let row = self.plan.record(node);
                let notes = row.into_iter().flat_map(|row| row.record.changes());
                let notes = notes.filter(|note| note.is_significant());
                notes.map(|note| note.on.value.0).collect()
            }
        };
        days.into_iter().any(|day| day <= today)
    }
}
