//! Abbreviations and terms (thuật ngữ).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Bases, Door, Facts, Found, Id, Kind, Searched, Section, See, Shown, Sources, record, said,
    seed_file,
};
use crate::read::yaml::At;
use crate::strings::Strings;

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
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

seed_file!(TermFile);

record!(
    Term,
    Facts::of(Shown::On(Door::Section(Section::Terms)), Found::Rank(4)),
    term,
    {
        fn searched<'a>(&'a self, words: &'a Strings) -> Searched<'a> {
            let asked = words.fill("search.what-is", &[("name", &self.term)]);
            let mut also = vec![asked.into(), (&self.full).into()];
            also.extend(self.variants.iter().map(Into::into));
            Searched {
                shown: Some(format!("{}: {}", self.term, self.full)),
                also,
                note: self.plain.as_deref().unwrap_or_default(),
                ..Searched::default()
            }
        }
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, term, full, plain, note);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, _: &mut dyn FnMut(Kind, &At<Id>)) {}
    }
);
