//! How much one file may hold. Nobody writes that much by hand; whoever makes it by a program, or by a
//! mistake, is told, and nobody waits for it. Below these bounds reading takes time in proportion.

use crate::file::Span;

/// A bound, and what is beyond it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// What is counted, as a label of [`crate::rule::labels`].
    pub what: &'static str,
    pub most: usize,
}

/// Bytes of a Markdown text.
pub const TEXT: Bound = bound("too-long-text", 1 << 20);
/// Bytes of a file of data.
pub const DATA: Bound = bound("too-long-text", 4 << 20);
/// Bytes of a line.
pub const LINE: Bound = bound("too-long-line", 32 << 10);
/// Links and images of a text.
pub const LINKS: Bound = bound("too-many-links", 5000);
/// Headings of a text.
pub const HEADINGS: Bound = bound("too-many-headings", 2000);
/// Calls of a text, well-formed or not.
pub const CALLS: Bound = bound("too-many-calls", 2000);
/// Percentages of a text.
pub const PERCENTAGES: Bound = bound("too-many-percentages", 2000);
/// Words in capitals of a text, each counted once.
pub const CAPITALS: Bound = bound("too-many-capitals", 2000);
/// Definitions of links, and footnotes, of a text.
pub const DEFINITIONS: Bound = bound("too-many-definitions", 2000);

/// Findings of one rule that are told of one file.
pub const TOLD: usize = 200;

const fn bound(what: &'static str, most: usize) -> Bound {
    Bound { what, most }
}

/// The first bound that a text itself is beyond, and where.
pub fn beyond(text: &str, length: Bound) -> Option<(Bound, Span)> {
    if text.len() > length.most {
        return Some((length, Span::default()));
    }
    if text.len() <= LINE.most {
        return None;
    }
    let mut start = 0;
    for line in text.split('\n') {
        if line.len() > LINE.most {
            // Its first words tell which line it is.
            let end = line.floor_char_boundary(60);
            return Some((LINE, Span::new(start, start + end)));
        }
        start += line.len() + 1;
    }
    None
}
