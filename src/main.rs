//! `loa`: arguments → command → exit code.

use std::process::ExitCode;

use clap::Parser;
use loa::cli::Cli;
use loa::{command, terminal};

/// A site is millions of small pieces of text made by several threads: the system's allocator cost a
/// fifth of a build's time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let is_said = error.print().is_ok();
            return ExitCode::from(if error.use_stderr() || !is_said { 2 } else { 0 });
        }
    };
    // Whoever reads a form for machines gets one, also where this program is wrong.
    let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| loa::command::run(&cli)));
    let code = match ended {
        Ok(Ok(outcome)) => outcome.into(),
        Ok(Err(error)) => {
            terminal::failure(&error, cli.tongue());
            command::failed(&cli, &terminal::failed(&error, cli.tongue()));
            ExitCode::from(2)
        }
        Err(_) => {
            command::failed(
                &cli,
                "loa itself is wrong here; please report it with the site’s folder",
            );
            ExitCode::from(101)
        }
    };
    match terminal::all_was_said() {
        true => code,
        false => ExitCode::from(2),
    }
}
