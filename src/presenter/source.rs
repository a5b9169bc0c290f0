//! Sources as readers see them: a link to the section of a document, a page of the state, or a page
//! that is only named.

use crate::address::WebAddress;
use crate::plan::{Kind, SourceRef};
use crate::presenter::desk::Desk;
use crate::presenter::piece::Source;
use crate::presenter::section::section_anchor;
use crate::read::yaml::At;
use crate::route::Page;

impl Desk<'_> {
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
            SourceRef::Page(address) => self.web_page(address),
        }
    }

    /// A page of the web, offered where it is the state's.
    pub fn web_page(&self, address: &WebAddress) -> Source {
        let state = self.site.config.is_state(address);
        Source {
            title: match state {
                true => address.shown().into_owned(),
                false => self.words.get("source.other-page").to_owned(),
            },
            url: state.then(|| address.as_str().to_owned()),
            external: true,
        }
    }
}
