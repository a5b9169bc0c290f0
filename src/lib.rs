//! loa turns a public communication plan, Markdown and YAML in git, into a static site.
//!
//! The story in six steps, each a room:
//!
//! 1. [`file`], [`address`], [`date`], [`vietnamese`], [`reference`], [`rule`], [`diagnostic`], [`route`]: the
//!    words.
//! 2. [`read`], [`raw`]: each file alone becomes what it says, with every mistake at its place.
//! 3. [`plan`], [`content`]: what staff write.
//! 4. [`site`]: everything joined, every name resolved, every address laid out; immutable.
//! 5. [`calendar`], [`infographic`], `presenter`: pure functions of a site, its records in words; from
//!    these `pages`, `outputs` and [`search`]; [`render`] says which of them stands at a route.
//! 6. [`compile`]: files → site + findings, on one screen. The edge ([`disk`], [`publish`], [`watch`],
//!    [`server`], [`terminal`], [`command`]) does the rest: disk, clock, sockets, terminal.
//!
//! A layer uses only the layers above it; `tests/it/layers.rs` holds this.

#![warn(unreachable_pub)]

pub mod address;
pub mod against;
pub mod calendar;
pub mod cli;
pub mod command;
pub mod compile;
pub mod config;
pub mod content;
pub mod date;
pub mod diagnostic;
pub mod digest;
pub mod disk;
pub mod file;
pub mod foreign;
mod frame;
pub mod html;
pub mod infographic;
pub mod keyed;
mod linked;
pub mod made;
pub mod making;
pub mod mend;
pub mod outputs;
mod pages;
pub mod picture;
pub mod plan;
mod presenter;
pub mod publish;
pub mod raw;
pub mod read;
pub mod reference;
pub mod render;
pub mod report;
pub mod route;
pub mod rule;
pub mod schema;
pub mod search;
pub mod server;
pub mod site;
pub mod strings;
mod template;
pub mod terminal;
pub mod theme;
pub mod timing;
pub mod vietnamese;
pub mod watch;
pub mod zone;
