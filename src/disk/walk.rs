//! Which files a site's folder has: each with its name, or with the reason why it is not read.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Component, Path};

use anyhow::{Context as _, Result};
use walkdir::WalkDir;

use super::below::{self, Links};
use super::body::is_data;
use super::folder::{Folder, Seen, is_gone};
use crate::file::{Span, Unread, nfc};
use crate::raw::Room;

/// A folder of the site: its path as `loa.yaml` names it, and where.
pub(super) struct SiteFolder<'a> {
    pub path: &'a str,
    pub named: Span,
    /// Names that begin with a full stop and are seen all the same.
    pub hidden: &'a [&'a str],
}

impl Folder {
    /// Lists the files of one folder; `room` says where each belongs, by its path below it.
    pub(super) fn walk(
        &self,
        part: &SiteFolder<'_>,
        seen: &mut Vec<Seen>,
        room: impl Fn(&str) -> Option<Room>,
    ) -> Result<()> {
        let start = self.root.join(part.path);
        if let Some(why) = self.unread_folder(part) {
            // Every room has a name for what lies in it.
            if let Some(room) = room("x.yaml") {
                let (disk, name) = (start, shown(OsStr::new(part.path)));
                let unread = Some(why);
                seen.push(Seen {
                    disk,
                    name,
                    room,
                    unread,
                });
            }
            return Ok(());
        }
        if !start.is_dir() {
            return Ok(());
        }
        let first = seen.len();
        let mut apart = false;
        let walk = WalkDir::new(&start)
            .follow_links(self.links == Links::Followed)
            .sort_by_file_name();
        let is_seen = |name: &OsStr| part.hidden.iter().any(|seen| name == OsStr::new(seen));
        let shown_ones = |e: &walkdir::DirEntry| {
            e.depth() == 0 || is_seen(e.file_name()) || !is_hidden(e.file_name())
        };
        for entry in walk.into_iter().filter_entry(shown_ones) {
            let (disk, why) = match entry {
                Ok(entry) => match unread(&entry) {
                    EntryKind::File => (entry.into_path(), None),
                    EntryKind::Nothing => continue,
                    EntryKind::Unread(why) => (entry.into_path(), Some(why)),
                },
                // Gone since its folder was listed: as good as never there.
                Err(error) if is_gone(error.io_error()) => continue,
                Err(error) => match (error.path(), why_not(&error)) {
                    (Some(path), Some(why)) => (path.to_owned(), Some(why)),
                    _ => {
                        return Err(error)
                            .with_context(|| format!("reading the folder {}", start.display()));
                    }
                },
            };
            let below = disk.strip_prefix(&start).unwrap_or(&disk);
            let (below, why) = match name_of(below) {
                Ok(name) => {
                    apart |= !name.is_ascii() && below.to_str() != Some(&name);
                    (name, why)
                }
                Err(name) => (name, Some(Unread::Name)),
            };
            // What cannot be read is told whatever its name is.
            let otherwise = || why.and_then(|_| room("x.yaml"));
            let Some(room) = room(&below).or_else(otherwise) else {
                continue;
            };
            let is_meant = matches!(room, Room::Seed(_)) && !is_data(&below);
            let why = why.or(is_meant.then_some(Unread::Ending));
            let name = format!("{}/{below}", part.path);
            let unread = why;
            seen.push(Seen {
                disk,
                name,
                room,
                unread,
            });
        }
        if apart {
            twins(seen.get_mut(first..).unwrap_or_default());
        }
        Ok(())
    }

    /// Why nothing in a folder is read; none where it is, or is not there.
    fn unread_folder(&self, part: &SiteFolder<'_>) -> Option<Unread> {
        let path = Path::new(part.path);
        let start = self.root.join(path);
        if self.links == Links::Refused {
            if part.path.is_empty() || !path.components().all(below::is_plain) {
                return Some(Unread::Outside(part.named));
            }
            let mut at = self.root.clone();
            for name in path.components() {
                at.push(name);
                if std::fs::symlink_metadata(&at).is_ok_and(|found| found.is_symlink()) {
                    return Some(Unread::Link);
                }
            }
        }
        let found = std::fs::metadata(&start).ok()?;
        (!found.is_dir()).then_some(Unread::NoFolder)
    }
}

/// What an entry of a folder is.
enum EntryKind {
    File,
    /// A folder, whose own entries follow.
    Nothing,
    Unread(Unread),
}

fn unread(entry: &walkdir::DirEntry) -> EntryKind {
    let kind = entry.file_type();
    if kind.is_file() {
        EntryKind::File
    } else if kind.is_symlink() {
        EntryKind::Unread(Unread::Link)
    } else if kind.is_dir() {
        // What is called like a text or a data file was meant as one.
        let name = entry.file_name().as_encoded_bytes();
        let is_file_name = [&b".md"[..], b".yaml", b".yml"]
            .iter()
            .any(|ending| name.ends_with(ending));
        match is_file_name && entry.depth() > 0 {
            true => EntryKind::Unread(Unread::Folder),
            false => EntryKind::Nothing,
        }
    } else {
        EntryKind::Unread(Unread::Special)
    }
}

