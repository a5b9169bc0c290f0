//! The shape of the source: a layer uses only the layers above it, no file uses itself over others, a
//! foreign crate is named in one room, the core touches no disk, clock or environment, and nothing of
//! the first plan is in it. What counts as a use: [`source`](crate::source).

use std::collections::{BTreeMap, BTreeSet};

use crate::{folder, source};

/// The rooms of `src/`, from the words down to the edge. A room uses only what stands before it.
const ROOMS: [&[&str]; 11] = [
    &[
        "file",
        "vietnamese",
        "address",
        "foreign",
        "date",
        "zone",
        "reference",
        "rule",
        "diagnostic",
        "digest",
        "keyed",
        "mend",
        "picture",
    ],
    &["read"],
    &["strings", "plan", "route", "content", "config", "theme"],
    &["raw", "schema"],
    &["site"],
    &["calendar", "infographic", "made"],
    &["html", "presenter", "template", "linked"],
    &["search", "outputs", "pages", "frame"],
    &["render", "against"],
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
            "disk", "publish", "making", "watch", "server", "terminal", "command",
        ],
    ),
    ("axum", &["server"]),
    ("flate2", &["picture/strip"]),
    ("mimalloc", &["main"]),
    ("simdutf8", &["disk"]),
    ("xxhash-rust", &["digest"]),
    (
        "blake3",
        &["theme", "search", "report", "made", "outputs", "disk"],
    ),
    ("clap", &["cli", "main"]),
    ("data-encoding", &["presenter/share"]),
    ("deunicode", &["vietnamese"]),
    ("idna", &["address/browser"]),
    ("idna_adapter", &[]),
    ("image", &["picture"]),
    ("imagesize", &["disk"]),
    ("jiff", &["date", "zone"]),
    ("notify", &["watch"]),
    ("notify-debouncer-full", &["watch"]),
    ("percent-encoding", &["address", "server", "site"]),
    (
        "pulldown-cmark",
        &["read/markdown", "read/shortcode", "html/markdown"],
    ),
    ("png", &["infographic/png"]),
    ("qrcodegen", &["infographic/qr"]),
    ("resvg", &["infographic/png"]),
    ("skrifa", &["infographic/font"]),
    (
        "rayon",
        &[
            "site", "compile", "render", "disk", "publish", "making", "timing", "command",
        ],
    ),
    ("foldhash", &["keyed"]),
    ("rust-embed", &["disk"]),
    ("roxmltree", &["picture/svg"]),
    ("rustix", &["disk", "publish"]),
    (
        "schemars",
        &[
            "address",
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
            "outputs/data",
        ],
    ),
    ("serde", &[""]),
    ("serde-saphyr", &["read/yaml"]),
    (
        "serde_json",
        &[
            "read/schema",
            "plan/record",
            "against",
            "schema",
            "report",
            "site/rules",
            "presenter",
            "template",
            "linked",
            "search",
            "outputs",
            "pages",
        ],
    ),
    ("strsim", &["diagnostic"]),
    ("strum", &[""]),
    ("syntect", &["html/highlight"]),
    ("tempfile", &["disk"]),
    ("tera", &["template"]),
    ("tokio", &["server"]),
    ("tokio-stream", &["server"]),
    ("two-face", &["html/highlight"]),
    ("unicode-normalization", &["file", "vietnamese"]),
    ("unicode-security", &["address/likeness"]),
    ("url", &["address/browser"]),
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

/// The room of a file: `pages/task/row.rs` → `pages`.
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

