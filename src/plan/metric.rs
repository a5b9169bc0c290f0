//! Metrics (thước đo), the targets set for them (chỉ tiêu), and what was measured (số liệu).
//!
//! A target is not a measurement, and an aspiration ("phấn đấu") is not a commitment.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::direction::MetricDirection;
use super::seed::SeedEntry;
use super::{
    Bases, Card, Facts, Found, Id, Kind, Searched, Section, See, SeedFile, Shown, SourceRef,
    Sources, record, said, seed_file,
};
use crate::date::{Day, Due, Period};
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
    /// Addresses at which its page stood before, below that of the home page.
    #[serde(default)]
    pub aliases: Vec<At<String>>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
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
    /// The time that the value covers; `as_of` is its end.
    #[serde(default)]
    pub period: Option<At<Period>>,
    /// What was counted, and out of what, where the source says both.
    #[serde(default)]
    pub numerator: Option<At<f64>>,
    #[serde(default)]
    pub denominator: Option<At<f64>>,
    #[serde(default)]
    pub quality: Quality,
    /// Whether it measures just what the targets speak of. A verdict rests on exact ones alone.
    #[serde(default)]
    pub fit: Option<At<Fit>>,
    /// In what its base or definition is not the target's.
    #[serde(default)]
    pub differs: Option<At<String>>,
    /// The paper or agency that reports it, where no body of the state has published it.
    #[serde(default)]
    pub press: Option<String>,
    /// The day on which somebody saw it in its source.
    #[serde(default)]
    pub looked_at: Option<At<Day>>,
    /// Values that stood here before, and why they do no longer.
    #[serde(default)]
    pub replaces: Vec<Replaced>,
    #[serde(default)]
    pub note: Option<String>,
}

/// How final a measured value is.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Deserialize,
    Serialize,
    JsonSchema,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Quality {
    Provisional,
    Estimated,
    #[default]
    Final,
}

/// Whether a measured value is of what the targets speak of.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Deserialize,
    Serialize,
    JsonSchema,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Fit {
    #[default]
    Exact,
    /// Near it: `differs` says in what it is another thing.
    Near,
}

/// A value that was published and is corrected.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Replaced {
    pub value: At<f64>,
    /// The day of the correction.
    pub on: At<Day>,
    pub why: String,
}

/// What may be made of a measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Standing {
    /// It measures what the targets speak of, and was published by who answers for it: a verdict may
    /// rest on it.
    Exact,
    /// Near what the targets speak of; shown beside them, and never a verdict.
    Near,
    /// Only the press reports it; never a verdict.
    Reported,
}

impl Measurement {
    /// What may be made of it.
    pub fn standing(&self) -> Standing {
        match (self.fit(), &self.press) {
            (_, Some(_)) => Standing::Reported,
            (Fit::Near, None) => Standing::Near,
            (Fit::Exact, None) => Standing::Exact,
        }
    }

    /// Whether it measures just what the targets speak of.
    pub fn fit(&self) -> Fit {
        self.fit.as_ref().map_or(Fit::Exact, |fit| fit.value)
    }
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
            super::change::notes("", &mut self.changes, see);
        }
        fn aliases(&self) -> &[At<String>] {
            &self.aliases
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
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
