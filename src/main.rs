//! `loa`: arguments → command → exit code.

use std::process::ExitCode;

use clap::Parser;
use loa::cli::Cli;

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
