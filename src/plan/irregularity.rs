//! Gaps, slips and contradictions in the documents (điểm cần lưu ý). They are shown, not smoothed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{
    Bases, Door, Facts, Found, Id, Kind, Section, See, Shown, Sources, record, said, seed_file,
};
use crate::read::yaml::At;

/// `seeds/irregularities.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IrregularityFile {
    #[serde(default)]
    pub basis: Bases,
    pub irregularities: Vec<Irregularity>,
}

/// One irregularity.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Irregularity {
    pub id: At<Id>,
    pub kind: IrregularityKind,
    pub weight: Weight,
    pub text: String,
    #[serde(default)]
    pub metrics: Vec<At<Id>>,
    #[serde(default)]
    pub tasks: Vec<At<Id>>,
    #[serde(default)]
    pub campaigns: Vec<At<Id>>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    /// Where it stands; empty for one that concerns all documents.
    #[serde(default)]
    pub source: Sources,
}

/// How much an irregularity matters.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Deserialize,
    Serialize,
    JsonSchema,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Must be cleared with the agency in charge before publishing.
    High,
    /// Must be made uniform or noted.
    Medium,
    /// A slip of the pen.
    Low,
}

impl Weight {
    /// The weightiest first.
    pub const ALL: &[Self] = Self::VARIANTS;
}

/// What kind of irregularity it is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum IrregularityKind {
    MissingMetadata,
    MissingAnnex,
    MissingLink,
    MissingNumber,
    MissingDeadline,
    MissingData,
    NameVariant,
    BrokenSentence,
    Ambiguous,
    TermConflict,
    InternalConflict,
    CrossDocConflict,
    CopyDifference,
    Overlap,
    Spelling,
    Typo,
    PhoneFormat,
    DanglingReference,
    Definition,
    RoleOverlap,
    DateAnomaly,
    Unicode,
    Layout,
    ObsoleteTerm,
    OutOfDate,
}

seed_file!(IrregularityFile);

record!(
    Irregularity,
    Facts::of(
        Shown::On(Door::Section(Section::Irregularities)),
        Found::Never
    ),
    text,
    {
        fn needs_source(&self) -> bool {
            false
        }
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, text);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            super::each(see, Kind::Metric, &self.metrics);
            super::each(see, Kind::Task, &self.tasks);
            super::each(see, Kind::Campaign, &self.campaigns);
        }
    }
);
