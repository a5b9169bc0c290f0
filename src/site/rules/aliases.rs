//! Earlier addresses that are none of this site.

use crate::diagnostic::Diagnostic;
use crate::file::Place;
use crate::rule;
use crate::site::Site;
use crate::site::aliases::{claimed, path};

/// Says so of each that cannot be an address of this site.
pub(in crate::site) fn aliases(site: &Site, findings: &mut Vec<Diagnostic>) {
    for claim in claimed(site) {
        if path(claim.value).is_none() {
            let place = Place::new(claim.file, claim.value.span);
            let found = Diagnostic::new(&rule::BAD_ALIAS, place);
            findings.push(found.with("value", claim.value.as_str()));
        }
    }
}
