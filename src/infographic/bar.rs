//! A bar of 0 to 100 with a mark for each target; filled as far as a measurement goes.

use serde::Serialize;

use crate::plan::metric::{Measurement, Metric};

/// Geometry of a bar, in a view box of 100 × 10.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bar {
    pub marks: Vec<TargetMark>,
    /// How far a measurement fills it; none without one.
    pub fill: Option<f64>,
}

/// A target's mark.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TargetMark {
    pub x: f64,
    pub aspiration: bool,
}

impl Bar {
    /// The bar of a percentage; `None` for a metric that is none.
    #[must_use]
    pub fn of(metric: &Metric, latest: Option<&Measurement>) -> Option<Self> {
        if metric.unit.as_deref() != Some("%") {
            return None;
        }
        let mut marks: Vec<TargetMark> = Vec::new();
        for target in &metric.targets {
            let Some(value) = &target.value else {
                continue;
            };
            // A mark at the very end would be cut off by half its width.
            let mark = TargetMark {
                x: value.value.clamp(1.0, 99.0),
                aspiration: target.aspiration,
            };
            if !marks.contains(&mark) {
                marks.push(mark);
            }
        }
        (!marks.is_empty()).then(|| Self {
            marks,
            fill: latest.map(|m| m.value.value.clamp(0.0, 100.0)),
        })
    }
}
