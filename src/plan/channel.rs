//! Where the plan speaks (kênh) and in what form (hình thức).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Bases, Door, Facts, Found, Id, Kind, PlanPart, See, Shown, Sources, Visibility, record, said,
    seed_file,
};
use crate::address::{Telephone, WebAddress};
use crate::read::yaml::At;

/// `seeds/channels.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChannelFile {
    #[serde(default)]
    pub basis: Bases,
    #[serde(default)]
    pub groups: Vec<ChannelGroup>,
    pub channels: Vec<Channel>,
}

/// `seeds/formats.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormatFile {
    #[serde(default)]
    pub basis: Bases,
    pub formats: Vec<Format>,
}

/// A family of channels, as the plan divides them.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChannelGroup {
    pub id: At<Id>,
    pub name: String,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

/// One channel.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    pub id: At<Id>,
    pub name: String,
    pub group: At<Id>,
    /// The unit that runs it.
    #[serde(default)]
    pub owner: Option<At<Id>>,
    /// Whether people can write or speak back.
    #[serde(default)]
    pub two_way: bool,
    /// What it is used for.
    pub purpose: String,
    /// Telephone number as the document writes it.
    #[serde(default)]
    pub phone: Option<Telephone>,
    /// Address on the web, if a document or the state's own site gives it.
    #[serde(default)]
    pub address: Option<At<WebAddress>>,
    #[serde(default)]
    pub visibility: Visibility,
    #[serde(default)]
    pub note: Option<String>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

/// One form of product (tin, bài, video …).
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Format {
    pub id: At<Id>,
    pub name: String,
    #[serde(default)]
    pub channels: Vec<At<Id>>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

seed_file!(ChannelFile, FormatFile);

record!(
    ChannelGroup,
    Facts::of(Shown::On(Door::Part(PlanPart::Channels)), Found::Never),
    name,
    {
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, _: &mut dyn FnMut(Kind, &At<Id>)) {}
    }
);

record!(
    Channel,
    Facts::of(Shown::On(Door::Part(PlanPart::Channels)), Found::Never),
    name,
    {
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name, purpose, note);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            see(Kind::ChannelGroup, &self.group);
            self.owner.iter().for_each(|id| see(Kind::Unit, id));
        }
        fn visibility(&self) -> Visibility {
            self.visibility
        }
    }
);

record!(
    Format,
    Facts::of(Shown::On(Door::Part(PlanPart::Channels)), Found::Never),
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
            super::each(see, Kind::Channel, &self.channels);
        }
    }
);
