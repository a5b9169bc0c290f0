//! Where the links of Markdown files lead.

use std::sync::Arc;

use super::addresses::output;
use super::attached::beside;
use super::site::Site;
use crate::address::LinkTarget;
use crate::plan::{Kind, Node};
use crate::read::markdown::BodyFacts;
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
        let here = file.to_owned();
        let file = if path.is_empty() {
            file.to_owned()
        } else {
            match beside(file, path) {
                Some(file) => file,
                None => return Followed::Broken,
            }
        };
        if let Some(node) = self.content.by_file.get(file.as_str()) {
            let spoken = self.spoken_by(&here);
            if let Some(missing) = anchor.and_then(|anchor| self.missing(*node, spoken, anchor)) {
                return missing;
            }
            let mut url = self.url_of(language, *node);
            if let Some(anchor) = anchor {
                url.push('#');
                url.push_str(anchor);
            }
            return Followed::To(url, false);
        }
        if let Some(at) = self.content.ended_by_file.get(file.as_str()) {
            let page = Page::Ended(*at);
            return Followed::To(self.url(self.spoken(language, &page), &page), false);
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
        let route = self.routes.get(&file).or_else(|| self.routes.get(below));
        if let Some(route) = route
            && let Page::Record(node) = &route.page
            && let Some(missing) = anchor.and_then(|a| self.missing(*node, &route.language, a))
        {
            return missing;
        }
        let anchor = anchor.map(|a| format!("#{a}")).unwrap_or_default();
        Followed::To(format!("{}{below}{anchor}", self.base_path), false)
    }

    /// The page that a text names as what holds instead of it: by the name of a text, the path of its
    /// file, or an address of the site. None where that is no page for people.
    pub fn successor(&self, file: &str, see: &str) -> Option<Page> {
        let content = &self.content;
        if let Some(path) = see.strip_prefix('/') {
            let route = self.routes.get(&output(path))?;
            return route.page.is_findable().then(|| route.page.clone());
        }
        if see.ends_with(".md") {
            let file = beside(file, see)?;
            let node = content.by_file.get(file.as_str()).copied();
            let ended = content.ended_by_file.get(file.as_str()).copied();
            return node.map(Page::Record).or(ended.map(Page::Ended));
        }
        if let Some(at) = content.question_index.get(see) {
            return Some(Page::record(Kind::Question, *at));
        }
        let article = content.articles.iter().position(|one| one.main.slug == see);
        let page = || content.pages.iter().position(|one| one.main.slug == see);
        article
            .map(|at| Page::record(Kind::Article, at))
            .or_else(|| page().map(|at| Page::record(Kind::Page, at)))
    }

    /// The language in which a reader of a file reads on: that of the file.
    fn spoken_by(&self, file: &str) -> &str {
        let mut others = self.config.languages.iter().skip(1);
        let own = others.find(|code| file.ends_with(&format!(".{code}.md")));
        own.map_or_else(|| self.main_language(), String::as_str)
    }

    /// That a text has no such heading in a language; nothing of a page that is made of more than a text.
    fn missing(&self, node: Node, language: &str, anchor: &str) -> Option<Followed> {
        let content = &self.content;
        let facts: &BodyFacts = match node.kind {
            Kind::Article => &content.articles.get(node.at)?.text(language).facts,
            Kind::Question => &content.questions.get(node.at)?.entry.text(language).facts,
            Kind::Page => &content.pages.get(node.at)?.text(language).facts,
            _ => return None,
        };
        let ids = || facts.headings.iter().map(|h| h.id.as_str());
        (!anchor.is_empty() && !ids().any(|id| id == anchor)).then(|| Followed::NoAnchor {
            anchor: anchor.to_owned(),
            near: crate::diagnostic::nearest(anchor, ids()).map(|n| n.text),
        })
    }
}
