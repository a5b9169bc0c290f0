//! The dialect of a body, and how each of its events is seen by those who read it and those who write it.

use std::borrow::Cow;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser};

use super::bare::LinkedPieces;
use crate::read::shortcode::Pieces;

/// The pieces of a body, in the dialect of this site.
pub(crate) fn pieces(body: &str, offset: usize) -> LinkedPieces<'_> {
    let dialect = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let events = Parser::new_ext(body, dialect).into_offset_iter();
    LinkedPieces::new(body, Pieces::new(body, offset, events))
}

/// The target of a link or an image as hooks and facts see it.
pub(crate) fn target(kind: LinkType, written: &str) -> Cow<'_, str> {
    match kind {
        LinkType::Email => format!("mailto:{written}").into(),
        _ => written.into(),
    }
}

/// Whether a stretch of HTML is one comment.
pub(crate) fn is_comment(html: &str) -> bool {
    html.trim()
        .strip_prefix("<!--")
        .is_some_and(|rest| rest.find("-->").is_some_and(|at| at + 3 == rest.len()))
}

/// The level of a heading on the page.
pub(crate) fn page_level(level: HeadingLevel) -> u8 {
    (level as u8).max(2)
}

/// What an event adds to a plain text.
pub(crate) fn plain<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Text(text) | Event::Code(text) => Some(text),
        Event::SoftBreak | Event::HardBreak => Some(" "),
        _ => None,
    }
}
