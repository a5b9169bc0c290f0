//! `cargo bless`, `cargo case`, `cargo rule`, `cargo fixture`, `cargo gallery`: the chores of those who work on
//! loa. CONTRIBUTING.md has the table, `.cargo/config.toml` the aliases.

mod chores;
mod rule;

use std::path::Path;
use std::process::ExitCode;

use chores::{CHORES, Chore};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, words)) = words.split_first() else {
        print!("{}", chores::told());
        return ExitCode::SUCCESS;
    };
    let Some(Chore { run, .. }) = CHORES.iter().find(|chore| chore.name == name) else {
        eprint!("no chore “{name}”\n\n{}", chores::told());
        return ExitCode::from(2);
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    match run(&root, words) {
        Ok(code) => code,
        Err(why) => {
            eprintln!("cargo {name}: {why}");
            ExitCode::from(2)
        }
    }
}
