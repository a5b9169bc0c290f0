//! The runs of campaigns: what an editor has entered for a year joined with the day that comes back,
//! and how each stands on the day of the build.

use std::ops::Deref;

use serde::Serialize;

use super::ground::Ground;
use super::horizon::horizon;
use super::occurrences::Fate;
use crate::date::{CalendarUnit, Date, Period, Precision, plus_days};
use crate::plan::campaign::{Campaign, CampaignKind};
use crate::plan::edition::{Edition, Stage, StageKind};

/// One year's run of a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Place of the campaign in its table.
    pub campaign: usize,
    pub year: i16,
    /// Whether it does not take place.
    pub cancelled: bool,
    /// The day that the recurrence gives, or to which it was moved; none for a run that an editor
    /// alone has entered.
    pub occasion: Option<Period>,
    /// The window that an editor has entered.
    pub days: Option<Period>,
    /// The stages whose days are known, in order.
    pub stages: Vec<(StageKind, Period)>,
    /// Place of what an editor has entered, among the campaign's editions.
    pub entered: Option<usize>,
}

/// How a run stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It was announced, and does not take place.
    Cancelled,
    /// The documents leave it open, and nobody has entered anything.
    Possible,
    Planned,
    Preparing,
    On,
    FollowUp,
    Over,
    /// Its day has passed, and nobody has entered whether it took place.
    Unrecorded,
}

impl Run {
    /// A run of which nothing is known yet.
    fn of_year(campaign: usize, year: i16) -> Self {
        Self {
            campaign,
            year,
            cancelled: false,
            occasion: None,
            days: None,
            stages: Vec::new(),
            entered: None,
        }
    }

    /// What an editor has entered of it.
    pub fn edition<'a>(&self, ground: &'a Ground) -> Option<&'a Edition> {
        (ground.plan.campaigns.at(self.campaign)?.editions).get(self.entered?)
    }

    /// Its window, or the day that is all that is known.
    pub fn period(&self) -> Option<Period> {
        self.days.or(self.occasion)
    }

    /// How it stands on a day.
    pub fn state(&self, today: Date) -> State {
        if self.cancelled {
            return State::Cancelled;
        }
        let Some(period) = self.period() else {
            return State::Planned;
        };
        let over = period.last().is_some_and(|last| last < today);
        let stage = |kind| {
            let mut stages = self.stages.iter();
            stages.any(|(of, days)| *of == kind && days.contains(today))
        };
        if self.entered.is_none() {
            return if over {
                State::Unrecorded
            } else {
                State::Possible
            };
        }
        if period.contains(today) || stage(StageKind::Peak) {
            State::On
        } else if stage(StageKind::FollowUp) {
            State::FollowUp
        } else if over {
            State::Over
        } else if self.is_preparing(today) {
            State::Preparing
        } else {
            State::Planned
        }
    }

    /// Whether preparing has begun; `today` lies before the window.
    fn is_preparing(&self, today: Date) -> bool {
        let mut stages = self.stages.iter();
        stages.any(|(kind, days)| *kind == StageKind::Prepare && days.first() <= today)
    }
}

/// Every campaign's runs, by campaign and year.
#[derive(Clone, Debug, Default)]
pub struct Runs(Vec<Run>);

impl Deref for Runs {
    type Target = [Run];

    fn deref(&self) -> &[Run] {
        &self.0
    }
}

impl Runs {
    /// A campaign's run of a year.
    pub fn of(&self, campaign: usize, year: i16) -> Option<&Run> {
        let key = |run: &Run| (run.campaign, run.year);
        let at = self.0.binary_search_by_key(&(campaign, year), key);
        self.0.get(at.ok()?)
    }

    /// Those of every campaign.
    pub(super) fn new(ground: &Ground) -> Self {
        Self(all(ground))
    }
}

