//! What a Markdown body holds, found by one parse when the file is read: headings, links, images,
//! calls, words, and what must not stand in it.
//!
//! Pure: no link is resolved and no call is known here. `html::markdown` writes the same pieces
//! as HTML and takes heading ids and the judgement on targets from here.

mod bare;
mod closing;
mod facts;
mod ids;
mod marks;
mod pieces;
mod reader;
mod tables;
mod targets;
mod unseen;

pub(crate) use bare::LinkedPieces;
pub use facts::{BodyFacts, BodyLink, Heading, Image, LinkKind, Problem};
pub(crate) use ids::Ids;
pub(crate) use pieces::{is_comment, page_level, pieces, plain, target};
pub use targets::{on_own_computer, safe};

/// Finds the facts of a body that starts at `offset` in its file.
pub fn facts(body: &str, offset: usize) -> BodyFacts {
    reader::read(body, offset)
}

#[cfg(test)]
mod tests;
