//! `loa check`: compile, render, run the rules, print.

use anyhow::Result;

use super::Outcome;
use super::findings::{Telling, stop};
use crate::cli::CheckArgs;
use crate::diagnostic::has_errors;
use crate::rule::Tongue;
use crate::terminal;
use crate::timing::Timer;

pub fn run(args: &CheckArgs, tongue: Tongue) -> Result<Outcome> {
    if args.fix {
        super::fix::run(&args.site, tongue)?;
    }
    let mut compiled = super::compile(&args.site, &Timer::off())?.compiled;
    if !has_errors(&compiled.findings) {
        let trouble = crate::render::check(&compiled.site);
        compiled.findings.extend(trouble);
    }
    let telling = Telling::new(&args.site, args.report, tongue, &compiled.texts);
    telling.tell(
        &compiled.findings,
        &terminal::counts(&compiled.findings, tongue),
    );
    Ok(if stop(&compiled.findings, args.report) {
        Outcome::Mistakes
    } else {
        Outcome::Fine
    })
}
