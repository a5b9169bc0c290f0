//! Tasks: the list by document, by lead unit, by deadline, and one page each.

use serde::Serialize;

use super::Sheet;
use crate::config::Section;
use crate::date::{Due, Period};
use crate::plan::task::Task;
use crate::plan::{Id, Kind, Node, Stored};
use crate::render::engine::view;
use crate::render::format::{self, When};
use crate::render::frame::Head;
use crate::render::view::{Desk, Item, Link, Mark, Source, rows};
use crate::route::Page;

/// A task in a list.
#[derive(Debug, Serialize)]
pub struct TaskRow {
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
    /// Whether the deadline that the document states has passed on the day of the build, in words;
    /// says nothing about the work itself, of which no figures are known.
    pub time: String,
    pub source: Vec<Source>,
}

/// Tasks under a heading.
#[derive(Debug, Serialize)]
pub struct TaskGroupView {
    pub anchor: String,
    pub title: String,
    pub url: Option<String>,
    pub tasks: Vec<TaskRow>,
}

#[derive(Debug, Serialize)]
struct TasksView {
    title: String,
    lead: String,
    count: usize,
    /// Other ways to look at the list.
    ways: Vec<Way>,
    groups: Vec<TaskGroupView>,
}

/// Another way to look at the list.
#[derive(Debug, Serialize)]
struct Way {
    title: String,
    links: Vec<Item>,
}

