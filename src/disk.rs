//! The edge to the disk: finds and loads a site's files, and those that the binary brings.

#![expect(
    clippy::disallowed_methods,
    reason = "the edge to the disk; one question to its clock"
)]

mod built_in;
mod fresh;
mod memory;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rayon::prelude::*;
use walkdir::WalkDir;

pub use fresh::{create, is_there, main_branch, put, repository, text};
use memory::Seen;
pub use memory::{Loaded, Memory};

use crate::compile::Found;
use crate::config::{Config, Folders};
use crate::file::{Attachment, Body, clean, first_decomposed, nfc};
use crate::raw::Room;

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
        Ok(self.load_again(&mut Memory::default())?.found)
    }

    /// Loads every file of the site, reading only what is not as `memory` knows it.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub fn load_again(&self, memory: &mut Memory) -> Result<Loaded> {
        let (folders, theme) = self.settings()?;
        let mut seen = Vec::new();
        let config = self.root.join(CONFIG);
        if config.is_file() {
            seen.push(Seen {
                disk: config,
                name: CONFIG.to_owned(),
                room: Room::Config,
            });
        }
        self.walk(&folders.templates, &mut seen, |below| {
            Some(Room::Template(below.to_owned(), 0))
        })?;
        for name in ["default".to_owned()]
            .into_iter()
            .chain(theme.filter(|t| t != "default"))
        {
            let layer = if name == "default" { 2 } else { 1 };
            self.walk(&format!("{}/{name}", folders.themes), &mut seen, |below| {
                Some(match below.strip_prefix("templates/") {
                    Some(template) => Room::Template(template.to_owned(), layer),
                    None => Room::Theme(below.to_owned()),
                })
            })?;
        }
        self.walk(&folders.seeds, &mut seen, |below| {
            let yaml = below.ends_with(".yaml") || below.ends_with(".yml");
            yaml.then(|| Room::Seed(below.to_owned()))
        })?;
        self.walk(&folders.content, &mut seen, |below| {
            Some(Room::Content(below.to_owned()))
        })?;
        Ok(with_built_in(memory.load(seen)?))
    }

    /// Loads every file of the site, looking only at those that stand at these paths, below the
    /// site's folder; at all of them where paths alone do not tell which files there are now.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub fn load_at(&self, paths: &BTreeSet<PathBuf>, memory: &mut Memory) -> Result<Loaded> {
        // The configuration says which folders and which theme there are.
        let is_settled = !paths.contains(Path::new(CONFIG));
        match is_settled.then(|| memory.load_at(&self.root, paths)) {
            Some(Some(loaded)) => Ok(with_built_in(loaded)),
            _ => self.load_again(memory),
        }
    }

    /// The folders that hold the site's files, as `loa.yaml` names them now.
    ///
    /// # Errors
    /// When `loa.yaml` is there and cannot be read.
    pub fn folders(&self) -> Result<Folders> {
        Ok(self.settings()?.0)
    }

    /// What `loa.yaml` says of folders and theme; the defaults where it says nothing, or is broken.
    fn settings(&self) -> Result<(Folders, Option<String>)> {
        let bytes = match std::fs::read(self.root.join(CONFIG)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Default::default()),
            Err(error) => return Err(error).context(format!("reading {CONFIG}")),
        };
        let config = match text_body(&bytes) {
            Body::Text(text) | Body::Decomposed(text, _) => {
                crate::read::yaml::typed::<Config>(&text).unwrap_or_default()
            }
            _ => Config::default(),
        };
        Ok((config.folders, config.theme.map(|t| t.value)))
    }

    fn walk(
        &self,
        folder: &str,
        seen: &mut Vec<Seen>,
        room: impl Fn(&str) -> Option<Room> + Sync,
    ) -> Result<()> {
        let start = self.root.join(folder);
        if !start.is_dir() {
            return Ok(());
        }
        let walk = WalkDir::new(&start).follow_links(false).sort_by_file_name();
        let mut files = Vec::new();
        for entry in walk
            .into_iter()
            .filter_entry(|e| e.depth() == 0 || !is_hidden(e.file_name()))
        {
            match entry {
                Ok(entry) if entry.file_type().is_file() => files.push(entry.into_path()),
                Ok(_) => {}
                // Gone since its folder was listed: as good as never there.
                Err(error) if is_gone(error.io_error()) => {}
                Err(error) => {
                    return Err(error)
                        .with_context(|| format!("reading the folder {}", start.display()));
                }
            }
        }
        seen.par_extend(files.into_par_iter().filter_map(|disk| {
            let relative = disk.strip_prefix(&start).unwrap_or(&disk);
            let below = nfc(&relative.to_string_lossy().replace('\\', "/"));
            Some(Seen {
                name: format!("{folder}/{below}"),
                room: room(&below)?,
                disk,
            })
        }));
        Ok(())
    }
}

const CONFIG: &str = "loa.yaml";

