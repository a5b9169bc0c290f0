//! Breaks the fictitious site one thing at a time, in ways that people do, and asks of each: an exit code
//! of 1, a complaint at the right file and line, no panic, under two seconds, the published folder
//! untouched. Whether a change is wrong follows from how it was made (`mutation/known.txt`), never
//! from what the program says of it.
//!
//! A sample runs with all tests; all of them with `cargo test --test it mutation -- --ignored`, as
//! `tests/long` does. `LOA_MUTATION='words|other words'` runs those whose file or way holds some of the words.

mod change;
mod prose;
mod site;
mod slips;
mod text;
mod yaml;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::time::Duration;

pub use change::Change;
use change::{Dice, Truth};
pub use site::copy;
use site::{File, Room, Site};
use unicode_normalization::UnicodeNormalization as _;

use crate::binary::{build, text};
use crate::folder;
use crate::sites::FICTITIOUS_DAY as DAY;

/// How long one run may take, in seconds of one processor: what else the machine does must not count.
const LIMIT: Duration = Duration::from_secs(2);

/// How often each way of breaking is tried on each file that a person writes.
const THROWS: usize = 3;

/// Lines between the place of a mistake and the complaint's: "the line beside it" is right.
const BESIDE: usize = 1;

#[test]
fn a_sample_of_broken_sites_is_refused_at_the_right_line() {
    let all = all();
    assert!(all.len() >= 500, "only {} mutations", all.len());
    let step = all.len() / 100;
    let sample: Vec<Change> = all.into_iter().step_by(step).take(100).collect();
    judge(&sample, 0);
}

#[test]
#[ignore = "minutes; tests/long runs it"]
fn every_broken_site_is_refused_at_the_right_line() {
    judge(&all(), 0);
}

#[test]
fn unclean_forms_of_any_file_are_the_same_site() {
    let place = folder::temporary();
    copy(place.path());
    let root = place.path().to_owned();
    let folder = loa::disk::Folder::new(root);
    let mut memory = loa::disk::Memory::default();
    let mut fingerprint = || {
        let loaded = folder.load_again(&mut memory).expect("a site");
        loa::compile::fingerprint(&loaded.found)
    };
    let clean = fingerprint();
    let mut tried = 0;
    for file in Site::read().files {
        let text = file.text();
        let forms = [
            format!("\u{feff}{text}"),
            text.replace('\n', "\r\n"),
            text.nfd().collect(),
            text.trim_end_matches('\n').to_owned(),
        ];
        for form in forms {
            folder::write(place.path(), &file.path, form.as_bytes());
            assert_eq!(fingerprint(), clean, "{}: {:?}", file.path, form.get(..9));
            tried += 1;
        }
        folder::write(place.path(), &file.path, &file.bytes);
    }
    assert!(tried > 300, "{tried}");
}

/// Every mutation, in the order of files.
pub fn all() -> Vec<Change> {
    let site = Site::read();
    let mut found = Vec::new();
    for file in &site.files {
        let lines = file.lines();
        // Of what is alike in many files, each file gets a part.
        let often = match file.room {
            Room::Yaml(_) => 1,
            Room::Text(_) | Room::Hidden(_) | Room::Words => 3,
            Room::Template => 4,
        };
        let throws = if matches!(file.room, Room::Template) {
            1
        } else {
            THROWS
        };
        let mut add = |what: &'static str, way: &dyn Fn(Dice) -> Option<Change>| {
            for throw in 0..throws {
                let mut dice = Dice::new(&format!("{} {what} {throw}", file.path));
                if dice.roll(often) == 0 {
                    found.extend(way(dice).map(|c| Change { what, ..c }));
                }
            }
        };
        for (what, way) in yaml::WAYS.into_iter().chain(slips::SLIPS) {
            add(what, &|dice| {
                way(&mut yaml::At {
                    site: &site,
                    file,
                    lines: &lines,
                    dice,
                })
            });
        }
        let ways: &[_] = match file.room {
            Room::Text(_) | Room::Hidden(_) => &prose::BODIES,
            Room::Template => &prose::TEMPLATES,
            Room::Yaml(_) | Room::Words => &[],
        };
        for (what, way) in ways.iter().chain(&prose::BYTES) {
            add(what, &|mut dice| way(file, &mut dice));
        }
        add("an empty file", &|_| prose::emptied(file));
    }
    // Two throws may hit the same place.
    let only = std::env::var("LOA_MUTATION").unwrap_or_default();
    let is_asked = |c: &Change| {
        let name = format!("{}: {}", c.path, c.what);
        only.split('|').any(|words| name.contains(words))
    };
    found.retain(is_asked);
    let mut seen = BTreeSet::new();
    found.retain(|c| seen.insert((c.path.clone(), c.bytes.clone())));
    found
}

