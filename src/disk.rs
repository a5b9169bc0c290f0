//! The edge to the disk: finds and loads a site's files, and those that the binary brings.

#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        reason = "anybody may have written what is read here"
    )
)]
#![expect(
    clippy::disallowed_methods,
    reason = "the edge to the disk; one question to its clock"
)]

mod below;
mod built_in;
mod copied;
mod fresh;
mod memory;
mod misspelt;
mod walk;

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

pub use below::Below;
pub use fresh::{create, is_there, main_branch, put, repository, text};
use memory::Seen;
pub use memory::{LoadedFiles, Memory};
use walk::SiteFolder;

use crate::compile::FoundFile;
use crate::config::{Config, Folders};
use crate::file::{Body, Unread, clean, first_decomposed};
use crate::raw::Room;
use crate::read::yaml::At;

/// A site's folder on disk.
#[derive(Clone, Debug)]
pub struct Folder {
    pub root: PathBuf,
    pub links: Links,
}

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

    /// Loads every file of the site, in the order of their paths, after those of the binary.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub fn load(&self) -> Result<Vec<FoundFile>> {
        Ok(self.load_again(&mut Memory::default())?.found)
    }

    /// Loads every file of the site, reading only what is not as `memory` knows it.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub fn load_again(&self, memory: &mut Memory) -> Result<LoadedFiles> {
        let (folders, theme) = self.settings()?;
        let mut seen = Vec::new();
        seen.extend(self.configuration());
        self.walk(&part(&folders.templates), &mut seen, |below| {
            Some(Room::Template(below.to_owned(), 0))
        })?;
        let named = |value: &str, span| At {
            value: format!("{}/{value}", folders.themes.value),
            span,
        };
        let own = theme.filter(|theme| theme.value != "default");
        let own = own.map(|theme| (named(&theme.value, theme.span), 1));
        let default = (named("default", folders.themes.span), 2);
        for (theme, layer) in [default].into_iter().chain(own) {
            self.walk(&part(&theme), &mut seen, |below| {
                Some(match below.strip_prefix("templates/") {
                    Some(template) => Room::Template(template.to_owned(), layer),
                    None => Room::Theme(below.to_owned()),
                })
            })?;
        }
        self.walk(&part(&folders.seeds), &mut seen, |below| {
            (is_data(below) || walk::is_meant_as_data(below)).then(|| Room::Seed(below.to_owned()))
        })?;
        self.walk(&part(&folders.content), &mut seen, |below| {
            Some(Room::Content(below.to_owned()))
        })?;
        let copied = SiteFolder {
            hidden: &SHOWN,
            ..part(&folders.copied)
        };
        self.walk(&copied, &mut seen, |below| {
            Some(Room::Static(below.to_owned()))
        })?;
        seen.extend(self.misspelt(&folders));
        Ok(with_built_in(memory.load(seen, self)?))
    }

    /// Loads every file of the site, looking only at those that stand at these paths, below the
    /// site's folder; at all of them where paths alone do not tell which files there are now.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub fn load_at(&self, paths: &BTreeSet<PathBuf>, memory: &mut Memory) -> Result<LoadedFiles> {
        // The configuration says which folders and which theme there are.
        let is_settled = !paths.contains(Path::new(CONFIG));
        match is_settled.then(|| memory.load_at(self, paths)) {
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
    fn settings(&self) -> Result<(Folders, Option<At<String>>)> {
        let is_read = self.configuration().is_some_and(|c| c.unread.is_none());
        if !is_read {
            return Ok(Default::default());
        }
        let bytes = match self.below().read(Path::new(CONFIG)) {
            Ok(bytes) => bytes,
            // Gone, or said where the file is read.
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::NotFound | ErrorKind::PermissionDenied
                ) =>
            {
                return Ok(Default::default());
            }
            Err(error) => return Err(error).context(format!("reading {CONFIG}")),
        };
        let config = match text_body(&bytes) {
            Body::Text(text) | Body::Decomposed(text, _) => {
                crate::read::yaml::typed::<Config>(&text).unwrap_or_default()
            }
            _ => Config::default(),
        };
        Ok((config.folders, config.theme))
    }

    /// `loa.yaml`, if there is anything of that name.
    fn configuration(&self) -> Option<Seen> {
        let disk = self.root.join(CONFIG);
        let found = std::fs::symlink_metadata(&disk).ok()?;
        let followed = found.is_symlink() && self.links == Links::Followed;
        let is_file = match followed {
            true => disk.is_file(),
            false => found.is_file(),
        };
        let unread = if is_file {
            None
        } else if found.is_symlink() {
            Some(Unread::Link)
        } else if found.is_dir() {
            Some(Unread::Folder)
        } else {
            Some(Unread::Special)
        };
        Some(Seen {
            disk,
            name: CONFIG.to_owned(),
            room: Room::Config,
            unread,
        })
    }
}

