//! The chores, one word each.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode};

use super::rule;

/// One chore: its name, what may stand behind it, what it is for.
pub struct Chore {
    pub name: &'static str,
    pub words: &'static str,
    pub does: &'static str,
    pub run: fn(&Path, &[String]) -> Result<ExitCode, String>,
}

/// All of them, in the order of the table in CONTRIBUTING.md.
pub const CHORES: [Chore; 5] = [
    Chore {
        name: "bless",
        words: "[WORD]",
        does: "takes what is made now as what is expected: cases, rules, schemas, pictures; with a word, of \
               one of these, or of the cases whose path holds it",
        run: bless,
    },
    Chore {
        name: "case",
        words: "WORD",
        does: "runs the cases whose path holds the word, and the examples of the rules whose id holds it",
        run: case,
    },
    Chore {
        name: "rule",
        words: "ROOM/NAME",
        does: "starts a rule: its file, its line in the list, its case, the site of its example",
        run: new_rule,
    },
    Chore {
        name: "fixture",
        words: "[SITE]",
        does: "serves a site of `tests/sites/`, for the day that its tests know; without a word, names them",
        run: fixture,
    },
    Chore {
        name: "gallery",
        words: "",
        does: "serves the gallery: every picture in every state, under `/tien-do/hinh/`",
        run: gallery,
    },
];

/// The sites of `tests/sites/`, each with its day.
pub const SITES: [(&str, &str); 5] = [
    ("agency", "2024-06-15"),
    ("english", "2025-06-15"),
    ("fictitious", "2025-06-15"),
    ("gallery", "2030-06-30"),
    ("minimal", "2025-06-15"),
];

/// The list of chores, for those who ask.
pub fn told() -> String {
    let mut out = String::new();
    for chore in &CHORES {
        let call = format!("cargo {} {}", chore.name, chore.words);
        let _ = writeln!(out, "{call:24} {}", chore.does);
    }
    out
}

fn bless(root: &Path, words: &[String]) -> Result<ExitCode, String> {
    let all = blessed(root)?;
    let word = words.first().map(String::as_str).unwrap_or_default();
    let (modules, of_cases) = match all.iter().any(|module| module == word) {
        true => (vec![word.to_owned()], ""),
        false if word.is_empty() => (all, ""),
        false => (vec!["cases".to_owned()], word),
    };
    test(
        root,
        &modules,
        &[("LOA_BLESS", "1"), ("LOA_CASE", of_cases)],
    )
}

/// The modules of `tests/it/` that can write anew what they expect.
fn blessed(root: &Path) -> Result<Vec<String>, String> {
    let folder = root.join("tests/it");
    let told = |why: std::io::Error| format!("{}: {why}", folder.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(told)? {
        let path = entry.map_err(told)?.path();
        let file = match path.is_dir() {
            true => path.join("mod.rs"),
            false => path.clone(),
        };
        let says = std::fs::read_to_string(file).is_ok_and(|text| text.contains("\"LOA_BLESS\""));
        let name = path.file_stem().and_then(|stem| stem.to_str());
        found.extend(name.filter(|_| says).map(str::to_owned));
    }
    found.sort();
    Ok(found)
}

fn case(root: &Path, words: &[String]) -> Result<ExitCode, String> {
    let word = words
        .first()
        .ok_or("which? A word of its path, or of the rule's id")?;
    let modules = ["cases", "examples"].map(str::to_owned);
    test(root, &modules, &[("LOA_CASE", word)])
}

/// Runs some modules of the integration tests.
fn test(root: &Path, modules: &[String], environment: &[(&str, &str)]) -> Result<ExitCode, String> {
    let filters: Vec<String> = modules.iter().map(|module| format!("{module}::")).collect();
    let mut command = cargo(root, &["test", "--quiet", "--test", "it", "--"]);
    command.args(filters).envs(environment.iter().copied());
    run(&mut command)
}

fn new_rule(root: &Path, words: &[String]) -> Result<ExitCode, String> {
    let id = words.first().ok_or("which id? Such as content/no-alt")?;
    for path in rule::write(root, id)? {
        println!("{path}");
    }
    println!(
        "Fill in what says ‹…›, build a Diagnostic where the mistake is found, then: cargo bless"
    );
    Ok(ExitCode::SUCCESS)
}

fn fixture(root: &Path, words: &[String]) -> Result<ExitCode, String> {
    let known = || SITES.map(|(name, _)| name).join(", ");
    let name = words.first().ok_or_else(known)?;
    let site = SITES.iter().find(|(site, _)| site == name);
    let (site, day) = site.ok_or_else(|| format!("no site “{name}”; there are {}", known()))?;
    let folder = format!("tests/sites/{site}");
    let mut command = cargo(
        root,
        &[
            "run", "--quiet", "--", "serve", "--drafts", "--site", &folder,
        ],
    );
    run(command.args(["--date", day]).args(&words[1..]))
}

fn gallery(root: &Path, words: &[String]) -> Result<ExitCode, String> {
    let mut all = vec!["gallery".to_owned()];
    all.extend_from_slice(words);
    fixture(root, &all)
}

fn cargo(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    command.args(arguments).current_dir(root);
    command
}

fn run(command: &mut Command) -> Result<ExitCode, String> {
    let status = command
        .status()
        .map_err(|why| format!("{command:?}: {why}"))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(2)))
}
