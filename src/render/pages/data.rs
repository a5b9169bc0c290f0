//! The plan as data: JSON with its schema, CSV for spreadsheets, and the page that offers them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Sheet, metric, reason};
use crate::plan::metric::{Measurement, Metric};
use crate::plan::{Stored, for_each_table, kind_of};
use crate::render::engine::view;
use crate::render::format;
use crate::render::frame::Head;
use crate::render::view::{Desk, Item, rows};
use crate::route::{DataFile, MetricFile, Page};

/// The version of the data's form: the first number changes when a reader must change too.
pub const VERSION: &str = "1.0";

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
        DataFile::Targets => targets(desk),
        DataFile::Measurements => {
            let plan = &desk.site.plan;
            let all = plan
                .measurements
                .iter()
                .filter_map(|m| serde_json::to_value(&m.record).ok());
            csv(&all.collect::<Vec<_>>())
        }
        DataFile::Records(concept) => csv(&records(desk).remove(concept).unwrap_or_default()),
    }
}

fn plan(desk: &Desk<'_>) -> PlanData {
    let site = desk.site;
    let measured = site.plan.measurements.iter();
    PlanData {
        version: VERSION.to_owned(),
        title: site.config.title.clone(),
        publisher: site.config.publisher.clone(),
        page: full(desk, &Page::Data),
        as_of: site.options.today.to_string(),
        licence: site.config.licence.clone(),
        records: records(desk)
            .into_iter()
            .map(|(name, rows)| (name.to_owned(), rows))
            .collect(),
        measurements: measured
            .filter_map(|m| serde_json::to_value(&m.record).ok())
            .collect(),
    }
}

/// Every record by its concept.
fn records(desk: &Desk<'_>) -> BTreeMap<&'static str, Vec<Value>> {
    let mut found: BTreeMap<&'static str, Vec<Value>> = BTreeMap::new();
    for_each_table!(&desk.site.plan, table => for row in table.iter() {
        if let Ok(value) = serde_json::to_value(&row.record) {
            found.entry(kind_of(&row.record).name()).or_default().push(without_null(value));
        }
    });
    found
}

/// Leaves out what has no value.
fn without_null(value: Value) -> Value {
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
pub fn metric_file(desk: &Desk<'_>, at: usize, file: MetricFile) -> Option<Vec<u8>> {
    let record = desk.site.plan.metrics.at(at)?;
    let measured = metric::measurements(desk, &record.id);
    match file {
        MetricFile::Table => Some(table(desk, &[(at, record)])),
        MetricFile::Data => {
            let verdict = reason::verdict(desk, record, &measured);
            let licence = desk.site.config.licence.as_deref();
            Some(json(&MetricData {
                version: VERSION,
                id: record.id.as_str(),
                name: &record.name,
                unit: record.unit.as_deref(),
                base: &record.base,
                page: full(desk, &Page::Metric(at)),
                as_of: desk.site.options.today.to_string(),
                licence,
                status: verdict.status.name(),
                reason: reason::sentence(desk, record, &measured, verdict),
                sentence: metric::sentence(desk, record),
                targets: &record.targets,
                measurements: measured.iter().map(|m| &m.record).collect(),
            }))
        }
        MetricFile::Picture | MetricFile::Poster => None,
    }
}

fn targets(desk: &Desk<'_>) -> Vec<u8> {
    let all: Vec<(usize, &Stored<Metric>)> = desk.site.plan.metrics.iter().enumerate().collect();
    table(desk, &all)
}

/// Targets and measurements of metrics, one a line, as readers of spreadsheets want them.
fn table(desk: &Desk<'_>, metrics: &[(usize, &Stored<Metric>)]) -> Vec<u8> {
    let words = desk.words;
    let names = [
        "metric", "kind", "due", "value", "unit", "text", "province", "source", "page", "as-of",
        "licence",
    ];
    let mut out = Csv::new(
        names
            .map(|n| words.get(&format!("csv.{n}")).to_owned())
            .as_slice(),
    );
    let today = desk.site.options.today.to_string();
    let licence = desk.site.config.licence.clone().unwrap_or_default();
    for (at, metric) in metrics {
        let unit = metric.unit.clone().unwrap_or_default();
        let page = full(desk, &Page::Metric(*at));
        let source = |list: &crate::plan::Sources| {
            let titles: Vec<String> = desk.sources(list).into_iter().map(|s| s.title).collect();
            titles.join("; ")
        };
        for target in &metric.targets {
            let kind = if target.aspiration {
                "metrics.aspiration"
            } else {
                "metrics.commitment"
            };
            out.line(&[
                metric.name.clone(),
                words.get(kind).to_owned(),
                target
                    .due
                    .as_ref()
                    .map(|d| d.value.to_string())
                    .unwrap_or_default(),
                target
                    .value
                    .as_ref()
                    .map(|v| format::cell(v.value, words))
                    .unwrap_or_default(),
                unit.clone(),
                target.text.clone(),
                String::new(),
                source(&target.source),
                page.clone(),
                today.clone(),
                licence.clone(),
            ]);
        }
        for m in metric::measurements(desk, &metric.id) {
            out.line(&[
                metric.name.clone(),
                words.get("metrics.measurements").to_owned(),
                m.as_of.value.to_string(),
                format::cell(m.value.value, words),
                unit.clone(),
                m.note.clone().unwrap_or_default(),
                m.province
                    .as_ref()
                    .map(|p| p.value.clone())
                    .unwrap_or_default(),
                source(&m.source),
                page.clone(),
                today.clone(),
                licence.clone(),
            ]);
        }
    }
    out.bytes()
}

/// Records as CSV: a column for each key that any of them has; lists are joined by "; ".
fn csv(records: &[Value]) -> Vec<u8> {
    let mut keys: Vec<&str> = Vec::new();
    for key in records
        .iter()
        .filter_map(Value::as_object)
        .flat_map(|r| r.keys())
    {
        if !keys.contains(&key.as_str()) {
            keys.push(key);
        }
    }
    let names: Vec<String> = keys.iter().map(|k| (*k).to_owned()).collect();
    let mut out = Csv::new(&names);
    for record in records {
        let cell = |key: &&str| record.get(*key).map(plain).unwrap_or_default();
        out.line(&keys.iter().map(cell).collect::<Vec<_>>());
    }
    out.bytes()
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) if list.iter().all(|v| !v.is_object() && !v.is_array()) => {
            list.iter().map(plain).collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    }
}

/// Comma-separated values (RFC 4180), with the byte order mark by which Excel knows UTF-8.
struct Csv(String);

impl Csv {
    fn new(names: &[String]) -> Self {
        let mut out = Self(String::from('\u{feff}'));
        out.line(names);
        out
    }

    fn line(&mut self, cells: &[String]) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            self.0.push('"');
            // A cell that begins like a formula would be run by spreadsheets.
            if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
                self.0.push('\'');
            }
            self.0.push_str(&cell.replace('"', "\"\""));
            self.0.push('"');
        }
        self.0.push_str("\r\n");
    }

    fn bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

