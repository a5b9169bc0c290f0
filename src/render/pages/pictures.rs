//! The plan in pictures: phases, tasks by unit and by deadline, documents, campaigns. Beside each stands
//! the table of what it shows.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Sheet;
use super::picture::PictureView;
use crate::config::Section;
use crate::date::{Date, Due, plus_days};
use crate::infographic::{Picture, counts, coverage, map, phases};
use crate::plan::document::RelationKind;
use crate::plan::{Id, Kind, Node};
use crate::read::yaml::At;
use crate::render::engine::view;
use crate::render::format;
use crate::render::frame::Head;
use crate::render::view::{Desk, Link, rows};
use crate::route::Page;

#[derive(Debug, Serialize)]
struct PicturesView {
    title: String,
    parts: Vec<Part>,
}

/// A picture with its heading and its table.
#[derive(Debug, Serialize)]
pub struct Part {
    pub heading: String,
    pub view: PictureView,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// `/tien-do/hinh/`
pub fn pictures(desk: &Desk<'_>) -> Sheet {
    let title = desk.words.get("pictures.title").to_owned();
    let mut parts: Vec<Part> = Vec::new();
    parts.extend(phase_part(desk));
    parts.extend(unit_part(desk));
    parts.extend(deadline_part(desk));
    parts.extend(document_part(desk));
    for (node, _) in rows(&desk.site.plan.campaigns) {
        parts.extend(campaign_part(desk, node.at));
    }
    Sheet {
        template: "pictures.html",
        head: Head {
            title: title.clone(),
            description: desk.words.get("pictures.lead").to_owned(),
            section: Some(Section::Metrics),
            crumbs: vec![Link {
                url: desk.url(&Page::Metrics),
                title: desk.section(Section::Metrics),
            }],
            ..Head::default()
        },
        view: view(&PicturesView { title, parts }),
    }
}

struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

fn part(desk: &Desk<'_>, key: &str, desc: String, of: (Picture, Table)) -> Part {
    let heading = desk.words.get(&format!("pictures.{key}")).to_owned();
    Part {
        view: PictureView {
            id: format!("p-{key}"),
            title: heading.clone(),
            desc,
            picture: of.0,
        },
        heading,
        columns: of.1.columns,
        rows: of.1.rows,
    }
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

fn phase_part(desk: &Desk<'_>) -> Option<Part> {
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
    let table = Table {
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

/// Tasks by unit: where it leads, and where it takes part.
fn unit_part(desk: &Desk<'_>) -> Option<Part> {
    let words = desk.words;
    let plan = &desk.site.plan;
    let mut found: Vec<(String, usize, usize)> = Vec::new();
    for (node, unit) in rows(&plan.units) {
        let names = |list: &[At<Id>]| list.iter().any(|id| id.value == unit.id.value);
        let lead = plan.tasks.iter().filter(|t| names(&t.lead)).count();
        let with = plan
            .tasks
            .iter()
            .filter(|t| !names(&t.lead) && names(&t.with))
            .count();
        if lead + with > 0 {
            found.push((desk.title(node), lead, with));
        }
    }
    if found.is_empty() {
        return None;
    }
    found.sort_by_key(|(_, lead, with)| std::cmp::Reverse((*lead, *with)));
    let keys = [
        words.get("field.lead").to_owned(),
        words.get("field.with").to_owned(),
    ];
    let shown: Vec<counts::Row> = (found.iter())
        .map(|(name, lead, with)| counts::Row {
            words: name.clone(),
            parts: vec![*lead, *with],
        })
        .collect();
    let (first, lead, _) = &found[0];
    let (n, most) = (found.len().to_string(), lead.to_string());
    let desc = words.fill(
        "pictures.units-say",
        &[("n", &n), ("name", first), ("most", &most)],
    );
    let table = Table {
        columns: vec![
            words.get("kind.unit").to_owned(),
            keys[0].clone(),
            keys[1].clone(),
        ],
        rows: (found.iter())
            .map(|(name, lead, with)| vec![name.clone(), lead.to_string(), with.to_string()])
            .collect(),
    };
    Some(part(
        desk,
        "units",
        desc,
        (counts::counts(&shown, &keys), table),
    ))
}

/// Tasks by the year of their deadline, a part for each document.
fn deadline_part(desk: &Desk<'_>) -> Option<Part> {
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
    let shown: Vec<counts::Row> = (years.iter())
        .map(|(year, parts)| counts::Row {
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
    let table = Table {
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

/// Which document implements which.
pub fn document_part(desk: &Desk<'_>) -> Option<Part> {
    let words = desk.words;
    let plan = &desk.site.plan;
    let mut arrows: Vec<(usize, usize)> = Vec::new();
    for (at, document) in plan.documents.iter().enumerate() {
        let to = document
            .implements
            .iter()
            .filter_map(|id| plan.documents.position(id.as_str()));
        arrows.extend(to.map(|to| (at, to)));
    }
    for relation in plan.relations.iter().filter(|r| implements(r.kind)) {
        let from = plan.documents.position(relation.from.as_str());
        arrows.extend(from.zip(plan.documents.position(relation.to.as_str())));
    }
    arrows.sort_unstable();
    arrows.dedup();
    // The document that is implemented stands above those that implement it.
    let mut places: Vec<usize> = arrows.iter().flat_map(|(a, b)| [*a, *b]).collect();
    places.sort_unstable();
    places.dedup();
    let depths: BTreeMap<usize, usize> = places
        .iter()
        .map(|at| (*at, depth(*at, &arrows, 0)))
        .collect();
    places.sort_by_key(|at| (depths.get(at).copied(), *at));
    if arrows.is_empty() {
        return None;
    }
    let name = |at: usize| {
        desk.title(Node {
            kind: Kind::Document,
            at,
        })
    };
    let shown: Vec<map::Place> = (places.iter())
        .filter_map(|at| {
            let document = plan.documents.at(*at)?;
            Some(map::Place {
                name: document.short.clone(),
                title: document.title.clone(),
            })
        })
        .collect();
    let place = |at: usize| places.iter().position(|p| *p == at);
    let drawn: Vec<(usize, usize)> = arrows
        .iter()
        .filter_map(|(a, b)| Some((place(*a)?, place(*b)?)))
        .collect();
    let desc = words.fill(
        "pictures.documents-say",
        &[
            ("n", &places.len().to_string()),
            ("arrows", &arrows.len().to_string()),
        ],
    );
    let table = Table {
        columns: vec![
            words.get("kind.document").to_owned(),
            words.get("pictures.implements").to_owned(),
        ],
        rows: arrows
            .iter()
            .map(|(a, b)| vec![name(*a), name(*b)])
            .collect(),
    };
    Some(part(
        desk,
        "documents",
        desc,
        (map::map(&shown, &drawn), table),
    ))
}

fn implements(kind: RelationKind) -> bool {
    matches!(
        kind,
        RelationKind::Implements | RelationKind::ImplementsForYear
    )
}

/// How many steps of implementation lie above a document; a circle of documents ends the count.
fn depth(at: usize, arrows: &[(usize, usize)], steps: usize) -> usize {
    if steps > arrows.len() {
        return steps;
    }
    let above = arrows.iter().filter(|(from, _)| *from == at);
    above
        .map(|(_, to)| 1 + depth(*to, arrows, steps + 1))
        .max()
        .unwrap_or(0)
}

/// The most weeks that a coverage picture shows.
const WEEKS: i32 = 26;

/// What a campaign has published on its channels, week by week; `None` before there is anything.
pub fn campaign_part(desk: &Desk<'_>, at: usize) -> Option<Part> {
    let words = desk.words;
    let plan = &desk.site.plan;
    let campaign = plan.campaigns.at(at)?;
    let articles: Vec<_> = (desk.site.content.articles.iter())
        .map(|a| &a.main.meta)
        .filter(|m| {
            m.campaign
                .as_ref()
                .is_some_and(|id| id.value == campaign.id.value)
        })
        .collect();
    let monday = |day: Date| plus_days(day, -i32::from(day.weekday().to_monday_zero_offset()));
    let last = monday(articles.iter().map(|m| m.date.value.0).max()?);
    let first = monday(articles.iter().map(|m| m.date.value.0).min()?);
    let first = first.max(plus_days(last, -7 * (WEEKS - 1)));
    let week = |day: Date| usize::try_from((monday(day) - first).get_days() / 7).ok();
    let count = usize::try_from((last - first).get_days() / 7).unwrap_or(0) + 1;
    let shown: Vec<coverage::Row> = (plan.channels.pick(&campaign.channels))
        .map(|channel| {
            let mut weeks = vec![0; count];
            for meta in articles
                .iter()
                .filter(|m| m.channel.iter().any(|c| c.value == channel.id.value))
            {
                if let Some(cell) = week(meta.date.value.0).and_then(|w| weeks.get_mut(w)) {
                    *cell += 1;
                }
            }
            coverage::Row {
                words: channel.name.clone(),
                weeks,
            }
        })
        .collect();
    if shown.is_empty() {
        return None;
    }
    let names: Vec<String> = (0..count)
        .filter_map(|w| Some(plus_days(first, i32::try_from(w * 7).ok()?)))
        .map(|day| format!("{}/{}", day.day(), day.month()))
        .collect();
    let used = shown
        .iter()
        .filter(|r| r.weeks.iter().any(|n| *n > 0))
        .count();
    let numbers = [articles.len(), used, shown.len(), count].map(|n| n.to_string());
    let desc = words.fill(
        "pictures.coverage-says",
        &[
            ("name", &campaign.name),
            ("articles", &numbers[0]),
            ("used", &numbers[1]),
            ("all", &numbers[2]),
            ("weeks", &numbers[3]),
        ],
    );
    let mut columns = vec![words.get("kind.channel").to_owned()];
    columns.extend(names.iter().cloned());
    let rows = shown.iter().map(|row| {
        std::iter::once(row.words.clone())
            .chain(row.weeks.iter().map(ToString::to_string))
            .collect()
    });
    let table = Table {
        columns,
        rows: rows.collect(),
    };
    let mut part = part(
        desk,
        "coverage",
        desc,
        (coverage::coverage(&shown, &names), table),
    );
    part.heading = words.fill("pictures.coverage-of", &[("name", &campaign.short)]);
    part.view.id = format!("p-coverage-{}", campaign.id.slug());
    part.view.title = part.heading.clone();
    Some(part)
}
