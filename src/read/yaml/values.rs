//! What a YAML value can hold although nobody sees it in the file: characters written as escapes, and
//! tags, which serde passes over.

use crate::read::part::part;
use serde_saphyr::granit_parser::{Event, Parser, Tag};

use super::as_read;
use crate::file::Span;
use crate::read::controls::is_odd;

/// Something in a value that no page can show, or that means nothing here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OddValue {
    Character(char),
    Tag,
}

/// Everything odd in the values of a text that is YAML, with its place.
pub fn odd(text: &str) -> Vec<(OddValue, Span)> {
    if !may_hold(text) {
        return Vec::new();
    }
    let text = &as_read(text);
    let mut found = Vec::new();
    for (event, place) in Parser::new_from_str(text).map_while(Result::ok) {
        let at = |marker: serde_saphyr::granit_parser::Marker| marker.byte_offset().unwrap_or(0);
        let span = Span::new(at(place.start), at(place.end));
        let tag: Option<&Tag> = match &event {
            Event::Scalar(value, _, _, tag) => {
                let odd = value.chars().find(|c| is_odd(*c));
                found.extend(odd.map(|c| (OddValue::Character(c), span)));
                tag.as_deref()
            }
            Event::SequenceStart(_, _, tag) | Event::MappingStart(_, _, tag) => tag.as_deref(),
            _ => None,
        };
        found.extend(tag.map(|_| (OddValue::Tag, tag_before(text, span))));
    }
    found
}

/// Whether a text may hold an escape, a tag, or what the parser lets pass: only then is it read again.
fn may_hold(text: &str) -> bool {
    let tag = |(at, _): (usize, &str)| {
        let before = at.checked_sub(1).and_then(|at| text.as_bytes().get(at));
        before.is_none_or(|b| b.is_ascii_whitespace() || b"[{,".contains(b))
    };
    text.contains('\\')
        || text.contains(['\u{fffe}', '\u{ffff}'])
        || text.match_indices('!').any(tag)
}

/// The tag that stands before a value.
fn tag_before(text: &str, value: Span) -> Span {
    let start = value.range().start.min(text.len());
    let before = text.get(..start).unwrap_or_default();
    match before.rfind('!') {
        Some(at) => {
            // `!!str` has two.
            let at = part(before, ..at).len() - usize::from(part(before, ..at).ends_with('!'));
            let length = part(text, at..).find(char::is_whitespace);
            Span::new(at, length.map_or(text.len(), |n| at + n))
        }
        None => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_tags_are_found() {
        let of =
            |text: &str| -> Vec<OddValue> { odd(text).into_iter().map(|(odd, _)| odd).collect() };
        assert_eq!(of("a: \"x\\x07\"\n"), [OddValue::Character('\u{7}')]);
        assert_eq!(of("\"\\0\": x\n"), [OddValue::Character('\0')]);
        assert_eq!(of("a: [\"\\uFFFE\"]\n"), [OddValue::Character('\u{fffe}')]);
        assert_eq!(of("a: !include /x\n"), [OddValue::Tag]);
        assert_eq!(of("- !!str 1\n"), [OddValue::Tag]);
        assert_eq!(of("a: ! x\n"), [OddValue::Tag]);
        assert_eq!(of("a: x ! y\n"), []);
        assert_eq!(of("a: {b: !x [1]}\n"), [OddValue::Tag]);
        assert_eq!(of("a: \"x\\n\\ty!\"\nb: Chào! Bạn!nhé\n"), []);
        assert_eq!(of("a: |\n  !x\n"), []);
        let text = "a: !include /x\n";
        assert_eq!(&text[odd(text)[0].1.range()], "!include");
    }
}
