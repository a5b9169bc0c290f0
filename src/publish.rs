//! Publishing: the output folder turns from one whole site into the next in a single step.
//!
//! Beside the folder `public` lives `.public.loa`. Its `spare` is the tree of the publication
//! before; a build brings it up to date, writing only what differs, and then the two folders
//! trade places. Until that moment `public` is not touched, whatever happens to the build.
//!
//! `manifest.published` and `manifest.spare` say what the two trees hold. Each names its tree by
//! inode and time of birth, which stay with a folder that is renamed. So the exchange alone
//! decides: a build killed right after it leaves two manifests with the wrong names, which the
//! next build notices and puts right. No tree is written to while a manifest describes it, and no
//! entry is believed before the file's size and time were compared.
//!
//! Files that somebody else puts into `public` stay, unless a page must stand there; `static/` is the place
//! for them. Owner, group, rights and access list of `public` stay too ([`rights`]). A server must
//! find `public` by its name: one that was started in it, or in whose container it is mounted,
//! holds on to the tree and would see it become the spare one (mount the folder around it).
//!
//! Not here: what the files are (`render`), and reading the site's folder (`disk`).

#![expect(clippy::disallowed_methods, reason = "the edge to the output folder")]

mod cache;
mod exchange;
mod foreign;
mod input;
mod manifest;
mod places;
mod publication;
mod rights;
mod shrink;
mod spare;
#[cfg(test)]
mod tests;

pub use cache::Cache;
pub use exchange::Exchange;
pub use publication::{Publication, PublishReport};
pub use shrink::Shrink;
