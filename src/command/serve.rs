//! `loa serve`: the live preview.

use anyhow::Result;

use super::Outcome;
use crate::cli::ServeArgs;
use crate::rule::Tongue;

pub fn run(args: &ServeArgs, tongue: Tongue) -> Result<Outcome> {
    let _ = (args, tongue);
    Ok(Outcome::Fine)
}
