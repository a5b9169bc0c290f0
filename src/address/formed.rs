//! What every form of address has in common: it is read from a text, and schemas call it by a name.

/// Reads a type from the text of a YAML value, by its `FromStr`, and gives it its place in the JSON Schema:
/// a scalar with a named format, which the walker of broken files knows how to check.
macro_rules! formed {
    ($name:ident, $format:literal, $types:tt) => {
        impl TryFrom<String> for $name {
            type Error = crate::address::bad::BadAddress;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": $types, "format": $format })
            }
        }
    };
}
pub(super) use formed;