/// Why a folder or link cannot be looked into, where that is for its author to mend.
fn why_not(error: &walkdir::Error) -> Option<Unread> {
    if error.loop_ancestor().is_some() {
        return Some(Unread::Link);
    }
    let kind = error.io_error()?.kind();
    (kind == ErrorKind::PermissionDenied).then_some(Unread::Forbidden)
}

/// The name of a path below the site's folder: NFC, with `/`.
///
/// # Errors
/// The name as it can be shown, where it is not UTF-8 or holds what no name may hold: separators of any
/// system, characters that cannot be seen.
pub(super) fn name_of(path: &Path) -> Result<String, String> {
    let mut name = String::new();
    for part in path.components() {
        let part = match part {
            Component::Normal(part) => part,
            _ => return Err(shown(path.as_os_str())),
        };
        match part.to_str().filter(|text| !text.contains(is_odd)) {
            Some(text) => {
                if !name.is_empty() {
                    name.push('/');
                }
                name.push_str(text);
            }
            None => return Err(shown(path.as_os_str())),
        }
    }
    Ok(if name.is_ascii() { name } else { nfc(&name) })
}

/// What no file name may hold: a backslash separates folders on other systems, and what cannot be seen or
/// turns the direction of writing makes a name look like another one.
fn is_odd(c: char) -> bool {
    c == '\\' || is_unseen(c)
}

fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A name as it can be shown.
fn shown(name: &OsStr) -> String {
    nfc(&name.to_string_lossy()).replace(is_unseen, "\u{fffd}")
}

/// Of files whose names differ in the form of their marks alone, all but the first are not read.
fn twins(seen: &mut [Seen]) {
    let mut first: HashMap<String, ()> = HashMap::new();
    for one in seen.iter_mut().filter(|one| one.unread.is_none()) {
        if first.insert(one.name.clone(), ()).is_some() {
            one.unread = Some(Unread::Twin);
        }
    }
}

/// Whether a file in the folder of the plan's data was most likely meant to be read, and is not: it is a
/// table, what another program made of the name `x.yaml`, or called like a kind of data.
pub(super) fn is_meant_as_data(name: &str) -> bool {
    const ENDINGS: [&str; 11] = [
        ".yaml",
        ".yml",
        ".yaml.txt",
        ".yml.txt",
        ".yam",
        ".json",
        ".csv",
        ".tsv",
        ".xls",
        ".xlsx",
        ".ods",
    ];
    let name = name.to_ascii_lowercase();
    ENDINGS.iter().any(|ending| name.ends_with(ending)) || is_called_as_data(&name)
}

/// Whether a file has the name of a kind of data and another ending, or none: `events`, `events.docx`.
/// Copies for safety and notes may have it too.
fn is_called_as_data(name: &str) -> bool {
    const OTHERS: [&str; 9] = [
        "bak", "old", "orig", "rej", "tmp", "swp", "md", "save", "backup",
    ];
    let last = name.rsplit('/').next().unwrap_or(name);
    let (stem, endings) = last.split_once('.').unwrap_or((last, ""));
    crate::plan::seed::NAMES.contains(&stem)
        && !endings.split('.').any(|ending| OTHERS.contains(&ending))
}

/// Hidden files, and the copies that editors leave beside the file being edited.
fn is_hidden(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    matches!(name, [b'.', ..] | [.., b'~'] | [b'#', .., b'#'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_is_known_by_its_name_too() {
        for name in [
            "events",
            "events.docx",
            "tasks/EVENTS.Yaml.Txt",
            "en/events.csv",
        ] {
            assert!(is_meant_as_data(name), "{name}");
        }
        for name in [
            "notes.txt",
            "events.yaml.bak",
            "events.md",
            "qd.pdf",
            "events-old.txt",
        ] {
            assert!(!is_meant_as_data(name), "{name}");
        }
    }

    #[test]
    fn names_are_never_rewritten_into_paths() {
        assert_eq!(name_of(Path::new("a/b.md")).as_deref(), Ok("a/b.md"));
        assert_eq!(
            name_of(Path::new("a/bo\u{302}.md")).as_deref(),
            Ok("a/b\u{f4}.md")
        );
        for name in [
            "x\\..\\..\\etc\\passwd",
            "a\nb",
            "a\u{1b}[2J",
            "gnp.\u{202e}exe",
            "../a",
        ] {
            assert!(name_of(Path::new(name)).is_err(), "{name:?}");
        }
        assert_eq!(
            name_of(Path::new("a\u{1b}[2J")),
            Err("a\u{fffd}[2J".to_owned())
        );
    }
}
