//! The order of Vietnamese dictionaries.

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Vietnamese dictionary order: letters first (a ă â b c d đ e ê …), tones only break ties
/// (ngang, huyền, hỏi, ngã, sắc, nặng), then the text itself.
pub fn compare(a: &str, b: &str) -> Ordering {
    sort_key(a).cmp(&sort_key(b))
}

/// What [`compare`] compares, to be made once a text where many are sorted.
pub fn sort_key(text: &str) -> impl Ord + use<> {
    let key = SortKey::new(text);
    (key.letters, key.tones, text.to_owned())
}

/// The heading letter of a text in an index: the base letter with its mark (Đ, Ê …), upper case.
pub fn initial(text: &str) -> String {
    let Some(first) = text.chars().find(|c| c.is_alphanumeric()) else {
        return "#".into();
    };
    if first.is_numeric() {
        return "0-9".into();
    }
    if first.is_ascii() {
        return first.to_ascii_uppercase().into();
    }
    let letter: String = first
        .nfd()
        .filter(|c| tone(*c).is_none())
        .collect::<String>()
        .nfc()
        .collect();
    letter.to_uppercase()
}

struct SortKey {
    letters: Vec<u32>,
    tones: Vec<u8>,
}

impl SortKey {
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
pub(super) fn tone(c: char) -> Option<u8> {
    match c {
        '\u{300}' => Some(1), // huyền
        '\u{309}' => Some(2), // hỏi
        '\u{303}' => Some(3), // ngã
        '\u{301}' => Some(4), // sắc
        '\u{323}' => Some(5), // nặng
        _ => None,
    }
}
