//! This repository's own site: what the official documents say of it (the checklist, `README.md`), and
//! what must hold of it whatever else it holds. Nothing here counts its records: data may move.
//!
//! `LOA_SITE=FOLDER` asks all of it of the site in another folder.

#![allow(
    clippy::disallowed_methods,
    reason = "tests ask the environment, the clock and the disk"
)]

macro_rules! shared {
    ($($path:literal $name:ident;)*) => {
        $(#[path = $path]
        #[allow(dead_code, reason = "shared with tests/it, which uses the rest")]
        mod $name;)*
    };
}

shared! {
    "../it/binary.rs" binary;
    "../it/folder.rs" folder;
    "../it/html.rs" html;
    "../it/interface.rs" interface;
    "../it/links.rs" links;
    "../it/pages/checks.rs" page_checks;
    "../it/pages/files.rs" page_files;
    "../it/places.rs" places;
    "../it/reached.rs" reached;
    "../it/schema/fits.rs" fits;
    "../it/secrets.rs" secrets;
}

mod altered;
mod calendar;
mod checklist;
mod matching;
mod moved;
mod pages;
mod records;
mod site;
mod whole;
