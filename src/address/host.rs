//! Endings of host names, by which a site says whose pages are whose.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::bad::{BadAddress, signs};
use super::browser;
use super::formed::formed;

/// A host name, or the end of several: `gov.vn`, as a browser has it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String")]
pub struct Host(Box<str>);

impl Host {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a host is this one, or lies below it.
    pub fn holds(&self, host: &str) -> bool {
        let above = host.strip_suffix(&*self.0);
        above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
    }
}

/// A host without `www.`.
pub fn bare(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

impl FromStr for Host {
    type Err = BadAddress;

    fn from_str(text: &str) -> Result<Self, BadAddress> {
        let text = text.trim_matches(|c: char| c.is_ascii_whitespace());
        let name = text.strip_prefix("*.").unwrap_or(text);
        let name = name.strip_prefix('.').unwrap_or(name);
        signs(name)?;
        if name.contains(['/', ':', '@', '?', '#', '%', '*']) {
            return Err(BadAddress::Ending);
        }
        browser::domain(name).map(Self).ok_or(BadAddress::Ending)
    }
}

formed!(Host, "loa-host", ["string", "number"]);