fn with_built_in(mut loaded: Loaded) -> Loaded {
    loaded.found.splice(0..0, built_in::FILES.iter().cloned());
    loaded
}

/// Hidden files, and the copies that editors leave beside the file being edited.
fn is_hidden(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    matches!(name, [b'.', ..] | [.., b'~'] | [b'#', .., b'#'])
}

fn is_gone(error: Option<&std::io::Error>) -> bool {
    error.is_some_and(|e| e.kind() == ErrorKind::NotFound)
}

/// What a file holds; `size` in bytes.
fn body(seen: &Seen, size: u64) -> std::io::Result<Body> {
    if is_text(&seen.name, &seen.room) {
        return Ok(text_body(&std::fs::read(&seen.disk)?));
    }
    let hash = match seen.room {
        Room::Theme(_) => Some(*blake3::hash(&std::fs::read(&seen.disk)?).as_bytes()),
        _ => None,
    };
    let (pixels, is_animated) = look(&seen.disk).unzip();
    Ok(Body::Other(Attachment {
        bytes: size,
        pixels,
        is_animated: is_animated.unwrap_or_default(),
        hash,
    }))
}

/// What stands at a picture's beginning: its size, how it was held and whether it moves lie within.
const HEAD: u64 = 256 * 1024;

/// Width and height of a picture as it is seen, and whether it moves, for files that are pictures.
fn look(path: &Path) -> Option<((u32, u32), bool)> {
    let size = imagesize::size(path).ok()?;
    let stored = (
        u32::try_from(size.width).ok()?,
        u32::try_from(size.height).ok()?,
    );
    let mut head = Vec::new();
    std::fs::File::open(path)
        .ok()?
        .take(HEAD)
        .read_to_end(&mut head)
        .ok()?;
    Some((
        crate::picture::upright(&head, stored),
        crate::picture::is_animated(&head),
    ))
}

fn text_body(bytes: &[u8]) -> Body {
    match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => {
            let cleaned = clean(text);
            // What is as it was needs no second look.
            let line = (*cleaned != *text).then(|| first_decomposed(text));
            match line.flatten() {
                None => Body::Text(cleaned),
                Some(line) => {
                    let before = cleaned.split_inclusive('\n').take(line).map(str::len);
                    let start = u32::try_from(before.sum::<usize>()).unwrap_or(u32::MAX);
                    Body::Decomposed(cleaned, start)
                }
            }
        }
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

/// The templates and the theme that the binary brings.
pub fn built_in() -> Vec<Found> {
    built_in::FILES.clone()
}

/// The bytes of a file that is copied: from the site's folder, or from the binary.
///
/// # Errors
/// When the file cannot be read.
pub fn bytes_of(root: &Path, path: &str) -> Result<Vec<u8>> {
    if built_in::is_path(path) {
        return built_in::bytes(path).with_context(|| format!("no built-in file {path}"));
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

/// Rewrites a text file of the site in one step, keeping its rights, if `change` still knows what it
/// holds. Says whether it did.
///
/// # Errors
/// When the file cannot be read or replaced.
pub fn rewrite(
    root: &Path,
    path: &str,
    change: impl FnOnce(&str) -> Option<String>,
) -> Result<bool> {
    let full = on_disk(root, path);
    // What a link points to is rewritten, not the link.
    let full = full.canonicalize().unwrap_or(full);
    let now = std::fs::read_to_string(&full);
    // What the binary brings is no file of the site.
    if now
        .as_ref()
        .is_err_and(|e| e.kind() == std::io::ErrorKind::NotFound)
    {
        return Ok(false);
    }
    let now = now.with_context(|| format!("reading {}", full.display()))?;
    let Some(new) = change(&now) else {
        return Ok(false);
    };
    let folder = full.parent().unwrap_or(root);
    let wrote = || -> Result<()> {
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        std::io::Write::write_all(&mut file, new.as_bytes())?;
        let rights = std::fs::metadata(&full)?.permissions();
        std::fs::set_permissions(file.path(), rights)?;
        file.as_file().sync_all()?;
        file.persist(&full)?;
        Ok(())
    };
    wrote().with_context(|| format!("writing {}", full.display()))?;
    Ok(true)
}

/// The main language of a site, where its messages can be told in it.
pub fn tongue_of_site(root: &Path) -> Option<crate::rule::Tongue> {
    crate::terminal::tongue_named(config(root).ok()?.languages.first()?)
}

/// The configuration of a site; the default one where it has none.
///
/// # Errors
/// When it cannot be read, or has a mistake.
pub fn config(root: &Path) -> Result<Config> {
    let path = root.join(CONFIG);
    if !path.is_file() {
        return Ok(Config::default());
    }
    let text = clean(&std::fs::read_to_string(&path)?);
    crate::read::yaml::typed(&text).map_err(|_| anyhow::anyhow!("{}: loa check", path.display()))
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
