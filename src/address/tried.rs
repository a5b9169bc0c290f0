//! A value of `loa.yaml` that may be a mistake, without the rest of the file being lost for it.

use std::borrow::Cow;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A value, or the text that is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tried<T> {
    Good(T),
    Bad(String),
}

impl<T> Tried<T> {
    pub fn good(&self) -> Option<&T> {
        match self {
            Self::Good(value) => Some(value),
            Self::Bad(_) => None,
        }
    }

    /// The text of what is no value.
    pub fn bad(&self) -> Option<&str> {
        match self {
            Self::Good(_) => None,
            Self::Bad(text) => Some(text),
        }
    }
}

impl<'de, T: FromStr> Deserialize<'de> for Tried<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Ok(match text.parse() {
            Ok(value) => Self::Good(value),
            Err(_) => Self::Bad(text),
        })
    }
}

impl<T: Serialize> Serialize for Tried<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Good(value) => value.serialize(to),
            Self::Bad(text) => text.serialize(to),
        }
    }
}

impl<T: JsonSchema> JsonSchema for Tried<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }
    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}
