//! The list of all metrics: how they stand, what changed.

use serde::Serialize;

use crate::plan::Section;
use crate::plan::metric::Metric;
use crate::presenter::desk::Desk;
use crate::presenter::metric::{MeasurementView, MetricCard, card, shown};
use crate::presenter::piece::Link;
use crate::presenter::target::measurements;
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct MetricsView {
    title: String,
    /// How many stand how.
    standing: Vec<StandingView>,
    changes: Vec<LatestMeasurement>,
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
struct StandingView {
    status: &'static str,
    word: String,
    count: usize,
}

/// A measurement among the newest of all metrics.
#[derive(Debug, Serialize)]
struct LatestMeasurement {
    metric: Link,
    measured: MeasurementView,
}

#[derive(Debug, Serialize)]
struct MetricGroup {
    key: &'static str,
    metrics: Vec<MetricCard>,
}

/// `/tien-do/`
pub(crate) fn metrics(desk: &Desk<'_>) -> Sheet {
    let plan = &desk.site.plan;
    let group = |key: &'static str, keep: fn(&Metric) -> bool| MetricGroup {
        key,
        metrics: plan
            .metrics
            .nodes()
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
            standing: standing(desk, &groups),
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
fn standing(desk: &Desk<'_>, groups: &[MetricGroup]) -> Vec<StandingView> {
    let cards = || groups.iter().flat_map(|g| &g.metrics);
    crate::infographic::Status::ALL
        .iter()
        .filter_map(|status| {
            let name = status.name();
            let count = cards().filter(|c| c.status == name).count();
            let word = crate::presenter::reason::word(desk, *status);
            (count > 0).then_some(StandingView {
                status: name,
                word,
                count,
            })
        })
        .collect()
}

/// The newest measurements of all metrics.
fn changes(desk: &Desk<'_>) -> Vec<LatestMeasurement> {
    const SHOWN: usize = 10;
    let plan = &desk.site.plan;
    let mut found: Vec<(crate::date::Date, LatestMeasurement)> = Vec::new();
    for (node, metric) in plan.metrics.nodes() {
        let measured = measurements(desk, &metric.id);
        let days = measured.iter().rev().map(|m| m.as_of.value.0);
        found.extend(
            days.zip(shown(desk, metric, &measured))
                .map(|(day, measured)| {
                    let metric = desk.link(node);
                    (day, LatestMeasurement { metric, measured })
                }),
        );
    }
    found.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    found.truncate(SHOWN);
    found.into_iter().map(|(_, change)| change).collect()
}
