//! Slips in running text that leave a link or a call as plain words on the page: a space in a path, one
//! brace in place of two; and a heading without its space.

use crate::read::part::part;
use std::ops::Range;

/// The targets after `](` in a part of a body that hold a space and otherwise look like a path.
pub fn spaced_targets(body: &str, within: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    part(body, within.clone())
        .match_indices("](")
        .filter_map(move |(at, _)| {
            let start = within.start + at + 2;
            let line = part(body, start..).split('\n').next().unwrap_or_default();
            let target = part(line, ..line.find(')')?);
            let is_path = target.contains(['/', '.']) && !target.contains(['<', '"']);
            let is_spaced = target.trim() == target && target.contains(char::is_whitespace);
            (is_path && is_spaced).then(|| start..start + target.len())
        })
}

/// The signs `##` at the start of a line, where no space follows them; one alone may mark a topic.
pub fn heading_marks(body: &str, at: usize) -> Option<Range<usize>> {
    let is_first = at == 0 || part(body, ..at).ends_with('\n');
    let line = part(body, at..);
    let count = line.len() - line.trim_start_matches('#').len();
    let is_word = part(line, count..).starts_with(char::is_alphanumeric);
    (is_first && (2..=6).contains(&count) && is_word).then(|| at..at + count)
}

/// The signs with which word processors begin the entries of a list.
const BULLETS: [char; 11] = ['•', '●', '▪', '■', '◦', '○', '·', '➢', '❖', '✓', '\u{f0b7}'];

/// Lines that another program laid out, from the first of them: the sign of a bullet or a line with
/// columns, and the label of which it is.
pub fn copied(body: &str, at: usize) -> Option<(Range<usize>, &'static str)> {
    let line = part(body, at..).split('\n').next()?;
    let bullet = |line: &str| line.starts_with(BULLETS);
    if !bullet(line) && !line.contains('\t') {
        return None;
    }
    let mut above = part(body, ..at).rsplit('\n');
    if !above.next().unwrap_or_default().trim().is_empty() {
        return None;
    }
    let above = above.next().unwrap_or_default().trim();
    let next = part(body, at..)
        .split('\n')
        .nth(1)
        .unwrap_or_default()
        .trim();
    if bullet(line) && bullet(next) && !bullet(above) {
        let sign = line.chars().next().map_or(0, char::len_utf8);
        return Some((at..at + sign, "copied-bullets"));
    }
    let columns = |line: &str| line.trim().matches('\t').count();
    let is_first = columns(line) > 0 && columns(line) == columns(next) && columns(above) == 0;
    is_first.then(|| (at..at + line.trim_end().len(), "copied-columns"))
}

/// Whether a line begins as an entry of a list of Vietnamese legal texts does: `a) `, `đ) `, `2) `, `iv) `; or
/// with a label in bold letters: `**Nơi nhận**: …`.
fn begins_entry(line: &str) -> bool {
    let line = line.trim_start();
    is_numbered(line) || is_labelled(line)
}

/// Whether the line that begins at a place is an entry of its own, which a page shows on a line of its own.
pub fn breaks_line(body: &str, at: usize) -> bool {
    let rest = body.get(at..).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    begins_entry(line.trim_start_matches([' ', '\t', '>']))
}

/// Whether a line begins with the letter or number of an entry.
fn is_numbered(line: &str) -> bool {
    let Some((mark, rest)) = line.split_once(')') else {
        return false;
    };
    let mark = mark.strip_prefix('(').unwrap_or(mark);
    let mut letters = mark.chars();
    let is_letter = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    let is_number = (1..=2).contains(&mark.len()) && mark.bytes().all(|b| b.is_ascii_digit());
    let is_roman = (1..=5).contains(&mark.len()) && mark.bytes().all(|b| b"ivx".contains(&b));
    (is_letter || is_number || is_roman) && rest.starts_with([' ', '\u{a0}'])
}

fn is_labelled(line: &str) -> bool {
    let inner = line
        .strip_prefix("**")
        .and_then(|rest| rest.split_once("**"));
    inner.is_some_and(|(label, rest)| {
        !label.is_empty() && (label.ends_with(':') || rest.starts_with(':'))
    })
}

/// What stands in single braces and is otherwise written as a call: `{ target(id="x") }`.
pub fn single_braces(body: &str, within: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    part(body, within.clone())
        .match_indices('{')
        .filter_map(move |(at, _)| {
            let start = within.start + at;
            let line = part(body, start + 1..)
                .split('\n')
                .next()
                .unwrap_or_default();
            let rest = line.trim_start();
            let name = |c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-';
            let (word, call) = rest.split_at(rest.find(name)?);
            let key = call.trim_start().strip_prefix('(')?;
            let (key, _) = key.split_once('=')?;
            let is_call = !word.is_empty() && !key.is_empty() && !key.trim().contains(name);
            let is_single = !part(body, ..start).ends_with('{');
            let end = line.find('}').map_or(line.trim_end().len(), |n| n + 1);
            let end = end + usize::from(part(line, end..).starts_with('}'));
            (is_call && is_single).then(|| start..start + 1 + end)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(body: &str, found: impl Iterator<Item = Range<usize>>) -> Vec<&str> {
        found.map(|range| &body[range]).collect()
    }

    #[test]
    fn paths_with_spaces() {
        let body = "![Ảnh](hinh/hoi nghi.jpg) và [1](xem chú thích) [a](b.md) [c](d e.md)";
        let found = texts(body, spaced_targets(body, 0..body.len()));
        assert_eq!(found, ["hinh/hoi nghi.jpg", "d e.md"]);
    }

    #[test]
    fn headings_without_a_space() {
        assert_eq!(heading_marks("a\n##Đề mục", 2), Some(2..4));
        for (text, at) in [("## Đề mục", 0), ("#DeAn06", 0), ("a ##b", 2), ("##", 0)] {
            assert_eq!(heading_marks(text, at), None, "{text}");
        }
    }

    #[test]
    fn lines_laid_out_by_another_program() {
        let found = |body: &str| copied(body, 0).map(|(range, of)| (body[range].to_owned(), of));
        let is = |words: &str, of| Some((words.to_owned(), of));
        assert_eq!(found("• a\n• b\n"), is("•", "copied-bullets"));
        assert_eq!(found("a\tb\n1\t2\n"), is("a\tb", "copied-columns"));
        assert_eq!(found("• a\n\n• b\n"), None);
        assert_eq!(copied("• a\n• b\n• c\n", 6), None);
    }

    #[test]
    fn entries_of_legal_texts() {
        for line in [
            "a) Đơn",
            "đ) Ảnh",
            "(b) x",
            "12) x",
            "iv) x",
            "**Nơi nhận**: x",
            "**Hạn:** x",
        ] {
            assert!(begins_entry(line), "{line}");
        }
        for line in [
            "và a) x",
            "a)x",
            "2024) x",
            "**Đậm** thôi",
            "(xem trên) x",
            "",
        ] {
            assert!(!begins_entry(line), "{line}");
        }
    }

    #[test]
    fn calls_in_single_braces() {
        let body =
            "a { target(id=\"x\") } b {{ target(id=\"x\") }} {c} { f(x) } {link(task=\"y\")}}";
        let found = texts(body, single_braces(body, 0..body.len()));
        assert_eq!(found, ["{ target(id=\"x\") }", "{link(task=\"y\")}}"]);
    }
}
