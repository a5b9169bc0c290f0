//! How a metric stands: one function of its targets, its measurements and the day of the build.

use serde::Serialize;
use strum::{IntoStaticStr, VariantArray};

use crate::date::{Date, Due, Period};
use crate::plan::Stored;
use crate::plan::direction::MetricDirection;
use crate::plan::metric::{Measurement, Metric, Standing, Target};

/// How a metric stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Status {
    /// Reached (đạt).
    Met,
    /// As far as it should be by now (đúng tiến độ).
    OnTrack,
    /// Less far than it should be (chậm).
    Late,
    /// Its day is over, and it is not reached (quá hạn).
    Overdue,
    /// Measured, and nothing says whether more or less is better (chưa xếp được).
    Unjudged,
    /// Nothing was measured (chưa có số liệu).
    NoData,
}

impl Status {
    /// From the best to the worst, then what nobody knows.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The key of its words, and the end of its CSS class.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A target with a number: the part of it that can be compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// Place of the target in its metric.
    pub target: usize,
    /// The value that counts as reached; of a range the end that is met first.
    pub value: f64,
    /// First and last day of the deadline. "From 2023 on" must hold from the end of 2023; what has
    /// no calendar deadline ("thường xuyên", or none at all) has no day here.
    pub within: Option<(Date, Date)>,
    pub aspiration: bool,
}

impl Goal {
    /// The last day of its deadline.
    pub fn by(&self) -> Option<Date> {
        self.within.map(|w| w.1)
    }
}

/// A measured value on its day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    pub value: f64,
    pub day: Date,
}

/// A status with its reason.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    pub status: Status,
    pub because: Because,
}

/// Why a metric stands as it does; each case is one sentence on the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Because {
    /// No target has a number to compare with.
    OnlyWords,
    /// Nothing was measured for the whole.
    NotMeasured,
    /// Every target that counts is reached; the last of them, and whether it is surpassed.
    Reached { goal: Goal, beyond: bool },
    /// The day is past and no measurement shows the value.
    Passed { goal: Goal },
    /// On the way to `goal`; `expected` is the height of the straight line on the measured day.
    OnTheWay { goal: Goal, expected: f64 },
    /// Before the first deadline, with nothing earlier to draw a line from.
    NothingBefore { goal: Goal },
    /// Not reached, and no deadline to hold it to.
    NoDeadline { goal: Goal },
    /// Whether more or less is better is not known.
    NoDirection { goal: Goal },
    /// What was measured is counted otherwise than the targets, or only the press reports it.
    OnlyBeside,
}

