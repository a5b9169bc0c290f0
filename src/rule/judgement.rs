//! The errors that a site may weigh otherwise, in `loa.yaml` or at one place. All other errors are fixed:
//! with them the published site would be wrong.

use super::{DATE_ORDER, GUIDE_LOOP, MISSING_ALT, Rule, UNREACHABLE_STEP};

/// What these rules find can be right for a reason that loa does not know: a document that took effect
/// before its date, a picture that says nothing, a guide that leads back on purpose.
pub(super) static JUDGEMENTS: [&Rule; 4] =
    [&DATE_ORDER, &GUIDE_LOOP, &MISSING_ALT, &UNREACHABLE_STEP];
