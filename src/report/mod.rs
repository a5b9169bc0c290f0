//! Findings for machines: JSON, SARIF, GitHub's workflow commands, GitLab's code quality.
//!
//! All of them are made from the same [`Item`]s, so they say the same. The terminal's form is in
//! `terminal`.

mod changes;
mod github;
mod gitlab;
mod json;
mod sarif;

pub use changes::Changes;

use std::collections::HashMap;
use std::sync::Arc;

use strum::{IntoStaticStr, VariantArray};

use crate::diagnostic::{Diagnostic, Severity};
use crate::file::{Place, line_column};
use crate::mend::{self, Edit};
use crate::rule::Tongue;
use crate::terminal::{told, whole_characters};

/// The texts that findings point into.
pub type Texts = HashMap<Arc<str>, Arc<str>>;

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

/// What is written down, for whom.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    pub findings: &'a [Diagnostic],
    pub texts: &'a Texts,
    pub tongue: Tongue,
    /// The site's folder as seen from the repository: empty, or ending in `/`.
    pub folder: &'a str,
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

    fn items(&self) -> Vec<Item<'_>> {
        self.findings.iter().map(|f| self.item(f)).collect()
    }

    fn item<'b>(&self, finding: &'b Diagnostic) -> Item<'b> {
        let told = told(finding, self.tongue);
        let spot = |place: &Option<Place>| place.as_ref().map(|p| self.spot(p));
        let edit = finding.place.as_ref().and_then(|place| {
            let text = self.texts.get(&place.file)?;
            let Edit { span, text: new } = mend::edit(finding, text)?;
            Some((self.spot(&Place::new(&place.file, span)), new))
        });
        Item {
            finding,
            what: told.what,
            help: told.help,
            spot: spot(&finding.place),
            related: spot(&finding.related),
            edit,
        }
    }

    fn spot(&self, place: &Place) -> Spot {
        let file = format!("{}{}", self.folder, place.file);
        let Some(text) = self.texts.get(&place.file) else {
            return Spot {
                file,
                start: (1, 1),
                end: (1, 1),
                line: String::new(),
            };
        };
        let range = whole_characters(text, place.span.range());
        let start = line_column(text, range.start);
        Spot {
            file,
            start,
            end: line_column(text, range.end),
            line: text.lines().nth(start.0 - 1).unwrap_or_default().to_owned(),
        }
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

/// One finding in words, with its places.
struct Item<'a> {
    finding: &'a Diagnostic,
    what: String,
    help: String,
    spot: Option<Spot>,
    related: Option<Spot>,
    /// What `--fix` would put where.
    edit: Option<(Spot, String)>,
}

impl Item<'_> {
    fn is_error(&self) -> bool {
        self.finding.severity() == Severity::Error
    }

    /// What is wrong and what to do.
    fn message(&self) -> String {
        format!("{}. {}", self.what, self.help)
    }
}

/// A place as people count: lines and columns from 1, columns in characters; the end is where the next
/// character stands.
struct Spot {
    file: String,
    start: (usize, usize),
    end: (usize, usize),
    /// The first line's words.
    line: String,
}

/// What stays the same for a finding when lines above it come or go: rule, file, the words of the line,
/// the arguments, and which of several alike it is.
fn fingerprints(items: &[Item<'_>]) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    items
        .iter()
        .map(|item| {
            let (file, line) = item
                .spot
                .as_ref()
                .map_or(("", ""), |s| (&s.file, s.line.trim()));
            let arguments: Vec<String> = (item.finding.arguments.iter())
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            let key = format!(
                "{}\0{file}\0{line}\0{}",
                item.finding.rule.id,
                arguments.join("\0")
            );
            let nth = seen.entry(key.clone()).or_default();
            *nth += 1;
            blake3::hash(format!("{key}\0{nth}").as_bytes()).to_hex()[..32].to_owned()
        })
        .collect()
}

/// JSON with two spaces, and a newline.
fn pretty(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}

#[cfg(test)]
mod tests;
