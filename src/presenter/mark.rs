//! The mark of what the documents do not state.

use crate::plan::{Bases, Basis};
use crate::presenter::desk::Desk;
use crate::presenter::piece::Mark;

impl Desk<'_> {
    /// The mark of a field, where the documents do not state it.
    pub fn mark(&self, bases: &Bases, field: &str) -> Option<Mark> {
        let mark = bases.0.get(field)?;
        self.basis(mark.basis, &mark.reason)
    }

    /// The mark of what stands on a basis for a reason; none for what the documents state.
    pub fn basis(&self, basis: Basis, reason: &str) -> Option<Mark> {
        let key = match basis {
            Basis::Explicit => return None,
            Basis::Derived => "basis.derived",
            Basis::Assumed => "basis.assumed",
        };
        Some(Mark {
            basis,
            label: self.words.get(key).to_owned(),
            reason: reason.to_owned(),
        })
    }
}
