//! Metrics (thước đo), the targets set for them (chỉ tiêu), and what was measured (số liệu).
//!
//! A target is not a measurement, and an aspiration ("phấn đấu") is not a commitment.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::direction::MetricDirection;
use super::seed::SeedEntry;
use super::{
    Bases, Card, Facts, Found, Id, Kind, Searched, Section, See, SeedFile, Shown, SourceRef,
    Sources, record, said, seed_file,
};
use crate::date::{Day, Due};
use crate::read::yaml::At;
use crate::strings::Strings;

/// `seeds/metrics.yaml` or any file in `seeds/metrics/`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MetricFile {
    #[serde(default)]
    pub basis: Bases,
    pub metrics: Vec<Metric>,
}

/// `seeds/measurements.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasurementFile {
    #[serde(default)]
    pub measurements: Vec<Measurement>,
}

/// `seeds/provinces.yaml`: the tiles of the map on which a metric by province is shown.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProvinceFile {
    #[serde(default)]
    pub provinces: Vec<Province>,
}

/// The tile of a province.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Province {
    /// As measurements name it.
    pub name: String,
    /// Short enough for a tile.
    pub short: String,
    /// From the left, beginning with 0.
    pub column: At<u32>,
    /// From the top, beginning with 0.
    pub row: At<u32>,
}

/// One thing that is counted, or described where no number is set.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Metric {
    pub id: At<Id>,
    pub name: String,
    /// `%`, `lần/tháng` …; none for a target in words.
    #[serde(default)]
    pub unit: Option<String>,
    /// Of what: the whole that a percentage refers to.
    pub base: String,
    /// Whether more or less is better; without it, what the targets say in words.
    #[serde(default)]
    pub direction: Option<MetricDirection>,
    pub targets: Vec<Target>,
    /// Units that answer for it.
    #[serde(default)]
    pub owners: Vec<At<Id>>,
    /// Campaigns that it counts something of.
    #[serde(default)]
    pub campaigns: Vec<At<Id>>,
    /// After how many months without a newer measurement the last one is old.
    #[serde(default)]
    pub review_months: Option<At<u16>>,
    #[serde(default)]
    pub note: Option<String>,
    #[serde(default)]
    pub basis: Bases,
}

/// One step: a value to reach, by when, and every place that says so.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The number, in the metric's unit; none where the target is only words.
    #[serde(default)]
    pub value: Option<At<f64>>,
    /// The upper end, where the documents give a range.
    #[serde(default)]
    pub up_to: Option<At<f64>>,
    /// "tối thiểu": the value is the least that counts.
    #[serde(default)]
    pub at_least: bool,
    /// "không quá", "tối đa": the value is the most that may be.
    #[serde(default)]
    pub at_most: bool,
    /// Only about so ("khoảng").
    #[serde(default)]
    pub approximate: bool,
    /// "phấn đấu": an aspiration, not a commitment.
    #[serde(default)]
    pub aspiration: bool,
    /// By when.
    #[serde(default)]
    pub due: Option<At<Due>>,
    /// By when, in the document's own words.
    #[serde(default)]
    pub due_text: Option<String>,
    pub text: String,
    /// What the value is compared with.
    #[serde(default)]
    pub baseline: Option<String>,
    /// Tasks that are to bring it about.
    #[serde(default)]
    pub tasks: Vec<At<Id>>,
    #[serde(default)]
    pub note: Option<String>,
    #[serde(default)]
    pub basis: Bases,
    /// One entry a statement: the documents say the same thing in several places.
    pub source: Sources,
}

/// One measured value. The documents hold none; staff enter them here.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measurement {
    pub metric: At<Id>,
    pub value: At<f64>,
    /// The day for which the value holds.
    pub as_of: At<Day>,
    /// Where the number was published.
    pub source: Sources,
    /// The unit or person who entered it.
    pub entered_by: String,
    /// As `seeds/provinces.yaml` names it; none for the whole.
    #[serde(default)]
    pub province: Option<At<String>>,
    #[serde(default)]
    pub note: Option<String>,
}

seed_file!(MetricFile);
impl SeedFile for MeasurementFile {}
impl SeedFile for ProvinceFile {}
impl SeedEntry for Measurement {
    fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
        see(Kind::Metric, &self.metric);
    }
}
impl SeedEntry for Province {}

record!(
    Metric,
    Facts::of(Shown::Page(Section::Metrics), Found::Rank(7))
        .card(Card::Every)
        .in_main(),
    {
        fn title(&self) -> Cow<'_, str> {
            (&self.name).into()
        }
        fn sources(&self) -> &[At<SourceRef>] {
            &[]
        }
        /// A metric's sources are its targets' sources.
        fn cites(&self, see: &mut dyn FnMut(&[At<SourceRef>])) {
            for target in &self.targets {
                see(&target.source);
            }
        }
        fn needs_source(&self) -> bool {
            false
        }
        fn searched<'a>(&'a self, _: &'a Strings) -> Searched<'a> {
            Searched {
                body: self.targets.iter().map(|t| t.text.as_str()).collect(),
                note: &self.base,
                ..Searched::default()
            }
        }
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name, base, note);
            for (at, target) in self.targets.iter_mut().enumerate() {
                let path = format!("targets.{}.", at + 1);
                said!(see, path, target, due_text, text, baseline, note);
            }
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            super::each(see, Kind::Unit, &self.owners);
            super::each(see, Kind::Campaign, &self.campaigns);
            for target in &self.targets {
                super::each(see, Kind::Task, &target.tasks);
            }
        }
    }
);
