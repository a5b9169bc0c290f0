//! What `cargo fuzz` runs, one target a reader. See `readers`.

pub mod readers;
