//! Findings for machines: JSON, SARIF, GitHub's workflow commands, GitLab's code quality.
//!
//! All of them are made from the same `Item`s, so they say the same. The terminal's form is in
//! `terminal`.

mod changes;
mod github;
mod gitlab;
mod item;
mod json;
mod sarif;

pub use changes::Changes;
pub use item::{Report, Texts};

/// How findings are written down for machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Json,
    Sarif,
    Github,
    Gitlab,
}

impl Report<'_> {
    /// The whole report, ending in a newline unless it is empty.
    pub fn write(&self, form: Form) -> String {
        match form {
            Form::Json => json::write(self),
            Form::Sarif => sarif::write(self),
            Form::Github => github::write(self),
            Form::Gitlab => gitlab::write(self),
        }
    }
}

#[cfg(test)]
mod tests;
