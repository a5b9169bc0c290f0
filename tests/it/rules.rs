//! The list of rules in the documentation is that of the program. `LOA_BLESS=1` writes it anew.

use std::fmt::Write as _;

use loa::rule::{self, Rule, Severity, Tongue};

use crate::diff::diff;
use crate::folder;

const PAGE: &str = "docs/rules.md";

#[test]
fn the_documentation_lists_every_rule() {
    let wanted = page();
    let path = folder::project().join(PAGE);
    if std::env::var("LOA_BLESS").is_ok_and(|v| v == "1") {
        folder::write(&folder::project(), PAGE, wanted.as_bytes());
    }
    let found = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        found == wanted,
        "{PAGE}: LOA_BLESS=1 writes it\n{}",
        diff(found.trim(), wanted.trim())
    );
}

fn page() -> String {
    let mut out = String::from(
        "# Các quy tắc của loa · The rules of loa\n\n\
         Trang này được viết ra từ chính chương trình. `loa explain MÃ` cho xem từng quy tắc. \
         *(fixed)*: trang web không được tắt hay cho qua. *(one place may pass)*: không được tắt, \
         nhưng một chỗ được cho qua kèm lý do.\n\n\
         This page is written from the program itself. `loa explain ID` shows one rule. \
         *(fixed)*: a site may not switch it off or let it pass. \
         *(one place may pass)*: not switched off, but let pass at one place with a reason.\n",
    );
    for rule in rule::all() {
        let weight = match (rule.severity, rule.is_fixed()) {
            (Severity::Error, true) if rule.may_pass() => "lỗi · error *(one place may pass)*",
            (Severity::Error, true) => "lỗi · error *(fixed)*",
            (Severity::Error, false) => "lỗi · error",
            (Severity::Warning, _) => "lưu ý · warning",
        };
        let _ = write!(out, "\n## `{}`\n\n{weight}\n", rule.id);
        for tongue in [Tongue::Vi, Tongue::En] {
            let _ = write!(out, "\n{}\n", told(rule, tongue));
        }
        let _ = write!(
            out,
            "\n```text\n{}\n```\n\n→\n\n```text\n{}\n```\n",
            fenced(rule.example.wrong),
            fenced(rule.example.right)
        );
    }
    out
}

/// What a rule says in a language, with its `{names}` as they stand.
fn told(rule: &Rule, tongue: Tongue) -> String {
    let words = rule.wording(tongue);
    let mend = [("mend", "mend".to_owned())];
    let help = rule::fill(words.help, &mend, tongue);
    let (why, to_mend) = match tongue {
        Tongue::Vi => ("Vì sao", "Cách sửa"),
        Tongue::En => ("Why", "Mend"),
    };
    format!(
        "**{}.** {why}: {} {to_mend}: {}",
        escaped(words.what),
        escaped(words.why),
        escaped(&help)
    )
}

/// Words of a rule, none of which Markdown takes for markup.
fn escaped(text: &str) -> String {
    text.replace('<', "\\<").replace('*', "\\*")
}

/// An example, with what cannot be seen written out.
fn fenced(text: &str) -> String {
    let mut out = String::new();
    for c in text.replace("```", "` ` `").chars() {
        match c {
            '\n' | '\t' => out.push(c),
            c if c.is_control() => out.push_str(&format!("[U+{:04X}]", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

#[test]
fn every_file_of_a_rule_is_in_the_list() {
    let listed =
        std::fs::read_to_string(folder::project().join("src/rule/mod.rs")).expect("the list");
    for path in folder::paths(&folder::project().join("src/rule")) {
        let name = path.strip_suffix(".rs").unwrap_or(&path);
        let text = std::fs::read_to_string(folder::project().join("src/rule").join(&path));
        if name.contains('/') || !text.expect("a file").contains(": Rule = Rule {") {
            continue;
        }
        assert!(
            listed.contains(&format!("    {name}: ")),
            "src/rule/{path} is not in the list"
        );
    }
}
