//! An address, and what a browser makes of it.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize, Serializer};

use super::bad::{BadAddress, signs};
use super::formed::formed;
use super::scheme::{Scheme, scheme};
use super::{browser, host, mail, telephone};

/// An address that may be offered to readers: `https://`, `http://`, `mailto:` or `tel:`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Address(Arc<AddressReading>);

/// What stands there, and what a browser makes of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct AddressReading {
    text: Box<str>,
    scheme: Scheme,
    /// Of a web page or a mailbox; empty for a telephone.
    host: Box<str>,
    /// Where it is not the scheme's own.
    port: Option<u16>,
    /// The path of a web page, what stands before a mailbox's `@`, the digits of a telephone.
    path: Box<str>,
}

impl Address {
    /// As it was written, without spaces around it.
    pub fn as_str(&self) -> &str {
        &self.0.text
    }

    pub fn scheme(&self) -> Scheme {
        self.0.scheme
    }

    /// Whether it is a page of the web.
    pub fn is_web(&self) -> bool {
        matches!(self.0.scheme, Scheme::Https | Scheme::Http)
    }

    /// The host of a page or a mailbox, as a browser has it; none for a telephone.
    pub fn host(&self) -> Option<&str> {
        Some(&*self.0.host).filter(|host| !host.is_empty())
    }

    /// The host as readers see it: without `www.`, with a port that is not the scheme's own.
    pub fn shown(&self) -> Cow<'_, str> {
        let host = host::bare(&self.0.host);
        match self.0.port {
            Some(port) => Cow::Owned(format!("{host}:{port}")),
            None => Cow::Borrowed(host),
        }
    }

    /// The host with the letters that stand behind `xn--`.
    pub fn host_in_letters(&self) -> String {
        browser::in_letters(&self.0.host)
    }

    /// The parts of a page's path, decoded; those of a mailbox: its name.
    pub fn parts(&self) -> impl Iterator<Item = Cow<'_, str>> {
        (self.0.path.split('/'))
            .filter(|part| !part.is_empty())
            .map(|part| percent_decode_str(part).decode_utf8_lossy())
    }

    /// The mailbox that a `mailto:` names: `name@host`.
    pub fn mailbox(&self) -> Option<String> {
        (self.0.scheme == Scheme::Mailto).then(|| format!("{}@{}", self.0.path, self.0.host))
    }

    /// The address with more of a question; what names a place on the page stays behind it (RFC 3986 §3).
    pub fn asking(&self, more: &str) -> String {
        let text = self.as_str();
        let (page, place) = text.split_at(text.find('#').unwrap_or(text.len()));
        let mark = match page.split_once('?') {
            None => "?",
            Some((_, "")) => "",
            Some(_) => "&",
        };
        [page, mark, more, place].concat()
    }

    fn read(text: &str) -> Result<AddressReading, BadAddress> {
        let text = text.trim_matches(|c: char| c.is_ascii_whitespace());
        let scheme = known(text)?;
        let mut read = AddressReading {
            text: text.into(),
            scheme,
            host: "".into(),
            port: None,
            path: "".into(),
        };
        let rest = text.get(scheme.name().len() + 1..).unwrap_or_default();
        match scheme {
            Scheme::Https | Scheme::Http => {
                let page = web(text, rest)?;
                (read.host, read.port, read.path) = (page.host, page.port, page.path);
            }
            Scheme::Mailto => (read.path, read.host) = mail::mailbox(rest)?,
            Scheme::Tel => read.path = telephone::digits(rest)?,
        }
        Ok(read)
    }
}

/// The scheme of a text in which nothing reads otherwise than it looks.
fn known(text: &str) -> Result<Scheme, BadAddress> {
    let found = scheme(text);
    let known = |name: &str| {
        let mut all = Scheme::ALL.iter().copied();
        all.find(|s| s.name().eq_ignore_ascii_case(name))
    };
    let known = found.as_deref().map(known);
    if known == Some(None) {
        return Err(BadAddress::Scheme);
    }
    signs(text)?;
    known.flatten().ok_or(BadAddress::NoScheme)
}

/// Reads a page of the web; `rest` is what follows the scheme's colon.
fn web(text: &str, rest: &str) -> Result<browser::WebPage, BadAddress> {
    let rest = rest.strip_prefix("//").ok_or(BadAddress::Slashes)?;
    if rest.starts_with('/') {
        return Err(BadAddress::Slashes);
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err(BadAddress::User);
    }
    browser::page(text).ok_or(BadAddress::Host)
}

impl FromStr for Address {
    type Err = BadAddress;

    fn from_str(text: &str) -> Result<Self, BadAddress> {
        Self::read(text).map(|read| Self(Arc::new(read)))
    }
}

formed!(Address, "loa-address", "string");

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}
