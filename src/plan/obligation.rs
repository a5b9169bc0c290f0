//! Reporting duties (chế độ báo cáo), meetings (giao ban) and the route for questions (phản ánh).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::location::{Location, Setting};
use super::{
    Bases, Door, Facts, Found, Id, Kind, PlanPart, See, Shown, Sources, record, said, seed_file,
};
use crate::address::SafeAddress;
use crate::date::{Hours, Period, Recurrence};
use crate::read::yaml::At;

/// `seeds/obligations.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ObligationFile {
    #[serde(default)]
    pub basis: Bases,
    pub obligations: Vec<Obligation>,
}

/// `seeds/meetings.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingFile {
    #[serde(default)]
    pub basis: Bases,
    pub meetings: Vec<Meeting>,
}

/// `seeds/feedback.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FeedbackFile {
    #[serde(default)]
    pub basis: Bases,
    pub feedback: Vec<Feedback>,
}

/// A duty to report or to supply information.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Obligation {
    pub id: At<Id>,
    pub name: String,
    #[serde(default)]
    pub kind: ObligationKind,
    pub from: Vec<At<Id>>,
    #[serde(default)]
    pub to: Vec<At<Id>>,
    /// The unit that passes it on.
    #[serde(default)]
    pub via: Option<At<Id>>,
    /// How often, in short words: "6 tháng và năm".
    pub cycle: String,
    /// How often, as far as it can be put on a calendar.
    #[serde(default)]
    pub repeats: Option<At<Recurrence>>,
    /// The years in which it holds.
    #[serde(default)]
    pub active: Option<At<Period>>,
    /// The larger report that it is merged into.
    #[serde(default)]
    pub merged_into: Option<String>,
    /// The document that prescribes the report's form or rhythm.
    #[serde(default)]
    pub reference: Option<At<Id>>,
    #[serde(default)]
    pub note: Option<String>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

/// What an obligation asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ObligationKind {
    /// A report (báo cáo).
    #[default]
    Report,
    /// Information that is handed on (cung cấp thông tin).
    Supply,
}

/// A meeting that comes back.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    pub id: At<Id>,
    pub name: String,
    pub who: Vec<At<Id>>,
    /// The least number of meetings a month.
    pub per_month: u32,
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
    /// What comes out of it.
    pub output: String,
    /// The meeting of an earlier document that it goes on with.
    #[serde(default)]
    pub continues: Option<At<Id>>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

/// Where units turn with difficulties in carrying out the plan.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    pub id: At<Id>,
    pub name: String,
    pub from: Vec<At<Id>>,
    pub to: Vec<At<Id>>,
    #[serde(default)]
    pub via: Option<At<Id>>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    /// What only an internal build shows.
    #[serde(default)]
    pub internal: Option<FeedbackInternal>,
    pub source: Sources,
}

/// Fields of the feedback route for the staff alone.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FeedbackInternal {
    pub phone: String,
}

seed_file!(ObligationFile, MeetingFile, FeedbackFile);

record!(
    Obligation,
    Facts::of(Shown::On(Door::Part(PlanPart::Reporting)), Found::Never),
    name,
    {
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name, cycle, merged_into, note);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            super::each(see, Kind::Unit, &self.from);
            super::each(see, Kind::Unit, &self.to);
            self.via.iter().for_each(|id| see(Kind::Unit, id));
            self.reference.iter().for_each(|id| see(Kind::Document, id));
        }
    }
);

record!(
    Meeting,
    Facts::of(Shown::On(Door::Part(PlanPart::Reporting)), Found::Never),
    name,
    {
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name, output);
            if let Some(of) = &mut self.location {
                said!(see, "location.", of, name, address);
            }
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn setting(&self) -> Setting<'_> {
            Setting {
                time: self.time.as_ref(),
                location: self.location.as_ref(),
                online: self.online.as_ref(),
            }
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            super::each(see, Kind::Unit, &self.who);
            self.continues.iter().for_each(|id| see(Kind::Meeting, id));
        }
    }
);

record!(
    Feedback,
    Facts::of(Shown::On(Door::Part(PlanPart::Reporting)), Found::Never),
    name,
    {
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            super::each(see, Kind::Unit, &self.from);
            super::each(see, Kind::Unit, &self.to);
            self.via.iter().for_each(|id| see(Kind::Unit, id));
        }
        fn redact(&mut self) {
            self.internal = None;
        }
    }
);
