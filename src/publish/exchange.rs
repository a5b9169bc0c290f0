//! The moment of publishing: two folders trade places, and what a kill around it left undone.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;

use anyhow::{Context, Result};
use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use super::spare::gone;

/// What the two manifests are called.
pub(super) const PUBLISHED: &str = "manifest.published";
pub(super) const SPARE: &str = "manifest.spare";

/// How the new tree came into its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exchange {
    /// The two folders traded places in one step.
    Exchanged,
    /// By one rename after another, because the file system cannot exchange folders: for an
    /// instant there was no published folder.
    Renamed,
    /// There was no published folder, or an empty one.
    FirstTime,
    /// Not at all: nothing had changed.
    Untouched,
}

/// Puts the tree `spare` at `out`, and the tree that was there at `spare`.
///
/// # Errors
/// The disk refuses (a mount point, for one, cannot be renamed); both are then where they were.
pub(super) fn exchange(spare: &Path, out: &Path, aside: &Path) -> io::Result<Exchange> {
    // A renamed folder replaces an empty one and no other.
    match fs::rename(spare, out) {
        Ok(()) => return Ok(Exchange::FirstTime),
        Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error),
    }
    match renameat_with(CWD, spare, CWD, out, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(Exchange::Exchanged),
        Err(Errno::NOSYS | Errno::INVAL | Errno::NOTSUP) => in_turn(spare, out, aside),
        Err(error) => Err(error.into()),
    }
}

/// The same by one rename after another, for file systems that cannot do both at once.
pub(super) fn in_turn(spare: &Path, out: &Path, aside: &Path) -> io::Result<Exchange> {
    fs::rename(out, aside)?;
    if let Err(error) = fs::rename(spare, out) {
        fs::rename(aside, out)?;
        return Err(error);
    }
    // It is published; what is left aside the next build puts back.
    let _ = fs::rename(aside, spare);
    Ok(Exchange::Renamed)
}

/// Ends what a build killed in [`in_turn`] left undone.
///
/// # Errors
/// The disk refuses.
pub(super) fn put_back(aside: &Path, out: &Path, spare: &Path) -> Result<()> {
    let done = match (aside.exists(), out.exists(), spare.exists()) {
        (false, _, _) => Ok(()),
        (true, false, _) => fs::rename(aside, out),
        (true, true, false) => fs::rename(aside, spare),
        (true, true, true) => fs::remove_dir_all(aside),
    };
    done.with_context(|| format!("cannot put back {}", aside.display()))
}

/// Lets the two manifests trade names, as their trees did. Killed halfway it loses, at worst, the
/// manifest of the spare tree, which is then filled anew.
///
/// # Errors
/// The disk refuses.
pub(super) fn trade_names(state: &Path) -> Result<()> {
    let [published, spare, aside] = [PUBLISHED, SPARE, "manifest.aside"].map(|it| state.join(it));
    let trade = || {
        gone(fs::remove_file(&aside))?;
        gone(fs::rename(&published, &aside))?;
        gone(fs::rename(&spare, &published))?;
        gone(fs::rename(&aside, &spare))
    };
    trade().with_context(|| format!("cannot rename the manifests in {}", state.display()))
}

/// Waits until the disk has the new files, which is also when some file systems say that it is
/// full. One call for all of them: file by file it would take minutes.
///
/// # Errors
/// The disk refuses.
#[cfg(target_os = "linux")]
pub(super) fn settle(tree: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(tree)?)?)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn settle(tree: &Path) -> io::Result<()> {
    File::open(tree)?.sync_all()
}
