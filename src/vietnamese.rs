//! Vietnamese letters: folding marks away, slugs, and the order of the alphabet.
//!
//! đ/Đ has no Unicode decomposition, so NFD alone cannot fold it; every room folds through here.

mod order;

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use order::tone;
pub use order::{compare, initial, sort_key};

/// The text without tone marks and letter marks, lower case, đ as d.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let table = letters();
    for c in text.chars() {
        match c {
            '\0'..='\u{7f}' => folded.push(c.to_ascii_lowercase()),
            '\u{c0}'..='\u{24f}' | '\u{1ea0}'..='\u{1ef9}' => {
                match table[c as usize].key.filter(char::is_ascii) {
                    Some(base) => folded.push(base),
                    None => folded.extend(folded_one(c)),
                }
            }
            _ => folded.extend(folded_one(c)),
        }
    }
    folded
}

/// What any character is without its marks.
fn folded_one(c: char) -> impl Iterator<Item = char> {
    c.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'đ' { 'd' } else { c })
}

/// One syllable of a text, as search knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Syllable<'a> {
    /// Folded letters and digits; `ky` and `ki` are one, as are `quy` and `qui`.
    pub key: &'a str,
    /// Letters with their marks, then the tone, wherever it was placed: `hoà` and `hòa` are both
    /// ``hoa` ``, `khẩu` is `khâu?`.
    pub form: &'a str,
    /// Where it stands in the text.
    pub start: usize,
    pub end: usize,
}

/// Cuts a text into syllables. `themes/default/rank.js` does the same with what readers type;
/// `tests/search/folding.tsv` holds both to one result.
pub fn syllables(text: &str, mut see: impl FnMut(Syllable<'_>)) {
    let table = letters();
    let (mut key, mut form) = (String::new(), String::new());
    let (mut tone, mut start) = (0_u8, 0);
    let mut letter = |at: usize, letter: LetterParts, ends: bool| {
        if ends {
            if !key.is_empty() {
                one_y(&mut key, &mut form);
                if tone > 0 {
                    form.push(TONES[usize::from(tone) - 1].1);
                }
                see(Syllable {
                    key: &key,
                    form: &form,
                    start,
                    end: at,
                });
                key.clear();
                form.clear();
                tone = 0;
            }
            return;
        }
        if let Some(base) = letter.key {
            if key.is_empty() {
                start = at;
            }
            key.push(base);
        }
        if let Some(marked) = letter.form {
            if letter.key.is_none() {
                // A mark of its own joins the letter before it, as in a text in NFD.
                let joined = form.pop().map(|f| (f, compose(f, marked)));
                form.extend(joined.map(|(f, whole)| whole.unwrap_or(f)));
            } else {
                form.push(marked);
            }
        }
        if letter.tone > 0 {
            tone = letter.tone;
        }
    };
    for (at, c) in text.char_indices() {
        match table.get(c as usize) {
            Some(known) => letter(at, *known, known.ends()),
            None => {
                let known = LetterParts::of(c);
                letter(at, known, known.ends());
            }
        }
    }
    letter(text.len(), LetterParts::default(), true);
}

/// What stands between the characters that end a syllable, with its place: each holds one syllable or
/// none.
pub fn runs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    static ENDS: LazyLock<Vec<bool>> =
        LazyLock::new(|| letters().iter().map(LetterParts::ends).collect());
    let ends = &*ENDS;
    let ends = move |c: char| match ends.get(c as usize) {
        Some(ends) => *ends,
        None => LetterParts::of(c).ends(),
    };
    text.split(ends)
        .filter(|run| !run.is_empty())
        .map(|run| (run.as_ptr() as usize - text.as_ptr() as usize, run))
}

/// What a character adds to a syllable.
#[derive(Clone, Copy, Default)]
struct LetterParts {
    /// Folded; none for a mark of its own.
    key: Option<char>,
    /// Without its tone; for a mark of its own, the mark.
    form: Option<char>,
    tone: u8,
    mark: bool,
}

/// Characters that are looked up; Vietnamese letters end at U+1EF9.
const TABLE: usize = 0x1f00;

/// Tone marks with the sign that stands for each in a form, in the order of dictionaries.
const TONES: [(char, char); 5] = [
    ('\u{300}', '`'),
    ('\u{309}', '?'),
    ('\u{303}', '~'),
    ('\u{301}', '\''),
    ('\u{323}', '.'),
];

fn letters() -> &'static [LetterParts] {
    static TABLE_OF_LETTERS: LazyLock<Vec<LetterParts>> = LazyLock::new(|| {
        (0..TABLE)
            .map(|c| {
                u32::try_from(c)
                    .ok()
                    .and_then(char::from_u32)
                    .map_or_else(LetterParts::default, LetterParts::of)
            })
            .collect()
    });
    &TABLE_OF_LETTERS
}

impl LetterParts {
    fn of(c: char) -> Self {
        let mut found = Self::default();
        for part in c.nfd().flat_map(char::to_lowercase) {
            if let Some(rank) = tone(part) {
                found.tone = rank;
                found.mark = true;
            } else if ('\u{300}'..='\u{36f}').contains(&part) {
                found.mark = true;
                if matches!(part, '\u{306}' | '\u{302}' | '\u{31b}') {
                    found.form = match found.form {
                        Some(base) => compose(base, part),
                        None => Some(part),
                    };
                }
            } else if found.key.is_none() && is_letter(part) {
                found.key = Some(if part == 'đ' { 'd' } else { part });
                found.form = Some(part);
            }
        }
        found
    }

