//! Everything shown, laid by year, month and day. A thing stands where its written date puts it and
//! nowhere finer: what is known to the quarter is in a year and in no month of it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::shown;
use crate::date::{Date, Period, Unit};
use crate::site::{Occurrence, Site};

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

/// Where a period stands.
#[must_use]
pub fn extent(period: Period) -> Extent {
    let first = period.first();
    match (period, period.last()) {
        (Period::One(Unit::Day(day)), _) => Extent::Day(day),
        (_, Some(last)) if first.first_of_month() == last.first_of_month() => {
            Extent::Month(first.year(), first.month())
        }
        (_, Some(last)) if first.year() == last.year() => Extent::Year(first.year()),
        _ => Extent::Years,
    }
}

/// Things that share a period longer than a day.
#[derive(Debug)]
pub struct Span<'a> {
    pub period: Period,
    pub items: Vec<&'a Occurrence>,
}

/// One month: what has a day in it, and what has a longer time that touches it.
#[derive(Debug)]
pub struct Month<'a> {
    pub days: BTreeMap<Date, Vec<&'a Occurrence>>,
    /// The shortest first: the month's own, its quarter's, its year's.
    pub spans: Vec<Span<'a>>,
}

/// One year.
#[derive(Debug)]
pub struct Year<'a> {
    /// What no month holds: the year's own, then its quarters', then what lasts longer.
    pub spans: Vec<Span<'a>>,
    /// January to December.
    pub months: [Vec<&'a Occurrence>; 12],
}

/// The whole calendar.
#[derive(Debug)]
pub struct Whole<'a> {
    /// What no single year holds.
    pub spans: Vec<Span<'a>>,
    /// Each year with what it alone holds.
    pub years: Vec<(i16, Year<'a>)>,
}

/// What a month's page shows; `month` is 1 to 12.
#[must_use]
pub fn month(site: &Site, year: i16, month: i8) -> Month<'_> {
    let unit = Unit::Month(year, month);
    let mut days: BTreeMap<Date, Vec<&Occurrence>> = BTreeMap::new();
    let mut longer = Vec::new();
    for o in shown(site).filter(|o| o.period.overlaps(unit.first(), unit.last())) {
        match extent(o.period) {
            Extent::Day(day) => days.entry(day).or_default().push(o),
            _ => longer.push(o),
        }
    }
    let spans = spans(longer, |p| {
        (p.last().is_none(), Reverse(p.first()), p.last())
    });
    Month { days, spans }
}

/// What a year's page shows.
#[must_use]
pub fn year(site: &Site, year: i16) -> Year<'_> {
    let unit = Unit::Year(year);
    let touching = shown(site).filter(|o| o.period.overlaps(unit.first(), unit.last()));
    lay(touching)
}

/// What the agenda shows.
#[must_use]
pub fn whole(site: &Site) -> Whole<'_> {
    let (longer, within): (Vec<_>, Vec<_>) =
        shown(site).partition(|o| extent(o.period) == Extent::Years);
    let mut by_year: BTreeMap<i16, Vec<&Occurrence>> = BTreeMap::new();
    for o in within {
        by_year.entry(o.period.first().year()).or_default().push(o);
    }
    Whole {
        spans: spans(longer, |p| (p.first(), p.last().is_none(), p.last())),
        years: (by_year.into_iter())
            .map(|(year, items)| (year, lay(items.into_iter())))
            .collect(),
    }
}

/// Things by their period, the one that ends first first; what has no end last.
#[must_use]
pub fn by_period(items: Vec<&Occurrence>) -> Vec<Span<'_>> {
    spans(items, |p| (p.last().is_none(), p.last(), p.first()))
}

fn lay<'a>(items: impl Iterator<Item = &'a Occurrence>) -> Year<'a> {
    let mut months: [Vec<&Occurrence>; 12] = Default::default();
    let mut longer = Vec::new();
    for o in items {
        match extent(o.period) {
            Extent::Day(_) | Extent::Month(..) => {
                let at = usize::try_from(o.period.first().month() - 1).unwrap_or(0);
                months[at].push(o);
            }
            _ => longer.push(o),
        }
    }
    let spans = spans(longer, |p| {
        (
            extent(p) == Extent::Years,
            p.first(),
            p.last().is_none(),
            Reverse(p.last()),
        )
    });
    Year { spans, months }
}

/// Things of one period together, the periods in the order of a key.
fn spans<K: Ord>(mut items: Vec<&Occurrence>, key: impl Fn(Period) -> K) -> Vec<Span<'_>> {
    items.sort_by_key(|o| (key(o.period), o.period, o.kind));
    let mut spans: Vec<Span<'_>> = Vec::new();
    for item in items {
        match spans.last_mut().filter(|s| s.period == item.period) {
            Some(span) => span.items.push(item),
            None => spans.push(Span {
                period: item.period,
                items: vec![item],
            }),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_stands_in_the_smallest_part_that_holds_it_all() {
        let of = |text: &str| extent(text.parse().expect(text));
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
