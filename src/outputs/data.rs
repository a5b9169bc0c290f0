//! The plan as data: JSON with its schema, CSV for spreadsheets, and the page that offers them.

pub mod about;
mod catalog;
pub mod column;
mod csv;
mod csvw;
mod measured;
mod next;
mod package;
pub mod table;
pub mod tables;
mod targets;
mod texts;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use self::about::VERSION;
use self::tables::records;
use crate::plan::Kind;
use crate::plan::metric::Measurement;
use crate::presenter::desk::Desk;
use crate::presenter::reason;
use crate::presenter::target::{measurements, sentence};
use crate::route::{DataFile, MetricDownload, Page};

pub use texts::{TextData, texts};

/// The keys of [`PlanData`], of which the dictionary tells.
pub const PLAN_KEYS: [&str; 9] = [
    "version",
    "title",
    "publisher",
    "page",
    "as_of",
    "licence",
    "records",
    "measurements",
    "texts",
];

/// The keys of the JSON file of a metric.
pub const METRIC_KEYS: [&str; 13] = [
    "version",
    "id",
    "name",
    "unit",
    "base",
    "page",
    "as_of",
    "licence",
    "status",
    "reason",
    "sentence",
    "targets",
    "measurements",
];

/// The whole plan in one file.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct PlanData {
    /// Version of this form.
    pub version: String,
    pub title: String,
    pub publisher: String,
    /// Address of the page that describes the data.
    pub page: String,
    /// The day for which it was made, `YYYY-MM-DD`.
    pub as_of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// Records by concept; dates are written with the precision that the documents give:
    /// `2024-04-10`, `2024-04`, `2024-Q2`, `2024`, `2024..2025`, `2023..`.
    pub records: BTreeMap<String, Vec<Value>>,
    /// What was measured.
    pub measurements: Vec<Value>,
    /// Articles, answers and pages; since 1.1.
    #[serde(default)]
    pub texts: Vec<TextData>,
}

/// A metric in one file.
#[derive(Serialize)]
struct MetricData<'a> {
    version: &'static str,
    id: &'a str,
    name: &'a str,
    unit: Option<&'a str>,
    base: &'a str,
    page: String,
    as_of: String,
    licence: Option<&'a str>,
    status: &'static str,
    reason: String,
    sentence: String,
    targets: &'a [crate::plan::metric::Target],
    measurements: Vec<&'a Measurement>,
}

/// A file of the plan's data.
pub fn file(desk: &Desk<'_>, file: DataFile) -> Vec<u8> {
    match file {
        DataFile::Plan => json(&plan(desk)),
        DataFile::Schema => json(&schemars::schema_for!(PlanData)),
        DataFile::Next => json(&next::next(desk)),
        DataFile::Package => json(&package::package(desk)),
        DataFile::Csvw => json(&csvw::tables(desk)),
        DataFile::Catalog => json(&catalog::catalog(desk)),
        DataFile::Targets | DataFile::Measurements | DataFile::Records(_) => {
            let table = tables::of(desk, file);
            table.map(|table| table.csv(desk)).unwrap_or_default()
        }
    }
}

fn plan(desk: &Desk<'_>) -> PlanData {
    let site = desk.site;
    let measured = site.plan.measurements.iter();
    PlanData {
        version: VERSION.to_owned(),
        title: site.config.title.clone(),
        publisher: site.config.publisher.clone(),
        page: desk.full(&Page::Data),
        as_of: site.options.today.to_string(),
        licence: site.config.licence().map(str::to_owned),
        records: records(desk)
            .into_iter()
            .map(|(name, (_, rows))| (name.to_owned(), rows))
            .collect(),
        measurements: measured
            .filter_map(|m| serde_json::to_value(&m.record).ok())
            .collect(),
        texts: texts(desk).into_iter().map(|(_, text)| text).collect(),
    }
}

/// A metric as CSV or JSON; `None` for the forms that are pictures.
pub fn metric_file(desk: &Desk<'_>, at: usize, file: MetricDownload) -> Option<Vec<u8>> {
    let record = desk.site.plan.metrics.at(at)?;
    let measured = measurements(desk, &record.id);
    match file {
        MetricDownload::Table => Some(targets::table(desk, Some(at)).csv(desk)),
        MetricDownload::Data => {
            let verdict = reason::verdict(desk, record, &measured);
            let licence = desk.site.config.licence();
            Some(json(&MetricData {
                version: VERSION,
                id: record.id.as_str(),
                name: &record.name,
                unit: record.unit.as_deref(),
                base: &record.base,
                page: desk.full(&Page::record(Kind::Metric, at)),
                as_of: desk.site.options.today.to_string(),
                licence,
                status: verdict.status.name(),
                reason: reason::sentence(desk, record, &measured, verdict),
                sentence: sentence(desk, record),
                targets: &record.targets,
                measurements: measured.iter().map(|m| &m.record).collect(),
            }))
        }
        MetricDownload::Picture | MetricDownload::Poster => None,
    }
}

fn json(of: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(of).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
