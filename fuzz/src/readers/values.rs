//! Single values: times, what comes back, and the diffs that say which lines changed.

use std::sync::Arc;

use loa::date::{Date, Day, Due, Hours, Period, Recurrence, plus_days, plus_months};
use loa::raw::Room;
use loa::report::Changes;
use loa::zone;

use super::{read, text};

/// Periods, in every form and as people write them in letters.
pub fn periods(data: &[u8]) {
    let written = String::from_utf8_lossy(data);
    if let Ok(period) = written.parse::<Period>() {
        assert!(period.last().is_none_or(|last| period.first() <= last));
        assert_eq!(period.to_string().parse(), Ok(period));
        assert!(period.contains(period.first()));
        period.precision().name();
    }
    if let Ok(due) = written.parse::<Due>() {
        assert_eq!(due.to_string().parse(), Ok(due));
    }
    let _ = (Period::guess(&written), Period::is_impossible(&written));
}

/// What comes back: the first four bytes are the years between which it is asked for.
pub fn recurrences(data: &[u8]) {
    let Some((years, written)) = data.split_first_chunk::<4>() else {
        return;
    };
    let year = |at: usize| i16::from_le_bytes([years[at], years[at + 1]]).rem_euclid(10_000);
    let (first, last) = (year(0), year(2));
    // Longer than anybody's calendar is only slow.
    let last = last.min(first.saturating_add(60)).max(first);
    let written = String::from_utf8_lossy(written);
    let guessed = Recurrence::guess(&written);
    for recurrence in guessed.into_iter().chain(written.parse()) {
        assert_eq!(recurrence.to_string().parse(), Ok(recurrence));
        let (first, last) = (Date::constant(first, 1, 1), Date::constant(last, 12, 31));
        for found in recurrence.occurrences(first, last) {
            assert!(found.overlaps(first, last), "{recurrence}: {found}");
        }
    }
}

/// A day with what is reckoned from it, and a time of day: `2024-02-29 8h30`.
pub fn dates(data: &[u8]) {
    let written = String::from_utf8_lossy(data);
    let (day, hours) = written
        .split_once(' ')
        .unwrap_or((&written, "08:30..11:00"));
    if let Some(guessed) = Hours::guess(hours) {
        assert_eq!(guessed.to_string().parse(), Ok(guessed));
    }
    let hours = hours.parse::<Hours>();
    let Ok(Day(day)) = day.parse::<Day>() else {
        return;
    };
    for step in [1, 30, 366, 400_000] {
        assert!(plus_days(day, step) >= day && plus_days(day, -step) <= day);
        assert!(plus_months(day, step.unsigned_abs() as u16) >= day);
    }
    for name in ["Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Apia"] {
        zone::after_midnight(name, day, 17);
        let clock = hours.map(|hours| hours.until.unwrap_or(hours.from));
        if let Some(moment) = clock.ok().and_then(|clock| zone::moment(day, clock, name)) {
            let _ = (moment.iso(), moment.utc(), moment.local(), moment.seconds());
        }
    }
}

/// What `git diff` writes, for `loa check --changes`.
pub fn changes(data: &[u8]) {
    let written = text(data);
    let changes = Changes::of(&written);
    let read = read("a.md", &Room::Content("articles/a.md".to_owned()), &written);
    let texts = read
        .text
        .into_iter()
        .map(|text| (Arc::clone(&read.path), text));
    let texts = texts.collect();
    for found in &read.findings {
        changes.concern(found, &texts, "");
    }
}
