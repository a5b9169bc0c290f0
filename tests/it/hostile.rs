//! Runs the corpus of `tests/hostile/`: small folders written by somebody who means harm or has bad luck,
//! each through `loa check` and `loa build`, with what must happen. What holds for all of them: no run
//! hangs, none ends as a crash does, both end alike, nothing is written beside the output, and the words
//! of a file that lies outside of the site's folder are in no byte of it. `LOA_CASE=word` selects.
//!
//! ```text
//! == name: what it shows
//! refused: RULE at FILE          a complaint of the rule, whose place is in the file; more lines, more of them
//! harmless                       both end with 0; what was built holds no script of the case's
//! failed                         both end with 2: the world's failure
//! lacks: PATH words              a file of the output, or any with `*`, does not hold the words
//! holds: PATH words              it does
//! with: --option                 said to both commands
//! -- PATH --                     a file, `\xNN` in its path a byte; then lines, one of them the last
//! -- PATH | FORM --              see [`Form`]
//! ```
//!
//! What stands above the first case of a file stands in every case of it. `${8 words}` repeats.

mod made;
mod preview;
mod text;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::folder;
use text::{Case, Wanted};

/// How long one run may take: a hundred times what it takes, for a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Words that no site's folder holds.
const SECRET: &str = "chuyen-rieng-ngoai-thu-muc-8412";

