//! What the bodies of the documents add to their tables: measures (giải pháp; not measurements)
//! and directions (phương hướng).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Bases, Door, Facts, Found, Id, Kind, PlanPart, See, Shown, Sources, record, said, seed_file,
};
use crate::read::yaml::At;

/// One file a document, in `seeds/measures/`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureFile {
    #[serde(default)]
    pub basis: Bases,
    #[serde(default)]
    pub measures: Vec<Measure>,
    #[serde(default)]
    pub directions: Vec<Direction>,
}

/// One measure.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    pub id: At<Id>,
    pub text: String,
    /// The tasks that carry it out.
    #[serde(default)]
    pub tasks: Vec<At<Id>>,
    #[serde(default)]
    pub metrics: Vec<At<Id>>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

/// One direction or general aim.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Direction {
    pub id: At<Id>,
    pub text: String,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

seed_file!(MeasureFile);

record!(
    Measure,
    Facts::of(Shown::On(Door::Part(PlanPart::Measures)), Found::Never),
    text,
    {
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, text);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            super::each(see, Kind::Task, &self.tasks);
            super::each(see, Kind::Metric, &self.metrics);
        }
    }
);

record!(
    Direction,
    Facts::of(Shown::On(Door::Part(PlanPart::Measures)), Found::Never),
    text,
    {
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, text);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, _: &mut dyn FnMut(Kind, &At<Id>)) {}
    }
);
