//! `loa build`: compile, render every route in parallel, publish all of it or nothing.

use anyhow::{Result, anyhow};
use rayon::prelude::*;

use super::Outcome;
use crate::cli::BuildArgs;
use crate::diagnostic::{Diagnostic, has_errors};
use crate::publish::{Cache, Publication, Published};
use crate::render::{Made, Output, Renderer};
use crate::rule::Tongue;
use crate::{disk, terminal};

pub fn run(args: &BuildArgs, tongue: Tongue) -> Result<Outcome> {
    let (folder, mut compiled) = super::compile(&args.site)?;
    let out = args
        .out
        .clone()
        .unwrap_or_else(|| folder.root.join("public"));
    if !has_errors(&compiled.findings) {
        match publish(&folder, &compiled.site, &out)? {
            Ok(published) => {
                terminal::print(&compiled.findings, &compiled.texts, tongue);
                terminal::say(&summary(&published, &out, &compiled.findings, tongue));
                return Ok(Outcome::Fine);
            }
            Err(trouble) => compiled.findings.extend(trouble),
        }
    }
    terminal::print(&compiled.findings, &compiled.texts, tongue);
    terminal::say(&match tongue {
        Tongue::Vi => format!(
            "{}; không ghi gì",
            terminal::counts(&compiled.findings, tongue)
        ),
        Tongue::En => format!(
            "{}; nothing written",
            terminal::counts(&compiled.findings, tongue)
        ),
    });
    Ok(Outcome::Mistakes)
}

/// Renders everything into a publication; what a template did wrong comes back as findings.
fn publish(
    folder: &disk::Folder,
    site: &crate::site::Site,
    out: &std::path::Path,
) -> Result<Result<Published, Vec<Diagnostic>>> {
    let renderer = match Renderer::new(site) {
        Ok(renderer) => renderer,
        Err(trouble) => return Ok(Err(trouble)),
    };
    let publication = Publication::begin(out)?;
    let cache = publication.cache();
    let routes: Vec<_> = site.routes.iter().collect();
    let trouble: Vec<Result<Diagnostic>> = routes
        .par_iter()
        .filter_map(|(path, route)| match renderer.render(site, route) {
            Ok(Output::Bytes(bytes)) => publication.put(path, &bytes).err().map(Err),
            Ok(Output::Made(made)) => painted(&cache, &made)
                .and_then(|bytes| publication.put(path, &bytes))
                .err()
                .map(Err),
            Ok(Output::Copy(from)) => disk::bytes_of(&folder.root, &from)
                .and_then(|bytes| publication.put(path, &bytes))
                .err()
                .map(Err),
            Err(finding) => Some(Ok(*finding)),
        })
        .collect();
    let trouble: Vec<Diagnostic> = trouble.into_iter().collect::<Result<_>>()?;
    if trouble.is_empty() {
        let published = publication.finish()?;
        cache.forget_unused();
        Ok(Ok(published))
    } else {
        Ok(Err(trouble))
    }
}

/// The bytes of a picture: as they were painted once, or painted now.
fn painted(cache: &Cache, made: &Made) -> Result<Vec<u8>> {
    if let Some(bytes) = cache.get(&made.key) {
        return Ok(bytes);
    }
    let bytes = made
        .bytes()
        .map_err(|error| anyhow!("painting a card: {error}"))?;
    cache.put(&made.key, &bytes);
    Ok(bytes)
}

fn summary(
    published: &Published,
    out: &std::path::Path,
    findings: &[Diagnostic],
    tongue: Tongue,
) -> String {
    let kib = published.bytes.div_ceil(1024);
    let (files, written, out) = (published.files, published.written, out.display());
    let counts = terminal::counts(findings, tongue);
    match tongue {
        Tongue::Vi => format!("{out}: {files} tệp, {kib} KiB, ghi mới {written}; {counts}"),
        Tongue::En => format!("{out}: {files} files, {kib} KiB, {written} written; {counts}"),
    }
}
