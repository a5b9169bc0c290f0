//! The records of the plan: what each said, and says.

use serde_json::Value;

use super::difference::{Difference, PathStep, differences};
use super::line::{NoteLine, UNFILLED, addition};
use super::place;
use super::state::{Now, day_of, is_noted};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, nearest};
use crate::file::{Place, Span};
use crate::outputs::data::PlanData;
use crate::outputs::data::tables::without_null;
use crate::plan::{Record, Rows, Stored};
use crate::read::yaml::At;
use crate::rule;

/// The fields of which a move or a cancellation tells.
const TIMES: [&str; 7] = [
    "active", "due", "on", "repeats", "time", "window", "editions",
];

/// Compares every record that was published.
pub(super) fn check(now: &Now<'_>, data: &PlanData, findings: &mut Vec<Diagnostic>) {
    let since = day_of(data);
    for table in now.desk.site.plan.tables() {
        let published = data.records.get(table.kind().name());
        for old in published.into_iter().flatten() {
            let Some(id) = old.get("id").and_then(Value::as_str) else {
                continue;
            };
            let row = table.place_of(id).and_then(|at| table.row(at));
            match row {
                Some(row) => changed(now, (old, row), since, findings),
                None => findings.extend(vanished(now, table, (id, old))),
            }
        }
    }
}

/// What a record says otherwise, without a note.
fn changed(
    now: &Now<'_>,
    (old, row): (&Value, &Stored<dyn Record>),
    since: Option<Date>,
    findings: &mut Vec<Diagnostic>,
) {
    if is_noted(row.changes(), old.get("changes"), since) {
        return;
    }
    let is_moved = is_moved(row, since);
    let told = |found: &Difference| match found.path.first() {
        Some(PathStep::Key(key)) => is_moved && TIMES.contains(&key.as_str()),
        _ => false,
    };
    let found = differences(old, &without_null(row.record.value()), &[]);
    let found: Vec<Difference> = found.into_iter().filter(|found| !told(found)).collect();
    unnoted(now, row, (row, found), findings);
}

/// Whether the record was moved or cancelled since a day.
fn is_moved(row: &Stored<dyn Record>, since: Option<Date>) -> bool {
    let is_new = |day: Date| since.is_none_or(|since| day >= since);
    let cancelled = row.cancelled().iter().any(|c| {
        let back = c.taken_back.as_ref().map(|back| back.on.value.0);
        is_new(c.on.value.0) || back.is_some_and(is_new)
    });
    cancelled || (row.moved().iter()).any(|moved| is_new(moved.on.value.0))
}

/// Tells differences at their places; the first brings the line that tells of all.
fn unnoted(
    now: &Now<'_>,
    told_in: &Stored<dyn Record>,
    (row, found): (&Stored<dyn Record>, Vec<Difference>),
    findings: &mut Vec<Diagnostic>,
) {
    let tree = now.tree(&row.file);
    let record = (tree.as_deref()).and_then(|file| place::record(file, "id", row.id().span));
    let places: Vec<Place> = (found.iter())
        .map(|found| {
            let span = record.and_then(|record| place::field(record, &found.path));
            row.place(span.unwrap_or(row.id().span))
        })
        .collect();
    findings.extend(notes(
        now,
        told_in,
        &row.kind().type_name(),
        found.into_iter().zip(places),
    ));
}

/// The findings of what differs of a part of a type, and the note that is to be added to a record.
pub(super) fn notes(
    now: &Now<'_>,
    told_in: &Stored<dyn Record>,
    of: &str,
    found: impl Iterator<Item = (Difference, Place)>,
) -> Vec<Diagnostic> {
    let text = format!("{{on: {}, what: \"{UNFILLED}\"}}", now.today());
    let entry = NoteLine {
        key: "changes",
        text: text.clone(),
    };
    let tree = now.tree(&told_in.file);
    let record = (tree.as_deref()).and_then(|file| place::record(file, "id", told_in.id().span));
    let mut line = record.and_then(|record| addition(now, &told_in.file, record, &entry));
    found
        .map(|(found, place)| {
            let told = Diagnostic::new(&rule::UNNOTED_CHANGE, place);
            // The labels of keys go by the type that holds them.
            let told = match found.path.len() {
                1 => told.with("of", of),
                _ => told,
            };
            told.with("field", path(&found.path))
                .with("expected", quoted(found.old))
                .with("found", quoted(found.new))
                .with("id", told_in.id().as_str())
                .with("line", &text)
                .adding(line.take())
        })
        .collect()
}

/// A path as people write it, counted from 1: `targets.2.value`.
fn path(steps: &[PathStep]) -> String {
    let words: Vec<String> = (steps.iter())
        .map(|step| match step {
            PathStep::Key(key) => key.clone(),
            PathStep::Item(at) => (at + 1).to_string(),
        })
        .collect();
    words.join(".")
}

/// A value in quotation marks; the label of nothing where there is none.
pub(super) fn quoted(value: Option<String>) -> String {
    value.map_or_else(|| "nothing".to_owned(), |value| format!("“{value}”"))
}

/// A record that is there no more: at one of the same name, else in the file of its kind.
fn vanished(now: &Now<'_>, table: &dyn Rows, (id, old): (&str, &Value)) -> Option<Diagnostic> {
    let names = ["name", "title", "short", "term", "text"];
    let title = names.iter().find_map(|key| old.get(key)?.as_str());
    let same = table.each().map(|(_, row)| row).find(|row| {
        let value = row.record.value();
        let is_name = |key: &&str| value.get(key).is_some_and(|now| old.get(key) == Some(now));
        title.is_some() && names.iter().any(is_name)
    });
    let ids: Vec<&Stored<dyn Record>> = table.each().map(|(_, row)| row).collect();
    // Its page leads on from where it stood.
    let leads_on = |alias: &At<String>| alias.trim_end_matches('/').rsplit('/').next() == Some(id);
    if same.is_some_and(|row| row.aliases().iter().any(leads_on)) {
        return None;
    }
    let place = match (same, ids.first()) {
        (Some(row), _) => row.place(row.id().span),
        (None, Some(other)) => other.place(Span::default()),
        (None, None) => now.whole(),
    };
    let near = match same {
        Some(row) => Some(row.id().to_string().into()),
        None => nearest(id, ids.iter().map(|row| row.id().as_str())),
    };
    let found = Diagnostic::new(&rule::VANISHED_RECORD, place)
        .with("kind", table.kind().name())
        .with("id", id)
        .with("name", title.unwrap_or(id))
        .suggest(near);
    Some(found)
}
