//! Metrics: targets as the documents set them, measurements where there are any.

use serde::Serialize;

use super::Sheet;
use crate::config::Section;
use crate::infographic::{Bar, Steps};
use crate::plan::metric::{Measurement, Metric, Target};
use crate::plan::{Id, Kind, Node, SourceRef, Stored};
use crate::render::engine::view;
use crate::render::format::{self, When};
use crate::render::frame::Head;
use crate::render::view::{Desk, Link, Mark, Source, rows};
use crate::route::Page;

/// A metric on a card.
#[derive(Debug, Serialize)]
pub struct MetricCard {
    pub url: String,
    pub title: String,
    /// "80 % → 100 %", or the target in words.
    pub figure: Option<String>,
    pub words: Option<String>,
    pub bar: Option<Bar>,
    /// The picture in a sentence.
    pub sentence: String,
    /// Whether any target is a commitment, and whether any is an aspiration.
    pub commitment: bool,
    pub aspiration: bool,
    /// The newest measurement.
    pub latest: Option<MeasurementView>,
    /// Short names of the documents that set targets.
    pub documents: Vec<Link>,
}

/// A target in the table.
#[derive(Debug, Serialize)]
pub struct TargetRow {
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

/// A measurement as it is shown.
#[derive(Debug, Serialize)]
pub struct MeasurementView {
    pub value: String,
    pub as_of: When,
    pub entered_by: String,
    pub province: Option<String>,
    pub note: Option<String>,
    pub sources: Vec<Source>,
}

/// What one document says about a metric.
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
struct MetricsView {
    title: String,
    /// Percentages first, then other numbers, then targets in words.
    groups: Vec<MetricGroup>,
    measured: usize,
    count: usize,
    statements: usize,
}

#[derive(Debug, Serialize)]
struct MetricGroup {
    key: &'static str,
    metrics: Vec<MetricCard>,
}

#[derive(Debug, Serialize)]
struct MetricView {
    card: MetricCard,
    base: String,
    unit: Option<String>,
    steps: Option<Steps>,
    step_labels: Vec<StepLabel>,
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

/// The words of a point in the chart.
#[derive(Debug, Serialize)]
struct StepLabel {
    value: String,
    due: String,
    document: String,
}

/// A target's value in words, with what qualifies it.
#[must_use]
pub fn value_text(desk: &Desk<'_>, metric: &Metric, target: &Target) -> Option<String> {
    let value = target.value.as_ref()?.value;
    let unit = metric.unit.as_deref();
    let plain = match &target.up_to {
        Some(up_to) => format!(
            "{}–{}",
            format::number(value, desk.words),
            format::quantity(up_to.value, unit, desk.words)
        ),
        None => format::quantity(value, unit, desk.words),
    };
    let key = match (target.at_least, target.approximate) {
        (true, _) => "metrics.at-least",
        (_, true) => "metrics.approximately",
        _ => return Some(plain),
    };
    Some(desk.words.fill(key, &[("value", &plain)]))
}

/// The card of a metric.
#[must_use]
pub fn card(desk: &Desk<'_>, node: Node, metric: &Stored<Metric>) -> MetricCard {
    let latest = measurements(desk, &metric.id).last().copied();
    let mut values: Vec<String> = Vec::new();
    for target in &metric.targets {
        if let Some(text) = value_text(desk, metric, target)
            && values.last() != Some(&text)
        {
            values.push(text);
        }
    }
    let figure = (!values.is_empty()).then(|| values.join(" → "));
    let words = figure
        .is_none()
        .then(|| metric.targets.first().map(|t| t.text.clone()))
        .flatten();
    MetricCard {
        url: desk.site.url_of(desk.language, node),
        title: metric.name.clone(),
        figure,
        words,
        bar: Bar::of(metric, latest.map(|l| &l.record)),
        sentence: sentence(desk, metric),
        commitment: metric.targets.iter().any(|t| !t.aspiration),
        aspiration: metric.targets.iter().any(|t| t.aspiration),
        latest: latest.map(|m| measurement(desk, metric, m)),
        documents: documents(desk, metric),
    }
}

/// Every target and the newest measurement in one sentence.
fn sentence(desk: &Desk<'_>, metric: &Metric) -> String {
    let words = desk.words;
    let mut parts: Vec<String> = Vec::new();
    for target in &metric.targets {
        let Some(value) = value_text(desk, metric, target) else {
            continue;
        };
        let key = if target.aspiration {
            "metrics.says-aspiration"
        } else {
            "metrics.says-target"
        };
        let due = target
            .due
            .as_ref()
            .map(|d| format::due(d.value, words).text);
        let due = due.unwrap_or_else(|| words.get("metrics.no-year").to_owned());
        parts.push(words.fill(
            key,
            &[("value", &value), ("due", &format::lower_first(&due))],
        ));
    }
    match measurements(desk, &metric.id).last() {
        Some(m) => parts.push(words.fill(
            "metrics.says-measured",
            &[
                (
                    "value",
                    &format::quantity(m.value.value, metric.unit.as_deref(), words),
                ),
                ("date", &format::day(m.as_of.value.0, words)),
            ],
        )),
        None => parts.push(words.get("metrics.says-no-data").to_owned()),
    }
    let mut text = parts.join("; ");
    text.push('.');
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => text,
    }
}

/// The measurements of a metric, oldest first.
fn measurements<'a>(desk: &Desk<'a>, metric: &Id) -> Vec<&'a Stored<Measurement>> {
    let all = &desk.site.plan.measurements;
    let mut found: Vec<_> = all.iter().filter(|m| m.metric.value == *metric).collect();
    found.sort_by_key(|m| m.as_of.value);
    found
}

