//! Documents: the plan's own, those that they cite, and one page each.

pub mod citations;
pub mod detail;
pub mod list;
pub mod relations;
pub mod row;
