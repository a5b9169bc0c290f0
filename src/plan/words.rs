//! What all records share: marks of basis by field, and visibility.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::read::yaml::At;
use crate::reference::{Basis, BasisMark};

/// Field name → where its value comes from. A field that is not named is explicit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Bases(pub BTreeMap<String, At<BasisMark>>);

impl Bases {
    pub fn of(&self, field: &str) -> Basis {
        self.0.get(field).map_or(Basis::Explicit, |m| m.basis)
    }

    /// Takes over the marks of the whole file for those of the record's `fields` that have none of
    /// their own.
    pub fn inherit(&mut self, file: &Self, fields: &[String]) {
        for (field, mark) in file.0.iter().filter(|(field, _)| fields.contains(field)) {
            self.0.entry(field.clone()).or_insert_with(|| mark.clone());
        }
    }
}

/// Who may see a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Visibility {
    #[default]
    Public,
    /// In no byte of a public build.
    Internal,
}
