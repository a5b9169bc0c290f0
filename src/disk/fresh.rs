//! Files that people ask loa to write for them: never over one that is there.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Writes a file that is not there yet, and the folders above it; `false` where there is one already.
///
/// # Errors
/// When the file cannot be written.
pub fn create(path: &Path, bytes: &[u8]) -> Result<bool> {
    let wrote = || -> std::io::Result<()> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::File::create_new(path)?.write_all(bytes)
    };
    match wrote() {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error).with_context(|| format!("writing {}", path.display())),
    }
}

/// Whether something is at a path.
pub fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// The text of a file; none where there is no file.
///
/// # Errors
/// When there is one that cannot be read.
pub fn text(path: &Path) -> Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("reading {}", path.display())),
    }
}

/// The folder of the repository that a site lies in, and the site's path below it; the site's own folder
/// where it is in none.
///
/// # Errors
/// When the site's folder cannot be found.
pub fn repository(site: &Path) -> Result<(PathBuf, String)> {
    let site = site
        .canonicalize()
        .with_context(|| format!("finding {}", site.display()))?;
    let root = site
        .ancestors()
        .find(|folder| is_there(&folder.join(".git")));
    let root = root.unwrap_or(&site).to_owned();
    let below = site.strip_prefix(&root).unwrap_or(Path::new(""));
    let below = below.to_string_lossy().replace('\\', "/");
    Ok((root, below))
}

/// Writes a file in place of whatever is there, and the folders above it.
///
/// # Errors
/// When the file cannot be written.
pub fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        let made = std::fs::create_dir_all(folder);
        made.with_context(|| format!("making {}", folder.display()))?;
    }
    super::changed::write(path, bytes)
}

/// The branch that a repository was cloned for, or that is checked out; none where that is not to be seen.
pub fn main_branch(repository: &Path) -> Option<String> {
    let named = |file: &str, before: &str| {
        let text = std::fs::read_to_string(repository.join(".git").join(file)).ok()?;
        let branch = text.trim().strip_prefix(before)?.to_owned();
        let plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
        branch.chars().all(plain).then_some(branch)
    };
    named("refs/remotes/origin/HEAD", "ref: refs/remotes/origin/")
        .or_else(|| named("HEAD", "ref: refs/heads/"))
}
