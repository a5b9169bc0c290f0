//! No word of a record is lost and none leaks: each text of every kind of record gets a word of its own, and
//! each word stands on a page, or nowhere where what it stands in is internal, a draft or not yet due.
//! `tests/long words` tries it more often, with other forms about the words.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use loa::compile::Compiler;
use loa::diagnostic::has_errors;
use loa::disk::Folder;
use loa::made::Made;
use loa::plan::Visibility;
use loa::render::{Output, Renderer};
use loa::site::{Options, Site};
use rayon::prelude::*;

use crate::folder;
use crate::sites::FICTITIOUS_DAY;

/// What may stand about a word; `w` is the word.
const FORMS: [&str; 6] = ["w", "(w)", "w & w", "– w", "w/w", "w; w."];

/// What need not stand on a page: other names of a thing, which search and data know, and links where there are
/// any; a note of a small change of what has no page of its own, which the data has.
const NAMES: [&str; 3] = ["short", "also_asked", "changes"];

/// A word that was written into a text, and what became of it.
struct Word {
    token: String,
    /// Kind, id and field of the text, or the file.
    of: String,
    hidden: bool,
}

/// A site with a word in each of its texts.
struct Planted {
    folder: tempfile::TempDir,
    words: Vec<Word>,
    round: usize,
}

#[test]
fn no_words_are_lost_of_records() {
    let cases: usize = std::env::var("PROPTEST_CASES").map_or(0, |n| n.parse().expect("a number"));
    let (mut tried, mut builds) = (0, 0);
    for round in 0..1.max(cases / 500) {
        for (site, day) in [
            ("tests/sites/fictitious", FICTITIOUS_DAY),
            ("docs/examples", "2025-06-01"),
        ] {
            tried += round_trip(&folder::project().join(site), day, round);
            builds += 1;
        }
    }
    println!("{tried} words in {builds} sites");
    assert!(tried > 300, "only {tried} words");
}

fn round_trip(from: &Path, day: &str, round: usize) -> usize {
    let planted = Planted::new(from, day, round);
    let site = compiled(planted.folder.path(), day, false);
    let (on_pages, anywhere) = tokens(&site);
    let mut wrong = Vec::new();
    for word in &planted.words {
        let token = word.token.as_str();
        match word.hidden {
            true if anywhere.contains_key(token) => {
                wrong.push(format!("{} leaks into {}", word.of, anywhere[token]));
            }
            false if NAMES.contains(&field(&word.of)) && anywhere.contains_key(token) => {}
            false if !on_pages.contains(token) => {
                let only = anywhere.get(token).map_or("", String::as_str);
                wrong.push(format!("{} is on no page {only}", word.of));
            }
            _ => {}
        }
    }
    assert!(
        wrong.is_empty(),
        "round {round} of {}:\n{}",
        from.display(),
        wrong.join("\n")
    );
    let hidden = planted.words.iter().filter(|word| word.hidden).count();
    assert!(hidden > 0, "nothing hidden in {}", from.display());
    planted.words.len()
}

/// The name of the field: `steps.2.title` is a `steps`.
fn field(of: &str) -> &str {
    let path = of.rsplit(' ').next().unwrap_or_default();
    path.split('.').next().unwrap_or_default()
}

impl Planted {
    fn new(from: &Path, day: &str, round: usize) -> Self {
        let folder = folder::temporary();
        folder::copy(from, folder.path());
        let mut planted = Self {
            folder,
            words: Vec::new(),
            round,
        };
        planted.records(day);
        planted.texts(day);
        planted
    }

    /// A word and the form in which it is written.
    fn next(&mut self, of: String, hidden: bool) -> String {
        let number = self.words.len();
        let token = format!("zq{number}x");
        let form = FORMS[(number * 7 + self.round * 5) % FORMS.len()];
        let written = form.replace('w', &token);
        self.words.push(Word { token, of, hidden });
        written
    }

