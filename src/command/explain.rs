//! `loa explain`: what a rule asks for and why, or what a kind of record holds.

use anyhow::{Result, bail};

use super::outcome::Outcome;
use crate::cli::ExplainArgs;
use crate::diagnostic::{Suggestion, nearest};
use crate::rule::{self, Rule, Severity, Tongue};
use crate::schema::records;
use crate::terminal::say;

pub(super) fn run(args: &ExplainArgs, tongue: Tongue) -> Result<Outcome> {
    let rules = rule::all();
    let Some(word) = &args.word else {
        list(&rules, tongue);
        return Ok(Outcome::Fine);
    };
    if let Some(rule) = rules.iter().find(|r| r.id == word) {
        say(&told(rule, tongue));
        return Ok(Outcome::Fine);
    }
    match records::find(word) {
        Ok(found) => say(&found.file.plain(found.part.as_deref(), tongue)),
        Err(near) => {
            let near = nearest(word, rules.iter().map(|r| r.id)).or(near);
            unknown(word, near, tongue)?;
        }
    }
    Ok(Outcome::Fine)
}

/// Every rule, and every kind of record.
fn list(rules: &[&Rule], tongue: Tongue) {
    for rule in rules {
        say(&format!(
            "{:32} {}",
            rule.id,
            open(rule.wording(tongue).what)
        ));
    }
    for file in records::all() {
        say(&format!("{:32} {}", file.name, file.about(tongue)));
    }
}

fn unknown(word: &str, near: Option<Suggestion>, tongue: Tongue) -> Result<()> {
    match (tongue, near) {
        (Tongue::Vi, Some(near)) => {
            bail!("không có quy tắc hay loại bản ghi “{word}”. Có phải ý bạn là “{near}”?")
        }
        (Tongue::En, Some(near)) => {
            bail!("there is no rule or kind of record “{word}”. Did you mean “{near}”?")
        }
        (Tongue::Vi, None) => {
            bail!("không có quy tắc hay loại bản ghi “{word}”. Lệnh loa explain liệt kê tất cả")
        }
        (Tongue::En, None) => {
            bail!("there is no rule or kind of record “{word}”. “loa explain” lists them all")
        }
    }
}

/// A rule in words.
fn told(rule: &Rule, tongue: Tongue) -> String {
    let wording = rule.wording(tongue);
    let (why, help, wrong, right) = match tongue {
        Tongue::Vi => ("Vì sao", "Cách sửa", "Sai", "Đúng"),
        Tongue::En => ("Why", "Mend", "Wrong", "Right"),
    };
    let indented = |text: &str| text.replace('\n', "\n    ");
    format!(
        "{}\n\n{}\n{}\n\n{why}: {}\n{help}: {}\n\n{wrong}:\n    {}\n{right}:\n    {}",
        rule.id,
        open(wording.what),
        weight(rule, tongue),
        wording.why,
        open(&rule::fill(
            wording.help,
            &[("mend", "mend".to_owned())],
            tongue
        )),
        indented(rule.example.wrong),
        indented(rule.example.right)
    )
}

/// How much a rule weighs, and whether a site or one place may have it otherwise.
fn weight(rule: &Rule, tongue: Tongue) -> String {
    let id = rule.id;
    let level = match (rule.severity, tongue) {
        (Severity::Error, Tongue::Vi) => "Lỗi: phải sửa thì trang mới phát hành được",
        (Severity::Error, Tongue::En) => "An error: nothing is published until it is fixed",
        (Severity::Warning, Tongue::Vi) => "Lưu ý: trang vẫn phát hành được",
        (Severity::Warning, Tongue::En) => "A warning: the site may be published all the same",
    };
    let site = match (rule.is_fixed(), tongue) {
        (true, _) => String::new(),
        (false, Tongue::Vi) => " Mục “rules:” của loa.yaml đổi được mức này.".to_owned(),
        (false, Tongue::En) => " “rules:” in loa.yaml may weigh it otherwise.".to_owned(),
    };
    let place = match (rule.may_pass(), tongue) {
        (false, _) => String::new(),
        (true, Tongue::Vi) => {
            format!(" Chỗ nào có lý do giữ nguyên thì viết ngay trên đó: loa: cho phép {id} vì …")
        }
        (true, Tongue::En) => {
            format!(" Where it is right as it stands, write above it: loa: allow {id} because …")
        }
    };
    format!("{level}.{site}{place}")
}

/// Words of a rule with an ellipsis where a finding has its own.
fn open(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let name = from[1..].split('}').next().unwrap_or_default();
        let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        match is_name && !before.ends_with('{') {
            true => {
                out.push('…');
                rest = &from[name.len() + 2..];
            }
            false => {
                out.push('{');
                rest = &from[1..];
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_yet_is_left_open() {
        assert_eq!(open("mã “{id}” của {kind}"), "mã “…” của …");
        let call = "Viết như {{ target(id=\"a\") }}.";
        assert_eq!(open(call), call);
    }
}
