//! The page that offers the data, and what it says to machines that look for data sets.

use serde::Serialize;

use crate::outputs::data::about::{self, VERSION};
use crate::outputs::data::tables::records;
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
    /// What each column means.
    dictionary: Link,
    /// What is said of the files, for programs.
    machines: Vec<Item>,
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
pub(crate) fn data(desk: &Desk<'_>) -> Sheet {
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
            dictionary: Link {
                url: desk.url(&Page::Dictionary),
                title: text("data.dictionary"),
            },
            machines: machines(desk),
            metrics: metrics.collect(),
            licence: desk.site.config.licence().map(str::to_owned),
            dataset: dataset(desk),
        }),
    }
}

/// The files that tell programs what the data holds.
pub(crate) fn machines(desk: &Desk<'_>) -> Vec<Item> {
    let files = [
        (DataFile::Package, "data.package-note"),
        (DataFile::Csvw, "data.csvw-note"),
        (DataFile::Catalog, "data.catalog-note"),
        (DataFile::Schema, "data.schema-note"),
    ];
    let item = |(file, note): (DataFile, &str)| Item {
        url: desk.url(&Page::DataFile(file)),
        title: file.name(),
        note: desk.words.get(note).to_owned(),
    };
    files.into_iter().map(item).collect()
}

/// schema.org `Dataset` as JSON-LD; `<` is escaped, so that no text can end the block it stands in.
fn dataset(desk: &Desk<'_>) -> String {
    let site = desk.site;
    let address = |page: &Page| about::address(desk, page);
    let mut files = vec![DataFile::Plan];
    if !site.plan.metrics.is_empty() {
        files.extend([DataFile::Targets, DataFile::Measurements]);
    }
    files.extend(
        records(desk)
            .values()
            .map(|(kind, _)| DataFile::Records(*kind)),
    );
    let distribution = files.into_iter().map(|file| {
        serde_json::json!({
            "@type": "DataDownload",
            "name": file.name(),
            "encodingFormat": file.media(),
            "contentUrl": address(&Page::DataFile(file)),
        })
    });
    let documents = about::documents(desk).map(|(page, document)| {
        serde_json::json!({
            "@type": "CreativeWork",
            "name": crate::foreign::plain(&document.title),
            "url": address(&page),
        })
    });
    let publisher = serde_json::json!({
        "@type": "Organization",
        "name": crate::foreign::plain(&about::publisher(desk)),
    });
    let mut set = serde_json::json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": format!("{}#data", address(&Page::Data)),
        "name": crate::foreign::plain(&site.config.title),
        "description": desk.words.get("data.lead"),
        "url": address(&Page::Data),
        "version": VERSION,
        "inLanguage": site.main_language(),
        "isAccessibleForFree": true,
        "creator": publisher,
        "publisher": publisher,
        "isBasedOn": documents.collect::<Vec<_>>(),
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "name": crate::foreign::plain(&site.config.title),
            "url": address(&Page::DataFile(DataFile::Catalog)),
        },
        "distribution": distribution.collect::<Vec<_>>(),
    });
    if let Some(day) = about::modified(desk) {
        set["dateModified"] = day.into();
    }
    if let Some((first, last)) = about::years(desk) {
        set["temporalCoverage"] = format!("{first:04}/{last:04}").into();
    }
    if let Some(licence) = site.config.licence() {
        set["license"] = licence.into();
    }
    set.to_string().replace('<', "\\u003c")
}
