//! What stands under a picture: what its marks mean, read from what was drawn. A mark that is not there
//! is not explained, and none that is there goes unexplained.

use crate::infographic::Picture;
use crate::presenter::desk::Desk;

/// Marks that need words, by their class, with the key of the words.
pub(crate) const EXPLAINED: [(&str, &str); 9] = [
    ("tick", "caption.tick"),
    ("tick-aspiration", "caption.tick-aspiration"),
    ("fill", "caption.fill"),
    ("commitment-dot", "caption.commitment"),
    ("aspiration-dot", "caption.aspiration"),
    ("measured-dot", "caption.measured"),
    ("near-dot", "caption.near"),
    ("reported-dot", "caption.reported"),
    ("fill-near", "caption.fill-near"),
];

/// What the marks of a picture mean.
pub(crate) fn caption(desk: &Desk<'_>, picture: &Picture) -> String {
    let is_drawn = |class: &str| picture.shapes.iter().any(|shape| shape.class == class);
    let words = EXPLAINED.iter().filter(|(class, _)| is_drawn(class));
    let words: Vec<&str> = words.map(|(_, key)| desk.words.get(key)).collect();
    words.join(" ")
}
