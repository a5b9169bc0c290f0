//! The lists of tasks: all, by document, by lead unit, by deadline.

use serde::Serialize;

use crate::date::{Due, Period};
use crate::pages::task::row::{TaskGroupView, TaskRow, crumbs, row};
use crate::plan::Section;
use crate::plan::task::Task;
use crate::plan::{Id, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::presenter::piece::{Item, Link};
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct TasksView {
    title: String,
    lead: String,
    count: usize,
    /// Other ways to look at the list.
    ways: Vec<ListWay>,
    groups: Vec<TaskGroupView>,
}

/// Another way to look at the list.
#[derive(Debug, Serialize)]
struct ListWay {
    title: String,
    links: Vec<Item>,
}

/// `/nhiem-vu/`: every task, by document and group.
pub(crate) fn tasks(desk: &Desk<'_>) -> Sheet {
    let plan = &desk.site.plan;
    let mut groups = Vec::new();
    for (_, group) in plan.task_groups.nodes() {
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
pub(crate) fn by_document(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let plan = &desk.site.plan;
    let document = plan.documents.at(at)?;
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
    let crumbs = crumbs(desk);
    Some(list(desk, title, "tasks.lead-document", crumbs, groups))
}

/// `/nhiem-vu/don-vi/…/`: the tasks of one unit, those that it leads first.
pub(crate) fn by_unit(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let unit = desk.site.plan.units.at(at)?;
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
    let crumbs = crumbs(desk);
    Some(list(desk, title, "tasks.lead-unit", crumbs, groups))
}

/// `/nhiem-vu/thoi-han/`: by deadline, those without one last.
pub(crate) fn by_deadline(desk: &Desk<'_>) -> Sheet {
    let plan = &desk.site.plan;
    let mut keyed: Vec<(DueKey, Option<Due>, TaskRow)> = plan
        .tasks
        .nodes()
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
    desk.site
        .plan
        .tasks
        .nodes()
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
        ListWay {
            title: desk.words.get("tasks.by-document").to_owned(),
            links: documents,
        },
        ListWay {
            title: desk.words.get("tasks.by-deadline").to_owned(),
            links: vec![item(
                desk.url(&Page::TasksByDeadline),
                desk.words.get("tasks.by-deadline-link").to_owned(),
            )],
        },
        ListWay {
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
