//! What a name looks like: imposters write `vi-du`, `vidu`, `v1du`, `vı-đu` and Cyrillic letters for it.
//!
//! Letters that look alike are those of Unicode Technical Standard #39, §4 (skeletons); to them come the
//! digits that people read as letters, and l, which in many typefaces is I.

use unicode_security::skeleton;

/// A text in the forms in which it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Likeness {
    /// Small letters and digits alone, without marks.
    plain: String,
    /// Whether it is written in Latin letters.
    is_latin: bool,
    /// The shapes of its letters, as written and in small letters.
    shapes: [String; 2],
}

impl Likeness {
    pub fn of(text: &str) -> Self {
        Self {
            plain: crate::vietnamese::slug(text).replace('-', ""),
            is_latin: crate::vietnamese::fold(text).is_ascii(),
            shapes: [shape(text), shape(&text.to_lowercase())],
        }
    }

    /// Whether there is nothing that could be compared.
    pub fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }

    /// Whether another text holds this name.
    pub fn stands_in(&self, other: &Self) -> bool {
        other.is_latin && other.plain.contains(&self.plain)
    }

    /// Whether another text holds something that looks like this name.
    pub fn is_seen_in(&self, other: &Self) -> bool {
        let names = self.shapes.iter().filter(|name| !name.is_empty());
        let mut pairs = names.flat_map(|name| other.shapes.iter().map(move |shown| (name, shown)));
        other.plain.contains(&self.plain)
            || pairs.any(|(name, shown)| shown.contains(name.as_str()))
    }
}

/// The shapes of a text's letters, without marks and without what stands between them.
fn shape(text: &str) -> String {
    let mut out = String::new();
    for word in text.split(|c: char| !c.is_alphanumeric() && !is_mark(c)) {
        // A number is a number: nobody reads words in it.
        if word.bytes().all(|b| b.is_ascii_digit()) {
            out.push_str(word);
            continue;
        }
        let letters: String = skeleton(word).filter(|c| !is_mark(*c)).collect();
        let slug = crate::vietnamese::slug(&letters);
        out.extend(slug.chars().filter(|c| *c != '-').map(letter));
    }
    out
}

/// Combining marks of Latin, Greek and Cyrillic letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}')
}

/// The letter for which a digit, or another letter, is read.
fn letter(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | 'l' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        '8' => 'b',
        '9' => 'g',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(name: &str, shown: &str) -> bool {
        Likeness::of(name).is_seen_in(&Likeness::of(shown))
    }

    #[test]
    fn letters_that_look_alike_are_one() {
        for shown in [
            "vidu-hotro",
            "v1du",
            "vldu",
            "VlDU",
            "vı-du",
            "vidυ",
            "ѵіԁu",
            "vi_du.xyz",
            "víđụ",
            "ＶＩＤＵ",
            "𝐯𝐢𝐝𝐮",
        ] {
            assert!(seen("Ví Dụ", shown), "{shown}");
        }
        for shown in ["vi-da", "du-vi", "", "1900", "video"] {
            assert!(!seen("Ví Dụ", shown), "{shown}");
        }
        assert!(seen("Mây 5", "rnay-5"));
        assert!(seen("Sở Ba", "50ba"));
        assert!(!seen("SOS", "100505050"), "a number holds no words");
    }
}
