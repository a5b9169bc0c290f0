//! Days, periods, deadlines and recurrences, each with the precision in which it was written.
//!
//! Nothing here is rounded: a month stays a month (DESIGN: "Dates keep their precision").
//! Words for people are made in `render::format`; the clock is read at the edge alone.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

pub use jiff::ToSpan;
pub use jiff::civil::{Date, Weekday};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize, Serializer};

/// A stretch of the calendar that has a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    Day(Date),
    /// Year, month 1 to 12.
    Month(i16, i8),
    /// Year, quarter 1 to 4.
    Quarter(i16, i8),
    Year(i16),
}

/// A time as the plan states it: `2024-04-10`, `2024-04`, `2024-Q2`, `2024`, `2024..2025`, `2023..`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub enum Period {
    One(Unit),
    /// Both ends belong to it.
    Range(Unit, Unit),
    /// From the start of the unit, with no stated end.
    Onward(Unit),
}

/// How exactly a time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    Day,
    Month,
    Quarter,
    Year,
    Range,
    Open,
}

impl Precision {
    /// The name used in data files and as a CSS class.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::Range => "range",
            Self::Open => "open",
        }
    }
}

impl Unit {
    #[must_use]
    pub fn first(self) -> Date {
        match self {
            Self::Day(d) => d,
            Self::Month(y, m) => Date::constant(y, m, 1),
            Self::Quarter(y, q) => Date::constant(y, (q - 1) * 3 + 1, 1),
            Self::Year(y) => Date::constant(y, 1, 1),
        }
    }

    #[must_use]
    pub fn last(self) -> Date {
        match self {
            Self::Day(d) => d,
            Self::Month(..) => self.first().last_of_month(),
            Self::Quarter(y, q) => Date::constant(y, q * 3, 1).last_of_month(),
            Self::Year(y) => Date::constant(y, 12, 31),
        }
    }

    #[must_use]
    pub fn year(self) -> i16 {
        self.first().year()
    }
}

impl Period {
    #[must_use]
    pub fn day(date: Date) -> Self {
        Self::One(Unit::Day(date))
    }

    #[must_use]
    pub fn first(self) -> Date {
        match self {
            Self::One(u) | Self::Range(u, _) | Self::Onward(u) => u.first(),
        }
    }

    /// The last day that belongs to the period; `None` where no end is stated.
    #[must_use]
    pub fn last(self) -> Option<Date> {
        match self {
            Self::One(u) | Self::Range(_, u) => Some(u.last()),
            Self::Onward(_) => None,
        }
    }

    #[must_use]
    pub fn precision(self) -> Precision {
        match self {
            Self::One(Unit::Day(_)) => Precision::Day,
            Self::One(Unit::Month(..)) => Precision::Month,
            Self::One(Unit::Quarter(..)) => Precision::Quarter,
            Self::One(Unit::Year(_)) => Precision::Year,
            Self::Range(..) => Precision::Range,
            Self::Onward(_) => Precision::Open,
        }
    }

    #[must_use]
    pub fn contains(self, day: Date) -> bool {
        self.first() <= day && self.last().is_none_or(|last| day <= last)
    }

    /// What somebody most likely meant who wrote a time as in a letter: `10/4/2024`, `4/2024`,
    /// `Quý II/2024`, or left out a zero, `2024-4-10`.
    #[must_use]
    pub fn guess(text: &str) -> Option<Self> {
        let words = crate::vietnamese::slug(text);
        let parts: Vec<&str> = words.split('-').collect();
        let form = match parts[..] {
            ["quy", q, y] | ["q", q, y] => {
                let roman = ["i", "ii", "iii", "iv"].iter().position(|r| *r == q);
                format!(
                    "{y}-Q{}",
                    roman.map_or(q.to_owned(), |at| (at + 1).to_string())
                )
            }
            ["nam", y] => y.to_owned(),
            [from, to] if from.len() == 4 && to.len() == 4 => format!("{from}..{to}"),
            ["thang", m, y] | [m, y] if y.len() == 4 => format!("{y}-{m:0>2}"),
            [y, m, d] if y.len() == 4 => format!("{y}-{m:0>2}-{d:0>2}"),
            ["ngay", d, m, y] | [d, m, y] => format!("{y}-{m:0>2}-{d:0>2}"),
            [y, m] => format!("{y}-{m:0>2}"),
            _ => return None,
        };
        form.parse().ok()
    }

