//! What is wrong, where, and what to do: a rule, its arguments and its places, never a sentence.
//!
//! The sentence is made from [`crate::rule`] in the reader's language, at the edge (`terminal`).

use crate::file::Place;
use crate::rule::Rule;
pub use crate::rule::Severity;

/// One finding of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    pub rule: &'static Rule,
    /// The rule's own, unless `loa.yaml` says otherwise.
    pub severity: Severity,
    /// Values for the `{names}` in the rule's wording.
    pub arguments: Vec<(&'static str, String)>,
    pub place: Option<Place>,
    /// A second place that matters, such as the first use of a duplicate id.
    pub related: Option<Place>,
    /// What the words at `place` most likely should be.
    pub suggestion: Option<String>,
}

impl Diagnostic {
    #[must_use]
    pub fn new(rule: &'static Rule, place: Place) -> Self {
        Self {
            rule,
            severity: rule.severity,
            arguments: Vec::new(),
            place: Some(place),
            related: None,
            suggestion: None,
        }
    }

    /// A finding about the site as a whole.
    #[must_use]
    pub fn nowhere(rule: &'static Rule) -> Self {
        Self {
            rule,
            severity: rule.severity,
            arguments: Vec::new(),
            place: None,
            related: None,
            suggestion: None,
        }
    }

    /// Fills one `{name}` of the wording.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    #[must_use]
    pub fn related_to(mut self, place: Place) -> Self {
        self.related = Some(place);
        self
    }

    #[must_use]
    pub fn suggest(mut self, replacement: Option<String>) -> Self {
        self.suggestion = replacement;
        self
    }

    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }
}

/// The order in which findings are shown: by file, then by place, errors first at one place.
pub fn sort(findings: &mut [Diagnostic]) {
    findings.sort_by(|a, b| {
        (&a.place, a.severity(), a.rule.id, &a.arguments).cmp(&(
            &b.place,
            b.severity(),
            b.rule.id,
            &b.arguments,
        ))
    });
}

/// Puts findings in order, each said once.
pub fn tidy(findings: &mut Vec<Diagnostic>) {
    sort(findings);
    findings.dedup();
}

/// Whether any finding stops the build.
#[must_use]
pub fn has_errors(findings: &[Diagnostic]) -> bool {
    findings.iter().any(|d| d.severity() == Severity::Error)
}

/// The candidate that a reader most likely meant by `word`, if one is clearly nearest.
///
/// Tone marks and case are folded away first, so that `thong tin` finds `tt-thong-tin`.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let wanted = crate::vietnamese::slug(word);
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        let folded = crate::vietnamese::slug(candidate);
        let (short, long) = match wanted.len() <= folded.len() {
            true => (&wanted, &folded),
            false => (&folded, &wanted),
        };
        let mut score = strsim::jaro_winkler(&wanted, &folded);
        if short.len() >= 3 && long.contains(short.as_str()) {
            score = score.max(0.9 + 0.1 * short.len() as f64 / long.len() as f64);
        }
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, candidate));
        }
    }
    best.filter(|(score, _)| *score >= 0.8)
        .map(|(_, name)| name.to_owned())
}
