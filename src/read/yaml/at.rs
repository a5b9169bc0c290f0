//! Values of a file, each with the place where it was written.

use std::borrow::Cow;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserializer, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use crate::file::Span;

/// A value with the place where it was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Serialize> Serialize for At<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(to)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        serde_saphyr::Spanned::<T>::deserialize(from).map(|found| At {
            span: span(&found.referenced),
            value: found.value,
        })
    }
}

impl<T: JsonSchema> JsonSchema for At<T> {
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

/// A place of the parser, in bytes.
pub(super) fn span(location: &serde_saphyr::Location) -> Span {
    let bytes = location.span();
    let at = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    let start = at(bytes.byte_offset());
    Span::new(start, start + at(bytes.byte_len()))
}

/// One value, or a list of them: `source: a` and `source: [a, b]` mean what they look like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct OneOrMany<T>(pub Vec<At<T>>);

impl<T> Default for OneOrMany<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Deref for OneOrMany<T> {
    type Target = [At<T>];

    fn deref(&self) -> &[At<T>] {
        &self.0
    }
}

impl<'de, T: std::str::FromStr> Deserialize<'de> for OneOrMany<T>
where
    T: Deserialize<'de>,
    T::Err: std::fmt::Display,
{
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Either<T>(std::marker::PhantomData<T>);
        impl<'de, T> Visitor<'de> for Either<T>
        where
            T: Deserialize<'de> + std::str::FromStr,
            T::Err: std::fmt::Display,
        {
            type Value = Vec<At<T>>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a value or a list of values")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
                let value = text.parse().map_err(E::custom)?;
                Ok(vec![At {
                    value,
                    span: Span::default(),
                }])
            }
            fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
                Ok(Vec::new())
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut found = Vec::new();
                while let Some(item) = seq.next_element()? {
                    found.push(item);
                }
                Ok(found)
            }
        }
        struct Outer<T>(Vec<At<T>>);
        impl<'de, T> Deserialize<'de> for Outer<T>
        where
            T: Deserialize<'de> + std::str::FromStr,
            T::Err: std::fmt::Display,
        {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_any(Either(std::marker::PhantomData))
                    .map(Outer)
            }
        }
        let outer = serde_saphyr::Spanned::<Outer<T>>::deserialize(from)?;
        let whole = span(&outer.referenced);
        let mut items = outer.value.0;
        if let [only] = items.as_mut_slice()
            && only.span == Span::default()
        {
            only.span = whole;
        }
        Ok(Self(items))
    }
}

impl<T: JsonSchema> JsonSchema for OneOrMany<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("OneOrMany{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        schemars::json_schema!({ "oneOf": [one, { "type": "array", "items": one }] })
    }
}
