//! Time zones, bundled so that every machine reckons the same.

mod observance;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};

pub use observance::{Observance, observances};

use crate::date::{Clock, Hours, ToSpan};

/// Whether a zone of the IANA database has this name.
pub fn exists(name: &str) -> bool {
    TimeZone::get(name).is_ok()
}

/// The day that a moment (seconds since 1970 UTC) is in a zone; UTC for an unknown zone.
pub fn day_of(seconds: i64, zone: &str) -> Option<Date> {
    let moment = Timestamp::from_second(seconds).ok()?;
    Some(moment.to_zoned(named(zone)).date())
}

/// What the clocks of a zone show, and what they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    local: DateTime,
    at: Timestamp,
    /// Seconds before (or, less than 0, after) UTC.
    offset: i32,
}

/// The moment at which the clocks of a zone show a time of a day; UTC for an unknown zone. Where they
/// show it twice or never, as RFC 5545 §3.3.5 takes it: the first time, or by the offset before the gap.
pub fn moment(day: Date, time: Clock, zone: &str) -> Option<Moment> {
    let minutes = i32::from(time.hour()) * 60 + i32::from(time.minute());
    let local = day.to_datetime(Time::midnight());
    let local = local.checked_add(minutes.minutes()).ok()?;
    let zoned = local.to_zoned(named(zone)).ok()?;
    Some(Moment {
        local,
        at: zoned.timestamp(),
        offset: zoned.offset().seconds(),
    })
}

/// The moment at which hours of a day end, past midnight on the day after; none where no end is known.
pub fn end(day: Date, time: Hours, zone: &str) -> Option<Moment> {
    let day = match time.is_past_midnight() {
        true => day.tomorrow().ok()?,
        false => day,
    };
    moment(day, time.until?, zone)
}

/// What the clocks of a zone do at a time of a day that makes it no one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockChange {
    /// They are put forward over it.
    Skipped,
    /// They are put back, and show it twice.
    Twice,
}

/// Whether the clocks of a zone show a time of a day never or twice.
pub fn clock_change(day: Date, time: Clock, zone: &str) -> Option<ClockChange> {
    let minutes = i32::from(time.hour()) * 60 + i32::from(time.minute());
    let local = day.to_datetime(Time::midnight());
    let local = local.checked_add(minutes.minutes()).ok()?;
    match named(zone).to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Gap { .. } => Some(ClockChange::Skipped),
        AmbiguousOffset::Fold { .. } => Some(ClockChange::Twice),
        AmbiguousOffset::Unambiguous { .. } => None,
    }
}

impl Moment {
    /// Seconds since 1970 UTC.
    pub fn seconds(self) -> i64 {
        self.at.as_second()
    }

    /// As HTML and schema.org write it: `2024-10-10T08:30+07:00`.
    pub fn iso(self) -> String {
        let sign = if self.offset < 0 { '-' } else { '+' };
        let minutes = self.offset.unsigned_abs() / 60;
        let (hour, minute) = (minutes / 60, minutes % 60);
        let local = self.local.strftime("%Y-%m-%dT%H:%M");
        format!("{local}{sign}{hour:02}:{minute:02}")
    }

    /// What the clocks show, as RFC 5545 §3.3.5 writes it: `20241010T083000`.
    pub fn local(self) -> String {
        basic(self.local)
    }

    /// The same moment in UTC: `20241010T013000Z`.
    pub fn utc(self) -> String {
        self.at.strftime("%Y%m%dT%H%M%SZ").to_string()
    }
}

fn basic(local: DateTime) -> String {
    local.strftime("%Y%m%dT%H%M%S").to_string()
}

fn named(zone: &str) -> TimeZone {
    TimeZone::get(zone).unwrap_or(TimeZone::UTC)
}

/// Hour and minute in UTC that lie so many minutes after midnight in a zone; where clocks change with the
/// season, after midnight in both.
pub fn after_midnight(zone: &str, year_of: Date, minutes: i32) -> (i32, i32) {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let ahead = [1, 7].into_iter().map(|month| {
        let noon = Date::constant(year_of.year(), month, 1).at(12, 0, 0, 0);
        let moment = noon.to_zoned(TimeZone::UTC).map(|noon| noon.timestamp());
        moment.map_or(0, |moment| zone.to_offset(moment).seconds() / 60)
    });
    let utc = (minutes - ahead.min().unwrap_or(0)).rem_euclid(24 * 60);
    (utc / 60, utc % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn midnight_is_known_in_utc() {
        let day = Date::constant(2026, 11, 21);
        assert_eq!(after_midnight("Asia/Ho_Chi_Minh", day, 17), (17, 17));
        assert_eq!(after_midnight("UTC", day, 17), (0, 17));
        // Winter time: in summer it is an hour later there.
        assert_eq!(after_midnight("Europe/Paris", day, 17), (23, 17));
        assert_eq!(after_midnight("America/New_York", day, 17), (5, 17));
        assert_eq!(after_midnight("Asia/Kathmandu", day, 0), (18, 15));
    }

    #[test]
    fn a_day_depends_on_the_zone() {
        // 2024-01-01 20:00 UTC is already the next day in Viet Nam.
        let moment = 1_704_139_200;
        assert_eq!(day_of(moment, "UTC").unwrap().to_string(), "2024-01-01");
        assert_eq!(
            day_of(moment, "Asia/Ho_Chi_Minh").unwrap().to_string(),
            "2024-01-02"
        );
        assert!(!exists("Hanoi"));
    }

    #[test]
    fn clocks_mean_moments() {
        let of = |day: Date, time: &str, zone| moment(day, time.parse().unwrap(), zone).unwrap();
        let day = Date::constant(2024, 10, 10);
        let here = of(day, "08:30", "Asia/Ho_Chi_Minh");
        assert_eq!(here.iso(), "2024-10-10T08:30+07:00");
        assert_eq!(here.utc(), "20241010T013000Z");
        assert_eq!(of(day, "24:00", "UTC").local(), "20241011T000000");
        // The clocks skip 2:30, and show 2:30 twice.
        let berlin = |month, day, time: &str| {
            let day = Date::constant(2024, month, day);
            clock_change(day, time.parse().unwrap(), "Europe/Berlin")
        };
        assert_eq!(berlin(3, 31, "02:30"), Some(ClockChange::Skipped));
        assert_eq!(berlin(10, 27, "02:30"), Some(ClockChange::Twice));
        assert_eq!(berlin(10, 27, "03:00"), None);
        let gap = of(Date::constant(2024, 3, 31), "02:30", "Europe/Berlin");
        assert_eq!(gap.utc(), "20240331T013000Z");
        let twice = of(Date::constant(2024, 10, 27), "02:30", "Europe/Berlin");
        assert_eq!(twice.iso(), "2024-10-27T02:30+02:00");
    }
}
