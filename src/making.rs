//! The edge where costly things are made, or taken from the memory beside the output folder.

use std::fs::File;
use std::io::Read;
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

/// What stands at a picture's beginning: its size and how it was held lie within.
const HEAD: u64 = 256 * 1024;

/// Width and height of a picture as it is seen, for files that are pictures.
#[must_use]
pub fn pixels(path: &Path) -> Option<(u32, u32)> {
    let size = imagesize::size(path).ok()?;
    let stored = (
        u32::try_from(size.width).ok()?,
        u32::try_from(size.height).ok()?,
    );
    let mut head = Vec::new();
    File::open(path)
        .ok()?
        .take(HEAD)
        .read_to_end(&mut head)
        .ok()?;
    Some(crate::picture::upright(&head, stored))
}
