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

#[cfg(test)]
mod tests {
    use super::*;

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
