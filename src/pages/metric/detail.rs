//! One metric: its targets, their lineage, what was measured.

use serde::Serialize;

use crate::pages::embed;
use crate::plan::Section;
use crate::plan::metric::{Metric, Target};
use crate::plan::{Kind, Node, SourceRef};
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::metric::{MeasurementView, MetricCard, card, shown};
use crate::presenter::picture::{self, PictureView};
use crate::presenter::piece::{Link, Mark, Source};
use crate::presenter::reason;
use crate::presenter::take::{cards, files};
use crate::presenter::target::{measurements, value_text};
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

/// What one document says about a metric.
/// A target in the table.
#[derive(Debug, Serialize)]
pub(crate) struct TargetRow {
    pub due: Option<When>,
    /// The deadline in the document's own words.
    pub due_text: Option<String>,
    pub due_mark: Option<Mark>,
    /// "tối thiểu 80 %", "10–20"; none for a target in words.
    pub value: Option<String>,
    pub text: String,
    pub aspiration: bool,
    pub aspiration_mark: Option<Mark>,
    pub baseline: Option<String>,
    pub baseline_mark: Option<Mark>,
    pub note: Option<String>,
    pub tasks: Vec<Link>,
    pub sources: Vec<Source>,
}

#[derive(Debug, Serialize)]
struct LineageStep {
    when: Option<When>,
    document: Link,
    statements: Vec<Statement>,
}

#[derive(Debug, Serialize)]
struct Statement {
    value: Option<String>,
    due: Option<When>,
    due_text: Option<String>,
    aspiration: bool,
    text: String,
    sections: Vec<Source>,
}

#[derive(Debug, Serialize)]
struct MetricView {
    card: MetricCard,
    base: String,
    unit: Option<String>,
    chart: Option<PictureView>,
    map: Option<PictureView>,
    /// The page's address as a QR code, for paper.
    code: Option<PictureView>,
    unknown: Vec<String>,
    files: Vec<Link>,
    cards: Vec<Link>,
    embed: String,
    embed_url: String,
    licence: Option<String>,
    targets: Vec<TargetRow>,
    measurements: Vec<MeasurementView>,
    lineage: Vec<LineageStep>,
    owners: Vec<Link>,
    owners_mark: Option<Mark>,
    base_mark: Option<Mark>,
    messages: Vec<Link>,
    irregularities: Vec<Link>,
    campaigns: Vec<Link>,
    note: Option<String>,
}

/// One metric.
pub(crate) fn metric(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let plan = &desk.site.plan;
    let metric = plan.metrics.at(at)?;
    let node = Node {
        kind: Kind::Metric,
        at,
    };
    let id = &metric.id.value;
    let from = |by: Kind| -> Vec<Link> {
        let places = desk.site.back.from(Kind::Metric, id, by);
        places.map(|at| desk.link(Node { kind: by, at })).collect()
    };
    let measured = measurements(desk, id);
    let card = card(desk, node, metric);
    let sources: Vec<Source> = metric
        .targets
        .iter()
        .flat_map(|t| desk.sources(&t.source))
        .collect();
    Some(Sheet {
        template: "metric.html",
        head: Head {
            title: metric.name.clone(),
            description: card.sentence.clone(),
            section: Some(Section::Metrics),
            crumbs: vec![Link {
                url: desk.url(&Page::Door(Section::Metrics)),
                title: desk.section(Section::Metrics),
            }],
            sources,
            updated: measured
                .last()
                .map(|m| format::when_day(m.as_of.value.0, desk.words)),
            ..Head::default()
        },
        view: view(&MetricView {
            base: metric.base.clone(),
            base_mark: desk.mark(&metric.basis, "base"),
            unit: metric.unit.clone(),
            chart: picture::chart(desk, metric, &measured),
            map: picture::provinces(desk, metric, &measured),
            code: picture::code(desk, &Page::record(Kind::Metric, at)),
            unknown: reason::unknown(desk, metric, &measured),
            files: files(desk, at),
            cards: cards(desk, &Page::record(Kind::Metric, at)),
            embed: embed::code(desk, at),
            embed_url: desk.url(&Page::MetricEmbed(at)),
            licence: desk.site.config.licence().map(str::to_owned),
            targets: metric
                .targets
                .iter()
                .map(|t| target_row(desk, metric, t))
                .collect(),
            measurements: shown(desk, metric, &measured),
            lineage: lineage(desk, metric),
            owners: desk.links(&plan.units, &metric.owners),
            owners_mark: desk.mark(&metric.basis, "owners"),
            messages: from(Kind::Message),
            irregularities: from(Kind::Irregularity),
            campaigns: desk.links(&plan.campaigns, &metric.campaigns),
            note: metric.note.clone(),
            card,
        }),
    })
}

fn target_row(desk: &Desk<'_>, metric: &Metric, target: &Target) -> TargetRow {
    let mark = |field: &str| {
        desk.mark(&target.basis, field)
            .or_else(|| desk.mark(&metric.basis, field))
    };
    TargetRow {
        due: target
            .due
            .as_ref()
            .map(|d| format::due(d.value, desk.words)),
        due_text: target.due_text.clone(),
        due_mark: mark("due"),
        value: value_text(desk, metric, target),
        text: target.text.clone(),
        aspiration: target.aspiration,
        aspiration_mark: mark("aspiration"),
        baseline: target.baseline.clone(),
        baseline_mark: mark("baseline"),
        note: target.note.clone(),
        tasks: desk.links(&desk.site.plan.tasks, &target.tasks),
        sources: desk.sources(&target.source),
    }
}

/// What each document says, the oldest document first; contradictions stand side by side.
fn lineage(desk: &Desk<'_>, metric: &Metric) -> Vec<LineageStep> {
    let documents = &desk.site.plan.documents;
    let mut steps: Vec<(Option<crate::date::Date>, usize, LineageStep)> = Vec::new();
    for target in &metric.targets {
        for source in target.source.iter() {
            let SourceRef::Document(id, _) = &source.value else {
                continue;
            };
            let Some(at) = documents.position(id.as_str()) else {
                continue;
            };
            let Some(document) = documents.at(at) else {
                continue;
            };
            let place = match steps.iter().position(|(_, known, _)| *known == at) {
                Some(place) => place,
                None => {
                    let date = document.date.as_ref().map(|d| d.value);
                    steps.push((
                        date.map(crate::date::Period::first),
                        at,
                        LineageStep {
                            when: date.map(|d| desk.when(d)),
                            document: Link {
                                url: desk.url(&Page::record(Kind::Document, at)),
                                title: document.short.clone(),
                            },
                            statements: Vec::new(),
                        },
                    ));
                    steps.len() - 1
                }
            };
            let said = &mut steps[place].2.statements;
            let value = value_text(desk, metric, target);
            let due = target
                .due
                .as_ref()
                .map(|d| format::due(d.value, desk.words));
            let section = desk.source(&source.value);
            match said
                .iter_mut()
                .find(|s| s.value == value && s.due == due && s.text == target.text)
            {
                Some(same) => same.sections.push(section),
                None => said.push(Statement {
                    value,
                    due,
                    due_text: target.due_text.clone(),
                    aspiration: target.aspiration,
                    text: target.text.clone(),
                    sections: vec![section],
                }),
            }
        }
    }
    steps.sort_by_key(|(date, ..)| date.map_or((true, crate::date::Date::MAX), |d| (false, d)));
    steps.into_iter().map(|(_, _, step)| step).collect()
}