    /// Whether any day of `first..=last` belongs to the period.
    #[must_use]
    pub fn overlaps(self, first: Date, last: Date) -> bool {
        self.first() <= last && self.last().is_none_or(|end| first <= end)
    }
}

/// Why a written date was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadDate {
    /// It has none of the known forms.
    Form,
    /// It has the form of a date that no calendar holds, such as 30 February.
    Impossible,
    /// The end lies before the start.
    Backwards,
}

impl fmt::Display for BadDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "unknown form of date",
            Self::Impossible => "no such day",
            Self::Backwards => "ends before it starts",
        })
    }
}

impl FromStr for Unit {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let parts: Vec<&str> = text.split('-').collect();
        let number = |s: &str, width: usize| -> Result<i16, BadDate> {
            if s.len() == width && s.bytes().all(|b| b.is_ascii_digit()) {
                s.parse().map_err(|_| BadDate::Form)
            } else {
                Err(BadDate::Form)
            }
        };
        let small = |s: &str| number(s, 2).map(|n| n as i8);
        match parts[..] {
            [y] => {
                let year = number(y, 4)?;
                Date::new(year, 1, 1).map_err(|_| BadDate::Impossible)?;
                Ok(Self::Year(year))
            }
            [y, q] if q.starts_with('Q') => {
                let quarter = number(&q[1..], 1)? as i8;
                if (1..=4).contains(&quarter) {
                    Ok(Self::Quarter(number(y, 4)?, quarter))
                } else {
                    Err(BadDate::Impossible)
                }
            }
            [y, m] => {
                let (year, month) = (number(y, 4)?, small(m)?);
                Date::new(year, month, 1).map_err(|_| BadDate::Impossible)?;
                Ok(Self::Month(year, month))
            }
            [y, m, d] => Date::new(number(y, 4)?, small(m)?, small(d)?)
                .map(Self::Day)
                .map_err(|_| BadDate::Impossible),
            _ => Err(BadDate::Form),
        }
    }
}

impl FromStr for Period {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        match text.trim().split_once("..") {
            None => text.trim().parse().map(Self::One),
            Some((from, "")) => from.trim().parse().map(Self::Onward),
            Some((from, to)) => {
                let (from, to): (Unit, Unit) = (from.trim().parse()?, to.trim().parse()?);
                if to.last() < from.first() {
                    return Err(BadDate::Backwards);
                }
                Ok(Self::Range(from, to))
            }
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(d) => write!(f, "{d}"),
            Self::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Self::Quarter(y, q) => write!(f, "{y:04}-Q{q}"),
            Self::Year(y) => write!(f, "{y:04}"),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(u) => u.fmt(f),
            Self::Range(a, b) => write!(f, "{a}..{b}"),
            Self::Onward(u) => write!(f, "{u}.."),
        }
    }
}

/// The day so many days later, or earlier for a negative number; the same day at the end of time.
#[must_use]
pub fn plus_days(day: Date, days: i32) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}

/// When something is due: a period, or one of the ways in which documents say "no fixed day".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub enum Due {
    Within(Period),
    /// "Thực hiện thường xuyên"
    Continuous,
    /// "Hằng năm"
    Yearly,
    /// "Khi cần thiết"
    AsNeeded,
    /// By the roadmap of another plan.
    Roadmap,
}

