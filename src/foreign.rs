//! Texts that are not in the language of the page: they carry their language with them, in Unicode's
//! own language tags (The Unicode Standard, chapter 23.9), until `render` turns the tags into
//! `lang` attributes. A text without tags is in the language of its page.

const BEGIN: char = '\u{e0001}';
const END: char = '\u{e007f}';
/// The tag letters lie this far above ASCII.
const PLANE: u32 = 0xe_0000;

/// The text, marked as being in a language.
pub fn tagged(text: &str, language: &str) -> String {
    if text.is_empty() || text.starts_with(BEGIN) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 4 * (language.len() + 2));
    out.push(BEGIN);
    let letters = language.chars().filter(char::is_ascii);
    out.extend(letters.filter_map(|c| char::from_u32(PLANE + c as u32)));
    out.push_str(text);
    out.push(END);
    out
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// In the language of the page.
    Own(&'a str),
    /// In another one.
    Foreign { language: String, text: &'a str },
}

/// Whether there is anything to turn into attributes.
pub fn is_tagged(text: &str) -> bool {
    text.contains(BEGIN)
}

/// Cuts a text at its tags.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(BEGIN) {
        if at > 0 {
            found.push(Piece::Own(&rest[..at]));
        }
        let inside = &rest[at + BEGIN.len_utf8()..];
        let end = inside.find(END).unwrap_or(inside.len());
        let letter = |c: char| u8::try_from((c as u32).wrapping_sub(PLANE)).ok();
        let from = (inside[..end].char_indices())
            .find(|(_, c)| letter(*c).is_none())
            .map_or(end, |(at, _)| at);
        found.push(Piece::Foreign {
            language: (inside[..from].chars())
                .filter_map(letter)
                .map(char::from)
                .collect(),
            text: &inside[from..end],
        });
        rest = inside[end..].strip_prefix(END).unwrap_or_default();
    }
    if !rest.is_empty() {
        found.push(Piece::Own(rest));
    }
    found
}

/// The text without tags, for places that cannot say a language.
pub fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !(PLANE..=END as u32).contains(&(*c as u32)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_come_and_go() {
        let text = format!("{} 80 % {}", tagged("Tối thiểu", "vi"), tagged("số", "vi"));
        assert_eq!(plain(&text), "Tối thiểu 80 % số");
        let foreign = |text| Piece::Foreign {
            language: "vi".to_owned(),
            text,
        };
        assert_eq!(
            pieces(&text),
            [foreign("Tối thiểu"), Piece::Own(" 80 % "), foreign("số")]
        );
        assert_eq!(tagged(&tagged("số", "vi"), "vi"), tagged("số", "vi"));
        assert_eq!(tagged("", "vi"), "");
    }

    #[test]
    fn a_tag_that_was_cut_off_does_no_harm() {
        let cut = &tagged("số", "vi")[.."\u{e0001}".len() + 4];
        assert_eq!(plain(cut), "");
        assert_eq!(pieces(cut).len(), 1);
    }
}
