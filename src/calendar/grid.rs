//! A month as weeks of seven days, Monday first, with their numbers (ISO 8601).

use crate::date::{CalendarUnit, Date, ToSpan};

/// One row of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// ISO 8601 week number: week 1 has the year's first Thursday.
    pub number: i8,
    /// Monday to Sunday; the first and last week of a month reach into its neighbours.
    pub days: [Date; 7],
}

/// The weeks that have a day in the month; `month` is 1 to 12.
pub fn weeks(year: i16, month: i8) -> Vec<Week> {
    let unit = CalendarUnit::Month(year, month);
    let mut monday = monday(unit.first());
    let mut weeks = Vec::with_capacity(6);
    while monday <= unit.last() {
        weeks.push(Week {
            number: monday.iso_week_date().week(),
            // Past the last day that the calendar knows, 31/12/9999, the day stands again.
            days: [0, 1, 2, 3, 4, 5, 6].map(|n: i8| monday.saturating_add(n.days())),
        });
        match monday.checked_add(7.days()) {
            Ok(next) => monday = next,
            Err(_) => break,
        }
    }
    weeks
}

/// The Monday of a day's week.
fn monday(day: Date) -> Date {
    day.saturating_sub(day.weekday().to_monday_zero_offset().days())
}

/// The month before, as year and month.
pub fn previous(year: i16, month: i8) -> (i16, i8) {
    if month > 1 {
        (year, month - 1)
    } else {
        (year - 1, 12)
    }
}

/// The month after, as year and month.
pub fn next(year: i16, month: i8) -> (i16, i8) {
    if month < 12 {
        (year, month + 1)
    } else {
        (year + 1, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(year: i16, month: i8) -> (Vec<i8>, String, String) {
        let weeks = weeks(year, month);
        for week in &weeks {
            assert_eq!(week.days[0].weekday(), crate::date::Weekday::Monday);
            assert!(
                week.days
                    .windows(2)
                    .all(|d| d[0].tomorrow().unwrap() == d[1])
            );
        }
        (
            weeks.iter().map(|w| w.number).collect(),
            weeks.first().unwrap().days[0].to_string(),
            weeks.last().unwrap().days[6].to_string(),
        )
    }

    #[test]
    fn february_of_a_leap_year() {
        let (numbers, first, last) = shape(2024, 2);
        assert_eq!(numbers, [5, 6, 7, 8, 9]);
        assert_eq!(
            (first.as_str(), last.as_str()),
            ("2024-01-29", "2024-03-03")
        );
        let days = weeks(2024, 2).into_iter().flat_map(|w| w.days);
        assert_eq!(days.filter(|d| d.month() == 2).count(), 29);
    }

    #[test]
    fn a_month_that_starts_on_monday_has_no_days_before_it() {
        let (numbers, first, last) = shape(2024, 4);
        assert_eq!(numbers, [14, 15, 16, 17, 18]);
        assert_eq!(
            (first.as_str(), last.as_str()),
            ("2024-04-01", "2024-05-05")
        );
        // Four weeks and nothing else.
        assert_eq!(
            shape(2027, 2),
            (vec![5, 6, 7, 8], "2027-02-01".into(), "2027-02-28".into())
        );
    }

    #[test]
    fn a_month_that_starts_on_sunday_has_six_weeks() {
        let (numbers, first, last) = shape(2023, 10);
        assert_eq!(numbers, [39, 40, 41, 42, 43, 44]);
        assert_eq!(
            (first.as_str(), last.as_str()),
            ("2023-09-25", "2023-11-05")
        );
    }

    #[test]
    fn week_53_and_week_1() {
        assert_eq!(shape(2020, 12).0, [49, 50, 51, 52, 53]);
        assert_eq!(shape(2021, 1).0, [53, 1, 2, 3, 4]);
        assert_eq!(shape(2024, 12).0, [48, 49, 50, 51, 52, 1]);
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_panic() {
        assert_eq!(weeks(9999, 12).len(), 5);
        assert_eq!(weeks(0, 1).len(), 6);
        assert_eq!((previous(2024, 1), next(2024, 12)), ((2023, 12), (2025, 1)));
    }
}
