//! Guides: one page a step, that works without a script.

use serde::Serialize;

use crate::content::QuestionStatus;
use crate::plan::Section;
use crate::plan::guide::Guide;
use crate::plan::{Kind, Node};
use crate::presenter::desk::Desk;
use crate::presenter::piece::{Item, Link};
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct GuidesView {
    guides: Vec<Item>,
}

#[derive(Debug, Serialize)]
struct StepView {
    /// The guide.
    guide: Link,
    title: String,
    /// The guide's own words, on its first step.
    summary: Option<String>,
    text: Option<String>,
    actions: Vec<String>,
    choices: Vec<Link>,
    /// The answer that says it in full, where this build shows it.
    question: Option<Link>,
    /// An answer that it rests on has not been approved.
    unapproved: bool,
    /// The step before, where only one leads here.
    back: Option<Link>,
}

/// The guides, for the home page and lists.
pub(crate) fn items(desk: &Desk<'_>) -> Vec<Item> {
    desk.site
        .plan
        .guides
        .nodes()
        .map(|(node, guide)| Item {
            url: desk.link(node).url,
            title: guide.title.clone(),
            note: guide.summary.clone(),
        })
        .collect()
}

/// `/huong-dan/`
pub(crate) fn guides(desk: &Desk<'_>) -> Sheet {
    Sheet {
        template: "guides.html",
        head: Head {
            title: desk.section(Section::Guides),
            description: desk.words.get("guides.lead").to_owned(),
            section: Some(Section::Guides),
            ..Head::default()
        },
        view: view(&GuidesView {
            guides: items(desk),
        }),
    }
}

/// One step; the first is the guide's own page.
pub(crate) fn step(desk: &Desk<'_>, at: usize, place: usize) -> Option<Sheet> {
    let site = desk.site;
    let guide = site.plan.guides.at(at)?;
    let step = guide.steps.get(place)?;
    let own = desk.link(Node {
        kind: Kind::Guide,
        at,
    });
    let mut crumbs = vec![Link {
        url: desk.url(&Page::Door(Section::Guides)),
        title: desk.section(Section::Guides),
    }];
    if place > 0 {
        crumbs.push(own.clone());
    }
    let title = if place == 0 {
        guide.title.clone()
    } else {
        format!("{} – {}", step.title, guide.title)
    };
    Some(Sheet {
        template: "guide.html",
        head: Head {
            title,
            description: step.text.clone().unwrap_or_else(|| guide.summary.clone()),
            crumbs,
            sources: desk.sources(&guide.source),
            ..Head::default()
        },
        view: view(&StepView {
            guide: own,
            title: step.title.clone(),
            summary: (place == 0).then(|| guide.summary.clone()),
            text: step.text.clone(),
            actions: step.actions.clone(),
            choices: (step.choices.iter())
                .filter_map(|choice| {
                    let to = guide.position(choice.to.as_str())?;
                    Some(Link {
                        url: address(desk, at, to),
                        title: choice.text.clone(),
                    })
                })
                .collect(),
            question: (step.question.as_ref())
                .and_then(|id| site.content.question_index.get(id.as_str()))
                .map(|at| {
                    desk.link(Node {
                        kind: Kind::Question,
                        at: *at,
                    })
                }),
            unapproved: (guide.steps.iter())
                .filter_map(|s| {
                    site.content
                        .question_index
                        .get(s.question.as_ref()?.as_str())
                })
                .any(|at| {
                    let question = &site.content.questions[*at].entry.main.meta;
                    question.status.value != QuestionStatus::Approved
                }),
            back: before(guide, place).map(|from| Link {
                url: address(desk, at, from),
                title: guide.steps[from].title.clone(),
            }),
        }),
    })
}

fn address(desk: &Desk<'_>, at: usize, step: usize) -> String {
    desk.url(&match step {
        0 => Page::record(Kind::Guide, at),
        step => Page::GuideStep(at, step),
    })
}

fn before(guide: &Guide, place: usize) -> Option<usize> {
    let id = &guide.steps.get(place)?.id.value;
    let mut leading = (guide.steps.iter().enumerate())
        .filter(|(_, step)| step.choices.iter().any(|c| c.to.value == *id))
        .map(|(at, _)| at);
    let only = leading.next()?;
    leading.next().is_none().then_some(only)
}
