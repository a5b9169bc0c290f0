//! Addresses as browsers read them: one reading for every address that a person writes anywhere.
//!
//! What is read is the WHATWG URL standard's reading (the crate `url`, named in [`browser`] alone): a host
//! in small ASCII letters without the dot at its end, a path without `.` and `..`. What a browser would put
//! right in silence, or what reads otherwise than it looks, is refused: schemes that are not in the one list
//! [`Scheme`], `https:/x` and `https:x`, user names, white space, signs that nobody sees, `"<>\`.

mod bad;
mod base;
mod browser;
pub mod encode;
mod formats;
mod formed;
mod guess;
mod host;
mod kinds;
mod likeness;
mod mail;
mod reading;
mod scheme;
mod target;
mod telephone;
mod tried;
mod words;

pub use bad::{BadAddress, is_unseen};
pub use base::Base;
pub use formats::{Licence, choices, misfit};
pub use guess::guess;
pub use host::{Host, bare};
pub use kinds::{ReplyAddress, SafeAddress, WebAddress};
pub use likeness::Likeness;
pub use reading::Address;
pub use scheme::{Scheme, scheme};
pub use target::{LinkTarget, is_meant_as_address};
pub use telephone::Telephone;
pub use tried::Tried;
pub use words::contradict;

#[cfg(test)]
mod tests;
