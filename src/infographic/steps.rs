//! Targets as steps, in the order of their deadlines, and measurements as points over them.

use serde::Serialize;

use crate::date::{Date, Due};
use crate::plan::metric::{Measurement, Metric};

/// Width of the picture; its text is legible on a phone at this size.
pub const WIDTH: f64 = 320.0;
/// Height of the picture.
pub const HEIGHT: f64 = 190.0;

const LEFT: f64 = 44.0;
const RIGHT: f64 = 312.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 136.0;

/// Geometry of a step chart of percentages.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Steps {
    pub width: f64,
    pub height: f64,
    pub left: f64,
    pub top: f64,
    pub plot_width: f64,
    pub plot_height: f64,
    /// One run of commitments or aspirations: what is promised stays apart from what is hoped.
    pub runs: Vec<Run>,
    pub points: Vec<Point>,
    /// Measured values.
    pub measured: Vec<Measured>,
}

/// A line through steps of one kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Run {
    pub aspiration: bool,
    /// SVG path data.
    pub path: String,
}

/// The end of a step: a target at its deadline.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Point {
    /// Place of the target in its metric.
    pub target: usize,
    pub x: f64,
    pub y: f64,
    /// Where the value is written, below the dot where there is room.
    pub label_y: f64,
    pub aspiration: bool,
    /// Names of the last days, written under the axis.
    pub due: String,
}

/// A measured value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Measured {
    pub x: f64,
    pub y: f64,
}

impl Steps {
    /// The chart of a percentage with two dated targets or more; fewer say nothing as a picture.
    #[must_use]
    pub fn of(metric: &Metric, measured: &[&Measurement]) -> Option<Self> {
        if metric.unit.as_deref() != Some("%") {
            return None;
        }
        let dated: Vec<(usize, f64, Date, bool)> = (metric.targets.iter().enumerate())
            .filter_map(|(at, t)| match t.due.as_ref()?.value {
                Due::Within(period) => {
                    Some((at, t.value.as_ref()?.value, period.last()?, t.aspiration))
                }
                _ => None,
            })
            .collect();
        if dated.len() < 2 {
            return None;
        }
        let slot = (RIGHT - LEFT) / dated.len() as f64;
        let y = |value: f64| BOTTOM - (BOTTOM - TOP) * value.clamp(0.0, 100.0) / 100.0;
        let mut points: Vec<Point> = Vec::new();
        for (slot_at, (target, value, last, aspiration)) in dated.iter().enumerate() {
            let y = round(y(*value));
            points.push(Point {
                target: *target,
                x: round(LEFT + slot * (slot_at as f64 + 1.0)),
                y,
                label_y: if y + 20.0 < BOTTOM { y + 20.0 } else { y - 8.0 },
                aspiration: *aspiration,
                due: last.to_string(),
            });
        }
        let runs = [false, true]
            .into_iter()
            .filter_map(|aspiration| run(&points, aspiration, slot))
            .collect();
        let first = dated.iter().map(|d| d.2).min()?;
        let last = dated.iter().map(|d| d.2).max()?;
        let span = f64::from(days(first, last).max(1));
        let measured = measured
            .iter()
            .map(|m| {
                let share = f64::from(days(first, m.as_of.value.0)) / span;
                Measured {
                    x: round((LEFT + slot + (RIGHT - LEFT - slot) * share).clamp(LEFT, RIGHT)),
                    y: round(y(m.value.value)),
                }
            })
            .collect();
        Some(Self {
            width: WIDTH,
            height: HEIGHT,
            left: LEFT,
            top: TOP,
            plot_width: RIGHT - LEFT,
            plot_height: BOTTOM - TOP,
            runs,
            points,
            measured,
        })
    }
}

fn run(points: &[Point], aspiration: bool, slot: f64) -> Option<Run> {
    use std::fmt::Write as _;
    let mut path = String::new();
    for point in points.iter().filter(|p| p.aspiration == aspiration) {
        let start = round(point.x - slot);
        let verb = if path.is_empty() { "M" } else { "L" };
        let _ = write!(path, "{verb}{start} {}H{}", point.y, point.x);
    }
    (!path.is_empty()).then_some(Run { aspiration, path })
}

fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
