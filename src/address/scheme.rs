//! What an address begins with, by which browsers know what to do with it.

use strum::VariantArray;

/// The schemes that an address of a site may have, all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray)]
pub enum Scheme {
    Https,
    Http,
    Mailto,
    Tel,
}

impl Scheme {
    /// Every scheme.
    pub const ALL: &'static [Self] = <Self as VariantArray>::VARIANTS;

    /// How an address of it begins.
    pub fn start(self) -> &'static str {
        match self {
            Self::Https => "https://",
            Self::Http => "http://",
            Self::Mailto => "mailto:",
            Self::Tel => "tel:",
        }
    }

    /// Its name: `https`.
    pub fn name(self) -> &'static str {
        self.start().trim_end_matches([':', '/'])
    }
}

/// The scheme of a text as a browser finds it (WHATWG URL, "basic URL parser"): it passes over control
/// characters and spaces at the start, and over tabs and ends of lines everywhere.
pub fn scheme(text: &str) -> Option<String> {
    if !text.contains(':') {
        return None;
    }
    let mut name = String::new();
    for c in seen(text) {
        match c {
            ':' if !name.is_empty() => return Some(name),
            c if c.is_ascii_alphabetic() => name.push(c),
            c if c.is_ascii_alphanumeric() || "+-.".contains(c) => {
                if name.is_empty() {
                    return None;
                }
                name.push(c);
            }
            _ => return None,
        }
    }
    None
}

/// The characters of a text that a browser does not pass over.
pub(super) fn seen(text: &str) -> impl Iterator<Item = char> {
    let text = text.trim_start_matches(|c: char| c <= ' ');
    text.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r'))
}
