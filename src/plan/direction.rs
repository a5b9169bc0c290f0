//! Whether more or less of what is counted is better.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The way in which a metric is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MetricDirection {
    /// More is better: a share that is to be reached.
    Up,
    /// Less is better: a waiting time, a share of complaints.
    Down,
}

impl MetricDirection {
    /// Whether a value is as good as another, or better.
    pub fn reaches(self, value: f64, goal: f64) -> bool {
        match self {
            Self::Up => value >= goal,
            Self::Down => value <= goal,
        }
    }
}
