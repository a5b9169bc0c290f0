//! The shape of the source: a layer uses only the layers above it, a foreign crate is named in one
//! room, the core touches no disk, clock or environment, and nothing of the first plan is in it.

use std::collections::{BTreeMap, BTreeSet};

use crate::folder;

/// The rooms of `src/`, from the words down to the edge. A room uses only what stands before it.
const ROOMS: [&[&str]; 8] = [
    &[
        "file",
        "vietnamese",
        "foreign",
        "date",
        "zone",
        "reference",
        "route",
        "rule",
        "diagnostic",
        "digest",
        "keyed",
        "mend",
        "picture",
    ],
    &["read"],
    &["plan", "content", "config", "strings", "theme"],
    &["raw", "schema"],
    &["site"],
    &["calendar", "infographic", "search", "made", "render"],
    &["compile"],
    &[
        "timing", "terminal", "report", "disk", "cli", "publish", "making", "watch", "server",
        "command",
    ],
];

/// Each foreign crate, and the rooms or files in which it may be named. Where several are given, the
/// crate is a vocabulary (errors, threads, hashes), not a tool with a room of its own.
const CRATES: &[(&str, &[&str])] = &[
    ("annotate-snippets", &["terminal"]),
    ("anstream", &["terminal"]),
    (
        "anyhow",
        &[
            "disk", "publish", "making", "watch", "server", "terminal", "timing", "command",
        ],
    ),
    ("axum", &["server"]),
    ("flate2", &["picture/strip"]),
    ("mimalloc", &["main"]),
    ("simdutf8", &["disk"]),
    ("xxhash-rust", &["digest"]),
    (
        "blake3",
        &["theme", "search", "report", "made", "render", "disk"],
    ),
    ("clap", &["cli", "main"]),
    ("deunicode", &["vietnamese"]),
    ("image", &["picture"]),
    ("imagesize", &["disk"]),
    ("jiff", &["date", "zone"]),
    ("notify", &["watch"]),
    ("notify-debouncer-full", &["watch"]),
    ("percent-encoding", &["server", "site"]),
    (
        "pulldown-cmark",
        &["read/markdown", "read/shortcode", "render/markdown"],
    ),
    ("png", &["infographic/png"]),
    ("qrcodegen", &["infographic/qr"]),
    ("resvg", &["infographic/png"]),
    ("skrifa", &["infographic/font"]),
    (
        "rayon",
        &[
            "site", "compile", "render", "search", "disk", "publish", "making", "server", "timing",
            "command",
        ],
    ),
    ("foldhash", &["keyed"]),
    ("rust-embed", &["disk"]),
    ("roxmltree", &["picture/svg"]),
    ("rustix", &["disk", "publish", "server"]),
    (
        "schemars",
        &[
            "date",
            "reference",
            "raw",
            "read",
            "plan",
            "content",
            "config",
            "strings",
            "theme",
            "schema",
            "site/rules",
            "site/gather",
            "render/pages/data",
        ],
    ),
    ("serde", &[""]),
    ("serde-saphyr", &["read/yaml"]),
    (
        "serde_json",
        &[
            "read/schema",
            "schema",
            "report",
            "site/rules",
            "render",
            "search",
            "infographic",
        ],
    ),
    ("strsim", &["diagnostic"]),
    ("syntect", &["render/highlight"]),
    ("tempfile", &["disk", "publish", "server"]),
    ("tera", &["render/engine"]),
    ("tokio", &["server"]),
    ("tokio-stream", &["server"]),
    ("two-face", &["render/highlight"]),
    (
        "unicode-normalization",
        &["file", "vietnamese", "search", "disk"],
    ),
    ("walkdir", &["disk", "publish"]),
];

/// The edge alone may name these.
const WORLD: [&str; 7] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "SystemTime",
    "Instant::now",
    "std::io::std",
];

/// What would show that something of the first plan has got into the tool.
const FIRST_PLAN: [&str; 5] = ["bhxh", "vssid", "đề án 06", "bảo hiểm xã hội", "1900.9068"];

/// Source files by their path below `src/`, without tests and comments.
fn sources() -> BTreeMap<String, String> {
    let root = folder::project().join("src");
    let mut found = BTreeMap::new();
    for path in folder::paths(&root) {
        if !path.ends_with(".rs") || path.ends_with("tests.rs") || path.contains("/tests/") {
            continue;
        }
        let text = std::fs::read_to_string(root.join(&path)).expect("a source file");
        let text = text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        let code: Vec<&str> = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        found.insert(path, code.join("\n"));
    }
    found
}

