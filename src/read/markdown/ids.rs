//! The ids of headings.

use crate::keyed::Map;
use crate::vietnamese;

/// The heading ids of a page, each given once.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    /// For every id, the number of the next one that wants it.
    taken: Map<String, u32>,
}

impl Ids {
    /// The id of a heading: its own if it is one word, else the slug of its text; `-2`, `-3` …
    /// where that is taken.
    pub(crate) fn give(&mut self, own: Option<&str>, text: &str) -> String {
        let word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
        let mut id = match own {
            Some(own) if own.chars().all(word) => own.to_owned(),
            Some(own) => vietnamese::slug(own),
            None => vietnamese::slug(text),
        };
        // Footnotes have their own ids.
        if id.is_empty() || id.starts_with("fn-") || id.starts_with("fnref-") {
            id.insert_str(0, if id.is_empty() { "muc" } else { "muc-" });
        }
        let Some(next) = self.taken.get(&id).copied() else {
            self.taken.insert(id.clone(), 2);
            return id;
        };
        let numbered = (next..).map(|n| (n, format!("{id}-{n}")));
        for (n, free) in numbered {
            if !self.taken.contains_key(&free) {
                self.taken.insert(id, n + 1);
                self.taken.insert(free.clone(), 2);
                return free;
            }
        }
        id
    }
}
