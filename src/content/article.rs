//! Articles (tin, bài): dated texts for an audience, sent through channels.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::lifetime::{Lifetime, Withdrawn};
use crate::date::{Date, Day};
use crate::plan::change::ChangeNote;
use crate::plan::{Id, Kind, Sources};
use crate::read::yaml::At;

/// Front matter of `content/articles/**.md`
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArticleMeta {
    pub title: At<String>,
    /// One sentence for lists and previews.
    pub summary: String,
    pub date: At<Day>,
    #[serde(default)]
    pub audience: Vec<At<Id>>,
    #[serde(default)]
    pub channel: Vec<At<Id>>,
    #[serde(default)]
    pub message: Vec<At<Id>>,
    #[serde(default)]
    pub campaign: Option<At<Id>>,
    pub source: Sources,
    /// The day from which it may be shown.
    #[serde(default)]
    pub publish_on: Option<At<Day>>,
    /// The last day on which it holds; from the next on, its address says so.
    #[serde(default)]
    pub expires: Option<At<Day>>,
    /// Not ready: shown only with `--drafts`.
    #[serde(default)]
    pub draft: bool,
    /// The day of the last change that matters to readers.
    #[serde(default)]
    pub updated: Option<At<Day>>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<ChangeNote>,
    /// That it no longer holds.
    #[serde(default)]
    pub withdrawn: Option<Withdrawn>,
    /// Addresses at which it stood before, below that of the home page.
    #[serde(default)]
    pub aliases: Vec<At<String>>,
}

impl ArticleMeta {
    /// The first day on which it is shown.
    pub fn shown_from(&self) -> Date {
        self.publish_on.as_ref().unwrap_or(&self.date).value.0
    }

    /// Every id that the front matter names.
    pub fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
        crate::plan::each(see, Kind::Audience, &self.audience);
        crate::plan::each(see, Kind::Channel, &self.channel);
        crate::plan::each(see, Kind::Message, &self.message);
        self.campaign.iter().for_each(|id| see(Kind::Campaign, id));
    }
}

impl Lifetime for ArticleMeta {
    fn title(&self) -> &At<String> {
        &self.title
    }

    fn summary(&self) -> &str {
        &self.summary
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

    fn is_published(&self, today: Date) -> bool {
        let end = self.withdrawn.as_ref().map(|w| w.on.value.0);
        let from = self.shown_from();
        // What ended before its first day was never to be seen.
        let had_time =
            end.is_none_or(|end| from < end) && self.expires().is_none_or(|end| from <= end);
        !self.draft && from <= today && had_time
    }
}
