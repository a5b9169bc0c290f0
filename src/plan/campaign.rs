//! Campaigns (đợt truyền thông): peak, continuous, phased, ad hoc, and the provinces' annual plans.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::document::Confidence;
use super::edition::{Edition, Press};
use super::{
    Bases, Card, Facts, Found, Id, Kind, Searched, Section, See, Shown, Sources, record, said,
    seed_file,
};
use crate::address::WebAddress;
use crate::date::{Period, Recurrence};
use crate::read::yaml::At;
use crate::strings::Strings;

/// `seeds/campaigns.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CampaignFile {
    #[serde(default)]
    pub basis: Bases,
    pub campaigns: Vec<Campaign>,
}

/// One campaign.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    pub id: At<Id>,
    pub name: String,
    /// A name short enough for a calendar cell.
    pub short: String,
    pub kind: CampaignKind,
    /// When it comes back.
    #[serde(default)]
    pub repeats: Option<At<Recurrence>>,
    /// The years in which it runs.
    #[serde(default)]
    pub active: Option<At<Period>>,
    /// Whether the documents leave it open ("có thể tổ chức").
    #[serde(default)]
    pub optional: bool,
    /// The campaign that it is a part of.
    #[serde(default)]
    pub part_of: Option<At<Id>>,
    #[serde(default)]
    pub lead: Option<At<Id>>,
    #[serde(default)]
    pub audiences: Vec<At<Id>>,
    #[serde(default)]
    pub channels: Vec<At<Id>>,
    #[serde(default)]
    pub formats: Vec<At<Id>>,
    #[serde(default)]
    pub messages: Vec<At<Id>>,
    #[serde(default)]
    pub phases: Vec<At<Id>>,
    /// Press agencies to work with, in each run.
    #[serde(default)]
    pub press: Option<Press>,
    /// Its runs, as far as editors have entered them.
    #[serde(default)]
    pub editions: Vec<Edition>,
    /// How the results are carried further.
    #[serde(default)]
    pub follow_up: Option<String>,
    /// Where the day itself comes from, if not from the plan's documents.
    #[serde(default)]
    pub day: Option<DayOrigin>,
    /// Its earlier times.
    #[serde(default)]
    pub moved: Vec<super::change::Moved>,
    /// That it, or a run of it, does not take place.
    #[serde(default)]
    pub cancelled: Vec<super::change::Cancelled>,
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
    pub source: Sources,
}

/// The kinds of campaign.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
pub enum CampaignKind {
    /// A peak of days or weeks (cao điểm).
    Peak,
    /// All year round (thường xuyên).
    Continuous,
    /// Along a roadmap (theo lộ trình).
    Phased,
    /// When something happens (đột xuất, khi cần).
    Adhoc,
    /// The plan of a year (kế hoạch hằng năm).
    AnnualPlan,
}

impl CampaignKind {
    /// In the order in which they are listed.
    pub const ALL: &[Self] = Self::VARIANTS;
}

/// The origin of a day that the plan's documents take for granted.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DayOrigin {
    pub note: String,
    pub confidence: Confidence,
    #[serde(default)]
    pub seen_at: Option<WebAddress>,
}

seed_file!(CampaignFile);

record!(
    Campaign,
    Facts::of(Shown::Page(Section::Campaigns), Found::Rank(6)).card(Card::Preview),
    name,
    {
        fn searched<'a>(&'a self, words: &'a Strings) -> Searched<'a> {
            Searched {
                also: vec![(&self.short).into()],
                // A week, a drive: what people call a campaign, whatever its name is.
                body: vec![words.get("search.campaign")],
                note: self.note.as_deref().unwrap_or_default(),
                ..Searched::default()
            }
        }
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name, short, follow_up, note);
            if let Some(of) = &mut self.press {
                said!(see, "press.", of, priority, note);
            }
            if let Some(of) = &mut self.day {
                said!(see, "day.", of, note);
            }
            for edition in &mut self.editions {
                edition.texts(see);
            }
            super::change::notes("", &mut self.changes, see);
        }
        fn aliases(&self) -> &[At<String>] {
            &self.aliases
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            self.part_of.iter().for_each(|id| see(Kind::Campaign, id));
            self.lead.iter().for_each(|id| see(Kind::Unit, id));
            super::each(see, Kind::Audience, &self.audiences);
            super::each(see, Kind::Channel, &self.channels);
            super::each(see, Kind::Format, &self.formats);
            super::each(see, Kind::Message, &self.messages);
            super::each(see, Kind::Phase, &self.phases);
            self.editions.iter().for_each(|e| e.references(see));
        }
        fn moved(&self) -> &[super::change::Moved] {
            &self.moved
        }
        fn cancelled(&self) -> &[super::change::Cancelled] {
            &self.cancelled
        }
    }
);
