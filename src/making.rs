//! The edge where costly things are made, or taken from the memory beside the output folder.

use std::path::Path;
use std::sync::Arc;

use anyhow::anyhow;

use crate::disk::bytes_of;
use crate::made::Made;
use crate::publish::Cache;

/// What cannot be made.
#[derive(Debug)]
pub enum Unmade {
    /// The picture of this path is not what it seems: its author's mistake.
    Picture(Arc<str>),
    /// The world's failure.
    World(anyhow::Error),
}

/// The bytes of something made: as they were made once, or made now.
///
/// # Errors
/// Its file cannot be read, or is not what it seems.
pub fn make(root: &Path, made: &Made, cache: Option<&Cache>) -> Result<Vec<u8>, Unmade> {
    let input = match made.input() {
        Some(path) => bytes_of(root, path).map_err(Unmade::World)?,
        None => Vec::new(),
    };
    let key = made.key(&input);
    if let Some(bytes) = cache.and_then(|cache| cache.get(&key)) {
        return Ok(bytes);
    }
    let bytes = made.bytes(&input).map_err(|error| match made.input() {
        Some(path) => Unmade::Picture(Arc::clone(path)),
        None => Unmade::World(anyhow!("{error}")),
    })?;
    if let Some(cache) = cache {
        cache.put(&key, &bytes);
    }
    Ok(bytes)
}
