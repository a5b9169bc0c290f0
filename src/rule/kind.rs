//! What a rule is: its weight, its words in both languages and its example.

use strum::IntoStaticStr;

/// How much a finding weighs. Errors stop a build, warnings are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Severity {
    Error,
    Warning,
}

impl Severity {
    /// What machines call it: `error`, `warning`.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// What loa holds content to.
#[derive(Debug, PartialEq)]
pub struct Rule {
    /// Stable name, `room/what-is-wrong`.
    pub id: &'static str,
    pub severity: Severity,
    pub vi: Wording,
    pub en: Wording,
    pub example: Example,
}

/// The words of a rule in one language. `{names}` are filled from the diagnostic's arguments.
#[derive(Debug, PartialEq)]
pub struct Wording {
    /// What is wrong, one plain sentence without a full stop.
    pub what: &'static str,
    /// What to do about it.
    pub help: &'static str,
    /// Why it matters.
    pub why: &'static str,
}

/// The mistake and its mend, as short pieces of a file.
#[derive(Debug, PartialEq)]
pub struct Example {
    pub wrong: &'static str,
    pub right: &'static str,
}

/// The language in which findings are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    #[default]
    Vi,
    En,
}

impl Rule {
    pub fn wording(&self, tongue: Tongue) -> &Wording {
        match tongue {
            Tongue::Vi => &self.vi,
            Tongue::En => &self.en,
        }
    }
}