/// How a metric stands on a day.
///
/// - What counts are the commitments. Where a metric has none with a number, its aspirations count.
/// - Only readings up to `today` count, and the newest of them is compared.
/// - **No data**: no target has a number, or nothing was measured.
/// - **Met**: the newest reading reaches every value that counts.
/// - **Overdue**: a value is not reached though the last day of its deadline is before `today`. Two
///   deadlines for one value both count, so the earlier one decides.
/// - **On track** or **late**: between the step behind (the last reached deadline before the reading,
///   or else the oldest reading) and the next deadline the way is a straight line; a reading on or above
///   it is on track, one below is late. The line is taken on the day of the reading, not `today`: a
///   value does not become worse by growing old.
/// - Before the first deadline with one reading alone there is no line; that is on track, since nothing
///   speaks against it, and the reason says so. Likewise without any deadline.
///
/// - **Unjudged**: something was measured, and whether more or less is better is not known. Likewise a
///   bound ("no more than") that is broken, and for which no day is set: it is neither late nor on track.
pub fn verdict(
    goals: &[Goal],
    readings: &[Reading],
    today: Date,
    way: Option<MetricDirection>,
) -> Verdict {
    let goals = counting(goals);
    let Some(last_goal) = goals.last().copied() else {
        return Verdict::new(Status::NoData, Because::OnlyWords);
    };
    let mut readings: Vec<Reading> = readings
        .iter()
        .copied()
        .filter(|r| r.day <= today)
        .collect();
    readings.sort_by_key(|r| r.day);
    let Some(latest) = readings.last().copied() else {
        return Verdict::new(Status::NoData, Because::NotMeasured);
    };
    let Some(way) = way else {
        let goal = goals.first().copied().unwrap_or(last_goal);
        return Verdict::new(Status::Unjudged, Because::NoDirection { goal });
    };
    let open = |g: &&Goal| !way.reaches(latest.value, g.value);
    let Some(next) = goals.iter().find(open).copied() else {
        let goal = last_goal;
        let beyond = latest.value != goal.value;
        return Verdict::new(Status::Met, Because::Reached { goal, beyond });
    };
    let passed = |g: &&Goal| g.by().is_some_and(|by| by < today);
    if let Some(goal) = goals.iter().filter(open).find(passed).copied() {
        return Verdict::new(Status::Overdue, Because::Passed { goal });
    }
    let Some(by) = next.by() else {
        let status = match way {
            MetricDirection::Up => Status::OnTrack,
            MetricDirection::Down => Status::Unjudged,
        };
        return Verdict::new(status, Because::NoDeadline { goal: next });
    };
    let behind = (goals.iter().rev())
        .filter_map(|g| Some((g.by()?, g.value)))
        .find(|(day, _)| *day <= latest.day && *day < by);
    let oldest = readings.first().map(|r| (r.day, r.value));
    let Some((from, start)) = behind.or(oldest.filter(|(day, _)| *day < latest.day)) else {
        return Verdict::new(Status::OnTrack, Because::NothingBefore { goal: next });
    };
    let share =
        f64::from((latest.day - from).get_days()) / f64::from((by - from).get_days().max(1));
    let expected = start + (next.value - start) * share.clamp(0.0, 1.0);
    let status = if way.reaches(latest.value, expected) {
        Status::OnTrack
    } else {
        Status::Late
    };
    let goal = next;
    Verdict::new(status, Because::OnTheWay { goal, expected })
}

impl Verdict {
    fn new(status: Status, because: Because) -> Self {
        Self { status, because }
    }
}

/// The goals that count, the earliest deadline first and those without one last.
fn counting(goals: &[Goal]) -> Vec<Goal> {
    let committed = goals.iter().any(|g| !g.aspiration);
    let mut counting: Vec<Goal> = (goals.iter().copied())
        .filter(|g| !(committed && g.aspiration))
        .collect();
    counting.sort_by_key(|g| g.by().unwrap_or(Date::MAX));
    counting
}

/// The targets of a metric that have a number.
pub fn goals(metric: &Metric) -> Vec<Goal> {
    let within = |due: Due| match due {
        Due::Within(Period::Onward(unit)) => Some((unit.first(), unit.last())),
        Due::Within(period) => Some((period.first(), period.last()?)),
        _ => None,
    };
    let value = |t: &Target| match metric.direction {
        Some(MetricDirection::Down) => t.up_to.as_ref().or(t.value.as_ref()).map(|v| v.value),
        _ => t.value.as_ref().map(|v| v.value),
    };
    (metric.targets.iter().enumerate())
        .filter_map(|(target, t)| {
            t.value.as_ref()?;
            Some(Goal {
                target,
                value: value(t)?,
                within: t.due.as_ref().and_then(|d| within(d.value)),
                aspiration: t.aspiration,
            })
        })
        .collect()
}

/// The readings of the whole that a verdict may rest on: what was measured in one province says nothing
/// of the others.
pub fn readings(measured: &[&Stored<Measurement>]) -> Vec<Reading> {
    readings_of(measured, Standing::Exact)
}

/// The readings of the whole that stand so.
pub fn readings_of(measured: &[&Stored<Measurement>], standing: Standing) -> Vec<Reading> {
    (measured.iter())
        .filter(|m| m.province.is_none() && m.standing() == standing)
        .map(|m| Reading {
            value: m.value.value,
            day: m.as_of.value.0,
        })
        .collect()
}

#[cfg(test)]
mod tests;
