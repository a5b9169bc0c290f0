//! The search index: plain text files that a script in the browser reads a few of. No server.
//!
//! | file | holds |
//! |---|---|
//! | `index.json` | what the others are named after, first keys of the word files, abbreviations |
//! | `tN.txt` | a run of words in order, each with where it stands |
//! | `dN.txt` | titles, addresses and a line about a run of findable things |
//! | `words.txt` | every word of three letters and more, common ones first, for typing slips |
//!
//! A line of a word file is `key df form postings form postings …`; `key df*` says that the rarest
//! places were kept and the rest left out. The script that reads all this: `rank.js` of the theme.

mod abbreviations;
mod packed;
mod places;
mod words;

use serde_json::{Value, json};

use crate::plan::Kind;
use crate::route::SearchFile;
use crate::site::{Site, TITLES_PER_FILE};
use abbreviations::Abbreviations;
use places::IndexTerms;

/// The files of the index, made.
#[derive(Debug)]
pub struct Index {
    manifest: String,
    words: String,
    titles: Vec<String>,
    terms: Vec<String>,
}

impl Index {
    /// Reads every word of the site. The same site gives the same bytes, whatever the machine.
    pub fn new(site: &Site) -> Self {
        let abbreviations = Abbreviations::new(&site.plan);
        let read = places::read(site, &abbreviations);
        let (titles, files) = site.search_files();
        let terms = read.terms.files(files);
        let titles: Vec<String> = (0..titles)
            .map(|n| {
                let from = n * TITLES_PER_FILE;
                read.titles[from..read.titles.len().min(from + TITLES_PER_FILE)].concat()
            })
            .collect();
        let words = words(&read.terms);
        let mut hasher = blake3::Hasher::new();
        for text in terms.texts.iter().chain(&titles).chain([&words]) {
            hasher.update(text.as_bytes());
        }
        let manifest = json!({
            "v": hasher.finalize().to_hex()[..8].to_owned(),
            "n": site.findable.len(),
            "per": TITLES_PER_FILE,
            "root": site.base_path,
            "keys": terms.first_keys,
            "sizes": read.sizes,
            "kinds": kinds(site),
            "short": abbreviations.pairs(),
            "say": say(site),
        });
        Self {
            manifest: manifest.to_string(),
            words,
            titles,
            terms: terms.texts,
        }
    }

    /// The text of a file; empty where there is none of that number.
    pub fn file(&self, file: SearchFile) -> &str {
        match file {
            SearchFile::Manifest => &self.manifest,
            SearchFile::Words => &self.words,
            SearchFile::Titles(n) => self.titles.get(n).map_or("", String::as_str),
            SearchFile::Terms(n) => self.terms.get(n).map_or("", String::as_str),
        }
    }
}

/// Runs of findable things of one kind: its word, where it begins, and how much its matches count.
fn kinds(site: &Site) -> Vec<Value> {
    let words = site.words(site.main_language());
    let mut runs: Vec<Value> = Vec::new();
    let mut last = None;
    for (at, found) in site.findable.iter().enumerate() {
        let kind = found.node.kind;
        let of = (kind, found.run.is_some());
        if last.replace(of) != Some(of) {
            let (key, weight) = match found.run {
                // One of many of its campaign, which answers most of what is asked.
                Some(_) => ("kind.edition".to_owned(), 0.5),
                None => (format!("kind.{}", kind.name()), weight(kind)),
            };
            let name = words.get(&key);
            runs.push(json!([name, at, weight]));
        }
    }
    runs
}

/// What the search box says, by language.
fn say(site: &Site) -> Value {
    let languages = site.config.languages.iter().map(|language| {
        let words = site.words(language);
        let said = ["one", "some", "none", "more", "best"].map(|key| {
            (
                key.to_owned(),
                Value::from(words.get(&format!("search.{key}"))),
            )
        });
        (language.clone(), Value::Object(said.into_iter().collect()))
    });
    Value::Object(languages.collect())
}

/// Citizens come with questions; what answers them counts for more.
fn weight(kind: Kind) -> f64 {
    match kind {
        Kind::Question | Kind::Guide => 1.3,
        Kind::Article | Kind::Term => 1.1,
        Kind::Page | Kind::Campaign | Kind::Metric | Kind::Document => 1.0,
        Kind::Task => 0.9,
        _ => 0.6,
    }
}

/// Every word that a slip may have meant, the most common first.
fn words(terms: &IndexTerms) -> String {
    let mut known: Vec<(&str, u32)> = (terms.keys())
        .filter(|(key, _)| key.len() >= 3 && !key.bytes().any(|b| b.is_ascii_digit()))
        .collect();
    known.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let known: Vec<&str> = known.into_iter().map(|(key, _)| key).collect();
    known.join(" ")
}
