//! What the plan wants when: its phases, and tasks by deadline.

use std::collections::BTreeMap;

use crate::date::Due;
use crate::infographic::{counts, phases};
use crate::pages::pictures::part::{PicturePart, PictureTable, part};
use crate::plan::Id;
use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::read::yaml::At;

pub(crate) fn phase_part(desk: &Desk<'_>) -> Option<PicturePart> {
    let words = desk.words;
    let plan = &desk.site.plan;
    let bands: Vec<phases::Band> = (plan.phases.iter())
        .map(|p| {
            let period = p.period.value;
            let first = period.first();
            phases::Band {
                words: p.name.clone(),
                first,
                last: period.last().unwrap_or_else(|| first.last_of_year()),
            }
        })
        .collect();
    let (years, open) = by_year(desk);
    let years: Vec<(i16, usize)> = years.into_iter().collect();
    let picture = phases::phases(&bands, &years, words.get("pictures.due-by-year"))?;
    let mut said: Vec<String> = plan.phases.iter().map(|p| p.name.clone()).collect();
    said.extend(
        overlaps(&bands).map(|year| words.fill("pictures.overlap", &[("year", &year.to_string())])),
    );
    if open > 0 {
        said.push(words.fill("pictures.without-year", &[("n", &open.to_string())]));
    }
    let mut table: Vec<Vec<String>> = (plan.phases.iter())
        .map(|p| vec![p.name.clone(), format::period(p.period.value, words)])
        .collect();
    let tasks = |n: usize| words.fill("pictures.tasks", &[("n", &n.to_string())]);
    table.extend(
        years
            .iter()
            .map(|(year, n)| vec![year.to_string(), tasks(*n)]),
    );
    let columns = [words.get("kind.phase"), words.get("pictures.years")];
    let table = PictureTable {
        columns: columns.map(str::to_owned).to_vec(),
        rows: table,
    };
    Some(part(
        desk,
        "phases",
        said.join("; ") + ".",
        (picture, table),
    ))
}

/// Years that belong to two phases.
fn overlaps(bands: &[phases::Band]) -> impl Iterator<Item = i16> {
    let mut years: Vec<i16> = Vec::new();
    for (at, a) in bands.iter().enumerate() {
        for b in &bands[at + 1..] {
            let (first, last) = (a.first.max(b.first), a.last.min(b.last));
            if first <= last {
                years.extend(first.year()..=last.year());
            }
        }
    }
    years.sort_unstable();
    years.dedup();
    years.into_iter()
}

/// Tasks by the year of their deadline, a part for each document.
pub(crate) fn deadline_part(desk: &Desk<'_>) -> Option<PicturePart> {
    let words = desk.words;
    let plan = &desk.site.plan;
    let documents: Vec<&Id> = (plan.documents.iter())
        .map(|d| &d.id.value)
        .filter(|id| plan.tasks.iter().any(|t| t.document.as_ref() == Some(*id)))
        .collect();
    let mut years: BTreeMap<(bool, i16), Vec<usize>> = BTreeMap::new();
    for task in plan.tasks.iter() {
        let year = due_year(task.due.as_ref());
        let key = (year.is_none(), year.unwrap_or_default());
        let parts = years.entry(key).or_insert_with(|| vec![0; documents.len()]);
        let at = documents
            .iter()
            .position(|id| Some(*id) == task.document.as_ref());
        if let Some(count) = at.and_then(|at| parts.get_mut(at)) {
            *count += 1;
        }
    }
    if years.is_empty() {
        return None;
    }
    let name = |(open, year): &(bool, i16)| match open {
        true => words.get("pictures.no-year").to_owned(),
        false => words.fill("date.year", &[("y", &year.to_string())]),
    };
    let keys: Vec<String> = (documents.iter())
        .filter_map(|id| plan.documents.get(id.as_str()))
        .map(|d| d.short.clone())
        .collect();
    let shown: Vec<counts::CountRow> = (years.iter())
        .map(|(year, parts)| counts::CountRow {
            words: name(year),
            parts: parts.clone(),
        })
        .collect();
    let desc = (years.iter())
        .map(|(year, parts)| {
            let n = parts.iter().sum::<usize>().to_string();
            format!(
                "{}: {}",
                name(year),
                words.fill("pictures.tasks", &[("n", &n)])
            )
        })
        .collect::<Vec<_>>();
    let mut columns = vec![words.get("field.due").to_owned()];
    columns.extend(keys.iter().cloned());
    let rows = (years.iter()).map(|(year, parts)| {
        let counts = parts.iter().map(ToString::to_string);
        std::iter::once(name(year)).chain(counts).collect()
    });
    let table = PictureTable {
        columns,
        rows: rows.collect(),
    };
    Some(part(
        desk,
        "deadlines",
        desc.join("; ") + ".",
        (counts::counts(&shown, &keys), table),
    ))
}

/// The last year in which a task is due.
fn due_year(due: Option<&At<Due>>) -> Option<i16> {
    Some(due?.value.period()?.last()?.year())
}

/// How many tasks are due in each year, and how many have no such year.
fn by_year(desk: &Desk<'_>) -> (BTreeMap<i16, usize>, usize) {
    let mut years = BTreeMap::new();
    let mut open = 0;
    for task in desk.site.plan.tasks.iter() {
        match due_year(task.due.as_ref()) {
            Some(year) => *years.entry(year).or_default() += 1,
            None => open += 1,
        }
    }
    (years, open)
}
