//! Organisations and people (đơn vị, người) that the documents name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Bases, Door, Facts, Found, Id, Kind, Searched, Section, See, Shown, Sources, record, said,
    seed_file,
};
use crate::read::yaml::At;
use crate::strings::Strings;

/// `seeds/units.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitFile {
    #[serde(default)]
    pub basis: Bases,
    pub units: Vec<Unit>,
}

/// `seeds/people.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonFile {
    #[serde(default)]
    pub basis: Bases,
    pub people: Vec<Person>,
}

/// One organisation, or a group of them that the documents name together.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    pub id: At<Id>,
    /// The name as the documents write it.
    pub name: String,
    /// Abbreviations and short names that the documents use.
    #[serde(default)]
    pub abbr: Vec<String>,
    /// Other spellings in the documents.
    #[serde(default)]
    pub variants: Vec<String>,
    pub level: Level,
    #[serde(default)]
    pub parent: Option<At<Id>>,
    /// What it does in the plan.
    pub role: String,
    /// A group ("các phòng khu vực"), not one office.
    #[serde(default)]
    pub collective: bool,
    #[serde(default)]
    pub note: Option<String>,
    /// Addresses at which its page stood before, below that of the home page.
    #[serde(default)]
    pub aliases: Vec<At<String>>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    /// What only an internal build shows.
    #[serde(default)]
    pub internal: Option<UnitInternal>,
    pub source: Sources,
}

/// Fields of a unit for the staff alone.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitInternal {
    pub phone: String,
}

/// Where in the state a unit stands.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The whole sector (toàn ngành).
    Sector,
    /// A unit of the central office (đơn vị trực thuộc).
    Department,
    /// Of a province (cấp tỉnh).
    Province,
    /// Of a district (cấp huyện).
    District,
    /// Of the state as a whole (cấp quốc gia).
    State,
    /// A ministry or central agency (bộ, cơ quan trung ương).
    Ministry,
    /// Of the Party (Đảng).
    Party,
    /// Outside the sector (ngoài ngành).
    Outside,
}

/// A person who signed a document or is named in one.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub id: At<Id>,
    pub name: String,
    /// Position at the time of the document.
    pub position: String,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

seed_file!(UnitFile, PersonFile);

record!(
    Unit,
    Facts::of(Shown::Page(Section::Units), Found::Rank(11)).in_main(),
    name,
    {
        fn searched<'a>(&'a self, _: &'a Strings) -> Searched<'a> {
            Searched {
                also: self
                    .abbr
                    .iter()
                    .chain(&self.variants)
                    .map(Into::into)
                    .collect(),
                note: &self.role,
                ..Searched::default()
            }
        }
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name, role, note);
            super::change::notes("", &mut self.changes, see);
        }
        fn aliases(&self) -> &[At<String>] {
            &self.aliases
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            self.parent.iter().for_each(|id| see(Kind::Unit, id));
        }
        fn redact(&mut self) {
            self.internal = None;
        }
    }
);

record!(
    Person,
    Facts::of(
        Shown::Within(Door::Section(Section::Documents)),
        Found::Never
    ),
    name,
    {
        // Who signed a document is named there, and leads nowhere.
        fn shown_with(&self) -> Option<Vec<(Kind, &Id)>> {
            Some(Vec::new())
        }
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name, position);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, _: &mut dyn FnMut(Kind, &At<Id>)) {}
    }
);
