//! Which file holds which concept: `seeds/units.yaml` or any file in `seeds/units/` holds units.

use std::sync::Arc;

use super::{
    audience::AudienceFile,
    campaign::CampaignFile,
    channel::{ChannelFile, FormatFile},
    document::DocumentFile,
    event::EventFile,
    guide::GuideFile,
    irregularity::IrregularityFile,
    measure::MeasureFile,
    message::{MessageFile, PhaseFile, PurposeFile},
    metric::{MeasurementFile, MetricFile, ProvinceFile},
    obligation::{FeedbackFile, MeetingFile, ObligationFile},
    responsibility::ResponsibilityFile,
    system::SystemFile,
    task::TaskFile,
    term::TermFile,
    unit::{PersonFile, UnitFile},
};
pub use crate::read::schema::Key;
use crate::read::{Read, yaml_as};

/// One seed file, read.
#[derive(Debug)]
pub enum Seed {
    Documents(DocumentFile),
    Units(UnitFile),
    People(PersonFile),
    Audiences(AudienceFile),
    Phases(PhaseFile),
    Messages(MessageFile),
    Purposes(PurposeFile),
    Channels(ChannelFile),
    Formats(FormatFile),
    Campaigns(CampaignFile),
    Obligations(ObligationFile),
    Meetings(MeetingFile),
    Feedback(FeedbackFile),
    Responsibilities(ResponsibilityFile),
    Metrics(MetricFile),
    Measurements(MeasurementFile),
    Provinces(ProvinceFile),
    Tasks(TaskFile),
    Measures(MeasureFile),
    Events(EventFile),
    Terms(TermFile),
    Systems(SystemFile),
    Irregularities(IrregularityFile),
    Guides(GuideFile),
}

impl Seed {
    /// The marks of basis that hold for the whole file.
    #[must_use]
    pub fn basis(&self) -> Option<&super::Bases> {
        Some(match self {
            Self::Documents(f) => &f.basis,
            Self::Units(f) => &f.basis,
            Self::People(f) => &f.basis,
            Self::Audiences(f) => &f.basis,
            Self::Phases(f) => &f.basis,
            Self::Messages(f) => &f.basis,
            Self::Purposes(f) => &f.basis,
            Self::Channels(f) => &f.basis,
            Self::Formats(f) => &f.basis,
            Self::Campaigns(f) => &f.basis,
            Self::Obligations(f) => &f.basis,
            Self::Meetings(f) => &f.basis,
            Self::Feedback(f) => &f.basis,
            Self::Responsibilities(f) => &f.basis,
            Self::Metrics(f) => &f.basis,
            Self::Tasks(f) => &f.basis,
            Self::Measures(f) => &f.basis,
            Self::Events(f) => &f.basis,
            Self::Terms(f) => &f.basis,
            Self::Systems(f) => &f.basis,
            Self::Irregularities(f) => &f.basis,
            Self::Guides(f) => &f.basis,
            Self::Measurements(_) | Self::Provinces(_) => return None,
        })
    }
}

/// The names that a seed file or folder can have.
pub const NAMES: [&str; 24] = [
    "documents",
    "units",
    "people",
    "audiences",
    "phases",
    "messages",
    "purposes",
    "channels",
    "formats",
    "campaigns",
    "obligations",
    "meetings",
    "feedback",
    "responsibilities",
    "metrics",
    "measurements",
    "provinces",
    "tasks",
    "measures",
    "events",
    "terms",
    "systems",
    "irregularities",
    "guides",
];

/// The concept that a path below the seeds folder names: `tasks/qd-1.yaml` → `tasks`.
#[must_use]
pub fn name_of(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or(path);
    first
        .strip_suffix(".yaml")
        .or_else(|| first.strip_suffix(".yml"))
        .unwrap_or(first)
}

