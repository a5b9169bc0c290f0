//! Where links and images may lead.

use crate::address::{self, LinkTarget};
use crate::read::part::part;

/// Whether a target may go into a page: an address that may be offered, or a path of the site.
pub fn safe(target: &str) -> bool {
    !matches!(LinkTarget::of(target), LinkTarget::Refused(_))
}

/// Whether a target is a path on somebody's computer or in their office's network: `C:\x.png`,
/// `file:///…`, `\\server\…`, of which Markdown leaves one backslash.
pub fn on_own_computer(target: &str) -> bool {
    let drive = |scheme: &str| scheme.len() == 1 || scheme.eq_ignore_ascii_case("file");
    address::scheme(target).as_deref().is_some_and(drive)
        || target.starts_with("~/")
        || target.starts_with("/Users/")
        || target.starts_with('\\') && part(target, 1..).contains('\\')
}
