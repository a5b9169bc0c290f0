//! Parts of what somebody wrote, taken without asking twice where they lie.

use std::slice::SliceIndex;

/// A part of a text by its place; nothing where the text has no such place, or it divides a letter.
pub fn part<I: SliceIndex<str, Output = str>>(text: &str, place: I) -> &str {
    text.get(place).unwrap_or_default()
}
