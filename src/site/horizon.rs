//! How far into the future a calendar is written out.

use super::ground::Ground;
use crate::config::Config;
use crate::date::Date;
use crate::plan::Plan;

/// How far a thing without a stated end is written out.
const HORIZON_YEARS: i16 = 2;

/// How many years before and after the day of the build the calendar can have pages for.
pub(super) const REACH: i16 = 50;

/// The last year that recurrences without an end are written out to.
pub(super) fn horizon(ground: &Ground) -> i16 {
    of(&ground.config, &ground.plan, ground.options.today)
}

/// The same before there is a ground to stand on.
pub(super) fn of(config: &Config, plan: &Plan, today: Date) -> i16 {
    let mut last = today.year().saturating_add(HORIZON_YEARS);
    let years = config.calendar_years.as_ref();
    if let Some(end) = years.and_then(|years| years.value.last()) {
        last = last.max(end.year());
    }
    let phases = plan.phases.iter().filter_map(|p| p.period.value.last());
    let targets = plan.metrics.iter().flat_map(|m| &m.targets);
    let dues = targets.filter_map(|t| t.due.as_ref()?.value.period()?.last());
    for end in phases.chain(dues) {
        last = last.max(end.year());
    }
    last.min(today.year().saturating_add(REACH))
        .min(Date::MAX.year())
}
