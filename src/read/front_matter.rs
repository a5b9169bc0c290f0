//! The front matter of a Markdown file: where it ends and where the body starts.

use crate::read::part::part;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::{Read, yaml_as};
use crate::diagnostic::Diagnostic;
use crate::file::{Place, Span};
use crate::rule;

/// Splits a Markdown text: the YAML with its opening fence, so that places in it are places in the
/// file, and the offset at which the body starts. `None` without front matter.
pub fn split(text: &str) -> Option<(&str, usize)> {
    let after = text.strip_prefix("---\n")?;
    let mut at = 4;
    for line in after.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((part(text, ..at), at + line.len()));
        }
        at += line.len();
    }
    None
}

/// Reads the front matter of a file into its type, and says where the body starts.
pub fn read<T: DeserializeOwned + JsonSchema>(file: &Arc<str>, text: &str) -> (Read<T>, usize) {
    if let Some((yaml, body)) = split(text) {
        let mut read = yaml_as(file, yaml);
        as_one(&mut read.findings);
        return (read, body);
    }
    let read = Read {
        value: None,
        findings: vec![missed(file, text)],
        claimed: Vec::new(),
    };
    (read, text.len())
}

/// So many keys that nobody knows are those of another program.
const FOREIGN: usize = 4;

/// Tells the keys of another program's front matter once, and not each.
fn as_one(findings: &mut Vec<Diagnostic>) {
    let is_foreign =
        |found: &Diagnostic| *found.rule == rule::UNKNOWN_KEY && found.suggestion.is_none();
    let foreign: Vec<&Diagnostic> = findings.iter().filter(|found| is_foreign(found)).collect();
    let Some(place) = foreign.first().and_then(|found| found.place.clone()) else {
        return;
    };
    if foreign.len() < FOREIGN {
        return;
    }
    let value = |found: &Diagnostic, name: &str| {
        let mut all = found.arguments.iter();
        all.find(|(key, _)| *key == name)
            .map(|(_, value)| value.clone())
    };
    let keys: Vec<String> = foreign
        .iter()
        .filter_map(|found| value(found, "key"))
        .collect();
    let choices = foreign.first().and_then(|found| value(found, "choices"));
    let of = foreign.first().and_then(|found| value(found, "of"));
    let one = Diagnostic::new(&rule::OTHER_FORMAT, place)
        .with("found", "a-front-matter")
        .with("mend", "a-front-matter+")
        .with("keys", keys.join(", "))
        .with("of", of.unwrap_or_default())
        .with("choices", choices.unwrap_or_default());
    findings.retain(|found| !is_foreign(found));
    findings.push(one);
}

/// What is wrong where no front matter was found, at the line that makes it so.
fn missed(file: &Arc<str>, text: &str) -> Diagnostic {
    let mut at = 0;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        lines.push((Span::new(at, at + line.trim_end().len()), line.trim_end()));
        at += line.len() + 1;
    }
    let first = lines.first().copied().unwrap_or_default();
    let words = lines.iter().find(|(_, line)| !line.is_empty());
    let words = words.map_or("", |(_, line)| line);
    let (problem, span) = match first.1 {
        "---" => match lines.iter().skip(1).find(|(_, line)| is_dashes(line)) {
            Some((span, _)) => ("front-dash", *span),
            None => (
                "front-open",
                last_key(lines.get(1..).unwrap_or_default()).unwrap_or(first.0),
            ),
        },
        line if is_dashes(line) => ("front-dash", first.0),
        "" if words == "---" => ("front-late", first.0),
        _ => ("front-none", first.0),
    };
    let meant = (problem == "front-dash").then(|| "---".to_owned());
    Diagnostic::new(&rule::FRONT_MATTER, Place::new(file, span))
        .with("problem", problem)
        .with("mend", format!("{problem}+"))
        .suggest(meant)
}

/// Whether a line is of dashes alone, as word processors make them of hyphens.
fn is_dashes(line: &str) -> bool {
    let dashes = line.chars().filter(|c| "-‐‑‒–—―−".contains(*c)).count();
    let is_plain = line == "-" || line == "---";
    dashes > 0 && !is_plain && line.chars().all(|c| c == ' ' || "-‐‑‒–—―−".contains(c))
}

/// The last line before the first one that is no YAML of front matter.
fn last_key(lines: &[(Span, &str)]) -> Option<Span> {
    let mut last = None;
    let mut is_after_gap = false;
    for (span, line) in lines {
        let key = line.split(':').next().unwrap_or_default();
        let is_key = line.contains(':') && key.chars().all(|c| c.is_alphanumeric() || c == '_');
        // Below an empty line, a list or words further in are the text's own.
        let is_more = !is_after_gap && line.starts_with([' ', '-', '#']) && !line.starts_with("# ");
        match line.is_empty() {
            true => is_after_gap = true,
            false if is_key || is_more => (last, is_after_gap) = (Some(*span), false),
            false => break,
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_both_fences() {
        let text = "---\ntitle: A\n---\nBody\n";
        assert_eq!(split(text), Some(("---\ntitle: A\n", 17)));
        assert_eq!(split("no fence"), None);
        assert_eq!(split("---\ntitle: A\n"), None);
    }
}
