//! Where a publication stands, that nobody else publishes there, and that nothing of somebody else's is there.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;
use walkdir::WalkDir;

use super::manifest::Manifest;
use super::spare::{below, make_parent};

/// The folder that `out` means, links resolved, and the folder beside it for our own things.
pub(super) fn places(out: &Path) -> Result<(PathBuf, PathBuf)> {
    let context = || format!("cannot publish to {}", out.display());
    let folder = if fs::symlink_metadata(out).is_ok() {
        out.canonicalize().with_context(context)?
    } else {
        let name = out
            .file_name()
            .context("it has no name")
            .with_context(context)?;
        make_parent(out).with_context(context)?;
        let parent = out.parent().filter(|it| !it.as_os_str().is_empty());
        let parent = parent.unwrap_or(Path::new(".")).canonicalize();
        parent.with_context(context)?.join(name)
    };
    ensure!(
        folder.is_dir() || !folder.exists(),
        "cannot publish to {}: it is a file, not a folder",
        folder.display()
    );
    let name = folder
        .file_name()
        .context("it is the root folder")
        .with_context(context)?;
    let mut state = OsString::from(".");
    state.push(name);
    state.push(".loa");
    let state = folder.with_file_name(state);
    Ok((folder, state))
}

/// Fails if the folder `out` holds what none of the manifests names.
///
/// With a manifest about another tree, a folder of known files is a copy of a published one, as a
/// build machine's cache restores it: ours, though nothing in it is believed.
pub(super) fn refuse_foreign(out: &Path, manifests: &[Option<&Manifest>]) -> Result<()> {
    let known: Vec<_> = manifests.iter().flatten().collect();
    if !out.exists() {
        return Ok(());
    }
    for item in WalkDir::new(out).min_depth(1) {
        let item = item?;
        let path = below(out, item.path());
        let named = path.is_some_and(|path| known.iter().any(|it| it.files.contains_key(path)));
        ensure!(
            named || (item.file_type().is_dir() && !known.is_empty()),
            "cannot publish to {}, which would replace it: it holds {}, and nothing here tells that \
             this program published that; name another folder, or remove this one",
            out.display(),
            item.path().display()
        );
    }
    Ok(())
}

/// Keeps every other build away from the folder until the file is closed.
pub(super) fn lock(state: &Path, out: &Path) -> Result<File> {
    let path = state.join("lock");
    let context = || format!("cannot lock {}", path.display());
    let file = File::options()
        .create(true)
        .append(true)
        .open(&path)
        .with_context(context)?;
    match flock(&file, FlockOperation::NonBlockingLockExclusive) {
        Err(Errno::WOULDBLOCK) => bail!("another build is publishing to {}", out.display()),
        locked => locked.with_context(context)?,
    }
    Ok(file)
}
