//! The schemas for editors: up to date, fitting for all that is written, never stricter than the tool.
//! Another YAML reader (libyaml) and another validator judge, none of loa's own.

pub mod fits;

use std::collections::BTreeMap;
use std::sync::Arc;

use fits::{FOLDER, judges, name_for, published, refusals, value};
use loa::compile::{Compiler, FoundFile, resolve};
use loa::config::Config;
use loa::date::Day;
use loa::diagnostic::has_errors;
use loa::disk::Folder;
use loa::file::{Body, clean};
use loa::raw::{self, ReadFile};
use loa::rule::Tongue;
use loa::schema;
use loa::site::Options;
use serde_json::Value;

use crate::mutation::{self, Change};
use crate::sites::FICTITIOUS_DAY;
use crate::{binary, diff, folder};

/// Of the mistakes that only the whole site shows, one in so many is tried.
const WHOLE: usize = 6;

#[test]
fn all_that_is_written_fits() {
    let place = folder::temporary();
    mutation::copy(place.path());
    let mut all: BTreeMap<String, usize> = BTreeMap::new();
    for root in [place.path().to_owned(), folder::site("english")] {
        let (wrong, count) = fits::unfit(&root);
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
        all.extend(count);
    }
    // Every schema is asked: a new kind of file needs one of its kind in a fictitious site.
    for one in published(Tongue::Vi) {
        let is_asked = all.contains_key(&one.name) || one.name.starts_with("translations/");
        assert!(is_asked, "{}", one.name);
    }
    assert!(all.keys().any(|name| name.starts_with("translations/")));
}

#[test]
fn the_committed_schemas_are_those_of_the_program() {
    let root = folder::project();
    let all = published(Tongue::Vi);
    let mut wanted: BTreeMap<String, String> = all
        .iter()
        .map(|one| (format!("{FOLDER}/{}", one.name), schema::text(&one.schema)))
        .collect();
    wanted.insert(
        ".vscode/settings.json".into(),
        schema::settings(&all, FOLDER),
    );
    wanted.insert(".vscode/extensions.json".into(), schema::EXTENSIONS.into());
    if std::env::var("LOA_BLESS").is_ok_and(|v| v == "1") {
        let _ = std::fs::remove_dir_all(root.join(FOLDER));
        for (path, text) in &wanted {
            folder::write(&root, path, text.as_bytes());
        }
    }
    for (path, text) in &wanted {
        let found = std::fs::read_to_string(root.join(path)).unwrap_or_default();
        assert!(
            found == *text,
            "{path}: LOA_BLESS=1 writes it\n{}",
            diff::diff(&found, text)
        );
    }
    let left = folder::paths(&root.join(FOLDER));
    assert_eq!(left.len(), all.len(), "files that no schema has: {left:?}");
}

#[test]
fn the_command_writes_them_and_leaves_what_was_set() {
    let place = folder::temporary();
    folder::write(
        place.path(),
        "loa.yaml",
        b"version: 1\nlanguages: [vi, en]\n",
    );
    folder::write(place.path(), ".vscode/settings.json", b"{}\n");
    let site = binary::text(place.path());
    let english = [("LC_ALL", "en_US.UTF-8")];
    let run = binary::loa(&["schema", "--site", &site], &english);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let read = |path: &str| std::fs::read_to_string(place.path().join(path)).expect(path);
    // Whoever writes them: they are in the site's language.
    let root = folder::project().join(FOLDER);
    for path in folder::paths(&root) {
        let wanted = std::fs::read_to_string(root.join(&path)).expect("a schema");
        assert_eq!(read(&format!("{FOLDER}/{path}")), wanted, "{path}");
    }
    assert_eq!(read(".vscode/settings.json"), "{}\n");
    assert_eq!(read(".vscode/extensions.json"), schema::EXTENSIONS);
}

/// What a schema refuses, the tool refuses: an editor must not mark what may be published.
#[test]
fn the_tool_refuses_what_a_schema_refuses() {
    assert!(hold_against_the_tool(12) >= 30);
}

