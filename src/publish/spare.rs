//! The spare tree: the publication before, brought up to date while nobody reads it.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail, ensure};
use rayon::prelude::*;
use walkdir::WalkDir;

use super::manifest::{FileMap, Manifest, ManifestEntry, Origin, folders, parents};
use super::rights::Rights;

/// A tree that holds the files it held in the beginning, the files created since, and no others.
#[derive(Debug)]
pub(super) struct Spare {
    root: PathBuf,
    /// The files it held in the beginning.
    files: FileMap,
    /// The folders it had in the beginning.
    folders: Vec<String>,
    /// Held while something is moved out of a new file's way.
    making_room: Mutex<()>,
}

impl Spare {
    /// Makes the folder `root` ready: takes everything out of it that `before` does not vouch
    /// for. It gets the rights of the published one.
    ///
    /// Must not use rayon: it runs inside a `put`, while other threads wait in theirs.
    ///
    /// # Errors
    /// The disk refuses.
    pub(super) fn prepare(
        root: PathBuf,
        before: Option<&Manifest>,
        rights: &Rights,
    ) -> Result<Self> {
        let (mut files, mut folders) = (FileMap::default(), Vec::new());
        if let Some(before) = before {
            for item in WalkDir::new(&root).min_depth(1).contents_first(true) {
                let item = item?;
                let is_folder = item.file_type().is_dir();
                let path = below(&root, item.path());
                match (path, path.and_then(|path| before.files.get(path))) {
                    (Some(path), _) if is_folder => folders.push(path.to_owned()),
                    (Some(path), Some(file)) if file.looks_like(&item.metadata()?) => {
                        files.insert(path.to_owned(), *file);
                    }
                    _ if is_folder => fs::remove_dir_all(item.path())?,
                    _ => fs::remove_file(item.path())?,
                }
            }
        } else {
            match fs::symlink_metadata(&root) {
                Ok(found) if !found.is_dir() => fs::remove_file(&root)?,
                _ => gone(fs::remove_dir_all(&root))?,
            }
            fs::create_dir(&root)?;
        }
        (rights.give(&root)).context("the rights of the published folder cannot be kept")?;
        Ok(Self {
            root,
            files,
            folders,
            making_room: Mutex::default(),
        })
    }

    /// Opens a new file, never one that is there: that may be a link to a published one.
    ///
    /// # Errors
    /// The disk refuses.
    pub(super) fn create(&self, path: &str) -> io::Result<File> {
        let target = self.root.join(path);
        if self.files.contains_key(path) {
            gone(fs::remove_file(&target))?;
        } else if let (true, Some(folder)) = (path.ends_with("/index.html"), target.parent()) {
            // A new page mostly has a new folder; where not, what follows finds its way.
            let _ = fs::create_dir(folder);
        }
        let new = || File::create_new(&target);
        let made = match new() {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                make_parent(&target).and_then(|()| new())
            }
            made => made,
        };
        made.or_else(|_| {
            let lock = self.making_room.lock();
            let _alone = lock.unwrap_or_else(PoisonError::into_inner);
            self.make_room(path)?;
            new()
        })
    }

    /// Removes files where folders must be, and folders where the file must be.
    fn make_room(&self, path: &str) -> io::Result<()> {
        for folder in parents(path).map(|folder| self.root.join(folder)) {
            if fs::symlink_metadata(&folder).is_ok_and(|found| !found.is_dir()) {
                fs::remove_file(folder)?;
            }
        }
        let target = self.root.join(path);
        if target.is_dir() {
            fs::remove_dir_all(&target)?;
        }
        make_parent(&target)
    }

    /// Brings the tree to hold `wanted` and nothing else: all but the written files are those at
    /// `out`, linked where they are not in the tree yet.
    ///
    /// # Errors
    /// A path is both a file and a folder; a file at `out` has changed; the disk refuses.
    pub(super) fn complete(&self, wanted: &FileMap, out: &Path, rights: &Rights) -> Result<()> {
        let folders = folders(wanted);
        if let Some(both) = folders.iter().filter(|it| wanted.contains_key(**it)).min() {
            bail!("{both} is to be published both as a file and as a folder");
        }
        let cannot = |path: &Path| format!("cannot remove {}", path.display());
        let stale = self.files.keys().filter(|it| !wanted.contains_key(*it));
        for path in stale.map(|it| self.root.join(it)) {
            // A folder, if the file was in the way of a written one.
            if !path.is_dir() {
                gone(fs::remove_file(&path)).with_context(|| cannot(&path))?;
            }
        }
        // These were noted after what is in them.
        let empty = self.folders.iter();
        let empty = empty.filter(|it| !folders.contains(it.as_str()));
        for path in empty.map(|it| self.root.join(it)) {
            gone(fs::remove_dir(&path)).with_context(|| cannot(&path))?;
        }
        let is_here = |path: &str, file| self.files.get(path).is_some_and(|it| it.same_file(file));
        wanted
            .par_iter()
            .filter(|(path, file)| file.origin != Origin::Written && !is_here(path, file))
            .try_for_each(|(path, file)| self.link(path, file, out))?;
        folders.par_iter().try_for_each(|folder| {
            let path = self.root.join(folder);
            let given = rights.give_folder(&path);
            given.with_context(|| format!("cannot keep the rights of {}", path.display()))
        })
    }

    fn link(&self, path: &str, file: &ManifestEntry, out: &Path) -> Result<()> {
        let (from, to) = (out.join(path), self.root.join(path));
        let link = || {
            gone(fs::remove_file(&to))?;
            make_parent(&to)?;
            fs::hard_link(&from, &to).or_else(|_| copy(&from, &to))
        };
        link().with_context(|| format!("cannot keep {}", from.display()))?;
        ensure!(
            file.is_at(&to),
            "{} was changed during the build",
            from.display()
        );
        Ok(())
    }
}

/// A copy of the same age, for file systems that have no links.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to)?;
    File::open(to)?.set_modified(fs::metadata(from)?.modified()?)
}

/// Makes the folder that a file is to lie in.
///
/// # Errors
/// The disk refuses.
pub(super) fn make_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

/// Takes for done what could not be removed or renamed because it is not there.
///
/// # Errors
/// Those of any other kind.
pub(super) fn gone(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotADirectory => Ok(()),
        done => done,
    }
}

/// The path below `root`, with `/`; none for a name that is not UTF-8, which is never ours.
pub(super) fn below<'a>(root: &Path, path: &'a Path) -> Option<&'a str> {
    path.strip_prefix(root).ok()?.to_str()
}
