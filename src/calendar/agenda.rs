//! Everything shown, laid by year, month and day. A thing stands where its written date puts it and
//! nowhere finer: what is known to the quarter is in a year and in no month of it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::shown;
use crate::date::{CalendarUnit, Date, Extent, Period};
use crate::site::{Occurrence, Site};

/// Things that share a period longer than a day.
#[derive(Debug)]
pub struct AgendaSpan<'a> {
    pub period: Period,
    pub items: Vec<&'a Occurrence>,
}

/// One month: what has a day in it, and what has a longer time that touches it.
#[derive(Debug)]
pub struct Month<'a> {
    pub days: BTreeMap<Date, Vec<&'a Occurrence>>,
    /// The shortest first: the month's own, its quarter's, its year's.
    pub spans: Vec<AgendaSpan<'a>>,
}

/// One year.
#[derive(Debug)]
pub struct Year<'a> {
    /// What no month holds: the year's own, then its quarters', then what lasts longer.
    pub spans: Vec<AgendaSpan<'a>>,
    /// January to December.
    pub months: [Vec<&'a Occurrence>; 12],
}

/// The whole calendar.
#[derive(Debug)]
pub struct Whole<'a> {
    /// What no single year holds.
    pub spans: Vec<AgendaSpan<'a>>,
    /// Each year with what it alone holds.
    pub years: Vec<(i16, Year<'a>)>,
}

/// What a month's page shows; `month` is 1 to 12.
pub fn month(site: &Site, year: i16, month: i8) -> Month<'_> {
    let unit = CalendarUnit::Month(year, month);
    let days = (site.times.between(unit.first(), unit.last()))
        .map(|(day, places)| (day, found(site, places).collect()))
        .collect();
    let touching = |o: &&Occurrence| o.period.overlaps(unit.first(), unit.last());
    Month {
        days,
        spans: longer(site, (year, month), touching),
    }
}

/// What a day's page shows: what has that day, and what has a longer time that holds it.
pub fn day(site: &Site, day: Date) -> (Vec<&Occurrence>, Vec<AgendaSpan<'_>>) {
    let items = site.times.between(day, day);
    let items = items.flat_map(|(_, places)| found(site, places)).collect();
    let holding = |o: &&Occurrence| o.period.contains(day);
    (items, longer(site, (day.year(), day.month()), holding))
}

/// What has no day of its own in a month, as far as it is asked for.
fn longer<'a>(
    site: &'a Site,
    (year, month): (i16, i8),
    asked: impl Fn(&&Occurrence) -> bool,
) -> Vec<AgendaSpan<'a>> {
    let own = found(site, site.times.month(year, month));
    let all = own.chain(found(site, site.times.year(year)));
    spans(all.filter(asked).collect(), |p| {
        (p.last().is_none(), Reverse(p.first()), p.last())
    })
}

fn found<'a>(site: &'a Site, places: &'a [usize]) -> impl Iterator<Item = &'a Occurrence> {
    places.iter().map(|at| &site.occurrences[*at])
}

/// What a year's page shows.
pub fn year(site: &Site, year: i16) -> Year<'_> {
    let (times, unit) = (&site.times, CalendarUnit::Year(year));
    let days = times.between(unit.first(), unit.last());
    let mut places: Vec<usize> = days.flat_map(|(_, places)| places).copied().collect();
    places.extend((1..=12).flat_map(|m| times.month(year, m)));
    places.extend(times.year(year));
    // A month's own things stand among its days, in the order of all.
    places.sort_unstable();
    lay(places.into_iter().map(|at| &site.occurrences[at]))
}

/// What the agenda shows.
pub fn whole(site: &Site) -> Whole<'_> {
    let (longer, within): (Vec<_>, Vec<_>) =
        shown(site).partition(|o| o.period.extent() == Extent::Years);
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
pub fn by_period(items: Vec<&Occurrence>) -> Vec<AgendaSpan<'_>> {
    spans(items, |p| (p.last().is_none(), p.last(), p.first()))
}

fn lay<'a>(items: impl Iterator<Item = &'a Occurrence>) -> Year<'a> {
    let mut months: [Vec<&Occurrence>; 12] = Default::default();
    let mut longer = Vec::new();
    for o in items {
        match o.period.extent() {
            Extent::Day(_) | Extent::Month(..) => {
                let at = usize::try_from(o.period.first().month() - 1).unwrap_or(0);
                months[at].push(o);
            }
            _ => longer.push(o),
        }
    }
    let spans = spans(longer, |p| {
        (
            p.extent() == Extent::Years,
            p.first(),
            p.last().is_none(),
            Reverse(p.last()),
        )
    });
    Year { spans, months }
}

/// Things of one period together, the periods in the order of a key.
fn spans<K: Ord>(mut items: Vec<&Occurrence>, key: impl Fn(Period) -> K) -> Vec<AgendaSpan<'_>> {
    items.sort_by_key(|o| (key(o.period), o.period, o.kind));
    let mut spans: Vec<AgendaSpan<'_>> = Vec::new();
    for item in items {
        match spans.last_mut().filter(|s| s.period == item.period) {
            Some(span) => span.items.push(item),
            None => spans.push(AgendaSpan {
                period: item.period,
                items: vec![item],
            }),
        }
    }
    spans
}
