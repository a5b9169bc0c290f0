//! Campaigns (đợt truyền thông): the list by kind, one page each, and one for each year's run.

pub(crate) mod edition;
pub(crate) mod events;
pub(crate) mod list;
pub(crate) mod page;
pub(crate) mod run;
