//! What was costly to make, remembered beside the output folder by its key. Losing it costs time alone,
//! so nothing here can fail a build.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use crate::digest::Digest;

/// A folder of files by their keys.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    used: Mutex<BTreeSet<String>>,
}

impl Cache {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            used: Mutex::default(),
        }
    }

    /// What was put under a key, if it is whole: it ends with the digest of what stands before.
    pub fn get(&self, key: &str) -> Option<Vec<u8>> {
        self.note(key);
        let mut stored = fs::read(self.folder.join(key)).ok()?;
        let length = stored.len().checked_sub(Digest::LENGTH)?;
        let is_whole = Digest::of(&stored[..length]).bytes() == stored[length..];
        stored.truncate(length);
        is_whole.then_some(stored)
    }

    /// Remembers bytes under a key.
    pub fn put(&self, key: &str, bytes: &[u8]) {
        self.note(key);
        let stored = [bytes, &Digest::of(bytes).bytes()].concat();
        let _ = fs::create_dir_all(&self.folder)
            .and_then(|()| fs::write(self.folder.join(key), stored));
    }

    /// Forgets what was not asked for since the start.
    pub fn forget_unused(&self) {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let Ok(items) = fs::read_dir(&self.folder) else {
            return;
        };
        for item in items.flatten() {
            let name = item.file_name();
            if !name.to_str().is_some_and(|name| used.contains(name)) {
                let _ = fs::remove_file(item.path());
            }
        }
    }

    fn note(&self, key: &str) {
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        used.insert(key.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_broken_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path().join("cache"));
        assert_eq!(cache.get("a"), None);
        cache.put("a", b"picture");
        assert_eq!(cache.get("a").as_deref(), Some(&b"picture"[..]));
        fs::write(folder.path().join("cache/a"), b"half").unwrap();
        assert_eq!(cache.get("a"), None);
        cache.put("b", b"other");
        let next = Cache::new(folder.path().join("cache"));
        assert!(next.get("b").is_some());
        next.forget_unused();
        assert!(!folder.path().join("cache/a").exists());
    }
}
