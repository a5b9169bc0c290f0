//! A site's folder, and what is known of a file in it before it is read.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::below::{Below, Links};
use crate::file::Unread;
use crate::raw::Room;

/// The site's configuration.
pub(super) const CONFIG: &str = "loa.yaml";

/// A site's folder on disk.
#[derive(Clone, Debug)]
pub struct Folder {
    pub root: PathBuf,
    pub links: Links,
}

impl Folder {
    /// A folder out of which nothing leads.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            links: Links::Refused,
        }
    }

    /// The folder as one below which files are opened.
    pub fn below(&self) -> Below {
        Below::new(&self.root, self.links)
    }
}

/// A file that stands in the site's folder.
#[derive(Debug)]
pub(super) struct Seen {
    pub disk: PathBuf,
    /// Path below the site's folder, NFC, with `/`.
    pub name: String,
    pub room: Room,
    /// Why it is not read.
    pub unread: Option<Unread>,
}

/// Whether nothing stands there any more.
pub(super) fn is_gone(error: Option<&std::io::Error>) -> bool {
    error.is_some_and(|e| e.kind() == ErrorKind::NotFound)
}

/// A site's folder while it is read.
pub(super) struct SiteReader<'a> {
    pub root: &'a Path,
    links: Links,
    pub below: Below,
}

impl<'a> SiteReader<'a> {
    pub(super) fn new(folder: &'a Folder) -> Self {
        Self {
            root: &folder.root,
            links: folder.links,
            below: folder.below(),
        }
    }

    /// What is known of a file without opening it.
    pub(super) fn about(&self, path: &Path) -> std::io::Result<std::fs::Metadata> {
        match self.links {
            Links::Refused => std::fs::symlink_metadata(path),
            Links::Followed => std::fs::metadata(path),
        }
    }
}
