//! The edge to the disk: finds and loads a site's files, and those that the binary brings.

#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        reason = "anybody may have written what is read here"
    )
)]
#![expect(
    clippy::disallowed_methods,
    reason = "the edge to the disk; one question to its clock"
)]

mod below;
mod body;
mod built_in;
mod changed;
mod copied;
mod folder;
mod fresh;
mod load;
mod memory;
mod misspelt;
mod published;
mod settings;
mod walk;

pub use below::{Below, Links};
pub use built_in::built_in;
pub use changed::{bytes_of, rewrite, write};
pub use folder::Folder;
pub use fresh::{create, is_there, main_branch, put, repository, text};
pub use memory::{LoadedFiles, Memory};
pub use published::published;
pub use settings::{config, program, tongue_of_site};