/// A row for a task.
#[must_use]
pub fn row(desk: &Desk<'_>, node: Node, task: &Task) -> TaskRow {
    let documents = &desk.site.plan.documents;
    let document = task.document.as_ref().and_then(|id| {
        let at = documents.position(id.as_str())?;
        Some(Link {
            url: desk.url(&Page::Document(at)),
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
    let last = task.due.as_ref().and_then(|due| due.value.period()?.last());
    desk.words.get(match last {
        Some(last) if last < desk.site.options.today => "tasks.time-past",
        Some(_) => "tasks.time-ahead",
        None => "tasks.time-open",
    })
}

fn number(task: &Task) -> String {
    match (&task.number, &task.inferred_number) {
        (Some(number), _) => number.clone(),
        (None, Some(number)) => format!("({number})"),
        (None, None) => String::new(),
    }
}

/// `/nhiem-vu/`: every task, by document and group.
pub fn tasks(desk: &Desk<'_>) -> Sheet {
    let plan = &desk.site.plan;
    let mut groups = Vec::new();
    for (_, group) in rows(&plan.task_groups) {
        let document = group
            .document
            .as_ref()
            .and_then(|id| plan.documents.get(id.as_str()));
        let name = match document {
            Some(document) => format!("{}: {}", document.short, group.name),
            None => group.name.clone(),
        };
        groups.push(TaskGroupView {
            anchor: group.id.slug().into_owned(),
            title: name,
            url: None,
            tasks: of(desk, |task| task.group.value == group.id.value),
        });
    }
    list(
        desk,
        desk.section(Section::Tasks),
        "tasks.lead",
        Vec::new(),
        groups,
    )
}

/// `/nhiem-vu/van-ban/…/`: the tasks of one document.
pub fn by_document(desk: &Desk<'_>, at: usize) -> Sheet {
    let plan = &desk.site.plan;
    let Some(document) = plan.documents.at(at) else {
        return super::text::not_found(desk);
    };
    let groups = (plan.task_groups.iter())
        .filter(|g| g.document.as_ref() == Some(&document.id.value))
        .map(|group| TaskGroupView {
            anchor: group.id.slug().into_owned(),
            title: match &group.number {
                Some(number) => format!("{number}. {}", group.name),
                None => group.name.clone(),
            },
            url: None,
            tasks: of(desk, |task| task.group.value == group.id.value),
        })
        .collect();
    let title = desk
        .words
        .fill("tasks.of-document", &[("name", &document.short)]);
    list(desk, title, "tasks.lead-document", crumbs(desk), groups)
}

/// `/nhiem-vu/don-vi/…/`: the tasks of one unit, those that it leads first.
pub fn by_unit(desk: &Desk<'_>, at: usize) -> Sheet {
    let Some(unit) = desk.site.plan.units.at(at) else {
        return super::text::not_found(desk);
    };
    let id = &unit.id.value;
    let has = |list: &[crate::read::yaml::At<Id>]| list.iter().any(|u| u.value == *id);
    let leads = of(desk, |task| has(&task.lead));
    let helps = of(desk, |task| {
        !has(&task.lead) && (has(&task.with) || has(&task.partners))
    });
    let groups = [("lead-group", leads), ("with", helps)]
        .into_iter()
        .filter(|(_, tasks)| !tasks.is_empty())
        .map(|(key, tasks)| TaskGroupView {
            anchor: key.to_owned(),
            title: desk.words.get(&format!("tasks.{key}")).to_owned(),
            url: None,
            tasks,
        })
        .collect();
    let title = desk.words.fill("tasks.of-unit", &[("name", &unit.name)]);
    list(desk, title, "tasks.lead-unit", crumbs(desk), groups)
}

/// `/nhiem-vu/thoi-han/`: by deadline, those without one last.
pub fn by_deadline(desk: &Desk<'_>) -> Sheet {
    let plan = &desk.site.plan;
    let mut keyed: Vec<(DueKey, Option<Due>, TaskRow)> = rows(&plan.tasks)
        .map(|(node, task)| {
            let due = task.due.as_ref().map(|d| d.value);
            (DueKey::of(due), due, row(desk, node, task))
        })
        .collect();
    keyed.sort_by_key(|(key, ..)| *key);
    let mut groups: Vec<TaskGroupView> = Vec::new();
    for (_, due, task) in keyed {
        let title = match due {
            Some(due) => format::due(due, desk.words).text,
            None => desk.words.get("due.none").to_owned(),
        };
        match groups.last_mut().filter(|g| g.title == title) {
            Some(group) => group.tasks.push(task),
            None => groups.push(TaskGroupView {
                anchor: crate::vietnamese::slug(&title),
                title,
                url: None,
                tasks: vec![task],
            }),
        }
    }
    let title = desk.words.get("tasks.by-deadline").to_owned();
    list(desk, title, "tasks.lead-deadline", crumbs(desk), groups)
}

/// Dated tasks by their last day, then those that go on, then those without a date.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum DueKey {
    By(crate::date::Date, Period),
    Onward(Period),
    Word(u8),
    None,
}

impl DueKey {
    fn of(due: Option<Due>) -> Self {
        match due {
            Some(Due::Within(period)) => match period.last() {
                Some(last) => Self::By(last, period),
                None => Self::Onward(period),
            },
            Some(Due::Yearly) => Self::Word(0),
            Some(Due::Continuous) => Self::Word(1),
            Some(Due::Roadmap) => Self::Word(2),
            Some(Due::AsNeeded) => Self::Word(3),
            None => Self::None,
        }
    }
}

fn of(desk: &Desk<'_>, keep: impl Fn(&Stored<Task>) -> bool) -> Vec<TaskRow> {
    rows(&desk.site.plan.tasks)
        .filter(|(_, task)| keep(task))
        .map(|(node, task)| row(desk, node, task))
        .collect()
}

fn list(
    desk: &Desk<'_>,
    title: String,
    lead: &str,
    crumbs: Vec<Link>,
    groups: Vec<TaskGroupView>,
) -> Sheet {
    let site = desk.site;
    let item = |url: String, title: String| Item {
        url,
        title,
        note: String::new(),
    };
    let documents = (site.plan.documents.iter().enumerate())
        .filter(|(_, d)| {
            site.plan
                .tasks
                .iter()
                .any(|t| t.document.as_ref() == Some(&d.id.value))
        })
        .map(|(at, d)| item(desk.url(&Page::TasksByDocument(at)), d.short.clone()))
        .collect();
    let units = (site.plan.units.iter().enumerate())
        .filter(|(_, u)| {
            let leads = |t: &Stored<Task>| t.lead.iter().any(|l| l.value == u.id.value);
            site.plan.tasks.iter().any(leads)
        })
        .map(|(at, u)| item(desk.url(&Page::TasksByUnit(at)), u.name.clone()))
        .collect();
    let ways = vec![
        Way {
            title: desk.words.get("tasks.by-document").to_owned(),
            links: documents,
        },
        Way {
            title: desk.words.get("tasks.by-deadline").to_owned(),
            links: vec![item(
                desk.url(&Page::TasksByDeadline),
                desk.words.get("tasks.by-deadline-link").to_owned(),
            )],
        },
        Way {
            title: desk.words.get("tasks.by-unit").to_owned(),
            links: units,
        },
    ];
    let count = groups.iter().map(|g| g.tasks.len()).sum();
    Sheet {
        template: "tasks.html",
        head: Head {
            title: title.clone(),
            description: desk.words.get(lead).to_owned(),
            section: Some(Section::Tasks),
            crumbs,
            ..Head::default()
        },
        view: view(&TasksView {
            title,
            lead: desk.words.get(lead).to_owned(),
            count,
            ways,
            groups,
        }),
    }
}

fn crumbs(desk: &Desk<'_>) -> Vec<Link> {
    vec![Link {
        url: desk.url(&Page::Tasks),
        title: desk.section(Section::Tasks),
    }]
}

#[derive(Debug, Serialize)]
struct TaskView {
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
}

/// One task.
pub fn task(desk: &Desk<'_>, at: usize) -> Sheet {
    let plan = &desk.site.plan;
    let Some(task) = plan.tasks.at(at) else {
        return super::text::not_found(desk);
    };
    let node = Node {
        kind: Kind::Task,
        at,
    };
    let id = &task.id.value;
    let from = |by: Kind| -> Vec<Link> {
        let places = desk.site.back.from(Kind::Task, id, by);
        places.map(|at| desk.link(Node { kind: by, at })).collect()
    };
    let continued_by = rows(&plan.tasks)
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
    Sheet {
        template: "task.html",
        head: Head {
            title: task.name.clone(),
            description: format!("{} – {}", task.name, row.document.title),
            section: Some(Section::Tasks),
            crumbs,
            sources: desk.sources(&task.source),
            ..Head::default()
        },
        view: view(&TaskView {
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
            deliverables: (task.deliverables.iter())
                .map(|d| DeliverableView {
                    text: d.text.clone(),
                    period: d.period.as_ref().map(|p| desk.when(p.value)),
                })
                .collect(),
            milestones: (task.milestones.iter())
                .map(|m| DeliverableView {
                    text: m.text.clone(),
                    period: Some(desk.when(m.due.value)),
                })
                .collect(),
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
    }
}
