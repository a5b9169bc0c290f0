//! Folders whose names are a slip away from those that are read: what lies in them would be missing from the
//! site without a word.

use std::path::Path;

use super::folder::{CONFIG, Folder, Seen};
use crate::config::Folders;
use crate::diagnostic::differ_little;
use crate::file::Unread;
use crate::raw::Room;

/// The folders of texts that have a meaning of their own.
const KINDS: [&str; 3] = ["articles", "questions", "pages"];

impl Folder {
    /// What lies in the site's folder and is called nearly as what is read, but is not read.
    pub(super) fn misspelt(&self, folders: &Folders) -> Vec<Seen> {
        let mut found = self.meant_as(CONFIG, |name| {
            const OTHERS: [&str; 4] = ["loa.yml", "loa.yaml", "loa.yaml.txt", "loa.yml.txt"];
            OTHERS.contains(&&*name.to_ascii_lowercase())
        });
        for (name, now) in [
            ("content", &folders.content),
            ("seeds", &folders.seeds),
            ("templates", &folders.templates),
            ("themes", &folders.themes),
            ("static", &folders.copied),
        ] {
            // Who calls a folder otherwise knows what it is called.
            if now.value == name {
                found.extend(self.meant_as(name, |other| is_slip(other, name)));
            }
        }
        let content = &folders.content.value;
        for (name, disk) in names(&self.root.join(content)) {
            let meant = KINDS.iter().find(|kind| is_slip(&name, kind));
            found.extend(meant.map(|meant| seen(format!("{content}/{name}"), disk, meant)));
        }
        found
    }

    /// What is called by a slip of a name, where nothing has the name itself.
    fn meant_as(&self, meant: &'static str, is_slip: impl Fn(&str) -> bool) -> Vec<Seen> {
        if std::fs::symlink_metadata(self.root.join(meant)).is_ok() {
            return Vec::new();
        }
        let named = names(&self.root).into_iter();
        named
            .filter(|(name, _)| is_slip(name))
            .map(|(name, disk)| seen(name, disk, meant))
            .collect()
    }
}

fn seen(name: String, disk: std::path::PathBuf, meant: &'static str) -> Seen {
    Seen {
        disk,
        room: Room::Static(name.clone()),
        name,
        unread: Some(Unread::Misspelt(meant)),
    }
}

/// What a folder holds, in the order of the names; nothing where it cannot be looked into, which is told
/// elsewhere.
fn names(folder: &Path) -> Vec<(String, std::path::PathBuf)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<(String, std::path::PathBuf)> = entries
        .filter_map(|entry| {
            let name = super::walk::name_of(Path::new(&entry.file_name())).ok()?;
            Some((name, entry.path()))
        })
        .collect();
    found.sort();
    found
}

/// Whether a name differs from another in one letter, or in large and small ones alone.
fn is_slip(name: &str, meant: &str) -> bool {
    name != meant && differ_little(&name.to_ascii_lowercase(), meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_is_a_slip() {
        for name in ["contents", "Content", "cotnent", "contnt"] {
            assert!(is_slip(name, "content"), "{name}");
        }
        for name in ["content", "context1", "docs", "tests"] {
            assert!(!is_slip(name, "content"), "{name}");
        }
    }
}
