//! Who does what, outside the tables of tasks (phân công trách nhiệm).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Bases, Door, Facts, Found, Id, Kind, PlanPart, See, Shown, Sources, record, said, seed_file,
};
use crate::read::yaml::At;

/// `seeds/responsibilities.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResponsibilityFile {
    #[serde(default)]
    pub basis: Bases,
    pub responsibilities: Vec<Responsibility>,
}

/// One responsibility.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Responsibility {
    pub id: At<Id>,
    /// The units that bear it, the first one named first.
    pub units: Vec<At<Id>>,
    pub text: String,
    #[serde(default)]
    pub obligation: Option<At<Id>>,
    #[serde(default)]
    pub campaign: Option<At<Id>>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

seed_file!(ResponsibilityFile);

record!(
    Responsibility,
    Facts::of(
        Shown::On(Door::Part(PlanPart::Responsibilities)),
        Found::Never
    ),
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
            super::each(see, Kind::Unit, &self.units);
            self.obligation
                .iter()
                .for_each(|id| see(Kind::Obligation, id));
            self.campaign.iter().for_each(|id| see(Kind::Campaign, id));
        }
    }
);
