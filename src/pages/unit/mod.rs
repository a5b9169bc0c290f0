//! Units: the list by level, and one page each.

pub mod detail;
pub mod list;
