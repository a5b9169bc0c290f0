//! What a run is told from outside; the core reads no clock and no environment.

use crate::date::Date;

/// What a run is told from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The day for which the site is made, in the site's time zone.
    pub today: Date,
    /// In place of `base_url` of `loa.yaml`.
    pub base_url: Option<String>,
    /// Also what is not ready.
    pub drafts: bool,
    /// Also what only staff may see.
    pub internal: bool,
}
