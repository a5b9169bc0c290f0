//! The front matter of a Markdown file: where it ends and where the body starts.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::{Read, yaml_as};
use crate::diagnostic::Diagnostic;
use crate::file::{Place, Span};
use crate::rule;

/// Splits a Markdown text: the YAML with its opening fence, so that places in it are places in the
/// file, and the offset at which the body starts. `None` without front matter.
#[must_use]
pub fn split(text: &str) -> Option<(&str, usize)> {
    let after = text.strip_prefix("---\n")?;
    let mut at = 4;
    for line in after.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((&text[..at], at + line.len()));
        }
        at += line.len();
    }
    None
}

/// Reads the front matter of a file into its type, and says where the body starts.
#[must_use]
pub fn read<T: DeserializeOwned + JsonSchema>(file: &Arc<str>, text: &str) -> (Read<T>, usize) {
    if let Some((yaml, body)) = split(text) {
        return (yaml_as(file, yaml), body);
    }
    let line = text.find('\n').unwrap_or(text.len());
    let finding = Diagnostic::new(&rule::FRONT_MATTER, Place::new(file, Span::new(0, line)));
    let read = Read {
        value: None,
        findings: vec![finding],
        claimed: Vec::new(),
    };
    (read, text.len())
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
