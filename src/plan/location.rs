//! Where something takes place, and at what time of day: what a calendar's entry says besides its day.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::address::SafeAddress;
use crate::date::Hours;
use crate::read::yaml::At;

/// A place where people meet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Location {
    /// The hall, the house: "Hội trường A".
    pub name: String,
    /// Street, ward, town.
    #[serde(default)]
    pub address: Option<String>,
}

/// Time of day and place of a record; nothing where it states none.
#[derive(Clone, Copy, Debug, Default)]
pub struct Setting<'a> {
    pub time: Option<&'a At<Hours>>,
    pub location: Option<&'a Location>,
    /// The address of the broadcast or video call.
    pub online: Option<&'a At<SafeAddress>>,
}