#[test]
fn a_room_uses_only_those_above_it() {
    let (edges, unclear) = source::edges(&folder::project().join("src"));
    let mut wrong = unclear;
    for (path, uses) in &edges {
        let here = room(path);
        if matches!(here, "lib" | "main") {
            continue;
        }
        let Some(mine) = rank(here) else {
            wrong.push(format!(
                "src/{path}: say in tests/it/layers.rs where “{here}” stands"
            ));
            continue;
        };
        for (other, names) in uses {
            if rank(room(other)).is_some_and(|theirs| theirs > mine) {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                wrong.push(format!(
                    "src/{path} uses {} of src/{other}, which stands below it",
                    names.join(", ")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_file_uses_itself_over_others() {
    let (edges, _) = source::edges(&folder::project().join("src"));
    let mut wrong = String::new();
    for (files, way) in source::circles(&edges) {
        let way = way.join("\n  ");
        wrong.push_str(&format!("\na circle of {} files:\n  {way}", files.len()));
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Whoever searches for a type's name finds one type.
#[test]
fn each_type_has_a_name_of_its_own() {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, text) in sources() {
        let file = syn::parse_file(&text).unwrap_or_else(|e| panic!("{path}: {e}"));
        for item in &file.items {
            let name = match item {
                syn::Item::Struct(i) => &i.ident,
                syn::Item::Enum(i) => &i.ident,
                syn::Item::Trait(i) => &i.ident,
                syn::Item::Type(i) => &i.ident,
                _ => continue,
            };
            found
                .entry(name.to_string())
                .or_default()
                .push(path.clone());
        }
    }
    assert!(found.len() > 500, "{}: types are found", found.len());
    let twice: Vec<_> = found
        .into_iter()
        .filter(|(_, files)| files.len() > 1)
        .collect();
    assert!(
        twice.is_empty(),
        "the same name for several types: {twice:#?}"
    );
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
        let mut named = BTreeSet::new();
        for (path, code) in &sources {
            if !names_crate(code, &ident) {
                continue;
            }
            match rooms.iter().find(|room| is_in(path, room)) {
                Some(room) => {
                    named.insert(*room);
                }
                None => wrong.push(format!("src/{path} names {name}")),
            }
        }
        let idle = rooms.iter().filter(|room| !named.contains(*room));
        wrong.extend(idle.map(|room| format!("tests/it/layers.rs: {room} does not name {name}")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Whether a file is, or lies in, what a path without its ending names; everything is in "".
fn is_in(file: &str, room: &str) -> bool {
    let rest = file.strip_prefix(room);
    room.is_empty() || rest.is_some_and(|rest| rest.starts_with(['.', '/']))
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

/// The tests of the tool stand on fictitious sites; `tests/plan/` alone is about the first plan.
const OWN_TESTS: [&str; 6] = ["it", "cases", "examples", "sites", "search", "browser"];

#[test]
fn nothing_of_the_first_plan_is_in_the_tool_or_in_its_tests() {
    let tests = OWN_TESTS.map(|name| format!("tests/{name}"));
    let folders = ["src", "templates", "themes"].map(str::to_owned);
    let mut wrong = Vec::new();
    for folder_name in folders.iter().chain(&tests) {
        for path in folder::paths(&folder::project().join(folder_name)) {
            let path = format!("{folder_name}/{path}");
            // Where its words are known, and where npm puts what others wrote.
            let lists_them = ["tests/it/layers.rs", "tests/it/sites.rs"].contains(&&*path);
            if lists_them || path.contains("/node_modules/") {
                continue;
            }
            let bytes = std::fs::read(folder::project().join(&path)).expect("a file");
            let text = String::from_utf8(bytes).unwrap_or_default();
            for (number, line) in text.lines().enumerate() {
                let line = line.to_lowercase();
                let words = FIRST_PLAN.iter().filter(|word| line.contains(**word));
                wrong.extend(words.map(|w| format!("{path}:{}: {w}", number + 1)));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The tests of the tool read fictitious sites: none builds a path to this repository's own.
#[test]
fn the_tools_tests_do_not_read_the_first_plan() {
    let mut wrong = Vec::new();
    for (path, bytes) in folder::files(&folder::project().join("tests/it")) {
        let text = String::from_utf8(bytes).unwrap_or_default();
        let own = ["seeds", "content", "loa.yaml"].map(|name| format!("project().join(\"{name}"));
        let whole = ["Folder::new(folder::project())", "text(&folder::project())"];
        let reads = own
            .iter()
            .map(String::as_str)
            .chain(whole)
            .any(|how| text.contains(how));
        if reads && path != "layers.rs" {
            wrong.push(path);
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn crates_are_found() {
    assert!(names_crate("use serde_json::Value;", "serde_json"));
    assert!(!names_crate("use crate::serde::x; my_serde::y", "serde"));
}
