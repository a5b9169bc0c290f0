//! A page ready for its template: what it shows, and what it says of itself for its frame.

use crate::plan::Section;
use crate::presenter::format::When;
use crate::presenter::piece::{Link, Source};
use crate::template::view::View;

/// A page ready for its template.
pub struct Sheet {
    pub template: &'static str,
    pub head: Head,
    pub view: View,
}

/// What a page says of itself for its frame.
#[derive(Debug, Default)]
pub struct Head {
    pub title: String,
    pub description: String,
    pub section: Option<Section>,
    /// Ancestors between the home page and this one.
    pub crumbs: Vec<Link>,
    pub sources: Vec<Source>,
    pub updated: Option<When>,
    /// The days of an article.
    pub dated: Option<PublicationDates>,
    /// What takes place and has its page here, for machines.
    pub events: Vec<serde_json::Value>,
}

/// When an article was published and last changed, as machines read it: `2024-10-10`.
#[derive(Clone, Debug)]
pub struct PublicationDates {
    pub published: String,
    pub modified: String,
}
