//! What the tables hold, for programs: `datapackage.json` (Frictionless Data Package, version 1).

use serde_json::{Map, Value, json};

use super::about::{self, VERSION};
use super::column::{CellForm, Column};
use super::table::DataTable;
use super::tables;
use crate::presenter::desk::Desk;
use crate::route::{DataFile, Page};

/// `datapackage.json`
pub(super) fn package(desk: &Desk<'_>) -> Value {
    let config = &desk.site.config;
    let tables = tables::all(desk);
    let mut resources = vec![whole(desk)];
    resources.extend(tables.iter().map(|table| resource(desk, table, &tables)));
    let sources = about::documents(desk).map(|(page, document)| {
        json!({
            "title": format!("{}: {}", document.short, document.title),
            "path": place(desk, &page),
        })
    });
    let mut package = json!({
        "profile": "data-package",
        "name": name(&desk.site.identity),
        "title": config.title,
        "description": desk.words.get("data.lead"),
        "version": VERSION,
        "homepage": place(desk, &Page::Data),
        "contributors": [{ "title": about::publisher(desk), "role": "publisher" }],
        "sources": sources.collect::<Vec<_>>(),
        "resources": resources,
    });
    if let Some(licence) = config.licence() {
        let path = about::licence_address(desk).map(str::to_owned);
        let path = path.unwrap_or_else(|| place(desk, &Page::Data));
        package["licenses"] = json!([{ "path": path, "title": licence }]);
    }
    package
}

/// The address of a page, or its way from the folder of the data: a package knows no root of a host.
fn place(desk: &Desk<'_>, page: &Page) -> String {
    match (about::is_at_home(desk), page) {
        (true, page) => desk.full(page),
        (false, Page::Data) => "index.html".to_owned(),
        (false, page) => desk.url(page).trim_start_matches('/').to_owned(),
    }
}

/// A name as packages have it: small letters, digits, hyphens and dots.
fn name(identity: &str) -> String {
    let letter = |c: char| match c.to_ascii_lowercase() {
        c if c.is_ascii_alphanumeric() || c == '.' => c,
        _ => '-',
    };
    identity.chars().map(letter).collect()
}

fn whole(desk: &Desk<'_>) -> Value {
    json!({
        "name": "plan",
        "path": DataFile::Plan.name(),
        "title": desk.words.get("data.whole"),
        "description": desk.words.get("data.whole-note"),
        "format": "json",
        "mediatype": DataFile::Plan.media(),
        "encoding": "utf-8",
    })
}

fn resource(desk: &Desk<'_>, table: &DataTable, all: &[DataTable]) -> Value {
    let fields = table
        .columns
        .iter()
        .map(|column| field(desk, table, column));
    let mut schema = json!({ "fields": fields.collect::<Vec<_>>(), "missingValues": [""] });
    if let Some(key) = table.key {
        schema["primaryKey"] = json!([key]);
    }
    let foreign: Vec<Value> = (table.columns.iter())
        .filter_map(|column| foreign(desk, table, column, all))
        .collect();
    if !foreign.is_empty() {
        schema["foreignKeys"] = foreign.into();
    }
    json!({
        "name": resource_name(table),
        "path": table.file.name(),
        "profile": "tabular-data-resource",
        "title": table.title(desk),
        "format": "csv",
        "mediatype": table.file.media(),
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "quoteChar": "\"", "doubleQuote": true, "header": true },
        "schema": schema,
    })
}

/// The name of a file without its ending.
fn resource_name(table: &DataTable) -> String {
    table.file.name().trim_end_matches(".csv").to_owned()
}

fn foreign(
    desk: &Desk<'_>,
    table: &DataTable,
    column: &Column,
    all: &[DataTable],
) -> Option<Value> {
    let (other, key) = table.leads(column, all)?;
    let name = match other.file == table.file {
        true => String::new(),
        false => resource_name(other),
    };
    Some(json!({
        "fields": [table.heading(column, desk)],
        "reference": { "resource": name, "fields": [key] },
    }))
}

fn field(desk: &Desk<'_>, table: &DataTable, column: &Column) -> Value {
    let words = column.words(desk);
    let form = &column.form;
    let kind = match form {
        CellForm::Number => "number",
        CellForm::Whole => "integer",
        CellForm::Truth => "boolean",
        CellForm::Day => "date",
        CellForm::Group => "object",
        CellForm::Groups => "array",
        _ => "string",
    };
    let mut field = json!({
        "name": table.heading(column, desk),
        "title": words.label,
        "type": kind,
    });
    let written = format!("data.form-{}", form.name());
    let mut about = vec![words.about, desk.words.get(&written).to_owned()];
    about.retain(|text| !text.is_empty());
    field["description"] = about.join(" ").into();
    let decimal = table.decimal.as_deref().filter(|decimal| *decimal != ".");
    if let (CellForm::Number, Some(decimal)) = (form, decimal) {
        field["decimalChar"] = decimal.into();
    }
    let constraints = constraints(table, column);
    if !constraints.is_empty() {
        field["constraints"] = constraints.into();
    }
    field
}

fn constraints(table: &DataTable, column: &Column) -> Map<String, Value> {
    let mut found = Map::new();
    if table.is_full(column) {
        found.insert("required".into(), true.into());
    }
    if table.key == Some(column.name.as_str()) {
        found.insert("unique".into(), true.into());
    }
    if let CellForm::Choice(_, names) = &column.form {
        found.insert("enum".into(), names.clone().into());
    }
    if let Some(pattern) = column.form.pattern() {
        found.insert("pattern".into(), pattern.into());
    }
    found
}
