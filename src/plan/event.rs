//! Events: dated things that no other record dates.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::location::{Location, Setting};
use super::{
    Bases, Door, Facts, Found, Id, Kind, Searched, Section, See, Shown, Sources, Visibility,
    record, said, seed_file,
};
use crate::address::SafeAddress;
use crate::date::{Hours, Period, Recurrence};
use crate::read::yaml::At;
use crate::strings::Strings;

/// `seeds/events.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventFile {
    #[serde(default)]
    pub basis: Bases,
    pub events: Vec<Event>,
}

/// One event; it stands once on `on`, or comes back by `repeats` in the years of `active`.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    pub id: At<Id>,
    pub title: String,
    pub kind: EventKind,
    #[serde(default)]
    pub on: Option<At<Period>>,
    #[serde(default)]
    pub repeats: Option<At<Recurrence>>,
    #[serde(default)]
    pub active: Option<At<Period>>,
    /// The time of day, on the site's clocks: `08:30..11:00`, or `08:30` where its end is not known;
    /// none for what takes the whole day.
    #[serde(default)]
    pub time: Option<At<Hours>>,
    /// Where it takes place.
    #[serde(default)]
    pub location: Option<Location>,
    /// Where it can be followed online: a full address.
    #[serde(default)]
    pub online: Option<At<SafeAddress>>,
    #[serde(default)]
    pub campaign: Option<At<Id>>,
    #[serde(default)]
    pub task: Option<At<Id>>,
    #[serde(default)]
    pub units: Vec<At<Id>>,
    #[serde(default)]
    pub visibility: Visibility,
    /// Its earlier times.
    #[serde(default)]
    pub moved: Vec<super::change::Moved>,
    /// That it, or a run of it, does not take place.
    #[serde(default)]
    pub cancelled: Vec<super::change::Cancelled>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub note: Option<String>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

/// What kind of event it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// Something made ready (chuẩn bị).
    Preparation,
    /// A plan drawn up (lập kế hoạch).
    Planning,
    /// A conference (hội nghị).
    Conference,
    /// Something told to the public (truyền thông).
    Communication,
    /// Another milestone (mốc khác).
    Milestone,
}

seed_file!(EventFile);

record!(
    Event,
    Facts::of(
        Shown::Within(Door::Section(Section::Tasks)),
        Found::Rank(12)
    ),
    title,
    {
        fn searched<'a>(&'a self, _: &'a Strings) -> Searched<'a> {
            let place = self.location.iter();
            Searched {
                body: place
                    .flat_map(|of| [Some(of.name.as_str()), of.address.as_deref()])
                    .flatten()
                    .collect(),
                note: self.note.as_deref().unwrap_or_default(),
                ..Searched::default()
            }
        }
        fn shown_with(&self) -> Option<Vec<(Kind, &Id)>> {
            let campaign = self.campaign.iter().map(|id| (Kind::Campaign, &id.value));
            let task = self.task.iter().map(|id| (Kind::Task, &id.value));
            Some(campaign.chain(task).collect())
        }
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, title, note);
            if let Some(of) = &mut self.location {
                said!(see, "location.", of, name, address);
            }
            super::change::notes("", &mut self.changes, see);
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            self.campaign.iter().for_each(|id| see(Kind::Campaign, id));
            self.task.iter().for_each(|id| see(Kind::Task, id));
            super::each(see, Kind::Unit, &self.units);
        }
        fn visibility(&self) -> Visibility {
            self.visibility
        }
        fn setting(&self) -> Setting<'_> {
            Setting {
                time: self.time.as_ref(),
                location: self.location.as_ref(),
                online: self.online.as_ref(),
            }
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn moved(&self) -> &[super::change::Moved] {
            &self.moved
        }
        fn cancelled(&self) -> &[super::change::Cancelled] {
            &self.cancelled
        }
    }
);
