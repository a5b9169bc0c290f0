//! The target of a link in a text: a path of the site, an address, or what no page may link.

use super::bad::{BadAddress, is_unseen};
use super::reading::Address;
use super::scheme::{Scheme, scheme, seen};

/// What a link's target is to a browser that reads it on a page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget<'a> {
    /// It stays on the site: a path, an anchor.
    Path(&'a str),
    Address(Address),
    Refused(BadAddress),
}

impl<'a> LinkTarget<'a> {
    pub fn of(written: &'a str) -> Self {
        if scheme(written).is_some() {
            // Spaces around it would be encoded, and make a path of it.
            let is_bare = written.trim() == written;
            return match written.parse() {
                Ok(address) if is_bare => Self::Address(address),
                Ok(_) => Self::Refused(BadAddress::Space),
                Err(bad) => Self::Refused(bad),
            };
        }
        let slashes = seen(written).take(2).filter(|c| matches!(c, '/' | '\\'));
        if slashes.count() == 2 {
            return Self::Refused(BadAddress::NoScheme);
        }
        match written.contains(is_unseen) {
            true => Self::Refused(BadAddress::Unseen),
            false => Self::Path(written),
        }
    }
}

/// Whether a text that may be something else is meant as an address, be it a bad one.
pub fn is_meant_as_address(text: &str) -> bool {
    const MORE: [&str; 5] = ["javascript", "data", "vbscript", "ftp", "file"];
    let text = text.trim();
    let is_known = scheme(text).is_some_and(|name| {
        let known = Scheme::ALL.iter().map(|scheme| scheme.name());
        let mut known = known.chain(MORE);
        known.any(|known| known.eq_ignore_ascii_case(&name))
    });
    let starts = ["//", "www."].iter().any(|start| text.starts_with(start));
    let is_one = !text.contains(char::is_whitespace);
    is_one && (is_known || starts || text.contains("://"))
}
