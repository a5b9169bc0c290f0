//! An earlier build on disk: its data and its pages.

use std::path::Path;

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

use crate::against::{EarlierBuild, PublishedPage};

const DATA: &str = "plan.json";

/// Reads an earlier build: its folder, or the file of its data alone. `data` is where the site publishes
/// them now.
///
/// # Errors
/// When there is none, or what is there is none.
pub fn published(path: &Path, data: &str) -> Result<EarlierBuild> {
    if path.is_file() {
        let data = read_data(path)?;
        let pages = data.texts.iter().map(|text| PublishedPage {
            file: crate::site::output(text.address.as_str()),
            kind: Some(text.kind.clone()),
            title: Some(text.title.clone()),
        });
        return Ok(EarlierBuild {
            pages: pages.collect(),
            data: Some(data),
        });
    }
    if !path.is_dir() {
        bail!("there is no earlier build at {}", path.display());
    }
    let mut found = EarlierBuild::default();
    let known = path.join(data);
    let mut there = known.is_file().then_some(known);
    for entry in WalkDir::new(path).sort_by_file_name() {
        let entry = entry.with_context(|| format!("reading {}", path.display()))?;
        if !entry.file_type().is_file() {
            continue;
        }
        if entry.file_name() == DATA && there.is_none() {
            there = Some(entry.path().to_owned());
        }
        if entry.path().extension().is_some_and(|e| e == "html") {
            let bytes = std::fs::read(entry.path())
                .with_context(|| format!("reading {}", entry.path().display()))?;
            let below = entry.path().strip_prefix(path).unwrap_or(entry.path());
            let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            let html = String::from_utf8_lossy(&bytes);
            found
                .pages
                .push(PublishedPage::read(parts.join("/"), &html));
        }
    }
    if there.is_none() && found.pages.is_empty() {
        bail!(
            "{} holds no build: neither a page nor plan.json",
            path.display()
        );
    }
    found.data = there.map(|path| read_data(&path)).transpose()?;
    Ok(found)
}

fn read_data(path: &Path) -> Result<crate::outputs::data::PlanData> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    match EarlierBuild::read(&text) {
        Ok(data) => Ok(data),
        Err(why) => bail!("{} is not the data of a build: {}", path.display(), why),
    }
}
