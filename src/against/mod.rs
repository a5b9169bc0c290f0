//! What an earlier build published against what the sources say now: a changed fact has a note of its
//! change, a corrected number says what it replaces, no address vanishes in silence.
//!
//! Pure: the edge reads the earlier build (`disk::published`).

mod addresses;
mod days;
mod difference;
mod line;
mod measured;
mod place;
mod published;
mod records;
mod state;
mod texts;

use std::collections::HashMap;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, sort};
use crate::site::Site;

pub use days::{BuiltDay, DaysApart, TurnedPage, apart};
pub use published::{EarlierBuild, PublishedPage};
use state::Now;

/// Everything that was changed since an earlier build, and that readers are not told of.
pub fn compare(
    site: &Site,
    files: &HashMap<Arc<str>, Arc<str>>,
    published: &EarlierBuild,
) -> Vec<Diagnostic> {
    let words = site.words(site.main_language());
    let now = Now::new(site, files, &words);
    let mut findings = Vec::new();
    if let Some(data) = &published.data {
        records::check(&now, data, &mut findings);
        measured::check(&now, data, &mut findings);
        texts::check(&now, data, &mut findings);
    }
    addresses::check(&now, &published.pages, &mut findings);
    site.weigh(&mut findings);
    sort(&mut findings);
    findings
}
