//! How long a text holds: what was changed of it, until when it is valid, that it was withdrawn.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::date::{Date, Day};
use crate::plan::change::ChangeNote;
use crate::read::yaml::At;

/// That a text no longer holds: from that day its address answers with a notice.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawn {
    /// The first day on which it no longer holds.
    pub on: At<Day>,
    /// Why, in a sentence for readers.
    pub why: At<String>,
    /// What holds instead: the name of a text, the path of its file, or an address of the site.
    #[serde(default)]
    pub see: Option<At<String>>,
}

/// Why the time of a text is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// From this day on.
    Withdrawn(Date),
    /// This was the last day on which it held.
    Expired(Date),
}

/// What the front matter of each kind of text says of its time.
pub trait Lifetime {
    fn title(&self) -> &At<String>;

    /// A sentence about it, or its short answer.
    fn summary(&self) -> &str;

    fn changes(&self) -> &[ChangeNote];

    fn withdrawn(&self) -> Option<&Withdrawn>;

    /// Addresses at which it stood before.
    fn aliases(&self) -> &[At<String>];

    /// The last day on which it holds.
    fn expires(&self) -> Option<Date> {
        None
    }

    /// Whether the site has published it by a day: a draft never was.
    fn is_published(&self, today: Date) -> bool;

    /// Why it no longer holds on a day, where the site ever published it.
    fn ending(&self, today: Date) -> Option<Ending> {
        if !self.is_published(today) {
            return None;
        }
        let withdrawn = self.withdrawn().map(|w| w.on.value.0);
        let expired = self.expires().filter(|last| *last < today);
        match withdrawn.filter(|day| *day <= today) {
            Some(day) => Some(Ending::Withdrawn(day)),
            None => expired.map(Ending::Expired),
        }
    }

    /// The day of the last change that matters to readers, of those that its notes tell.
    fn last_change(&self) -> Option<Date> {
        let told = self.changes().iter().filter(|note| note.is_significant());
        told.map(|note| note.on.value.0).max()
    }
}
