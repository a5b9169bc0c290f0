//! Moves and cancellations that fit nothing: they would be passed over in silence.

use crate::date::{CalendarUnit, Due, Period, Recurrence, plus_days};
use crate::diagnostic::Diagnostic;
use crate::plan::{Concept, Stored};
use crate::read::yaml::At;
use crate::rule;
use crate::site::gather::Gathered;

/// When a record takes place, before any change.
struct StatedTimes {
    /// Of what happens once.
    on: Option<Period>,
    again: Option<(Recurrence, Period)>,
    /// Of the runs that an editor has entered and no rhythm gives.
    entered: Vec<Period>,
}

pub(super) fn check(all: &Gathered, findings: &mut Vec<Diagnostic>) {
    let plan = &all.plan;
    for c in plan.campaigns.iter() {
        let mut times = StatedTimes::new(None, (&c.repeats, &c.active));
        let of = |year: i16| move |run: &Period| run.first().year() == year;
        let entered = c.editions.iter().filter_map(|edition| {
            let window = edition.window.as_ref()?.value;
            let given = times.near(window);
            (!given.iter().any(of(edition.year.value))).then_some(window)
        });
        times.entered = entered.collect();
        changes(c, &times, findings);
    }
    for e in plan.events.iter() {
        let on = e.on.as_ref().map(|on| on.value);
        changes(e, &StatedTimes::new(on, (&e.repeats, &e.active)), findings);
    }
    for t in plan.tasks.iter() {
        let due = t.due.as_ref().map(|due| due.value);
        let times = StatedTimes {
            on: due.and_then(Due::period),
            // A task says "every year" and not from when.
            again: (due == Some(Due::Yearly))
                .then_some((Recurrence::Yearly, Period::Onward(CalendarUnit::Year(0)))),
            entered: Vec::new(),
        };
        changes(t, &times, findings);
    }
}

impl StatedTimes {
    fn new(
        on: Option<Period>,
        (repeats, active): (&Option<At<Recurrence>>, &Option<At<Period>>),
    ) -> Self {
        let again = repeats.as_ref().zip(active.as_ref());
        Self {
            on,
            again: again.map(|(repeats, active)| (repeats.value, active.value)),
            entered: Vec::new(),
        }
    }

    /// The runs that come nearest to a time.
    fn near(&self, time: Period) -> Vec<Period> {
        let Some((rule, active)) = self.again else {
            return Vec::new();
        };
        // Two years hold a run of every rule but that of 29 February.
        let around = 9 * 366;
        let first = active.first();
        let last = active.last();
        let meant = time
            .first()
            .max(first)
            .min(last.unwrap_or(time.first().max(first)));
        let until = plus_days(meant, around);
        rule.occurrences(
            first.max(plus_days(meant, -around)),
            last.map_or(until, |last| last.min(until)),
        )
    }
}

fn changes<T: Concept>(row: &Stored<T>, times: &StatedTimes, findings: &mut Vec<Diagnostic>) {
    // Each may have been moved before, and from there again.
    let mut known: Vec<Period> = times.on.into_iter().collect();
    known.extend(&times.entered);
    let once = times.on.filter(|_| times.again.is_none());
    let says = |to: &Option<At<Period>>| to.as_ref().is_some_and(|to| Some(to.value) == once);
    let settled = row.moved().iter().any(|moved| says(&moved.to));
    for moved in row.moved() {
        if let (Some(to), Some(date)) = (&moved.to, once) {
            if !settled {
                findings.push(
                    Diagnostic::new(&rule::MOVED_ELSEWHERE, row.place(to.span))
                        .with("to", to.value.to_string())
                        .with("date", date.to_string()),
                );
            }
            known.extend([moved.from.value, to.value]);
        } else if let Some(to) = &moved.to {
            fits(row, times, (&known, &moved.from), findings);
            known.push(to.value);
        } else if times.on.is_none() && times.again.is_some() {
            findings.push(
                Diagnostic::new(&rule::MOVED_NOWHERE, row.place(moved.from.span))
                    .with("from", moved.from.value.to_string()),
            );
        } else {
            known.push(moved.from.value);
        }
    }
    for from in row.cancelled().iter().filter_map(|c| c.from.as_ref()) {
        fits(row, times, (&known, from), findings);
    }
}

/// Says so where nothing takes place at a time, with the run that was most likely meant.
fn fits<T: Concept>(
    row: &Stored<T>,
    times: &StatedTimes,
    (known, from): (&[Period], &At<Period>),
    findings: &mut Vec<Diagnostic>,
) {
    let runs = times.near(from.value);
    if known.contains(&from.value) || runs.contains(&from.value) {
        return;
    }
    let far = |run: &&Period| (run.first() - from.value.first()).get_days().abs();
    let nearest = runs.iter().chain(known).min_by_key(far);
    findings.push(
        Diagnostic::new(&rule::NO_SUCH_RUN, row.place(from.span))
            .with("from", from.value.to_string())
            .suggest(nearest.map(ToString::to_string)),
    );
}
