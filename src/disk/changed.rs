//! Single files: what one holds, and what is written to it.

use std::path::Path;

use anyhow::{Context, Result};

use super::below::as_written;
use super::built_in;
use super::folder::Folder;

/// The bytes of a file that is copied: from the site's folder, or from the binary.
///
/// # Errors
/// When the file cannot be read, or does not lie in the site's folder.
pub fn bytes_of(folder: &Folder, path: &str) -> Result<Vec<u8>> {
    if built_in::is_path(path) {
        return built_in::bytes(path).with_context(|| format!("no built-in file {path}"));
    }
    let full = folder.root.join(path);
    let read = folder.below().read_named(path);
    read.with_context(|| format!("reading {}", full.display()))
}

/// Writes a file that the user named.
///
/// # Errors
/// When the file cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
}

/// Rewrites a text file of the site in one step, keeping its rights, if `change` still knows what it
/// holds. Says whether it did.
///
/// # Errors
/// When the file cannot be read or replaced.
pub fn rewrite(
    root: &Path,
    path: &str,
    change: impl FnOnce(&str) -> Option<String>,
) -> Result<bool> {
    let full = as_written(root, path).map_or_else(|| root.join(path), |p| root.join(p));
    // What a link points to is rewritten, not the link.
    let full = full.canonicalize().unwrap_or(full);
    let now = std::fs::read_to_string(&full);
    // What the binary brings is no file of the site.
    if now
        .as_ref()
        .is_err_and(|e| e.kind() == std::io::ErrorKind::NotFound)
    {
        return Ok(false);
    }
    let now = now.with_context(|| format!("reading {}", full.display()))?;
    let Some(new) = change(&now) else {
        return Ok(false);
    };
    let folder = full.parent().unwrap_or(root);
    let wrote = || -> Result<()> {
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        std::io::Write::write_all(&mut file, new.as_bytes())?;
        let rights = std::fs::metadata(&full)?.permissions();
        std::fs::set_permissions(file.path(), rights)?;
        file.as_file().sync_all()?;
        file.persist(&full)?;
        Ok(())
    };
    wrote().with_context(|| format!("writing {}", full.display()))?;
    Ok(true)
}
