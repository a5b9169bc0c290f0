//! Campaigns (đợt truyền thông): the list by kind, one page each, and one for each year's run.

pub mod edition;
pub mod events;
pub mod list;
pub mod page;
pub mod run;
