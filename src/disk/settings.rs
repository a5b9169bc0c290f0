//! What an edge asks before a site is loaded: its configuration, its language, and what program this is.

use std::path::Path;

use anyhow::{Context, Result};

use super::folder::CONFIG;
use crate::config::Config;
use crate::file::clean;

/// The main language of a site, where its messages can be told in it.
pub fn tongue_of_site(root: &Path) -> Option<crate::rule::Tongue> {
    crate::terminal::tongue_named(config(root).ok()?.languages.first()?)
}

/// The configuration of a site; the default one where it has none.
///
/// # Errors
/// When it cannot be read, or has a mistake.
pub fn config(root: &Path) -> Result<Config> {
    let path = root.join(CONFIG);
    if !path.is_file() {
        return Ok(Config::default());
    }
    let text = clean(&std::fs::read_to_string(&path)?);
    crate::read::yaml::typed(&text).map_err(|_| anyhow::anyhow!("{}: loa check", path.display()))
}

/// What tells one build of this program from another: its version, and the file that runs.
///
/// # Errors
/// When the program cannot find itself.
pub fn program() -> Result<String> {
    let path = std::env::current_exe().context("finding the program")?;
    let file = std::fs::metadata(&path).with_context(|| format!("reading {}", path.display()))?;
    Ok(format!(
        "{} {} {:?}",
        env!("CARGO_PKG_VERSION"),
        file.len(),
        file.modified().ok()
    ))
}
