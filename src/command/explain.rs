//! `loa explain`: what a rule asks for and why.

use anyhow::{Result, bail};

use super::Outcome;
use crate::cli::ExplainArgs;
use crate::rule::{self, Tongue};
use crate::terminal::say;

pub fn run(args: &ExplainArgs, tongue: Tongue) -> Result<Outcome> {
    let rules = rule::all();
    let Some(id) = &args.rule else {
        for rule in rules {
            say(&format!("{:32} {}", rule.id, rule.wording(tongue).what));
        }
        return Ok(Outcome::Fine);
    };
    let Some(rule) = rules.iter().find(|r| r.id == id) else {
        let near = crate::diagnostic::nearest(id, rules.iter().map(|r| r.id));
        bail!(
            "{id}?{}",
            near.map(|n| format!(" → {n}")).unwrap_or_default()
        );
    };
    let wording = rule.wording(tongue);
    let (why, help, wrong, right) = match tongue {
        Tongue::Vi => ("Vì sao", "Cách sửa", "Sai", "Đúng"),
        Tongue::En => ("Why", "Mend", "Wrong", "Right"),
    };
    let indented = |text: &str| text.replace('\n', "\n    ");
    say(&format!(
        "{}\n\n{}\n\n{why}: {}\n{help}: {}\n\n{wrong}:\n    {}\n{right}:\n    {}",
        rule.id,
        wording.what,
        wording.why,
        rule::fill(wording.help, &[("mend", "mend".to_owned())], tongue),
        indented(rule.example.wrong),
        indented(rule.example.right)
    ));
    Ok(Outcome::Fine)
}
