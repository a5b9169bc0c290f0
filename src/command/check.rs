//! `loa check`: compile, render, run the rules, print.

use anyhow::Result;

use super::Outcome;
use crate::cli::SiteArgs;
use crate::diagnostic::has_errors;
use crate::rule::Tongue;
use crate::terminal;
use crate::timing::Timer;

pub fn run(args: &SiteArgs, tongue: Tongue) -> Result<Outcome> {
    let mut compiled = super::compile(args, &Timer::off())?.compiled;
    if !has_errors(&compiled.findings) {
        let trouble = crate::render::check(&compiled.site);
        compiled.findings.extend(trouble);
    }
    terminal::print(&compiled.findings, &compiled.texts, tongue);
    terminal::say(&terminal::counts(&compiled.findings, tongue));
    Ok(if has_errors(&compiled.findings) {
        Outcome::Mistakes
    } else {
        Outcome::Fine
    })
}
