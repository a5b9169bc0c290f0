//! What all records share: marks of basis by field, visibility, and the kinds of record.

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

/// The concepts that have ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Document,
    Unit,
    Person,
    Audience,
    Phase,
    Message,
    ChannelGroup,
    Channel,
    Format,
    Campaign,
    Obligation,
    Meeting,
    Feedback,
    Responsibility,
    Metric,
    TaskGroup,
    Task,
    Measure,
    Direction,
    Event,
    Holiday,
    Term,
    System,
    Irregularity,
    Guide,
    Principle,
    Purpose,
    Topic,
    Question,
    Article,
    Page,
}

/// A record by its kind and its place in that kind's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Node {
    pub kind: Kind,
    pub at: usize,
}

impl Kind {
    /// The name of the type of its records, as labels of keys go by it.
    pub fn type_name(self) -> String {
        format!("{self:?}")
    }

    /// The name used in messages and data files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Unit => "unit",
            Self::Person => "person",
            Self::Audience => "audience",
            Self::Phase => "phase",
            Self::Message => "message",
            Self::ChannelGroup => "channel-group",
            Self::Channel => "channel",
            Self::Format => "format",
            Self::Campaign => "campaign",
            Self::Obligation => "obligation",
            Self::Meeting => "meeting",
            Self::Feedback => "feedback",
            Self::Responsibility => "responsibility",
            Self::Metric => "metric",
            Self::TaskGroup => "task-group",
            Self::Task => "task",
            Self::Measure => "measure",
            Self::Direction => "direction",
            Self::Event => "event",
            Self::Holiday => "holiday",
            Self::Term => "term",
            Self::System => "system",
            Self::Irregularity => "irregularity",
            Self::Guide => "guide",
            Self::Principle => "principle",
            Self::Purpose => "purpose",
            Self::Topic => "topic",
            Self::Question => "question",
            Self::Article => "article",
            Self::Page => "page",
        }
    }
}
