//! Days, periods, deadlines and recurrences, each with the precision in which it was written.
//!
//! Nothing here is rounded: a month stays a month (DESIGN: "Dates keep their precision").
//! Words for people are made in `presenter::format`; the clock is read at the edge alone.

mod bad;
mod extent;
mod hours;
mod period;
mod recurrence;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

pub use jiff::ToSpan;
pub use jiff::civil::{Date, Weekday};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize, Serializer};

pub use bad::BadDate;
pub use extent::Extent;
pub use hours::{Clock, Hours};
pub use period::{CalendarUnit, Period, Precision};
pub use recurrence::{Due, Recurrence};

/// The day so many days later, or earlier for a negative number; the same day at the end of time.
pub fn plus_days(day: Date, days: i32) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}

/// The same day so many months later, or the last day of a shorter month; the same day at the end of
/// time.
pub fn plus_months(day: Date, months: u16) -> Date {
    day.checked_add(i32::from(months).months()).unwrap_or(day)
}

/// One day, written `2024-04-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Day(pub Date);

impl FromStr for Day {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        match text.trim().parse()? {
            CalendarUnit::Day(date) => Ok(Self(date)),
            _ => Err(BadDate::Form),
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Lets the written forms above stand in data files: read from text, shown as text, and named by a
/// `format` in the JSON Schema.
macro_rules! written {
    ($($type:ident, $name:literal, $format:literal;)*) => {$(
        impl TryFrom<String> for $type {
            type Error = BadDate;
            fn try_from(text: String) -> Result<Self, BadDate> {
                text.parse()
            }
        }
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }
        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": ["string", "number"], "format": $format })
            }
        }
    )*};
}

written! {
    Day, "Day", "loa-day";
    Period, "Period", "loa-period";
    Due, "Due", "loa-due";
    Recurrence, "Recurrence", "loa-recurrence";
    Hours, "Hours", "loa-hours";
}
