//! Files and places in them: the words every other room uses to say *where*.
//!
//! Not here: reading from disk (`disk`) and parsing (`read`).

use std::sync::Arc;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A stretch of bytes in a [`SourceFile`]'s text, `start..end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// A span from byte offsets; offsets past 4 GiB are cut off, which no source file reaches.
    pub fn new(start: usize, end: usize) -> Self {
        let cut = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            start: cut(start),
            end: cut(end.max(start)),
        }
    }

    /// The span as indices for slicing.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A span in a named file. The file is the path below the site's folder, with `/`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    pub file: Arc<str>,
    pub span: Span,
}

impl Place {
    pub fn new(file: &Arc<str>, span: Span) -> Self {
        Self {
            file: Arc::clone(file),
            span,
        }
    }
}

/// One file of the site as the compiler sees it: its path, and its text in one clean form.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path below the site's folder, NFC, with `/`.
    pub path: Arc<str>,
    pub body: Body,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// UTF-8 text: NFC, `\n` line ends, no byte order mark, one newline at the end.
    Text(Arc<str>),
    /// The same, made from a text that had its marks apart from its letters: the offset of the first
    /// line that did.
    Decomposed(Arc<str>, u32),
    /// Not UTF-8 although its kind of file must be: what can be read of it, and the offset of the
    /// first bad byte.
    Broken(Arc<str>, u32),
    /// A file that is copied as it is.
    Other(Attachment),
    /// Something that is there and is not read.
    Unread(Unread),
}

/// Why something in a site's folder is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is a link.
    Link,
    /// It is a pipe, a socket or a device.
    Special,
    /// It is a folder where a file must be.
    Folder,
    /// It is a file where a folder must be.
    NoFolder,
    /// It may not be read.
    Forbidden,
    /// Its name is no name for a file.
    Name,
    /// Another file has its name, with the marks written otherwise.
    Twin,
    /// Its name has no letter and no digit, so that no address can be made of it.
    Unspoken,
    /// It is data, but its name does not end as a data file's does.
    Ending,
    /// It is a folder outside of the site's own, which `loa.yaml` names here.
    Outside(Span),
    /// Its name is a slip of one that is read.
    Misspelt(&'static str),
}

impl Unread {
    /// The reason, as a label of [`crate::rule::labels`]; with a `+` behind it, the mend.
    pub fn label(self) -> &'static str {
        match self {
            Self::Link => "unread-link",
            Self::Special => "unread-special",
            Self::Folder => "unread-folder",
            Self::NoFolder => "unread-no-folder",
            Self::Forbidden => "unread-forbidden",
            Self::Name => "unread-name",
            Self::Twin => "unread-twin",
            Self::Unspoken => "unread-unspoken",
            Self::Ending => "unread-ending",
            Self::Outside(_) => "unread-outside",
            Self::Misspelt(_) => "unread-misspelt",
        }
    }
}

/// What is known of a file that is copied to the site unread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Size in bytes.
    pub bytes: u64,
    /// Width and height in pixels, for images whose header says so.
    pub pixels: Option<(u32, u32)>,
    /// Whether it is a picture that moves, and would stand still if it were made narrower.
    pub is_animated: bool,
    /// BLAKE3 of the bytes, where an address is made from it.
    pub hash: Option<[u8; 32]>,
    /// What it is, by its first bytes.
    pub inside: Inside,
}

/// What a file is by its bytes, whatever its name says: the kinds that are treated otherwise than others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Inside {
    #[default]
    Other,
    Jpeg,
    Png,
    Webp,
    Gif,
    /// A drawing, and what of it no page may show, as a label of [`crate::rule::labels`].
    Svg(Option<&'static str>),
    /// What a browser or a server would carry out.
    Active,
    /// Pictures that browsers do not show, or whose notes on place and device loa cannot take away.
    Avif,
    Heic,
    Tiff,
    Bmp,
}

/// Brings text to the one form that everything else relies on, so that a byte order mark, CRLF,
/// decomposed letters or a missing last newline never change a byte of the output.
pub fn clean(text: &str) -> Arc<str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let unix;
    let text = if text.contains('\r') {
        unix = text.replace("\r\n", "\n").replace('\r', "\n");
        unix.as_str()
    } else {
        text
    };
    if is_composed(text) && text.ends_with('\n') {
        return text.into();
    }
    let mut out = nfc(text);
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    out.into()
}

/// The number of the first line, from 0, that is not in Normalization Form C.
pub fn first_decomposed(text: &str) -> Option<usize> {
    if is_composed(text) {
        return None;
    }
    text.lines().position(|line| nfc(line) != line)
}

/// Unicode Normalization Form C (UAX #15) of a text.
pub fn nfc(text: &str) -> String {
    if is_composed(text) {
        text.to_owned()
    } else {
        text.nfc().collect()
    }
}

/// Whether a text is quickly seen to be in Normalization Form C.
fn is_composed(text: &str) -> bool {
    is_never_changed(text.as_bytes()) || is_nfc_quick(text.chars()) == IsNormalized::Yes
}

/// Whether a text holds only characters that Normalization Form C leaves as they are, whatever stands
/// beside them: U+0000 to U+02FF, U+1E00 to U+1EFF and the dashes and quotation marks U+2010 to U+2027.
/// Vietnamese is written with no others. UAX #15, quick check, without its tables.
fn is_never_changed(utf8: &[u8]) -> bool {
    // The first byte of U+0300 is 0xCC, and a later byte of a character is below 0xC0.
    utf8.iter().enumerate().all(|(at, first)| match first {
        ..0xcc => true,
        0xe1 => utf8.get(at + 1).is_some_and(|b| (0xb8..=0xbb).contains(b)),
        0xe2 => {
            let rest = utf8.get(at + 1..at + 3);
            matches!(rest, Some([0x80, 0x90..=0xa7]))
        }
        _ => false,
    })
}

/// Line and column of a byte offset, both from 1; the column counts characters.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (
        before.matches('\n').count() + 1,
        before[start..].chars().count() + 1,
    )
}

/// The byte offset of a line and column, both from 1; the end of the text where it has no such place.
pub fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = (text.split_inclusive('\n').take(line.saturating_sub(1)))
        .map(str::len)
        .sum();
    let rest = text[start..].split('\n').next().unwrap_or_default();
    let below = rest.char_indices().nth(column.saturating_sub(1));
    start + below.map_or(rest.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unclean_forms_become_the_same_text() {
        let clean_form = clean("Tiếng Việt\nhai dòng\n");
        assert_eq!(clean("\u{feff}Tiếng Việt\r\nhai dòng"), clean_form);
        assert_eq!(
            clean(&"Tiếng Việt\nhai dòng\n".nfd().collect::<String>()),
            clean_form
        );
        assert_eq!(&*clean(""), "");
    }

    #[test]
    fn what_is_never_changed_needs_no_table() {
        let mut seen = 0;
        for c in '\0'..=char::MAX {
            if is_never_changed(c.to_string().as_bytes()) {
                assert_eq!(is_nfc_quick([c].into_iter()), IsNormalized::Yes, "{c}");
                assert_eq!(unicode_normalization::char::canonical_combining_class(c), 0);
                seen += 1;
            }
        }
        assert_eq!(seen, 0x300 + 0x100 + 24);
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(line_column("a\nđường x", "a\nđường ".len()), (2, 7));
        assert_eq!(line_column("a", 99), (1, 2));
        assert_eq!(offset("a\nđường x", 2, 7), "a\nđường ".len());
        assert_eq!(offset("a", 9, 9), 1);
    }
}
