//! Metrics: targets as the documents set them, measurements where there are any.

use serde::Serialize;

use super::picture::{self, PictureView};
use super::{Sheet, reason};
use crate::config::Section;
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
    pub bar: Option<PictureView>,
    /// The picture in a sentence.
    pub sentence: String,
    /// How it stands: the end of a CSS class, its word, and why it is so.
    pub status: &'static str,
    pub status_word: String,
    pub reason: String,
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
    /// What has changed since the measurement before, in words.
    pub change: Option<String>,
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
    /// How many stand how.
    standing: Vec<Standing>,
    changes: Vec<Change>,
    pictures_url: String,
    data_url: String,
    /// Percentages first, then other numbers, then targets in words.
    groups: Vec<MetricGroup>,
    measured: usize,
    count: usize,
    statements: usize,
}

/// A status with how many metrics have it.
#[derive(Debug, Serialize)]
struct Standing {
    status: &'static str,
    word: String,
    count: usize,
}

/// A measurement among the newest of all metrics.
#[derive(Debug, Serialize)]
struct Change {
    metric: Link,
    measured: MeasurementView,
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
    let measured = measurements(desk, &metric.id);
    let latest = (measured.iter().rev().copied()).find(|m| m.province.is_none());
    let verdict = reason::verdict(desk, metric, &measured);
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
        bar: picture::bar(desk, metric, &measured),
        status: verdict.status.name(),
        status_word: reason::word(desk, verdict.status),
        reason: reason::sentence(desk, metric, &measured, verdict),
        sentence: sentence(desk, metric),
        commitment: metric.targets.iter().any(|t| !t.aspiration),
        aspiration: metric.targets.iter().any(|t| t.aspiration),
        latest: latest.map(|m| measurement(desk, metric, m)),
        documents: documents(desk, metric),
    }
}

/// Every target and the newest measurement in one sentence.
pub fn sentence(desk: &Desk<'_>, metric: &Metric) -> String {
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
            .map(|d| format::due_within(d.value, words));
        let due = due.unwrap_or_else(|| format::lower_first(words.get("metrics.no-year")));
        parts.push(words.fill(key, &[("value", &value), ("due", &due)]));
    }
    let measured = measurements(desk, &metric.id);
    match measured.iter().rev().find(|m| m.province.is_none()) {
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
pub fn measurements<'a>(desk: &Desk<'a>, metric: &Id) -> Vec<&'a Stored<Measurement>> {
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
        change: None,
    }
}

/// The measurements, newest first, each with what changed since the one before of the same place.
fn shown(
    desk: &Desk<'_>,
    metric: &Metric,
    measured: &[&Stored<Measurement>],
) -> Vec<MeasurementView> {
    let row = |(at, m): (usize, &&Stored<Measurement>)| {
        let before = measured[..at]
            .iter()
            .rev()
            .find(|b| b.province == m.province);
        MeasurementView {
            change: before.map(|b| reason::change(desk, metric, (b, m))),
            ..measurement(desk, metric, m)
        }
    };
    measured.iter().enumerate().map(row).rev().collect()
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
            standing: standing(&groups),
            changes: changes(desk),
            pictures_url: desk.url(&Page::Pictures),
            data_url: desk.url(&Page::Data),
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

/// How many metrics stand how, the statuses that occur.
fn standing(groups: &[MetricGroup]) -> Vec<Standing> {
    let cards = || groups.iter().flat_map(|g| &g.metrics);
    crate::infographic::Status::ALL
        .into_iter()
        .filter_map(|status| {
            let name = status.name();
            let word = cards().find(|c| c.status == name)?.status_word.clone();
            let count = cards().filter(|c| c.status == name).count();
            Some(Standing {
                status: name,
                word,
                count,
            })
        })
        .collect()
}

/// The newest measurements of all metrics.
fn changes(desk: &Desk<'_>) -> Vec<Change> {
    const SHOWN: usize = 10;
    let plan = &desk.site.plan;
    let mut found: Vec<(crate::date::Date, Change)> = Vec::new();
    for (node, metric) in rows(&plan.metrics) {
        let measured = measurements(desk, &metric.id);
        let days = measured.iter().rev().map(|m| m.as_of.value.0);
        found.extend(
            days.zip(shown(desk, metric, &measured))
                .map(|(day, measured)| {
                    let metric = desk.link(node);
                    (day, Change { metric, measured })
                }),
        );
    }
    found.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    found.truncate(SHOWN);
    found.into_iter().map(|(_, change)| change).collect()
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
            chart: picture::chart(desk, metric, &measured),
            map: picture::provinces(desk, metric, &measured),
            code: picture::code(desk, &Page::Metric(at)),
            unknown: reason::unknown(desk, metric, &measured),
            files: super::card::files(desk, at),
            cards: super::card::cards(desk, &Page::Metric(at)),
            embed: super::embed::code(desk, at),
            embed_url: desk.url(&Page::MetricEmbed(at)),
            licence: desk.site.config.licence.clone(),
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
