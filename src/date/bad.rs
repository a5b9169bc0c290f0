//! Why what was written is no date.

use std::fmt;

/// Why a written date was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadDate {
    /// It has none of the known forms.
    Form,
    /// It has the form of a date that no calendar holds, such as 30 February.
    Impossible,
    /// The end lies before the start.
    Backwards,
}

impl fmt::Display for BadDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "unknown form of date",
            Self::Impossible => "no such day",
            Self::Backwards => "ends before it starts",
        })
    }
}
