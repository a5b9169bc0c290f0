//! Templates: the one room that knows Tera, and what it is given: a sheet for each page.

pub mod engine;
mod misspelt;
mod said;
pub mod sheet;
mod tags;
mod trouble;
pub mod view;
