//! Data may move: a copy of the site, to which `loa new` adds a record of every concept, a question, an
//! article and a page, somebody a measurement of a metric of the plan and an edition of a campaign, keeps
//! every test of this binary green. `LOA_MOVED=FOLDER` leaves the copy there, for other tests to be run on.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use loa::plan::seed;
use serde_norway::{Mapping, Value};

use crate::records::{list, text};
use crate::site::{copy, today};
use crate::{binary, folder};

#[test]
fn whatever_is_added_every_test_of_the_site_stays_green() {
    let place = folder::temporary();
    let kept = std::env::var_os("LOA_MOVED").map(PathBuf::from);
    let site = kept.unwrap_or_else(|| place.path().join("site"));
    copy(&site);
    move_data(&site);
    let site = binary::text(&site);
    let check = binary::loa(&["check", "--site", &site, "--drafts", "--internal"], &[]);
    let errors: Vec<&str> = check
        .err
        .split("\n\n")
        .filter(|said| said.contains("lỗi["))
        .collect();
    assert_eq!(check.code, Some(0), "{}{}", check.out, errors.join("\n\n"));
    // This binary again, asked of the copy.
    let run = Command::new(std::env::current_exe().expect("this binary"))
        .args(["--skip", "moved::", "--skip", "altered::"])
        .env("LOA_SITE", &site)
        .env("RUST_BACKTRACE", "0")
        .output()
        .expect("this binary can be run");
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{said}");
}

fn move_data(site: &Path) {
    let fills = fills();
    for name in seed::NAMES.iter().copied() {
        let fill = fills.get(name);
        let fill =
            fill.unwrap_or_else(|| panic!("say in tests/plan/moved.yaml how {name} are filled in"));
        add_record(site, name, fill);
    }
    let title = "Bản thử, không có thật";
    let filled = [
        ("summary:", "summary: Bài thử."),
        ("source: []", "source: qd-1177-2023#IV.2"),
        ("draft: true\n", ""),
    ];
    add_text(site, &["article", title], &filled);
    add_text(site, &["page", title], &[("draft: true\n", "")]);
    let filled = [
        ("answer:", "answer: Câu trả lời thử."),
        ("source: []", "source: qd-1177-2023#IV.2"),
        ("status: known", "status: verified"),
    ];
    add_text(site, &["question", title, "--topic", "Chủ đề thử"], &filled);
    add_edition(site);
}

/// What is to be filled in, by concept and key.
fn fills() -> BTreeMap<String, BTreeMap<String, String>> {
    let path = folder::project().join("tests/plan/moved.yaml");
    let file = std::fs::read_to_string(path).expect("what is filled in");
    let all: Mapping = serde_norway::from_str(&file).expect("YAML");
    let of = |(name, keys): (&Value, &Value)| {
        let keys = keys.as_mapping().into_iter().flatten();
        let keys = keys.map(|(key, value)| (text(key), text(value)));
        (text(name), keys.collect())
    };
    all.iter().map(of).collect()
}

/// `loa new` with these words; gives the file that it made or added to.
fn new(site: &Path, arguments: &[&str]) -> String {
    let (site, day) = (binary::text(site), today().to_string());
    let all = [&["new", "--site", &site, "--date", &day], arguments].concat();
    let run = binary::loa(&all, &[]);
    assert_eq!(run.code, Some(0), "{arguments:?}: {}{}", run.out, run.err);
    let said = run
        .out
        .split("Đã tạo ")
        .nth(1)
        .and_then(|s| s.split(" (").next());
    said.unwrap_or_else(|| panic!("{}", run.out)).to_owned()
}

fn add_record(site: &Path, name: &str, fill: &BTreeMap<String, String>) {
    let title = format!("Bản thử {name}, không có thật");
    let file = fill.get("file").map(|file| format!("seeds/{file}"));
    let mut arguments = vec!["record", name];
    if !["measurements", "provinces"].contains(&name) {
        arguments.push(&title);
    }
    // A site may have the one file or another.
    if let Some(file) = file.as_deref().filter(|file| site.join(file).is_file()) {
        arguments.extend(["--file", file]);
    }
    let path = new(site, &arguments);
    let whole = std::fs::read_to_string(site.join(&path)).expect("a seed file");
    let lines = whole.lines().map(|line| filled(line, fill));
    // Where the record says what may be added, it is.
    let made = lines.collect::<Vec<String>>().join("\n") + "\n";
    folder::write(site, &path, made.as_bytes());
}

/// A line of a skeleton with its value; the one that names further keys becomes those that are given.
fn filled(line: &str, fill: &BTreeMap<String, String>) -> String {
    let indent = &line[..line.len() - line.trim_start_matches([' ', '-']).len()];
    let value = |key: &str| match key {
        "metric" => Some(measured()),
        _ => fill
            .get(key)
            .map(|v| v.replace("TODAY", &today().to_string())),
    };
    if let Some((key, _)) = line.trim_start_matches([' ', '-']).split_once(": #")
        && let Some(value) = value(key)
    {
        return format!("{indent}{key}: {value}");
    }
    let Some(more) = line.trim_start().strip_prefix("# có thể thêm: ") else {
        return line.to_owned();
    };
    let named = |key: &str| {
        more.split(", ")
            .any(|one| one.split(' ').next() == Some(key))
    };
    let more = fill.iter().filter(|(key, _)| named(key));
    let more = more.map(|(key, value)| format!("{indent}{key}: {value}"));
    more.collect::<Vec<String>>().join("\n")
}

/// A metric of the plan that the documents set.
fn measured() -> String {
    let metrics = list("metrics");
    let first = metrics
        .iter()
        .find(|m| m.get("unit").is_some_and(|u| text(u) == "%"));
    first.and_then(|m| m.get("id")).map(text).expect("a metric")
}

fn add_text(site: &Path, arguments: &[&str], filled: &[(&str, &str)]) {
    let path = new(site, arguments);
    let mut text = std::fs::read_to_string(site.join(&path)).expect("a text");
    for (old, new) in filled {
        assert!(text.contains(old), "{path}: no {old}");
        text = text.replacen(old, new, 1);
    }
    folder::write(site, &path, text.as_bytes());
}

/// A year's run of the first campaign that comes back.
fn add_edition(site: &Path) {
    let path = "seeds/campaigns.yaml";
    let text = std::fs::read_to_string(site.join(path)).expect("the campaigns");
    let edition = "      - year: 2028\n        window: 2028-10-09..2028-10-11\n        stages:\n          - kind: prepare\n            days: 20\n        entered_by: Người nhập thử\n        source: kh-truyen-thong-da06#IV.5\n";
    let at = text
        .find("    kind: peak\n")
        .expect("a campaign that comes back");
    let record = text[at..]
        .find("\n  - id:")
        .map_or(text.len(), |end| at + end);
    let made = match text[at..record].find("    editions:\n") {
        Some(list) => (at + list + "    editions:\n".len(), edition.to_owned()),
        None => (at, format!("    editions:\n{edition}")),
    };
    let text = format!("{}{}{}", &text[..made.0], made.1, &text[made.0..]);
    folder::write(site, path, text.as_bytes());
}
