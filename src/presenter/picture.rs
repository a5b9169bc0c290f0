//! Pictures of metrics as pages show them: geometry from `infographic`, words from here.

use serde::Serialize;
use strum::VariantArray;

use crate::infographic::chart::{Chart, ChartMark};
use crate::infographic::{Picture, bar as bars, chart as charts, qr, scale, status, tiles};
use crate::plan::metric::{Measurement, Metric, Standing, Target};
use crate::plan::{SourceRef, Stored};
use crate::presenter::caption::caption;
use crate::presenter::desk::Desk;
use crate::presenter::target::{newest, said, sentence, value_text};
use crate::presenter::{format, reason};
use crate::route::Page;

/// A picture with its words for those who do not see it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PictureView {
    /// The beginning of the ids of its title and description: one in a page.
    pub id: String,
    pub title: String,
    pub desc: String,
    /// What its marks mean; empty where they need no words.
    pub caption: String,
    pub picture: Picture,
}

type Measured<'a> = [&'a Stored<Measurement>];

/// The end of a metric's scale.
fn top(metric: &Metric, measured: &Measured<'_>) -> f64 {
    let goals = metric.targets.iter().flat_map(|t| [&t.value, &t.up_to]);
    let goals = goals.filter_map(|v| v.as_ref().map(|v| v.value));
    let values = goals.chain(measured.iter().map(|m| m.value.value));
    scale::top(metric.unit.as_deref() == Some("%"), values)
}

/// The bar of a metric that has a target in numbers.
pub(crate) fn bar(
    desk: &Desk<'_>,
    metric: &Metric,
    measured: &Measured<'_>,
) -> Option<PictureView> {
    let ticks: Vec<bars::Tick> = (metric.targets.iter())
        .filter_map(|t| {
            Some(bars::Tick {
                value: t.value.as_ref()?.value,
                aspiration: t.aspiration,
                words: value_text(desk, metric, t)?,
            })
        })
        .collect();
    if ticks.is_empty() {
        return None;
    }
    let latest = |standing| newest(desk, measured, standing).map(|m| m.value.value);
    let filled = match (latest(Standing::Exact), latest(Standing::Near)) {
        (Some(value), _) => bars::Filled::Result(value),
        (None, Some(value)) => bars::Filled::Near(value),
        (None, None) => bars::Filled::Not,
    };
    let picture = bars::bar(top(metric, measured), &ticks, filled);
    Some(PictureView {
        id: format!("b-{}", metric.id.slug()),
        title: metric.name.clone(),
        desc: sentence(desk, metric),
        caption: caption(desk, &picture),
        picture,
    })
}

/// Targets and measurements on a time axis.
pub(crate) fn chart(
    desk: &Desk<'_>,
    metric: &Metric,
    measured: &Measured<'_>,
) -> Option<PictureView> {
    chart_on(desk, metric, measured, Some(desk.site.options.today))
}

/// The same, with a line for a day or without.
pub(crate) fn chart_on(
    desk: &Desk<'_>,
    metric: &Metric,
    measured: &Measured<'_>,
    today: Option<crate::date::Date>,
) -> Option<PictureView> {
    let goals = status::goals(metric);
    let readings = status::readings(measured);
    let top = top(metric, measured);
    let number = |value: f64| reason::number(desk, metric, value);
    let newest = readings.last().map(|r| number(r.value));
    let beside = beside(desk, metric, measured);
    let picture = charts::chart(&Chart {
        goals: &goals,
        readings: &readings,
        beside: &beside,
        today,
        top,
        ticks: [0.0, top / 2.0, top]
            .map(|v| (v, format::number(v, desk.words)))
            .to_vec(),
        values: goals.iter().map(|g| number(g.value)).collect(),
        newest,
        today_word: desk.words.get("picture.today"),
        rows: rows(desk, metric, measured),
    })?;
    Some(PictureView {
        id: format!("c-{}", metric.id.slug()),
        title: desk.words.fill("picture.chart", &[("name", &metric.name)]),
        desc: sentence(desk, metric),
        caption: caption(desk, &picture),
        picture,
    })
}

