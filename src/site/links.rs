//! Where the links of Markdown files lead.

use std::sync::Arc;

use super::addresses::output;
use super::attached::beside;
use super::site::Site;
use crate::address::LinkTarget;
use crate::plan::{Kind, Node};
use crate::route::Page;

/// Where a link of a Markdown file leads.
pub enum Followed {
    /// An address, and whether it is on another site.
    To(String, bool),
    /// To a file beside the content.
    File(String, Arc<str>),
    /// To a text that this build does not show.
    Hidden,
    /// Nowhere.
    Broken,
    /// To a page, but not to a heading that it has; the nearest one that it has.
    NoAnchor {
        anchor: String,
        near: Option<String>,
    },
    /// To something that no page may link.
    Unsafe,
}

impl Site {
    /// Where a link written in a file leads.
    pub fn follow(&self, file: &str, target: &str, language: &str) -> Followed {
        match LinkTarget::of(target) {
            LinkTarget::Address(address) => {
                return Followed::To(target.to_owned(), address.is_web());
            }
            LinkTarget::Refused(_) => return Followed::Unsafe,
            LinkTarget::Path(_) => {}
        }
        let (path, anchor) = target
            .split_once('#')
            .map_or((target, None), |(p, a)| (p, Some(a)));
        if path.starts_with('/') {
            return self.follow_path(path, anchor);
        }
        let file = if path.is_empty() {
            file.to_owned()
        } else {
            match beside(file, path) {
                Some(file) => file,
                None => return Followed::Broken,
            }
        };
        if let Some(node) = self.content.by_file.get(file.as_str()) {
            if let Some(anchor) = anchor
                && !self.headings(*node).any(|id| id == anchor)
            {
                let ids = self.headings(*node);
                return Followed::NoAnchor {
                    anchor: anchor.to_owned(),
                    near: crate::diagnostic::nearest(anchor, ids).map(|n| n.text),
                };
            }
            let mut url = self.url_of(language, *node);
            if let Some(anchor) = anchor {
                url.push('#');
                url.push_str(anchor);
            }
            return Followed::To(url, false);
        }
        if self.content.hidden.contains(file.as_str()) {
            return Followed::Hidden;
        }
        match self.files.get_key_value(file.as_str()) {
            Some((path, _)) => Followed::File(
                self.url(self.main_language(), &Page::File(Arc::clone(path))),
                Arc::clone(path),
            ),
            None => Followed::Broken,
        }
    }

    /// A link that names an address of the site itself: `/lich/`.
    fn follow_path(&self, path: &str, anchor: Option<&str>) -> Followed {
        let below = path.trim_start_matches('/');
        let known = |p: &str| self.routes.contains_key(p);
        let file = output(below);
        if !known(&file) && !known(below) {
            return Followed::Broken;
        }
        let anchor = anchor.map(|a| format!("#{a}")).unwrap_or_default();
        Followed::To(format!("{}{below}{anchor}", self.base_path), false)
    }

    /// The ids of a text's headings.
    fn headings(&self, node: Node) -> impl Iterator<Item = &str> {
        let facts = match node.kind {
            Kind::Article => Some(&self.content.articles[node.at].main.facts),
            Kind::Question => Some(&self.content.questions[node.at].entry.main.facts),
            Kind::Page => Some(&self.content.pages[node.at].main.facts),
            _ => None,
        };
        facts
            .into_iter()
            .flat_map(|f| f.headings.iter().map(|h| h.id.as_str()))
    }
}