#[test]
#[ignore = "a minute or more; tests/long runs it"]
fn the_tool_refuses_all_that_a_schema_refuses() {
    assert!(hold_against_the_tool(1) >= 400);
}

/// Breaks the fictitious site in every `step`th known way, and gives how many of those a schema refused.
fn hold_against_the_tool(step: usize) -> usize {
    let (all, judges) = (published(Tongue::Vi), judges());
    let tool = Tool::new();
    let (mut refused, mut lax) = (0, Vec::new());
    let mut wholes = 0;
    // On nesting without end the other reader takes minutes, and no schema says how deep is too deep.
    let is_deep = |change: &Change| change.what == "nested very deeply";
    let changes = mutation::all().into_iter().filter(|c| !is_deep(c));
    for change in changes.step_by(step) {
        let Some(name) = name_for(&change.path, &all) else {
            continue;
        };
        let Some(value) = value(&change.path, &change.bytes) else {
            continue;
        };
        let why = refusals(&judges[&name], &value);
        if why.is_empty() {
            continue;
        }
        let file = tool.read(&change.path, &change.bytes);
        if has_errors(&file.findings) {
            refused += 1;
            continue;
        }
        // Only the whole site shows what is wrong: that takes its time.
        wholes += 1;
        if wholes % WHOLE != 1 {
            continue;
        }
        refused += 1;
        if !tool.refuses(file) {
            let difference = change.difference();
            lax.push(format!(
                "{}: {}: {why:?}\n{difference}",
                change.path, change.what
            ));
        }
    }
    println!("{refused} refused by a schema, {wholes} seen in the whole alone");
    assert!(
        lax.is_empty(),
        "{} of {refused}:\n{}",
        lax.len(),
        lax.join("\n")
    );
    refused
}

/// The fictitious site as the tool reads it.
struct Tool {
    found: Vec<FoundFile>,
    files: Vec<Arc<ReadFile>>,
    options: Options,
}

impl Tool {
    fn new() -> Self {
        let place = folder::temporary();
        mutation::copy(place.path());
        let root = place.path().to_owned();
        let found = Folder::new(root).load().expect("the site");
        let files = Compiler::default().read(&found);
        let options = Options {
            today: FICTITIOUS_DAY.parse::<Day>().expect("a day").0,
            base_url: None,
            drafts: true,
            internal: false,
        };
        Self {
            found,
            files,
            options,
        }
    }

    /// A file of the site, holding something else.
    fn read(&self, path: &str, bytes: &[u8]) -> ReadFile {
        let found = self.found.iter().find(|f| &*f.file.path == path);
        let mut found = found
            .unwrap_or_else(|| panic!("{path} is not of the site"))
            .clone();
        let text = String::from_utf8(bytes.to_vec()).expect("a text");
        found.file.body = Body::Text(clean(&text));
        raw::read(&found.file, &found.room, &["vi".into(), "en".into()])
    }

    /// Whether the site has an error with another file in the place of its own.
    fn refuses(&self, file: ReadFile) -> bool {
        let mut files = self.files.clone();
        let at = files.iter().position(|one| one.path == file.path);
        files[at.expect("a file of the site")] = Arc::new(file);
        has_errors(&resolve(&files, &self.options).findings)
    }
}

#[test]
fn settings_name_every_kind_of_yaml() {
    let all = published(Tongue::Vi);
    let settings: Value = serde_json::from_str(&schema::settings(&all, FOLDER)).expect("JSON");
    let by_file = settings["yaml.schemas"].as_object().expect("a map");
    let yaml = all.iter().filter(|one| !one.name.starts_with("content/"));
    assert_eq!(by_file.len(), yaml.count());
    assert!(
        by_file
            .keys()
            .all(|file| folder::project().join(file).is_file())
    );
    // Without other languages there is nothing to translate.
    let alone = schema::all(&Config::default(), Tongue::En);
    assert!(
        !alone
            .iter()
            .any(|one| one.name.starts_with("translations/"))
    );
}
