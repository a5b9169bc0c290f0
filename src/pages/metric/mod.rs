//! Metrics: targets as the documents set them, measurements where there are any.

pub(crate) mod detail;
pub(crate) mod overview;
