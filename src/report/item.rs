//! A report, and each of its findings in words with its places: what every form is made from.

use std::collections::HashMap;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Severity};
use crate::file::{Place, line_column};
use crate::mend::{self, Edit};
use crate::rule::Tongue;
use crate::terminal::{told, whole_characters};

/// The texts that findings point into.
pub type Texts = HashMap<Arc<str>, Arc<str>>;

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
    pub(super) fn items(&self) -> Vec<ReportItem<'_>> {
        self.findings.iter().map(|f| self.item(f)).collect()
    }

    fn item<'b>(&self, finding: &'b Diagnostic) -> ReportItem<'b> {
        let told = told(finding, self.tongue);
        let spot = |place: &Option<Place>| place.as_ref().map(|p| self.spot(p));
        let edit = finding.place.as_ref().and_then(|place| {
            let text = self.texts.get(&place.file)?;
            let Edit { span, text: new } = mend::edit(finding, text)?;
            Some((self.spot(&Place::new(&place.file, span)), new))
        });
        ReportItem {
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

/// One finding in words, with its places.
pub(super) struct ReportItem<'a> {
    pub(super) finding: &'a Diagnostic,
    pub(super) what: String,
    pub(super) help: String,
    pub(super) spot: Option<Spot>,
    pub(super) related: Option<Spot>,
    /// What `--fix` would put where.
    pub(super) edit: Option<(Spot, String)>,
}

impl ReportItem<'_> {
    pub(super) fn is_error(&self) -> bool {
        self.finding.severity() == Severity::Error
    }

    /// What is wrong and what to do.
    pub(super) fn message(&self) -> String {
        format!("{}. {}", self.what, self.help)
    }
}

/// A place as people count: lines and columns from 1, columns in characters; the end is where the next
/// character stands.
pub(super) struct Spot {
    pub(super) file: String,
    pub(super) start: (usize, usize),
    pub(super) end: (usize, usize),
    /// The first line's words.
    pub(super) line: String,
}

/// What stays the same for a finding when lines above it come or go: rule, file, the words of the line,
/// the arguments, and which of several alike it is.
pub(super) fn fingerprints(items: &[ReportItem<'_>]) -> Vec<String> {
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
pub(super) fn pretty(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}