/// Reads a seed file by the concept that its path names; `None` where no concept has that name.
#[must_use]
pub fn read(name: &str, file: &Arc<str>, text: &str) -> Option<Read<Seed>> {
    fn wrap<T>(read: Read<T>, into: fn(T) -> Seed) -> Read<Seed> {
        Read {
            value: read.value.map(into),
            findings: read.findings,
            claimed: read.claimed,
        }
    }
    Some(match name {
        "documents" => wrap(yaml_as(file, text), Seed::Documents),
        "units" => wrap(yaml_as(file, text), Seed::Units),
        "people" => wrap(yaml_as(file, text), Seed::People),
        "audiences" => wrap(yaml_as(file, text), Seed::Audiences),
        "phases" => wrap(yaml_as(file, text), Seed::Phases),
        "messages" => wrap(yaml_as(file, text), Seed::Messages),
        "purposes" => wrap(yaml_as(file, text), Seed::Purposes),
        "channels" => wrap(yaml_as(file, text), Seed::Channels),
        "formats" => wrap(yaml_as(file, text), Seed::Formats),
        "campaigns" => wrap(yaml_as(file, text), Seed::Campaigns),
        "obligations" => wrap(yaml_as(file, text), Seed::Obligations),
        "meetings" => wrap(yaml_as(file, text), Seed::Meetings),
        "feedback" => wrap(yaml_as(file, text), Seed::Feedback),
        "responsibilities" => wrap(yaml_as(file, text), Seed::Responsibilities),
        "metrics" => wrap(yaml_as(file, text), Seed::Metrics),
        "measurements" => wrap(yaml_as(file, text), Seed::Measurements),
        "provinces" => wrap(yaml_as(file, text), Seed::Provinces),
        "tasks" => wrap(yaml_as(file, text), Seed::Tasks),
        "measures" => wrap(yaml_as(file, text), Seed::Measures),
        "events" => wrap(yaml_as(file, text), Seed::Events),
        "terms" => wrap(yaml_as(file, text), Seed::Terms),
        "systems" => wrap(yaml_as(file, text), Seed::Systems),
        "irregularities" => wrap(yaml_as(file, text), Seed::Irregularities),
        "guides" => wrap(yaml_as(file, text), Seed::Guides),
        _ => return None,
    })
}

/// The keys of a concept's records, in the order of their type; `None` where no concept has that name.
#[must_use]
pub fn keys(name: &str) -> Option<Vec<Key>> {
    use schemars::schema_for;
    let schema = match name {
        "documents" => schema_for!(DocumentFile),
        "units" => schema_for!(UnitFile),
        "people" => schema_for!(PersonFile),
        "audiences" => schema_for!(AudienceFile),
        "phases" => schema_for!(PhaseFile),
        "messages" => schema_for!(MessageFile),
        "purposes" => schema_for!(PurposeFile),
        "channels" => schema_for!(ChannelFile),
        "formats" => schema_for!(FormatFile),
        "campaigns" => schema_for!(CampaignFile),
        "obligations" => schema_for!(ObligationFile),
        "meetings" => schema_for!(MeetingFile),
        "feedback" => schema_for!(FeedbackFile),
        "responsibilities" => schema_for!(ResponsibilityFile),
        "metrics" => schema_for!(MetricFile),
        "measurements" => schema_for!(MeasurementFile),
        "provinces" => schema_for!(ProvinceFile),
        "tasks" => schema_for!(TaskFile),
        "measures" => schema_for!(MeasureFile),
        "events" => schema_for!(EventFile),
        "terms" => schema_for!(TermFile),
        "systems" => schema_for!(SystemFile),
        "irregularities" => schema_for!(IrregularityFile),
        "guides" => schema_for!(GuideFile),
        _ => return None,
    };
    crate::read::schema::keys(schema.as_value(), name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_concept_has_records_with_keys() {
        for name in NAMES {
            let keys = keys(name).unwrap_or_default();
            assert!(keys.iter().any(|key| key.is_required), "{name}");
        }
    }
}
