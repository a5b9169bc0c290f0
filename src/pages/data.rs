//! The page that offers the data, and what it says to machines that look for data sets.

use serde::Serialize;
use serde_json::Value;

use crate::outputs::data::{VERSION, records};
use crate::presenter::desk::Desk;
use crate::presenter::piece::{Item, Link};
use crate::presenter::reason;
use crate::presenter::take::files;
use crate::presenter::target::measurements;
use crate::route::{DataFile, Page};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

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
    item: Link,
    status: &'static str,
    status_word: String,
    files: Vec<Link>,
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
    for (concept, (kind, rows)) in records(desk) {
        let note = words.fill("data.count", &[("n", &rows.len().to_string())]);
        tables.push(item(
            DataFile::Records(kind),
            text(&format!("kind.{concept}")),
            note,
        ));
    }
    let metrics = desk.site.plan.metrics.nodes().map(|(node, metric)| {
        let measured = measurements(desk, &metric.id);
        let status = reason::verdict(desk, metric, &measured).status;
        MetricRow {
            item: desk.link(node),
            status: status.name(),
            status_word: reason::standing(desk, metric, &measured, status),
            files: files(desk, node.at),
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
                item(DataFile::Next, text("data.next"), text("data.next-note")),
            ],
            tables,
            metrics: metrics.collect(),
            licence: desk.site.config.licence().map(str::to_owned),
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
            "contentUrl": desk.full(&Page::DataFile(file)),
        })
    };
    let mut set = serde_json::json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": site.config.title,
        "description": desk.words.get("data.lead"),
        "url": desk.full(&Page::Data),
        "version": VERSION,
        "inLanguage": desk.language,
        "dateModified": site.options.today.to_string(),
        "creator": { "@type": "Organization", "name": site.config.publisher },
        "distribution": [
            download(DataFile::Plan, "application/json"),
            download(DataFile::Targets, "text/csv"),
        ],
    });
    if let (Some(licence), Some(map)) = (site.config.licence(), set.as_object_mut()) {
        map.insert("license".to_owned(), Value::String(licence.to_owned()));
    }
    set.to_string().replace('<', "\\u003c")
}
