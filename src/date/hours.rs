//! Times of day, on the clocks of the site's time zone.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use super::bad::BadDate;

/// Minutes since midnight, to 24:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Clock(u16);

/// When on a day something begins, and when it ends where that is known: `08:30`, `08:30..11:00`; past
/// midnight, on the day after: `22:00..01:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Hours {
    pub from: Clock,
    pub until: Option<Clock>,
}

impl Clock {
    /// 0 to 24.
    pub fn hour(self) -> u16 {
        self.0 / 60
    }

    /// 0 to 59.
    pub fn minute(self) -> u16 {
        self.0 % 60
    }
}

/// The most minutes from a time to one past midnight: beyond, the ends are most likely swapped.
const NIGHT: u16 = 12 * 60;

impl Hours {
    /// Whether it ends on the day after the one on which it begins.
    pub fn is_past_midnight(self) -> bool {
        self.until.is_some_and(|until| until < self.from)
    }

    /// What somebody most likely meant who wrote a time as in a letter: `8:30`, `8h30`, `8 giờ 30`,
    /// `2pm`, `2 giờ chiều`; nothing where the half of the day is not sure.
    pub fn guess(text: &str) -> Option<Self> {
        let part = |text: &str| {
            let words = crate::vietnamese::slug(text);
            let numbers: Vec<&str> = (words.split(|c: char| !c.is_ascii_digit()))
                .filter(|digits| !digits.is_empty())
                .collect();
            let (hour, minute) = match numbers[..] {
                [hour] => (hour, "0"),
                [hour, minute] => (hour, minute),
                _ => return None,
            };
            let hour = Half::of(&words).hour(hour.parse().ok()?)?;
            Some(format!("{hour:0>2}:{minute:0>2}"))
        };
        let ends = text.split_once("..");
        let ends = ends.or_else(|| text.split_once(['-', '–']));
        let ends = ends.or_else(|| text.split_once(" đến "));
        let ends = ends.or_else(|| text.split_once(" tới "));
        let ends = ends.or_else(|| text.split_once(" to "));
        let form = match ends {
            Some((from, until)) => format!("{}..{}", part(from)?, part(until)?),
            None => part(text)?,
        };
        form.parse().ok()
    }
}

/// The half of the day that somebody named beside an hour.
#[derive(Clone, Copy)]
enum Half {
    Unsaid,
    Before,
    After,
    /// At night, before midnight or after it.
    Night,
}

impl Half {
    /// What the words beside a time say, without marks.
    fn of(words: &str) -> Self {
        let says = |names: &[&str]| {
            let mut parts = words.split(|c: char| !c.is_ascii_alphabetic());
            parts.any(|part| names.contains(&part))
        };
        if says(&["dem", "khuya"]) {
            Self::Night
        } else if says(&["pm", "chieu", "toi", "p"]) {
            Self::After
        } else if says(&["am", "sang", "a"]) {
            Self::Before
        } else {
            Self::Unsaid
        }
    }

    /// The hour of the whole day; none where the two do not fit.
    fn hour(self, hour: u16) -> Option<u16> {
        match (self, hour) {
            (Self::Unsaid, 0..=24) | (Self::Before, 0..=11) | (Self::After, 13..=23) => Some(hour),
            (Self::Before, 12) => Some(0),
            (Self::After, 12) => Some(12),
            (Self::After, 1..=11) => Some(hour + 12),
            (Self::Night, 0..=4 | 18..=24) => Some(hour),
            (Self::Night, 8..=11) => Some(hour + 12),
            (Self::Night, 12) => Some(0),
            _ => None,
        }
    }
}

impl FromStr for Clock {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let (hour, minute) = text.trim().split_once(':').ok_or(BadDate::Form)?;
        let number =
            |digits: &str| match digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit()) {
                true => digits.parse::<u8>().map_err(|_| BadDate::Form),
                false => Err(BadDate::Form),
            };
        match (number(hour)?, number(minute)?) {
            (hour @ 0..24, minute @ 0..60) | (hour @ 24, minute @ 0) => {
                Ok(Self(u16::from(hour) * 60 + u16::from(minute)))
            }
            _ => Err(BadDate::Impossible),
        }
    }
}

impl FromStr for Hours {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let Some((from, until)) = text.split_once("..") else {
            let from = text.parse()?;
            return Ok(Self { from, until: None });
        };
        let (from, until): (Clock, Clock) = (from.parse()?, until.parse()?);
        let night = (24 * 60 + until.0).saturating_sub(from.0);
        match from < until || (until < from && night <= NIGHT && until.0 > 0) {
            true => Ok(Self {
                from,
                until: Some(until),
            }),
            false => Err(BadDate::Backwards),
        }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.until {
            Some(until) => write!(f, "{}..{until}", self.from),
            None => self.from.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day_are_read_and_written() {
        let read = |text: &str| text.parse::<Hours>();
        for good in [
            "08:30",
            "00:00",
            "08:30..11:00",
            "23:59..24:00",
            "22:00..01:00",
            "14:00..02:00",
        ] {
            assert_eq!(read(good).expect(good).to_string(), good);
        }
        for bad in ["8:30", "08h30", "0830", "08:3", "", "08:30..", "+8:30"] {
            assert_eq!(read(bad), Err(BadDate::Form), "{bad}");
        }
        assert_eq!(read("24:30"), Err(BadDate::Impossible));
        assert_eq!(read("08:60"), Err(BadDate::Impossible));
        assert_eq!(read("11:00..08:30"), Err(BadDate::Backwards));
        assert_eq!(read("08:30..08:30"), Err(BadDate::Backwards));
        let guess = |text: &str| Hours::guess(text).map(|hours| hours.to_string());
        for text in ["8:30", "8h30", "8 giờ 30", "8g30"] {
            assert_eq!(guess(text).as_deref(), Some("08:30"), "{text}");
        }
        assert_eq!(guess("8h30 - 11h").as_deref(), Some("08:30..11:00"));
        assert_eq!(guess("buổi sáng"), None);
        assert_eq!(guess("2pm..4.30pm").as_deref(), Some("14:00..16:30"));
        assert_eq!(guess("12am").as_deref(), Some("00:00"));
        let words = "8 giờ sáng đến 2 giờ chiều";
        assert_eq!(guess(words).as_deref(), Some("08:00..14:00"));
        assert_eq!(guess("7 giờ 30 tối").as_deref(), Some("19:30"));
        assert_eq!(guess("10 giờ đêm").as_deref(), Some("22:00"));
        // Which half of the day somebody means is not guessed where the words do not fit.
        assert_eq!(guess("15 giờ sáng"), None);
        assert_eq!(guess("6 giờ đêm"), None);
        let night: Hours = "22:00..01:00".parse().expect("past midnight");
        assert!(night.is_past_midnight());
    }
}
