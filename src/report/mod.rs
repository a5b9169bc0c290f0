//! Findings for machines: JSON, SARIF, GitHub's workflow commands, GitLab's code quality.
//!
//! All of them are made from the same `Item`s, so they say the same. The terminal's form is in
//! `terminal`.

mod changes;
pub mod days;
mod github;
mod gitlab;
mod item;
mod json;
mod sarif;

pub use changes::Changes;
pub use item::{Report, Texts};

use strum::{IntoStaticStr, VariantArray};

/// In which form findings are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum ReportFormat {
    /// For people: `terminal` writes it.
    Terminal,
    Json,
    Sarif,
    Github,
    Gitlab,
}

impl Report<'_> {
    /// The whole report for a machine, ending in a newline unless it is empty; none for people.
    pub fn write(&self, format: ReportFormat) -> Option<String> {
        Some(match format {
            ReportFormat::Terminal => return None,
            ReportFormat::Json => json::write(self),
            ReportFormat::Sarif => sarif::write(self),
            ReportFormat::Github => github::write(self),
            ReportFormat::Gitlab => gitlab::write(self),
        })
    }
}

/// The report of a run that could not do its work, which says why: whoever reads a form gets one always.
/// None for people.
pub fn failed(format: ReportFormat, words: &str, folder: &str) -> Option<String> {
    Some(match format {
        ReportFormat::Terminal => return None,
        ReportFormat::Json => json::failed(words),
        ReportFormat::Sarif => sarif::failed(words),
        ReportFormat::Github => github::failed(words),
        ReportFormat::Gitlab => gitlab::failed(words, folder),
    })
}

#[cfg(test)]
mod tests;
