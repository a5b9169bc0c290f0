//! `loa check`: compile, render, run the rules, print.

use anyhow::{Context as _, Result};

use super::findings::{Telling, stop, unshown};
use super::loaded::compile;
use super::outcome::Outcome;
use crate::cli::CheckArgs;
use crate::diagnostic::has_errors;
use crate::report::Changes;
use crate::rule::Tongue;
use crate::timing::Timer;
use crate::{disk, terminal};

pub(super) fn run(args: &CheckArgs, tongue: Tongue) -> Result<Outcome> {
    if args.fix {
        super::fix::run(&args.site, args.against.as_deref(), tongue)?;
    }
    let loaded = compile(&args.site, &Timer::off())?;
    let (folder, mut compiled) = (loaded.folder, loaded.compiled);
    if !has_errors(&compiled.findings) {
        super::loaded::apart(&folder, &folder.root.join("public"))?;
        let trouble = crate::render::check(&compiled.site);
        compiled.findings.extend(trouble);
        let pictures = crate::making::check(&folder, &compiled.site)?;
        compiled.findings.extend(pictures);
        let changed = super::against::compare(&compiled, args.against.as_deref())?;
        compiled.findings.extend(changed);
    }
    let telling = Telling::new(&args.site, args.report, tongue, &compiled.texts);
    let counts = terminal::counts(&compiled.findings, tongue);
    let counts = counts + &unshown(&compiled.site, tongue);
    match &args.changes {
        None => telling.tell(&compiled.findings, &counts),
        Some(file) => {
            let diff = disk::text(file)?;
            let diff = diff.with_context(|| format!("there is no file {}", file.display()))?;
            let told = telling.concerning(&Changes::of(&diff), &compiled.findings);
            telling.tell(&told, &counts);
        }
    }
    Ok(if stop(&compiled.findings, args.report) {
        Outcome::Mistakes
    } else {
        Outcome::Fine
    })
}
