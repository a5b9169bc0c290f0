//! Footnotes: kept while the body is written, and counted in the order of their first references.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::read::markdown::LinkedPieces;
use crate::read::shortcode::BodyPiece;

/// The footnotes of a body. Labels are in lower case, as Markdown compares them.
#[derive(Default)]
pub(super) struct Notes<'a> {
    pub(super) defined: HashMap<String, Vec<(BodyPiece<'a>, Range<usize>)>>,
    /// Labels by number, with how many references each has.
    pub(super) order: Vec<(String, usize)>,
}

impl<'a> Notes<'a> {
    /// Keeps the definition whose start has just been read.
    pub(super) fn define(&mut self, label: &str, pieces: &mut LinkedPieces<'a>) {
        let mut content = Vec::new();
        while let Some((piece, range)) = pieces.next() {
            match piece {
                BodyPiece::Mark(Event::End(TagEnd::FootnoteDefinition)) => break,
                BodyPiece::Mark(Event::Start(Tag::FootnoteDefinition(inner))) => {
                    self.define(&inner, pieces);
                }
                piece => content.push((piece, range)),
            }
        }
        self.defined.entry(label.to_lowercase()).or_insert(content);
    }

    /// The number of a note and of this reference to it, both from 1.
    pub(super) fn refer(&mut self, label: &str) -> (usize, usize) {
        let label = label.to_lowercase();
        let known = self.order.iter().position(|(other, _)| *other == label);
        let at = known.unwrap_or_else(|| {
            self.order.push((label, 0));
            self.order.len() - 1
        });
        let references = self.order.get_mut(at).map_or(1, |(_, references)| {
            *references += 1;
            *references
        });
        (at + 1, references)
    }
}
