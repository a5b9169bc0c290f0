//! The rules of guides: every step can be reached, every way ends, none leads in a circle.

use std::collections::HashSet;

use super::gather::Gathered;
use crate::diagnostic::{Diagnostic, nearest};
use crate::plan::guide::Guide;
use crate::plan::{Id, Stored};
use crate::read::yaml::At;
use crate::rule;

pub(super) fn check(all: &Gathered, findings: &mut Vec<Diagnostic>) {
    for guide in all.plan.guides.iter() {
        steps(guide, findings);
        if guide.steps.is_empty() {
            findings.push(
                Diagnostic::new(&rule::DEAD_END, guide.place(guide.id.span))
                    .with("id", guide.id.as_str()),
            );
        }
        // A choice with a wrong name may have meant the step that nothing reaches.
        let misnamed = (guide.steps.iter().flat_map(|s| &s.choices))
            .any(|choice| guide.position(choice.to.as_str()).is_none());
        let mut way = Vec::new();
        let mut reached = HashSet::new();
        walk(
            guide,
            0,
            &mut GuideWalk {
                way: &mut way,
                reached: &mut reached,
                findings,
            },
        );
        // Where a choice names no step, which step it leaves unreached is not known.
        let known = |id: &At<Id>| guide.position(id.as_str()).is_some();
        let choices = || guide.steps.iter().flat_map(|step| &step.choices);
        if !choices().all(|choice| known(&choice.to)) {
            continue;
        }
        for (at, step) in guide.steps.iter().enumerate().skip(1) {
            if !misnamed && !reached.contains(&at) {
                findings.push(
                    Diagnostic::new(&rule::UNREACHABLE_STEP, guide.place(step.id.span))
                        .with("id", step.id.as_str()),
                );
            }
        }
    }
}

/// Each step for itself: its name, its end, where its choices lead.
fn steps(guide: &Stored<Guide>, findings: &mut Vec<Diagnostic>) {
    let mut first = std::collections::HashMap::new();
    for step in &guide.steps {
        if let Some(before) = first.insert(step.id.as_str(), step.id.span) {
            findings.push(
                Diagnostic::new(&rule::DUPLICATE_ID, guide.place(step.id.span))
                    .with("kind", "step")
                    .with("id", step.id.as_str())
                    .related_to(guide.place(before)),
            );
        }
        if step.choices.is_empty() && step.question.is_none() && step.actions.is_empty() {
            findings.push(
                Diagnostic::new(&rule::DEAD_END, guide.place(step.id.span))
                    .with("id", step.id.as_str()),
            );
        }
        for choice in &step.choices {
            if guide.position(choice.to.as_str()).is_none() {
                let names = guide.steps.iter().map(|s| s.id.as_str());
                findings.push(
                    Diagnostic::new(&rule::UNKNOWN_ID, guide.place(choice.to.span))
                        .with("kind", "step")
                        .with("id", choice.to.as_str())
                        .suggest(nearest(choice.to.as_str(), names)),
                );
            }
        }
    }
}

/// A walk through a guide, depth first.
struct GuideWalk<'a> {
    /// The steps from the first to here.
    way: &'a mut Vec<usize>,
    reached: &'a mut HashSet<usize>,
    findings: &'a mut Vec<Diagnostic>,
}

fn walk(guide: &Stored<Guide>, at: usize, walk_so_far: &mut GuideWalk<'_>) {
    let Some(step) = guide.steps.get(at) else {
        return;
    };
    if !walk_so_far.reached.insert(at) {
        return;
    }
    walk_so_far.way.push(at);
    for choice in &step.choices {
        match guide.position(choice.to.as_str()) {
            Some(next) if walk_so_far.way.contains(&next) => walk_so_far.findings.push(
                Diagnostic::new(&rule::GUIDE_LOOP, guide.place(choice.to.span))
                    .with("id", step.id.as_str())
                    .with("to", choice.to.as_str()),
            ),
            Some(next) => walk(guide, next, walk_so_far),
            None => {}
        }
    }
    walk_so_far.way.pop();
}
