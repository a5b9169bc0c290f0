//! What the clocks of a zone do over some years, as VTIMEZONE says it (RFC 5545 §3.6.5).

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::{Offset, TimeZone};

use crate::date::ToSpan;

/// Clocks put to one offset, at one moment or at several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observance {
    pub daylight: bool,
    /// The zone's short name while it lasts.
    pub name: String,
    /// Seconds before UTC, before and after.
    pub from: i32,
    pub to: i32,
    /// When it begins, on the clocks as they are before: `20240331T020000`. Never empty.
    pub starts: Vec<String>,
    /// The rule of all later years, where one gives all of `starts`.
    pub rule: Option<String>,
}

/// For how many years after the last day a rule must hold to be one.
const YEARS: i32 = 12;

/// Everything that the clocks of a zone do from a day to another, with what holds on the first.
pub fn observances(zone: &str, first: Date, last: Date) -> Vec<Observance> {
    let zone = super::named(zone);
    let from = start_of(first, &zone);
    let probe = last.saturating_add(YEARS.years());
    let (last, probe) = (
        start_of(last.saturating_add(1.day()), &zone),
        start_of(probe, &zone),
    );
    let mut changes: Vec<OffsetChange> = Vec::new();
    if let Some(before) = zone.preceding(from).next() {
        changes.extend(OffsetChange::new(&zone, before.timestamp()));
    }
    let following = zone.following(from).map(|change| change.timestamp());
    let following = following.take_while(|at| *at < probe);
    changes.extend(following.filter_map(|at| OffsetChange::new(&zone, at)));
    if changes.first().is_none_or(|change| change.at > from) {
        changes.insert(0, OffsetChange::always(&zone, from));
    }
    let mut found: Vec<(Observance, Vec<OffsetChange>)> = Vec::new();
    for change in changes {
        let known = (found.iter_mut()).find(|(of, _)| {
            (of.daylight, of.from, of.to) == (change.daylight, change.from, change.to)
                && of.name == change.name
        });
        match known {
            Some((_, all)) => all.push(change),
            None => found.push((change.observance(), vec![change])),
        }
    }
    for (of, all) in &mut found {
        of.rule = rule(all, probe);
        let shown = match of.rule {
            Some(_) => 1,
            None => all.iter().take_while(|change| change.at < last).count(),
        };
        let shown = all.iter().take(shown);
        of.starts = shown.map(|change| super::basic(change.local)).collect();
    }
    found.retain(|(of, all)| !of.starts.is_empty() && all[0].at < last);
    found.into_iter().map(|(of, _)| of).collect()
}

/// One change of the clocks.
struct OffsetChange {
    at: Timestamp,
    /// What they show at that moment, before they are put.
    local: DateTime,
    from: i32,
    to: i32,
    daylight: bool,
    name: String,
}

impl OffsetChange {
    fn new(zone: &TimeZone, at: Timestamp) -> Option<Self> {
        let before = zone.to_offset(at.checked_sub(1.second()).ok()?);
        let after = zone.to_offset_info(at);
        Some(Self {
            at,
            local: before.to_datetime(at),
            from: before.seconds(),
            to: after.offset().seconds(),
            daylight: after.dst().is_dst(),
            name: after.abbreviation().to_owned(),
        })
    }

    /// A zone whose clocks were never put.
    fn always(zone: &TimeZone, at: Timestamp) -> Self {
        let info = zone.to_offset_info(at);
        let offset: Offset = info.offset();
        Self {
            at,
            local: DateTime::constant(1970, 1, 1, 0, 0, 0, 0),
            from: offset.seconds(),
            to: offset.seconds(),
            daylight: info.dst().is_dst(),
            name: info.abbreviation().to_owned(),
        }
    }

    fn observance(&self) -> Observance {
        Observance {
            daylight: self.daylight,
            name: self.name.clone(),
            from: self.from,
            to: self.to,
            starts: Vec::new(),
            rule: None,
        }
    }
}

fn start_of(day: Date, zone: &TimeZone) -> Timestamp {
    let start = day.to_zoned(zone.clone());
    start.map_or(Timestamp::MAX, |zoned| zoned.timestamp())
}

/// The yearly rule that gives some changes and goes on as long as anybody knows; none for changes that
/// follow no rule, or that have ended.
fn rule(changes: &[OffsetChange], probe: Timestamp) -> Option<String> {
    let (first, last) = (changes.first()?, changes.last()?);
    let goes_on = last
        .at
        .checked_add(8784.hours())
        .is_ok_and(|next| next > probe);
    let every_year =
        (changes.windows(2)).all(|pair| pair[0].local.year() + 1 == pair[1].local.year());
    let alike = |change: &OffsetChange| {
        let (a, b) = (change.local, first.local);
        (a.month(), a.time(), a.weekday()) == (b.month(), b.time(), b.weekday())
    };
    if changes.len() < 3 || !goes_on || !every_year || !changes.iter().all(alike) {
        return None;
    }
    let is_last = |at: DateTime| at.day() + 7 > at.days_in_month();
    let nth = |at: DateTime| (at.day() - 1) / 7 + 1;
    let week = match changes.iter().all(|change| is_last(change.local)) {
        true => -1,
        false => nth(first.local),
    };
    if week > 0 && !changes.iter().all(|change| nth(change.local) == week) {
        return None;
    }
    let (month, day) = (first.local.month(), letters(first.local.weekday()));
    Some(format!("FREQ=YEARLY;BYMONTH={month};BYDAY={week}{day}"))
}

fn letters(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(zone: &str) -> Vec<(bool, i32, Vec<String>, Option<String>)> {
        let (first, last) = (Date::constant(2024, 1, 1), Date::constant(2026, 12, 31));
        let found = observances(zone, first, last).into_iter();
        found
            .map(|o| (o.daylight, o.to, o.starts, o.rule))
            .collect()
    }

    #[test]
    fn a_zone_without_summer_time_has_one_observance() {
        let found = of("Asia/Ho_Chi_Minh");
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(
            (found[0].0, found[0].1, &found[0].3),
            (false, 7 * 3600, &None)
        );
        let utc = of("UTC");
        assert_eq!(utc, [(false, 0, vec!["19700101T000000".to_owned()], None)]);
    }

    #[test]
    fn summer_time_comes_back_by_a_rule() {
        let rule = |month, day| Some(format!("FREQ=YEARLY;BYMONTH={month};BYDAY={day}"));
        let start = |text: &str| vec![text.to_owned()];
        let berlin = [
            (false, 3600, start("20231029T030000"), rule(10, "-1SU")),
            (true, 7200, start("20240331T020000"), rule(3, "-1SU")),
        ];
        assert_eq!(of("Europe/Berlin"), berlin);
        let new_york = [
            (false, -5 * 3600, start("20231105T020000"), rule(11, "1SU")),
            (true, -4 * 3600, start("20240310T020000"), rule(3, "2SU")),
        ];
        assert_eq!(of("America/New_York"), new_york);
        // No rule gives the days around Ramadan: each stands for itself.
        let casablanca = of("Africa/Casablanca");
        assert!(casablanca.iter().all(|(.., rule)| rule.is_none()));
        assert!(casablanca.iter().any(|(_, _, starts, _)| starts.len() > 2));
    }
}
