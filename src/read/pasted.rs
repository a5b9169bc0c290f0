//! What stands where YAML should and comes from another program: a table copied from a spreadsheet, a
//! web page, a document of an office program.

use crate::read::part::part;
use std::ops::Range;

/// A file that another program wrote, as a label of [`crate::rule::labels`]; none where it is text of
/// its own.
pub fn format_of(text: &str) -> Option<&'static str> {
    let start = text.trim_start();
    let head: String = start.chars().take(15).collect();
    let head = head.to_ascii_lowercase();
    // What was not UTF-8 has become U+FFFD; these are the first bytes of a .doc and an .xls.
    let old_office = "\u{fffd}\u{fffd}\u{11}\u{871}";
    let known = [
        ("pk\u{3}\u{4}", "an-office-file"),
        (old_office, "an-office-file"),
        ("{\\rtf", "an-office-file"),
        ("%pdf-", "a-pdf"),
        ("<!doctype html", "a-web-page"),
        ("<html", "a-web-page"),
    ];
    let found = known.iter().find(|(first, _)| head.starts_with(first));
    found.map(|(_, label)| *label)
}

/// The tables of a text in YAML: rows that stand together, with as many cells each.
pub fn tables(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    // The separator of the rows that are open, how many there are in each, and where they began.
    let mut open: Option<(RowShape, usize, Range<usize>)> = None;
    let mut at = 0;
    let mut close = |open: &mut Option<(RowShape, usize, Range<usize>)>| {
        if let Some((_, rows, range)) = open.take()
            && rows > 1
            && !in_words(text, range.start)
        {
            found.push(range);
        }
    };
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        let range = at..at + words.len();
        at += line.len();
        match (row(words), &mut open) {
            (Some(row), Some((same, rows, whole))) if row == *same => {
                *rows += 1;
                whole.end = range.end;
            }
            (row, _) => {
                close(&mut open);
                open = row.map(|row| (row, 1, range));
            }
        }
    }
    close(&mut open);
    found
}

/// The sign between cells and how often it stands in a row.
type RowShape = (char, usize);

/// What makes a line a row: tabs, or at least two of another sign with no space behind it.
fn row(line: &str) -> Option<RowShape> {
    let words = line.trim_start();
    if words.starts_with(['#', '-', '[', '{', '"', '\'']) || words.contains(": ") {
        return None;
    }
    if words.starts_with('|') {
        return (words.len() > 1 && words.ends_with('|'))
            .then(|| ('|', words.matches('|').count()));
    }
    let count = |sign: char| words.matches(sign).count();
    if count('\t') > 0 {
        return Some(('\t', count('\t')));
    }
    let is_cut = |sign: char| count(sign) > 1 && !words.contains(&format!("{sign} "));
    [';', ',']
        .into_iter()
        .find(|s| is_cut(*s))
        .map(|s| (s, count(s)))
}

/// Whether a line belongs to the words of several lines that a `|` or `>` above it begins.
fn in_words(text: &str, start: usize) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let own = indent(part(text, start..));
    let above = part(text, ..start).lines().rev();
    let parent = above
        .filter(|l| !l.trim().is_empty())
        .find(|l| indent(l) < own);
    parent.is_some_and(|line| {
        let mark = line.trim_end().trim_end_matches(['-', '+']);
        [": |", ": >", "- |", "- >"]
            .iter()
            .any(|m| mark.ends_with(m))
    })
}

/// A text with spaces in place of some of its parts, as long as before.
pub fn without(text: &str, parts: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for span in parts {
        out.push_str(part(text, at..span.start));
        let blank = part(text, span.clone()).bytes();
        out.extend(blank.map(|b| if b == b'\n' { '\n' } else { ' ' }));
        at = span.end;
    }
    out.push_str(part(text, at..));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        tables(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn rows_that_stand_together_are_a_table() {
        assert_eq!(
            found("a:\ntt;ten;han\n1;A;2\nb: 1\n"),
            ["tt;ten;han\n1;A;2"]
        );
        assert_eq!(found("tt\tten\n1\tA\n"), ["tt\tten\n1\tA"]);
        assert_eq!(found("a,b,c\n1,2,3\n"), ["a,b,c\n1,2,3"]);
        assert_eq!(
            found("a:\n| a | b |\n| 1 | 2 |\n"),
            ["| a | b |\n| 1 | 2 |"]
        );
        for none in [
            "a: >\n  một;hai;ba\n  bốn;năm;sáu\n",
            "- a: |\n    x\ty\n    z\tw\n",
            "một, hai, ba\nbốn, năm, sáu\n",
            "tt;ten;han\n",
            "- a: [x, y]\n- a: {b: 1, c: 2}\n",
        ] {
            assert!(found(none).is_empty(), "{none}");
        }
    }

    #[test]
    fn files_of_other_programs_are_known_by_their_first_letters() {
        assert_eq!(format_of("PK\u{3}\u{4}\u{14}"), Some("an-office-file"));
        assert_eq!(format_of("{\\rtf1\\ansi"), Some("an-office-file"));
        assert_eq!(format_of("\n<!DOCTYPE html>\n"), Some("a-web-page"));
        assert_eq!(format_of("# chú thích\nunits: []\n"), None);
    }

    #[test]
    fn what_is_left_out_leaves_its_place() {
        assert_eq!(
            without("a\nbé\nc\nd", std::slice::from_ref(&(2..7))),
            "a\n   \n \nd"
        );
    }
}
