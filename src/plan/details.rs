//! What the general page of a record shows of it, for concepts that have no page of their own making.

use super::kind::Kind;
use crate::reference::Id;

/// What stands on the page beside title, sources and the records that name this one.
#[derive(Debug, Default)]
pub struct Details<'a> {
    /// A sentence under the title; empty for none.
    pub lead: &'a str,
    /// Each with the name of its field, which is its label's (`field.…` of the interface words) and the
    /// one by which marks of basis go.
    pub facts: Vec<(&'static str, Detail<'a>)>,
}

/// One fact of a record.
#[derive(Debug)]
pub enum Detail<'a> {
    Text(&'a str),
    Texts(&'a [String]),
    /// Records of one kind.
    Records(Kind, Vec<&'a Id>),
}
