//! Vietnamese in the encodings from before Unicode, kept as if it were Unicode: TCVN3 (ABC) and VNI.
//! A text that was pasted from an old file looks like "Chµo b¹n ®äc" or "Chaøo baïn ñoïc".

use strum::IntoStaticStr;

use crate::file::Span;

/// An encoding from before Unicode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
pub enum OldLetters {
    #[strum(serialize = "TCVN3 (ABC)")]
    Tcvn3,
    #[strum(serialize = "VNI")]
    Vni,
}

impl OldLetters {
    /// What people call it.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// As many words must look like it: one odd sign in a text is no encoding.
const ENOUGH: usize = 3;

/// The first word of a text that is written in an old encoding, if the text is.
pub fn old_letters(text: &str) -> Option<(OldLetters, Span)> {
    // Most texts hold none of the signs, and that is quickly seen.
    let suspect = |c: char| is_tcvn3(c) || is_vni(c);
    if !text
        .as_bytes()
        .windows(2)
        .any(|b| matches!(*b, [first, second] if may_be_suspect(first, second)))
    {
        return None;
    }
    let mut found: [(usize, Option<Span>); 2] = [(0, None), (0, None)];
    let lines = text
        .lines()
        .filter(|line| line.contains(suspect) && !line.contains(is_unicode));
    for (at, word) in lines.flat_map(|line| words(text, line)) {
        let tests = [tcvn3 as fn(&str) -> bool, vni];
        for (test, (count, first)) in tests.into_iter().zip(&mut found) {
            if test(word) {
                *count += 1;
                first.get_or_insert(Span::new(at, at + word.len()));
            }
        }
    }
    let [(tcvn3, first_tcvn3), (vni, first_vni)] = found;
    match (tcvn3 >= ENOUGH, vni >= ENOUGH) {
        (true, _) if tcvn3 >= vni => Some((OldLetters::Tcvn3, first_tcvn3?)),
        (_, true) => Some((OldLetters::Vni, first_vni?)),
        _ => None,
    }
}

/// Whether two bytes may be one of the signs. In UTF-8 these begin with 0xC2, which no Vietnamese letter
/// does, or with 0xC3, where some letters of Vietnamese stand too.
fn may_be_suspect(first: u8, second: u8) -> bool {
    first == 0xc2
        || first == 0xc3
            && matches!(
                second,
                0x84 | 0x85
                    | 0x8b
                    | 0x8f
                    | 0x91
                    | 0x98
                    | 0x9b
                    | 0x9c
                    | 0xa4
                    | 0xa5
                    | 0xab
                    | 0xaf
                    | 0xb1
                    | 0xb8
                    | 0xbb
                    | 0xbc
            )
}

/// The words of a line, with their places in the text.
fn words<'a>(text: &'a str, line: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
    line.split_whitespace()
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Letters that no old encoding has: a line with one of them is in Unicode.
fn is_unicode(c: char) -> bool {
    matches!(
        c,
        '\u{1ea0}'..='\u{1ef9}' | 'đ' | 'Đ' | 'ư' | 'ơ' | 'Ư' | 'Ơ' | 'ă' | 'Ă'
    )
}

/// TCVN3 keeps its letters where Latin-1 has signs: `b¹n`, `®äc`, `x·`.
fn tcvn3(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let ascii = |c: Option<&char>| c.is_some_and(char::is_ascii_alphabetic);
    letters.iter().enumerate().any(|(at, c)| {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let after = letters.get(at + 1);
        // ® begins a word (đ); elsewhere a sign inside a word has letters before and after it.
        is_tcvn3(*c)
            && (ascii(before)
                && after.is_none_or(|c| c.is_alphabetic() || is_tcvn3(*c))
                && *c != '®'
                || *c == '®'
                    && before.is_none()
                    && after.is_some_and(|c| c.is_alphabetic() || is_tcvn3(*c)))
    })
}

fn is_tcvn3(c: char) -> bool {
    matches!(
        c,
        '¸' | 'µ' | '¶' | '·' | '¹' | '¨' | '¾' | '¼' | '½' | '©' | '®' | 'ª' | '¬'
    )
}

/// VNI writes the mark as a letter of its own after the vowel: `baïn`, `ñoïc`, `vaøo`.
fn vni(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    letters.windows(2).any(
        |pair| matches!(*pair, [vowel, mark] if "aeiouyAEIOUYôöÔÖ".contains(vowel) && is_vni(mark)),
    )
}

/// Letters that Vietnamese does not have.
fn is_vni(c: char) -> bool {
    matches!(
        c,
        'û' | 'å'
            | 'ä'
            | 'ø'
            | 'ï'
            | 'ë'
            | 'ü'
            | 'ñ'
            | 'Û'
            | 'Å'
            | 'Ä'
            | 'Ø'
            | 'Ï'
            | 'Ë'
            | 'Ü'
            | 'Ñ'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<(OldLetters, &str)> {
        old_letters(text).map(|(encoding, span)| (encoding, &text[span.range()]))
    }

    #[test]
    fn texts_in_old_encodings_are_known() {
        assert_eq!(
            of("Mêi c¸c b¹n ®äc vµo phßng"),
            Some((OldLetters::Tcvn3, "c¸c"))
        );
        assert_eq!(
            of("Môøi baïn ñoïc vaøo phoøng"),
            Some((OldLetters::Vni, "Môøi"))
        );
    }

    #[test]
    fn signs_are_known_by_their_bytes() {
        for c in '\0'..='\u{24f}' {
            let bytes = c.to_string().into_bytes();
            if is_tcvn3(c) || is_vni(c) {
                assert!(may_be_suspect(bytes[0], bytes[1]), "{c}");
            } else if bytes.first() == Some(&0xc3) {
                assert!(!may_be_suspect(bytes[0], bytes[1]), "{c}");
            }
        }
    }

    #[test]
    fn other_texts_are_not() {
        for text in [
            "Ủy ban nhân dân thành phố, sửa đổi, bổ sung; người dân được hưởng.",
            "Windows® và Google© · 5 µm · 12 m² «từ» naïve",
            "Gặp Zoë, Noël và Citroën ở quán.",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
