//! What comes back on a day of the year: one VEVENT with a rule, and one for each run that differs.
//!
//! Months and years have no one length, which a rule would need; they are written out.

use crate::date::{CalendarUnit, Date, Period, Recurrence};
use crate::outputs::ical::event::{self, EventRun};
use crate::outputs::ical::lines::Lines;
use crate::presenter::desk::Desk;
use crate::site::{Occurrence, Returns};
use crate::zone::{self, Moment};

/// A rule (RFC 5545 §3.3.10) that gives exactly the days of some runs.
pub(super) struct RecurrenceRule<'a> {
    /// The runs with what the rule makes of each, by the rule's own days.
    runs: Vec<(&'a Occurrence, &'a Returns, Date)>,
    text: String,
}

/// The rule of some runs; none where it would say other days than they do.
pub(super) fn rule<'a>(desk: &Desk<'_>, times: &[&'a Occurrence]) -> Option<RecurrenceRule<'a>> {
    let mut runs = Vec::with_capacity(times.len());
    for o in times.iter().copied() {
        let returns = o.returns.as_ref()?;
        let Period::One(CalendarUnit::Day(day)) = returns.at else {
            return None;
        };
        runs.push((o, returns, day));
    }
    runs.sort_by_key(|(.., day)| *day);
    let (_, returns, _) = runs.first()?;
    let mut text = match returns.rule {
        Recurrence::YearlyOn(2, 29) => "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        Recurrence::YearlyBefore(3, 1) => "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
        // The day before 29 February only exists as such in leap years.
        Recurrence::YearlyBefore(2, 29) => return None,
        Recurrence::YearlyOn(..) | Recurrence::YearlyBefore(..) => "FREQ=YEARLY",
        _ => return None,
    }
    .to_owned();
    if returns.ends {
        let (.., last) = runs.last()?;
        text.push_str(";UNTIL=");
        // In UTC where the start has a time (RFC 5545 §3.3.10).
        match start(desk, returns, *last) {
            Some(start) => text.push_str(&start.utc()),
            None => text.push_str(&event::date(*last)),
        }
    }
    Some(RecurrenceRule { runs, text })
}

/// When a run of some day begins, where the runs have a time.
fn start(desk: &Desk<'_>, returns: &Returns, day: Date) -> Option<Moment> {
    zone::moment(day, returns.time?.from, desk.site.zone())
}

/// A run that stands where its rule puts it.
fn is_plain(o: &Occurrence, returns: &Returns, day: Date) -> bool {
    o.fate.is_as_the_others() && o.period == Period::day(day) && o.time == returns.time
}

/// How often the whole was changed: each run by itself, and once what is noted of all.
fn sequence(rule: &RecurrenceRule<'_>) -> u32 {
    let fates = || rule.runs.iter().map(|(o, ..)| &o.fate);
    let own: u32 = fates().map(|fate| fate.sequence - fate.shared).sum();
    own + fates().map(|fate| fate.shared).max().unwrap_or(0)
}

/// Writes the rule, and after it each run that differs: moved, cancelled, or with days or a place that
/// an editor has entered for it alone.
pub(super) fn write(desk: &Desk<'_>, rule: &RecurrenceRule<'_>, out: &mut Lines) {
    let Some((first, returns, day)) = rule.runs.first() else {
        return;
    };
    // What is said of all runs must not be the place of one.
    let plain = (rule.runs.iter()).filter(|(o, returns, day)| is_plain(o, returns, *day));
    let model = plain.min_by_key(|(o, ..)| (o.location.is_some(), o.online.is_some()));
    let model = model.map_or(*first, |(o, ..)| *o);
    let differs = |o: &Occurrence, returns: &Returns, day: Date| {
        !is_plain(o, returns, day) || o.location != model.location || o.online != model.online
    };
    let all = rule.runs.iter().all(|(o, ..)| o.fate.cancelled.is_some());
    let whole = EventRun {
        id: &returns.series,
        period: Period::day(*day),
        time: returns.time,
        sequence: sequence(rule),
        changed: rule.runs.iter().filter_map(|(o, ..)| o.fate.on).max(),
        cancelled: all,
        more: Some(("RRULE".to_owned(), rule.text.clone())),
    };
    event::event(desk, model, &whole, out);
    let others = (rule.runs.iter()).filter(|(o, returns, day)| differs(o, returns, *day));
    for (o, _, day) in others {
        let of = match start(desk, returns, *day) {
            Some(start) => (
                format!("RECURRENCE-ID;TZID={}", desk.site.zone()),
                start.local(),
            ),
            None => ("RECURRENCE-ID;VALUE=DATE".to_owned(), event::date(*day)),
        };
        let run = EventRun {
            id: &returns.series,
            more: Some(of),
            ..EventRun::alone(o)
        };
        event::event(desk, o, &run, out);
    }
}
