//! The small pieces of which what a page says is made: words with an address, a source, the mark of
//! what the documents do not state. Templates see them as they are here.

use serde::Serialize;

use crate::plan::Basis;

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
pub(crate) struct Item {
    pub url: String,
    pub title: String,
    /// A small line under the title.
    pub note: String,
}
