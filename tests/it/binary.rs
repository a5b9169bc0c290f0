//! The real binary, run as people run it.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

use crate::{folder, html};

/// What came of one run.
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// The binary with these arguments, in an environment of its own.
pub fn loa(arguments: &[&str], environment: &[(&str, &str)]) -> Run {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_loa"))
        .args(arguments)
        .env_remove("SOURCE_DATE_EPOCH")
        .env("LANG", "vi_VN.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .envs(environment.iter().copied())
        .output()
        .expect("the binary can be run");
    Run {
        code: status.code(),
        out: String::from_utf8_lossy(&stdout).into_owned(),
        err: String::from_utf8_lossy(&stderr).into_owned(),
    }
}

/// Builds a site; the run must end well.
pub fn build(site: &Path, out: &Path, more: &[&str]) -> Run {
    let (site, out) = (text(site), text(out));
    let mut arguments = vec!["build", "--site", &site, "--out", &out];
    arguments.extend(more);
    let run = loa(&arguments, &[]);
    assert_eq!(run.code, Some(0), "{}\n{}", run.out, run.err);
    run
}

pub fn text(path: &Path) -> String {
    path.to_str().expect("a path in UTF-8").to_owned()
}

/// A site as it was published.
pub struct Built {
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Built {
    pub fn new(site: &Path, more: &[&str]) -> Self {
        let place = folder::temporary();
        let out = place.path().join("public");
        build(site, &out, more);
        Self {
            files: folder::files(&out),
        }
    }

    /// A text file by its path.
    pub fn text(&self, path: &str) -> &str {
        let bytes = self
            .files
            .get(path)
            .unwrap_or_else(|| panic!("no file {path}"));
        std::str::from_utf8(bytes).expect("UTF-8")
    }

    /// Every HTML page: path and text.
    pub fn pages(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .filter(|(path, _)| path.ends_with(".html"))
            .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).expect("UTF-8")))
    }

    /// The inside of a page's `<main>`, as words.
    pub fn main_words(&self, page: &str) -> String {
        let path = loa::site::output(page);
        let inside = html::inside_main(self.text(&path)).expect("a <main>");
        html::words(inside)
    }
}
