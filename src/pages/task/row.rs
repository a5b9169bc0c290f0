//! Tasks: the list by document, by lead unit, by deadline, and one page each.

use serde::Serialize;

use crate::calendar::standing::{self, DeadlineStanding};
use crate::plan::Kind;
use crate::plan::Node;
use crate::plan::Section;
use crate::plan::task::Task;
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::piece::{Link, Source};
use crate::route::Page;

/// A task in a list.
#[derive(Debug, Serialize)]
pub(crate) struct TaskRow {
    pub id: String,
    pub url: String,
    /// The number in its document: "5.4"; in brackets where the document has lost it.
    pub number: String,
    pub title: String,
    pub document: Link,
    pub lead: Vec<Link>,
    pub due: Option<When>,
    /// The years of its deadline, for narrowing the list.
    pub years: Vec<i16>,
    /// That it is done, else whether the deadline that the document states has passed on the day of the
    /// build, in words.
    pub time: String,
    /// What is recorded of its being done: “Đã xong (5/6/2024)”; none where nothing is.
    pub result: Option<String>,
    pub source: Vec<Source>,
}

/// Tasks under a heading.
#[derive(Debug, Serialize)]
pub(crate) struct TaskGroupView {
    pub anchor: String,
    pub title: String,
    pub url: Option<String>,
    pub tasks: Vec<TaskRow>,
}

/// A row for a task.
pub(crate) fn row(desk: &Desk<'_>, node: Node, task: &Task) -> TaskRow {
    let documents = &desk.site.plan.documents;
    let document = task.document.as_ref().and_then(|id| {
        let at = documents.position(id.as_str())?;
        Some(Link {
            url: desk.url(&Page::record(Kind::Document, at)),
            title: documents.at(at)?.short.clone(),
        })
    });
    TaskRow {
        id: task.id.as_str().to_owned(),
        url: desk.site.url_of(desk.language, node),
        number: number(task),
        title: task.name.clone(),
        document: document.unwrap_or(Link {
            url: String::new(),
            title: String::new(),
        }),
        lead: desk.links(&desk.site.plan.units, &task.lead),
        due: task.due.as_ref().map(|d| format::due(d.value, desk.words)),
        years: years(task),
        time: time(desk, task).to_owned(),
        result: desk.result_line(Kind::Task, &task.id),
        source: desk.sources(&task.source),
    }
}

/// The years that a dated deadline lies in; a period without an end has its first alone.
fn years(task: &Task) -> Vec<i16> {
    let Some(period) = task.due.as_ref().and_then(|due| due.value.period()) else {
        return Vec::new();
    };
    let first = period.first().year();
    let last = period.last().map_or(first, |last| last.year());
    (first..=last).collect()
}

fn time<'a>(desk: &Desk<'a>, task: &Task) -> &'a str {
    desk.words.get(match standing::of_task(desk.site, task) {
        DeadlineStanding::InTime | DeadlineStanding::After | DeadlineStanding::DoneOpen => {
            "tasks.time-done"
        }
        DeadlineStanding::Dropped => "tasks.time-dropped",
        DeadlineStanding::Past => "tasks.time-past",
        DeadlineStanding::Ahead => "tasks.time-ahead",
        DeadlineStanding::Open => "tasks.time-open",
    })
}

fn number(task: &Task) -> String {
    match (&task.number, &task.inferred_number) {
        (Some(number), _) => number.clone(),
        (None, Some(number)) => format!("({number})"),
        (None, None) => String::new(),
    }
}

pub(crate) fn crumbs(desk: &Desk<'_>) -> Vec<Link> {
    vec![Link {
        url: desk.url(&Page::Door(Section::Tasks)),
        title: desk.section(Section::Tasks),
    }]
}
