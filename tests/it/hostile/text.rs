//! The cases as they are written.

use std::path::Path;

use crate::folder;

/// A folder that somebody hostile wrote, and what must come of it.
pub struct Case {
    /// The file's name, then the case's.
    pub name: String,
    pub wanted: Vec<Wanted>,
    pub with: Vec<String>,
    pub files: Vec<File>,
}

/// What must happen.
pub enum Wanted {
    /// The rule, and the end of the path of the file where its finding stands.
    Refused(String, String),
    Harmless,
    Failed,
    Lacks(String, String),
    Holds(String, String),
}

/// One thing in the folder.
#[derive(Clone)]
pub struct File {
    /// With `\xNN` for bytes.
    pub path: String,
    pub form: String,
    pub body: String,
}

/// Every case, in order.
pub fn all() -> Vec<Case> {
    let root = folder::project().join("tests/hostile");
    let mut cases = Vec::new();
    for path in folder::paths(&root) {
        if path.ends_with(".txt") {
            read(&root.join(&path), path.trim_end_matches(".txt"), &mut cases);
        }
    }
    cases
}

fn read(path: &Path, file: &str, cases: &mut Vec<Case>) {
    let text = std::fs::read_to_string(path).expect("a corpus");
    // What stands above the first case stands in all of them.
    let mut common = Case::new(String::new());
    let mut current: Option<Case> = None;
    let mut in_file = false;
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("== ") {
            cases.extend(current.take());
            let mut case = Case::new(format!("{file}: {name}"));
            case.files.clone_from(&common.files);
            current = Some(case);
            in_file = false;
            continue;
        }
        let case = current.as_mut().unwrap_or(&mut common);
        if let Some(head) = line.strip_prefix("-- ").and_then(|l| l.strip_suffix(" --")) {
            let (path, form) = head.split_once(" | ").unwrap_or((head, ""));
            // A case's file takes the place of the common one.
            case.files.retain(|f| f.path != path);
            case.files.push(File {
                path: path.to_owned(),
                form: form.to_owned(),
                body: String::new(),
            });
            in_file = true;
        } else if in_file {
            let file = case.files.last_mut().expect("a file");
            file.body.push_str(line);
            file.body.push('\n');
        } else if !line.is_empty() && !case.name.is_empty() {
            case.expects(line);
        }
    }
    cases.extend(current);
}

impl Case {
    fn new(name: String) -> Self {
        Self {
            name,
            wanted: Vec::new(),
            with: Vec::new(),
            files: Vec::new(),
        }
    }

    /// Takes a line that says what must happen.
    fn expects(&mut self, line: &str) {
        let (what, rest) = line.split_once(": ").unwrap_or((line, ""));
        let (path, words) = rest.split_once(' ').unwrap_or((rest, ""));
        let (path, words) = (path.to_owned(), words.to_owned());
        self.wanted.push(match what {
            "refused" => {
                let (rule, file) = rest.split_once(" at ").unwrap_or((rest, ""));
                Wanted::Refused(rule.to_owned(), file.to_owned())
            }
            "lacks" => Wanted::Lacks(path, words),
            "holds" => Wanted::Holds(path, words),
            "harmless" => Wanted::Harmless,
            "failed" => Wanted::Failed,
            "with" => {
                self.with.push(rest.to_owned());
                return;
            }
            _ => panic!("{}: what is “{line}”?", self.name),
        });
    }
}

/// A path's bytes.
pub fn bytes(path: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = path;
    while let Some(at) = rest.find("\\x") {
        out.extend_from_slice(&rest.as_bytes()[..at]);
        let code = rest
            .get(at + 2..at + 4)
            .and_then(|c| u8::from_str_radix(c, 16).ok());
        match code {
            Some(byte) => {
                out.push(byte);
                rest = &rest[at + 4..];
            }
            None => {
                out.extend_from_slice(b"\\x");
                rest = &rest[at + 2..];
            }
        }
    }
    out.extend_from_slice(rest.as_bytes());
    out
}
