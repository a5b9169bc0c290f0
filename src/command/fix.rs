//! `loa check --fix`: puts right what has one clear mend, and shows it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use super::loaded::compile;
use crate::cli::SiteArgs;
use crate::diagnostic::has_errors;
use crate::file::line_column;
use crate::mend::{self, Edit};
use crate::rule::Tongue;
use crate::timing::Timer;
use crate::{disk, terminal};

/// A mend can bring the next mistake to light; more rounds than this no file needs.
const ROUNDS: usize = 8;

/// Mends until nothing more has a clear mend.
pub(super) fn run(site: &SiteArgs, against: Option<&Path>, tongue: Tongue) -> Result<()> {
    let mut mended = 0;
    for _ in 0..ROUNDS {
        let loaded = compile(site, &Timer::off())?;
        let mut findings = loaded.compiled.findings.clone();
        if !has_errors(&findings) {
            findings.extend(crate::render::check(&loaded.compiled.site));
            findings.extend(super::against::compare(&loaded.compiled, against)?);
        }
        let compiled = &loaded.compiled;
        let mut edits: BTreeMap<Arc<str>, Vec<Edit>> = BTreeMap::new();
        for finding in &findings {
            if let Some((file, edit)) = mend::addition(finding) {
                edits.entry(Arc::clone(file)).or_default().push(edit);
            } else if let Some(place) = &finding.place
                && let Some(text) = compiled.texts.get(&place.file)
                && let Some(edit) = mend::edit(finding, text)
            {
                edits.entry(Arc::clone(&place.file)).or_default().push(edit);
            }
        }
        let mut changed = false;
        for (file, edits) in edits {
            let text = &compiled.texts[&file];
            let path = &loaded.folder.root;
            let wrote = disk::rewrite(path, &file, |now| mend::apply_to_file(now, text, &edits))?;
            if wrote {
                terminal::note(diff(&file, text, &edits).trim_end());
                mended += edits.len();
                changed = true;
            } else {
                terminal::note(&moved(&file, tongue));
            }
        }
        if !changed {
            break;
        }
    }
    terminal::note(&match tongue {
        Tongue::Vi => format!("đã sửa {mended} chỗ\n"),
        Tongue::En => format!("{mended} fixed\n"),
    });
    Ok(())
}

fn moved(file: &str, tongue: Tongue) -> String {
    match tongue {
        Tongue::Vi => format!("{file}: tệp vừa thay đổi hoặc không ghi được, loa để nguyên"),
        Tongue::En => format!("{file}: changed meanwhile, or cannot be written; left as it is"),
    }
}

/// The lines that edits change, as they were and as they are.
fn diff(file: &str, text: &str, edits: &[Edit]) -> String {
    let mut by_line: BTreeMap<usize, Vec<Edit>> = BTreeMap::new();
    for edit in edits {
        let (line, _) = line_column(text, edit.span.start as usize);
        by_line.entry(line).or_default().push(edit.clone());
    }
    let mut out = format!("--- {file}\n+++ {file}\n");
    let mut start = 0;
    for (at, line) in text.split_inclusive('\n').enumerate() {
        if let Some(edits) = by_line.get(&(at + 1)) {
            let moved: Vec<Edit> = edits
                .iter()
                .map(|edit| Edit {
                    span: crate::file::Span::new(
                        edit.span.start as usize - start,
                        edit.span.end as usize - start,
                    ),
                    text: edit.text.clone(),
                })
                .collect();
            let new = mend::apply(line, &moved);
            let at = at + 1;
            let new: String = new.split_inclusive('\n').map(|l| format!("+{l}")).collect();
            out.push_str(&format!("@@ {at} @@\n-{line}{new}"));
        }
        start += line.len();
    }
    out
}
