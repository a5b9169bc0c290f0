//! Abbreviations and terms (thuật ngữ).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Bases, Id, Kind, See, Sources, record, said};
use crate::read::yaml::At;

/// `seeds/terms.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TermFile {
    #[serde(default)]
    pub basis: Bases,
    pub terms: Vec<Term>,
}

/// One abbreviation or term.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub id: At<Id>,
    /// The abbreviation or term as written.
    pub term: String,
    /// What it stands for.
    pub full: String,
    /// What it means, for somebody who has never heard of it.
    #[serde(default)]
    pub plain: Option<String>,
    #[serde(default)]
    pub variants: Vec<String>,
    /// Whether a document of the plan itself explains it.
    #[serde(default)]
    pub defined: bool,
    /// Whether the documents use it in two senses.
    #[serde(default)]
    pub ambiguous: bool,
    #[serde(default)]
    pub note: Option<String>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

record!(Term, Term, {
    fn texts(&mut self, see: See<'_>) {
        said!(see, "", self, term, full, plain, note);
    }
    fn references(&self, _: &mut dyn FnMut(Kind, &At<Id>)) {}
});
