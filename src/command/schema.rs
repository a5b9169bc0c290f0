//! `loa schema`: writes the JSON Schemas of the site's files, and what an editor needs to find them.

use std::path::Path;

use anyhow::{Context, Result};

use super::outcome::Outcome;
use crate::cli::SchemaArgs;
use crate::rule::Tongue;
use crate::terminal::say;
use crate::{disk, schema};

/// Where schemas lie in a site's folder: out of sight of those who write, and committed with the rest.
pub(super) const FOLDER: &str = ".loa/schema";

pub(super) fn run(args: &SchemaArgs, tongue: Tongue) -> Result<Outcome> {
    let config = disk::config(&args.site)?;
    let schemas = schema::all(&config, tongue);
    let out = match &args.out {
        Some(out) => out.clone(),
        None => args.site.join(FOLDER),
    };
    for one in &schemas {
        write(&out.join(&one.name), &schema::text(&one.schema))?;
    }
    say(&format!(
        "{}: {} × JSON Schema",
        out.display(),
        schemas.len()
    ));
    if args.out.is_none() {
        let settings = schema::settings(&schemas, FOLDER);
        for (name, text) in [
            ("settings", settings.as_str()),
            ("extensions", schema::EXTENSIONS),
        ] {
            // What somebody has set stays as it is.
            let path = args.site.join(format!(".vscode/{name}.json"));
            if !path.exists() {
                write(&path, text)?;
                say(&path.display().to_string());
            }
        }
    }
    Ok(Outcome::Fine)
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    }
    disk::write(path, text.as_bytes())
}
