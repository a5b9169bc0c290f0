//! What became of a dated record after it was announced: moved to another time, or cancelled.
//!
//! Subscribers' calendars follow by it: each entry makes the record's copy newer (RFC 5545 §3.8.7.4).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::date::{Day, Hours, Period};
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
