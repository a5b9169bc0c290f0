//! Vietnamese letters: folding marks away, slugs, and the order of the alphabet.
//!
//! đ/Đ has no Unicode decomposition, so NFD alone cannot fold it; every room folds through here.

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text without tone marks and letter marks, lower case, đ as d.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

/// An ASCII address part: folded letters and digits joined by single hyphens.
#[must_use]
pub fn slug(text: &str) -> String {
    let folded = deunicode::deunicode(&fold(text));
    let mut out = String::with_capacity(folded.len());
    for c in folded.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// Vietnamese dictionary order: letters first (a ă â b c d đ e ê …), tones only break ties
/// (ngang, huyền, hỏi, ngã, sắc, nặng), then the text itself.
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    let (ka, kb) = (Key::new(a), Key::new(b));
    ka.letters
        .cmp(&kb.letters)
        .then_with(|| ka.tones.cmp(&kb.tones))
        .then_with(|| a.cmp(b))
}

/// The heading letter of a text in an index: the base letter with its mark (Đ, Ê …), upper case.
#[must_use]
pub fn initial(text: &str) -> String {
    let Some(first) = text.chars().find(|c| c.is_alphanumeric()) else {
        return "#".into();
    };
    if first.is_numeric() {
        return "0-9".into();
    }
    let letter: String = first
        .nfd()
        .filter(|c| tone(*c).is_none())
        .collect::<String>()
        .nfc()
        .collect();
    letter.to_uppercase()
}

struct Key {
    letters: Vec<u32>,
    tones: Vec<u8>,
}

impl Key {
    fn new(text: &str) -> Self {
        let mut key = Self {
            letters: Vec::new(),
            tones: Vec::new(),
        };
        for c in text.nfd().flat_map(char::to_lowercase) {
            if let Some(t) = tone(c) {
                if let Some(last) = key.tones.last_mut() {
                    *last = t;
                }
            } else if is_combining_mark(c) {
                if let Some(last) = key.letters.last_mut() {
                    *last += match c {
                        '\u{306}' => 1, // ă
                        '\u{302}' => 2, // â ê ô
                        '\u{31b}' => 3, // ơ ư
                        _ => 4,
                    };
                }
            } else if c.is_alphanumeric() {
                key.letters.push(if c == 'đ' {
                    u32::from('d') * 8 + 5
                } else {
                    u32::from(c) * 8
                });
                key.tones.push(0);
            } else {
                key.letters.push(0);
                key.tones.push(0);
            }
        }
        key
    }
}

/// The rank of a tone mark; `None` for anything that is no tone.
fn tone(c: char) -> Option<u8> {
    match c {
        '\u{300}' => Some(1), // huyền
        '\u{309}' => Some(2), // hỏi
        '\u{303}' => Some(3), // ngã
        '\u{301}' => Some(4), // sắc
        '\u{323}' => Some(5), // nặng
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_every_mark_and_d() {
        assert_eq!(
            fold("Định danh, Đăng ký: ưỡn ẹo"),
            "dinh danh, dang ky: uon eo"
        );
        assert_eq!(fold(&"Tiếng Việt".nfd().collect::<String>()), "tieng viet");
    }

    #[test]
    fn slugs_are_plain() {
        assert_eq!(slug("Phụ lục 6.1, ý 2"), "phu-luc-6-1-y-2");
        assert_eq!(slug("  -- "), "");
    }

    #[test]
    fn sorts_like_a_dictionary() {
        let mut words = [
            "đa", "dao", "da", "ân", "an", "ăn", "bà", "ba", "bá", "ê", "e", "za",
        ];
        words.sort_by(|a, b| compare(a, b));
        assert_eq!(
            words,
            [
                "an", "ăn", "ân", "ba", "bà", "bá", "da", "dao", "đa", "e", "ê", "za"
            ]
        );
    }

    #[test]
    fn initials_keep_the_letter() {
        assert_eq!(initial("Đề án"), "Đ");
        assert_eq!(initial("Ẩn"), "Â");
        assert_eq!(initial("06"), "0-9");
    }
}
