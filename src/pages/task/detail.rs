//! One task.

use serde::Serialize;

use crate::pages::task::row::{TaskRow, crumbs, row};
use crate::plan::task::{Deliverable, Milestone, Task};
use crate::plan::{Kind, Node, Section, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::presenter::format::When;
use crate::presenter::piece::{Link, Mark};
use crate::presenter::result::ResultAnswers;
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct TaskView {
    /// What this site knows of its being done.
    state: String,
    /// What the agency says, what evidence there is, how that stands to the deadline.
    results: Option<ResultAnswers>,
    row: TaskRow,
    lead_mark: Option<Mark>,
    number_mark: Option<Mark>,
    group: String,
    with: Vec<Link>,
    partners: Vec<Link>,
    /// The deadline in the document's own words.
    due_text: Option<String>,
    deliverables: Vec<DeliverableView>,
    milestones: Vec<DeliverableView>,
    metrics: Vec<Link>,
    obligation: Option<Link>,
    continues: Option<Link>,
    continues_mark: Option<Mark>,
    continued_by: Vec<Link>,
    depends_on: Option<Link>,
    depends_mark: Option<Mark>,
    communication: bool,
    communication_mark: Option<Mark>,
    measures: Vec<Link>,
    irregularities: Vec<Link>,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct DeliverableView {
    text: String,
    period: Option<When>,
    /// The deadline in the words of the document.
    due_text: Option<String>,
}

/// That this site records no result, with the day on which that is so.
fn no_result(desk: &Desk<'_>) -> String {
    let today = format::day(desk.site.options.today, desk.words);
    desk.words.fill("tasks.no-result", &[("date", &today)])
}

fn deliverables(desk: &Desk<'_>, task: &Task) -> Vec<DeliverableView> {
    let view = |d: &Deliverable| DeliverableView {
        text: d.text.clone(),
        period: d.period.as_ref().map(|p| desk.when(p.value)),
        due_text: None,
    };
    task.deliverables.iter().map(view).collect()
}

fn milestones(desk: &Desk<'_>, task: &Task) -> Vec<DeliverableView> {
    let view = |m: &Milestone| DeliverableView {
        text: m.text.clone(),
        period: Some(desk.when(m.due.value)),
        due_text: m.due_text.clone(),
    };
    task.milestones.iter().map(view).collect()
}

/// One task.
pub(crate) fn task(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let plan = &desk.site.plan;
    let task = plan.tasks.at(at)?;
    let node = Node {
        kind: Kind::Task,
        at,
    };
    let id = &task.id.value;
    let from = |by: Kind| -> Vec<Link> {
        let places = desk.site.back.from(Kind::Task, id, by);
        places.map(|at| desk.link(Node { kind: by, at })).collect()
    };
    let continued_by = plan
        .tasks
        .nodes()
        .filter(|(_, t)| t.continues.as_ref().is_some_and(|c| c.value == *id))
        .map(|(node, _)| desk.link(node))
        .collect();
    let mark = |field: &str| desk.mark(&task.basis, field);
    let row = row(desk, node, task);
    let mut crumbs = crumbs(desk);
    if let Some(at) = task
        .document
        .as_ref()
        .and_then(|d| plan.documents.position(d.as_str()))
    {
        crumbs.push(Link {
            url: desk.url(&Page::TasksByDocument(at)),
            title: row.document.title.clone(),
        });
    }
    Some(Sheet {
        template: "task.html",
        head: Head {
            title: title(desk, task, &row.document.title),
            description: format!("{} – {}", task.name, row.document.title),
            section: Some(Section::Tasks),
            crumbs,
            sources: desk.sources(&task.source),
            ..Head::default()
        },
        view: view(&TaskView {
            state: row.result.clone().unwrap_or_else(|| no_result(desk)),
            results: desk.task_results(task),
            lead_mark: mark("lead"),
            number_mark: mark("inferred_number"),
            group: plan
                .task_groups
                .get(task.group.as_str())
                .map(|g| g.name.clone())
                .unwrap_or_default(),
            with: desk.links(&plan.units, &task.with),
            partners: desk.links(&plan.units, &task.partners),
            due_text: task.due_text.clone(),
            deliverables: deliverables(desk, task),
            milestones: milestones(desk, task),
            metrics: from(Kind::Metric),
            obligation: task
                .obligation
                .as_ref()
                .and_then(|o| desk.link_to(&plan.obligations, o.as_str())),
            continues: task
                .continues
                .as_ref()
                .and_then(|c| desk.link_to(&plan.tasks, c.as_str())),
            continues_mark: mark("continues"),
            continued_by,
            depends_on: task
                .depends_on
                .as_ref()
                .and_then(|c| desk.link_to(&plan.tasks, c.as_str())),
            depends_mark: mark("depends_on"),
            communication: task.communication,
            communication_mark: mark("communication"),
            measures: from(Kind::Measure),
            irregularities: from(Kind::Irregularity),
            note: task.note.clone(),
            row,
        }),
    })
}

/// The name of a task's page: where documents give several tasks one text, with the document and the
/// number, so that no two pages are called the same.
fn title(desk: &Desk<'_>, task: &Task, document: &str) -> String {
    let same = |other: &&Stored<Task>| other.name == task.name;
    if desk.site.plan.tasks.iter().filter(same).nth(1).is_none() {
        return task.name.clone();
    }
    let number = task.number.as_deref().or(task.inferred_number.as_deref());
    format!(
        "{} ({document}, {})",
        task.name,
        number.unwrap_or(task.id.as_str())
    )
}
