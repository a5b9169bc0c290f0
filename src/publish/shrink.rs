//! Whether a publication may take away most of the pages that are there.

use std::path::Path;

use anyhow::{Result, bail};

use super::manifest::{FileMap, Manifest, Origin};

/// How many of the pages that would go are named.
const SHOWN: usize = 10;

/// Whether a publication may take away most of the pages that are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shrink {
    /// Only where a person says so: the wrong folder, or one that is empty by mistake, looks like this.
    #[default]
    Refused,
    Allowed,
}

/// Fails if more than half of the published pages would go.
pub(super) fn keeps_most(published: Option<&Manifest>, files: &FileMap, out: &Path) -> Result<()> {
    let published = published.iter().flat_map(|it| &it.files);
    let pages: Vec<&str> = published
        .filter(|(path, file)| path.ends_with(".html") && file.origin != Origin::Kept)
        .map(|(path, _)| path.as_str())
        .collect();
    let mut gone: Vec<&str> = pages.clone();
    gone.retain(|path| !files.contains_key(*path));
    if gone.len() * 2 <= pages.len() {
        return Ok(());
    }
    gone.sort_unstable();
    let (count, all) = (gone.len(), pages.len());
    let more = if count > SHOWN { ", …" } else { "" };
    gone.truncate(SHOWN);
    bail!(
        "{} of {all} pages in {} would go: {}{more}; if that is meant, say --allow-shrink",
        count,
        out.display(),
        gone.join(", ")
    );
}
