//! Time zones, bundled so that every machine reckons the same.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Whether a zone of the IANA database has this name.
#[must_use]
pub fn exists(name: &str) -> bool {
    TimeZone::get(name).is_ok()
}

/// The day that a moment (seconds since 1970 UTC) is in a zone; UTC for an unknown zone.
#[must_use]
pub fn day_of(seconds: i64, zone: &str) -> Option<Date> {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let moment = Timestamp::from_second(seconds).ok()?;
    Some(moment.to_zoned(zone).date())
}

/// Hour and minute in UTC that lie so many minutes after midnight in a zone; where clocks change with the
/// season, after midnight in both.
#[must_use]
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
}
