//! Articles, answers and pages: what was changed of them is told.

use super::difference::PathStep;
use super::line::{NoteLine, UNFILLED, addition};
use super::state::{Now, day_of, is_noted};
use super::{place, records};
use crate::content::{Lifetime, Written};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::outputs::data::{PlanData, TextData, texts};
use crate::plan::Kind;
use crate::rule;

/// Compares every text that was published and still is.
pub(super) fn check(now: &Now<'_>, data: &PlanData, findings: &mut Vec<Diagnostic>) {
    let since = day_of(data);
    let content = &now.desk.site.content;
    let present = texts(&now.desk);
    for old in &data.texts {
        let same = present
            .iter()
            .find(|(_, text)| text.kind == old.kind && text.name == old.name);
        let Some((node, new)) = same else {
            continue;
        };
        let told = |found: &mut Vec<Diagnostic>| match node.kind {
            Kind::Article => (content.articles.get(node.at))
                .map(|one| text(now, &one.main, (old, new, since), found)),
            Kind::Question => (content.questions.get(node.at))
                .map(|one| text(now, &one.entry.main, (old, new, since), found)),
            _ => (content.pages.get(node.at))
                .map(|one| text(now, &one.main, (old, new, since), found)),
        };
        told(findings);
    }
}

fn text<M: Lifetime>(
    now: &Now<'_>,
    own: &Written<M>,
    (old, new, since): (&TextData, &TextData, Option<Date>),
    findings: &mut Vec<Diagnostic>,
) {
    let noted = serde_json::to_value(&old.changes).unwrap_or_default();
    if is_noted(own.meta.changes(), Some(&noted), since) {
        return;
    }
    let line = format!("{{on: {}, what: \"{UNFILLED}\"}}", now.today());
    let entry = NoteLine {
        key: "changes",
        text: line.clone(),
    };
    let tree = now.tree(&own.file);
    let mut added = (tree.as_deref()).and_then(|tree| addition(now, &own.file, tree, &entry));
    let place = |key: &str| {
        let path = [PathStep::Key(key.to_owned())];
        let field = (tree.as_deref()).and_then(|tree| place::field(tree, &path));
        own.place(field.unwrap_or(own.meta.title().span))
    };
    let day = |text: &TextData| text.day.clone().filter(|_| text.kind == "article");
    let fields = [
        ("title", Some(old.title.clone()), Some(new.title.clone())),
        ("date", day(old), day(new)),
    ];
    for (field, was, is) in fields {
        if was != is {
            findings.push(
                Diagnostic::new(&rule::UNNOTED_CHANGE, place(field))
                    .with("field", field)
                    .with("expected", records::quoted(was))
                    .with("found", records::quoted(is))
                    .with("id", &new.name)
                    .with("line", &line)
                    .adding(added.take()),
            );
        }
    }
    if old.digest != new.digest {
        findings.push(
            Diagnostic::new(&rule::UNNOTED_TEXT, place("title"))
                .with("line", &line)
                .adding(added.take()),
        );
    }
}
