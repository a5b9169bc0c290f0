//! The one file that names the crates by which browsers' reading is done.

use idna::domain_to_unicode;
use url::{Host, Url};

/// A page of the web, as a browser reads its address.
pub(super) struct WebPage {
    /// In small ASCII letters, without a dot at its end.
    pub host: Box<str>,
    /// None where it is the scheme's own.
    pub port: Option<u16>,
    /// Encoded, without `.` and `..`; with what follows `#!`, by which some sites name their pages.
    pub path: Box<str>,
}

/// Reads the address of a page; none where it has no host that a browser would look up.
pub(super) fn page(text: &str) -> Option<WebPage> {
    let url = Url::parse(text).ok()?;
    let host = host(url.host_str()?)?;
    let hash = url.fragment().and_then(|hash| hash.strip_prefix('!'));
    Some(WebPage {
        host,
        port: url.port(),
        path: [url.path(), hash.unwrap_or_default()].concat().into(),
    })
}

/// An address as a browser writes it, where it is a page without user name, question and mark.
pub(super) fn base(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    let plain = url.query().is_none() && url.fragment().is_none();
    plain.then(|| url.to_string())
}

/// The host that a name stands for, as a browser writes it; none for what is no name.
pub(super) fn domain(name: &str) -> Option<Box<str>> {
    match Host::parse(name).ok()? {
        Host::Domain(name) => host(&name),
        Host::Ipv4(_) | Host::Ipv6(_) => None,
    }
}

/// A host without the dot by which it is said to be whole; none where parts of it are empty, or hold signs
/// that no name of a host has and that browsers do not agree on.
fn host(name: &str) -> Option<Box<str>> {
    let name = name.strip_suffix('.').unwrap_or(name);
    let in_name = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let is_name = !name.split('.').any(str::is_empty) && name.chars().all(in_name);
    (is_name || name.starts_with('[')).then(|| name.into())
}

/// A host with the letters that stand behind `xn--`.
pub(super) fn in_letters(host: &str) -> String {
    domain_to_unicode(host).0
}
