//! Who may read what is published: those who may read the published folder, now and after every build.
//!
//! The rule: the folder keeps its owner, group, rights and access list. Every folder in it has the folder's
//! rights, every file the same without the right to be carried out. A folder that is not there yet gets
//! 0755, whatever the umask of the one who builds: what is published is for everybody.

use std::fs::{self, File, Metadata, Permissions};
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, fchown};
use std::path::Path;

/// The rights of a folder that is made anew.
const NEW: u32 = 0o755;

/// Rights of a published folder and of all that is in it.
#[derive(Clone, Debug)]
pub(super) struct Rights {
    folder: u32,
    owner: Option<(u32, u32)>,
    /// Access lists by their names, where the folder has any; what they say of new files holds for these.
    lists: Vec<(&'static str, Vec<u8>)>,
}

impl Rights {
    /// Those of the folder at `out`.
    pub(super) fn of(out: &Path) -> Self {
        let Ok(found) = fs::metadata(out) else {
            return Self {
                folder: NEW,
                owner: None,
                lists: Vec::new(),
            };
        };
        Self {
            folder: found.mode() & 0o7777,
            owner: Some((found.uid(), found.gid())),
            lists: lists(out),
        }
    }

    /// Gives them to the folder that will be the published one.
    ///
    /// # Errors
    /// The disk refuses, or the group may not be given.
    pub(super) fn give(&self, root: &Path) -> io::Result<()> {
        let found = fs::symlink_metadata(root)?;
        if let Some((owner, group)) = self.owner {
            if found.gid() != group {
                chown(root, None, Some(group))?;
            }
            // Only the system's own user may give a folder away; whoever builds keeps it else.
            if found.uid() != owner {
                let _ = chown(root, Some(owner), None);
            }
        }
        for (name, list) in &self.lists {
            give_list(root, name, list)?;
        }
        if found.mode() & 0o7777 != self.folder {
            fs::set_permissions(root, Permissions::from_mode(self.folder))?;
        }
        Ok(())
    }

    /// Gives them to a folder inside.
    pub(super) fn give_folder(&self, path: &Path) -> io::Result<()> {
        let found = fs::symlink_metadata(path)?;
        if self.is_other_group(&found) {
            chown(path, None, self.owner.map(|(_, group)| group))?;
        }
        if self.lists.is_empty() && found.mode() & 0o7777 != self.folder {
            fs::set_permissions(path, Permissions::from_mode(self.folder))?;
        }
        Ok(())
    }

    /// Gives them to a file that was just written, of which this is known.
    pub(super) fn give_file(&self, file: &File, found: &Metadata) -> io::Result<()> {
        if self.is_other_group(found) {
            fchown(file, None, self.owner.map(|(_, group)| group))?;
        }
        let wanted = self.folder & 0o666;
        if self.lists.is_empty() && found.mode() & 0o7777 != wanted {
            file.set_permissions(Permissions::from_mode(wanted))?;
        }
        Ok(())
    }

    fn is_other_group(&self, found: &Metadata) -> bool {
        self.owner.is_some_and(|(_, group)| found.gid() != group)
    }
}

#[cfg(target_os = "linux")]
fn lists(out: &Path) -> Vec<(&'static str, Vec<u8>)> {
    let names = ["system.posix_acl_access", "system.posix_acl_default"];
    let read = |name: &'static str| {
        let mut list = vec![0; 4096];
        let length = rustix::fs::getxattr(out, name, &mut list[..]).ok()?;
        list.truncate(length);
        (length > 0).then_some((name, list))
    };
    names.into_iter().filter_map(read).collect()
}

#[cfg(target_os = "linux")]
fn give_list(root: &Path, name: &str, list: &[u8]) -> io::Result<()> {
    Ok(rustix::fs::setxattr(
        root,
        name,
        list,
        rustix::fs::XattrFlags::empty(),
    )?)
}

#[cfg(not(target_os = "linux"))]
fn lists(_: &Path) -> Vec<(&'static str, Vec<u8>)> {
    Vec::new()
}

#[cfg(not(target_os = "linux"))]
fn give_list(_: &Path, _: &str, _: &[u8]) -> io::Result<()> {
    Ok(())
}
