//! What `loa check --fix` puts right unasked: one clear candidate in place of one misspelt word.
//!
//! Pure: from a finding and the text that it points into to an edit, and from edits to the new bytes of a
//! file. Writing is the edge's.

use crate::diagnostic::Diagnostic;
use crate::file::{Span, clean, nfc};
use crate::rule::{
    BAD_ID, BROKEN_LINK, MISSING_IMAGE, Rule, SHORTCODE_ARGUMENT, UNKNOWN_BASIS_FIELD, UNKNOWN_ID,
    UNKNOWN_KEY, UNKNOWN_NAME, UNKNOWN_RULE, UNKNOWN_SHORTCODE, UNKNOWN_VALUE,
};

/// The rules whose suggestions replace the word that they complain of, and the argument of their wording
/// that holds it.
static MENDABLE: [(&Rule, &str); 11] = [
    (&BAD_ID, "value"),
    (&BROKEN_LINK, "target"),
    (&MISSING_IMAGE, "target"),
    (&SHORTCODE_ARGUMENT, "key"),
    (&UNKNOWN_BASIS_FIELD, "field"),
    (&UNKNOWN_ID, "id"),
    (&UNKNOWN_KEY, "key"),
    (&UNKNOWN_NAME, "name"),
    (&UNKNOWN_RULE, "id"),
    (&UNKNOWN_SHORTCODE, "name"),
    (&UNKNOWN_VALUE, "value"),
];

/// One replacement in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    pub text: String,
}

/// What is to be added for a finding: the file, and the edit of its text.
pub fn addition(finding: &Diagnostic) -> Option<(&std::sync::Arc<str>, Edit)> {
    let added = finding.addition.as_ref()?;
    let edit = Edit {
        span: added.place.span,
        text: added.text.clone(),
    };
    Some((&added.place.file, edit))
}

/// The edit that mends a finding, where that is safe.
pub fn edit(finding: &Diagnostic, text: &str) -> Option<Edit> {
    let (_, argument) = MENDABLE.iter().find(|(r, _)| r.id == finding.rule.id)?;
    let meant = finding.suggestion.as_ref().filter(|s| s.is_clear)?;
    let (_, wrong) = (finding.arguments.iter()).find(|(name, _)| name == argument)?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./#".contains(c);
    if !meant.text.chars().all(plain) || wrong.is_empty() {
        return None;
    }
    let span = finding.place.as_ref()?.span.range();
    let within = text.get(span.clone())?;
    let mut places = within.match_indices(wrong.as_str()).filter(|(at, _)| {
        let part = |c: char| c.is_alphanumeric() || "-_.".contains(c);
        !within[..*at].ends_with(part) && !within[at + wrong.len()..].starts_with(part)
    });
    let (first, _) = places.next()?;
    let at = match places.last() {
        None => first,
        // A link's words may be its target as well; the target stands behind them.
        Some((last, _)) if argument == &"target" => last,
        Some(_) => return None,
    };
    let start = span.start + at;
    Some(Edit {
        span: Span::new(start, start + wrong.len()),
        text: meant.text.clone(),
    })
}

/// The text with the edits done; of edits that overlap, the first.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for edit in in_order(edits) {
        let range = edit.span.range();
        out.push_str(&text[at..range.start]);
        out.push_str(&edit.text);
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// Does edits, whose places are places in the clean form of a file, in the file as it is on disk: with
/// its line ends, its byte order mark and its way to compose letters. `None` where the file does not hold
/// what was checked.
pub fn apply_to_file(on_disk: &str, checked: &str, edits: &[Edit]) -> Option<String> {
    if *clean(on_disk) != *checked {
        return None;
    }
    let mut raw = Vec::with_capacity(edits.len());
    for edit in in_order(edits) {
        let start = raw_offset(on_disk, checked, edit.span.start as usize)?;
        let end = raw_offset(on_disk, checked, edit.span.end as usize)?;
        raw.push(Edit {
            span: Span::new(start, end),
            text: edit.text.clone(),
        });
    }
    Some(apply(on_disk, &raw))
}

fn in_order(edits: &[Edit]) -> Vec<&Edit> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut at = 0;
    sorted.retain(|edit| {
        let apart = edit.span.start >= at;
        if apart {
            at = edit.span.end;
        }
        apart
    });
    sorted
}

/// Where an offset in the clean text lies in the text on disk.
fn raw_offset(on_disk: &str, checked: &str, offset: usize) -> Option<usize> {
    let before = checked.get(..offset)?;
    let line = before.matches('\n').count();
    let column = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
    let start = line_start(on_disk, line)?;
    let end = on_disk[start..]
        .find(['\n', '\r'])
        .map_or(on_disk.len(), |n| start + n);
    let raw = &on_disk[start..end];
    let whole = nfc(raw);
    (0..=raw.len())
        .filter(|at| raw.is_char_boundary(*at))
        .find(|at| nfc(&raw[..*at]) == column && format!("{column}{}", nfc(&raw[*at..])) == whole)
        .map(|at| start + at)
}

/// Where a line of the text on disk starts, past a byte order mark; lines count from 0.
fn line_start(on_disk: &str, line: usize) -> Option<usize> {
    let mut at = if on_disk.starts_with('\u{feff}') {
        3
    } else {
        0
    };
    for _ in 0..line {
        let end = at + on_disk[at..].find(['\n', '\r'])?;
        at = end
            + if on_disk[end..].starts_with("\r\n") {
                2
            } else {
                1
            };
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_the_span_changes_in_an_unclean_file() {
        let raw = "\u{feff}te\u{302}n: đơn vi\u{323}\r\nlead: tt-x # ghi chu\u{301}\r\nz: 1";
        let checked = clean(raw);
        let at = checked.find("tt-x").expect("there");
        let edits = [Edit {
            span: Span::new(at, at + 4),
            text: "tt-thong-tin".into(),
        }];
        assert_eq!(
            apply_to_file(raw, &checked, &edits).as_deref(),
            Some(raw.replace("tt-x", "tt-thong-tin").as_str())
        );
        assert_eq!(apply_to_file("lead: other", &checked, &edits), None);
        // Also what stands decomposed itself.
        let at = checked.find("vị").expect("there");
        let edits = [Edit {
            span: Span::new(at, at + "vị".len()),
            text: "x".into(),
        }];
        assert_eq!(
            apply_to_file(raw, &checked, &edits),
            Some(raw.replace("vi\u{323}", "x"))
        );
    }

    #[test]
    fn of_edits_that_overlap_the_first_is_done() {
        let edit = |start, end, text: &str| Edit {
            span: Span::new(start, end),
            text: text.into(),
        };
        let edits = [edit(4, 6, "C"), edit(0, 2, "A"), edit(1, 3, "B")];
        assert_eq!(apply("abcdefg", &edits), "AcdCg");
    }
}
