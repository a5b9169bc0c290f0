//! Every table of a site: those for readers, and one for each concept.

use std::collections::BTreeMap;

use serde_json::Value;

use super::column::{Column, record_type};
use super::table::DataTable;
use super::{measured, targets};
use crate::plan::{Kind, Rows};
use crate::presenter::desk::Desk;
use crate::route::DataFile;

/// Every table of a site, those for readers first.
pub fn all(desk: &Desk<'_>) -> Vec<DataTable> {
    let plan = &desk.site.plan;
    let mut files = Vec::new();
    if !plan.metrics.is_empty() {
        files.extend([DataFile::Targets, DataFile::Measurements]);
    }
    let filled = plan.tables().into_iter().filter(|table| table.count() > 0);
    files.extend(filled.map(|table| DataFile::Records(table.kind())));
    let tables = files.into_iter().filter_map(|file| of(desk, file));
    tables.collect()
}

/// The table of a file; `None` where the file is none.
pub fn of(desk: &Desk<'_>, file: DataFile) -> Option<DataTable> {
    match file {
        DataFile::Targets => Some(targets::table(desk, None)),
        DataFile::Measurements => measured::table(desk),
        DataFile::Records(kind) => of_kind(desk, kind),
        _ => None,
    }
}

/// The records of a concept. What only staff may see has a column where they alone see the table.
fn of_kind(desk: &Desk<'_>, kind: Kind) -> Option<DataTable> {
    let table = desk.site.plan.table(kind)?;
    let (file, of) = record_type(kind)?;
    let mut columns = Column::all_of(file, of);
    columns.retain(|column| desk.site.options.internal || column.name != "internal");
    for column in columns.iter_mut().filter(|column| column.name == "id") {
        column.leads_to = None;
    }
    Some(DataTable {
        file: DataFile::Records(kind),
        columns,
        rows: values(table),
        key: Some("id"),
        decimal: None,
    })
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
