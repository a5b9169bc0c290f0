//! Why an address is refused.

use std::fmt;

/// Why a text is no address that readers may be offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadAddress {
    /// A scheme that may not stand here.
    Scheme,
    /// It does not begin as an address does.
    NoScheme,
    /// Not two slashes after the colon: `https:/x`, `https:x`, `https:///x`.
    Slashes,
    /// Nothing before the first slash, or nothing that a browser would look up.
    Host,
    /// A name before an `@`, behind which the true host hides.
    User,
    Space,
    /// Control characters and others that nobody sees.
    Unseen,
    /// One of `"`, `<`, `>` and the backslash, which browsers take for a slash.
    Sign,
    /// Not one mailbox.
    Mailbox,
    /// Nothing to dial.
    Number,
    /// More than the end of a host's name.
    Ending,
}

impl BadAddress {
    /// What is wrong, as a label of [`crate::rule::labels`].
    pub fn label(self) -> &'static str {
        match self {
            Self::Scheme => "address-scheme",
            Self::NoScheme => "address-start",
            Self::Slashes => "address-slashes",
            Self::Host => "address-host",
            Self::User => "address-user",
            Self::Space => "address-space",
            Self::Unseen => "address-unseen",
            Self::Sign => "address-sign",
            Self::Mailbox => "address-mailbox",
            Self::Number => "address-number",
            Self::Ending => "address-ending",
        }
    }
}

impl fmt::Display for BadAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

/// Refuses what reads otherwise than it looks, wherever it stands in an address.
pub(super) fn signs(text: &str) -> Result<(), BadAddress> {
    let wrong = text.chars().find_map(|c| match c {
        '"' | '<' | '>' | '\\' => Some(BadAddress::Sign),
        c if is_unseen(c) => Some(BadAddress::Unseen),
        c if c.is_whitespace() => Some(BadAddress::Space),
        _ => None,
    });
    wrong.map_or(Ok(()), Err)
}

/// Control characters, and those by which Unicode joins, parts and turns letters.
pub fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
            | '\u{e0000}'..='\u{e0fff}')
}
