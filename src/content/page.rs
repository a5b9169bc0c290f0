//! Pages: texts without a date, such as contact and privacy.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::date::Day;
use crate::plan::Sources;
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
}
