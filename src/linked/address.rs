//! Addresses as other machines want them: with their host.

use std::borrow::Cow;

use crate::site::Site;

/// An address of this site with its host; an address elsewhere as it is.
pub(crate) fn full<'a>(site: &Site, address: &'a str) -> Cow<'a, str> {
    match address.strip_prefix(&site.base_path) {
        Some(below) => Cow::Owned([site.base_url.as_str(), below].concat()),
        None => Cow::Borrowed(address),
    }
}
