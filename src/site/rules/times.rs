//! Times of day that mean nothing: of what has no day, or on nobody's clocks.

use crate::date::{CalendarUnit, Date, Hours, Period, Recurrence, plus_months};
use crate::diagnostic::Diagnostic;
use crate::plan::holiday::Holiday;
use crate::plan::{Concept, Stored};
use crate::read::yaml::At;
use crate::rule;
use crate::site::gather::Gathered;
use crate::site::occurrences::Fate;
use crate::site::{Options, horizon};
use crate::zone::{self, ClockChange};

pub(super) fn check(all: &Gathered, options: &Options, findings: &mut Vec<Diagnostic>) {
    let plan = &all.plan;
    let last = CalendarUnit::Year(horizon::of(&all.config, plan, options.today)).last();
    for e in plan.events.iter() {
        let on = e.on.as_ref().map(|on| on.value);
        let runs = runs((&e.repeats, &e.active), last);
        record(all, e, on.or(runs.first().copied()), findings);
        moments(all, e, (on, &runs), findings);
    }
    for m in plan.meetings.iter() {
        let first = |repeats: &At<Recurrence>| {
            let day = Date::constant(2024, 1, 1);
            let runs = repeats.value.occurrences(day, plus_months(day, 12));
            runs.first().copied()
        };
        record(all, m, m.repeats.as_ref().and_then(first), findings);
        moments(
            all,
            m,
            (None, &runs((&m.repeats, &m.active), last)),
            findings,
        );
    }
    for holiday in plan.holidays.iter() {
        // A day of every year comes back within eight years, 29 February too.
        let from = Date::constant(2000, 1, 1);
        let known = Holiday {
            active: None,
            ..holiday.record.clone()
        };
        if holiday.dates.is_empty() && known.days(from, plus_months(from, 96)).is_empty() {
            findings.push(
                Diagnostic::new(&rule::HOLIDAY_WITHOUT_DAY, holiday.place(holiday.id.span))
                    .with("id", holiday.id.as_str()),
            );
        }
    }
    for campaign in plan.campaigns.iter() {
        for edition in &campaign.editions {
            let year = Date::new(edition.year.value, 1, 1).ok();
            let run = campaign
                .repeats
                .as_ref()
                .zip(year)
                .and_then(|(repeats, year)| {
                    let runs = repeats.value.occurrences(year, plus_months(year, 12));
                    runs.first().copied()
                });
            let when = edition.window.as_ref().map(|window| window.value).or(run);
            times(all, campaign, edition.time.iter(), when, findings);
            if let (Some(Period::One(CalendarUnit::Day(day))), Some(time)) = (when, &edition.time) {
                findings.extend(clocks(all, campaign, (day, time)));
            }
        }
    }
}

fn record<T: Concept>(
    all: &Gathered,
    row: &Stored<T>,
    when: Option<Period>,
    findings: &mut Vec<Diagnostic>,
) {
    let setting = row.setting();
    let changes = row.moved().iter();
    let changed = changes.flat_map(|moved| moved.from_time.iter().chain(&moved.to_time));
    let stated = setting.time.into_iter().chain(changed);
    times(all, row, stated, when, findings);
}

/// Says so where a time of day has no clock to go by, or no one day.
fn times<'a, T>(
    all: &Gathered,
    row: &Stored<T>,
    stated: impl Iterator<Item = &'a At<Hours>>,
    when: Option<Period>,
    findings: &mut Vec<Diagnostic>,
) {
    for time in stated {
        let say =
            |rule| Diagnostic::new(rule, row.place(time.span)).with("time", time.value.to_string());
        // Of a configuration that could not be read nobody knows the clocks.
        if all.config.time_zone.is_none() && !all.broken.contains("loa.yaml") {
            findings.push(say(&rule::TIME_WITHOUT_ZONE));
        }
        if let Some(when) = when.filter(|when| !matches!(when, Period::One(CalendarUnit::Day(_)))) {
            findings.push(say(&rule::TIME_WITHOUT_DAY).with("when", when.to_string()));
        }
    }
}

/// The runs of what comes back, as far as the calendar is written out.
fn runs(
    (repeats, active): (&Option<At<Recurrence>>, &Option<At<Period>>),
    last: Date,
) -> Vec<Period> {
    let Some((repeats, active)) = repeats.as_ref().zip(active.as_ref()) else {
        return Vec::new();
    };
    // Every run of a rule is known as exactly as any other: one stands for those of a later day.
    let first = active.value.first();
    let until = active.value.last().unwrap_or(Date::MAX);
    let found = (repeats.value).occurrences(first, until.min(last.max(plus_months(first, 120))));
    let is_shown = |run: &(usize, Period)| run.0 == 0 || run.1.first() <= last;
    let shown = found.into_iter().enumerate().filter(is_shown);
    shown.map(|(_, run)| run).collect()
}

/// Says so of every time that a record has, or had before it was moved, on a day whose clocks do not
/// show it once.
fn moments<T: Concept>(
    all: &Gathered,
    row: &Stored<T>,
    (on, runs): (Option<Period>, &[Period]),
    findings: &mut Vec<Diagnostic>,
) {
    let stated = row.setting().time;
    let once = on.map(|on| (on, Fate::once(row, on)));
    let again = runs.iter().map(|run| Fate::run(row, *run));
    for (when, mut fate) in once.into_iter().chain(again) {
        let now = fate.clock(stated.map(|time| time.value));
        if let (Period::One(CalendarUnit::Day(day)), None) = (when, &fate.cancelled) {
            let moved = row
                .moved()
                .iter()
                .rev()
                .filter_map(|moved| moved.to_time.as_ref());
            let mut written = moved.chain(stated);
            let time = written.find(|time| Some(time.value) == now);
            findings.extend(time.and_then(|time| clocks(all, row, (day, time))));
        }
    }
    for moved in row.moved() {
        if let (Period::One(CalendarUnit::Day(day)), Some(time)) =
            (moved.from.value, &moved.from_time)
        {
            findings.extend(clocks(all, row, (day, time)));
        }
    }
}

/// Says so where the clocks show one end of a time of day never or twice.
fn clocks<T>(
    all: &Gathered,
    row: &Stored<T>,
    (day, time): (Date, &At<Hours>),
) -> Option<Diagnostic> {
    let zone = all.config.time_zone.as_ref()?;
    let after = match time.value.is_past_midnight() {
        true => day.tomorrow().ok()?,
        false => day,
    };
    let ends = [(day, Some(time.value.from)), (after, time.value.until)];
    ends.into_iter().find_map(|(day, clock)| {
        let change = zone::clock_change(day, clock?, &zone.value)?;
        let problem = match change {
            ClockChange::Skipped => "clock-skipped",
            ClockChange::Twice => "clock-twice",
        };
        Some(
            Diagnostic::new(&rule::CLOCK_CHANGE, row.place(time.span))
                .with("day", day.to_string())
                .with("clock", clock?.to_string())
                .with("problem", problem)
                .with("zone", zone.value.as_str()),
        )
    })
}
