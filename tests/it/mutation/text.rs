//! The lines of a YAML text as a person sees them: an own small reading of block style, so that what
//! a change breaks is known without asking the program.

use std::collections::HashMap;
use std::sync::OnceLock;

/// A line `key: value` or `- value`.
#[derive(Clone, Debug)]
pub struct Line {
    /// Counted from 1.
    pub number: usize,
    /// Columns before the key.
    pub indent: usize,
    /// Where the key stands: `metrics[].targets[]`.
    pub path: String,
    /// Empty for an item of a list without key.
    pub key: String,
    pub value: String,
    /// The number of the line on which the record begins.
    pub record: usize,
    /// The number of the last line that belongs to the key.
    pub last: usize,
    /// Whether the line begins an item of a list.
    pub starts_item: bool,
}

impl Line {
    /// A value that fits on its line and is neither a list, a group, an alias nor a long text.
    pub fn is_scalar(&self) -> bool {
        !self.value.is_empty() && !self.value.starts_with(['[', '{', '>', '|', '&', '*'])
    }
}

struct Open {
    indent: usize,
    path: String,
    record: usize,
}

/// Reads the lines from `first` to `last`, counted from 1.
pub fn lines(text: &str, first: usize, last: usize) -> Vec<Line> {
    let mut found: Vec<Line> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    // The indentation of the key whose long text goes on.
    let mut long: Option<usize> = None;
    for (number, line) in (1..).zip(text.split('\n')) {
        if number < first || number > last {
            continue;
        }
        let content = line.trim_start_matches(' ');
        let mut indent = line.len() - content.len();
        if content.is_empty() {
            continue;
        }
        match long {
            Some(margin) if indent > margin => {
                extend(&mut found, number, margin + 1);
                continue;
            }
            _ => long = None,
        }
        if content.starts_with('#') {
            continue;
        }
        let starts_item = content.starts_with("- ");
        let content = content.strip_prefix("- ").unwrap_or(content);
        open.retain(|o| {
            o.indent < indent || o.indent == indent && starts_item && o.path.is_empty()
        });
        let parent = open.last().map_or(String::new(), |o| o.path.clone());
        let mut record = open.last().map_or(number, |o| o.record);
        let mut path = parent;
        if starts_item {
            path.push_str("[]");
            record = number;
            open.push(Open {
                indent,
                path: path.clone(),
                record,
            });
            indent += 2;
        }
        let (key, value) = match split(content) {
            Some((key, value)) => (key, value),
            None => ("", content),
        };
        if value.starts_with(['>', '|']) {
            long = Some(indent);
        }
        extend(&mut found, number, indent);
        found.push(Line {
            number,
            indent,
            path: path.clone(),
            key: key.to_owned(),
            value: value.to_owned(),
            record,
            last: number,
            starts_item,
        });
        if !key.is_empty() && value.is_empty() {
            let below = if path.is_empty() {
                key.to_owned()
            } else {
                format!("{path}.{key}")
            };
            open.push(Open {
                indent,
                path: below,
                record,
            });
        }
    }
    found
}

/// Lengthens every key that a line with so many columns before it belongs to.
fn extend(found: &mut [Line], number: usize, indent: usize) {
    let mut least = indent;
    for line in found.iter_mut().rev() {
        if line.indent < least {
            line.last = number;
            least = line.indent;
        }
    }
}

/// `key: value` cut in two; `None` where there is no key.
fn split(content: &str) -> Option<(&str, &str)> {
    if content.starts_with(['\'', '"', '[', '{']) {
        return None;
    }
    let (key, rest) = content.split_once(':')?;
    let word = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
    (key.chars().all(word) && (rest.is_empty() || rest.starts_with(' ')))
        .then(|| (key, rest.trim()))
}

/// What `known.txt` says of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Required,
    Optional,
    /// Nothing is claimed.
    Unclear,
}

/// Whether a key must stand at a path of a room's files.
pub fn need(room: &str, path: &str, key: &str) -> Need {
    static KNOWN: OnceLock<HashMap<(String, String), Vec<String>>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        include_str!("known.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| {
                let (place, keys) = line.split_once(':').expect("a path and keys");
                let (room, path) = place.split_once(' ').expect("a room and a path");
                let keys = keys.split_whitespace().map(str::to_owned).collect();
                ((room.to_owned(), path.to_owned()), keys)
            })
            .collect()
    });
    let Some(keys) = known.get(&(room.to_owned(), path.to_owned())) else {
        return Need::Optional;
    };
    if keys.iter().any(|k| k == key) {
        return Need::Required;
    }
    match keys.iter().any(|k| k.strip_prefix('?') == Some(key)) {
        true => Need::Unclear,
        false => Need::Optional,
    }
}
