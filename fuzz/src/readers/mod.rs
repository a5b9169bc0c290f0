//! Each reader of what people and strangers write, given any bytes at all: it must not panic, and what it says
//! must hold. `cargo fuzz` runs them on bytes that it invents, `tests/it/fuzz.rs` on those that once broke one.

mod bytes;
mod texts;
mod values;

use std::sync::Arc;

use loa::file::{Body, SourceFile, clean};
use loa::raw::{self, ReadFile, Room};
use loa::rule::Tongue;
use loa::terminal;

pub use bytes::{addresses, names, pictures};
pub use texts::{markdown, shortcodes};
pub use values::{changes, dates, periods, recurrences};

/// A reader under a name, and what gives it bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: [Target; 11] = [
    ("addresses", addresses),
    ("changes", changes),
    ("dates", dates),
    ("front_matter", front_matter),
    ("markdown", markdown),
    ("names", names),
    ("periods", periods),
    ("pictures", pictures),
    ("recurrences", recurrences),
    ("shortcodes", shortcodes),
    ("yaml", yaml),
];

/// The bytes as a text, as files are read.
fn text(data: &[u8]) -> Arc<str> {
    clean(&String::from_utf8_lossy(data))
}

/// Reads one file; every finding must lie in its text and can be told.
fn read(path: &str, room: &Room, written: &Arc<str>) -> ReadFile {
    let file = SourceFile {
        path: path.into(),
        body: Body::Text(Arc::clone(written)),
    };
    let languages = ["vi".to_owned(), "en".to_owned()];
    let read = raw::read(&file, room, &languages);
    for found in &read.findings {
        if let (Some(place), Some(text)) = (&found.place, &read.text) {
            assert!(text.get(place.span.range()).is_some(), "{found:?}");
        }
        terminal::told(found, Tongue::Vi);
    }
    read
}

/// A data file: the first line is its name below `seeds/`, or `loa.yaml`.
pub fn yaml(data: &[u8]) {
    let all = text(data);
    let (name, rest) = all.split_once('\n').unwrap_or(("units.yaml", &all));
    let room = match name {
        "loa.yaml" => Room::Config,
        "theme.yaml" => Room::Theme(name.to_owned()),
        name => Room::Seed(name.to_owned()),
    };
    read(name, &room, &rest.into());
}

/// A text with its front matter: the first line is its name below `content/`.
pub fn front_matter(data: &[u8]) {
    let all = text(data);
    let (name, rest) = all.split_once('\n').unwrap_or(("articles/a.md", &all));
    read(name, &Room::Content(name.to_owned()), &rest.into());
}
