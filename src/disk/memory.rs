//! What was loaded, by the stamp of each file: a file that nobody touched is not read again.
//!
//! Forgetting all of it changes nothing but the time.

use std::collections::HashMap;
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use rayon::prelude::*;

use crate::compile::Found;
use crate::file::{Body, SourceFile};
use crate::raw::Room;

/// Files as they were when they were loaded.
#[derive(Debug, Default)]
pub struct Memory {
    known: HashMap<PathBuf, Known>,
}

/// A site's files.
#[derive(Debug)]
pub struct Loaded {
    pub found: Vec<Found>,
    /// Whether anything differs from what the memory held before.
    pub changed: bool,
}

/// A file that stands in the site's folder.
#[derive(Debug)]
pub(super) struct Seen {
    pub disk: PathBuf,
    /// Path below the site's folder, NFC, with `/`.
    pub name: String,
    pub room: Room,
}

#[derive(Debug)]
struct Known {
    stamp: Stamp,
    found: Found,
    /// Whether the file was left alone long enough for its stamp to tell the next change.
    settled: bool,
}

/// What changes when a file is written to or replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    bytes: u64,
    inode: u64,
    /// Seconds and nanoseconds of the last change of the content, and of anything else.
    modified: (i64, i64),
    changed: (i64, i64),
}

/// Coarsest step, in seconds, in which file systems tell the time (FAT); two changes within one
/// step may leave the same stamp.
const STEP: i64 = 2;

impl Memory {
    /// Loads files in parallel; those that are as they were come from memory.
    pub(super) fn load(&mut self, seen: Vec<Seen>) -> Result<Loaded> {
        let now = now();
        let loaded: Vec<Option<(PathBuf, Known, bool)>> = seen
            .into_par_iter()
            .map(|seen| self.one(seen, now))
            .collect::<Result<_>>()?;
        let before = self.known.len();
        let mut changed = false;
        let mut found = Vec::with_capacity(loaded.len());
        self.known.clear();
        for (disk, known, is_other) in loaded.into_iter().flatten() {
            changed |= is_other;
            found.push(known.found.clone());
            self.known.insert(disk, known);
        }
        changed |= found.len() != before;
        Ok(Loaded { found, changed })
    }

    /// One file, and whether it differs from what was known of it; nothing where it is gone.
    fn one(&self, seen: Seen, now: i64) -> Result<Option<(PathBuf, Known, bool)>> {
        let stamp = match std::fs::symlink_metadata(&seen.disk) {
            Ok(metadata) => Stamp::of(&metadata),
            Err(error) if super::is_gone(Some(&error)) => return Ok(None),
            Err(error) => {
                return Err(error).with_context(|| format!("reading {}", seen.disk.display()));
            }
        };
        let known = (self.known.get(&seen.disk)).filter(|k| *k.found.file.path == *seen.name);
        let settled = now - stamp.changed.0 > STEP;
        let remembered = match known {
            Some(known) if known.settled && known.stamp == stamp => Some(known.found.file.clone()),
            _ => None,
        };
        let file = match remembered {
            Some(file) => file,
            None => {
                let body = match super::body(&seen, stamp.bytes) {
                    Ok(body) => body,
                    Err(error) if super::is_gone(Some(&error)) => return Ok(None),
                    Err(error) => {
                        return Err(error)
                            .with_context(|| format!("reading {}", seen.disk.display()));
                    }
                };
                match known {
                    // Touched, but not changed: keep the text that others know already.
                    Some(known) if same(known, &body, stamp) => known.found.file.clone(),
                    _ => SourceFile {
                        path: seen.name.as_str().into(),
                        body,
                    },
                }
            }
        };
        let is_other = known.is_none_or(|k| {
            k.found.room != seen.room || !Arc::ptr_eq(&k.found.file.path, &file.path)
        });
        let found = Found {
            file,
            room: seen.room,
        };
        let known = Known {
            stamp,
            found,
            settled,
        };
        Ok(Some((seen.disk, known, is_other)))
    }
}

