//! Questions (hỏi – đáp) in their topics: an answer has an owner, sources, a review date and an
//! expiry, left empty until somebody has really filled them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::lifetime::{Lifetime, Withdrawn};
use crate::date::{Date, Day};
use crate::plan::change::ChangeNote;
use crate::plan::{Id, Kind, Sources};
use crate::read::yaml::At;

/// Front matter of `content/questions/TOPIC/*.md`
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionMeta {
    /// The question as a citizen asks it.
    pub title: At<String>,
    /// The short answer, plain text.
    pub answer: String,
    #[serde(default)]
    pub audience: Vec<At<Id>>,
    pub source: Sources,
    /// Which part a source backs.
    #[serde(default)]
    pub source_note: Option<String>,
    /// The day on which the sources were looked at.
    #[serde(default)]
    pub looked_at: Option<At<Day>>,
    pub status: At<QuestionStatus>,
    /// How soon the answer may be out of date.
    #[serde(default)]
    pub stale_risk: Option<StaleRisk>,
    /// What staff must clear up before approving it.
    #[serde(default)]
    pub to_check: Option<String>,
    /// The unit that answers for it.
    #[serde(default)]
    pub owner: Option<At<Id>>,
    /// The day on which the owner last approved it.
    #[serde(default)]
    pub reviewed: Option<At<Day>>,
    /// The day by which it must be looked at again.
    #[serde(default)]
    pub review_by: Option<At<Day>>,
    /// The last day on which it holds; from the next on, its address says so.
    #[serde(default)]
    pub expires: Option<At<Day>>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<ChangeNote>,
    /// That it no longer holds.
    #[serde(default)]
    pub withdrawn: Option<Withdrawn>,
    /// Addresses at which it stood before, below that of the home page.
    #[serde(default)]
    pub aliases: Vec<At<String>>,
    #[serde(default)]
    pub related: Vec<At<Id>>,
    #[serde(default)]
    pub terms: Vec<At<Id>>,
    /// Other words in which people ask it.
    #[serde(default)]
    pub also_asked: Vec<String>,
}

/// How far an answer has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionStatus {
    /// Approved by its owner.
    Approved,
    /// Backed by its sources, not yet approved: published with a label that says so.
    Verified,
    /// Common knowledge: a draft.
    Known,
    /// Probably out of date: never published.
    NeedsVerification,
}

/// How soon an answer may be out of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StaleRisk {
    Low,
    Medium,
    High,
}

/// Front matter of `content/questions/TOPIC/index.md`
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TopicMeta {
    pub title: At<String>,
    #[serde(default)]
    pub summary: String,
    #[serde(default)]
    pub order: u32,
}

impl QuestionMeta {
    /// Every id that the front matter names.
    pub fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
        crate::plan::each(see, Kind::Audience, &self.audience);
        crate::plan::each(see, Kind::Question, &self.related);
        crate::plan::each(see, Kind::Term, &self.terms);
        self.owner.iter().for_each(|id| see(Kind::Unit, id));
    }
}

impl Lifetime for QuestionMeta {
    fn title(&self) -> &At<String> {
        &self.title
    }

    fn summary(&self) -> &str {
        &self.answer
    }

    fn changes(&self) -> &[ChangeNote] {
        &self.changes
    }

    fn withdrawn(&self) -> Option<&Withdrawn> {
        self.withdrawn.as_ref()
    }

    fn aliases(&self) -> &[At<String>] {
        &self.aliases
    }

    fn expires(&self) -> Option<Date> {
        self.expires.as_ref().map(|day| day.value.0)
    }

    fn is_published(&self, _: Date) -> bool {
        match self.status.value {
            QuestionStatus::Approved | QuestionStatus::Verified => true,
            QuestionStatus::Known | QuestionStatus::NeedsVerification => false,
        }
    }
}
