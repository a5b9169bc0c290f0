//! What serde lets pass and no person means: a choice written as a group, `kind: {peak: }`. Whether a text
//! may hold such a thing is seen in its lines, so that only few files are read a second time.

use crate::read::part::part;

/// Whether a text may hold a choice written as a group with one empty key.
pub(super) fn is_doubtful(text: &str) -> bool {
    text.contains('{') && text.lines().any(in_braces) || in_lines(text)
}

/// `{peak: }`, `{peak: null}`, `{peak}`
fn in_braces(line: &str) -> bool {
    line.match_indices('{').any(|(at, _)| {
        let inside = part(line, at + 1..)
            .split(['}', '{'])
            .next()
            .unwrap_or_default();
        let (_, value) = inside.split_once(':').unwrap_or((inside, ""));
        !inside.contains(',') && is_nothing(value)
    })
}

/// A key alone under a key, with nothing behind it.
fn in_lines(text: &str) -> bool {
    let mut above: Option<usize> = None;
    let mut lines = text
        .lines()
        .filter(|l| !l.trim_start().starts_with('#'))
        .peekable();
    while let Some(line) = lines.next() {
        let indent = line.len() - line.trim_start_matches([' ', '-']).len();
        let key = line.trim().split_once(':');
        let is_open = key.is_some_and(|(_, value)| is_nothing(value));
        let is_last = lines.peek().is_none_or(|next| {
            next.trim().is_empty() || next.len() - next.trim_start().len() <= indent
        });
        if is_open && is_last && above.is_some_and(|above| above < indent) {
            return true;
        }
        above = is_open.then_some(indent);
    }
    false
}

fn is_nothing(value: &str) -> bool {
    let value = value.split(" #").next().unwrap_or_default().trim();
    ["", "~", "null"].contains(&value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_with_one_empty_key() {
        for text in [
            "kind: {peak: }",
            "kind: {peak}",
            "a: 1\nkind:\n  peak:\nb: 2",
            "  - kind:\n      peak: ~ # cao điểm\n",
        ] {
            assert!(is_doubtful(text), "{text}");
        }
        for text in [
            "kind: peak",
            "basis: {lead: derived}",
            "owner:\nreviewed:\n",
            "list:\n  - a\n  - b\n",
            "day:\n  on:\n    - a\n",
        ] {
            assert!(!is_doubtful(text), "{text}");
        }
    }
}
