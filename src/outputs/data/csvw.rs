//! What the tables hold in the words of the W3C: `csv-metadata.json` (Metadata Vocabulary for Tabular Data).

use serde_json::{Map, Value, json};

use super::about;
use super::column::{CellForm, Column};
use super::table::DataTable;
use super::tables;
use crate::presenter::desk::Desk;

/// `csv-metadata.json`, which readers of CSV on the Web look for beside each table.
pub(super) fn tables(desk: &Desk<'_>) -> Value {
    let tables = tables::all(desk);
    let described = tables.iter().map(|table| described(desk, table, &tables));
    json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": desk.language }],
        "dc:title": desk.site.config.title,
        "dialect": { "encoding": "utf-8", "header": true },
        "tables": described.collect::<Vec<_>>(),
    })
}

fn described(desk: &Desk<'_>, table: &DataTable, all: &[DataTable]) -> Value {
    let columns = table
        .columns
        .iter()
        .map(|column| described_column(desk, table, column));
    let mut schema = json!({ "columns": columns.collect::<Vec<_>>() });
    if let Some(key) = table.key {
        schema["primaryKey"] = name(key).into();
    }
    // Readers look for the columns of a key by their headings, and find none where those are words; strict
    // ones want a value in each row.
    let keyed = table.columns.iter();
    let keyed = keyed.filter(|column| table.decimal.is_none() && !table.has_gap(column));
    let foreign = keyed.filter_map(|column| {
        let (other, key) = table.leads(column, all)?;
        Some(json!({
            "columnReference": name(&column.name),
            "reference": { "resource": other.file.name(), "columnReference": name(key) },
        }))
    });
    let foreign: Vec<Value> = foreign.collect();
    if !foreign.is_empty() {
        schema["foreignKeys"] = foreign.into();
    }
    json!({
        "url": table.file.name(),
        // Of the cells, and so of the titles by which they are found.
        "lang": desk.language,
        "dc:title": table.title(desk),
        "tableSchema": schema,
    })
}

/// A name as such columns may have it.
fn name(of: &str) -> String {
    of.replace('-', "_")
}

fn described_column(desk: &Desk<'_>, table: &DataTable, column: &Column) -> Value {
    let heading = table.heading(column, desk);
    let titles = about::in_languages(desk, |there| column.words(there).label);
    let titles: Map<String, Value> = (titles.into_iter())
        // The heading of the file is the first of its titles, in whatever language it is read.
        .map(|(language, label)| match label == heading {
            true => (language, json!(heading)),
            false => (language, json!([heading, label])),
        })
        .collect();
    let about = about::in_languages(desk, |there| column.words(there).about);
    let about: Vec<Value> = (about.into_iter())
        .filter(|(_, text)| !text.is_empty())
        .map(|(language, text)| json!({ "@value": text, "@language": language }))
        .collect();
    let mut described = json!({
        "name": name(&column.name),
        "titles": titles,
        "datatype": datatype(table, column),
    });
    if !about.is_empty() {
        described["dc:description"] = about.into();
    }
    if table.is_full(column) {
        described["required"] = true.into();
    }
    if column.form == CellForm::Texts && column.leads_to.is_some() {
        described["separator"] = "; ".into();
    }
    described
}

fn datatype(table: &DataTable, column: &Column) -> Value {
    let written = |pattern: String| json!({ "base": "string", "format": pattern });
    match &column.form {
        CellForm::Number => match table.decimal.as_deref() {
            None | Some(".") => "number".into(),
            Some(decimal) => json!({ "base": "decimal", "format": { "decimalChar": decimal } }),
        },
        CellForm::Whole => "integer".into(),
        CellForm::Truth => json!({ "base": "boolean", "format": "true|false" }),
        CellForm::Day => json!({ "base": "date", "format": "yyyy-MM-dd" }),
        CellForm::Group | CellForm::Groups => "json".into(),
        CellForm::Choice(_, names) => written(format!("^({})$", names.join("|"))),
        form => form.pattern().map_or_else(|| "string".into(), written),
    }
}
