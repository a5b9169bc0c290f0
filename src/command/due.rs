//! `loa due`: what is coming and what is late.

use anyhow::{Result, bail};

use super::loaded::compile;
use super::outcome::Outcome;
use crate::cli::{DueArgs, DueFormat};
use crate::diagnostic::{has_errors, nearest};
use crate::outputs::due::{self, DueQuery};
use crate::rule::Tongue;
use crate::terminal;
use crate::timing::Timer;

pub(super) fn run(args: &DueArgs, tongue: Tongue) -> Result<Outcome> {
    let compiled = compile(&args.site, &Timer::off())?.compiled;
    if has_errors(&compiled.findings) {
        terminal::print(&compiled.findings, &compiled.texts, tongue, false);
        return Ok(Outcome::Mistakes);
    }
    let site = &compiled.site;
    if let Some(id) = &args.unit
        && site.plan.units.position(id).is_none()
    {
        let near = nearest(id, site.plan.units.iter().map(|unit| unit.id.as_str()));
        bail!(
            "--unit {id}?{}",
            near.map(|n| format!(" → {}", n.text)).unwrap_or_default()
        );
    }
    let question = DueQuery {
        days: args.within,
        unit: args.unit.as_deref(),
    };
    terminal::say(&match args.format {
        DueFormat::Terminal => due::text(site, question),
        DueFormat::Json => due::json(site, question),
        DueFormat::Markdown => due::markdown(site, question),
    });
    Ok(Outcome::Fine)
}
