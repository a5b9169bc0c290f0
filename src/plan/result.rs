//! Results: what is known of a task, a reporting duty, an event or a run of a campaign being done.
//!
//! The documents say what is to be done; whether it was is known once somebody enters it, with the
//! evidence for it.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{
    Bases, Door, Facts, Found, Id, Kind, Section, See, Shown, Sources, record, said, seed_file,
};
use crate::date::Day;
use crate::read::yaml::At;

/// `seeds/results.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResultFile {
    #[serde(default)]
    pub basis: Bases,
    pub results: Vec<TaskResult>,
}

/// What is recorded of one thing on one day; it names exactly one.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskResult {
    pub id: At<Id>,
    /// The task that it is a result of.
    #[serde(default)]
    pub task: Option<At<Id>>,
    /// The reporting duty that it is a result of.
    #[serde(default)]
    pub obligation: Option<At<Id>>,
    /// The event or milestone that it is a result of.
    #[serde(default)]
    pub event: Option<At<Id>>,
    /// The campaign of whose run it is a result; the run is that of `year`.
    #[serde(default)]
    pub campaign: Option<At<Id>>,
    #[serde(default)]
    pub year: Option<At<i16>>,
    pub state: At<ResultState>,
    /// The day since which it is so: that on which it was done, for what is done.
    pub on: At<Day>,
    /// Where everybody can see it: a document or a page.
    #[serde(default)]
    pub evidence: Sources,
    /// What the agency says of it, in words.
    #[serde(default)]
    pub says: Option<String>,
    #[serde(default)]
    pub note: Option<String>,
    /// The unit or person who entered it.
    pub entered_by: String,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
}

/// How far something is done.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ResultState {
    Done,
    Partly,
    GoingOn,
    NotDone,
    /// It will not be done any more.
    Dropped,
}

impl ResultState {
    /// Whether readers may believe it only where evidence is named.
    pub fn needs_evidence(self) -> bool {
        matches!(self, Self::Done | Self::Partly)
    }

    /// As it is written.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl TaskResult {
    /// The things that it names as those of which it is a result.
    pub fn of(&self) -> impl Iterator<Item = (Kind, &At<Id>)> {
        let named = [
            (Kind::Task, &self.task),
            (Kind::Obligation, &self.obligation),
            (Kind::Event, &self.event),
            (Kind::Campaign, &self.campaign),
        ];
        (named.into_iter()).filter_map(|(kind, id)| Some((kind, id.as_ref()?)))
    }
}

seed_file!(ResultFile);

record!(
    TaskResult,
    Facts::of(Shown::Within(Door::Section(Section::Tasks)), Found::Never),
    {
        // Readers are told of what it is a result (`Desk::title`).
        fn title(&self) -> Cow<'_, str> {
            self.id.as_str().into()
        }
        fn sources(&self) -> &[At<super::SourceRef>] {
            &self.evidence
        }
        fn needs_source(&self) -> bool {
            false
        }
        fn shown_with(&self) -> Option<Vec<(Kind, &Id)>> {
            Some(self.of().map(|(kind, id)| (kind, &id.value)).collect())
        }
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, says, note, entered_by);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            for (kind, id) in self.of() {
                see(kind, id);
            }
        }
    }
);
