//! Publishing: the output folder turns from one whole site into the next in a single step.
//!
//! Beside the folder `public` lives `.public.loa`. Its `spare` is the tree of the publication
//! before; a build brings it up to date, writing only what differs, and then the two folders
//! trade places. Until that moment `public` is not touched, whatever happens to the build.
//!
//! `manifest.published` and `manifest.spare` say what the two trees hold. Each names its tree by
//! inode and time of birth, which stay with a folder that is renamed. So the exchange alone
//! decides: a build killed right after it leaves two manifests with the wrong names, which the
//! next build notices and puts right. No tree is written to while a manifest describes it, and no
//! entry is believed before the file's size and time were compared.
//!
//! Files that somebody else puts into `public` stay, unless a page must stand there; `static/` is the place
//! for them. Owner, group, rights and access list of `public` stay too ([`rights`]). A server must
//! find `public` by its name: one that was started in it, or in whose container it is mounted,
//! holds on to the tree and would see it become the spare one (mount the folder around it).
//!
//! Not here: what the files are (`render`), and reading the site's folder (`disk`).

#![expect(clippy::disallowed_methods, reason = "the edge to the output folder")]

use std::collections::hash_map::Entry as Slot;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use anyhow::{Context, Result, anyhow, bail, ensure};
use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;
use walkdir::WalkDir;

pub use cache::Cache;
use exchange::{exchange, put_back, settle, trade_names};
use foreign::{foreign, keep};
use manifest::{FileMap, FileStamp, Manifest, ManifestEntry, Origin, folders, parents, tree};
use rights::Rights;
use spare::{Spare, below, gone, make_parent};

use crate::digest::Digest;

mod cache;
mod exchange;
mod foreign;
mod input;
mod manifest;
mod rights;
mod spare;
#[cfg(test)]
mod tests;

const PUBLISHED: &str = "manifest.published";
const SPARE: &str = "manifest.spare";

/// How many of the pages that would go are named.
const SHOWN: usize = 10;

/// Pages that readers have open still ask for these files after the next publication.
const ASSETS: &str = "assets/";

/// A publication in the making. Dropped unfinished, it leaves the published folder as it was.
#[derive(Debug)]
pub struct Publication {
    out: PathBuf,
    state: PathBuf,
    /// What `out` holds, as far as that is known.
    published: Option<Manifest>,
    /// What the spare tree held at the beginning, as far as that is known.
    spare_before: Option<Manifest>,
    /// The spare tree made ready, when it is first needed.
    spare: OnceLock<Result<Spare>>,
    wanted: Mutex<FileMap>,
    shrink: Shrink,
    rights: Rights,
    /// The system releases the lock when this is closed, also when the process dies.
    _lock: File,
}

/// Whether a publication may take away most of the pages that are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shrink {
    /// Only where a person says so: the wrong folder, or one that is empty by mistake, looks like this.
    #[default]
    Refused,
    Allowed,
}

/// What a publication did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublishReport {
    /// Files in the published folder, assets kept from the publication before included.
    pub files: usize,
    /// Their size in bytes.
    pub bytes: u64,
    /// Files that are new, or other than in the publication before.
    pub written: usize,
    /// Files of the publication before that are gone.
    pub removed: usize,
    /// Files of somebody else, which stay.
    pub foreign: usize,
    /// Whether the folder held exactly this already, so that nothing was touched.
    pub unchanged: bool,
    /// How it came about.
    pub exchanged: Exchange,
}

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

