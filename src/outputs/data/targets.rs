//! The table of targets and measurements for readers of spreadsheets: one statement a line, with all that
//! the documents say of it.

use serde_json::{Value, json};

use super::column::{CellForm, Column};
use super::measured::{earlier_id, id};
use super::table::DataTable;
use crate::plan::metric::{Measurement, Metric, Target};
use crate::plan::{Bases, Kind, Sources, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::target::measurements;
use crate::route::{DataFile, Page};

/// `targets.csv`, or the table of one metric.
pub(super) fn table(desk: &Desk<'_>, only: Option<usize>) -> DataTable {
    let metrics = desk.site.plan.metrics.iter().enumerate();
    let metrics = metrics.filter(|(at, _)| only.is_none_or(|only| only == *at));
    let rows = metrics.flat_map(|(at, metric)| of_metric(desk, at, metric));
    DataTable {
        file: DataFile::Targets,
        columns: columns(),
        rows: rows.collect(),
        key: None,
        decimal: Some(desk.words.get("number.decimal").to_owned()),
    }
}

/// What a row is of.
const ROWS: [&str; 4] = ["commitment", "aspiration", "measurement", "replaced"];

fn columns() -> Vec<Column> {
    let choice = |of: &str, names: &[&str]| {
        CellForm::Choice(
            of.to_owned(),
            names.iter().map(|n| (*n).to_owned()).collect(),
        )
    };
    let of = |name: &str, form: CellForm| Column::new(name, form);
    use CellForm::{Day, Id, Number, Sources, Text, Texts, Truth, Written};
    vec![
        of("metric", Text).required(),
        of("kind", Text).required(),
        of("due", Written("loa-due")),
        of("value", Number),
        of("unit", Text),
        of("text", Text),
        of("province", Text),
        of("source", Text),
        of("page", Text).required(),
        of("as_of", Day).required(),
        of("licence", Text),
        of("metric_id", Id)
            .required()
            .leading_to(DataFile::Records(Kind::Metric)),
        of("row", choice("", &ROWS)).required(),
        of("from", Number),
        of("to", Number),
        of("at_least", Truth),
        of("at_most", Truth),
        of("about", Truth),
        of("due_text", Text),
        of("baseline", Text),
        of("base", Text),
        of("direction", choice("MetricDirection", &["up", "down"])),
        of("basis", Text),
        of("note", Text),
        of("tasks", Texts),
        of("source_ids", Sources),
        of("measurement", Text).leading_to(DataFile::Measurements),
        of("period", Written("loa-period")),
        of("numerator", Number),
        of("denominator", Number),
        of(
            "quality",
            choice("Quality", &["provisional", "estimated", "final"]),
        ),
        of("fit", choice("Fit", &["exact", "near"])),
        of("differs", Text),
        of("press", Text),
        of("looked_at", Day),
        of("entered_by", Text),
        of("replaces", Texts),
        of("replaced_by", Text).leading_to(DataFile::Measurements),
        of("replaced_on", Day),
        of("replaced_why", Text),
    ]
}

/// The rows of a metric: its targets, then what was measured, each with the values that it replaces.
fn of_metric(desk: &Desk<'_>, at: usize, metric: &Stored<Metric>) -> Vec<Value> {
    let page = desk.full(&Page::record(Kind::Metric, at));
    let whole = json!({
        "metric": metric.name,
        "metric_id": metric.id.as_str(),
        "unit": metric.unit,
        "base": metric.base,
        "direction": metric.direction,
        "page": page,
        "as_of": desk.site.options.today.to_string(),
        "licence": desk.site.config.licence(),
    });
    let targets = metric.targets.iter().map(|t| target(desk, metric, t));
    let mut rows: Vec<Value> = targets.collect();
    for m in measurements(desk, &metric.id) {
        rows.push(measurement(desk, m));
        rows.extend(earlier(desk, m));
    }
    for row in &mut rows {
        if let (Some(row), Some(whole)) = (row.as_object_mut(), whole.as_object()) {
            row.extend(whole.clone());
        }
    }
    rows
}

fn target(desk: &Desk<'_>, metric: &Metric, target: &Target) -> Value {
    let row = if target.aspiration {
        "aspiration"
    } else {
        "commitment"
    };
    let up_to = target.up_to.as_ref().map(|up_to| up_to.value);
    let value = target.value.as_ref().map(|value| value.value);
    json!({
        "kind": desk.words.get(&format!("metrics.{row}")),
        "row": row,
        "due": target.due.as_ref().map(|due| due.value.to_string()),
        "due_text": target.due_text,
        "value": value,
        "from": value.filter(|_| up_to.is_some()),
        "to": up_to,
        "at_least": target.at_least,
        "at_most": target.at_most,
        "about": target.approximate,
        "text": target.text,
        "baseline": target.baseline,
        "basis": bases([&metric.basis, &target.basis]),
        "note": target.note,
        "tasks": target.tasks.iter().map(|id| id.as_str()).collect::<Vec<_>>(),
        "source": sources(desk, &target.source),
        "source_ids": target.source,
    })
}

fn measurement(desk: &Desk<'_>, m: &Measurement) -> Value {
    json!({
        "kind": desk.words.get("metrics.measurements"),
        "row": "measurement",
        "measurement": id(m),
        "due": m.as_of.value.to_string(),
        "value": m.value.value,
        "text": m.note,
        "note": m.note,
        "province": m.province,
        "source": sources(desk, &m.source),
        "source_ids": m.source,
        "period": m.period,
        "numerator": m.numerator,
        "denominator": m.denominator,
        "quality": m.quality,
        "fit": m.fit(),
        "differs": m.differs,
        "press": m.press,
        "looked_at": m.looked_at,
        "entered_by": m.entered_by,
        "replaces": (0..m.replaces.len()).map(|at| earlier_id(m, at)).collect::<Vec<_>>(),
    })
}

/// The values that a measurement replaces. What else was true of them nobody has written down.
fn earlier(desk: &Desk<'_>, m: &Measurement) -> Vec<Value> {
    let rows = m.replaces.iter().enumerate().map(|(at, old)| {
        json!({
            "kind": desk.words.get("csv.row-replaced"),
            "row": "replaced",
            "measurement": earlier_id(m, at),
            "due": m.as_of.value.to_string(),
            "value": old.value.value,
            "province": m.province,
            "period": m.period,
            "replaced_by": id(m),
            "replaced_on": old.on.value.to_string(),
            "replaced_why": old.why,
        })
    });
    rows.collect()
}

fn sources(desk: &Desk<'_>, list: &Sources) -> String {
    let titles = desk.sources(list).into_iter().map(|source| source.title);
    titles.collect::<Vec<_>>().join("; ")
}

/// What the documents do not state: `due: derived, why`.
fn bases(of: [&Bases; 2]) -> String {
    let marks = of.iter().flat_map(|bases| &bases.0).map(|(field, mark)| {
        let basis = match serde_json::to_value(mark.basis) {
            Ok(Value::String(name)) => name,
            _ => String::new(),
        };
        match mark.reason.as_str() {
            "" => format!("{field}: {basis}"),
            why => format!("{field}: {basis}, {why}"),
        }
    });
    marks.collect::<Vec<_>>().join("; ")
}
