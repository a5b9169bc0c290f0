//! Documents: the plan's own, those that they cite, and one page each.

pub(crate) mod citations;
pub(crate) mod detail;
pub(crate) mod list;
pub(crate) mod relations;
pub(crate) mod row;
