//! Files → site and findings, on one screen: read what is new, resolve everything.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::file::{Body, SourceFile};
use crate::raw::{self, ReadFile, Room};
use crate::site::{self, Options, Site};

/// A file as the edge found it, and where it stands.
#[derive(Clone, Debug)]
pub struct Found {
    pub file: SourceFile,
    pub room: Room,
}

/// A compiled site.
#[derive(Debug)]
pub struct Compiled {
    pub site: Site,
    /// Sorted; errors among them mean that the site must not be published.
    pub findings: Vec<Diagnostic>,
    /// The texts that findings point into.
    pub texts: HashMap<Arc<str>, Arc<str>>,
}

/// Compiles, and remembers what was read from each file by the file's hash. Forgetting the memory
/// changes nothing but the time.
#[derive(Debug, Default)]
pub struct Compiler {
    remembered: HashMap<Arc<str>, (blake3::Hash, Arc<ReadFile>)>,
}

impl Compiler {
    /// Files → site and findings.
    pub fn compile(&mut self, found: &[Found], options: &Options) -> Compiled {
        let files = self.read(found);
        resolve(&files, options)
    }

    /// Reads what is new, in parallel, and takes the rest from memory.
    pub fn read(&mut self, found: &[Found]) -> Vec<Arc<ReadFile>> {
        let languages = languages(found);
        let read: Vec<(blake3::Hash, Arc<ReadFile>)> = found
            .par_iter()
            .map(|f| {
                let hash = hash(f, &languages);
                match self.remembered.get(&f.file.path) {
                    Some((known, read)) if *known == hash => (hash, Arc::clone(read)),
                    _ => (hash, Arc::new(raw::read(&f.file, &f.room, &languages))),
                }
            })
            .collect();
        self.remembered = read
            .iter()
            .map(|(hash, file)| (Arc::clone(&file.path), (*hash, Arc::clone(file))))
            .collect();
        read.into_iter().map(|(_, file)| file).collect()
    }

    /// One hash of everything that was read last.
    #[must_use]
    pub fn fingerprint(&self) -> blake3::Hash {
        let mut files: Vec<_> = self.remembered.iter().collect();
        files.sort_unstable_by_key(|(path, _)| *path);
        let mut hasher = blake3::Hasher::new();
        for (path, (hash, _)) in files {
            hasher
                .update(path.as_bytes())
                .update(&[0])
                .update(hash.as_bytes());
        }
        hasher.finalize()
    }
}

/// What was read → site and findings.
#[must_use]
pub fn resolve(files: &[Arc<ReadFile>], options: &Options) -> Compiled {
    let (site, findings) = site::resolve(files, options);
    let texts = files
        .iter()
        .filter_map(|f| Some((Arc::clone(&f.path), Arc::clone(f.text.as_ref()?))))
        .collect();
    Compiled {
        site,
        findings,
        texts,
    }
}

/// The languages of the site, which say what `x.en.md` is: read first, because reading needs them.
fn languages(found: &[Found]) -> Vec<String> {
    config(found)
        .map(|c| c.languages)
        .unwrap_or_else(|| crate::config::Config::default().languages)
}

fn hash(found: &Found, languages: &[String]) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    match &found.file.body {
        Body::Text(text) => hasher.update(text.as_bytes()),
        Body::Broken(text, _) => hasher.update(text.as_bytes()),
        Body::Other(a) => hasher.update(format!("{a:?}").as_bytes()),
    };
    hasher.update(format!("\0{:?}\0{languages:?}", found.room).as_bytes());
    hasher.finalize()
}

/// The time zone of the site, in which "today" is reckoned; UTC where the site names none.
#[must_use]
pub fn time_zone(found: &[Found]) -> String {
    config(found)
        .and_then(|c| c.time_zone)
        .map_or_else(|| "UTC".to_owned(), |z| z.value)
}

fn config(found: &[Found]) -> Option<crate::config::Config> {
    found.iter().find_map(|f| match (&f.room, &f.file.body) {
        (Room::Config, Body::Text(text)) => crate::read::yaml::typed(text).ok(),
        _ => None,
    })
}
