//! `loa diff`: what the calendar alone changes between two days.

use anyhow::{Result, bail};

use super::loaded::{Loaded, compile};
use super::outcome::Outcome;
use crate::against::{BuiltDay, apart};
use crate::cli::{DiffArgs, DiffFormat, SiteArgs};
use crate::date::Date;
use crate::diagnostic::has_errors;
use crate::report::days;
use crate::rule::Tongue;
use crate::timing::Timer;
use crate::{render, terminal};

pub(super) fn run(args: &DiffArgs, tongue: Tongue) -> Result<Outcome> {
    let earlier = built_for(&args.site, args.from.or(args.site.date))?;
    let later = built_for(&args.site, Some(args.to))?;
    let from = earlier.compiled.site.options.today;
    if args.to < from {
        bail!("--to {} is before --from {from}", args.to);
    }
    for loaded in [&earlier, &later] {
        let compiled = &loaded.compiled;
        if has_errors(&compiled.findings) {
            terminal::print(&compiled.findings, &compiled.texts, tongue, false);
            return Ok(Outcome::Mistakes);
        }
    }
    let sites = [&earlier.compiled.site, &later.compiled.site];
    let (old, new) = match (render::every(sites[0]), render::every(sites[1])) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(findings), _) | (_, Err(findings)) => {
            terminal::print(&findings, &earlier.compiled.texts, tongue, false);
            return Ok(Outcome::Mistakes);
        }
    };
    let day = |site, files| BuiltDay { site, files };
    let found = apart(&day(sites[0], &old), &day(sites[1], &new));
    terminal::say(&match args.format {
        DiffFormat::Terminal => days::text(&found, (from, args.to), tongue),
        DiffFormat::Json => days::json(&found, (from, args.to)),
    });
    Ok(Outcome::Fine)
}

fn built_for(site: &SiteArgs, date: Option<Date>) -> Result<Loaded> {
    let args = SiteArgs {
        date,
        ..site.clone()
    };
    compile(&args, &Timer::off())
}
