//! What lasts several days, drawn through the days of a week: each thing keeps its line from day to
//! day, as a bar does.

use serde::Serialize;

use crate::calendar::agenda;
use crate::date::{CalendarUnit, Date, Period};
use crate::pages::calendar::span::{Chip, chip, is_long};
use crate::presenter::desk::Desk;
use crate::presenter::occurrence;
use crate::site::Occurrence;

/// How many bars a cell has room for.
pub(crate) const LINES: usize = 3;

/// A piece of a thing that lasts several days.
#[derive(Debug, Serialize)]
pub(crate) struct Bar {
    chip: Chip,
    /// Its name stands on its first day and on the first day of each week.
    named: bool,
    /// Through how many days of the week it runs from here.
    days: usize,
}

/// The bars of one day.
#[derive(Debug, Default, Serialize)]
pub(crate) struct DayBars {
    /// Line by line; none where a line is another day's.
    pub lines: Vec<Option<Bar>>,
    /// The anchors of what the cell has no room for.
    pub hidden: Vec<String>,
}

/// Whether a period is drawn through the days: a range whose days are stated, no longer than a season.
pub(crate) fn is_bar(period: Period) -> bool {
    matches!(
        period,
        Period::Range(CalendarUnit::Day(_), CalendarUnit::Day(_))
    ) && !is_long(period)
}

/// The bars of a week's days, Monday to Sunday; of the days of the month alone.
pub(crate) fn bars(
    desk: &Desk<'_>,
    content: &agenda::Month<'_>,
    days: &[Date],
    unit: CalendarUnit,
) -> Vec<DayBars> {
    let inside = |day: &Date| (unit.first()..=unit.last()).contains(day);
    let mut items: Vec<&Occurrence> = (content.spans.iter())
        .filter(|span| is_bar(span.period))
        .flat_map(|span| span.items.iter().copied())
        .collect();
    items.sort_by_key(|o| (o.period.first(), std::cmp::Reverse(o.period.last())));
    let mut week: Vec<DayBars> = days.iter().map(|_| DayBars::default()).collect();
    for o in items {
        let on: Vec<usize> = (0..days.len())
            .filter(|at| inside(&days[*at]) && o.period.contains(days[*at]))
            .collect();
        let taken = |line: usize| {
            let mut lines = on.iter().map(|at| week[*at].lines.get(line));
            lines.any(|found| found.is_some_and(Option::is_some))
        };
        let line = (0..LINES).find(|line| !taken(*line));
        for at in on.iter().copied() {
            let chip = chip(&occurrence::occurrence(desk, o));
            let Some(line) = line else {
                week[at].hidden.push(chip.url);
                continue;
            };
            let lines = &mut week[at].lines;
            lines.resize_with(lines.len().max(line + 1), || None);
            lines[line] = Some(Bar {
                chip,
                named: Some(&at) == on.first(),
                days: on.len(),
            });
        }
    }
    week
}
