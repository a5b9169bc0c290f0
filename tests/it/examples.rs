//! Every rule's example is run: its mistake brings that rule's complaint and no other, its mend none.
//!
//! `tests/examples/` holds the small sites in which examples stand, written as cases are (see
//! [`crate::case`]), with two more options: `rules:` names the rules whose examples stand there,
//! `beside:` the rules whose complaints come along with the mistake. `‹example›` is where: every line of
//! an example takes the place of the line that holds it; in the name of a file, each line is a file.
//! `LOA_CASE=word` selects.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use loa::rule::{self, Rule};

use crate::case::{Case, Section};
use crate::{cases, folder};

const MARK: &str = "‹example›";

/// Rules whose mistake is in the bytes of a file, which an example can describe and not show, and the case
/// in `tests/cases/` in which they stay silent. Each has another one with the mistake, as every rule has.
const DESCRIBED: [(&str, &str); 5] = [
    ("content/broken-image", "content/image.txt"),
    ("content/large-file", "content/large-file-silent.txt"),
    ("read/encoding", "silent.txt"),
    ("read/too-much", "read/too-much-silent.txt"),
    ("site/long-name", "site/long-name-silent.txt"),
];

#[test]
fn every_example_is_what_it_says() {
    let wanted = std::env::var("LOA_CASE").unwrap_or_default();
    let mut report = String::new();
    let stages = stages();
    for rule in rule::all() {
        if !rule.id.contains(&wanted) {
            continue;
        }
        if let Some((_, silent)) = DESCRIBED.iter().find(|(id, _)| *id == rule.id) {
            let case = Case::read(&folder::project().join("tests/cases").join(silent));
            let told = cases::complaints(&case);
            assert_eq!(told, Ok(Vec::new()), "{}: {silent}", rule.id);
            continue;
        }
        let Some(stage) = stages.get(rule.id) else {
            let _ = writeln!(report, "{}: no site in tests/examples/", rule.id);
            continue;
        };
        if let Err(failure) = holds(rule, stage) {
            let _ = writeln!(report, "{}: {failure}", rule.id);
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// The sites by the rules whose examples stand in them.
fn stages() -> BTreeMap<String, Case> {
    let root = folder::project().join("tests/examples");
    let known: BTreeSet<&str> = rule::all().iter().map(|rule| rule.id).collect();
    let mut found = BTreeMap::new();
    for path in folder::paths(&root) {
        let case = Case::read(&root.join(&path));
        for id in listed(&case, "rules") {
            assert!(known.contains(&*id), "{path}: no rule {id}");
            let again = found.insert(id.clone(), Case::read(&root.join(&path)));
            assert!(again.is_none(), "{path}: {id} stands in another site too");
        }
    }
    found
}

fn listed(case: &Case, option: &str) -> Vec<String> {
    let list = case.option(option).unwrap_or_default();
    (list.split(',').map(str::trim))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn holds(rule: &Rule, stage: &Case) -> Result<(), String> {
    let beside = listed(stage, "beside");
    let told = cases::complaints(&placed(stage, rule.example.wrong))?;
    let other = told.iter().any(|id| id != rule.id && !beside.contains(id));
    if other || !told.iter().any(|id| id == rule.id) {
        return Err(format!("the mistake brings {told:?}"));
    }
    match cases::complaints(&placed(stage, rule.example.right))? {
        told if told.is_empty() => Ok(()),
        told => Err(format!("the mend brings {told:?}")),
    }
}

/// A site with an example in its place.
fn placed(stage: &Case, example: &str) -> Case {
    let mut sections = Vec::new();
    for section in &stage.sections {
        let body = filled(&section.body, example);
        let heads: Vec<String> = match section.head.contains(MARK) {
            true => example
                .lines()
                .map(|line| section.head.replace(MARK, line))
                .collect(),
            false => vec![section.head.clone()],
        };
        sections.extend(heads.into_iter().map(|head| Section {
            head,
            body: body.clone(),
        }));
    }
    Case {
        path: stage.path.clone(),
        about: stage.about.clone(),
        sections,
    }
}

/// A text with the example in place of the mark, its further lines as far in as its first.
fn filled(text: &str, example: &str) -> String {
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        match line.split_once(MARK) {
            Some((before, after)) => {
                let far = " ".repeat(before.chars().count());
                let lines = example.replace('\n', &format!("\n{far}"));
                let _ = write!(out, "{before}{lines}{after}");
            }
            None => out.push_str(line),
        }
    }
    out
}