/// Whether a file that was read again holds what it held; of one that is only copied, the stamp
/// has to say it.
fn same(known: &Known, body: &Body, stamp: Stamp) -> bool {
    match (&known.found.file.body, body) {
        (Body::Text(before), Body::Text(now)) => before == now,

        (Body::Other(before), Body::Other(now)) => before == now && known.stamp == stamp,
        _ => false,
    }
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        Self {
            bytes: metadata.len(),
            inode: metadata.ino(),
            modified: (metadata.mtime(), metadata.mtime_nsec()),
            changed: (metadata.ctime(), metadata.ctime_nsec()),
        }
    }
}

/// Seconds since 1970.
fn now() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |d| i64::try_from(d.as_secs()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Folder;

    fn site() -> (tempfile::TempDir, Folder) {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder {
            root: place.path().to_owned(),
        };
        std::fs::create_dir(place.path().join("content")).unwrap();
        for name in ["a.md", "b.md", "c.png"] {
            std::fs::write(place.path().join("content").join(name), name).unwrap();
        }
        (place, folder)
    }

    /// The text of a file of the site, and whether it is the very one of an earlier load.
    fn text(loaded: &Loaded, name: &str) -> Arc<str> {
        let found = loaded.found.iter().find(|f| &*f.file.path == name).unwrap();
        match &found.file.body {
            Body::Text(text) => Arc::clone(text),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn only_what_changed_is_new() {
        let (place, folder) = site();
        let mut memory = Memory::default();
        let first = folder.load_again(&mut memory).unwrap();
        assert!(first.changed);
        assert!(!folder.load_again(&mut memory).unwrap().changed);

        std::fs::write(place.path().join("content/a.md"), "A.md").unwrap();
        let second = folder.load_again(&mut memory).unwrap();
        assert!(second.changed);
        assert_eq!(&*text(&second, "content/a.md"), "A.md\n");
        let b = "content/b.md";
        assert!(Arc::ptr_eq(&text(&first, b), &text(&second, b)));

        // Written, but with the same words.
        std::fs::write(place.path().join("content/b.md"), "b.md\r\n").unwrap();
        let third = folder.load_again(&mut memory).unwrap();
        assert!(!third.changed);
        assert!(Arc::ptr_eq(&text(&first, b), &text(&third, b)));

        for change in [
            |root: PathBuf| std::fs::write(root.join("content/c.png"), "C.png"),
            |root: PathBuf| std::fs::write(root.join("content/d.md"), "d"),
            |root: PathBuf| std::fs::remove_file(root.join("content/a.md")),
            |root: PathBuf| std::fs::write(root.join("loa.yaml"), "title: Thử\n"),
        ] {
            change(place.path().to_owned()).unwrap();
            assert!(folder.load_again(&mut memory).unwrap().changed);
            assert!(!folder.load_again(&mut memory).unwrap().changed);
        }
    }

    #[test]
    fn a_settled_file_is_not_read_again() {
        let (place, folder) = site();
        let mut memory = Memory::default();
        folder.load_again(&mut memory).unwrap();
        let of = |memory: &mut Memory, settled| {
            let known = memory
                .known
                .get_mut(&place.path().join("content/a.md"))
                .unwrap();
            known.settled = settled;
            known.found.file.body = Body::Text("from memory\n".into());
        };
        of(&mut memory, true);
        let loaded = folder.load_again(&mut memory).unwrap();
        assert_eq!(&*text(&loaded, "content/a.md"), "from memory\n");
        of(&mut memory, false);
        let loaded = folder.load_again(&mut memory).unwrap();
        assert_eq!(&*text(&loaded, "content/a.md"), "a.md\n");
    }

    #[test]
    fn copies_that_editors_leave_are_not_content() {
        let (place, folder) = site();
        for name in [".a.md.swp", "a.md~", "#a.md#"] {
            std::fs::write(place.path().join("content").join(name), "x").unwrap();
        }
        let found = folder.load().unwrap();
        let content = found.iter().filter(|f| f.file.path.starts_with("content/"));
        assert_eq!(content.count(), 3);
    }
}
