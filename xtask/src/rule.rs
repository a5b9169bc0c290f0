//! `cargo rule`: everything that a new rule needs, with ‹…› where words are missing.

use std::path::Path;

/// Writes the skeleton of a rule, and says which files were written. Nothing is written over.
///
/// # Errors
/// When the id is none, or the rule is there already.
pub fn write(root: &Path, id: &str) -> Result<Vec<String>, String> {
    let (room, name) = parts(id).ok_or(format!("“{id}” is no id: room/what-is-wrong"))?;
    let file = name.replace('-', "_");
    let rule = file.to_uppercase();
    let cases = match root.join("tests/cases").join(room).is_dir() {
        true => room,
        false => "rule",
    };
    let list = "src/rule/mod.rs";
    let read = |path: &str| std::fs::read_to_string(root.join(path));
    let text = read(list).map_err(|why| format!("{list}: {why}"))?;
    let listed = listed(&text, &file, &rule).ok_or(format!("{list}: no list “rules! {{”"))?;
    let made = [
        (format!("src/rule/{file}.rs"), source(id, &rule)),
        (format!("tests/cases/{cases}/{name}.txt"), case()),
        (format!("tests/examples/{name}.txt"), example(id)),
    ];
    if let Some((path, _)) = made.iter().find(|(path, _)| root.join(path).exists()) {
        return Err(format!("{path} is there already; nothing written"));
    }
    let mut written = Vec::new();
    for (path, text) in made.into_iter().chain([(list.to_owned(), listed)]) {
        std::fs::write(root.join(&path), text).map_err(|why| format!("{path}: {why}"))?;
        written.push(path);
    }
    Ok(written)
}

/// The two parts of an id, each of small letters and hyphens.
fn parts(id: &str) -> Option<(&str, &str)> {
    let (room, name) = id.split_once('/')?;
    let is_word = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase())
            && part
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    (is_word(room) && is_word(name)).then_some((room, name))
}

/// The list with one line more, in its place.
fn listed(text: &str, file: &str, rule: &str) -> Option<String> {
    let (before, rest) = text.split_once("\nrules! {\n")?;
    let (list, after) = rest.split_once("\n}\n")?;
    let mut lines: Vec<String> = list.lines().map(str::to_owned).collect();
    lines.push(format!("    {file}: {rule},"));
    lines.sort();
    Some(format!(
        "{before}\nrules! {{\n{}\n}}\n{after}",
        lines.join("\n")
    ))
}

fn source(id: &str, rule: &str) -> String {
    format!(
        r#"//! `{id}`: ‹what is wrong›.

use super::{{Example, Rule, Severity, Wording}};

pub static {rule}: Rule = Rule {{
    id: "{id}",
    severity: Severity::Warning,
    vi: Wording {{
        what: "‹điều gì sai, một câu không có dấu chấm; “{{value}}” là chỗ sai›",
        help: "‹sửa thế nào›",
        why: "‹vì sao điều đó quan trọng›",
    }},
    en: Wording {{
        what: "‹what is wrong, one sentence without a full stop; “{{value}}” is what is meant›",
        help: "‹what to do about it›",
        why: "‹why it matters›",
    }},
    example: Example {{
        wrong: "‹the mistake, as a short piece of a file›",
        right: "‹the same, mended›",
    }},
}};
"#
    )
}

fn case() -> String {
    "‹What the case shows, and beside what the rule stays silent.›\n\n-- options --\non: agency\n\
     -- content/pages/bai.md --\n---\ntitle: Bài\n---\n‹the mistake, and neighbours that are fine›\n\
     -- expect: check --\n-- expect: check en --\n"
        .to_owned()
}

fn example(id: &str) -> String {
    // The mark stands where tests/it/examples.rs puts the mistake, then the mend.
    format!(
        "‹What the example stands in.›\n\n-- options --\non: agency\nrules: {id}\n\
         -- content/pages/vi-du.md --\n---\ntitle: Ví dụ\n---\n‹example›\n"
    )
}
