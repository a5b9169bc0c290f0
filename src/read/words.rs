//! What single words of running text give away, found once when a file is read: abbreviations, and
//! percentages that somebody typed.

use crate::read::part::part;
use std::ops::Range;

use crate::vietnamese::is_alphanumeric;

/// The abbreviations of a text: words of two capitals or more, with the byte at which each begins.
pub fn abbreviations(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let places =
        tokens(text).filter(|token| text.as_bytes().get(token.clone()).is_some_and(may_hold_one));
    let words = places.flat_map(move |token| part(text, token).split(|c| !is_alphanumeric(c)));
    words
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
        .filter(move |(at, word)| is_abbreviation(word) && !in_number(text, *at))
}

/// What stands between the signs of ASCII.
fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let is_part = |b: &u8| !b.is_ascii() || b.is_ascii_alphanumeric();
        at += bytes.get(at..)?.iter().position(is_part)?;
        let start = at;
        at += bytes.get(at..)?.iter().take_while(|b| is_part(b)).count();
        Some(start..at)
    })
}

/// Whether an abbreviation may stand between two signs of ASCII, as its bytes show: a small letter
/// excludes one, unless a sign beyond ASCII may part the two. No letter of Vietnamese begins with the
/// bytes of those signs, 0xC2 and 0xE2 and more.
fn may_hold_one(token: &[u8]) -> bool {
    let is_foreign = |b: &u8| matches!(b, 0xc2 | 0xc7..=0xe0 | 0xe2..);
    token.len() > 1 && (!token.iter().any(u8::is_ascii_lowercase) || token.iter().any(is_foreign))
}

/// Whether a place stands in the number of a document, behind its stroke: `12/QĐ-UBND`.
fn in_number(text: &str, at: usize) -> bool {
    let before = part(text, ..at);
    let token = before.rsplit(char::is_whitespace).next().unwrap_or(before);
    token
        .split_once('/')
        .is_some_and(|(number, _)| number.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether a word is one: all capitals, at least two, and not a Roman number.
fn is_abbreviation(word: &str) -> bool {
    let mut capitals = 0;
    for c in word.chars() {
        match c {
            c if c.is_uppercase() => capitals += 1,
            c if c.is_ascii_digit() && capitals > 0 => {}
            _ => return false,
        }
    }
    capitals > 1 && !word.chars().all(|c| "IVXL".contains(c))
}

/// The percentages of a text: `80%`, `12,5 %`.
pub fn percentages(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices('%').filter_map(|(sign, _)| {
        let before = part(text, ..sign).trim_end_matches([' ', '\u{a0}']);
        let number = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == ',' || c == '.');
        let number = number.len()
            + (part(before, number.len()..).len()
                - part(before, number.len()..)
                    .trim_start_matches([',', '.'])
                    .len());
        (number < before.len()).then_some(number..sign + 1)
    })
}

/// The sentence around a place of a Markdown text: between full stops, or the ends of its block.
pub fn sentence(text: &str, at: usize) -> Range<usize> {
    const ENDS: [&str; 8] = [". ", "! ", "? ", ".\n", "!\n", "?\n", "\n\n", "\n- "];
    // No sentence is longer; what has no full stops at all is not searched through.
    const LONGEST: usize = 4096;
    let from = text.ceil_char_boundary(at.saturating_sub(LONGEST));
    let until = text.floor_char_boundary(at.saturating_add(LONGEST));
    let (before, after) = (part(text, from..at), part(text, at..until));
    let start = ENDS
        .iter()
        .filter_map(|end| before.rfind(end).map(|n| from + n + end.len()))
        .max()
        .unwrap_or(from);
    let end = ENDS
        .iter()
        .filter_map(|end| after.find(end).map(|n| at + n))
        .min()
        .unwrap_or(until);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_capitals() {
        let words = |text| abbreviations(text).map(|(_, w)| w).collect::<Vec<_>>();
        assert_eq!(
            words(
                "Theo 12/2024/NQ-HĐND, nộp TTHC cho UBND, mục II.1; QĐ-TTg, VneXx, số 12, CT05 và Đ."
            ),
            ["TTHC", "UBND", "QĐ", "CT05"]
        );
        assert_eq!(
            words("của“TTHC”và, ĐÂ—ấy, ưuĐÂ, KCB."),
            ["TTHC", "ĐÂ", "KCB"]
        );
    }

    #[test]
    fn percentages_are_numbers_before_the_sign() {
        let text = "Đạt 80%, rồi 12,5 %; còn % thì không.";
        let found: Vec<&str> = percentages(text).map(|r| &text[r]).collect();
        assert_eq!(found, ["80%", "12,5 %"]);
    }

    #[test]
    fn sentences_end_at_full_stops_and_blocks() {
        let text = "Một câu. Câu 80% này\ntiếp. Câu nữa.\n\n- mục\n- mục 5%";
        let of = |word: &str| &text[sentence(text, text.find(word).expect("a word"))];
        assert_eq!(of("80%"), "Câu 80% này\ntiếp");
        assert_eq!(of("5%"), "mục 5%");
    }
}
