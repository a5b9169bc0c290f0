//! What there is to take, for catalogues of data: `catalog.jsonld` (DCAT, version 3).

use serde_json::{Value, json};

use super::about::{self, VERSION, address};
use super::table::DataTable;
use super::tables;
use crate::plan::Kind;
use crate::presenter::desk::Desk;
use crate::route::{DataFile, MetricDownload, Page};

/// `catalog.jsonld`
pub(super) fn catalog(desk: &Desk<'_>) -> Value {
    let config = &desk.site.config;
    let mut sets = vec![whole(desk)];
    sets.extend(tables::all(desk).iter().map(|table| of_table(desk, table)));
    sets.extend((0..desk.site.plan.metrics.len()).filter_map(|at| of_metric(desk, at)));
    let mut catalog = json!({
        "@context": context(),
        "@id": address(desk, &Page::DataFile(DataFile::Catalog)),
        "@type": "dcat:Catalog",
        "dct:title": { "@value": config.title, "@language": desk.language },
        "dct:description": said(desk, |there| there.words.get("data.lead").to_owned()),
        "dct:language": config.languages,
        "foaf:homepage": { "@id": address(desk, &Page::Home) },
        "dcat:dataset": sets,
    });
    common(desk, &mut catalog);
    catalog
}

fn context() -> Value {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

/// What is true of the catalogue and of each set.
fn common(desk: &Desk<'_>, of: &mut Value) {
    of["dct:publisher"] = json!({
        "@id": format!("{}#publisher", address(desk, &Page::Home)),
        "@type": "foaf:Agent",
        "foaf:name": about::publisher(desk),
    });
    match (about::licence_address(desk), desk.site.config.licence()) {
        (Some(address), _) => of["dct:license"] = json!({ "@id": address }),
        (None, Some(terms)) => {
            of["dct:rights"] = json!({ "@type": "dct:RightsStatement", "rdfs:label": terms });
        }
        _ => {}
    }
    if let Some(day) = about::modified(desk) {
        of["dct:modified"] = typed(day);
    }
}

/// The whole plan: what it rests on, and the years that it speaks of.
fn whole(desk: &Desk<'_>) -> Value {
    let title = said(desk, |there| there.words.get("data.title").to_owned());
    let mut set = set(desk, title, &Page::Data);
    set["dcat:version"] = VERSION.into();
    set["dct:description"] = said(desk, |there| there.words.get("data.lead").to_owned());
    set["dcat:distribution"] = json!([distribution(desk, DataFile::Plan)]);
    let sources = about::documents(desk).map(|(page, document)| {
        let mut source = json!({
            "@id": address(desk, &page),
            "dct:title": { "@value": document.title, "@language": desk.language },
        });
        if let Some(date) = &document.date {
            source["dct:issued"] = typed(date.value.to_string());
        }
        source
    });
    set["dct:source"] = sources.collect();
    covered(desk, &mut set);
    set
}

fn of_table(desk: &Desk<'_>, table: &DataTable) -> Value {
    let title = said(desk, |there| table.title(there));
    let mut set = set(desk, title, &Page::Dictionary);
    let anchor = table.file.name().trim_end_matches(".csv").to_owned();
    set["@id"] = format!(
        "{}#{anchor}",
        address(desk, &Page::DataFile(DataFile::Catalog))
    )
    .into();
    set["dcat:distribution"] = json!([distribution(desk, table.file)]);
    if matches!(table.file, DataFile::Targets | DataFile::Measurements) {
        covered(desk, &mut set);
    }
    set
}

fn of_metric(desk: &Desk<'_>, at: usize) -> Option<Value> {
    let metric = desk.site.plan.metrics.at(at)?;
    let page = Page::record(Kind::Metric, at);
    let title = json!({ "@value": metric.name, "@language": desk.language });
    let mut set = set(desk, title, &page);
    let of = |file: MetricDownload, media: &str| one_file(desk, &Page::MetricFile(at, file), media);
    set["dcat:distribution"] = json!([
        of(MetricDownload::Table, "text/csv"),
        of(MetricDownload::Data, "application/json"),
    ]);
    Some(set)
}

fn set(desk: &Desk<'_>, title: Value, page: &Page) -> Value {
    let page = address(desk, page);
    let mut set = json!({
        "@id": format!("{page}#data"),
        "@type": "dcat:Dataset",
        "dct:title": title,
        "dct:language": desk.language,
        "dcat:landingPage": { "@id": page },
    });
    common(desk, &mut set);
    set
}

fn distribution(desk: &Desk<'_>, file: DataFile) -> Value {
    one_file(desk, &Page::DataFile(file), file.media())
}

fn one_file(desk: &Desk<'_>, page: &Page, media: &str) -> Value {
    let at = address(desk, page);
    json!({
        "@id": at,
        "@type": "dcat:Distribution",
        "dcat:accessURL": { "@id": at },
        "dcat:downloadURL": { "@id": at },
        "dcat:mediaType": {
            "@id": format!("https://www.iana.org/assignments/media-types/{media}"),
        },
    })
}

/// The years of targets and measurements, as years: no day is stated.
fn covered(desk: &Desk<'_>, set: &mut Value) {
    if let Some((first, last)) = about::years(desk) {
        set["dct:temporal"] = json!({
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": typed(format!("{first:04}")),
            "dcat:endDate": typed(format!("{last:04}")),
        });
    }
}

/// A time with its precision: a day, a month, a year; others have no type.
fn typed(time: String) -> Value {
    let is_plain = time.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let kind = match time.len() {
        10 => "xsd:date",
        7 => "xsd:gYearMonth",
        4 => "xsd:gYear",
        _ => "xsd:string",
    };
    match is_plain {
        true => json!({ "@value": time, "@type": kind }),
        false => time.into(),
    }
}

fn said(desk: &Desk<'_>, say: impl Fn(&Desk<'_>) -> String) -> Value {
    let said = about::in_languages(desk, say);
    let said = said.into_iter();
    said.map(|(language, text)| json!({ "@value": text, "@language": language }))
        .collect()
}
