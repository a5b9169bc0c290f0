//! Templates: the one room that knows Tera, and what it is given: a sheet for each page.

pub(crate) mod engine;
mod misspelt;
mod said;
pub(crate) mod sheet;
mod tags;
mod trouble;
pub(crate) mod view;
