//! What was loaded, by the stamp of each file: a file that nobody touched is not read again.
//!
//! Forgetting all of it changes nothing but the time.

use std::collections::{BTreeSet, HashSet};
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::body::body;
use super::folder::{Folder, Seen, SiteReader, is_gone};
use super::walk::name_of;
use crate::compile::FoundFile;
use crate::file::{Body, SourceFile};
use crate::keyed::Map;

/// Files as they were when they were loaded.
#[derive(Debug, Default)]
pub struct Memory {
    /// By path below the site's folder.
    known: Map<Arc<str>, KnownFile>,
    /// What the last load found; none where it failed.
    last: Option<Vec<FoundFile>>,
}

/// A site's files.
#[derive(Debug)]
pub struct LoadedFiles {
    pub found: Vec<FoundFile>,
    /// Whether anything differs from what the memory held before.
    pub changed: bool,
}

#[derive(Debug)]
struct KnownFile {
    found: FoundFile,
    mark: ChangeMark,
}

/// By what the next change of a file will be noticed.
#[derive(Clone, Copy, Debug)]
struct ChangeMark {
    stamp: ChangeStamp,
    /// Whether the file was left alone long enough for its stamp to tell the next change.
    settled: bool,
}

/// A file that was looked at.
struct FileLook {
    found: FoundFile,
    /// None where nobody has touched the file.
    mark: Option<ChangeMark>,
    is_other: bool,
}

/// What changes when a file is written to or replaced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct ChangeStamp {
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
    pub(super) fn load(&mut self, seen: Vec<Seen>, folder: &Folder) -> Result<LoadedFiles> {
        let site = SiteReader::new(folder);
        let now = now();
        let before = self.last.take().map(|last| last.len());
        let looks: Vec<Option<FileLook>> = seen
            .into_par_iter()
            .map(|seen| match self.look(&seen, &site, now) {
                Ok(look) => Ok(Some(look)),
                // Gone since its folder was listed: as good as never there.
                Err(error) if is_gone(Some(&error)) => Ok(None),
                Err(error) => {
                    Err(error).with_context(|| format!("reading {}", seen.disk.display()))
                }
            })
            .collect::<Result<_>>()?;
        let mut changed = false;
        let mut found = Vec::with_capacity(looks.len());
        for look in looks.into_iter().flatten() {
            changed |= look.is_other;
            self.keep(&look);
            found.push(look.found);
        }
        changed |= self.forget_others(&found) || before != Some(found.len());
        self.last = Some(found.clone());
        Ok(LoadedFiles { found, changed })
    }

    /// Looks again at the files at these paths, below the site's folder, and takes all others from memory.
    /// None where a file came or went, so that only the whole folder tells which there are.
    pub(super) fn load_at(
        &mut self,
        folder: &Folder,
        paths: &BTreeSet<PathBuf>,
    ) -> Option<LoadedFiles> {
        let now = now();
        let site = SiteReader::new(folder);
        let mut looks = Vec::new();
        for path in paths {
            let name = name_of(path).ok()?;
            let disk = folder.root.join(path);
            let Some(known) = self.known.get(&*name) else {
                // Written beside a file and then put in its place: gone already.
                if self.is_nothing(&name, &disk) {
                    continue;
                }
                return None;
            };
            let is_file = std::fs::symlink_metadata(&disk).is_ok_and(|m| m.is_file());
            if !is_file || matches!(known.found.file.body, Body::Unread(_)) {
                return None;
            }
            let room = known.found.room.clone();
            let unread = None;
            let seen = Seen {
                disk,
                name,
                room,
                unread,
            };
            looks.push(self.look(&seen, &site, now).ok()?);
        }
        let mut last = self.last.take()?;
        let mut changed = false;
        for look in looks {
            changed |= look.is_other;
            self.keep(&look);
            let place = (last.iter_mut()).find(|f| f.file.path == look.found.file.path)?;
            *place = look.found;
        }
        self.last = Some(last.clone());
        Some(LoadedFiles {
            found: last,
            changed,
        })
    }

    /// Whether at a path there is nothing, and was nothing.
    fn is_nothing(&self, name: &str, disk: &Path) -> bool {
        let is_above = |known: &str| known.strip_prefix(name).is_some_and(|b| b.starts_with('/'));
        std::fs::symlink_metadata(disk).is_err_and(|e| is_gone(Some(&e)))
            && !self.known.keys().any(|known| is_above(known))
    }

    fn keep(&mut self, look: &FileLook) {
        if let Some(mark) = look.mark {
            let known = KnownFile {
                found: look.found.clone(),
                mark,
            };
            self.known.insert(Arc::clone(&look.found.file.path), known);
        }
    }

    /// Forgets the files that are gone; false where there are none.
    fn forget_others(&mut self, found: &[FoundFile]) -> bool {
        let before = self.known.len();
        if before != found.len() {
            let here: HashSet<&str> = found.iter().map(|f| &*f.file.path).collect();
            self.known.retain(|name, _| here.contains(&**name));
        }
        self.known.len() != before
    }

    fn look(&self, seen: &Seen, site: &SiteReader<'_>, now: i64) -> std::io::Result<FileLook> {
        let stamp = match seen.unread {
            None => ChangeStamp::of(&site.about(&seen.disk)?),
            // Nothing is kept of it that could grow old.
            Some(_) => ChangeStamp::default(),
        };
        let known = self.known.get(seen.name.as_str());
        let known = known.filter(|k| k.found.room == seen.room);
        let is_settled = |k: &&KnownFile| k.mark.settled && k.mark.stamp == stamp;
        if let Some(known) = known.filter(is_settled).filter(|_| seen.unread.is_none()) {
            return Ok(FileLook {
                found: known.found.clone(),
                mark: None,
                is_other: false,
            });
        }
        let body = body(seen, site)?;
        // Touched, but not changed: keep the text that others know already.
        let same = known.filter(|k| is_same(k, &body, stamp));
        Ok(FileLook {
            is_other: same.is_none(),
            found: same.map(|k| k.found.clone()).unwrap_or_else(|| FoundFile {
                file: SourceFile {
                    path: seen.name.as_str().into(),
                    body,
                },
                room: seen.room.clone(),
            }),
            mark: Some(ChangeMark {
                stamp,
                settled: now - stamp.changed.0 > STEP,
            }),
        })
    }
}

