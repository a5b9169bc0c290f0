//! The line that tells of a change: what it says, and where in a file it belongs.

use super::place::value_of;
use super::state::Now;
use crate::diagnostic::Addition;
use crate::file::{Place, Span};
use crate::read::part::part;
use crate::read::yaml::{At, Tree, tree};
use std::sync::Arc;

/// The words of a note that `loa check --fix` adds: its author writes them.
pub(super) const UNFILLED: &str = "…";

/// Keys that stand last in a record: what is added stands before them.
const LAST: [&str; 3] = ["basis", "internal", "source"];

/// What is to be added to a list of a record.
pub(super) struct NoteLine<'a> {
    /// The list: `changes`.
    pub key: &'a str,
    /// `{on: 2026-12-01, what: "…"}`
    pub text: String,
}

/// Where an entry is to be added to a record of a file; none where that cannot be said for sure.
pub(super) fn addition(
    now: &Now<'_>,
    file: &Arc<str>,
    record: &At<Tree>,
    line: &NoteLine<'_>,
) -> Option<Addition> {
    let text = now.text(file)?;
    let (at, added) = match value_of(record, line.key) {
        Some((key, list)) => into_list(text, key, list, line)?,
        None => new_list(text, record, line)?,
    };
    let made = [part(text, ..at), &added, part(text, at..)].concat();
    is_sound(&made, file).then(|| Addition {
        place: Place::new(file, Span::new(at, at)),
        text: added,
    })
}

/// Whether a text can still be read.
fn is_sound(text: &str, file: &str) -> bool {
    let yaml = match file.ends_with(".md") {
        true => crate::read::front_matter::split(text).map_or("", |(yaml, _)| yaml),
        false => text,
    };
    tree(yaml).is_ok()
}

/// A list that is there already.
fn into_list(
    text: &str,
    key: &At<String>,
    list: &At<Tree>,
    line: &NoteLine<'_>,
) -> Option<(usize, String)> {
    let Tree::List(items) = &list.value else {
        return None;
    };
    let after = key.span.range().end;
    let open = part(text, after..).find(['[', '-'])? + after;
    if part(text, open..).starts_with('[') {
        let more = if items.is_empty() { "" } else { ", " };
        return Some((open + 1, format!("{}{more}", line.text)));
    }
    let indent = indent_of(text, open);
    let end = end_of_list(text, line_end(text, open), indent);
    Some((end, format!("\n{}- {}", " ".repeat(indent), line.text)))
}

/// The end of the last line that belongs to a list whose dashes stand so far in.
fn end_of_list(text: &str, from: usize, indent: usize) -> usize {
    let mut end = from;
    let mut at = from + 1;
    for line in part(text, at..).split('\n') {
        let inner = line.trim_start();
        let far = line.len() - inner.len();
        let belongs = far > indent || far == indent && inner.starts_with("- ");
        if !inner.is_empty() && !belongs {
            break;
        }
        if !inner.is_empty() {
            end = at + line.len();
        }
        at += line.len() + 1;
    }
    end
}

/// A list that is not there yet.
fn new_list(text: &str, record: &At<Tree>, line: &NoteLine<'_>) -> Option<(usize, String)> {
    let Tree::Map(pairs) = &record.value else {
        return None;
    };
    let (first, value) = pairs.first()?;
    let start = first.span.range().start;
    if part(text, ..start).trim_end().ends_with('{') {
        let end = value.span.range().end;
        return Some((end, format!(", {}: [{}]", line.key, line.text)));
    }
    let column = column_of(text, start);
    let indent = " ".repeat(column);
    let last = pairs.iter().skip(1).map(|(key, _)| key);
    let last = last.filter(|key| LAST.contains(&key.value.as_str()));
    let before = last
        .map(|key| line_start(text, key.span.range().start))
        .min();
    let at = match before {
        Some(start) => start.checked_sub(1)?,
        None => match value.value {
            Tree::Scalar(_) => line_end(text, value.span.range().end.max(start + 1) - 1),
            _ => return None,
        },
    };
    Some((
        at,
        format!("\n{indent}{}:\n{indent}  - {}", line.key, line.text),
    ))
}

fn line_start(text: &str, at: usize) -> usize {
    part(text, ..at).rfind('\n').map_or(0, |at| at + 1)
}

fn line_end(text: &str, at: usize) -> usize {
    part(text, at..).find('\n').map_or(text.len(), |n| at + n)
}

fn column_of(text: &str, at: usize) -> usize {
    part(text, line_start(text, at)..at).chars().count()
}

fn indent_of(text: &str, at: usize) -> usize {
    let line = part(text, line_start(text, at)..at);
    line.len() - line.trim_start().len()
}
