//! The files that the binary brings: the default templates, words and theme.

use std::sync::{Arc, LazyLock};

use rust_embed::Embed;

use super::body::{is_text, text_body};
use super::copied;
use crate::compile::FoundFile;
use crate::file::{Body, SourceFile};
use crate::raw::Room;

#[derive(Embed)]
#[folder = "templates"]
struct Templates;

#[derive(Embed)]
#[folder = "themes/default"]
#[exclude = "preview*"]
struct DefaultTheme;

/// Where the files that the binary brings seem to lie.
const ROOT: &str = "(loa)/";

/// The files that the binary brings: the same in every run.
pub(super) static FILES: LazyLock<Vec<FoundFile>> = LazyLock::new(files);

/// Whether a path names a file of the binary.
pub(super) fn is_path(path: &str) -> bool {
    path.starts_with(ROOT)
}

/// The bytes of a file of the theme that the binary brings.
pub(super) fn bytes(path: &str) -> Option<Vec<u8>> {
    let name = path.strip_prefix(ROOT)?.strip_prefix("themes/default/")?;
    Some(DefaultTheme::get(name)?.data.into_owned())
}

fn files() -> Vec<FoundFile> {
    let mut found = Vec::new();
    let mut add = |folder: &str, name: &str, bytes: &[u8], room: Room| {
        let path: Arc<str> = format!("{ROOT}{folder}/{name}").into();
        let body = if is_text(name, &room) {
            text_body(bytes)
        } else {
            Body::Other(copied::of_theme(bytes))
        };
        found.push(FoundFile {
            file: SourceFile { path, body },
            room,
        });
    };
    let mut names: Vec<_> = Templates::iter().collect();
    names.sort();
    for name in names {
        if let Some(file) = Templates::get(&name) {
            add(
                "templates",
                &name,
                &file.data,
                Room::Template(name.to_string(), 3),
            );
        }
    }
    let mut names: Vec<_> = DefaultTheme::iter().collect();
    names.sort();
    for name in names {
        if let Some(file) = DefaultTheme::get(&name) {
            let room = match name.strip_prefix("templates/") {
                Some(template) => Room::Template(template.to_owned(), 3),
                None => Room::Theme(name.to_string()),
            };
            add("themes/default", &name, &file.data, room);
        }
    }
    found
}

/// The templates and the theme that the binary brings.
pub fn built_in() -> Vec<FoundFile> {
    FILES.clone()
}