/// Whether a file that was read again holds what it held; of one that is only copied, the stamp
/// has to say it.
fn is_same(known: &KnownFile, body: &Body, stamp: ChangeStamp) -> bool {
    let is_copied = matches!(body, Body::Other(_));
    known.found.file.body == *body && (!is_copied || known.mark.stamp == stamp)
}

impl ChangeStamp {
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
        let folder = Folder::new(place.path());
        std::fs::create_dir(place.path().join("content")).unwrap();
        for name in ["a.md", "b.md", "c.png"] {
            std::fs::write(place.path().join("content").join(name), name).unwrap();
        }
        (place, folder)
    }

    /// The text of a file of the site, and whether it is the very one of an earlier load.
    fn text(loaded: &LoadedFiles, name: &str) -> Arc<str> {
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
    fn paths_that_are_named_are_looked_at_alone() {
        let (place, folder) = site();
        let mut memory = Memory::default();
        let named = |names: &[&str]| names.iter().map(PathBuf::from).collect::<BTreeSet<_>>();
        // Nothing is known yet: everything is loaded.
        let first = folder.load_at(&named(&[]), &mut memory).unwrap();
        assert!(first.found.iter().any(|f| &*f.file.path == "content/b.md"));

        let put = |name: &str, text: &str| {
            std::fs::write(place.path().join("content").join(name), text).unwrap();
        };
        put("a.md", "A.md");
        put("b.md", "B.md");
        let only = folder.load_at(&named(&["content/a.md"]), &mut memory);
        let only = only.unwrap();
        assert!(only.changed);
        assert_eq!(&*text(&only, "content/a.md"), "A.md\n");
        assert_eq!(&*text(&only, "content/b.md"), "b.md\n");
        assert_eq!(only.found.len(), first.found.len());
        let same = folder.load_at(&named(&["content/a.md"]), &mut memory);
        assert!(!same.unwrap().changed);

        // A file that came, one that went, one that took another's place.
        put("d.md", "d");
        let come = folder.load_at(&named(&["content/d.md"]), &mut memory);
        let come = come.unwrap();
        assert_eq!(&*text(&come, "content/d.md"), "d\n");
        assert_eq!(&*text(&come, "content/b.md"), "B.md\n");
        put("b.md.new", "new b");
        std::fs::rename(
            place.path().join("content/b.md.new"),
            place.path().join("content/b.md"),
        )
        .unwrap();
        let names = named(&["content/b.md", "content/b.md.new"]);
        let replaced = folder.load_at(&names, &mut memory).unwrap();
        assert_eq!(&*text(&replaced, "content/b.md"), "new b\n");
        std::fs::remove_dir_all(place.path().join("content")).unwrap();
        let gone = folder.load_at(&named(&["content"]), &mut memory).unwrap();
        assert!(gone.changed);
        assert_eq!(gone.found.len(), first.found.len() - 3);
    }

    #[test]
    fn a_settled_file_is_not_read_again() {
        let (_place, folder) = site();
        let mut memory = Memory::default();
        folder.load_again(&mut memory).unwrap();
        let of = |memory: &mut Memory, settled| {
            let known = memory.known.get_mut("content/a.md").unwrap();
            known.mark.settled = settled;
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
