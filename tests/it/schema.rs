//! The schemas for editors: up to date, fitting for all that is written, never stricter than the tool.
//! Another YAML reader (libyaml) and another validator judge, none of loa's own.

use std::collections::BTreeMap;
use std::sync::Arc;

use jsonschema::Validator;
use loa::compile::{Compiler, Found, resolve};
use loa::config::Config;
use loa::content::{ContentKind, naming};
use loa::diagnostic::has_errors;
use loa::disk::Folder;
use loa::file::{Body, clean};
use loa::raw::{self, ReadFile};
use loa::rule::Tongue;
use loa::schema::{self, Published};
use loa::site::Options;
use serde_json::Value;

use crate::mutation;
use crate::{binary, diff, folder};

const FOLDER: &str = ".loa/schema";

/// Of the mistakes that only the whole site shows, one in so many is tried.
const WHOLE: usize = 6;

fn published(tongue: Tongue) -> Vec<Published> {
    let config = loa::disk::config(&folder::project()).expect("the configuration");
    schema::all(&config, tongue)
}

/// The schema of each kind of file by its name, ready to judge.
fn judges() -> BTreeMap<String, Validator> {
    let judge = |one: &Published| {
        let judge = jsonschema::draft202012::new(&one.schema);
        judge.unwrap_or_else(|e| panic!("{}: {e}", one.name))
    };
    let all = published(Tongue::Vi);
    all.iter()
        .map(|one| (one.name.clone(), judge(one)))
        .collect()
}

/// Whether a path fits a glob in which `**/` stands for any folders and `*` for any part of a name.
fn fits(glob: &str, path: &str) -> bool {
    if let Some(rest) = glob.strip_prefix("**/") {
        let deeper = path
            .split_once('/')
            .is_some_and(|(_, below)| fits(glob, below));
        return fits(rest, path) || deeper;
    }
    match glob.chars().next() {
        None => path.is_empty(),
        Some('*') => {
            let end = path.find('/').unwrap_or(path.len());
            (0..=end).any(|at| path.is_char_boundary(at) && fits(&glob[1..], &path[at..]))
        }
        Some(c) => path
            .strip_prefix(c)
            .is_some_and(|rest| fits(&glob[c.len_utf8()..], rest)),
    }
}

/// The schema for a file of the real site; none for a file of another kind.
fn name_for(path: &str, all: &[Published]) -> Option<String> {
    if let Some(below) = path.strip_prefix("content/").filter(|p| p.ends_with(".md")) {
        let kind = match naming(below, &["vi".into(), "en".into()]).kind {
            ContentKind::Article => "article",
            ContentKind::Question => "question",
            ContentKind::Topic => "topic",
            ContentKind::Page => "page",
        };
        return Some(format!("content/{kind}.json"));
    }
    let fitting = |one: &&Published| one.globs.iter().any(|glob| fits(glob, path));
    let found: Vec<&Published> = all.iter().filter(fitting).collect();
    assert!(found.len() < 2, "{path}: {found:?}");
    found.first().map(|one| one.name.clone())
}

/// What stands in a YAML file or between the fences of a text; none where it is not YAML.
fn value(path: &str, bytes: &[u8]) -> Option<Value> {
    let text = String::from_utf8(bytes.to_vec()).ok()?;
    let yaml = match path.ends_with(".md") {
        true => text.strip_prefix("---\n")?.split_once("\n---")?.0,
        false => &text,
    };
    serde_norway::from_str(yaml).ok()
}

fn refusals(judge: &Validator, value: &Value) -> Vec<String> {
    let told = |e: jsonschema::ValidationError<'_>| format!("{}: {e}", e.instance_path());
    judge.iter_errors(value).map(told).collect()
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

#[test]
fn all_that_is_written_fits() {
    let (root, all, judges) = (folder::project(), published(Tongue::Vi), judges());
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    let rooms = ["seeds", "content", "themes", "templates/strings"];
    let paths = rooms.iter().flat_map(|room| {
        let paths = folder::paths(&root.join(room)).into_iter();
        paths.map(move |path| format!("{room}/{path}"))
    });
    for path in paths.chain(["loa.yaml".to_owned()]) {
        let is_yaml = path.ends_with(".yaml");
        let Some(name) = name_for(&path, &all) else {
            assert!(!is_yaml, "{path} has no schema");
            continue;
        };
        let bytes = std::fs::read(root.join(&path)).expect("a file");
        let value = value(&path, &bytes).unwrap_or_else(|| panic!("{path} is not YAML"));
        let refused = refusals(&judges[&name], &value);
        wrong.extend(refused.into_iter().map(|e| format!("{path}: {e}")));
        *count.entry(name).or_default() += 1;
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(count.values().sum::<usize>() > 90, "{count:?}");
    for name in [
        "loa.json",
        "theme.json",
        "strings.json",
        "translations/terms.json",
    ] {
        assert!(count.contains_key(name), "{name}: {count:?}");
    }
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

/// Breaks the real site in every `step`th known way, and gives how many of those a schema refused.
fn hold_against_the_tool(step: usize) -> usize {
    let (all, judges) = (published(Tongue::Vi), judges());
    let tool = Tool::new();
    let (mut refused, mut lax) = (0, Vec::new());
    let mut wholes = 0;
    for change in mutation::all().into_iter().step_by(step) {
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

/// The real site as the tool reads it.
struct Tool {
    found: Vec<Found>,
    files: Vec<Arc<ReadFile>>,
    options: Options,
}

impl Tool {
    fn new() -> Self {
        let root = folder::project();
        let found = Folder::new(root).load().expect("the site");
        let files = Compiler::default().read(&found);
        let options = Options {
            today: binary::DAY.parse().expect("a day"),
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

/// An editor that knows no settings goes by a file's first line.
#[test]
fn every_seed_file_names_its_schema_first() {
    let (root, all) = (folder::project(), published(Tongue::Vi));
    for path in folder::paths(&root.join("seeds")) {
        let name = name_for(&format!("seeds/{path}"), &all).expect("a schema");
        let up = "../".repeat(1 + path.matches('/').count());
        let wanted = format!("# yaml-language-server: $schema={up}{FOLDER}/{name}");
        let text = std::fs::read_to_string(root.join("seeds").join(&path)).expect("a seed file");
        assert_eq!(text.lines().next(), Some(wanted.as_str()), "seeds/{path}");
        assert!(
            text.lines().nth(1).is_some_and(|l| l.starts_with("# ")),
            "seeds/{path}"
        );
    }
}