/// What stands under a chart: each target with its deadline and document, then the newest number.
pub(crate) fn rows(
    desk: &Desk<'_>,
    metric: &Metric,
    measured: &Measured<'_>,
) -> Vec<(ChartMark, String)> {
    let words = desk.words;
    let row = |target: &Target| {
        let value = value_text(desk, metric, target)?;
        let due = target
            .due
            .as_ref()
            .map(|d| format::due(d.value, words).text);
        let due = due.unwrap_or_else(|| words.get("due.none").to_owned());
        let document = target
            .source
            .first()
            .map(|s| document(desk, &s.value))
            .unwrap_or_default();
        let (mark, key) = if target.aspiration {
            (ChartMark::Aspiration, "picture.row-aspiration")
        } else {
            (ChartMark::Commitment, "picture.row-target")
        };
        let known = [
            ("value", value.as_str()),
            ("due", &due),
            ("document", &document),
        ];
        Some((mark, words.fill(key, &known)))
    };
    let mut rows: Vec<(ChartMark, String)> = metric.targets.iter().filter_map(row).collect();
    let targets = rows.len();
    for standing in Standing::VARIANTS {
        if let Some(m) = newest(desk, measured, *standing) {
            rows.push((mark_of(*standing), said(desk, metric, m)));
        }
    }
    if rows.len() == targets {
        let words = words.get("metrics.chart-no-data").to_owned();
        rows.push((ChartMark::Nothing, words));
    }
    rows
}

fn mark_of(standing: Standing) -> ChartMark {
    match standing {
        Standing::Exact => ChartMark::Measured,
        Standing::Near => ChartMark::Near,
        Standing::Reported => ChartMark::Reported,
    }
}

/// What was measured and no verdict rests on, with its mark and value.
fn beside(
    desk: &Desk<'_>,
    metric: &Metric,
    measured: &Measured<'_>,
) -> Vec<(ChartMark, status::Reading, String)> {
    let of = |standing| {
        let readings = status::readings_of(measured, standing).into_iter();
        readings.map(move |r| (mark_of(standing), r, reason::number(desk, metric, r.value)))
    };
    of(Standing::Near).chain(of(Standing::Reported)).collect()
}

/// The short name of a source.
fn document(desk: &Desk<'_>, source: &SourceRef) -> String {
    match source {
        SourceRef::Document(id, _) => {
            let document = desk.site.plan.documents.get(id.as_str());
            document.map(|d| d.short.clone()).unwrap_or_default()
        }
        SourceRef::Page(_) => String::new(),
    }
}

/// The newest measurement of each province on a map of tiles; `None` where no province was measured.
pub(crate) fn provinces(
    desk: &Desk<'_>,
    metric: &Metric,
    measured: &Measured<'_>,
) -> Option<PictureView> {
    let plan = &desk.site.plan;
    let newest = |name: &str| {
        let of = |m: &&&Stored<Measurement>| m.province.as_ref().is_some_and(|p| p.value == name);
        measured.iter().rev().find(of).map(|m| m.value.value)
    };
    let tiles: Vec<tiles::Tile> = (plan.provinces.iter())
        .map(|p| tiles::Tile {
            column: p.column.value,
            row: p.row.value,
            short: p.short.clone(),
            value: newest(&p.name).map(|v| (v, format::number(v, desk.words))),
        })
        .collect();
    let count = tiles.iter().filter(|t| t.value.is_some()).count();
    if count == 0 {
        return None;
    }
    let (n, all) = (count.to_string(), tiles.len().to_string());
    Some(PictureView {
        id: format!("m-{}", metric.id.slug()),
        title: desk.words.fill("picture.map", &[("name", &metric.name)]),
        desc: desk
            .words
            .fill("picture.map-says", &[("n", &n), ("all", &all)]),
        caption: String::new(),
        picture: tiles::tiles(&tiles, top(metric, measured)),
    })
}

/// The full address of a page as a QR code.
pub(crate) fn code(desk: &Desk<'_>, page: &Page) -> Option<PictureView> {
    let address = desk.full(page);
    Some(PictureView {
        id: "qr".to_owned(),
        title: desk.words.get("picture.code").to_owned(),
        picture: qr::qr(&address)?,
        desc: address,
        caption: String::new(),
    })
}
