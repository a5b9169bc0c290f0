//! `loa`: arguments → command → exit code.

use std::process::ExitCode;

use clap::Parser;
use loa::cli::Cli;

/// A site is millions of small pieces of text made by several threads: the system's allocator cost a
/// fifth of a build's time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    match loa::command::run(&cli) {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            loa::terminal::failure(&error, cli.tongue());
            ExitCode::from(2)
        }
    }
}
