//! What is recorded of a thing being done, and how that stands to its deadline on the day of the build.

use serde::Serialize;

use crate::date::{Date, Due};
use crate::plan::result::{ResultState, TaskResult};
use crate::plan::task::Task;
use crate::plan::{Id, Kind, Stored};
use crate::site::{Occurrence, OccurrenceKind, Site};

/// How a thing stands to its deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeadlineStanding {
    /// Done by the last day.
    InTime,
    /// Done after it.
    After,
    /// Done, and no last day is stated.
    DoneOpen,
    /// Nobody will do it any more.
    Dropped,
    /// The last day is over, and no evidence says that it was done.
    Past,
    /// The last day has not passed.
    Ahead,
    /// No last day is stated.
    Open,
}

impl DeadlineStanding {
    /// How the newest result stands to the last day of the deadline.
    pub fn of(newest: Option<&TaskResult>, last: Option<Date>, today: Date) -> Self {
        match (newest.map(|r| (r.state.value, r.on.value.0)), last) {
            (Some((ResultState::Done, on)), Some(last)) if on <= last => Self::InTime,
            (Some((ResultState::Done, _)), Some(_)) => Self::After,
            (Some((ResultState::Done, _)), None) => Self::DoneOpen,
            (Some((ResultState::Dropped, _)), _) => Self::Dropped,
            (_, Some(last)) if last < today => Self::Past,
            (_, Some(_)) => Self::Ahead,
            (_, None) => Self::Open,
        }
    }

    /// Whether nothing more is to be done.
    pub fn is_settled(self) -> bool {
        matches!(
            self,
            Self::InTime | Self::After | Self::DoneOpen | Self::Dropped
        )
    }
}

/// The last day of a task's deadline, where one is stated.
pub fn last_day(task: &Task) -> Option<Date> {
    task.due.as_ref()?.value.period()?.last()
}

/// How a task stands to its deadline.
pub fn of_task(site: &Site, task: &Task) -> DeadlineStanding {
    let newest = newest(site, Kind::Task, &task.id.value);
    DeadlineStanding::of(
        newest.map(|r| &r.record),
        last_day(task),
        site.options.today,
    )
}

/// What is recorded of a thing that has an id, the newest first.
pub fn results<'a>(site: &'a Site, kind: Kind, id: &Id) -> Vec<&'a Stored<TaskResult>> {
    let places = site.back.from(kind, id, Kind::TaskResult);
    let mut found: Vec<_> = places.filter_map(|at| site.plan.results.at(at)).collect();
    found.reverse();
    // Of one day, what was written later stands first.
    found.sort_by_key(|result| std::cmp::Reverse(result.on.value.0));
    found
}

/// The newest of what is recorded of a thing.
pub fn newest<'a>(site: &'a Site, kind: Kind, id: &Id) -> Option<&'a Stored<TaskResult>> {
    results(site, kind, id).into_iter().next()
}

/// What is recorded of a campaign's run, the newest first.
pub fn of_run<'a>(site: &'a Site, campaign: &Id, year: i16) -> Vec<&'a Stored<TaskResult>> {
    let mut found = results(site, Kind::Campaign, campaign);
    found.retain(|result| result.year.as_ref().is_some_and(|own| own.value == year));
    found
}

/// What is recorded of the thing that happens at this one time: nothing of what comes back, of which no
/// record says which time it means, but for the runs of campaigns, which go by their year.
pub fn of_occurrence<'a>(site: &'a Site, o: &Occurrence) -> Option<&'a Stored<TaskResult>> {
    let returns = o.returns.as_ref();
    match o.kind {
        OccurrenceKind::Target | OccurrenceKind::Product | OccurrenceKind::Document => None,
        _ if o.node.kind == Kind::Campaign => {
            let year = returns.map_or(o.period, |r| r.at).first().year();
            let campaign = site.plan.campaigns.at(o.node.at)?;
            of_run(site, &campaign.id.value, year).into_iter().next()
        }
        _ if returns.is_some() || is_yearly(site, o) => None,
        _ => {
            let row = site.plan.record(o.node)?;
            newest(site, o.node.kind, &row.id().value)
        }
    }
}

/// Whether a day belongs to this time of an event: it is the last that had begun, else the first of all.
pub fn is_time_of(site: &Site, o: &Occurrence, day: Date) -> bool {
    let mut last = None;
    for other in site.occurrences_of(o.node) {
        if last.is_none() || other.period.first() <= day {
            last = Some(other);
        }
    }
    last.is_some_and(|last| last.id == o.id)
}

/// Whether it is a step on the way of a task.
pub fn is_step(site: &Site, o: &Occurrence) -> bool {
    let task = site.plan.tasks.at(o.node.at);
    let task = task.filter(|_| o.node.kind == Kind::Task);
    task.is_some_and(|task| o.id.starts_with(&format!("task-{}-step-", task.id.slug())))
}

/// Whether a task is to be done anew every year.
pub fn is_yearly(site: &Site, o: &Occurrence) -> bool {
    if o.node.kind != Kind::Task {
        return false;
    }
    let task = site.plan.tasks.at(o.node.at);
    let due = task.and_then(|task| task.due.as_ref());
    due.is_some_and(|due| due.value == Due::Yearly)
}
