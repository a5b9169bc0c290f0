//! Loads a site's files, in the order of their paths, after those of the binary.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::below::Links;
use super::body::{is_data, text_body};
use super::built_in;
use super::folder::{CONFIG, Folder, Seen};
use super::memory::{LoadedFiles, Memory};
use super::walk::{self, SiteFolder};
use crate::compile::FoundFile;
use crate::config::{Config, Folders};
use crate::file::{Body, Unread};
use crate::raw::Room;
use crate::read::yaml::At;

impl Folder {
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

fn with_built_in(mut loaded: LoadedFiles) -> LoadedFiles {
    loaded.found.splice(0..0, built_in::FILES.iter().cloned());
    loaded
}
