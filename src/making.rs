//! The edge where costly things are made, or taken from the memory beside the output folder.

use std::sync::Arc;

use anyhow::{Result, anyhow};
use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::disk::{Folder, bytes_of};
use crate::made::{Failed, Made};
use crate::picture::{self, PictureFormat, PictureTrouble};
use crate::publish::Cache;
use crate::site::{Site, broken_picture};

/// What cannot be made.
#[derive(Debug)]
pub enum Unmade {
    /// The picture of this path is not what it seems: its author's mistake.
    Picture(Arc<str>, PictureTrouble),
    /// The world's failure.
    World(anyhow::Error),
}

/// The bytes of something made: as they were made once, or made now.
///
/// # Errors
/// Its file cannot be read, or is not what it seems.
pub fn make(
    folder: &Folder,
    made: &Made,
    cache: Option<&Cache>,
) -> std::result::Result<Vec<u8>, Unmade> {
    let input = match made.input() {
        Some(path) => bytes_of(folder, path).map_err(Unmade::World)?,
        None => Vec::new(),
    };
    let key = made.key(&input);
    if let Some(bytes) = cache.and_then(|cache| cache.get(&key)) {
        return Ok(bytes);
    }
    let bytes = made
        .bytes(&input)
        .map_err(|failed| match (failed, made.input()) {
            (Failed::Picture(trouble), Some(path)) => Unmade::Picture(Arc::clone(path), trouble),
            (Failed::Picture(trouble), None) => Unmade::World(anyhow!("{trouble:?}")),
            (Failed::Card(words), _) => Unmade::World(anyhow!("{words}")),
        })?;
    if let Some(cache) = cache {
        cache.put(&key, &bytes);
    }
    Ok(bytes)
}

/// What is wrong with the pictures that a site shows, found without making them.
///
/// # Errors
/// A file cannot be read.
pub fn check(folder: &Folder, site: &Site) -> Result<Vec<Diagnostic>> {
    let pictures: Vec<_> = (site.published())
        .filter_map(|path| {
            let known = site.files.get(path)?;
            Some((path, known, PictureFormat::of(known.inside)?))
        })
        .collect();
    let found: Result<Vec<Option<Diagnostic>>> = (pictures.into_par_iter())
        .map(|(path, known, format)| {
            let bytes = bytes_of(folder, path)?;
            let trouble = picture::check(format, &bytes, known.pixels).err();
            Ok(trouble.map(|trouble| broken_picture(site, path, trouble)))
        })
        .collect();
    Ok(found?.into_iter().flatten().collect())
}
