//! Times of day, on the clocks of the site's time zone.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use super::bad::BadDate;

/// Minutes since midnight, to 24:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Clock(u16);

/// When on a day something begins, and when it ends where that is known: `08:30`, `08:30..11:00`.
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

impl Hours {
    /// What somebody most likely meant who wrote a time as in a letter: `8:30`, `8h30`, `8 giờ 30`.
    pub fn guess(text: &str) -> Option<Self> {
        let part = |text: &str| {
            let words = crate::vietnamese::slug(text);
            let numbers: Vec<&str> = (words.split(|c: char| !c.is_ascii_digit()))
                .filter(|digits| !digits.is_empty())
                .collect();
            match numbers[..] {
                [hour] => Some(format!("{hour:0>2}:00")),
                [hour, minute] => Some(format!("{hour:0>2}:{minute:0>2}")),
                _ => None,
            }
        };
        let ends = text.split_once("..");
        let ends = ends.or_else(|| text.split_once(['-', '–']));
        let form = match ends {
            Some((from, until)) => format!("{}..{}", part(from)?, part(until)?),
            None => part(text)?,
        };
        form.parse().ok()
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
        match from < until {
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
        for good in ["08:30", "00:00", "08:30..11:00", "23:59..24:00"] {
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
    }
}
