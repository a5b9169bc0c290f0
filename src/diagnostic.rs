//! What is wrong, where, and what to do: a rule, its arguments and its places, never a sentence.
//!
//! The sentence is made from [`crate::rule`] in the reader's language, at the edge (`terminal`).

use crate::file::Place;
use crate::rule::Rule;
pub use crate::rule::Severity;

/// What was most likely meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub text: String,
    /// Whether nothing else comes near it, so that it may be put in place unasked.
    pub is_clear: bool,
}

impl From<String> for Suggestion {
    /// A guess, to be looked at by a person.
    fn from(text: String) -> Self {
        Self {
            text,
            is_clear: false,
        }
    }
}

impl std::fmt::Display for Suggestion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

/// Words that mend a finding where they are added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addition {
    /// Before what they stand.
    pub place: Place,
    pub text: String,
}

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
    pub suggestion: Option<Suggestion>,
    /// What is to be added, where that mends it.
    pub addition: Option<Addition>,
}

impl Diagnostic {
    pub fn new(rule: &'static Rule, place: Place) -> Self {
        Self {
            rule,
            severity: rule.severity,
            arguments: Vec::new(),
            place: Some(place),
            related: None,
            suggestion: None,
            addition: None,
        }
    }

    /// A finding about the site as a whole.
    pub fn nowhere(rule: &'static Rule) -> Self {
        Self {
            rule,
            severity: rule.severity,
            arguments: Vec::new(),
            place: None,
            related: None,
            suggestion: None,
            addition: None,
        }
    }

    /// Fills one `{name}` of the wording.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    pub fn related_to(mut self, place: Place) -> Self {
        self.related = Some(place);
        self
    }

    pub fn suggest(mut self, meant: Option<impl Into<Suggestion>>) -> Self {
        self.suggestion = meant.map(Into::into);
        self
    }

    pub fn adding(mut self, addition: Option<Addition>) -> Self {
        self.addition = addition;
        self
    }

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
    findings.dedup_by(|a, b| a.rule.id == b.rule.id && a.place == b.place && same(a, b));
}

/// Whether two findings at one place say the same. What a template does wrong shows on every page that
/// it makes; the first stands for all.
fn same(a: &Diagnostic, b: &Diagnostic) -> bool {
    let said = |of: &Diagnostic| {
        let arguments = of.arguments.clone().into_iter();
        let of_page = ["page", "choices"];
        arguments
            .filter(|(name, _)| !of_page.contains(name))
            .collect::<Vec<_>>()
    };
    a.related == b.related && said(a) == said(b)
}

/// Whether any finding stops the build.
pub fn has_errors(findings: &[Diagnostic]) -> bool {
    findings.iter().any(|d| d.severity() == Severity::Error)
}

/// How near a word must come (1 is the same, folded), and how far the next one must stay behind, for a
/// replacement that nobody looks at first.
const CLEAR: f64 = 0.88;
const APART: f64 = 0.03;
/// Whether two words differ in one letter at the most, or in two that changed places.
pub fn differ_little(a: &str, b: &str) -> bool {
    strsim::osa_distance(a, b) <= 1
}

/// The candidate that a reader most likely meant by `word`, if one is clearly nearest.
///
/// Tone marks and case are folded away first, so that `thong tin` finds `tt-thong-tin`.
pub fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<Suggestion> {
    let wanted = crate::vietnamese::slug(word);
    let mut best: Option<(f64, &str)> = None;
    let mut second = 0.0_f64;
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
        match best {
            Some((_, same)) if same == candidate => {}
            Some((top, _)) if score <= top => second = second.max(score),
            other => {
                second = other.map_or(0.0, |(top, _)| top);
                best = Some((score, candidate));
            }
        }
    }
    best.filter(|(score, _)| *score >= 0.8)
        .map(|(score, name)| Suggestion {
            text: name.to_owned(),
            is_clear: score >= CLEAR && score - second >= APART,
        })
}