/// The room of a file: `render/pages/task.rs` → `render`.
fn room(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or(path);
    first.strip_suffix(".rs").unwrap_or(first)
}

/// Where a room stands in the order of layers.
fn rank(room: &str) -> Option<usize> {
    ROOMS
        .iter()
        .flat_map(|layer| layer.iter())
        .position(|name| *name == room)
}

/// The rooms of this crate that a code names: `crate::site::…`, `use crate::{disk, terminal}`.
fn named(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, key) in code.match_indices("crate::") {
        let rest = &code[at + key.len()..];
        let names = match rest.strip_prefix('{') {
            Some(list) => top_level(list),
            None => vec![rest],
        };
        for name in names {
            let name: String = name
                .trim_start()
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                .collect();
            found.insert(name);
        }
    }
    found
}

/// The entries of a list in braces, each with what follows it.
fn top_level(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(&list[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&list[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.retain(|name| !name.trim().is_empty());
    found
}

#[test]
fn a_room_uses_only_those_above_it() {
    let mut wrong = Vec::new();
    for (path, code) in sources() {
        let here = room(&path);
        if matches!(here, "lib" | "main") {
            continue;
        }
        let Some(mine) = rank(here) else {
            wrong.push(format!(
                "src/{path}: say in tests/it/layers.rs where “{here}” stands"
            ));
            continue;
        };
        for other in named(&code).iter().filter(|other| *other != here) {
            if rank(other).is_some_and(|theirs| theirs > mine) {
                wrong.push(format!(
                    "src/{path}: {here} uses {other}, which stands below it"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_foreign_crate_is_named_in_its_room_alone() {
    let manifest =
        std::fs::read_to_string(folder::project().join("Cargo.toml")).expect("Cargo.toml");
    let listed = manifest
        .split("[dependencies]\n")
        .nth(1)
        .and_then(|rest| rest.split("\n[").next())
        .expect("the dependencies");
    let mut wrong = Vec::new();
    let sources = sources();
    for name in listed
        .lines()
        .filter_map(|line| Some(line.split_once(" =")?.0.trim()))
    {
        let Some((_, rooms)) = CRATES.iter().find(|(known, _)| *known == name) else {
            wrong.push(format!(
                "say in tests/it/layers.rs which room may name {name}"
            ));
            continue;
        };
        let ident = name.replace('-', "_");
        for (path, code) in &sources {
            let may = rooms.iter().any(|room| {
                room.is_empty()
                    || path
                        .strip_prefix(room)
                        .is_some_and(|rest| rest.starts_with(['.', '/']))
            });
            if !may && names_crate(code, &ident) {
                wrong.push(format!("src/{path} names {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn names_crate(code: &str, ident: &str) -> bool {
    let path = format!("{ident}::");
    code.match_indices(&path).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | ':' | '.'))
    })
}

#[test]
fn the_core_touches_no_disk_clock_or_environment() {
    let edge = ROOMS[ROOMS.len() - 1];
    let mut wrong = Vec::new();
    for (path, code) in sources() {
        if edge.contains(&room(&path)) || matches!(room(&path), "lib" | "main") {
            continue;
        }
        for word in WORLD.iter().filter(|word| code.contains(**word)) {
            wrong.push(format!("src/{path}: {word}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn nothing_of_the_first_plan_is_in_the_tool() {
    let mut wrong = Vec::new();
    for folder_name in ["src", "templates", "themes"] {
        for (path, bytes) in folder::files(&folder::project().join(folder_name)) {
            let Ok(text) = String::from_utf8(bytes) else {
                continue;
            };
            for (number, line) in text.lines().enumerate() {
                let line = line.to_lowercase();
                let words = FIRST_PLAN.iter().filter(|word| line.contains(**word));
                wrong.extend(words.map(|w| format!("{folder_name}/{path}:{}: {w}", number + 1)));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn names_are_found() {
    let code = "use crate::{disk, site::{Site, x}};\nlet a = crate::read::yaml::typed();";
    let names: Vec<String> = named(code).into_iter().collect();
    assert_eq!(names, ["disk", "read", "site"]);
    assert!(names_crate("use serde_json::Value;", "serde_json"));
    assert!(!names_crate("use crate::serde::x; my_serde::y", "serde"));
}