fn json(of: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(of).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn full(desk: &Desk<'_>, page: &Page) -> String {
    format!(
        "{}{}",
        desk.site.base_url,
        desk.site.path(desk.language, page)
    )
}

#[derive(Debug, Serialize)]
struct DataView {
    title: String,
    version: &'static str,
    /// The whole plan, and its schema.
    whole: Vec<Item>,
    /// A table for each concept.
    tables: Vec<Item>,
    metrics: Vec<MetricRow>,
    licence: Option<String>,
    /// schema.org `Dataset`, as a block of data.
    dataset: String,
}

/// A metric with its files.
#[derive(Debug, Serialize)]
struct MetricRow {
    item: crate::render::view::Link,
    status: &'static str,
    status_word: String,
    files: Vec<crate::render::view::Link>,
}

/// `/du-lieu/`
pub fn data(desk: &Desk<'_>) -> Sheet {
    let words = desk.words;
    let title = words.get("data.title").to_owned();
    let item = |file: DataFile, title: String, note: String| Item {
        url: desk.url(&Page::DataFile(file)),
        title,
        note,
    };
    let text = |key: &str| words.get(key).to_owned();
    let mut tables: Vec<Item> = Vec::new();
    if !desk.site.plan.metrics.is_empty() {
        tables.push(item(
            DataFile::Targets,
            text("data.targets"),
            text("data.targets-note"),
        ));
        let count = desk.site.plan.measurements.len().to_string();
        let note = words.fill("data.count", &[("n", &count)]);
        tables.push(item(
            DataFile::Measurements,
            text("metrics.measurements"),
            note,
        ));
    }
    for (concept, rows) in records(desk) {
        let note = words.fill("data.count", &[("n", &rows.len().to_string())]);
        tables.push(item(
            DataFile::Records(concept),
            text(&format!("kind.{concept}")),
            note,
        ));
    }
    let metrics = rows(&desk.site.plan.metrics).map(|(node, metric)| {
        let measured = metric::measurements(desk, &metric.id);
        let status = reason::verdict(desk, metric, &measured).status;
        MetricRow {
            item: desk.link(node),
            status: status.name(),
            status_word: reason::word(desk, status),
            files: super::card::files(desk, node.at),
        }
    });
    Sheet {
        template: "data.html",
        head: Head {
            title: title.clone(),
            description: text("data.lead"),
            ..Head::default()
        },
        view: view(&DataView {
            title,
            version: VERSION,
            whole: vec![
                item(DataFile::Plan, text("data.whole"), text("data.whole-note")),
                item(
                    DataFile::Schema,
                    text("data.schema"),
                    text("data.schema-note"),
                ),
            ],
            tables,
            metrics: metrics.collect(),
            licence: desk.site.config.licence.clone(),
            dataset: dataset(desk),
        }),
    }
}

/// schema.org `Dataset` as JSON-LD; `<` is escaped, so that no text can end the block it stands in.
fn dataset(desk: &Desk<'_>) -> String {
    let site = desk.site;
    let download = |file: DataFile, form: &str| {
        serde_json::json!({
            "@type": "DataDownload",
            "encodingFormat": form,
            "contentUrl": full(desk, &Page::DataFile(file)),
        })
    };
    let mut set = serde_json::json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": site.config.title,
        "description": desk.words.get("data.lead"),
        "url": full(desk, &Page::Data),
        "version": VERSION,
        "inLanguage": desk.language,
        "dateModified": site.options.today.to_string(),
        "creator": { "@type": "Organization", "name": site.config.publisher },
        "distribution": [
            download(DataFile::Plan, "application/json"),
            download(DataFile::Targets, "text/csv"),
        ],
    });
    if let (Some(licence), Some(map)) = (&site.config.licence, set.as_object_mut()) {
        map.insert("license".to_owned(), Value::String(licence.clone()));
    }
    set.to_string().replace('<', "\\u003c")
}