/// Every run of every campaign, by campaign and year.
fn all(ground: &Ground) -> Vec<Run> {
    let last = CalendarUnit::Year(horizon(ground)).last();
    let mut found = Vec::new();
    for (at, campaign) in ground.plan.campaigns.iter().enumerate() {
        let start = found.len();
        found.extend(returns(campaign, last).into_iter().map(|occasion| {
            let (now, fate) = Fate::run(campaign, occasion);
            Run {
                cancelled: fate.cancelled.is_some(),
                occasion: Some(now),
                ..Run::of_year(at, occasion.first().year())
            }
        }));
        for (entered, edition) in campaign.editions.iter().enumerate() {
            let year = edition.year.value;
            let place = match found[start..].iter().position(|run| run.year == year) {
                Some(place) => start + place,
                None => {
                    found.push(Run::of_year(at, year));
                    found.len() - 1
                }
            };
            // The first of two editions of one year stands.
            let run = &mut found[place];
            if run.entered.is_none() {
                run.entered = Some(entered);
                run.days = edition.window.as_ref().map(|window| window.value);
                run.stages = stages(edition);
                if let (None, Some(days)) = (run.occasion, run.days) {
                    run.cancelled = Fate::once(campaign, days).cancelled.is_some();
                }
            }
        }
        found[start..].sort_by_key(|run| run.year);
    }
    found
}

/// The days on which a peak campaign comes back; what is known to the year alone is no run.
fn returns(campaign: &Campaign, last: Date) -> Vec<Period> {
    let (Some(repeats), Some(active), CampaignKind::Peak) =
        (&campaign.repeats, &campaign.active, campaign.kind)
    else {
        return Vec::new();
    };
    let end = active.value.last().unwrap_or(last).min(last);
    let mut found = repeats.value.occurrences(active.value.first(), end);
    found.retain(|period| period.precision() == Precision::Day);
    found.dedup_by_key(|period| period.first().year());
    found
}

fn stages(edition: &Edition) -> Vec<(StageKind, Period)> {
    let window = edition.window.as_ref().map(|window| window.value);
    let mut found: Vec<(StageKind, Period)> = (edition.stages.iter())
        .filter_map(|stage| Some((stage.kind, days(stage, window)?)))
        .collect();
    found.sort_by_key(|(kind, days)| (days.first(), *kind));
    found
}

/// The days of a stage: as stated, or counted from the window.
fn days(stage: &Stage, window: Option<Period>) -> Option<Period> {
    if let Some(on) = &stage.on {
        return Some(on.value);
    }
    let (window, count) = (window?, i32::from(stage.days.as_ref()?.value));
    if count == 0 {
        return None;
    }
    let (first, last) = match stage.kind {
        StageKind::Prepare => {
            let start = window.first();
            (plus_days(start, -count), plus_days(start, -1))
        }
        StageKind::Peak => (window.first(), plus_days(window.first(), count - 1)),
        StageKind::FollowUp => {
            let end = window.last()?;
            (plus_days(end, 1), plus_days(end, count))
        }
    };
    Some(if first == last {
        Period::day(first)
    } else {
        Period::Range(CalendarUnit::Day(first), CalendarUnit::Day(last))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        text.parse().expect(text)
    }

    fn run(entered: Option<usize>) -> Run {
        Run {
            campaign: 0,
            year: 2024,
            cancelled: false,
            occasion: Some(period("2024-03-01")),
            days: entered.map(|_| period("2024-02-28..2024-03-02")),
            stages: vec![
                (StageKind::Prepare, period("2024-02-01..2024-02-20")),
                (StageKind::FollowUp, period("2024-03-03..2024-03-09")),
            ],
            entered,
        }
    }

    #[test]
    fn a_run_stands_as_its_days_say() {
        let states = |run: &Run| -> Vec<State> {
            let days = [
                "2024-01-31",
                "2024-02-01",
                "2024-02-25",
                "2024-03-01",
                "2024-03-09",
                "2024-03-10",
            ];
            (days.iter())
                .map(|day| run.state(day.parse().expect(day)))
                .collect()
        };
        use State::{FollowUp, On, Over, Planned, Possible, Preparing, Unrecorded};
        let entered = [Planned, Preparing, Preparing, On, FollowUp, Over];
        assert_eq!(states(&run(Some(0))), entered);
        // Nobody says that a day which passed was kept.
        let derived = [
            Possible, Possible, Possible, Possible, Unrecorded, Unrecorded,
        ];
        assert_eq!(states(&run(None)), derived);
        let gone = Run {
            cancelled: true,
            ..run(Some(0))
        };
        assert_eq!(states(&gone), [State::Cancelled; 6]);
    }
}
