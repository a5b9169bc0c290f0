//! Pages: texts without a date, such as contact and privacy.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::lifetime::{Lifetime, Withdrawn};
use crate::date::{Date, Day};
use crate::plan::Sources;
use crate::plan::change::ChangeNote;
use crate::read::yaml::At;

/// Front matter of any other Markdown file in `content/`
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PageMeta {
    pub title: At<String>,
    /// One sentence for lists and previews.
    #[serde(default)]
    pub summary: String,
    #[serde(default)]
    pub source: Sources,
    /// Place in the footer; pages without one are not listed there.
    #[serde(default)]
    pub order: Option<At<u32>>,
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

impl Lifetime for PageMeta {
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

    fn is_published(&self, _: Date) -> bool {
        !self.draft
    }
}