    /// Whether a syllable ends before it.
    fn ends(&self) -> bool {
        self.key.is_none() && !self.mark
    }
}

/// Whether a character is a letter or a digit, as [`char::is_alphanumeric`], which looks long for the
/// letters that Vietnamese has most of.
pub fn is_alphanumeric(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{c0}'..='\u{24f}' => !matches!(c, '×' | '÷'),
        '\u{1e00}'..='\u{1eff}' => true,
        _ => c.is_alphanumeric(),
    }
}

/// Digits of ASCII and letters that have two cases: what a browser of any age can tell as well.
fn is_letter(c: char) -> bool {
    c.is_ascii_digit() || c.to_uppercase().next() != Some(c)
}

fn compose(base: char, mark: char) -> Option<char> {
    unicode_normalization::char::compose(base, mark).or(Some(base))
}

/// `kỹ` is also written `kĩ`, `quý` `quí`: the last y after these letters is an i.
fn one_y(key: &mut String, form: &mut String) {
    if !key.ends_with('y') || !form.ends_with('y') {
        return;
    }
    let short = key.len() == 2 && key.starts_with(['h', 'k', 'l', 'm', 's', 't']);
    if short || key == "quy" {
        for text in [key, form] {
            text.pop();
            text.push('i');
        }
    }
}

/// An ASCII address part: folded letters and digits joined by single hyphens.
pub fn slug(text: &str) -> String {
    let mut folded = fold(text);
    if !folded.is_ascii() {
        folded = deunicode::deunicode(&folded);
    }
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

/// A file's name as it survives being copied and linked: unchanged where it does already.
pub fn file_name(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    if name.chars().all(plain) {
        return name.to_owned();
    }
    let parts = name.split('.').map(slug);
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_unicode() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c}");
        }
    }

    #[test]
    fn letters_are_folded_as_any_character() {
        for c in '\0'..=char::MAX {
            assert!(fold(&c.to_string()).chars().eq(folded_one(c)), "{c}");
        }
    }

    #[test]
    fn folds_every_mark_and_d() {
        assert_eq!(
            fold("Định danh, Đăng ký: ưỡn ẹo"),
            "dinh danh, dang ky: uon eo"
        );
        assert_eq!(fold(&"Tiếng Việt".nfd().collect::<String>()), "tieng viet");
    }

    fn found(text: &str) -> Vec<(String, String)> {
        let mut all = Vec::new();
        syllables(text, |s| all.push((s.key.to_owned(), s.form.to_owned())));
        all
    }

    /// The vectors that the script is held to as well: text, keys, forms.
    #[test]
    fn syllables_are_as_in_the_vectors() {
        let vectors = include_str!("../tests/search/folding.tsv");
        let mut seen = 0;
        for line in vectors.lines().filter(|l| !l.starts_with("# ")) {
            let parts: Vec<&str> = line.split('\t').collect();
            let [text, keys, forms] = parts[..] else {
                panic!("three columns: {line:?}");
            };
            let decomposed: String = text.nfd().collect();
            for text in [text.to_owned(), decomposed] {
                let (k, f): (Vec<String>, Vec<String>) = found(&text).into_iter().unzip();
                let run_by_run = runs(&text).flat_map(|(_, run)| found(run));
                assert!(
                    run_by_run.map(|(_, form)| form).eq(f.iter().cloned()),
                    "{text}"
                );
                assert_eq!(k.join(" "), keys, "{text}");
                assert_eq!(f.join(" "), forms, "{text}");
            }
            seen += 1;
        }
        assert!(seen > 150, "{seen} vectors");
    }

    /// Every Vietnamese letter against Unicode's own decomposition, composed and decomposed.
    #[test]
    fn letters_fold_as_unicode_decomposes_them() {
        let mut seen = 0;
        for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".chars() {
            for tone in ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"] {
                let composed: String = format!("{vowel}{tone}").nfc().collect();
                assert_eq!(composed.chars().count(), 1, "{composed}");
                let decomposed: String = composed.nfd().collect();
                let base: String = decomposed.chars().take(1).collect();
                for text in [&composed, &decomposed] {
                    assert_eq!(fold(text), base.to_lowercase(), "{text}");
                    assert_eq!(found(text)[0].0, base.to_lowercase(), "{text}");
                }
                assert_eq!(found(&composed), found(&decomposed));
                seen += 1;
            }
        }
        assert_eq!(seen, 144);
        for letter in ["đ", "Đ"] {
            assert_eq!(letter.nfd().collect::<String>(), letter, "no decomposition");
            assert_eq!(fold(letter), "d");
            assert_eq!(found(letter), [("d".to_owned(), "đ".to_owned())]);
        }
    }

    #[test]
    fn both_spellings_are_one() {
        for (a, b) in [
            ("hoà", "hòa"),
            ("thuý", "thúy"),
            ("xoá", "xóa"),
            ("kỹ", "kĩ"),
            ("Quý", "quí"),
        ] {
            assert_eq!(found(a), found(b), "{a} {b}");
        }
        assert_eq!(found("chip")[0].0, found("chíp")[0].0);
        assert_ne!(found("thúy")[0].0, found("thúi")[0].0);
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
