//! A publication in the making, from its first file to the exchange.

use std::collections::hash_map::Entry as Slot;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use anyhow::{Context, Result, anyhow, bail, ensure};

use super::cache::Cache;
use super::exchange::{Exchange, PUBLISHED, SPARE, exchange, put_back, settle, trade_names};
use super::foreign::{foreign, keep};
use super::manifest::{
    FileMap, FileStamp, Manifest, ManifestEntry, Origin, folders, parents, tree,
};
use super::places::{lock, places, refuse_foreign};
use super::rights::Rights;
use super::shrink::{Shrink, keeps_most};
use super::spare::{Spare, gone};
use crate::digest::Digest;

/// Pages that readers have open still ask for these files after the next publication.
pub(super) const ASSETS: &str = "assets/";

/// A publication in the making. Dropped unfinished, it leaves the published folder as it was.
#[derive(Debug)]
pub struct Publication {
    pub(super) out: PathBuf,
    pub(super) state: PathBuf,
    /// What `out` holds, as far as that is known.
    pub(super) published: Option<Manifest>,
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

    pub(super) fn complete(&self) -> Result<PublishReport> {
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
            keeps_most(self.published.as_ref(), &files, &self.out)?;
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
    pub(super) fn of(files: &FileMap, removed: usize, exchanged: Exchange) -> Self {
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

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
