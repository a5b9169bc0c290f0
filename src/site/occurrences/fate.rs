//! What became of a dated thing after it was first announced.

use crate::date::{Date, Hours, Period};
use crate::plan::change::{ChangeNote, Moved};
use crate::plan::{Concept, Stored};
use crate::read::yaml::At;

/// What became of it after it was first announced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fate {
    /// How often it was changed: SEQUENCE of RFC 5545 §3.8.7.4.
    pub sequence: u32,
    /// How many of these changes are noted of the whole record, and so of every run of it.
    pub shared: u32,
    /// The day of the last change.
    pub on: Option<Date>,
    /// The times that it was moved from, oldest first.
    pub moves: Vec<Move>,
    /// Why it does not take place.
    pub cancelled: Option<String>,
    /// Why it takes place after it had been cancelled.
    pub taken_back: Option<String>,
}

/// One move to another time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    pub from: Period,
    /// The time of day before, if it had one.
    pub time: Option<Hours>,
    /// The time of day after, where the move changed it.
    to_time: Option<Hours>,
    pub why: String,
}

impl Fate {
    /// Of what happens once: its own date is the newest time, whether or not its last move says it
    /// too. A move to any other time is complained of (`plan/moved-elsewhere`).
    pub(in crate::site) fn once<T: Concept>(row: &Stored<T>, now: Period) -> Self {
        let mut fate = Self::default();
        let mut times = vec![now];
        let says = |to: &Option<At<Period>>| to.as_ref().is_some_and(|to| to.value == now);
        let settled = row.moved().iter().any(|m| says(&m.to));
        for moved in (row.moved().iter()).filter(|m| settled || m.to.is_none()) {
            fate.moves(moved.from.value, moved);
            times.push(moved.from.value);
        }
        fate.ends(row, &times);
        fate
    }

    /// Of one run of what comes back, with the time that it has now.
    pub(in crate::site) fn run<T: Concept>(row: &Stored<T>, at: Period) -> (Period, Self) {
        let mut fate = Self::default();
        let mut times = vec![at];
        for moved in row.moved() {
            let now = times[times.len() - 1];
            if let Some(to) = moved.to.as_ref().filter(|_| moved.from.value == now) {
                fate.moves(now, moved);
                times.push(to.value);
            }
        }
        fate.ends(row, &times);
        (times[times.len() - 1], fate)
    }

    /// Of what only the end of the whole record touches.
    pub(super) fn steady<T: Concept>(row: &Stored<T>) -> Self {
        let mut fate = Self::default();
        fate.ends(row, &[]);
        fate
    }

    /// Whether nothing but what is noted of all runs became of this one.
    pub fn is_as_the_others(&self) -> bool {
        self.sequence == self.shared
    }

    /// A change that is noted, of this run or of all (its place, its title, …), is news to subscribers
    /// like a move.
    pub(super) fn noted(&mut self, notes: &[ChangeNote]) {
        for note in notes {
            self.sequence += 1;
            self.on = self.on.max(Some(note.on.value.0));
        }
    }

    fn moves(&mut self, from: Period, moved: &Moved) {
        self.sequence += 1;
        self.on = self.on.max(Some(moved.on.value.0));
        self.moves.push(Move {
            from,
            time: moved.from_time.as_ref().map(|time| time.value),
            to_time: moved.to_time.as_ref().map(|time| time.value),
            why: moved.why.clone(),
        });
    }

    fn ends<T: Concept>(&mut self, row: &Stored<T>, times: &[Period]) {
        let meant = |from: &Option<At<Period>>| match from {
            Some(from) => times.contains(&from.value),
            None => true,
        };
        let before = self.sequence;
        self.noted(row.changes());
        self.shared = self.sequence - before;
        if let Some(cancelled) = row.cancelled().iter().find(|c| meant(&c.from)) {
            self.sequence += 1;
            self.on = self.on.max(Some(cancelled.on.value.0));
            match &cancelled.taken_back {
                // Newer than the cancellation, which subscribers may have: never back to an older number.
                Some(back) => {
                    self.sequence += 1;
                    self.on = self.on.max(Some(back.on.value.0));
                    self.taken_back = Some(back.why.clone());
                }
                None => self.cancelled = Some(cancelled.why.clone()),
            }
        }
    }

    /// The time of day after every move, and before each, from the one that the record states.
    pub(in crate::site) fn clock(&mut self, stated: Option<Hours>) -> Option<Hours> {
        let mut now = stated;
        for moved in &mut self.moves {
            moved.time = moved.time.or(now);
            now = moved.to_time.or(now);
        }
        now
    }
}
