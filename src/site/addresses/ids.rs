//! The id of a record or text as a part of an address.

use crate::plan::{Kind, Node};
use crate::site::Site;

impl Site {
    /// The id of a record as a part of an address.
    pub fn id(&self, node: Node) -> String {
        let (content, at) = (&self.content, node.at);
        let slug = match node.kind {
            Kind::Topic => content.topics.get(at).map(|topic| &topic.slug),
            Kind::Question => (content.questions.get(at)).map(|one| &one.entry.main.slug),
            Kind::Article => content.articles.get(at).map(|one| &one.main.slug),
            Kind::Page => content.pages.get(at).map(|one| &one.main.slug),
            _ => {
                let record = self.plan.record(node);
                return record.map_or_else(String::new, |row| row.id().slug().into_owned());
            }
        };
        slug.cloned().unwrap_or_default()
    }
}
