//! The part of a calendar that a period belongs to.

use super::Date;
use super::period::{CalendarUnit, Period};

/// The smallest part of a calendar that holds a whole period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    Day(Date),
    /// Year, month 1 to 12.
    Month(i16, i8),
    Year(i16),
    /// More years than one, or no stated end.
    Years,
}

impl Period {
    /// Where it stands in a calendar.
    pub fn extent(self) -> Extent {
        let first = self.first();
        match (self, self.last()) {
            (Self::One(CalendarUnit::Day(day)), _) => Extent::Day(day),
            (_, Some(last)) if first.first_of_month() == last.first_of_month() => {
                Extent::Month(first.year(), first.month())
            }
            (_, Some(last)) if first.year() == last.year() => Extent::Year(first.year()),
            _ => Extent::Years,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_stands_in_the_smallest_part_that_holds_it_all() {
        let of = |text: &str| text.parse::<Period>().expect(text).extent();
        assert_eq!(of("2024-04-10"), Extent::Day(Date::constant(2024, 4, 10)));
        assert_eq!(of("2024-04"), Extent::Month(2024, 4));
        assert_eq!(of("2024-04-10..2024-04-12"), Extent::Month(2024, 4));
        assert_eq!(of("2024-04-30..2024-05-01"), Extent::Year(2024));
        assert_eq!(of("2024-Q2"), Extent::Year(2024));
        assert_eq!(of("2024"), Extent::Year(2024));
        assert_eq!(of("2024..2025"), Extent::Years);
        assert_eq!(of("2024.."), Extent::Years);
    }
}
