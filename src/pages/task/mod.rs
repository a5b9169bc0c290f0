//! Tasks: the list by document, by lead unit, by deadline, and one page each.

pub mod detail;
pub mod lists;
pub mod row;