#[test]
fn nothing_hostile_does_harm() {
    let wanted = std::env::var("LOA_CASE").unwrap_or_default();
    let cases: Vec<Case> = (text::all().into_iter())
        .filter(|case| case.name.contains(&wanted))
        .collect();
    let report = Mutex::new(String::new());
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            for failure in run(case) {
                let mut report = report.lock().expect("the report");
                let _ = writeln!(report, "{}: {failure}", case.name);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(work);
        }
    });
    let report = report.into_inner().expect("the report");
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn the_corpus_is_large_and_says_what_must_happen() {
    let cases = text::all();
    assert!(cases.len() >= 300, "{}", cases.len());
    let names: BTreeSet<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(names.len(), cases.len(), "two cases share a name");
    let silent: Vec<&str> = (cases.iter())
        .filter(|case| case.wanted.is_empty())
        .map(|case| case.name.as_str())
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

/// What came of one command.
struct Ran {
    code: Option<i32>,
    report: Value,
    err: String,
}

/// Everything that is not as it must be.
fn run(case: &Case) -> Vec<String> {
    let place = folder::temporary();
    let (site, out) = (place.path().join("site"), place.path().join("public"));
    std::fs::create_dir(&site).expect("a folder");
    folder::write(place.path(), "secret/secret.md", SECRET.as_bytes());
    folder::write(place.path(), "secret.yaml", SECRET.as_bytes());
    if let Err(failure) = made::make(case, &site) {
        return vec![failure];
    }
    let beside = names(place.path());
    let site_before = names(&site);
    let mut failures = Vec::new();
    let mut ran = |more: &[&str]| match loa(&site, &case.with, more) {
        Ok(ran) => Some(ran),
        Err(failure) => {
            failures.push(failure);
            None
        }
    };
    let out_text = out.to_string_lossy().into_owned();
    let check = ran(&["check"]);
    let build = ran(&["build", "--out", &out_text]);
    let (Some(check), Some(build)) = (check, build) else {
        return failures;
    };
    if check.code != build.code {
        failures.push(format!(
            "check ends with {:?}, build with {:?}: {}{}",
            check.code, build.code, check.err, build.err
        ));
    }
    for (name, ran) in [("check", &check), ("build", &build)] {
        if !matches!(ran.code, Some(0..=2)) {
            failures.push(format!("{name} ends with {:?}: {}", ran.code, ran.err));
        }
        if ran.err.contains('\u{1b}') || ran.err.contains('\u{202e}') {
            failures.push(format!("{name} lets the terminal obey: {:?}", ran.err));
        }
    }
    let mut expected = beside;
    expected.extend(["public".to_owned(), ".public.loa".to_owned()]);
    if !names(place.path()).is_subset(&expected) || names(&site) != site_before {
        failures.push(format!("it wrote {:?}", names(place.path())));
    }
    let files = match out.exists() {
        true => folder::files(&out),
        false => Default::default(),
    };
    for (path, bytes) in &files {
        if holds(bytes, SECRET.as_bytes()) {
            failures.push(format!("{path} holds what lies outside of the folder"));
        }
        if path.ends_with(".xml") {
            failures.extend(sound(bytes).err().map(|e| format!("{path}: {e}")));
        }
    }
    failures.extend(judged(case, &check, &files));
    failures
}

/// What the case itself asks for and does not get.
fn judged(
    case: &Case,
    check: &Ran,
    files: &std::collections::BTreeMap<String, Vec<u8>>,
) -> Vec<String> {
    let mut failures = Vec::new();
    let mut ends = BTreeSet::new();
    for wanted in &case.wanted {
        match wanted {
            Wanted::Refused(rule, file) => {
                ends.insert(1);
                let findings = check.report["findings"]
                    .as_array()
                    .cloned()
                    .unwrap_or_default();
                let is_it = |found: &Value| {
                    let at = found["place"]["file"].as_str().unwrap_or_default();
                    found["rule"] == **rule
                        && found["severity"] == "error"
                        && at.ends_with(file.as_str())
                };
                if !findings.iter().any(is_it) {
                    let said: Vec<String> = (findings.iter())
                        .map(|f| format!("{} at {}", f["rule"], f["place"]["file"]))
                        .collect();
                    failures.push(format!("no {rule} at {file}; said: {said:?} {}", check.err));
                }
            }
            Wanted::Harmless => {
                ends.insert(0);
            }
            Wanted::Failed => {
                ends.insert(2);
            }
            Wanted::Lacks(path, words) => {
                let mut all = files.iter().filter(|(p, _)| path == "*" || *p == path);
                if let Some((p, _)) = all.find(|(_, bytes)| holds(bytes, words.as_bytes())) {
                    failures.push(format!("{p} holds {words}"));
                }
            }
            Wanted::Holds(path, words) => {
                let mut all = files.iter().filter(|(p, _)| path == "*" || *p == path);
                if !all.any(|(_, bytes)| holds(bytes, words.as_bytes())) {
                    failures.push(format!("{path} lacks {words}"));
                }
            }
        }
    }
    let end = check.code.unwrap_or(-1);
    if !ends.is_empty() && !ends.contains(&end) {
        failures.push(format!(
            "it ends with {end}, not {ends:?}: {} {}",
            check.report, check.err
        ));
    }
    failures
}

/// Runs loa over a site, its findings as JSON.
fn loa(site: &Path, with: &[String], more: &[&str]) -> Result<Ran, String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_loa"))
        .args(more)
        .args(["--format", "json", "--site"])
        .arg(site)
        .args(["--date", "2024-06-15"])
        .args(with)
        .env_remove("SOURCE_DATE_EPOCH")
        .env("LANG", "en_US.UTF-8")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary can be run");
    let begin = Instant::now();
    let out = drain(child.stdout.take());
    let err = drain(child.stderr.take());
    let status = loop {
        match child.try_wait().expect("a child") {
            Some(status) => break status,
            None if begin.elapsed() > PATIENCE => {
                let _ = child.kill();
                let _ = child.wait();
                return Err(format!("{more:?} hangs"));
            }
            None => std::thread::sleep(Duration::from_millis(5)),
        }
    };
    let out = out.join().expect("a reader");
    let err = err.join().expect("a reader");
    let report =
        serde_json::from_str(&out).map_err(|e| format!("{more:?}: no JSON: {e}: {out} {err}"))?;
    Ok(Ran {
        code: status.code(),
        report,
        err,
    })
}

fn drain(from: Option<impl std::io::Read + Send + 'static>) -> std::thread::JoinHandle<String> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut from) = from {
            let _ = from.read_to_end(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// The names in a folder.
fn names(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes
        .windows(words.len().max(1))
        .any(|piece| piece == words)
}

/// Whether a feed is XML.
fn sound(bytes: &[u8]) -> Result<(), String> {
    let text = std::str::from_utf8(bytes).map_err(|e| e.to_string())?;
    let is_char = |c: char| !c.is_control() || matches!(c, '\n' | '\t' | '\r');
    if !text
        .chars()
        .all(|c| is_char(c) && !matches!(c, '\u{fffe}' | '\u{ffff}'))
    {
        return Err("a character that XML forbids".to_owned());
    }
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(error) => return Err(error.to_string()),
        }
    }
}
