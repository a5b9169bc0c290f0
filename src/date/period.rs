//! Named stretches of the calendar: a day, a month, a quarter, a year, a range, or open at one end.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use strum::IntoStaticStr;

use super::Date;
use super::bad::BadDate;

/// A stretch of the calendar that has a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CalendarUnit {
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
    One(CalendarUnit),
    /// Both ends belong to it.
    Range(CalendarUnit, CalendarUnit),
    /// From the start of the unit, with no stated end.
    Onward(CalendarUnit),
}

/// How exactly a time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
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
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl CalendarUnit {
    pub fn is_year(self) -> bool {
        matches!(self, Self::Year(_))
    }

    pub fn first(self) -> Date {
        match self {
            Self::Day(d) => d,
            Self::Month(y, m) => Date::constant(y, m, 1),
            Self::Quarter(y, q) => Date::constant(y, (q - 1) * 3 + 1, 1),
            Self::Year(y) => Date::constant(y, 1, 1),
        }
    }

    pub fn last(self) -> Date {
        match self {
            Self::Day(d) => d,
            Self::Month(..) => self.first().last_of_month(),
            Self::Quarter(y, q) => Date::constant(y, q * 3, 1).last_of_month(),
            Self::Year(y) => Date::constant(y, 12, 31),
        }
    }

    pub fn year(self) -> i16 {
        self.first().year()
    }
}

impl Period {
    pub fn day(date: Date) -> Self {
        Self::One(CalendarUnit::Day(date))
    }

    pub fn first(self) -> Date {
        match self {
            Self::One(u) | Self::Range(u, _) | Self::Onward(u) => u.first(),
        }
    }

    /// The last day that belongs to the period; `None` where no end is stated.
    pub fn last(self) -> Option<Date> {
        match self {
            Self::One(u) | Self::Range(_, u) => Some(u.last()),
            Self::Onward(_) => None,
        }
    }

    pub fn precision(self) -> Precision {
        match self {
            Self::One(CalendarUnit::Day(_)) => Precision::Day,
            Self::One(CalendarUnit::Month(..)) => Precision::Month,
            Self::One(CalendarUnit::Quarter(..)) => Precision::Quarter,
            Self::One(CalendarUnit::Year(_)) => Precision::Year,
            Self::Range(..) => Precision::Range,
            Self::Onward(_) => Precision::Open,
        }
    }

    pub fn contains(self, day: Date) -> bool {
        self.first() <= day && self.last().is_none_or(|last| day <= last)
    }

    /// What somebody most likely meant who wrote a time as in a letter: `10/4/2024`, `4/2024`,
    /// `Quý II/2024`, or left out a zero, `2024-4-10`.
    pub fn guess(text: &str) -> Option<Self> {
        Self::rewritten(text)?.parse().ok()
    }

    /// Whether words are a day, month or quarter as people write it, but none that there is: 31/02/2025.
    pub fn is_impossible(text: &str) -> bool {
        let form = Self::rewritten(text);
        form.is_some_and(|form| form.parse::<Self>() == Err(BadDate::Impossible))
    }

    /// What words would be in the form of a period, whether or not there is such a one.
    fn rewritten(text: &str) -> Option<String> {
        let between = [" - ", " – ", " — ", "–", " đến ", " tới "];
        match between.iter().find_map(|between| text.split_once(between)) {
            Some((from, to)) => Self::both(from, to),
            None => Self::single(text),
        }
    }

    /// A range whose first day may leave out the month and the year that its last one has.
    fn both(from: &str, to: &str) -> Option<String> {
        let to = Self::single(to.trim().trim_start_matches("ngày "))?;
        let from = crate::vietnamese::slug(from);
        let from = ["tu-", "ngay-", "thang-"]
            .iter()
            .fold(&*from, |from, word| from.trim_start_matches(word));
        let from_parts: Vec<&str> = from.split('-').collect();
        let to_parts: Vec<&str> = to.split('-').collect();
        let from = match (&from_parts[..], &to_parts[..]) {
            ([d, m], [y, _, _]) if d.len() < 3 => format!("{y}-{m:0>2}-{d:0>2}"),
            ([d], [y, m, _]) if d.len() < 3 => format!("{y}-{m}-{d:0>2}"),
            ([m], [y, _]) if m.len() < 3 => format!("{y}-{m:0>2}"),
            _ => Self::single(from)?,
        };
        Some(format!("{from}..{to}"))
    }

    /// The same of words without a range.
    fn single(text: &str) -> Option<String> {
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
            ["quy", q, "nam", y] => return Self::single(&format!("quy {q} {y}")),
            ["thang", m, "nam", y] => format!("{y}-{m:0>2}"),
            ["ngay", d, "thang", m, "nam", y] | [d, "thang", m, "nam", y] => {
                format!("{y}-{m:0>2}-{d:0>2}")
            }
            [from, to] if from.len() == 4 && to.len() == 4 => format!("{from}..{to}"),
            ["thang", m, y] | [m, y] if y.len() == 4 => format!("{y}-{m:0>2}"),
            [y, m, d] if y.len() == 4 => format!("{y}-{m:0>2}-{d:0>2}"),
            ["ngay", d, m, y] | [d, m, y] => format!("{y}-{m:0>2}-{d:0>2}"),
            [y, m] => format!("{y}-{m:0>2}"),
            _ => return None,
        };
        Some(form)
    }

    /// Whether any day of `first..=last` belongs to the period.
    pub fn overlaps(self, first: Date, last: Date) -> bool {
        self.first() <= last && self.last().is_none_or(|end| first <= end)
    }
}

impl FromStr for CalendarUnit {
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
                let (from, to): (CalendarUnit, CalendarUnit) =
                    (from.trim().parse()?, to.trim().parse()?);
                if to.last() < from.first() {
                    return Err(BadDate::Backwards);
                }
                Ok(Self::Range(from, to))
            }
        }
    }
}

impl fmt::Display for CalendarUnit {
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
