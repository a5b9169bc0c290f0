//! `loa check --against`: what an earlier build published, beside what the sources say now.

use std::path::Path;

use anyhow::Result;

use crate::compile::Compiled;
use crate::diagnostic::Diagnostic;
use crate::route::{DataFile, Page};
use crate::{against, disk};

/// What was changed since an earlier build, where one is named.
pub(super) fn compare(compiled: &Compiled, path: Option<&Path>) -> Result<Vec<Diagnostic>> {
    let Some(path) = path else {
        return Ok(Vec::new());
    };
    let site = &compiled.site;
    let data = site.path(site.main_language(), &Page::DataFile(DataFile::Plan));
    let published = disk::published(path, &data)?;
    Ok(against::compare(site, &compiled.texts, &published))
}
