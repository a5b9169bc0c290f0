//! The table of measurements: each as it stands in the plan, and each value that it replaces.

use serde_json::{Value, json};

use super::column::{CellForm, Column, files, listed};
use super::table::DataTable;
use crate::plan::Kind;
use crate::plan::metric::Measurement;
use crate::presenter::desk::Desk;
use crate::route::DataFile;
use crate::vietnamese::slug;

/// What a value that is replaced has in common with the one that holds.
const KEPT: [&str; 4] = ["metric", "as_of", "province", "period"];

/// The name of a row: no other measurement of the metric is of this day and place.
pub(super) fn id(m: &Measurement) -> String {
    let place = m.province.as_ref().map(|name| slug(&name.value));
    let place = place.map_or(String::new(), |place| format!("_{place}"));
    format!("{}_{}{place}", m.metric.value, m.as_of.value)
}

/// The name of the row of a value that was replaced, counted from the first.
pub(super) fn earlier_id(m: &Measurement, at: usize) -> String {
    format!("{}_r{}", id(m), at + 1)
}

/// `measurements.csv`
pub(super) fn table(desk: &Desk<'_>) -> Option<DataTable> {
    let rows = desk.site.plan.measurements.iter();
    let rows = rows.flat_map(|m| {
        let now = row(m);
        let before = earlier(m, &now);
        std::iter::once(now).chain(before)
    });
    Some(DataTable {
        file: DataFile::Measurements,
        columns: columns()?,
        rows: rows.collect(),
        key: Some("id"),
        decimal: None,
    })
}

fn columns() -> Option<Vec<Column>> {
    let file = files().iter().find(|file| file.name == "measurements")?;
    let (_, of) = listed(file, "measurements")?;
    let mut columns = vec![Column::new("id", CellForm::Text).required()];
    columns.extend(Column::all_of(file, of).into_iter().map(|column| {
        match column.name.as_str() {
            "metric" => column.leading_to(DataFile::Records(Kind::Metric)),
            // The rows of the values that were replaced.
            "replaces" => Column::new("replaces", CellForm::Texts),
            // Always said here, and told as readers of data need it, not those who write.
            "quality" | "fit" | "province" | "differs" => Column::new(&column.name, column.form),
            _ => column,
        }
    }));
    columns.extend([
        Column::new("replaced_by", CellForm::Text).leading_to(DataFile::Measurements),
        Column::new("replaced_on", CellForm::Day),
        Column::new("replaced_why", CellForm::Text),
    ]);
    Some(columns)
}

/// A measurement as it holds.
fn row(m: &Measurement) -> Value {
    let mut row = serde_json::to_value(m).unwrap_or_default();
    let before: Vec<String> = (0..m.replaces.len()).map(|at| earlier_id(m, at)).collect();
    row["id"] = id(m).into();
    row["replaces"] = before.into();
    row["fit"] = json!(m.fit());
    row
}

/// The values that it replaces. What else was true of them nobody has written down.
fn earlier(m: &Measurement, now: &Value) -> Vec<Value> {
    let rows = m.replaces.iter().enumerate().map(|(at, old)| {
        let mut row = json!({
            "id": earlier_id(m, at),
            "value": old.value.value,
            "replaced_by": id(m),
            "replaced_on": old.on.value.to_string(),
            "replaced_why": old.why,
        });
        for key in KEPT {
            row[key] = now.get(key).cloned().unwrap_or_default();
        }
        row
    });
    rows.collect()
}
