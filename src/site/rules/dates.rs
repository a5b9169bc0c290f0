//! What would be on no day: events without a date, rhythms without years or without a run in them.

use crate::date::{Date, Due, Period, Recurrence, plus_months};
use crate::diagnostic::Diagnostic;
use crate::plan::task::Task;
use crate::plan::{Concept, SourceRef, Stored};
use crate::read::yaml::At;
use crate::rule;
use crate::site::gather::Gathered;

/// How many months hold a run of every rhythm, that of 29 February too.
const EVERY: u16 = 9 * 12;

pub(super) fn check(all: &Gathered, findings: &mut Vec<Diagnostic>) {
    let plan = &all.plan;
    for e in plan.events.iter() {
        if e.on.is_none() && e.repeats.is_none() {
            findings.push(
                Diagnostic::new(&rule::NO_DATE, e.place(e.id.span)).with("id", e.id.as_str()),
            );
        }
        comes(e, (&e.repeats, &e.active), findings);
    }
    for c in plan.campaigns.iter() {
        comes(c, (&c.repeats, &c.active), findings);
    }
    for o in plan.obligations.iter() {
        comes(o, (&o.repeats, &o.active), findings);
    }
    for m in plan.meetings.iter() {
        comes(m, (&m.repeats, &m.active), findings);
    }
    for t in plan.tasks.iter() {
        findings.extend(yearly(all, t));
    }
    // A holiday without years is one of every year.
    for h in plan.holidays.iter().filter(|h| h.active.is_some()) {
        comes(h, (&h.repeats, &h.active), findings);
    }
}

/// Says so where a task is due every year and no document says since when.
fn yearly(all: &Gathered, task: &Stored<Task>) -> Option<Diagnostic> {
    let due = task.due.as_ref().filter(|due| due.value == Due::Yearly)?;
    let documents = &all.plan.documents;
    let says = |source: &At<SourceRef>| match &source.value {
        // Of one that is not there somebody is told already.
        SourceRef::Document(id, _) => (documents.get(id.as_str())).is_none_or(|d| d.date.is_some()),
        SourceRef::Page(_) => false,
    };
    (!task.source.iter().any(says)).then(|| {
        Diagnostic::new(&rule::NO_YEARS, task.place(due.span))
            .with("repeats", "yearly")
            .with("mend", "years-of-a-task+")
    })
}

/// Says so where a rhythm has no years, or no run in them.
fn comes<T: Concept>(
    row: &Stored<T>,
    (repeats, active): (&Option<At<Recurrence>>, &Option<At<Period>>),
    findings: &mut Vec<Diagnostic>,
) {
    let Some(repeats) = repeats else { return };
    let say = |rule, span| {
        Diagnostic::new(rule, row.place(span)).with("repeats", repeats.value.to_string())
    };
    let Some(active) = active else {
        findings.push(say(&rule::NO_YEARS, repeats.span).with("mend", "years+"));
        return;
    };
    let (first, last) = (active.value.first(), active.value.last());
    let last: Date = last.map_or(plus_months(first, EVERY), |last| {
        last.min(plus_months(first, EVERY))
    });
    if repeats.value.occurrences(first, last).is_empty() {
        findings
            .push(say(&rule::NEVER_COMES, active.span).with("active", active.value.to_string()));
    }
}
