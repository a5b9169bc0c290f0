//! The address of a whole site.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize, Serializer};

use super::bad::BadAddress;
use super::browser;
use super::formed::formed;
use super::kinds::WebAddress;

/// The address of a home page, as a browser writes it, with the slash at its end: `https://vi-du.example/x/`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Base(String);

/// What `loa new site` writes, to be replaced.
const SAMPLE: &str = "https://dia-chi-trang-cua-ban.example/";

impl Base {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a site has that says nowhere where it will stand.
    pub fn stand_in() -> Self {
        Self("http://localhost/".into())
    }

    /// The path of the home page: `/` or `/folder/`.
    pub fn path(&self) -> &str {
        let (_, rest) = self.0.split_once("://").unwrap_or_default();
        rest.find('/').map_or("/", |at| &rest[at..])
    }

    /// The host, without a port.
    pub fn host(&self) -> &str {
        let (_, rest) = self.0.split_once("://").unwrap_or_default();
        let host = rest.split('/').next().unwrap_or_default();
        match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => name,
            _ => host,
        }
    }

    /// Whether it is the one that `loa new site` writes.
    pub fn is_sample(&self) -> bool {
        self.0 == SAMPLE
    }

    /// Whether only the machine itself has a page there.
    pub fn is_local(&self) -> bool {
        let host = self.host();
        host == "localhost"
            || host.ends_with(".localhost")
            || host.starts_with("127.")
            || matches!(host, "[::1]" | "0.0.0.0")
    }
}

impl FromStr for Base {
    type Err = BadAddress;

    fn from_str(text: &str) -> Result<Self, BadAddress> {
        let address: WebAddress = text.parse()?;
        let whole = browser::base(address.as_str()).ok_or(BadAddress::Host)?;
        Ok(Self(format!("{}/", whole.trim_end_matches('/'))))
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Base {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0)
    }
}

formed!(Base, "loa-base", "string");
