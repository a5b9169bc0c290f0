//! How commands end where the world fails: with the code that says so, with a report for whoever reads
//! one, and in one language.

use std::fs::OpenOptions;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::binary::{Run, loa, text};
use crate::folder;

fn site() -> tempfile::TempDir {
    let place = folder::temporary();
    folder::write(
        place.path(),
        "site/content/a.md",
        b"---\ntitle: A\n---\nA.\n",
    );
    place
}

fn build(place: &tempfile::TempDir, out: &str, more: &[&str]) -> Run {
    let (site, out) = (
        text(&place.path().join("site")),
        text(&place.path().join(out)),
    );
    let mut all = vec![
        "build",
        "--site",
        &site,
        "--out",
        &out,
        "--date",
        "2024-06-15",
    ];
    all.extend(more);
    loa(&all, &[])
}

#[test]
fn whoever_reads_a_form_gets_one_also_where_loa_could_not_do_its_work() {
    let place = site();
    folder::write(place.path(), "taken", b"a file");
    for form in ["json", "sarif", "gitlab", "github", "terminal"] {
        let run = build(&place, "taken", &["--format", form, "--lang", "en"]);
        assert_eq!(run.code, Some(2), "{form}: {}", run.err);
        let said = "it is a file, not a folder";
        assert!(run.err.contains(said), "{form}: {}", run.err);
        match form {
            "terminal" => assert_eq!(run.out, ""),
            "github" => assert!(run.out.starts_with("::error ") && run.out.contains(said)),
            _ => {
                let report: Value = serde_json::from_str(&run.out).expect("JSON");
                assert!(report.to_string().contains(said), "{form}: {report}");
            }
        }
    }
    let nowhere = loa(&["check", "--site", "/khong/co", "--format", "json"], &[]);
    assert_eq!(nowhere.code, Some(2));
    let report: Value = serde_json::from_str(&nowhere.out).expect("JSON");
    assert_eq!(
        report["failure"],
        "loa không làm được: không có thư mục /khong/co"
    );
}

#[test]
fn the_day_of_the_environment_is_one_or_is_refused() {
    let place = site();
    let site = text(&place.path().join("site"));
    let check = |value: &str| {
        let more = [("SOURCE_DATE_EPOCH", value)];
        loa(&["check", "--site", &site, "--lang", "en"], &more)
    };
    assert_eq!(check("").code, Some(0));
    assert_eq!(check("1718409600").code, Some(0));
    for (value, said) in [("soon", "not a number"), ("99999999999999", "out of range")] {
        let run = check(value);
        assert_eq!(run.code, Some(2), "{value}");
        assert!(run.err.contains(said), "{value}: {}", run.err);
    }
}

#[test]
fn what_could_not_be_written_is_no_success() {
    let place = site();
    let site = text(&place.path().join("site"));
    let run = |arguments: &[&str]| {
        let full = OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .expect("a full disk");
        let status = Command::new(env!("CARGO_BIN_EXE_loa"))
            .args(arguments)
            .stdout(full)
            .stderr(Stdio::null())
            .status();
        status.expect("the binary can be run").code()
    };
    assert_eq!(run(&["check", "--site", &site]), Some(2));
    assert_eq!(
        run(&["check", "--site", &site, "--format", "json"]),
        Some(2)
    );
    assert_eq!(run(&["due", "--site", &site]), Some(2));
    assert_eq!(run(&["explain"]), Some(2));
    assert_eq!(run(&["--help"]), Some(2));
}

#[test]
fn somebody_who_stops_reading_is_no_failure() {
    let place = site();
    let site = text(&place.path().join("site"));
    let mut child = Command::new(env!("CARGO_BIN_EXE_loa"))
        .args(["check", "--site", &site])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary can be run");
    drop(child.stdout.take());
    assert_eq!(child.wait().expect("an end").code(), Some(0));
}

#[test]
fn causes_are_in_the_language_of_the_reader() {
    let place = site();
    folder::write(place.path(), "taken", b"a file");
    let run = build(&place, "taken", &["--lang", "vi"]);
    assert!(
        run.err.contains("đó là một tệp, không phải thư mục"),
        "{}",
        run.err
    );
    folder::write(place.path(), "letters/a.txt", b"a");
    let run = build(&place, "letters", &["--lang", "vi"]);
    assert!(
        run.err.contains("chọn thư mục khác, hoặc xóa thư mục này"),
        "{}",
        run.err
    );
    assert!(!run.err.contains("cannot"), "{}", run.err);
}

/// Every cause that the edge names has Vietnamese words, unless it is told in the reader's language where
/// it is made.
#[test]
fn no_cause_is_known_in_english_alone() {
    let mut unknown = Vec::new();
    for (path, code) in folder::files(&folder::project().join("src")) {
        let code = String::from_utf8_lossy(&code).into_owned();
        if !path.ends_with(".rs") || path.contains("tests") || !code.contains("anyhow") {
            continue;
        }
        // What is told in both languages says so where it is made.
        let code = code
            .split("#[cfg(test)]")
            .next()
            .unwrap_or_default()
            .to_owned();
        for begin in [
            ".context(\"",
            ".context(format!(\"",
            "_context(|| format!(\"",
            "bail!(\n",
            "bail!(\"",
            "anyhow!(\"",
        ] {
            for (at, _) in code.match_indices(begin) {
                let rest = &code[at + begin.len()..];
                let rest = rest.trim_start().trim_start_matches('"');
                let Some(words) = literal(rest) else { continue };
                let before = &code[..at];
                let is_bilingual = before.rfind("Tongue::").is_some_and(|t| at - t < 120)
                    || !words.is_ascii() && !words.contains('“');
                // Names and signs have no language; a slip of the program's own is for its makers.
                let is_nobodys =
                    ["--unit {id}?{}", "{}: loa check", "a concept has a type"].contains(&&*words);
                let filled = filled(&words);
                if is_nobodys || !filled.contains(' ') && filled.starts_with('x') {
                    continue;
                }
                if !is_bilingual
                    && loa::terminal::cause_in(&filled, loa::rule::Tongue::Vi) == filled
                {
                    unknown.push(format!("{path}: {words}"));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}

/// A literal of Rust up to its closing quote, its broken lines joined.
fn literal(rest: &str) -> Option<String> {
    let end = rest.find("\"")?;
    let words: Vec<&str> = rest[..end].split("\\\n").map(str::trim_start).collect();
    Some(words.join("")).filter(|words| !words.is_empty())
}

/// A form with something in its places.
fn filled(form: &str) -> String {
    let mut out = String::new();
    let mut rest = form;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        out.push('x');
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    out + rest
}
