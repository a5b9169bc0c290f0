//! Files in the published folder that somebody else put there: they stay.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use walkdir::WalkDir;

use super::manifest::{FileMap, Manifest, folders};
use super::spare::{below, gone, make_parent};

/// Every file of the folder `out` that its manifest does not name, by its path below it.
///
/// # Errors
/// One stands where a file or folder of the new site must be; the folder cannot be read.
pub(super) fn foreign(out: &Path, published: &Manifest, wanted: &FileMap) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut places: Option<HashSet<&str>> = None;
    for item in WalkDir::new(out).min_depth(1) {
        let item = item?;
        let path = below(out, item.path());
        if item.file_type().is_dir() || path.is_some_and(|path| published.files.contains_key(path))
        {
            continue;
        }
        let relative = item.path().strip_prefix(out).unwrap_or(item.path());
        let places = places.get_or_insert_with(|| folders(wanted));
        let is_free = |path: &str| !wanted.contains_key(path) && !places.contains(path);
        let mut above = relative.ancestors().skip(1).filter_map(Path::to_str);
        let is_in_a_file = above.any(|folder| wanted.contains_key(folder));
        ensure!(
            path.is_none_or(is_free) && !is_in_a_file,
            "cannot publish to {}: {} is not of this program and in the way of a page; put it into static/, \
             or remove it",
            out.display(),
            item.path().display()
        );
        found.push(relative.to_owned());
    }
    Ok(found)
}

/// Puts those files into the tree that will be published.
///
/// # Errors
/// The disk refuses.
pub(super) fn keep(files: &[PathBuf], out: &Path, spare: &Path) -> Result<()> {
    for path in files {
        let (from, to) = (out.join(path), spare.join(path));
        let link = || {
            gone(fs::remove_file(&to))?;
            make_parent(&to)?;
            // A link is linked as what it is.
            fs::hard_link(&from, &to).or_else(|_| fs::copy(&from, &to).map(drop))
        };
        link().with_context(|| format!("cannot keep {}", from.display()))?;
    }
    Ok(())
}
