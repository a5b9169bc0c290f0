//! Manifests: what a tree of published files holds, as a list beside it.
//!
//! One line a file, `digest size mtime origin path`, below a line with the version and the tree.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs::{self, File, Metadata};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};

use crate::digest::Digest;
use crate::keyed::Map;

const NAME: &str = "loa-manifest";
const VERSION: &str = "2";

/// Files by their path below the tree's folder, with `/`.
pub(super) type FileMap = Map<String, ManifestEntry>;

/// The files of one tree.
#[derive(Debug)]
pub(super) struct Manifest {
    /// The tree this is about, see [`tree`].
    pub(super) tree: String,
    pub(super) files: FileMap,
}

/// One file of a tree.
#[derive(Clone, Copy, Debug)]
pub(super) struct ManifestEntry {
    pub(super) digest: Digest,
    pub(super) stamp: FileStamp,
    pub(super) origin: Origin,
}

/// What one look at a file, without reading it, says about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct FileStamp {
    size: u64,
    /// Nanoseconds since 1970.
    modified: i64,
}

/// How a publication came by a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// Is being written; still so at the end if writing failed.
    Pending,
    Written,
    /// Was in the publication before.
    Published,
    /// Was in the publication before, was not asked for in this one, will not be in the next.
    Kept,
}

impl Manifest {
    /// Reads a manifest. Of another version's only the tree is known; what is no manifest at all,
    /// and a line that cannot be read, count as not there.
    ///
    /// # Errors
    /// The disk refuses.
    pub(super) fn read(path: &Path) -> Result<Option<Self>> {
        let bytes = match fs::read(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            read => read.with_context(|| format!("cannot read {}", path.display()))?,
        };
        let text = String::from_utf8_lossy(&bytes);
        let mut lines = text.lines();
        let head = lines.next().unwrap_or_default();
        let [NAME, version, tree] = head.split(' ').collect::<Vec<_>>()[..] else {
            return Ok(None);
        };
        let files = match version {
            VERSION => lines.filter_map(parse).collect(),
            _ => FileMap::default(),
        };
        let tree = tree.to_owned();
        Ok(Some(Self { tree, files }))
    }

    /// Whether the publication of `files` would be this one again, its kept files aside.
    pub(super) fn is_made_of(&self, files: &FileMap) -> bool {
        let own = self
            .files
            .values()
            .filter(|file| file.origin != Origin::Kept)
            .count();
        let same = |(path, file): (&String, &ManifestEntry)| {
            let before = self
                .files
                .get(path)
                .is_some_and(|it| it.origin != Origin::Kept);
            before && file.origin == Origin::Published
        };
        own == files.len() && files.iter().all(same)
    }

    /// Writes the manifest, all of it or nothing, and waits until the disk has it.
    ///
    /// # Errors
    /// The disk refuses.
    pub(super) fn write(&self, path: &Path) -> Result<()> {
        let mut text = format!("{NAME} {VERSION} {}\n", self.tree);
        let mut files: Vec<_> = self.files.iter().collect();
        files.sort_unstable_by_key(|(path, _)| *path);
        for (
            path,
            ManifestEntry {
                digest,
                stamp,
                origin,
            },
        ) in files
        {
            let FileStamp { size, modified } = stamp;
            let kept = if *origin == Origin::Kept { 'k' } else { '-' };
            writeln!(text, "{digest} {size} {modified} {kept} {path}")?;
        }
        let new = path.with_extension("new");
        let save = || {
            let mut file = File::create(&new)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            fs::rename(&new, path)?;
            path.parent()
                .map_or(Ok(()), |folder| File::open(folder)?.sync_all())
        };
        save().with_context(|| format!("cannot write {}", path.display()))
    }
}

fn parse(line: &str) -> Option<(String, ManifestEntry)> {
    let mut words = line.splitn(5, ' ');
    let digest = Digest::parse(words.next()?)?;
    let stamp = FileStamp {
        size: words.next()?.parse().ok()?,
        modified: words.next()?.parse().ok()?,
    };
    let origin = match words.next()? {
        "k" => Origin::Kept,
        _ => Origin::Published,
    };
    Some((
        words.next()?.to_owned(),
        ManifestEntry {
            digest,
            stamp,
            origin,
        },
    ))
}

impl ManifestEntry {
    /// Whether both are the same file: one content, one time.
    pub(super) fn same_file(&self, other: &Self) -> bool {
        self.digest == other.digest && self.stamp == other.stamp
    }

    /// Whether the file at `path` still looks as it did when this was noted.
    pub(super) fn is_at(&self, path: &Path) -> bool {
        fs::symlink_metadata(path).is_ok_and(|found| self.looks_like(&found))
    }

    /// As [`ManifestEntry::is_at`], for a file already looked at (its link, if it is one).
    pub(super) fn looks_like(&self, found: &Metadata) -> bool {
        found.is_file() && FileStamp::of(found) == self.stamp
    }

    /// Bytes in the file.
    pub(super) fn size(&self) -> u64 {
        self.stamp.size
    }
}

impl FileStamp {
    pub(super) fn of(file: &Metadata) -> Self {
        Self {
            size: file.len(),
            modified: file.mtime() * 1_000_000_000 + file.mtime_nsec(),
        }
    }
}

/// The tree in a folder: inode and, where the file system keeps it, time of birth. A renamed
/// folder keeps both; a copy, or another folder in its place, has others.
///
/// # Errors
/// The disk refuses; no folder at all is `None`.
pub(super) fn tree(folder: &Path) -> Result<Option<String>> {
    let found = match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        found => found.with_context(|| format!("cannot look at {}", folder.display()))?,
    };
    let born = found.created().ok();
    let born = born.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let born = born.map_or(0, |time| time.as_nanos());
    Ok(Some(format!("{}-{born}", found.ino())))
}

/// The folders that a path lies in, outermost first.
pub(super) fn parents(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// The folders that the files lie in.
pub(super) fn folders(files: &FileMap) -> HashSet<&str> {
    let mut folders = HashSet::new();
    for path in files.keys() {
        let _known = parents(path).rev().find(|folder| !folders.insert(*folder));
    }
    folders
}
