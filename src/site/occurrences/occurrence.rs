//! One thing at one time.

use serde::Serialize;
use strum::{IntoStaticStr, VariantArray};

use super::fate::Fate;
use crate::address::SafeAddress;
use crate::date::{CalendarUnit, Hours, Period, Recurrence};
use crate::plan::edition::Edition;
use crate::plan::location::Location;
use crate::plan::{Bases, Basis, Id, Node, SourceRef};

/// One thing at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    /// Stable, and fit for an anchor: the record, and for what comes back its period.
    pub id: String,
    pub title: String,
    /// A title for a narrow place; the same as `title` where the record has no shorter one.
    pub short: String,
    pub kind: OccurrenceKind,
    pub period: Period,
    /// The time of day, on the site's clocks, where one is stated of a known day.
    pub time: Option<Hours>,
    pub location: Option<Location>,
    /// Where it can be followed online.
    pub online: Option<SafeAddress>,
    /// How sure the date is.
    pub basis: Basis,
    pub reason: String,
    /// The record that dates it.
    pub node: Node,
    /// Which of the record's targets, for a target.
    pub target: Option<usize>,
    pub units: Vec<Id>,
    pub campaign: Option<Id>,
    pub sources: Vec<SourceRef>,
    /// Audiences and channels that the record names.
    pub audiences: Vec<Id>,
    pub channels: Vec<Id>,
    /// A duty of the staff, kept out of the citizens' calendar.
    pub duty: bool,
    /// What it is a run of, for what comes back.
    pub returns: Option<Returns>,
    pub fate: Fate,
}

/// How a thing comes back, and which of its runs this is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returns {
    /// The id that all runs share.
    pub series: String,
    pub rule: Recurrence,
    /// The time that the rule gives; the run may have been moved from it.
    pub at: Period,
    /// The time of day of every run that was not moved to another.
    pub time: Option<Hours>,
    /// Whether the years in which it holds have an end.
    pub ends: bool,
}

/// What kind of thing happens, in the order in which citizens want to know of it.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum OccurrenceKind {
    Campaign,
    #[strum(serialize = "plan")]
    Phase,
    Communication,
    Target,
    #[strum(serialize = "deadline")]
    Task,
    Conference,
    Milestone,
    Document,
    Planning,
    Preparation,
    /// Something to be made for a campaign's run.
    Product,
    Meeting,
    Report,
}

impl OccurrenceKind {
    /// In the order in which citizens want to know of them.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The key of its words in the interface strings (`occurrence.…`), and the end of its CSS class
    /// (`kind-…`).
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl Occurrence {
    /// The id that all times of the thing share.
    pub fn series(&self) -> &str {
        self.returns
            .as_ref()
            .map_or(self.id.as_str(), |r| &r.series)
    }

    /// Sets its time of day from the one that its record states; what has no day has none.
    pub(super) fn clock(&mut self, stated: Option<Hours>) {
        let now = self.fate.clock(stated);
        self.time = now.filter(|_| is_day(self.period));
    }

    /// Takes over where a campaign's run takes place, and its time of day if it has one day.
    pub(super) fn held(&mut self, edition: Option<&Edition>) {
        self.location = edition.and_then(|e| e.location.clone());
        self.online = edition.and_then(|e| e.online.as_ref().map(|online| online.value.clone()));
        self.clock(edition.and_then(|e| e.time.as_ref().map(|time| time.value)));
        self.fate.noted(edition.map_or(&[], |e| &e.changes));
    }

    /// Takes over the least sure basis of some fields, with its reason; the first of equals.
    pub(super) fn mark(&mut self, bases: &Bases, fields: &[&str]) {
        let marks = fields.iter().rev().filter_map(|f| bases.0.get(*f));
        if let Some(mark) = marks.max_by_key(|m| m.basis) {
            self.basis = mark.basis;
            self.reason.clone_from(&mark.reason);
        }
    }
}

pub(super) fn is_day(period: Period) -> bool {
    matches!(period, Period::One(CalendarUnit::Day(_)))
}
