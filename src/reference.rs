//! What one written thing says of another: ids of records, sources, marks of basis.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::address::{BadAddress, WebAddress, is_meant_as_address};

/// The short name of a record: small ASCII letters, digits, hyphens and dots.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(try_from = "String")]
pub struct Id(Arc<str>);

impl Id {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id as a part of an address: dots become hyphens.
    pub fn slug(&self) -> Cow<'_, str> {
        if self.0.contains('.') {
            Cow::Owned(self.0.replace('.', "-"))
        } else {
            Cow::Borrowed(&self.0)
        }
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Id {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let good = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-' || c == b'.';
        if text.starts_with(|c: char| c.is_ascii_alphanumeric()) && text.bytes().all(good) {
            Ok(Self(text.into()))
        } else {
            Err("not an id")
        }
    }
}

impl TryFrom<String> for Id {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// A place in a document of the plan, `qd-01-2024#II.1 ý 8`, or a public page, `https://…`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(try_from = "String")]
pub enum SourceRef {
    /// Document, and the section in the document's own words; empty for the whole document.
    Document(Id, String),
    Page(WebAddress),
}

/// Why a text is no source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadSource {
    /// Neither a document's id nor an address.
    Form,
    /// An address that may not be offered.
    Address(BadAddress),
}

impl fmt::Display for BadSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => f.write_str("not a source"),
            Self::Address(bad) => bad.fmt(f),
        }
    }
}

impl FromStr for SourceRef {
    type Err = BadSource;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if is_meant_as_address(text) {
            return text.parse().map(Self::Page).map_err(BadSource::Address);
        }
        let (document, section) = text.split_once('#').unwrap_or((text, ""));
        let document = document.parse().map_err(|_| BadSource::Form)?;
        Ok(Self::Document(document, section.trim().to_owned()))
    }
}

impl TryFrom<String> for SourceRef {
    type Error = BadSource;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl fmt::Display for SourceRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document(id, section) if section.is_empty() => id.fmt(f),
            Self::Document(id, section) => write!(f, "{id}#{section}"),
            Self::Page(address) => f.write_str(address.as_str()),
        }
    }
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The document says it.
    Explicit,
    /// It follows from what documents say.
    Derived,
    /// It is a proposal that nobody has confirmed.
    Assumed,
}

/// A basis with its reason: `derived, mục VI.1 giao đầu mối chủ trì`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String")]
pub struct BasisMark {
    pub basis: Basis,
    pub reason: String,
}

impl FromStr for BasisMark {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (word, reason) = text.split_once(',').unwrap_or((text, ""));
        let basis = match word.trim() {
            "explicit" => Basis::Explicit,
            "derived" => Basis::Derived,
            "assumed" => Basis::Assumed,
            _ => return Err("not a basis"),
        };
        Ok(Self {
            basis,
            reason: reason.trim().to_owned(),
        })
    }
}

impl TryFrom<String> for BasisMark {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// Gives a written form its place in the JSON Schema: a scalar with a named format, which the
/// walker of broken files knows how to check.
fn scalar(format: &str) -> Schema {
    json_schema!({ "type": ["string", "number"], "format": format })
}

impl JsonSchema for Id {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        scalar("loa-id")
    }
}

impl JsonSchema for SourceRef {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Source".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        scalar("loa-source")
    }
}

impl JsonSchema for BasisMark {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Basis".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        scalar("loa-basis")
    }
}
