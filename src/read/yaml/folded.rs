//! A quoted value whose further lines stand no further in than its key.
//!
//! YAML asks for one more space there, and most of its readers do not: what they read is read here too. Each
//! break before such a line is written in another way, in as many bytes, so that every place stays a place in
//! the file. What looks like the next key is none: there a quote was forgotten.

use super::Mistake;
use super::refused::{Refused, closing};
use crate::read::part::part;

/// The text with the breaks of the quoted value that the parser refused written so that it reads them; none
/// where a quote is really missing.
pub(super) fn folded(text: &str, refused: &Refused) -> Option<String> {
    if refused.mistake != Mistake::UnclosedQuote {
        return None;
    }
    let open = refused.span.range().start;
    let quote = part(text, open..).chars().next()?;
    let inside = open + 1..open + 1 + closing(part(text, open + 1..), quote)?;
    let end = (part(text, inside.end + 1..).split('\n').next())?.trim_start();
    if !(end.is_empty() || end.starts_with('#')) {
        return None;
    }
    let margin = margin(part(text, ..open));
    let words = part(text, inside.clone());
    let is_next = |line: &str| indent(line) <= margin && is_entry(line.trim());
    if words.split('\n').skip(1).any(is_next) {
        return None;
    }
    // Only words between double quotes can say a break in so many bytes.
    let plain = !words.contains(['"', '\\']) && !words.contains("''");
    let doubled = quote == '"' || plain;
    let written = written(words, margin, doubled);
    let mark = if doubled { "\"" } else { "'" };
    let before = part(text, ..open);
    let after = part(text, inside.end + 1..);
    let made = [before, mark, &written, mark, after].concat();
    (written != words && made.len() == text.len()).then_some(made)
}

/// How far in the key stands before whose value the text ends: behind the dashes of its list.
fn margin(before: &str) -> usize {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let words = line.trim_start_matches([' ', '-']);
    // A value that stands below its key is further in than that.
    match words.trim() {
        "" => indent(line).saturating_sub(1),
        _ => line.len() - words.len(),
    }
}

/// Whether a line looks like the next key or the next of a list.
fn is_entry(line: &str) -> bool {
    let key = line.split(": ").next().unwrap_or_default();
    let key = match key.len() == line.len() {
        true => line.strip_suffix(':'),
        false => Some(key),
    };
    let is_name = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
    line.starts_with("- ")
        || line == "-"
        || key.is_some_and(|key| !key.is_empty() && key.chars().all(is_name))
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The words with every break before a line that stands too near the margin written anew.
fn written(words: &str, margin: usize, doubled: bool) -> String {
    let mut lines = words.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    let mut empty = String::new();
    for line in lines {
        empty.push('\n');
        if line.trim().is_empty() {
            empty.push_str(line);
            continue;
        }
        let inward = indent(line);
        if inward > margin {
            out.push_str(&empty);
            out.push_str(line);
        } else {
            empty.push_str(part(line, ..inward));
            out.push_str(&gap(&empty, doubled));
            out.push_str(part(line, inward..));
        }
        empty.clear();
    }
    out.push_str(&empty);
    out
}

/// What YAML makes of some breaks and the blanks about them, in as many bytes: one break is a space, each
/// further one is kept.
fn gap(blanks: &str, doubled: bool) -> String {
    let kept = blanks.matches('\n').count() - 1;
    let mut room = blanks.len();
    let mut out = String::with_capacity(room);
    if !doubled {
        return " ".repeat(room);
    }
    for _ in 0..kept {
        if room >= 2 {
            out.push_str("\\n");
            room -= 2;
        }
    }
    // `\` before a break is neither a space nor a break, and takes the blanks that follow with it.
    match (kept, room) {
        (0, 1) => out.push(' '),
        (0, 2) => out.push_str("\\ "),
        (0, _) => out.push_str(" \\\n"),
        (_, 0) => {}
        (_, 1) => out.push(' '),
        (_, _) => out.push_str("\\\n"),
    }
    out.push_str(&" ".repeat(blanks.len() - out.len()));
    out
}

#[cfg(test)]
mod tests {
    use crate::read::yaml::{Mistake, Tree, tree};

    /// The value of the first key, and the bytes at the place of the last.
    fn read(text: &str) -> (String, &str) {
        let read = tree(text).expect(text);
        let Tree::Map(mut entries) = read.value else {
            panic!("no map: {text}");
        };
        if let Some((_, list)) = entries.first()
            && let Tree::List(items) = &list.value
            && let Some(Tree::Map(first)) = items.first().map(|item| &item.value)
        {
            entries = first.clone();
        }
        let value = entries.first().and_then(|(_, value)| value.value.as_text());
        let last = entries.last().expect(text).0.span;
        (value.expect(text), &text[last.range()])
    }

    #[test]
    fn lines_at_the_margin_are_folded() {
        for (text, value) in [
            ("a: \"Một\nhai\"\nz: 1\n", "Một hai"),
            ("a: \"Một\n  hai\nba\" # x\nz: 1\n", "Một hai ba"),
            ("a: 'Một\nhai'\nz: 1\n", "Một hai"),
            ("a: 'Một ''x''\nhai'\nz: 1\n", "Một 'x' hai"),
            ("a: 'Một \"x\"\nhai'\nz: 1\n", "Một \"x\" hai"),
            ("a: \"Một\n\nhai\"\nz: 1\n", "Một\nhai"),
            ("a: \"Một \\\"x\\\"\nhai\"\nz: 1\n", "Một \"x\" hai"),
            ("a: \"Một\nlưu ý: hai\"\nz: 1\n", "Một lưu ý: hai"),
            ("l:\n  - a: \"Một\n    hai\"\n    z: 1\n", "Một hai"),
            ("l:\n  - a: 'Một\n  hai\n\n  ba'\n    z: 1\n", "Một hai\nba"),
            ("l:\n - a: \"Một\n hai\"\n   z: 1\n", "Một hai"),
        ] {
            assert_eq!(read(text), (value.to_owned(), "z"), "{text}");
        }
    }

    #[test]
    fn a_quote_that_is_missing_is_missing() {
        for text in [
            "a: \"Một\nb: hai\"\nz: 1\n",
            "l:\n  - a: \"Một\n    b: x\n    c: \"y\"\n",
            "l:\n  - a: 'Một\n  - a: 'hai'\n",
            "a: \"Một\nhai\nz: 1\n",
            "a: \"Một\nb:\n  c: \"x\"\n",
        ] {
            let refused = tree(text).expect_err(text);
            let place = text.find(['"', '\'']).expect(text);
            let found = (refused.mistake, refused.span.range().start);
            assert_eq!(found, (Mistake::UnclosedQuote, place), "{text}");
        }
    }
}
