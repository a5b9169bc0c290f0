//! Opening files that lie below a folder, and no others, whatever links and names lead elsewhere.
//!
//! On Linux the kernel promises it (`openat2`, since 5.6); elsewhere, and where a sandbox forbids that
//! call, each part of the path is looked at first.

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Read as _};
use std::path::{Component, Path, PathBuf};

use crate::file::nfc;

/// What becomes of links in a site's folder, and of folders that `loa.yaml` names outside of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Links {
    /// They are not read, and said to be there: whoever can add a file to a site must not be able to
    /// publish another file of the machine that builds it.
    #[default]
    Refused,
    /// They are read like what they lead to, because the person who runs the command says so.
    Followed,
}

/// A folder below which files are opened.
#[derive(Debug)]
pub struct Below {
    root: PathBuf,
    links: Links,
    /// The folder itself, where the kernel can be asked to stay below it.
    #[cfg(target_os = "linux")]
    handle: Option<rustix::fd::OwnedFd>,
}

impl Below {
    /// The folder `root`; what is below it may be reached through links only where they are followed.
    pub fn new(root: &Path, links: Links) -> Self {
        Self {
            #[cfg(target_os = "linux")]
            handle: handle(root).filter(|_| links == Links::Refused),
            root: root.to_owned(),
            links,
        }
    }

    /// What the file at a path holds, and what is known of it; the path is one below the folder.
    ///
    /// # Errors
    /// It leads elsewhere, or is no plain file; the disk refuses.
    pub fn open(&self, path: &Path) -> io::Result<(File, Metadata)> {
        if self.links == Links::Refused && !path.components().all(is_plain) {
            return Err(leaves(path));
        }
        let file = self.file(path)?;
        let about = file.metadata()?;
        match about.is_file() {
            true => Ok((file, about)),
            false => Err(io::Error::new(
                ErrorKind::InvalidInput,
                "it is no plain file",
            )),
        }
    }

    /// All bytes of the file at a path.
    ///
    /// # Errors
    /// As for [`Below::open`].
    pub fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let (mut file, about) = self.open(path)?;
        let size = usize::try_from(about.len()).unwrap_or(0);
        let mut bytes = Vec::with_capacity(size.saturating_add(1));
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// As [`Below::read`], for a path that was brought to NFC: macOS writes names with marks apart from
    /// their letters, and a folder may be of one kind and a file in it of the other.
    ///
    /// # Errors
    /// As for [`Below::open`].
    pub fn read_named(&self, path: &str) -> io::Result<Vec<u8>> {
        match self.read(Path::new(path)) {
            Err(error) if error.kind() == ErrorKind::NotFound && !path.is_ascii() => {
                self.read(&as_written(&self.root, path).ok_or(error)?)
            }
            read => read,
        }
    }

    #[cfg(target_os = "linux")]
    fn file(&self, path: &Path) -> io::Result<File> {
        use rustix::fs::{Mode, ResolveFlags, openat2};
        let Some(handle) = &self.handle else {
            return self.looked_at(path);
        };
        let stay = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS;
        match openat2(handle, path, flags(), Mode::empty(), stay) {
            Ok(file) => Ok(File::from(file)),
            Err(rustix::io::Errno::NOSYS | rustix::io::Errno::PERM) => self.looked_at(path),
            Err(error) => Err(error.into()),
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn file(&self, path: &Path) -> io::Result<File> {
        self.looked_at(path)
    }

    /// Opens a file after a look at each part of its path.
    fn looked_at(&self, path: &Path) -> io::Result<File> {
        use rustix::fs::{CWD, Mode, openat};
        let mut at = self.root.clone();
        for part in path.components() {
            at.push(part);
            let is_link = || std::fs::symlink_metadata(&at).map(|found| found.is_symlink());
            if self.links == Links::Refused && is_link()? {
                return Err(leaves(path));
            }
        }
        Ok(File::from(openat(CWD, &at, flags(), Mode::empty())?))
    }
}

/// A pipe that nobody writes to must not keep anybody waiting.
fn flags() -> rustix::fs::OFlags {
    use rustix::fs::OFlags;
    OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOCTTY
}

#[cfg(target_os = "linux")]
fn handle(root: &Path) -> Option<rustix::fd::OwnedFd> {
    use rustix::fs::{CWD, Mode, OFlags, openat};
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    openat(CWD, root, flags, Mode::empty()).ok()
}

/// Whether a part of a path leads down.
pub(super) fn is_plain(part: Component<'_>) -> bool {
    matches!(part, Component::Normal(_))
}

fn leaves(path: &Path) -> io::Error {
    let words = format!("{} leads out of the site's folder", path.display());
    io::Error::new(ErrorKind::PermissionDenied, words)
}

/// The path of a file as its folders spell it, where each name is the wished one in NFC.
pub(super) fn as_written(root: &Path, path: &str) -> Option<PathBuf> {
    let mut below = PathBuf::new();
    for part in path.split('/') {
        if std::fs::symlink_metadata(root.join(&below).join(part)).is_ok() {
            below.push(part);
            continue;
        }
        let names = std::fs::read_dir(root.join(&below)).ok()?.flatten();
        let mut names = names.map(|entry| entry.file_name());
        below.push(names.find(|name| name.to_str().is_some_and(|name| nfc(name) == part))?);
    }
    Some(below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_plain_files_below_the_folder_is_opened() {
        let place = tempfile::tempdir().unwrap();
        let root = place.path().join("site");
        std::fs::create_dir_all(root.join("content/folder")).unwrap();
        std::fs::write(root.join("content/a.pdf"), "a").unwrap();
        std::fs::write(place.path().join("secret"), "secret").unwrap();
        std::os::unix::fs::symlink("../../secret", root.join("content/link.pdf")).unwrap();
        std::os::unix::fs::symlink("../..", root.join("content/up")).unwrap();
        let outside = place.path().join("secret");
        let outside = outside.to_str().unwrap();
        let hostile = [
            "content/link.pdf",
            "content/up/secret",
            "../secret",
            "content/../../secret",
            "content/folder",
            outside,
            "/proc/self/root/etc/passwd",
            "",
        ];
        let below = Below::new(&root, Links::Refused);
        assert_eq!(below.read(Path::new("content/a.pdf")).unwrap(), b"a");
        for path in hostile {
            assert!(below.read(Path::new(path)).is_err(), "{path}");
            let looked_at = below.looked_at(Path::new(path));
            let is_file = looked_at.and_then(|file| Ok(file.metadata()?.is_file()));
            assert!(
                !is_file.unwrap_or(false) || path.contains("..") || path.starts_with('/'),
                "{path}"
            );
        }
        let followed = Below::new(&root, Links::Followed);
        assert_eq!(
            followed.read(Path::new("content/link.pdf")).unwrap(),
            b"secret"
        );
    }

    #[test]
    fn names_are_found_however_their_marks_are_written() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("tha\u{301}ng");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("b\u{1ea3}n.pdf"), "a").unwrap();
        let below = Below::new(place.path(), Links::Refused);
        assert_eq!(below.read_named("th\u{e1}ng/b\u{1ea3}n.pdf").unwrap(), b"a");
        assert!(below.read_named("th\u{e1}ng/kh\u{e1}c.pdf").is_err());
    }
}
