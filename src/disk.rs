//! The edge to the disk: finds and loads a site's files, and those that the binary brings.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use rayon::prelude::*;
use rust_embed::Embed;
use walkdir::WalkDir;

use crate::compile::Found;
use crate::config::{Config, Folders};
use crate::file::{Attachment, Body, SourceFile, clean, nfc};
use crate::raw::Room;

#[derive(Embed)]
#[folder = "templates"]
struct Templates;

#[derive(Embed)]
#[folder = "themes/default"]
#[exclude = "preview*"]
struct DefaultTheme;

/// A site's folder on disk.
#[derive(Clone, Debug)]
pub struct Folder {
    pub root: PathBuf,
}

impl Folder {
    /// Loads every file of the site, in the order of their paths, after those of the binary.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub fn load(&self) -> Result<Vec<Found>> {
        let mut found = built_in();
        let config = self.root.join("loa.yaml");
        let (folders, theme) = if config.exists() {
            let loaded = load(&config, "loa.yaml", Room::Config)?;
            let settings = match &loaded.file.body {
                Body::Text(text) => crate::read::yaml::typed::<Config>(text).unwrap_or_default(),
                _ => Config::default(),
            };
            found.push(loaded);
            let theme = settings.theme.map(|t| t.value);
            (settings.folders, theme)
        } else {
            (Folders::default(), None)
        };
        self.walk(&folders.templates, &mut found, |below| {
            Some(Room::Template(below.to_owned(), 0))
        })?;
        for name in ["default".to_owned()]
            .into_iter()
            .chain(theme.filter(|t| t != "default"))
        {
            let layer = if name == "default" { 2 } else { 1 };
            self.walk(&format!("{}/{name}", folders.themes), &mut found, |below| {
                Some(match below.strip_prefix("templates/") {
                    Some(template) => Room::Template(template.to_owned(), layer),
                    None => Room::Theme(below.to_owned()),
                })
            })?;
        }
        self.walk(&folders.seeds, &mut found, |below| {
            let yaml = below.ends_with(".yaml") || below.ends_with(".yml");
            yaml.then(|| Room::Seed(below.to_owned()))
        })?;
        self.walk(&folders.content, &mut found, |below| {
            Some(Room::Content(below.to_owned()))
        })?;
        Ok(found)
    }

    fn walk(
        &self,
        folder: &str,
        found: &mut Vec<Found>,
        room: impl Fn(&str) -> Option<Room>,
    ) -> Result<()> {
        let start = self.root.join(folder);
        if !start.is_dir() {
            return Ok(());
        }
        let mut entries = Vec::new();
        for entry in WalkDir::new(&start).follow_links(false).sort_by_file_name() {
            let entry = entry.with_context(|| format!("reading the folder {}", start.display()))?;
            let hidden = |p: &Path| {
                p.components()
                    .any(|c| c.as_os_str().to_string_lossy().starts_with('.'))
            };
            let relative = entry.path().strip_prefix(&start).unwrap_or(entry.path());
            if !entry.file_type().is_file() || hidden(relative) {
                continue;
            }
            let below = nfc(&relative.to_string_lossy().replace('\\', "/"));
            if let Some(room) = room(&below) {
                entries.push((entry.into_path(), format!("{folder}/{below}"), room));
            }
        }
        let loaded: Vec<Found> = entries
            .into_par_iter()
            .map(|(path, name, room)| load(&path, &name, room))
            .collect::<Result<_>>()?;
        found.extend(loaded);
        Ok(())
    }
}

fn load(path: &Path, name: &str, room: Room) -> Result<Found> {
    let text = is_text(name, &room);
    let body = if text {
        let bytes = std::fs::read(path).with_context(|| format!("reading {}", path.display()))?;
        text_body(&bytes)
    } else {
        let size = std::fs::metadata(path)
            .with_context(|| format!("reading {}", path.display()))?
            .len();
        let hash = match room {
            Room::Theme(_) => {
                let bytes =
                    std::fs::read(path).with_context(|| format!("reading {}", path.display()))?;
                Some(*blake3::hash(&bytes).as_bytes())
            }
            _ => None,
        };
        let pixels = crate::making::pixels(path);
        Body::Other(Attachment {
            bytes: size,
            pixels,
            hash,
        })
    };
    Ok(Found {
        file: SourceFile {
            path: name.into(),
            body,
        },
        room,
    })
}

fn text_body(bytes: &[u8]) -> Body {
    match std::str::from_utf8(bytes) {
        Ok(text) => Body::Text(clean(text)),
        Err(error) => Body::Broken(
            String::from_utf8_lossy(bytes).into(),
            u32::try_from(error.valid_up_to()).unwrap_or(u32::MAX),
        ),
    }
}

fn is_text(name: &str, room: &Room) -> bool {
    let ending = name
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    match room {
        Room::Config | Room::Seed(_) => true,
        Room::Content(_) => ending == "md",
        Room::Template(..) => true,
        Room::Theme(_) => matches!(
            &*ending,
            "css" | "js" | "svg" | "yaml" | "html" | "txt" | "json"
        ),
    }
}

/// Where the files that the binary brings seem to lie.
const BUILT_IN: &str = "(loa)";

/// The templates and the theme that the binary brings.
#[must_use]
pub fn built_in() -> Vec<Found> {
    let mut found = Vec::new();
    let mut add = |folder: &str, name: &str, bytes: &[u8], room: Room| {
        let path: Arc<str> = format!("{BUILT_IN}/{folder}/{name}").into();
        let body = if is_text(name, &room) {
            text_body(bytes)
        } else {
            Body::Other(Attachment {
                bytes: bytes.len() as u64,
                pixels: imagesize::blob_size(bytes)
                    .ok()
                    .map(|s| (s.width as u32, s.height as u32)),
                hash: Some(*blake3::hash(bytes).as_bytes()),
            })
        };
        found.push(Found {
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

/// The bytes of a file that is copied: from the site's folder, or from the binary.
///
/// # Errors
/// When the file cannot be read.
pub fn bytes_of(root: &Path, path: &str) -> Result<Vec<u8>> {
    if let Some(name) = path.strip_prefix("(loa)/themes/default/") {
        let file = DefaultTheme::get(name).with_context(|| format!("no built-in file {name}"))?;
        return Ok(file.data.into_owned());
    }
    let full = on_disk(root, path);
    std::fs::read(&full).with_context(|| format!("reading {}", full.display()))
}

/// The file on disk of a path that was brought to NFC: macOS writes names decomposed.
fn on_disk(root: &Path, path: &str) -> PathBuf {
    use unicode_normalization::UnicodeNormalization;
    let full = root.join(path);
    if full.exists() {
        return full;
    }
    root.join(path.nfd().collect::<String>())
}

/// Writes a file that the user named.
///
/// # Errors
/// When the file cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
}

/// What tells one build of this program from another: its version, and the file that runs.
///
/// # Errors
/// When the program cannot find itself.
pub fn program() -> Result<String> {
    let path = std::env::current_exe().context("finding the program")?;
    let file = std::fs::metadata(&path).with_context(|| format!("reading {}", path.display()))?;
    Ok(format!(
        "{} {} {:?}",
        env!("CARGO_PKG_VERSION"),
        file.len(),
        file.modified().ok()
    ))
}
