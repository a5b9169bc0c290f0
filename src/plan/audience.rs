//! Whom the plan addresses (chủ thể được truyền thông).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Bases, Door, Facts, Found, Id, Kind, PlanPart, See, Shown, Sources, record, said, seed_file,
};
use crate::read::yaml::At;

/// `seeds/audiences.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AudienceFile {
    #[serde(default)]
    pub basis: Bases,
    pub audiences: Vec<Audience>,
}

/// One group of people whom the plan addresses.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Audience {
    pub id: At<Id>,
    /// The name as the document writes it.
    pub name: String,
    /// A name short enough for a label.
    pub short: String,
    #[serde(default)]
    pub members: Vec<String>,
    /// What these people need from the plan.
    #[serde(default)]
    pub needs: Vec<String>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

seed_file!(AudienceFile);

record!(
    Audience,
    Facts::of(Shown::On(Door::Part(PlanPart::Audiences)), Found::Never),
    short,
    {
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name, short, members, needs);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, _: &mut dyn FnMut(Kind, &At<Id>)) {}
    }
);
