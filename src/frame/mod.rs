//! What stands around every page: menu, breadcrumbs, footer, addresses in other languages.

pub mod chrome;
pub mod global;
pub mod page;
