//! The edge where costly things are made, or taken from the memory beside the output folder.

use std::path::Path;

use anyhow::{Context, Result, anyhow};

use crate::disk::bytes_of;
use crate::made::Made;
use crate::publish::Cache;

/// The bytes of something made: as they were made once, or made now.
///
/// # Errors
/// Its file cannot be read, or is not what it seems.
pub fn make(root: &Path, made: &Made, cache: Option<&Cache>) -> Result<Vec<u8>> {
    let input = match made.input() {
        Some(path) => bytes_of(root, path)?,
        None => Vec::new(),
    };
    let key = made.key(&input);
    if let Some(bytes) = cache.and_then(|cache| cache.get(&key)) {
        return Ok(bytes);
    }
    let named = || {
        made.input()
            .map_or_else(String::new, |path| path.to_string())
    };
    let bytes = made
        .bytes(&input)
        .map_err(|error| anyhow!("{error}"))
        .with_context(named)?;
    if let Some(cache) = cache {
        cache.put(&key, &bytes);
    }
    Ok(bytes)
}
