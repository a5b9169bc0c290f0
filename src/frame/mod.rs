//! What stands around every page: menu, breadcrumbs, footer, addresses in other languages.

pub(crate) mod chrome;
pub(crate) mod global;
pub(crate) mod page;