impl Publication {
    /// Begins a publication to the folder `out`, which need not exist; if it is a symbolic link,
    /// to the folder that it leads to.
    ///
    /// # Errors
    /// Another build publishes there; `out` is a file, or holds something that was not published
    /// by this program; the disk refuses.
    pub fn begin(out: &Path) -> Result<Self> {
        let (out, state) = places(out)?;
        if !state.exists() {
            refuse_foreign(&out, &[])?;
        }
        fs::create_dir_all(&state).with_context(|| format!("cannot make {}", state.display()))?;
        let lock = lock(&state, &out)?;
        let spare = state.join("spare");
        put_back(&state.join("aside"), &out, &spare)?;

        let (tree, spare_tree) = (tree(&out)?, tree(&spare)?);
        let mut published = Manifest::read(&state.join(PUBLISHED))?;
        let mut spare = Manifest::read(&state.join(SPARE))?;
        let is_of = |manifest: &Option<Manifest>, tree: &Option<String>| {
            let named = manifest.as_ref().map(|it| &it.tree);
            named.is_some() && named == tree.as_ref()
        };
        if is_of(&published, &spare_tree) || is_of(&spare, &tree) {
            trade_names(&state)?;
            std::mem::swap(&mut published, &mut spare);
        }
        if !is_of(&published, &tree) {
            refuse_foreign(&out, &[published.as_ref(), spare.as_ref()])?;
        }
        Ok(Self {
            published: published.filter(|it| Some(&it.tree) == tree.as_ref()),
            spare_before: spare.filter(|it| Some(&it.tree) == spare_tree.as_ref()),
            spare: OnceLock::new(),
            wanted: Mutex::default(),
            shrink: Shrink::default(),
            rights: Rights::of(&out),
            _lock: lock,
            out,
            state,
        })
    }

    /// The memory of what was costly to make, beside the output folder.
    pub fn cache(&self) -> Cache {
        Cache::new(self.state.join("cache"))
    }

    /// Says whether most of the pages may go.
    pub fn shrink(mut self, shrink: Shrink) -> Self {
        self.shrink = shrink;
        self
    }

