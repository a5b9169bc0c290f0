//! Units: the list by level, and one page each.

pub(crate) mod detail;
pub(crate) mod list;