impl Due {
    /// The words that stand for the ways without a date.
    pub const WORDS: [&'static str; 4] = ["continuous", "yearly", "as-needed", "roadmap"];

    #[must_use]
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
    #[must_use]
    pub fn guess(text: &str) -> Option<Self> {
        let words = crate::vietnamese::slug(text);
        let says = |word: &str| words.contains(word);
        match () {
            () if says("6-thang") || says("nua-nam") => Some(Self::HalfYearly),
            () if says("thang") => Some(Self::Monthly),
            () if says("nam") => Some(Self::Yearly),
            () => None,
        }
    }

    /// Every occurrence that touches `first..=last`, in order. A month, half-year or year without
    /// a stated day stays a month, the closing month of the half-year, or a year.
    #[must_use]
    pub fn occurrences(self, first: Date, last: Date) -> Vec<Period> {
        let mut found = Vec::new();
        for year in first.year()..=last.year() {
            match self {
                Self::Monthly => {
                    found.extend((1..=12).map(|m| Period::One(Unit::Month(year, m))));
                }
                Self::HalfYearly => {
                    found.extend([6, 12].map(|m| Period::One(Unit::Month(year, m))));
                }
                Self::Yearly => found.push(Period::One(Unit::Year(year))),
                Self::YearlyOn(m, d) => found.extend(Date::new(year, m, d).map(Period::day)),
                Self::YearlyBefore(m, d) => found.extend(
                    Date::new(year, m, d)
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

/// One day, written `2024-04-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Day(pub Date);

impl FromStr for Day {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        match text.trim().parse()? {
            Unit::Day(date) => Ok(Self(date)),
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_keep_their_precision() {
        for text in [
            "2024-04-10",
            "2024-04",
            "2024-Q2",
            "2024",
            "2024..2025",
            "2023..",
        ] {
            let period: Period = text.parse().expect(text);
            assert_eq!(period.to_string(), text);
        }
        let q: Period = "2024-Q2".parse().unwrap();
        assert_eq!(q.first().to_string(), "2024-04-01");
        assert_eq!(q.last().unwrap().to_string(), "2024-06-30");
        assert_eq!("2023..".parse::<Period>().unwrap().last(), None);
    }

    #[test]
    fn times_as_in_a_letter_are_guessed() {
        let guess = |text: &str| Period::guess(text).map(|p| p.to_string());
        let pairs = [
            ("10/4/2024", "2024-04-10"),
            ("ngày 10-4-2024", "2024-04-10"),
            ("2024-4-1", "2024-04-01"),
            ("4/2024", "2024-04"),
            ("Tháng 4/2024", "2024-04"),
            ("2024-4", "2024-04"),
            ("Quý II/2024", "2024-Q2"),
            ("năm 2024", "2024"),
            ("2024-2025", "2024..2025"),
        ];
        for (written, meant) in pairs {
            assert_eq!(guess(written).as_deref(), Some(meant), "{written}");
        }
        assert_eq!(guess("sau khi xong"), None);
    }

    #[test]
    fn wrong_dates_say_how() {
        let bad = |text: &str| text.parse::<Period>().unwrap_err();
        assert_eq!(bad("2026-02-30"), BadDate::Impossible);
        assert_eq!(bad("2026-13"), BadDate::Impossible);
        assert_eq!(bad("10/10/2024"), BadDate::Form);
        assert_eq!(bad("2025..2024"), BadDate::Backwards);
        assert_eq!(bad("2024-Q5"), BadDate::Impossible);
        assert_eq!(bad("24-1-1"), BadDate::Form);
    }

    #[test]
    fn before_a_day_means_the_day_before() {
        let due: Recurrence = "yearly before 12-25".parse().unwrap();
        let days = due.occurrences(Date::constant(2023, 1, 1), Date::constant(2024, 12, 31));
        let days: Vec<String> = days.iter().map(ToString::to_string).collect();
        assert_eq!(days, ["2023-12-24", "2024-12-24"]);
    }

    #[test]
    fn months_stay_months() {
        let monthly = Recurrence::Monthly
            .occurrences(Date::constant(2024, 1, 15), Date::constant(2024, 2, 1));
        let monthly: Vec<String> = monthly.iter().map(ToString::to_string).collect();
        assert_eq!(monthly, ["2024-01", "2024-02"]);
    }
}
