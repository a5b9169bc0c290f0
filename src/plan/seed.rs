//! Which file holds which concept: `seeds/units.yaml` or any file in `seeds/units/` holds units.

use std::sync::Arc;

use super::{
    audience::AudienceFile,
    campaign::CampaignFile,
    channel::{ChannelFile, FormatFile},
    document::DocumentFile,
    event::EventFile,
    guide::GuideFile,
    holiday::HolidayFile,
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
use crate::read::{Read, schema, yaml_as};

/// Writes what goes by the names of seed files: the names, the types, how each is read.
macro_rules! seeds {
    ($($name:literal => $variant:ident($file:ty),)*) => {
        /// One seed file, read.
        #[derive(Debug)]
        pub enum Seed {
            $($variant($file),)*
        }

        /// The names that a seed file or folder can have.
        pub const NAMES: [&str; [$($name),*].len()] = [$($name),*];

        /// Reads a seed file by the concept that its path names; `None` where no concept has that
        /// name.
        pub fn read(name: &str, file: &Arc<str>, text: &str) -> Option<Read<Seed>> {
            Some(match name {
                $($name => wrap(yaml_as(file, text), Seed::$variant),)*
                _ => return None,
            })
        }

        /// The JSON Schema of a concept's files, each type with its name as its title.
        pub fn schema(name: &str) -> Option<schema::Schema> {
            Some(match name {
                $($name => schema::of::<$file>(),)*
                _ => return None,
            })
        }
    };
}

seeds! {
    "documents" => Documents(DocumentFile),
    "units" => Units(UnitFile),
    "people" => People(PersonFile),
    "audiences" => Audiences(AudienceFile),
    "phases" => Phases(PhaseFile),
    "messages" => Messages(MessageFile),
    "purposes" => Purposes(PurposeFile),
    "channels" => Channels(ChannelFile),
    "formats" => Formats(FormatFile),
    "campaigns" => Campaigns(CampaignFile),
    "obligations" => Obligations(ObligationFile),
    "meetings" => Meetings(MeetingFile),
    "feedback" => Feedback(FeedbackFile),
    "responsibilities" => Responsibilities(ResponsibilityFile),
    "metrics" => Metrics(MetricFile),
    "measurements" => Measurements(MeasurementFile),
    "provinces" => Provinces(ProvinceFile),
    "tasks" => Tasks(TaskFile),
    "measures" => Measures(MeasureFile),
    "events" => Events(EventFile),
    "holidays" => Holidays(HolidayFile),
    "terms" => Terms(TermFile),
    "systems" => Systems(SystemFile),
    "irregularities" => Irregularities(IrregularityFile),
    "guides" => Guides(GuideFile),
}

impl Seed {
    /// The marks of basis that hold for the whole file.
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
            Self::Holidays(f) => &f.basis,
            Self::Terms(f) => &f.basis,
            Self::Systems(f) => &f.basis,
            Self::Irregularities(f) => &f.basis,
            Self::Guides(f) => &f.basis,
            Self::Measurements(_) | Self::Provinces(_) => return None,
        })
    }
}

/// The concept that a path below the seeds folder names: `tasks/qd-1.yaml` → `tasks`.
pub fn name_of(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or(path);
    first
        .strip_suffix(".yaml")
        .or_else(|| first.strip_suffix(".yml"))
        .unwrap_or(first)
}

fn wrap<T>(read: Read<T>, into: fn(T) -> Seed) -> Read<Seed> {
    Read {
        value: read.value.map(into),
        findings: read.findings,
        claimed: read.claimed,
    }
}

/// The keys of a concept's records, in the order of their type; `None` where no concept has that name.
pub fn keys(name: &str) -> Option<Vec<Key>> {
    schema::keys(&schema(name)?, name)
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