/// What came of one mutation.
struct Verdict {
    wrong: bool,
    failures: Vec<String>,
    /// Errors in files that were not changed.
    elsewhere: usize,
    took: Duration,
}

/// Runs the mutations, prints what came of them, and fails where too many were not as they should.
fn judge(changes: &[Change], allowed: usize) {
    let next = Mutex::new(changes.iter().enumerate());
    let verdicts = Mutex::new(BTreeMap::new());
    let workers = std::thread::available_parallelism()
        .map_or(2, usize::from)
        .min(4);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let bench = Bench::new();
                loop {
                    let Some((at, change)) = next.lock().expect("a list").next() else {
                        return;
                    };
                    let verdict = bench.try_out(change);
                    verdicts.lock().expect("a list").insert(at, verdict);
                }
            });
        }
    });
    let verdicts = verdicts.into_inner().expect("a list");
    let mut report = String::new();
    let mut failed = 0;
    for (at, verdict) in &verdicts {
        let change = &changes[*at];
        if !verdict.failures.is_empty() {
            failed += 1;
            let _ = writeln!(
                report,
                "{}: {}: {}\n{}",
                change.path,
                change.what,
                verdict.failures.join("; "),
                change.difference()
            );
        }
    }
    let count = |test: &dyn Fn(&Verdict) -> bool| verdicts.values().filter(|v| test(v)).count();
    let slowest = verdicts.values().map(|v| v.took).max().unwrap_or_default();
    let line = format!(
        "{} mutations: {} wrong, {} right; {} as they should be; {} of the wrong with errors in other files too; slowest {} ms",
        verdicts.len(),
        count(&|v| v.wrong),
        count(&|v| !v.wrong),
        count(&|v| v.failures.is_empty()),
        count(&|v| v.elsewhere > 0),
        slowest.as_millis(),
    );
    println!("{line}");
    println!("{report}");
    assert!(failed <= allowed, "{line}\n{report}");
}

/// A copy of the site in which one file at a time is changed, and the folder where it is published.
struct Bench {
    site: PathBuf,
    out: PathBuf,
    state: RefCell<Vec<Seen>>,
    _place: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        let place = folder::temporary();
        let (site, out) = (place.path().join("site"), place.path().join("public"));
        copy(&site);
        // What is published does not matter to the failed builds that follow, only that it stays.
        build(&folder::site("minimal"), &out, &["--date", DAY]);
        let state = RefCell::new(state(&out));
        Self {
            site,
            out,
            state,
            _place: place,
        }
    }

    fn try_out(&self, change: &Change) -> Verdict {
        let before = std::fs::read(self.site.join(&change.path)).expect("a file of the site");
        folder::write(&self.site, &change.path, &change.bytes);
        let mut verdict = self.run(change);
        // Checking a right site renders all of it, which a build for testing does slowly.
        let limit = if verdict.wrong { LIMIT } else { 10 * LIMIT };
        if verdict.took > limit {
            // A machine that does other work too gets a second try.
            verdict = self.run(change);
        }
        if verdict.took > limit {
            verdict
                .failures
                .push(format!("took {} ms", verdict.took.as_millis()));
        }
        folder::write(&self.site, &change.path, &before);
        verdict
    }

    fn run(&self, change: &Change) -> Verdict {
        let (site, out) = (text(&self.site), text(&self.out));
        let mut arguments = match change.truth {
            Truth::Wrong(_) => vec!["build", "--out", &out],
            Truth::Right => vec!["check"],
        };
        arguments.extend(["--site", &site, "--date", DAY, "--lang", "en"]);
        let (code, said, took) = timed(&arguments);
        let places = places(&said);
        let mut failures = Vec::new();
        if said.contains("panicked") {
            failures.push(format!(
                "panic: {}",
                said.lines().last().unwrap_or_default()
            ));
        }
        let wrong = matches!(change.truth, Truth::Wrong(_));
        let expected = Some(i32::from(wrong));
        if code != expected {
            failures.push(format!("exit code {code:?} instead of {expected:?}"));
        }
        match &change.truth {
            Truth::Right if !places.is_empty() => failures.push(format!("right, but {places:?}")),
            Truth::Wrong(expected) if !places.iter().any(|p| near(expected, p)) => {
                failures.push(format!("expected {expected:?}, said {places:?}"));
            }
            _ => {}
        }
        let state = state(&self.out);
        if self.state.replace(state.clone()) != state {
            failures.push("the published folder has changed".to_owned());
        }
        let elsewhere = places
            .iter()
            .filter(|(path, _)| *path != change.path)
            .count();
        Verdict {
            wrong,
            failures,
            elsewhere,
            took,
        }
    }
}

