//! Folders on disk: temporary ones, copies of sites, and everything that lies in one.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// The project's own folder.
pub fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A site of `tests/sites/`.
pub fn site(name: &str) -> PathBuf {
    project().join("tests/sites").join(name)
}

pub fn temporary() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// Every file of a folder with its bytes, by its path below it.
pub fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    paths(root)
        .into_iter()
        .map(|path| {
            let bytes = std::fs::read(root.join(&path)).expect("a file that can be read");
            (path, bytes)
        })
        .collect()
}

/// The path of every file of a folder, below it, in order.
pub fn paths(root: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(root).sort_by_file_name() {
        let entry = entry.expect("a folder that can be read");
        if entry.file_type().is_file() {
            let below = entry
                .path()
                .strip_prefix(root)
                .expect("a path below the root");
            found.push(below.to_string_lossy().into_owned());
        }
    }
    found
}

/// Writes a file and the folders above it.
pub fn write(root: &Path, path: &str, bytes: &[u8]) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().expect("a file in a folder")).expect("a new folder");
    std::fs::write(path, bytes).expect("a new file");
}

/// Copies a whole folder.
pub fn copy(from: &Path, to: &Path) {
    for path in paths(from) {
        let bytes = std::fs::read(from.join(&path)).expect("a file that can be read");
        write(to, &path, &bytes);
    }
}
