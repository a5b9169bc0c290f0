//! Characters that no page can show: written as they are, or in Markdown by their number.

use crate::file::Span;

/// Whether no page, feed or picture may hold a character (XML 1.0 §2.2; controls that XML allows are no
/// letters either).
pub fn is_odd(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// The odd characters of a text, from an offset on.
pub fn controls(text: &str, from: usize) -> Vec<(char, Span)> {
    // Seen in its bytes, a text without any is passed quickly: 0xC2 begins those past ASCII, 0xEF those
    // that are no characters.
    let may_be = |b: u8| b < b' ' && !matches!(b, b'\n' | b'\t') || matches!(b, 0x7f | 0xc2 | 0xef);
    let rest = text.get(from..).unwrap_or_default();
    if !rest.bytes().any(may_be) {
        return Vec::new();
    }
    let odd = rest.char_indices().filter(|(_, c)| is_odd(*c));
    odd.map(|(at, c)| (c, Span::new(from + at, from + at + c.len_utf8())))
        .collect()
}

/// The odd characters that a Markdown text writes by their numbers, from an offset on: `&#7;`, `&#xFFFE;`.
pub fn numbered(text: &str, from: usize) -> Vec<(char, Span)> {
    let rest = text.get(from..).unwrap_or_default();
    let written = rest.match_indices("&#").filter_map(|(at, sign)| {
        let number = rest.get(at + sign.len()..)?;
        let end = number.bytes().take(10).position(|b| b == b';')?;
        let number = number.get(..end)?;
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        let c = char::from_u32(code.ok()?).filter(|c| is_odd(*c))?;
        let start = from + at;
        Some((c, Span::new(start, start + sign.len() + end + 1)))
    });
    written.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_characters_are_found_however_they_are_written() {
        let of = |found: Vec<(char, Span)>| found.into_iter().map(|(c, _)| c).collect::<String>();
        assert_eq!(
            of(controls("a\u{7}b\u{85}\u{fffe}ế\n\t", 0)),
            "\u{7}\u{85}\u{fffe}"
        );
        assert_eq!(of(controls("\u{7}a", 1)), "");
        assert_eq!(
            of(numbered(
                "&#7; &#x1B; &#xFFFE; &#10; &#65; &#x; &#99999999999;",
                0
            )),
            "\u{7}\u{1b}\u{fffe}"
        );
    }
}
