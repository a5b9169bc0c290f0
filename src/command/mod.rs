//! The verbs. Each joins the pure core to the edge.

#![expect(
    clippy::disallowed_methods,
    reason = "the edge may ask clock, environment and disk"
)]

mod against;
mod build;
mod check;
mod ci;
mod diff;
mod due;
mod explain;
mod findings;
mod fix;
mod loaded;
mod new;
mod outcome;
mod quote;
mod schema;
mod serve;

use anyhow::Result;

use crate::cli::{Cli, Command};
pub use outcome::Outcome;

/// Carries out what the command line says.
///
/// # Errors
/// When the tool could not do its work: a missing folder, a full disk, a taken port.
pub fn run(cli: &Cli) -> Result<Outcome> {
    let tongue = cli.tongue();
    match &cli.command {
        Command::Build(args) => build::run(args, tongue),
        Command::Check(args) => check::run(args, tongue),
        Command::Serve(args) => serve::run(args, tongue),
        Command::Due(args) => due::run(args, tongue),
        Command::Diff(args) => diff::run(args, tongue),
        Command::Explain(args) => explain::run(args, tongue),
        Command::Schema(args) => schema::run(args, tongue),
        Command::New(args) => new::run(args, tongue),
        Command::Ci(args) => ci::run(args, tongue),
    }
}

/// Tells a machine that reads the findings that there are none, and why.
pub fn failed(cli: &Cli, words: &str) {
    match &cli.command {
        Command::Build(args) => findings::failed(args.report, &args.site, words),
        Command::Check(args) => findings::failed(args.report, &args.site, words),
        _ => {}
    }
}
