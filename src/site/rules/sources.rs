//! What a statement rests on: documents that the plan knows.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::plan::{Kind, SourceRef};
use crate::read::yaml::At;
use crate::site::gather::Gathered;

/// Checks that the documents of a list of sources are known.
pub(super) fn sources(
    all: &Gathered,
    sources: &[At<SourceRef>],
    file: &Arc<str>,
    findings: &mut Vec<Diagnostic>,
) {
    for source in sources {
        if let SourceRef::Document(id, _) = &source.value {
            let id = At {
                value: id.clone(),
                span: source.span,
            };
            all.known.check(Kind::Document, &id, file, findings);
        }
    }
}
