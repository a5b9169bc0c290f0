//! The fictitious site as the mutations see it, with the templates and the theme that the program brings
//! as if they were its own: its files, their rooms, and every id that it defines.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::text::{Line, lines};
use crate::folder;

/// One file.
pub struct File {
    pub path: String,
    pub bytes: Vec<u8>,
    pub room: Room,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// YAML of a concept, or `config`.
    Yaml(&'static str),
    /// Markdown: `article`, `question`, `topic`, `page`.
    Text(&'static str),
    /// Markdown that this day's site does not show.
    Hidden(&'static str),
    Words,
    Template,
}

impl File {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("UTF-8")
    }

    /// The lines of its YAML.
    pub fn lines(&self) -> Vec<Line> {
        match self.room {
            Room::Yaml(_) => lines(self.text(), 1, usize::MAX),
            Room::Text(_) | Room::Hidden(_) => lines(self.text(), 2, self.fence() - 1),
            Room::Words | Room::Template => Vec::new(),
        }
    }

    /// The name under which `known.txt` lists its keys.
    pub fn kind(&self) -> &'static str {
        match self.room {
            Room::Yaml(kind) | Room::Text(kind) | Room::Hidden(kind) => kind,
            Room::Words | Room::Template => "",
        }
    }

    /// The line of the fence that ends the front matter.
    pub fn fence(&self) -> usize {
        let lines = self.text().lines().enumerate().skip(1);
        lines
            .into_iter()
            .find(|(_, l)| *l == "---")
            .map_or(1, |(n, _)| n + 1)
    }
}

/// All files that are changed, and all ids.
pub struct Site {
    pub files: Vec<File>,
    pub ids: BTreeSet<String>,
    /// Every key that stands anywhere.
    pub keys: BTreeSet<String>,
}

/// The site's own files and those that the program brings.
pub const FOLDERS: [&str; 4] = ["content", "seeds", "templates", "themes"];

/// Where a file of the site lies.
pub fn place(path: &str) -> PathBuf {
    match path.starts_with("templates") || path.starts_with("themes") {
        true => folder::project().join(path),
        false => folder::site("fictitious").join(path),
    }
}

/// Makes a folder of it.
pub fn copy(to: &Path) {
    for name in FOLDERS {
        folder::copy(&place(name), &to.join(name));
    }
    std::fs::copy(place("loa.yaml"), to.join("loa.yaml")).expect("a copy");
}

impl Site {
    pub fn read() -> Self {
        let mut paths = vec!["loa.yaml".to_owned()];
        for name in ["content", "seeds", "templates"] {
            let below = folder::paths(&place(name));
            paths.extend(below.into_iter().map(|path| format!("{name}/{path}")));
        }
        paths.push("themes/default/theme.yaml".to_owned());
        let files: Vec<File> = paths.into_iter().filter_map(file).collect();
        let mut ids = BTreeSet::new();
        let mut keys = BTreeSet::new();
        for file in &files {
            for line in file.lines() {
                if line.key == "id" {
                    ids.insert(line.value.trim_matches('\'').to_owned());
                }
                keys.insert(line.key);
            }
            if matches!(file.room, Room::Text("question") | Room::Hidden("question")) {
                let name = file.path.rsplit('/').next().unwrap_or_default();
                ids.insert(name.split('.').next().unwrap_or_default().to_owned());
            }
        }
        Self { files, ids, keys }
    }

    /// How many files there are of each room.
    pub fn count(&self) -> BTreeMap<String, usize> {
        let mut count = BTreeMap::new();
        for file in &self.files {
            *count.entry(format!("{:?}", file.room)).or_default() += 1;
        }
        count
    }
}

fn file(path: String) -> Option<File> {
    let bytes = std::fs::read(place(&path)).expect("a file of the site");
    let parts: Vec<&str> = path.split(['/', '.']).collect();
    let draft = is_draft(&bytes);
    let text = |kind| {
        if draft {
            Room::Hidden(kind)
        } else {
            Room::Text(kind)
        }
    };
    let room = match parts.as_slice() {
        ["loa", "yaml"] => Room::Yaml("config"),
        ["themes", ..] => Room::Words,
        ["seeds", "en", name, ..] => Room::Yaml(known(&format!("en-{name}"))?),
        ["seeds", name, ..] => Room::Yaml(known(name)?),
        ["templates", "strings", ..] => Room::Words,
        ["templates", .., "html" | "xml" | "svg"] => Room::Template,
        ["content", "articles", .., "md"] => text("article"),
        ["content", "questions", _, "index", "md"] => text("topic"),
        ["content", "questions", .., "md"] => text("question"),
        ["content", .., "md"] => text("page"),
        _ => return None,
    };
    Some(File { path, bytes, room })
}

/// Whether a text's front matter keeps it from being shown.
pub fn is_draft(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let states = ["status: known", "status: needs-verification", "draft: true"];
    text.lines().take(40).any(|line| states.contains(&line))
}

fn known(name: &str) -> Option<&'static str> {
    include_str!("known.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split(' ').next())
        .find(|kind| *kind == name)
}
