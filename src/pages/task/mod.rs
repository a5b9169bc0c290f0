//! Tasks: the list by document, by lead unit, by deadline, and one page each.

pub(crate) mod detail;
pub(crate) mod lists;
pub(crate) mod row;