fn measurement(desk: &Desk<'_>, metric: &Metric, measured: &Measurement) -> MeasurementView {
    MeasurementView {
        value: format::quantity(measured.value.value, metric.unit.as_deref(), desk.words),
        as_of: format::when_day(measured.as_of.value.0, desk.words),
        entered_by: measured.entered_by.clone(),
        province: measured.province.clone(),
        note: measured.note.clone(),
        sources: desk.sources(&measured.source),
    }
}

/// The documents that set targets for a metric, each once.
fn documents(desk: &Desk<'_>, metric: &Metric) -> Vec<Link> {
    let documents = &desk.site.plan.documents;
    let mut found: Vec<Link> = Vec::new();
    for source in metric.targets.iter().flat_map(|t| t.source.iter()) {
        if let SourceRef::Document(id, _) = &source.value
            && let Some(at) = documents.position(id.as_str())
            && let Some(document) = documents.at(at)
            && !found.iter().any(|l| l.title == document.short)
        {
            found.push(Link {
                url: desk.url(&Page::Document(at)),
                title: document.short.clone(),
            });
        }
    }
    found
}

/// `/tien-do/`
pub fn metrics(desk: &Desk<'_>) -> Sheet {
    let plan = &desk.site.plan;
    let group = |key: &'static str, keep: fn(&Metric) -> bool| MetricGroup {
        key,
        metrics: rows(&plan.metrics)
            .filter(|(_, m)| keep(m))
            .map(|(node, m)| card(desk, node, m))
            .collect(),
    };
    let percent = |m: &Metric| m.unit.as_deref() == Some("%");
    let groups = vec![
        group("percent", percent),
        group("number", |m| m.unit.as_deref().is_some_and(|u| u != "%")),
        group("words", |m| m.unit.is_none()),
    ];
    let title = desk.section(Section::Metrics);
    Sheet {
        template: "metrics.html",
        head: Head {
            title: title.clone(),
            description: desk.words.get("metrics.lead").to_owned(),
            section: Some(Section::Metrics),
            ..Head::default()
        },
        view: view(&MetricsView {
            title,
            groups: groups
                .into_iter()
                .filter(|g| !g.metrics.is_empty())
                .collect(),
            measured: plan.measurements.len(),
            count: plan.metrics.len(),
            statements: plan
                .metrics
                .iter()
                .flat_map(|m| &m.targets)
                .map(|t| t.source.len())
                .sum(),
        }),
    }
}

/// One metric.
pub fn metric(desk: &Desk<'_>, at: usize) -> Sheet {
    let plan = &desk.site.plan;
    let Some(metric) = plan.metrics.at(at) else {
        return super::text::not_found(desk);
    };
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
    let points: Vec<&Measurement> = measured.iter().map(|m| &m.record).collect();
    let steps = Steps::of(metric, &points);
    let step_labels = steps.iter().flat_map(|s| &s.points).filter_map(|point| {
        let target = metric.targets.get(point.target)?;
        Some(StepLabel {
            value: format::quantity(
                target.value.as_ref()?.value,
                metric.unit.as_deref(),
                desk.words,
            ),
            due: target
                .due
                .as_ref()
                .map(|d| short_due(desk, d.value))
                .unwrap_or_default(),
            document: target
                .source
                .first()
                .map(|s| short_document(desk, &s.value))
                .unwrap_or_default(),
        })
    });
    let card = card(desk, node, metric);
    let sources: Vec<Source> = metric
        .targets
        .iter()
        .flat_map(|t| desk.sources(&t.source))
        .collect();
    Sheet {
        template: "metric.html",
        head: Head {
            title: metric.name.clone(),
            description: card.sentence.clone(),
            section: Some(Section::Metrics),
            crumbs: vec![Link {
                url: desk.url(&Page::Metrics),
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
            step_labels: step_labels.collect(),
            steps,
            targets: metric
                .targets
                .iter()
                .map(|t| target_row(desk, metric, t))
                .collect(),
            measurements: measured
                .iter()
                .map(|m| measurement(desk, metric, m))
                .collect(),
            lineage: lineage(desk, metric),
            owners: desk.links(&plan.units, &metric.owners),
            owners_mark: desk.mark(&metric.basis, "owners"),
            messages: from(Kind::Message),
            irregularities: from(Kind::Irregularity),
            campaigns: desk.links(&plan.campaigns, &metric.campaigns),
            note: metric.note.clone(),
            card,
        }),
    }
}

/// A deadline short enough to stand under an axis.
fn short_due(desk: &Desk<'_>, due: crate::date::Due) -> String {
    use crate::date::{Due, Period, Unit};
    match due {
        Due::Within(Period::One(Unit::Year(y))) => y.to_string(),
        Due::Within(Period::Range(a, b)) => format!("{}–{}", a.year(), b.year()),
        other => format::due(other, desk.words).text,
    }
}

fn short_document(desk: &Desk<'_>, source: &SourceRef) -> String {
    match source {
        SourceRef::Document(id, _) => {
            let document = desk.site.plan.documents.get(id.as_str());
            document.map(|d| d.short.clone()).unwrap_or_default()
        }
        SourceRef::Page(_) => String::new(),
    }
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
                                url: desk.url(&Page::Document(at)),
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
