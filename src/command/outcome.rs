//! How a command ends.

use std::process::ExitCode;

/// How a command ended, short of a failure of the world (which is exit code 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Exit code 0.
    Fine,
    /// Exit code 1: the content has errors.
    Mistakes,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Fine => Self::SUCCESS,
            Outcome::Mistakes => Self::from(1),
        }
    }
}
