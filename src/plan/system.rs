//! Systems (hệ thống) that the documents name, and what a public site does about each.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Bases, Door, Facts, Found, Id, Kind, Searched, Section, See, Shown, Sources, record, said,
    seed_file,
};
use crate::read::yaml::At;
use crate::strings::Strings;

/// `seeds/systems.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SystemFile {
    #[serde(default)]
    pub basis: Bases,
    pub systems: Vec<System>,
}

/// One system, platform or service.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct System {
    pub id: At<Id>,
    pub name: String,
    pub kind: SystemKind,
    #[serde(default)]
    pub owner: Option<At<Id>>,
    /// What this site does about it, in a plain sentence.
    pub here: String,
    /// The same as labels.
    #[serde(default)]
    pub uses: Vec<SystemUse>,
    #[serde(default)]
    pub note: Option<String>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

/// What kind of system it is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum SystemKind {
    App,
    Portal,
    System,
    Database,
    DataCenter,
    IdCard,
    Messaging,
    Social,
    Hotline,
    Loudspeaker,
    Tv,
    Press,
    Counter,
    Technology,
    Payment,
    Procedure,
}

/// What a site about the plan can do for a system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SystemUse {
    Page,
    ChannelExport,
    Widget,
    Data,
    Calendar,
    LinkOnly,
    GlossaryOnly,
}

seed_file!(SystemFile);

record!(
    System,
    Facts::of(Shown::On(Door::Section(Section::Systems)), Found::Rank(10)),
    name,
    {
        fn searched<'a>(&'a self, _: &'a Strings) -> Searched<'a> {
            Searched {
                note: &self.here,
                ..Searched::default()
            }
        }
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name, here, note);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            self.owner.iter().for_each(|id| see(Kind::Unit, id));
        }
    }
);
