//! Which lines a change touches, from a unified diff: on them, and on them alone, warnings are told.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use super::item::Texts;
use crate::diagnostic::{Diagnostic, Severity};
use crate::file::line_column;

/// The lines of each file as they are after the change.
#[derive(Debug, Default, PartialEq)]
pub struct Changes(HashMap<String, Vec<RangeInclusive<usize>>>);

impl Changes {
    /// Reads what `git diff --unified=0` writes.
    pub fn of(diff: &str) -> Self {
        let mut changes = HashMap::<String, Vec<RangeInclusive<usize>>>::new();
        let mut file = None;
        for line in diff.lines() {
            if let Some(path) = line.strip_prefix("+++ ") {
                file = path_of(path);
            } else if let (Some(file), Some(lines)) = (&file, added(line)) {
                changes.entry(file.clone()).or_default().push(lines);
            }
        }
        Self(changes)
    }

    /// Whether a finding is to be told: an error always, a warning on a changed line. `folder` is where
    /// the site's paths begin.
    pub fn concern(&self, found: &Diagnostic, texts: &Texts, folder: &str) -> bool {
        if found.severity() == Severity::Error {
            return true;
        }
        found.place.as_ref().is_some_and(|place| {
            let text = texts.get(&place.file).map_or("", |text| text);
            let start = (place.span.start as usize).min(text.len());
            let (line, _) = line_column(text, start);
            let lines = self.0.get(&format!("{folder}{}", place.file));
            lines.is_some_and(|lines| lines.iter().any(|changed| changed.contains(&line)))
        })
    }
}

/// The path after the change: `b/content/a.md`, in quotes where it holds odd letters.
fn path_of(written: &str) -> Option<String> {
    let written = written.trim_end_matches('\t');
    let path = match written.strip_prefix('"') {
        Some(quoted) => unquoted(quoted.strip_suffix('"')?)?,
        None => written.to_owned(),
    };
    path.strip_prefix("b/").map(crate::file::nfc)
}

/// A path as git quotes it: `\303\240` for each byte of what is not ASCII.
fn unquoted(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first != b'\\' {
            bytes.push(*first);
            continue;
        }
        let octal = rest
            .get(..3)
            .and_then(|digits| std::str::from_utf8(digits).ok());
        if let Some(byte) = octal.and_then(|digits| u8::from_str_radix(digits, 8).ok()) {
            bytes.push(byte);
            rest = &rest[3..];
        } else {
            let (escaped, after) = rest.split_first()?;
            bytes.push(*escaped);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

/// The lines that a `@@ -1,2 +3,4 @@` brings.
fn added(line: &str) -> Option<RangeInclusive<usize>> {
    let (_, rest) = line.strip_prefix("@@ ")?.split_once('+')?;
    let (range, _) = rest.split_once(' ')?;
    let (start, count) = range.split_once(',').unwrap_or((range, "1"));
    let (start, count): (usize, usize) = (start.parse().ok()?, count.parse().ok()?);
    (count > 0).then(|| start..=start.saturating_add(count - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_those_after_the_change() {
        let diff = "diff --git a/x.md b/x.md\n--- a/x.md\n+++ b/x.md\n@@ -1,0 +2,3 @@ head\n+a\n@@ -9 +12 @@\n\
                    @@ -20,2 +22,0 @@\n--- a/gone.md\n+++ /dev/null\n@@ -1 +0,0 @@\n\
                    --- a/y\n+++ \"b/B\\303\\240i.md\"\n@@ -0,0 +1 @@\n";
        let changes = Changes::of(diff);
        assert_eq!(changes.0["x.md"], [2..=4, 12..=12]);
        assert_eq!(changes.0["Bài.md"], [1..=1]);
        assert_eq!(changes.0.len(), 2);
    }
}
