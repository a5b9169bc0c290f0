//! Whether what is written in a site's folder fits the schemas for editors.
//! Another YAML reader (libyaml) and another validator judge, none of loa's own.

use std::collections::BTreeMap;
use std::path::Path;

use jsonschema::Validator;
use loa::content::{ContentKind, naming};
use loa::rule::Tongue;
use loa::schema::{self, Published};
use serde_json::Value;

use crate::folder;

/// Where the schemas lie in a site's folder.
pub const FOLDER: &str = ".loa/schema";

/// The schemas of a site in Vietnamese and English, as this repository holds them.
pub fn published(tongue: Tongue) -> Vec<Published> {
    let config = loa::read::yaml::typed("version: 1\nlanguages: [vi, en]\n");
    schema::all(&config.expect("a configuration"), tongue)
}

/// The schema of each kind of file by its name, ready to judge.
pub fn judges() -> BTreeMap<String, Validator> {
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

/// The schema for a file of a site; none for a file of another kind.
pub fn name_for(path: &str, all: &[Published]) -> Option<String> {
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
pub fn value(path: &str, bytes: &[u8]) -> Option<Value> {
    let text = String::from_utf8(bytes.to_vec()).ok()?;
    let yaml = match path.ends_with(".md") {
        true => text.strip_prefix("---\n")?.split_once("\n---")?.0,
        false => &text,
    };
    serde_norway::from_str(yaml).ok()
}

pub fn refusals(judge: &Validator, value: &Value) -> Vec<String> {
    let told = |e: jsonschema::ValidationError<'_>| format!("{}: {e}", e.instance_path());
    judge.iter_errors(value).map(told).collect()
}

/// What does not fit in the files of a site, and how many files each schema was asked about.
pub fn unfit(root: &Path) -> (Vec<String>, BTreeMap<String, usize>) {
    let (all, judges) = (published(Tongue::Vi), judges());
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    let rooms = ["seeds", "content", "themes", "templates/strings"];
    let rooms = rooms.iter().filter(|room| root.join(room).is_dir());
    let paths = rooms.flat_map(|room| {
        let paths = folder::paths(&root.join(room)).into_iter();
        paths.map(move |path| format!("{room}/{path}"))
    });
    for path in paths.chain(["loa.yaml".to_owned()]) {
        let Some(name) = name_for(&path, &all) else {
            if path.ends_with(".yaml") {
                wrong.push(format!("{path} has no schema"));
            }
            continue;
        };
        let bytes = std::fs::read(root.join(&path)).expect("a file");
        match value(&path, &bytes) {
            Some(value) => {
                let refused = refusals(&judges[&name], &value).into_iter();
                wrong.extend(refused.map(|e| format!("{path}: {e}")));
            }
            None => wrong.push(format!("{path} is not YAML")),
        }
        *count.entry(name).or_default() += 1;
    }
    (wrong, count)
}
