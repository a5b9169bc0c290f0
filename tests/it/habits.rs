//! The habits of those who work on loa: the table of chores tells what there is, `cargo rule` writes what a rule
//! needs, and the workflows of the project take nothing that is not pinned.

use serde_json::Value;

use crate::case::{Case, Use};
use crate::folder;

#[path = "../../xtask/src/rule.rs"]
mod rule;

#[allow(dead_code, reason = "the list is looked at, not run")]
#[path = "../../xtask/src/chores.rs"]
mod chores;

fn read(path: &str) -> String {
    std::fs::read_to_string(folder::project().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn the_table_of_chores_is_true() {
    let wanted: String = (chores::CHORES.iter())
        .map(|chore| {
            let call = format!("{} {}", chore.name, chore.words);
            format!("| `{}` | {} |\n", call.trim(), chore.does)
        })
        .collect();
    let page = read("CONTRIBUTING.md");
    let table = page.split("| `cargo …` | does |\n|---|---|\n").nth(1);
    let table = table.and_then(|rest| rest.split("\n\n").next());
    assert_eq!(table.map(|table| format!("{table}\n")), Some(wanted));
    let aliases = read(".cargo/config.toml");
    let aliases: Vec<&str> = aliases
        .lines()
        .filter(|line| line.contains(" = "))
        .collect();
    let mut wanted = vec!["xtask = \"run --quiet --package xtask --\"".to_owned()];
    let each = |chore: &chores::Chore| format!("{0} = \"xtask {0}\"", chore.name);
    wanted.extend(chores::CHORES.iter().map(each));
    assert_eq!(aliases, wanted);
    let told = chores::told();
    assert!(
        chores::CHORES.iter().all(|chore| told.contains(chore.does)),
        "{told}"
    );
    let sites = std::fs::read_dir(folder::project().join("tests/sites")).expect("sites");
    let mut sites: Vec<String> = sites
        .map(|entry| {
            entry
                .expect("a site")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    sites.sort();
    assert_eq!(
        chores::SITES.map(|(name, _)| name.to_owned()).to_vec(),
        sites
    );
}

#[test]
fn the_stages_of_tests_are_told() {
    let page = read("CONTRIBUTING.md");
    for script in ["tests/run", "tests/long"] {
        let text = read(script);
        let stages = text
            .split("|| stages=(")
            .nth(1)
            .and_then(|rest| rest.split(')').next());
        let stages = stages.expect("the stages");
        assert!(
            page.contains(&format!("| `{script} [{stages}]` |")),
            "{script}: {stages}"
        );
    }
    assert!(read(".github/workflows/ci.yml").contains("        run: tests/run\n"));
}

/// A source with its texts, its id and its name taken out.
fn shape(source: &str, id: &str, name: &str) -> String {
    let source = source.replace(id, "ID").replace(name, "NAME");
    let mut out = String::new();
    for line in source.lines().filter(|line| !line.starts_with("//!")) {
        let text = line.find(": \"").filter(|_| line.ends_with("\","));
        out.push_str(text.map_or(line, |at| &line[..at]));
        out.push('\n');
    }
    out
}

#[test]
fn a_new_rule_has_all_that_a_rule_needs() {
    let place = folder::temporary();
    let root = place.path();
    let list = read("src/rule/mod.rs");
    folder::write(root, "src/rule/mod.rs", list.as_bytes());
    folder::write(root, "tests/cases/content/a.txt", b"");
    folder::write(root, "tests/examples/a.txt", b"");
    for bad in [
        "x",
        "content/",
        "/x",
        "Content/x",
        "content/x y",
        "content/../x",
        "a/b/c",
    ] {
        assert!(rule::write(root, bad).is_err(), "{bad}");
    }
    let written = rule::write(root, "content/mau-thu").expect("a rule");
    let text = |path: &str| std::fs::read_to_string(root.join(path)).expect("a file");
    let file = "src/rule/mau_thu.rs";
    assert_eq!(
        written,
        [
            file,
            "tests/cases/content/mau-thu.txt",
            "tests/examples/mau-thu.txt",
            "src/rule/mod.rs"
        ]
    );
    // Its file is one as those that are there; its name stands in the list, which stays in order.
    let known = read("src/rule/cut_by_comment.rs");
    assert_eq!(
        shape(&text(file), "content/mau-thu", "MAU_THU"),
        shape(&known, "read/cut-by-comment", "CUT_BY_COMMENT")
    );
    let now = text("src/rule/mod.rs");
    assert_eq!(now.replace("    mau_thu: MAU_THU,\n", ""), list);
    let lines: Vec<&str> = now
        .lines()
        .skip_while(|line| *line != "rules! {")
        .skip(1)
        .collect();
    let lines: Vec<&str> = lines.into_iter().take_while(|line| *line != "}").collect();
    assert!(
        lines.is_sorted() && lines.contains(&"    mau_thu: MAU_THU,"),
        "{lines:?}"
    );
    // Its case asks for complaints in both languages, its example is of this rule.
    let case = Case::read(&root.join("tests/cases/content/mau-thu.txt"));
    let checks: Vec<Use> = case.sections.iter().map(|section| section.used()).collect();
    assert!(checks.contains(&Use::Check("vi")) && checks.contains(&Use::Check("en")));
    let example = Case::read(&root.join("tests/examples/mau-thu.txt"));
    assert_eq!(example.option("rules"), Some("content/mau-thu"));
    assert!(text("tests/examples/mau-thu.txt").contains("‹example›"));
    let before = folder::files(root);
    assert!(
        rule::write(root, "content/mau-thu").is_err(),
        "nothing is written over"
    );
    assert_eq!(folder::files(root), before);
}

#[test]
fn workflows_take_what_is_pinned_and_may_do_little() {
    let minimum = env!("CARGO_PKG_RUST_VERSION");
    for name in ["ci", "release"] {
        let text = read(&format!(".github/workflows/{name}.yml"));
        let workflow: Value = serde_saphyr::from_str(&text).expect("YAML");
        let toolchain = &workflow["env"]["RUSTUP_TOOLCHAIN"];
        let toolchain = toolchain.as_str().expect("a version of Rust");
        assert!(toolchain.starts_with(minimum), "{name}: {toolchain}");
        assert_eq!(
            workflow["permissions"],
            serde_json::json!({"contents": "read"})
        );
        for (job, of) in workflow["jobs"].as_object().expect("jobs") {
            let may = &of["permissions"]["contents"];
            assert!(may.is_null() || job == "release", "{name}: {job}");
            assert!(of["timeout-minutes"].is_u64(), "{name}: {job}");
            for step in of["steps"].as_array().expect("steps") {
                if let Some(uses) = step["uses"].as_str() {
                    let (_, commit) = uses.split_once('@').expect("a commit");
                    let is_hash =
                        commit.len() == 40 && commit.bytes().all(|b| b.is_ascii_hexdigit());
                    assert!(is_hash, "{name}: {uses}");
                }
                let line = step["run"].as_str().unwrap_or_default();
                assert!(
                    !line.contains("${{") && !line.contains("cargo install"),
                    "{line}"
                );
            }
        }
    }
}

#[test]
fn the_list_of_changes_is_one() {
    let text = read("CHANGELOG.md");
    let heads: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("## "))
        .collect();
    assert_eq!(heads[0], "## [Unreleased]");
    let version = env!("CARGO_PKG_VERSION");
    assert!(
        heads[1].starts_with(&format!("## [{version}] - 20")),
        "{heads:?}"
    );
    let kinds = [
        "Added",
        "Changed",
        "Deprecated",
        "Removed",
        "Fixed",
        "Security",
    ];
    for line in text.lines().filter(|line| line.starts_with("### ")) {
        assert!(kinds.contains(&&line[4..]), "{line}");
    }
}

/// A promise whose test nobody finds is none.
#[test]
fn the_files_that_documents_name_are_there() {
    let is_path = |word: &&str| {
        let ending = word.rsplit('.').next().unwrap_or_default();
        let is_file = ["rs", "txt", "tsv", "sh", "mjs", "yaml"].contains(&ending);
        let of_project = ["src/", "tests/", "fuzz/", "docs/", "xtask/"];
        of_project.iter().any(|start| word.starts_with(start))
            && (is_file || word.ends_with('/'))
            && !word.contains(['*', ' ', '‹'])
            && !word.chars().any(|c| c.is_ascii_uppercase())
    };
    for document in ["SECURITY.md", "ARCHITECTURE.md"] {
        let text = read(document);
        for path in text.split('`').skip(1).step_by(2).filter(is_path) {
            let there = folder::project().join(path).exists();
            assert!(there, "{document} names {path}");
        }
    }
}
