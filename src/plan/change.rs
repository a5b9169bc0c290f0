//! What became of a record or text after it was published: moved to another time, cancelled, changed.
//!
//! Subscribers' calendars follow by moves and cancellations: each entry makes the record's copy newer
//! (RFC 5545 §3.8.7.4).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::date::{Day, Hours, Period};
use crate::plan::See;
use crate::read::yaml::At;

/// One move to another time.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// The time that was announced before.
    pub from: At<Period>,
    /// The time of day that was announced before, where it was another.
    #[serde(default)]
    pub from_time: Option<At<Hours>>,
    /// The new time of one run of what comes back; what happens once has it in its own date.
    #[serde(default)]
    pub to: Option<At<Period>>,
    /// The new time of day of that run, where it is another.
    #[serde(default)]
    pub to_time: Option<At<Hours>>,
    /// The day on which it was moved.
    pub on: At<Day>,
    pub why: String,
}

/// That it does not take place.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cancelled {
    /// The run that is cancelled, of what comes back; all of them where it is left out.
    #[serde(default)]
    pub from: Option<At<Period>>,
    /// The day on which it was cancelled.
    pub on: At<Day>,
    pub why: String,
    /// That it takes place after all. The cancellation stays where it is: subscribers have seen it.
    #[serde(default)]
    pub taken_back: Option<TakenBack>,
}

/// That a cancellation no longer holds.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakenBack {
    /// The day on which it was taken back.
    pub on: At<Day>,
    pub why: String,
}

/// One change of what is published, told to readers.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeNote {
    /// The day on which it was changed.
    pub on: At<Day>,
    /// What was changed, in a sentence for readers.
    pub what: At<String>,
    #[serde(default)]
    pub kind: ChangeKind,
}

/// How much a change matters to readers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// Told on the page, in the list of changes and in its feed.
    #[default]
    Significant,
    /// Told on the page alone.
    Minor,
}

impl ChangeNote {
    /// Whether it is told beyond the page.
    pub fn is_significant(&self) -> bool {
        self.kind == ChangeKind::Significant
    }
}

/// Shows what the notes of a record, or of the part of it at a path, say, for translations.
pub fn notes(path: &str, of: &mut [ChangeNote], see: See<'_>) {
    for (at, note) in of.iter_mut().enumerate() {
        let path = format!("{path}changes.{}.what", at + 1);
        see(&path, &mut note.what.value);
    }
}
