//! The one room that knows YAML: values with their places, read fast, and every mistake of a file.
//!
//! Reading has two gaits. Serde reads a well-formed file straight into its type; it stops at the
//! first mistake, so a file that fails is read again as a tree and walked against the JSON Schema
//! of the same type (`read::schema`), which finds all of them.

mod at;
mod folded;
mod mistake;
mod refused;
mod values;

use std::borrow::Cow;

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::options::DuplicateKeyPolicy;
use strum::IntoStaticStr;

pub use at::{At, OneOrMany};
pub use mistake::Mistake;
pub use refused::Refused;
use refused::refused;
pub use values::{OddValue, odd};

/// A YAML tree with places, for files that serde refused.
#[derive(Clone, Debug, IntoStaticStr)]
pub enum Tree {
    #[strum(serialize = "nothing")]
    Null,
    /// A scalar as written (quotes taken off), and whether it was quoted or plain text.
    Scalar(Scalar),
    #[strum(serialize = "a-list")]
    List(Vec<At<Tree>>),
    /// Keys in file order; a key may stand twice.
    #[strum(serialize = "a-map")]
    Map(Vec<(At<String>, At<Tree>)>),
}

/// A scalar, resolved as YAML 1.2 resolves it.
#[derive(Clone, Debug, PartialEq, IntoStaticStr)]
pub enum Scalar {
    #[strum(serialize = "a-yes-or-no")]
    Bool(bool),
    #[strum(serialize = "a-whole-number")]
    Integer(i64),
    #[strum(serialize = "a-number")]
    Float(f64),
    #[strum(serialize = "a-text")]
    Text(String),
}

impl Tree {
    /// The scalar as text, as it would be read where text is wanted.
    pub fn as_text(&self) -> Option<String> {
        match self {
            Self::Scalar(scalar) => Some(scalar.to_string()),
            _ => None,
        }
    }

    /// The label of the node's type, for [`crate::rule::labels`].
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Scalar(scalar) => scalar.into(),
            other => other.into(),
        }
    }
}

impl std::fmt::Display for Scalar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bool(v) => v.fmt(f),
            Self::Integer(v) => v.fmt(f),
            Self::Float(v) => v.fmt(f),
            Self::Text(v) => v.fmt(f),
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Tree;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("any value")
            }
            fn visit_bool<E>(self, v: bool) -> Result<Tree, E> {
                Ok(Tree::Scalar(Scalar::Bool(v)))
            }
            fn visit_i64<E>(self, v: i64) -> Result<Tree, E> {
                Ok(Tree::Scalar(Scalar::Integer(v)))
            }
            fn visit_u64<E>(self, v: u64) -> Result<Tree, E> {
                Ok(Tree::Scalar(i64::try_from(v).map_or_else(
                    |_| Scalar::Text(v.to_string()),
                    Scalar::Integer,
                )))
            }
            fn visit_f64<E>(self, v: f64) -> Result<Tree, E> {
                Ok(Tree::Scalar(Scalar::Float(v)))
            }
            fn visit_str<E>(self, v: &str) -> Result<Tree, E> {
                Ok(Tree::Scalar(Scalar::Text(v.to_owned())))
            }
            fn visit_unit<E>(self) -> Result<Tree, E> {
                Ok(Tree::Null)
            }
            fn visit_none<E>(self) -> Result<Tree, E> {
                Ok(Tree::Null)
            }
            fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Tree, D::Error> {
                Tree::deserialize(from)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(Tree::List(items))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Tree::Map(entries))
            }
        }
        from.deserialize_any(Any)
    }
}

/// Reads a text straight into its type.
///
/// # Errors
/// The first mistake that the parser or the type found.
pub fn typed<T: DeserializeOwned>(text: &str) -> Result<T, Refused> {
    reading(text, DuplicateKeyPolicy::Error).0
}

/// Reads a text as a tree with places, duplicate keys kept.
///
/// # Errors
/// Where the text is not YAML at all.
pub fn tree(text: &str) -> Result<At<Tree>, Refused> {
    reading(text, DuplicateKeyPolicy::LastWins).0
}

/// So many quoted values of a file may have lines at the margin.
const FOLDED: usize = 100;

/// What a text holds, and how it was written anew where a quoted value needed it.
fn reading<T: DeserializeOwned>(
    text: &str,
    duplicates: DuplicateKeyPolicy,
) -> (Result<T, Refused>, Option<String>) {
    let mut written: Option<String> = None;
    let mut tries = 0;
    loop {
        let now = written.as_deref().unwrap_or(text);
        let read = serde_saphyr::from_str_with_options(now, options(duplicates));
        let refused = match read {
            Ok(value) => return (Ok(value), written),
            Err(error) => refused(&error, now),
        };
        tries += 1;
        match folded::folded(now, &refused).filter(|_| tries <= FOLDED) {
            Some(next) => written = Some(next),
            None => return (Err(refused), written),
        }
    }
}

/// The text as the parser reads it, byte for byte at the same places.
pub(super) fn as_read(text: &str) -> Cow<'_, str> {
    let (_, written) = reading::<serde::de::IgnoredAny>(text, DuplicateKeyPolicy::LastWins);
    written.map_or(Cow::Borrowed(text), Cow::Owned)
}

fn options(duplicates: DuplicateKeyPolicy) -> serde_saphyr::Options {
    serde_saphyr::options! {
        strict_booleans: true,
        with_snippet: false,
        duplicate_keys: duplicates,
        // Nobody repeats that much on purpose; an alias bomb is over before it is felt. Nobody nests that
        // deeply either, and each level takes up to 30 KB of the stack.
        alias_limits: serde_saphyr::alias_limits! { max_total_replayed_events: 20_000 },
        budget: serde_saphyr::budget! { max_nodes: 5_000_000, max_events: 20_000_000, max_depth: 32 },
    }
}
