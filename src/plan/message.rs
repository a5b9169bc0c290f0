//! What the plan says (nội dung truyền thông), in which phase, to what end and by which rules.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Bases, Door, Facts, Found, Id, Kind, PlanPart, Section, See, Shown, Sources, record, said,
    seed_file,
};
use crate::date::Period;
use crate::read::yaml::At;

/// `seeds/messages.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MessageFile {
    #[serde(default)]
    pub basis: Bases,
    pub messages: Vec<Message>,
}

/// `seeds/phases.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhaseFile {
    #[serde(default)]
    pub basis: Bases,
    pub phases: Vec<Phase>,
}

/// `seeds/purposes.yaml`: why the plan exists and the rules that it sets itself.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PurposeFile {
    #[serde(default)]
    pub basis: Bases,
    #[serde(default)]
    pub purposes: Vec<Purpose>,
    #[serde(default)]
    pub principles: Vec<Principle>,
}

/// One thing that the plan wants people to know.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Message {
    pub id: At<Id>,
    pub title: String,
    pub text: String,
    pub rhythm: Rhythm,
    /// The phase that it belongs to; only for `rhythm: phase`.
    #[serde(default)]
    pub phase: Option<At<Id>>,
    #[serde(default)]
    pub audiences: Vec<At<Id>>,
    /// Metrics whose targets it speaks of.
    #[serde(default)]
    pub metrics: Vec<At<Id>>,
    #[serde(default)]
    pub note: Option<String>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

/// When a message is told.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Rhythm {
    /// All the time (thường xuyên, liên tục).
    Continuous,
    /// In phases (theo giai đoạn).
    Phase,
    /// When something comes up (phát sinh).
    Adhoc,
}

/// A phase (giai đoạn) of the roadmap.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    pub id: At<Id>,
    pub name: String,
    pub period: At<Period>,
    #[serde(default)]
    pub note: Option<String>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

/// One purpose (mục đích) of the plan.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Purpose {
    pub id: At<Id>,
    pub text: String,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

/// One requirement (yêu cầu) that the plan sets itself.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    pub id: At<Id>,
    pub text: String,
    #[serde(default)]
    pub note: Option<String>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

seed_file!(MessageFile, PhaseFile, PurposeFile);

record!(
    Message,
    Facts::of(Shown::On(Door::Part(PlanPart::Messages)), Found::Never),
    title,
    {
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, title, text, note);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            self.phase.iter().for_each(|id| see(Kind::Phase, id));
            super::each(see, Kind::Audience, &self.audiences);
            super::each(see, Kind::Metric, &self.metrics);
        }
    }
);

record!(
    Phase,
    Facts::of(Shown::On(Door::Part(PlanPart::Messages)), Found::Never),
    name,
    {
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name, note);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, _: &mut dyn FnMut(Kind, &At<Id>)) {}
    }
);

record!(
    Purpose,
    Facts::of(Shown::On(Door::Section(Section::Plan)), Found::Never),
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

record!(
    Principle,
    Facts::of(Shown::On(Door::Section(Section::Plan)), Found::Never),
    text,
    {
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, text, note);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, _: &mut dyn FnMut(Kind, &At<Id>)) {}
    }
);
