//! `loa new`: a text, a record or a whole site to start from. What is new passes `loa check`, or `loa new`
//! says at once what is to be filled in.

mod desk;
mod record;
mod start;
mod text;

use anyhow::Result;

use super::outcome::Outcome;
use crate::cli::{New, NewArgs};
use crate::rule::Tongue;
use desk::Scaffold;

pub(super) fn run(args: &NewArgs, tongue: Tongue) -> Result<Outcome> {
    if let New::Site { dir } = &args.what {
        return start::run(dir, tongue);
    }
    let desk = Scaffold::new(args, tongue)?;
    let made = match &args.what {
        New::Article { title } => text::article(&desk, title)?,
        New::Question { title, topic } => text::question(&desk, title, topic)?,
        New::Page { title } => text::page(&desk, title)?,
        New::Record { kind, title, file } => {
            record::run(&desk, kind, title.as_deref(), file.as_deref())?
        }
        New::Site { .. } => return Ok(Outcome::Fine),
    };
    desk.tell(&made)?;
    Ok(Outcome::Fine)
}
