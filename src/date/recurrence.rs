//! When something is due, and how often it comes back.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use super::bad::BadDate;
use super::period::{CalendarUnit, Period};
use super::{Date, ToSpan};

/// When something is due: a period, or one of the ways in which documents say "no fixed day".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub enum Due {
    Within(Period),
    /// All the time ("thực hiện thường xuyên").
    Continuous,
    /// Every year ("hằng năm").
    Yearly,
    /// When it is needed ("khi cần thiết").
    AsNeeded,
    /// By the roadmap of another plan.
    Roadmap,
}

impl Due {
    /// The words that stand for the ways without a date.
    pub const WORDS: [&'static str; 4] = ["continuous", "yearly", "as-needed", "roadmap"];

    pub fn period(self) -> Option<Period> {
        match self {
            Self::Within(p) => Some(p),
            _ => None,
        }
    }
}

impl FromStr for Due {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        Ok(match text.trim() {
            "continuous" => Self::Continuous,
            "yearly" => Self::Yearly,
            "as-needed" => Self::AsNeeded,
            "roadmap" => Self::Roadmap,
            other => Self::Within(other.parse()?),
        })
    }
}

impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Within(p) => p.fmt(f),
            Self::Continuous => f.write_str("continuous"),
            Self::Yearly => f.write_str("yearly"),
            Self::AsNeeded => f.write_str("as-needed"),
            Self::Roadmap => f.write_str("roadmap"),
        }
    }
}

/// How often something comes back: `monthly`, `half-yearly`, `yearly`, `yearly on 05-15`,
/// `yearly before 12-25` (the last day is then 24 December).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub enum Recurrence {
    Monthly,
    HalfYearly,
    Yearly,
    /// Month, day.
    YearlyOn(i8, i8),
    /// Month, day: the day itself is already too late.
    YearlyBefore(i8, i8),
}

impl Recurrence {
    /// What somebody most likely meant who wrote it in words: "hằng năm", "6 tháng".
    pub fn guess(text: &str) -> Option<Self> {
        let words = crate::vietnamese::slug(text);
        let says = |word: &str| words.contains(word);
        // Day and month, as people write them: 15/05; behind the English words, month and day.
        let parts: Vec<&str> = words.split('-').collect();
        let mut pairs = parts.windows(2).filter_map(|pair| {
            let number = |at: usize| pair.get(at)?.parse::<i8>().ok();
            Some((number(0)?, number(1)?))
        });
        if let Some((a, b)) = pairs.next()
            && (says("nam") || says("yearly"))
        {
            let word = match says("truoc") || says("before") {
                true => "before",
                false => "on",
            };
            let written = |(month, day)| format!("yearly {word} {month:02}-{day:02}").parse().ok();
            let orders = match says("yearly") {
                true => [(a, b), (b, a)],
                false => [(b, a), (a, b)],
            };
            return orders.into_iter().find_map(written);
        }
        match () {
            () if says("6-thang") || says("nua-nam") => Some(Self::HalfYearly),
            () if says("thang") => Some(Self::Monthly),
            () if says("nam") => Some(Self::Yearly),
            () => None,
        }
    }

    /// Every occurrence that touches `first..=last`, in order. A month, half-year or year without
    /// a stated day stays a month, the closing month of the half-year, or a year.
    pub fn occurrences(self, first: Date, last: Date) -> Vec<Period> {
        let mut found = Vec::new();
        for year in first.year()..=last.year() {
            match self {
                Self::Monthly => {
                    found.extend((1..=12).map(|m| Period::One(CalendarUnit::Month(year, m))));
                }
                Self::HalfYearly => {
                    found.extend([6, 12].map(|m| Period::One(CalendarUnit::Month(year, m))));
                }
                Self::Yearly => found.push(Period::One(CalendarUnit::Year(year))),
                Self::YearlyOn(m, d) => found.extend(Date::new(year, m, d).map(Period::day)),
                // Before 1 January is a day of the year before.
                Self::YearlyBefore(m, d) => found.extend(
                    Date::new(year + i16::from((m, d) == (1, 1)), m, d)
                        .and_then(|day| day.checked_sub(1.day()))
                        .map(Period::day),
                ),
            }
        }
        found.retain(|p| p.overlaps(first, last));
        found
    }
}

impl FromStr for Recurrence {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let day = |text: &str| -> Result<(i8, i8), BadDate> {
            let (month, day) = text.split_once('-').ok_or(BadDate::Form)?;
            let parse = |s: &str| s.parse::<i8>().map_err(|_| BadDate::Form);
            let (month, day) = (parse(month)?, parse(day)?);
            // 2024 is a leap year, so 02-29 is a day that some years have.
            Date::new(2024, month, day).map_err(|_| BadDate::Impossible)?;
            Ok((month, day))
        };
        let words: Vec<&str> = text.split_whitespace().collect();
        match words[..] {
            ["monthly"] => Ok(Self::Monthly),
            ["half-yearly"] => Ok(Self::HalfYearly),
            ["yearly"] => Ok(Self::Yearly),
            ["yearly", "on", d] => day(d).map(|(m, d)| Self::YearlyOn(m, d)),
            ["yearly", "before", d] => day(d).map(|(m, d)| Self::YearlyBefore(m, d)),
            _ => Err(BadDate::Form),
        }
    }
}

impl fmt::Display for Recurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Monthly => f.write_str("monthly"),
            Self::HalfYearly => f.write_str("half-yearly"),
            Self::Yearly => f.write_str("yearly"),
            Self::YearlyOn(m, d) => write!(f, "yearly on {m:02}-{d:02}"),
            Self::YearlyBefore(m, d) => write!(f, "yearly before {m:02}-{d:02}"),
        }
    }
}
