//! What is reckoned from the dates of the plan: runs of campaigns, everything that happens, and where
//! each stands in the calendar.

use std::ops::Deref;
use std::sync::Arc;

use super::editions::{Run, Runs};
use super::feeds::{Feeds, is_seen};
use super::ground::Ground;
use super::occurrences::{self, Occurrence};
use super::times::Times;
use crate::config::Config;
use crate::plan::{Node, Plan};

/// What a site stands on, with everything that its dates give.
#[derive(Clone, Debug)]
pub struct Dated {
    ground: Ground,
    /// Every campaign's runs, by campaign and year.
    pub runs: Arc<Runs>,
    /// Everything dated, in order.
    pub occurrences: Vec<Occurrence>,
    /// First and last year of the calendar.
    pub years: (i16, i16),
    /// What the calendar's feeds bring.
    pub feeds: Arc<Feeds>,
    /// Where each occurrence stands in the calendar.
    pub times: Arc<Times>,
}

impl Deref for Dated {
    type Target = Ground;

    fn deref(&self) -> &Ground {
        &self.ground
    }
}

impl Dated {
    pub(super) fn new(ground: Ground) -> Self {
        let runs = Runs::new(&ground);
        let occurrences = occurrences::all(&ground, &runs);
        let years = occurrences::years(&ground, &occurrences);
        let feeds = Feeds::new(&ground, &occurrences, years);
        let times = Times::new(&ground, &occurrences, years);
        Self {
            ground,
            runs: Arc::new(runs),
            occurrences,
            years,
            feeds: Arc::new(feeds),
            times: Arc::new(times),
        }
    }

    /// The same with the plan and the configuration of another language.
    ///
    /// Only texts differ: each thing keeps the place that it has in the main language, for feeds,
    /// days and lists go by places.
    pub(super) fn speaking(&self, config: Config, plan: Plan) -> Self {
        let ground = Ground {
            config,
            plan,
            ..self.ground.clone()
        };
        let said = occurrences::all(&ground, &self.runs);
        let mut own: crate::keyed::Map<String, Occurrence> = (said.into_iter())
            .map(|occurrence| (occurrence.id.clone(), occurrence))
            .collect();
        let occurrences = self.occurrences.iter();
        Self {
            occurrences: occurrences
                .map(|main| own.remove(&main.id).unwrap_or_else(|| main.clone()))
                .collect(),
            ground,
            ..self.clone()
        }
    }

    /// A campaign's run of a year.
    pub fn run(&self, campaign: usize, year: i16) -> Option<&Run> {
        self.runs.of(campaign, year)
    }

    /// Everything that a record dates, in the order of the days, what the calendar does not show too.
    pub fn occurrences_of(&self, node: Node) -> impl Iterator<Item = &Occurrence> {
        self.times.of(node).iter().map(|at| &self.occurrences[*at])
    }

    /// The time of a record that is on or comes next and takes place, else its last one; of what the
    /// calendar's pages show.
    pub fn next_of(&self, node: Node) -> Option<&Occurrence> {
        let today = self.options.today;
        let open = |o: &&Occurrence| {
            o.fate.cancelled.is_none() && o.period.last().is_none_or(|last| today <= last)
        };
        let shown = || self.occurrences_of(node).filter(|o| self.shows(o));
        shown().find(open).or_else(|| shown().last())
    }

    /// Whether the calendar's pages show something: what touches its years; the staff's duties in an
    /// internal build alone.
    pub fn shows(&self, occurrence: &Occurrence) -> bool {
        is_seen(&self.ground, self.years, occurrence)
    }
}
