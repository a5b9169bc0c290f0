//! The real plan is whole: as many records as the documents hold, counted when the plan was taken
//! down from them.

use loa::compile::{Compiled, Compiler};
use loa::content::QuestionStatus;
use loa::date::Day;
use loa::disk::Folder;
use loa::site::Options;

use crate::binary::DAY;
use crate::folder;

/// The real site, compiled.
pub fn compiled(internal: bool, drafts: bool) -> Compiled {
    let root = folder::project();
    let found = Folder::new(root).load().expect("the site can be read");
    let day: Day = DAY.parse().expect("a day");
    let options = Options {
        today: day.0,
        base_url: None,
        drafts,
        internal,
    };
    Compiler::default().compile(&found, &options)
}

#[test]
fn the_real_site_has_no_mistake() {
    for (internal, drafts) in [(false, false), (true, true)] {
        let compiled = compiled(internal, drafts);
        let mut findings = compiled.findings;
        findings.extend(loa::render::check(&compiled.site));
        findings.retain(|f| f.severity() == loa::diagnostic::Severity::Error);
        assert!(findings.is_empty(), "{findings:#?}");
    }
}

#[test]
fn the_plan_holds_what_the_documents_hold() {
    let site = compiled(true, true).site;
    let plan = &site.plan;
    let own = plan.documents.iter().filter(|d| d.plan).count();
    let of = |document: &str| {
        let is = |d: &Option<loa::plan::Id>| d.as_ref().is_some_and(|d| d.as_str() == document);
        plan.tasks.iter().filter(|t| is(&t.document)).count()
    };
    let targets = || {
        plan.metrics
            .iter()
            .flat_map(|m| m.targets.iter().map(move |t| (m, t)))
    };
    let statements = |percent: bool| -> usize {
        targets()
            .filter(|(m, _)| !percent || m.unit.as_deref() == Some("%"))
            .map(|(_, t)| t.source.len())
            .sum()
    };
    let counts = [
        ("documents of the plan", own, 4),
        ("documents cited", plan.documents.len() - own, 28),
        ("relations", plan.relations.len(), 10),
        ("units", plan.units.len(), 75),
        ("people", plan.people.len(), 5),
        ("audiences", plan.audiences.len(), 4),
        ("phases", plan.phases.len(), 3),
        ("messages", plan.messages.len(), 17),
        ("channel groups", plan.channel_groups.len(), 5),
        ("channels", plan.channels.len(), 29),
        ("formats", plan.formats.len(), 17),
        ("campaigns", plan.campaigns.len(), 6),
        ("obligations", plan.obligations.len(), 14),
        ("meetings", plan.meetings.len(), 2),
        ("feedback routes", plan.feedback.len(), 1),
        ("responsibilities", plan.responsibilities.len(), 33),
        ("metrics", plan.metrics.len(), 29),
        ("targets", targets().count(), 47),
        ("statements of targets", statements(false), 53),
        ("statements with a percentage", statements(true), 34),
        ("measurements", plan.measurements.len(), 0),
        ("task groups", plan.task_groups.len(), 18),
        ("tasks", plan.tasks.len(), 59),
        ("tasks of QĐ 1177", of("qd-1177-2023"), 20),
        ("tasks of QĐ 147", of("qd-147-2024"), 27),
        ("tasks of QĐ 1939", of("qd-1939-2019"), 12),
        ("measures", plan.measures.len(), 37),
        ("directions", plan.directions.len(), 9),
        ("terms", plan.terms.len(), 48),
        ("systems", plan.systems.len(), 31),
        ("irregularities", plan.irregularities.len(), 44),
        ("questions", site.content.questions.len(), 37),
        ("topics", site.content.topics.len(), 9),
    ];
    for (what, found, expected) in counts {
        assert_eq!(found, expected, "{what}");
    }
}

#[test]
fn the_public_site_leaves_out_what_is_internal_and_what_is_not_ready() {
    let site = compiled(false, false).site;
    assert_eq!(site.plan.channels.len(), 28);
    assert_eq!(site.content.questions.len(), 24);
    assert!(site.plan.secrets().is_empty());
    let ready = |status| matches!(status, QuestionStatus::Approved | QuestionStatus::Verified);
    let unready = (site.content.questions.iter()).find(|q| !ready(q.entry.main.meta.status.value));
    assert!(unready.is_none(), "{unready:?}");
}

#[test]
fn every_record_names_a_document_of_the_plan_or_a_page() {
    let site = compiled(true, true).site;
    let plan = &site.plan;
    let known = |source: &loa::plan::SourceRef| match source {
        loa::plan::SourceRef::Document(id, _) => plan.documents.get(id.as_str()).is_some(),
        loa::plan::SourceRef::Page(url) => url.starts_with("https://"),
    };
    for task in plan.tasks.iter() {
        assert!(
            !task.source.is_empty() && task.source.iter().all(|s| known(s)),
            "{}",
            task.id.value
        );
    }
    for metric in plan.metrics.iter() {
        for target in &metric.targets {
            assert!(
                target.source.iter().all(|s| known(s)),
                "{}",
                metric.id.value
            );
        }
    }
}