    fn records(&mut self, day: &str) {
        let all = compiled(self.folder.path(), day, true);
        let mut plan = all.plan.clone();
        let mut files: BTreeMap<String, String> = BTreeMap::new();
        let mut places = Vec::new();
        for table in plan.tables_mut() {
            for at in 0..table.count() {
                let row = table.row(at).expect("a record");
                let (file, start) = (row.file.to_string(), row.id().span.range().start);
                let name = format!("{} {}", row.kind().name(), row.id().as_str());
                let hidden = row.visibility() == Visibility::Internal;
                let row = table.row_mut(at).expect("a record");
                row.texts(&mut |path, text| {
                    places.push((
                        file.clone(),
                        start,
                        format!("{name} {path}"),
                        text.clone(),
                        hidden,
                    ));
                });
                for secret in table.row(at).map_or_else(Vec::new, |row| row.secrets()) {
                    places.push((
                        file.clone(),
                        start,
                        format!("{name} (secret)"),
                        secret,
                        true,
                    ));
                }
            }
        }
        // From the end of each file, so that what stands before keeps its place.
        places.sort_by_key(|(_, start, ..)| std::cmp::Reverse(*start));
        for (file, start, of, text, hidden) in places {
            let path = self.folder.path().join(&file);
            let source = (files.entry(file))
                .or_insert_with(|| std::fs::read_to_string(&path).expect("a file"));
            if let Some(end) = written(source, start, &text) {
                let word = self.next(of, hidden);
                source.insert_str(end, &format!(" {word}"));
            }
        }
        for (file, text) in files {
            folder::write(self.folder.path(), &file, text.as_bytes());
        }
    }

    /// A word in the title, the summary and the body of every text that is a draft or not yet due.
    fn texts(&mut self, day: &str) {
        let root = self.folder.path().join("content");
        for file in folder::paths(&root)
            .into_iter()
            .filter(|file| file.ends_with(".md"))
        {
            let text = std::fs::read_to_string(root.join(&file)).expect("a text");
            let value = |key: &str| (text.lines()).find_map(|line| line.strip_prefix(key));
            let waits = value("publish_on: ").is_some_and(|on| on.trim() > day);
            if !(waits || value("draft: ") == Some("true")) {
                continue;
            }
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            for line in &mut lines {
                if line.starts_with("title: ") || line.starts_with("summary: ") {
                    let word = self.next(format!("{file} {line}"), true);
                    line.push_str(&format!(" {word}"));
                }
            }
            lines.push(String::new());
            lines.push(self.next(format!("{file} body"), true));
            folder::write(&root, &file, (lines.join("\n") + "\n").as_bytes());
        }
    }
}

/// Where a text ends in the source below a place, if it stands there as it is.
fn written(source: &str, start: usize, text: &str) -> Option<usize> {
    let below = source.get(start..)?;
    let fits = |at: &usize| {
        let (before, after) = (
            below[..*at].trim_end_matches(['"', '\'']),
            &below[at + text.len()..],
        );
        let before = before.trim_end_matches(' ');
        let opens = before.ends_with([':', '-', '[', ',']) && !before.ends_with("--");
        opens && after.starts_with(['\n', '"', '\'', ',', ']', '}'])
    };
    let mut found = below.match_indices(text).map(|(at, _)| at);
    Some(start + found.find(fits)? + text.len())
}

fn compiled(root: &Path, day: &str, internal: bool) -> Site {
    let found = Folder::new(root.to_owned()).load().expect("a folder");
    let options = Options {
        today: day.parse().expect("a day"),
        base_url: Some("https://vi-du.example/".to_owned()),
        drafts: internal,
        internal,
    };
    let compiled = Compiler::default().compile(&found, &options);
    let wrong: Vec<_> = (compiled.findings.iter())
        .filter(|finding| has_errors(std::slice::from_ref(finding)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    compiled.site
}

/// The words that stand on pages, and those that stand in any file, with one of the files.
fn tokens(site: &Site) -> (BTreeSet<String>, BTreeMap<String, String>) {
    let renderer = Renderer::new(site).expect("templates");
    let routes: Vec<_> = site.routes.iter().collect();
    let said: Vec<(&String, String)> = (routes.par_iter())
        .filter_map(|(path, route)| match renderer.render(site, route) {
            Ok(Output::Bytes(bytes)) => {
                Some((*path, String::from_utf8_lossy(&bytes).replace("\r\n ", "")))
            }
            Ok(Output::Made(Made::Card(svg))) => Some((*path, svg)),
            Ok(_) => None,
            Err(finding) => panic!("{finding:?}"),
        })
        .collect();
    let (mut on_pages, mut anywhere) = (BTreeSet::new(), BTreeMap::new());
    for (path, text) in said {
        for part in text.split("zq").skip(1) {
            let digits = part
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(part.len());
            if digits == 0 || !part[digits..].starts_with('x') {
                continue;
            }
            let token = format!("zq{}x", &part[..digits]);
            if path.ends_with(".html") {
                on_pages.insert(token.clone());
            }
            anywhere.entry(token).or_insert_with(|| path.clone());
        }
    }
    (on_pages, anywhere)
}