fn near(expected: &[(String, std::ops::RangeInclusive<usize>)], place: &(String, usize)) -> bool {
    expected.iter().any(|(path, lines)| {
        *path == place.0
            && (lines.start().saturating_sub(BESIDE)..=lines.end() + BESIDE).contains(&place.1)
    })
}

/// Runs the program: its exit code, all that it said, and the processor's time that it took.
fn timed(arguments: &[&str]) -> (Option<i32>, String, Duration) {
    let run = Command::new("bash")
        .args(["-c", "TIMEFORMAT='%U %S'; time \"$0\" \"$@\""])
        .arg(env!("CARGO_BIN_EXE_loa"))
        .args(arguments)
        .env("RUST_BACKTRACE", "0")
        .env("LC_ALL", "C")
        .output()
        .expect("bash and the program can be run");
    let err = String::from_utf8_lossy(&run.stderr);
    let seconds = err.trim_end().rsplit('\n').next().unwrap_or_default();
    let seconds: f64 = (seconds.split(' '))
        .map(|s| s.parse::<f64>().expect("seconds from bash"))
        .sum();
    let said = format!("{}\n{err}", String::from_utf8_lossy(&run.stdout));
    (run.status.code(), said, Duration::from_secs_f64(seconds))
}

/// File and line of every error that was printed.
fn places(said: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut lines = said.lines();
    while let Some(line) = lines.next() {
        if !line.starts_with("error[") {
            continue;
        }
        let place = lines
            .next()
            .and_then(|l| l.trim_start().strip_prefix("--> "));
        let parts: Vec<&str> = place.unwrap_or("?:0:0").rsplitn(3, ':').collect();
        let number = parts.get(1).and_then(|n| n.parse().ok()).unwrap_or(0);
        found.push((parts.last().copied().unwrap_or_default().to_owned(), number));
    }
    found
}

/// A file: its path, inode, seconds and nanoseconds of its last change, and size.
type Seen = (String, u64, i64, i64, u64);

/// What can be seen of a folder from outside without reading it.
fn state(root: &Path) -> Vec<Seen> {
    let seen = |path: String| {
        let meta = std::fs::metadata(root.join(&path)).expect("a file");
        (
            path,
            meta.ino(),
            meta.mtime(),
            meta.mtime_nsec(),
            meta.len(),
        )
    };
    folder::paths(root).into_iter().map(seen).collect()
}

#[test]
fn every_room_is_broken_and_known() {
    let count = Site::read().count();
    for room in [
        "Text(\"article\")",
        "Text(\"question\")",
        "Text(\"page\")",
        "Template",
        "Words",
    ] {
        assert!(count.get(room).is_some_and(|n| *n > 1), "{room}: {count:?}");
    }
    let _ = File::fence;
}
