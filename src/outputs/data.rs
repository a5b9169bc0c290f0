//! The plan as data: JSON with its schema, CSV for spreadsheets, and the page that offers them.

mod csv;
mod next;
mod texts;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::plan::metric::Measurement;
use crate::plan::{Kind, Rows};
use crate::presenter::desk::Desk;
use crate::presenter::reason;
use crate::presenter::target::{measurements, sentence};
use crate::route::{DataFile, MetricDownload, Page};

pub use texts::{TextData, texts};

/// The version of the data's form: the first number changes when a reader must change too.
pub const VERSION: &str = "1.1";

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
        DataFile::Targets => csv::targets(desk),
        DataFile::Measurements => {
            let plan = &desk.site.plan;
            let all = plan
                .measurements
                .iter()
                .filter_map(|m| serde_json::to_value(&m.record).ok());
            csv::csv(&all.collect::<Vec<_>>())
        }
        DataFile::Records(kind) => {
            let table = desk.site.plan.table(kind);
            csv::csv(&table.map(values).unwrap_or_default())
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

/// Every record by the name of its concept.
pub fn records(desk: &Desk<'_>) -> BTreeMap<&'static str, (Kind, Vec<Value>)> {
    let tables = desk.site.plan.tables().into_iter();
    let filled = tables.filter(|table| table.count() > 0);
    filled
        .map(|table| (table.kind().name(), (table.kind(), values(table))))
        .collect()
}

fn values(table: &dyn Rows) -> Vec<Value> {
    let rows = table.each();
    rows.map(|(_, row)| without_null(row.record.value()))
        .collect()
}

/// Leaves out what has no value.
pub fn without_null(value: Value) -> Value {
    match value {
        Value::Object(map) => (map.into_iter())
            .filter(|(_, v)| !v.is_null())
            .map(|(k, v)| (k, without_null(v)))
            .collect(),
        Value::Array(list) => list.into_iter().map(without_null).collect(),
        other => other,
    }
}

/// A metric as CSV or JSON; `None` for the forms that are pictures.
pub fn metric_file(desk: &Desk<'_>, at: usize, file: MetricDownload) -> Option<Vec<u8>> {
    let record = desk.site.plan.metrics.at(at)?;
    let measured = measurements(desk, &record.id);
    match file {
        MetricDownload::Table => Some(csv::table(desk, &[(at, record)])),
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
