//! Metrics: targets as the documents set them, measurements where there are any.

pub mod detail;
pub mod overview;
