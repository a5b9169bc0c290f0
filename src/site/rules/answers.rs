//! The care that texts need: dates in order, answers with an owner, a source of the state and a
//! review that is not overdue.

use std::sync::Arc;

use crate::content::{ArticleMeta, QuestionMeta, QuestionStatus, Written};
use crate::date::{Date, Day};
use crate::diagnostic::Diagnostic;
use crate::plan::SourceRef;
use crate::read::yaml::At;
use crate::rule;
use crate::site::Options;
use crate::site::gather::Gathered;

/// Checks the dates of an article.
pub(super) fn article(text: &Written<ArticleMeta>, findings: &mut Vec<Diagnostic>) {
    let meta = &text.meta;
    let date = Some(&meta.date);
    for (before, after) in [
        (("date", date), ("expires", meta.expires.as_ref())),
        (
            ("publish_on", meta.publish_on.as_ref()),
            ("expires", meta.expires.as_ref()),
        ),
        (("date", date), ("updated", meta.updated.as_ref())),
        (
            ("publish_on", meta.publish_on.as_ref().or(date)),
            ("withdrawn", meta.withdrawn.as_ref().map(|w| &w.on)),
        ),
    ] {
        order(text, (before, after), findings);
    }
}

/// Checks what a question that is published must have.
pub(super) fn question(
    all: &Gathered,
    text: &Arc<Written<QuestionMeta>>,
    options: &Options,
    findings: &mut Vec<Diagnostic>,
) {
    let meta = &text.meta;
    let reviewed = ("reviewed", meta.reviewed.as_ref());
    for (before, after) in [
        (reviewed, ("review_by", meta.review_by.as_ref())),
        (reviewed, ("expires", meta.expires.as_ref())),
    ] {
        order(text, (before, after), findings);
    }
    let published = matches!(
        meta.status.value,
        QuestionStatus::Approved | QuestionStatus::Verified
    );
    // A translation has its original's owner and sources.
    if !published || text.language.is_some() {
        return;
    }
    let place = || text.place(meta.title.span);
    if let Some(by) = &meta.review_by
        && by.value.0 < options.today
    {
        findings.push(
            Diagnostic::new(&rule::OVERDUE_QUESTION, text.place(by.span))
                .with("review_by", by.value.to_string())
                .with("today", options.today.to_string()),
        );
    }
    if meta.owner.is_none() && meta.status.value != QuestionStatus::Approved {
        findings.push(Diagnostic::new(&rule::QUESTION_WITHOUT_OWNER, place()));
    }
    let of_the_state = |source: &SourceRef| match source {
        SourceRef::Document(..) => true,
        SourceRef::Page(address) => all.config.is_state(address),
    };
    if !meta.source.iter().any(|s| of_the_state(&s.value)) {
        findings.push(Diagnostic::new(&rule::NO_STATE_SOURCE, place()));
    }
}

/// A date with the name of its field.
type NamedDate<'a> = (&'static str, Option<&'a At<Day>>);

/// Says so where the later of two dates lies before the earlier.
fn order<M: schemars::JsonSchema>(
    text: &Written<M>,
    (before, after): (NamedDate<'_>, NamedDate<'_>),
    findings: &mut Vec<Diagnostic>,
) {
    let (Some(first), Some(second)) = (before.1, after.1) else {
        return;
    };
    let day = |at: &At<Day>| -> Date { at.value.0 };
    if day(second) < day(first) {
        findings.push(
            Diagnostic::new(&rule::DATES_OUT_OF_ORDER, text.place(second.span))
                .with("of", M::schema_name())
                .with("field", after.0)
                .with("value", second.value.to_string())
                .with("before", before.0)
                .with("before_value", first.value.to_string())
                .related_to(text.place(first.span)),
        );
    }
}

/// An approved answer says who answers for it and until when.
pub(super) fn approval(question: &Arc<Written<QuestionMeta>>, findings: &mut Vec<Diagnostic>) {
    let meta = &question.meta;
    if meta.status.value != QuestionStatus::Approved {
        return;
    }
    let missing = [
        ("owner", meta.owner.is_none()),
        ("reviewed", meta.reviewed.is_none()),
        ("review_by", meta.review_by.is_none()),
    ];
    for (field, _) in missing.iter().filter(|(_, gone)| *gone) {
        findings.push(
            Diagnostic::new(
                &rule::APPROVED_WITHOUT_OWNER,
                question.place(meta.status.span),
            )
            .with("of", "QuestionMeta")
            .with("field", *field),
        );
    }
}
