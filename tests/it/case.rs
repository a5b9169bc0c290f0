//! A case: one text file that holds a small site and what is expected of it.
//!
//! ```text
//! What the case shows, in a sentence.
//!
//! -- options --
//! on: agency                     a site of tests/sites/ below this one
//! date: 2024-06-15               base_url, drafts, internal: as on the command line
//! unread: some                   files of the case need not be read
//! published: 2024-06-01          the day of the earlier build, where there are sections `before:`
//! -- seeds/units.yaml --         a file; for `| escaped` and its like see [`Form`]
//! -- before: seeds/units.yaml -- a file of an earlier build, on the site that `on` names: see `published`
//! -- expect: check --            every complaint in Vietnamese; empty for none
//! -- expect: check en --         the same in English
//! -- expect: page lich/ --       all that stands inside <main>
//! -- contains: lich/ --          lines of which each stands inside <main>; `| whole`: in the file
//! -- lacks: lich/ --             lines of which none does
//! ```

use std::path::{Path, PathBuf};

/// One file of `tests/cases/`.
pub struct Case {
    pub path: PathBuf,
    pub about: String,
    pub sections: Vec<Section>,
}

/// What stands under one `-- head --`.
pub struct Section {
    pub head: String,
    pub body: String,
}

/// What a section is for.
#[derive(Debug, PartialEq)]
pub enum Use<'a> {
    Options,
    File(&'a str, Form<'a>),
    Before(&'a str),
    Check(&'a str),
    Page(&'a str),
    Contains(&'a str, bool),
    Lacks(&'a str, bool),
    Unknown,
}

/// How a file is written in its section.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form<'a> {
    Plain,
    /// `| escaped`: `\xNN` is a byte, `\r` a carriage return, `\t` a tab.
    Escaped,
    /// `| all words but KEY, KEY`: the Vietnamese words of the interface, without these, then the section.
    WordsBut(&'a str),
}

impl Section {
    pub fn used(&self) -> Use<'_> {
        let (head, mark) = self.head.split_once(" | ").unwrap_or((&self.head, ""));
        match (head.split_once(": "), mark) {
            (Some(("expect", "check")), "") => Use::Check("vi"),
            (Some(("expect", "check en")), "") => Use::Check("en"),
            (Some(("expect", what)), "") => match what.strip_prefix("page ") {
                Some(page) => Use::Page(page),
                None => Use::Unknown,
            },
            (Some(("before", path)), "") => Use::Before(path),
            (Some(("contains", page)), "" | "whole") => Use::Contains(page, mark == "whole"),
            (Some(("lacks", page)), "" | "whole") => Use::Lacks(page, mark == "whole"),
            (None, "") if head == "options" => Use::Options,
            (None, "") => Use::File(head, Form::Plain),
            (None, "escaped") => Use::File(head, Form::Escaped),
            (None, mark) => match mark.strip_prefix("all words but ") {
                Some(keys) => Use::File(head, Form::WordsBut(keys)),
                None => Use::Unknown,
            },
            _ => Use::Unknown,
        }
    }

    /// The bytes of a file's section.
    pub fn bytes(&self, form: Form<'_>) -> Vec<u8> {
        match form {
            Form::Plain => self.body.clone().into_bytes(),
            Form::Escaped => self.unescaped(),
            Form::WordsBut(keys) => {
                let gone: Vec<String> = keys.split(", ").map(|key| format!("{key}:")).collect();
                let all = crate::folder::project().join("templates/strings/vi.yaml");
                let all = std::fs::read_to_string(all).expect("the words of the interface");
                all.split_inclusive('\n')
                    .filter(|line| !gone.iter().any(|key| line.starts_with(key)))
                    .chain([&*self.body])
                    .collect::<String>()
                    .into_bytes()
            }
        }
    }

    fn unescaped(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let mut rest = self.body.as_str();
        while let Some(at) = rest.find('\\') {
            out.extend_from_slice(&rest.as_bytes()[..at]);
            let code = &rest[at + 1..];
            let used = match code.as_bytes() {
                [b'r', ..] => {
                    out.push(b'\r');
                    1
                }
                [b't', ..] => {
                    out.push(b'\t');
                    1
                }
                [b'x', ..] => {
                    let byte = u8::from_str_radix(&code[1..3], 16).expect("two digits after \\x");
                    out.push(byte);
                    3
                }
                _ => panic!("{}: unknown escape \\{code}", self.head),
            };
            rest = &code[used..];
        }
        out.extend_from_slice(rest.as_bytes());
        out
    }
}

impl Case {
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).expect("a case is a readable text");
        let mut case = Self {
            path: path.to_owned(),
            about: String::new(),
            sections: Vec::new(),
        };
        for line in text.split_inclusive('\n') {
            match head(line) {
                Some(head) => case.sections.push(Section {
                    head: head.to_owned(),
                    body: String::new(),
                }),
                None => match case.sections.last_mut() {
                    Some(section) => section.body.push_str(line),
                    None => case.about.push_str(line),
                },
            }
        }
        case
    }

    pub fn write(&self) {
        let mut text = self.about.clone();
        for section in &self.sections {
            text.push_str(&format!("-- {} --\n{}", section.head, section.body));
        }
        std::fs::write(&self.path, text).expect("a case can be rewritten");
    }

    /// The value of an option.
    pub fn option(&self, name: &str) -> Option<&str> {
        let options = self.sections.iter().find(|s| s.used() == Use::Options)?;
        options.body.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            (key.trim() == name).then(|| value.trim())
        })
    }
}

fn head(line: &str) -> Option<&str> {
    line.trim_end().strip_prefix("-- ")?.strip_suffix(" --")
}