fn part(folder: &At<String>) -> SiteFolder<'_> {
    SiteFolder {
        path: &folder.value,
        named: folder.span,
        hidden: &[],
    }
}

/// What begins with a full stop and belongs to a site: where others look for what they agreed upon
/// (RFC 8615), and what web servers go by.
const SHOWN: [&str; 3] = [".well-known", ".nojekyll", ".htaccess"];

/// Whether a name in the folder of the plan's data is that of a file that is read.
fn is_data(name: &str) -> bool {
    name.ends_with(".yaml") || name.ends_with(".yml")
}

const CONFIG: &str = "loa.yaml";

fn with_built_in(mut loaded: LoadedFiles) -> LoadedFiles {
    loaded.found.splice(0..0, built_in::FILES.iter().cloned());
    loaded
}

fn is_gone(error: Option<&std::io::Error>) -> bool {
    error.is_some_and(|e| e.kind() == ErrorKind::NotFound)
}

/// A site's folder while it is read.
struct SiteReader<'a> {
    root: &'a Path,
    links: Links,
    below: Below,
}

impl<'a> SiteReader<'a> {
    fn new(folder: &'a Folder) -> Self {
        Self {
            root: &folder.root,
            links: folder.links,
            below: folder.below(),
        }
    }

    /// What is known of a file without opening it.
    fn about(&self, path: &Path) -> std::io::Result<std::fs::Metadata> {
        match self.links {
            Links::Refused => std::fs::symlink_metadata(path),
            Links::Followed => std::fs::metadata(path),
        }
    }
}

/// What a file holds.
fn body(seen: &Seen, site: &SiteReader<'_>) -> std::io::Result<Body> {
    if let Some(why) = seen.unread {
        return Ok(Body::Unread(why));
    }
    let path = seen.disk.strip_prefix(site.root).unwrap_or(&seen.disk);
    let read = match is_text(&seen.name, &seen.room) {
        true => site.below.read(path).map(|bytes| text_body(&bytes)),
        false => (site.below.open(path))
            .and_then(|(file, about)| match seen.room {
                Room::Theme(_) => copied::asset(file),
                Room::Static(_) => copied::plain(&seen.name, file, about.len()),
                _ => copied::attachment(&seen.name, file, about.len()),
            })
            .map(Body::Other),
    };
    match read {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            Ok(Body::Unread(Unread::Forbidden))
        }
        read => read,
    }
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
        Room::Static(_) => false,
        Room::Template(..) => true,
        Room::Theme(_) => matches!(
            &*ending,
            "css" | "js" | "svg" | "yaml" | "html" | "txt" | "json"
        ),
    }
}

/// The templates and the theme that the binary brings.
pub fn built_in() -> Vec<FoundFile> {
    built_in::FILES.clone()
}

/// The bytes of a file that is copied: from the site's folder, or from the binary.
///
/// # Errors
/// When the file cannot be read, or does not lie in the site's folder.
pub fn bytes_of(folder: &Folder, path: &str) -> Result<Vec<u8>> {
    if built_in::is_path(path) {
        return built_in::bytes(path).with_context(|| format!("no built-in file {path}"));
    }
    let full = folder.root.join(path);
    let read = folder.below().read_named(path);
    read.with_context(|| format!("reading {}", full.display()))
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
    let full = below::as_written(root, path).map_or_else(|| root.join(path), |p| root.join(p));
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
