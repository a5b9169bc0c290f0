//! Files → site and findings, on one screen: read what is new, resolve everything.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::digest::{Digest, Digester};
use crate::file::{Body, SourceFile};
use crate::keyed::Map;
use crate::raw::{self, ReadFile, Room};
use crate::site::{self, Options, Site};

/// A file as the edge found it, and where it stands.
#[derive(Clone, Debug)]
pub struct FoundFile {
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

/// Compiles, and remembers for each file what it held and what was read from it. Forgetting the
/// memory changes nothing but the time.
#[derive(Debug, Default)]
pub struct Compiler {
    languages: Vec<String>,
    remembered: Map<Arc<str>, (FoundFile, Arc<ReadFile>)>,
}

impl Compiler {
    /// Files → site and findings.
    pub fn compile(&mut self, found: &[FoundFile], options: &Options) -> Compiled {
        let files = self.read(found);
        resolve(&files, options)
    }

    /// Reads what is new, in parallel, and takes the rest from memory.
    pub fn read(&mut self, found: &[FoundFile]) -> Vec<Arc<ReadFile>> {
        let languages = languages(found);
        if languages != self.languages {
            self.remembered.clear();
            self.languages.clone_from(&languages);
        }
        let read: Vec<(Arc<ReadFile>, bool)> = found
            .par_iter()
            .map(|f| match self.remembered.get(&f.file.path) {
                // Texts that are the same in memory are not compared letter by letter.
                Some((known, read)) if known.file.body == f.file.body && known.room == f.room => {
                    (Arc::clone(read), false)
                }
                _ => (Arc::new(raw::read(&f.file, &f.room, &languages)), true),
            })
            .collect();
        for (f, (read, _)) in found.iter().zip(&read).filter(|(_, (_, is_new))| *is_new) {
            let remembered = (f.clone(), Arc::clone(read));
            self.remembered.insert(Arc::clone(&f.file.path), remembered);
        }
        if self.remembered.len() > found.len() {
            let here: HashSet<&str> = found.iter().map(|f| &*f.file.path).collect();
            self.remembered.retain(|path, _| here.contains(&**path));
        }
        read.into_iter().map(|(file, _)| file).collect()
    }
}

/// What was read → site and findings.
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

/// One digest of everything that the site is made from.
pub fn fingerprint(found: &[FoundFile]) -> Digest {
    let digests: Vec<Digest> = found.par_iter().map(digest).collect();
    let mut whole = Digester::default();
    for digest in digests {
        whole.add(&digest.bytes());
    }
    whole.digest()
}

fn digest(found: &FoundFile) -> Digest {
    let mut of_file = Digester::default();
    of_file.add(format!("{}\0{:?}\0", found.file.path, found.room).as_bytes());
    match &found.file.body {
        Body::Text(text) | Body::Decomposed(text, _) | Body::Broken(text, _) => {
            of_file.add(text.as_bytes())
        }
        Body::Other(known) => of_file.add(format!("{known:?}").as_bytes()),
        Body::Unread(why) => of_file.add(why.label().as_bytes()),
    };
    of_file.digest()
}

/// The languages of the site, which say what `x.en.md` is: read first, because reading needs them.
fn languages(found: &[FoundFile]) -> Vec<String> {
    config(found)
        .map(|c| c.languages)
        .or_else(|| languages_of_broken(found))
        .unwrap_or_else(|| crate::config::Config::default().languages)
}

/// The languages that a configuration with mistakes names all the same: what it says elsewhere must not
/// make strange files of all translations.
fn languages_of_broken(found: &[FoundFile]) -> Option<Vec<String>> {
    let text = found.iter().find_map(|f| match (&f.room, &f.file.body) {
        (Room::Config, Body::Text(text) | Body::Decomposed(text, _)) => Some(text),
        _ => None,
    })?;
    let line = text.lines().find_map(|l| l.strip_prefix("languages:"))?;
    let list = line.trim().strip_prefix('[')?.split_once(']')?.0;
    let codes = list
        .split(',')
        .map(|code| code.trim().trim_matches(['"', '\'']));
    let codes: Vec<String> = codes.filter(|c| !c.is_empty()).map(str::to_owned).collect();
    (!codes.is_empty()).then_some(codes)
}

/// The time zone of the site, in which "today" is reckoned; UTC where the site names none.
pub fn time_zone(found: &[FoundFile]) -> String {
    config(found)
        .and_then(|c| c.time_zone)
        .map_or_else(|| "UTC".to_owned(), |z| z.value)
}

fn config(found: &[FoundFile]) -> Option<crate::config::Config> {
    found.iter().find_map(|f| match (&f.room, &f.file.body) {
        (Room::Config, Body::Text(text) | Body::Decomposed(text, _)) => {
            crate::read::yaml::typed(text).ok()
        }
        _ => None,
    })
}