    /// Publishes `bytes` as the file `path`, given below the output folder with `/`.
    ///
    /// # Errors
    /// The path is empty, absolute or leads elsewhere; other bytes were put there before; the
    /// disk refuses.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<()> {
        self.store(path, bytes)
            .with_context(|| format!("cannot publish {path}"))
    }

    /// Makes what was put the published folder, and nothing else, but for the files in `assets/`
    /// of the publication before, which stay for one publication more.
    ///
    /// # Errors
    /// A file was not written whole; a path is both a file and a folder; the disk refuses. The
    /// published folder is then as it was.
    pub fn finish(self) -> Result<PublishReport> {
        self.complete()
    }

    fn complete(&self) -> Result<PublishReport> {
        let mut files = std::mem::take(&mut *held(&self.wanted));
        let pending = files
            .iter()
            .filter(|(_, file)| file.origin == Origin::Pending);
        if let Some((path, _)) = pending.min_by_key(|(path, _)| *path) {
            bail!("{path} was not written whole");
        }
        if let Some(before) = self.published.as_ref().filter(|it| it.is_made_of(&files)) {
            return Ok(PublishReport::of(&before.files, 0, Exchange::Untouched));
        }
        if self.shrink == Shrink::Refused {
            self.keeps_most(&files)?;
        }
        self.keep_assets(&mut files);
        let before = self.published.iter().flat_map(|it| it.files.keys());
        let removed = before.filter(|path| !files.contains_key(*path)).count();

        let foreign = match &self.published {
            // A manifest of another version names none of its files: all of them are ours.
            Some(published) if !published.files.is_empty() => {
                foreign(&self.out, published, &files)?
            }
            _ => Vec::new(),
        };
        self.spare()?.complete(&files, &self.out, &self.rights)?;
        let spare = self.state.join("spare");
        keep(&foreign, &self.out, &spare)?;
        settle(&spare).with_context(|| format!("cannot write {}", spare.display()))?;
        let tree = tree(&spare)?.with_context(|| format!("{} is gone", spare.display()))?;
        let next = Manifest { tree, files };
        next.write(&self.state.join(SPARE))?;
        let exchanged = exchange(&spare, &self.out, &self.state.join("aside"))
            .with_context(|| format!("cannot put the new site at {}", self.out.display()))?;
        // It is published: nothing may fail any more. Wrong names the next build puts right.
        let _ = trade_names(&self.state);
        Ok(PublishReport {
            foreign: foreign.len(),
            ..PublishReport::of(&next.files, removed, exchanged)
        })
    }

    /// Takes a file into the publication, writing it only if the published one is another.
    fn store(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let plain = |part: &str| !matches!(part, "" | "." | "..");
        ensure!(
            path.split('/').all(plain) && !path.contains(char::is_control),
            "{path:?} is not a path below the output folder"
        );
        let digest = Digest::of(bytes);
        let published = self.published.as_ref();
        let same = published
            .and_then(|it| it.files.get(path))
            .filter(|file| file.digest == digest && file.is_at(&self.out.join(path)));
        let entry = |stamp, origin| ManifestEntry {
            digest,
            stamp,
            origin,
        };
        let (stamp, origin) = same.map_or((FileStamp::default(), Origin::Pending), |file| {
            (file.stamp, Origin::Published)
        });
        match held(&self.wanted).entry(path.to_owned()) {
            Slot::Occupied(other) => {
                ensure!(
                    other.get().digest == digest,
                    "another file was put there before"
                );
                return Ok(());
            }
            Slot::Vacant(slot) => slot.insert(entry(stamp, origin)),
        };
        if same.is_none() {
            let mut file = self.spare()?.create(path)?;
            file.write_all(bytes)?;
            let found = file.metadata()?;
            self.rights.give_file(&file, &found)?;
            let written = entry(FileStamp::of(&found), Origin::Written);
            if let Some(entry) = held(&self.wanted).get_mut(path) {
                *entry = written;
            }
        }
        Ok(())
    }

    /// Fails if more than half of the published pages would go.
    fn keeps_most(&self, files: &FileMap) -> Result<()> {
        let published = self.published.iter().flat_map(|it| &it.files);
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
            self.out.display(),
            gone.join(", ")
        );
    }

    /// Adds the assets of the publication before that are not asked for any more.
    fn keep_assets(&self, files: &mut FileMap) {
        let folders = folders(files);
        let before = self.published.iter().flat_map(|it| &it.files);
        let kept: Vec<_> = before
            .filter(|(path, file)| path.starts_with(ASSETS) && file.origin != Origin::Kept)
            .filter(|(path, _)| !files.contains_key(*path) && !folders.contains(path.as_str()))
            .filter(|(path, _)| parents(path).all(|folder| !files.contains_key(folder)))
            .filter(|(path, file)| file.is_at(&self.out.join(path)))
            .map(|(path, file)| {
                (
                    path.clone(),
                    ManifestEntry {
                        origin: Origin::Kept,
                        ..*file
                    },
                )
            })
            .collect();
        files.extend(kept);
    }

    /// The spare tree, ready to be written to, and from now on without a manifest.
    fn spare(&self) -> Result<&Spare> {
        let spare = self.spare.get_or_init(|| {
            let root = self.state.join("spare");
            let context = format!("cannot make {} ready", root.display());
            gone(fs::remove_file(self.state.join(SPARE)))
                .map_err(Into::into)
                .and_then(|()| Spare::prepare(root, self.spare_before.as_ref(), &self.rights))
                .context(context)
        });
        spare.as_ref().map_err(|error| anyhow!("{error:#}"))
    }
}

impl PublishReport {
    fn of(files: &FileMap, removed: usize, exchanged: Exchange) -> Self {
        let written = files.values().filter(|file| file.origin == Origin::Written);
        Self {
            files: files.len(),
            bytes: files.values().map(ManifestEntry::size).sum(),
            written: written.count(),
            removed,
            foreign: 0,
            unchanged: exchanged == Exchange::Untouched,
            exchanged,
        }
    }
}

/// The folder that `out` means, links resolved, and the folder beside it for our own things.
fn places(out: &Path) -> Result<(PathBuf, PathBuf)> {
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
fn refuse_foreign(out: &Path, manifests: &[Option<&Manifest>]) -> Result<()> {
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

fn lock(state: &Path, out: &Path) -> Result<File> {
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

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
