//! The errors that a site may weigh otherwise, and those that it may let pass at one place. All other
//! errors are fixed: with them the published site would be wrong.

use super::kind::{Rule, Severity};
use super::{
    DATE_ORDER, DATES_OUT_OF_ORDER, GUIDE_LOOP, IMPOSTER_LINK, LEGACY_ENCODING, MISSING_ALT,
    OTHER_SITE, PERSONAL_NUMBER, TWO_ADDRESSES, UNREACHABLE_STEP,
};

/// What these rules find can be right for a reason that loa does not know: a document that took effect
/// before its date, a picture that says nothing, a guide that leads back on purpose, a site that is nobody's
/// whom `loa.yaml` names.
static JUDGEMENTS: [&Rule; 6] = [
    &DATE_ORDER,
    &DATES_OUT_OF_ORDER,
    &GUIDE_LOOP,
    &MISSING_ALT,
    &OTHER_SITE,
    &UNREACHABLE_STEP,
];

/// What these rules find looks like a mistake that must never be published, and may be something else at
/// one place; nobody may switch them off.
static LOOKS: [&Rule; 4] = [
    &IMPOSTER_LINK,
    &LEGACY_ENCODING,
    &PERSONAL_NUMBER,
    &TWO_ADDRESSES,
];

impl Rule {
    /// Whether nobody may switch the rule off: its mistake would make the published site wrong.
    pub fn is_fixed(&self) -> bool {
        self.severity == Severity::Error && !JUDGEMENTS.iter().any(|r| r.id == self.id)
    }

    /// Whether an author may let one finding pass at its place, with a reason.
    pub fn may_pass(&self) -> bool {
        !self.is_fixed() || LOOKS.iter().any(|r| r.id == self.id)
    }
}
