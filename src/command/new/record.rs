//! A new record of the plan: a skeleton from the record's type, put at the end of its list.

use std::path::{Component, Path};

use anyhow::{Context as _, Result, bail};

use super::super::schema::FOLDER;
use super::desk::{CreatedFile, Scaffold, name_for};
use crate::command::quote;
use crate::diagnostic::nearest;
use crate::disk;
use crate::plan::seed::{self, RecordKey};
use crate::rule::Tongue;
use crate::rule::labels::fields::{after, field};
use crate::schema::records;

/// The keys that hold what a record is called.
const NAMES: [&str; 3] = ["name", "title", "term"];

pub(super) fn run(
    desk: &Scaffold,
    kind: &str,
    title: Option<&str>,
    file: Option<&Path>,
) -> Result<CreatedFile> {
    let name = concept(kind, desk.tongue)?;
    let keys = seed::keys(name).context("a concept has a type")?;
    let id = match title {
        Some(title) => Some(name_for(title, desk.tongue)?),
        None if keys.iter().any(|key| key.name == "id") => match desk.tongue {
            Tongue::Vi => bail!("cần tên của bản ghi: loa new record {kind} \"Tên\""),
            Tongue::En => bail!("the record needs a name: loa new record {kind} \"Name\""),
        },
        None => None,
    };
    let skeleton = skeleton(&keys, id.as_deref(), title);
    let path = file_for(desk, name, file)?;
    let full = desk.root().join(&path);
    let Some(text) = disk::text(&full)? else {
        return desk
            .create(
                &path,
                &format!("{}\n{name}:\n{skeleton}", first_line(&path, name)),
            )
            .map(|made| CreatedFile {
                from_line: 4,
                ..made
            });
    };
    let Some((text, from_line)) = inserted(&text, name, &skeleton) else {
        match desk.tongue {
            Tongue::Vi => bail!("{path} không có danh sách “{name}:”"),
            Tongue::En => bail!("{path} has no list “{name}:”"),
        }
    };
    disk::write(&full, text.as_bytes())?;
    Ok(CreatedFile { path, from_line })
}

/// The concept that a word names: `campaigns`, `campaign`, `đợt truyền thông`.
fn concept(kind: &str, tongue: Tongue) -> Result<&'static str> {
    let found = records::find(kind)
        .ok()
        .filter(|found| found.part.is_none());
    let name = found.map(|found| found.file.name);
    if let Some(name) = name.filter(|name| seed::NAMES.contains(name)) {
        return Ok(name);
    }
    let near = nearest(kind, seed::NAMES.iter().copied()).map(|near| format!(" → {near}"));
    let (near, all) = (near.unwrap_or_default(), seed::NAMES.join(", "));
    match tongue {
        Tongue::Vi => bail!("không có loại bản ghi “{kind}”{near}. Có: {all}"),
        Tongue::En => bail!("there is no kind of record “{kind}”{near}. There are: {all}"),
    }
}

/// The one file of a concept, or the one that is asked for.
fn file_for(desk: &Scaffold, name: &str, file: Option<&Path>) -> Result<String> {
    if let Some(file) = file {
        let below = file.strip_prefix(desk.root()).unwrap_or(file);
        let is_plain = |part| matches!(part, Component::Normal(_));
        if !below.starts_with(&desk.folders.seeds.value) || !below.components().all(is_plain) {
            let (file, seeds) = (file.display(), &desk.folders.seeds.value);
            match desk.tongue {
                Tongue::Vi => {
                    bail!("{file} không nằm trong {seeds}/, nên không ai đọc bản ghi ở đó")
                }
                Tongue::En => {
                    bail!("{file} is not in {seeds}/, so a record there is read by nobody")
                }
            }
        }
        return Ok(below.to_string_lossy().into_owned());
    }
    let seeds = &desk.folders.seeds.value;
    let alone = format!("{seeds}/{name}.yaml");
    let within = format!("{seeds}/{name}/");
    let texts = desk.compiled.texts.keys();
    let mut files: Vec<&str> = texts
        .map(|path| &**path)
        .filter(|path| *path == alone || path.starts_with(&within))
        .collect();
    files.sort_unstable();
    match files[..] {
        [] => Ok(alone),
        [only] => Ok(only.to_owned()),
        _ => match desk.tongue {
            Tongue::Vi => bail!("chọn tệp bằng --file: {}", files.join(", ")),
            Tongue::En => bail!("choose a file with --file: {}", files.join(", ")),
        },
    }
}

/// A record with every key that it must have, and the names of those that it may have.
fn skeleton(keys: &[RecordKey], id: Option<&str>, title: Option<&str>) -> String {
    let named = keys.iter().find(|key| NAMES.contains(&key.name.as_str()));
    let mut lines = Vec::new();
    for key in keys.iter().filter(|key| key.is_required) {
        let name = &key.name;
        let is_named = named.is_some_and(|named| named.name == *name);
        lines.push(match (name.as_str(), id, title) {
            ("id", Some(id), _) => format!("id: {}", quote::yaml(id)),
            (_, _, Some(title)) if is_named => format!("{name}: {}", quote::yaml(title)),
            ("source", ..) => format!("{name}: # căn cứ: mã văn bản, dấu # và mục"),
            _ if key.choices.is_empty() => format!("{name}: # điền {}", label(key))
                .trim_end()
                .to_owned(),
            _ => format!("{name}: # chọn một: {}", choices(key)),
        });
    }
    let more = keys.iter().filter(|key| !key.is_required);
    let called = |key: &RecordKey| format!("{}{}", key.name, after(&key.of, &key.name, Tongue::Vi));
    let more: Vec<String> = more.map(called).collect();
    if !more.is_empty() {
        lines.push(format!("# có thể thêm: {}", more.join(", ")));
    }
    format!("  - {}\n", lines.join("\n    "))
}

/// What a key is called, for those who fill it in.
fn label(key: &RecordKey) -> &'static str {
    field(&key.of, &key.name, Tongue::Vi).map_or("", |named| named.label)
}

/// Every value that may stand there, each with what it is called.
fn choices(key: &RecordKey) -> String {
    let called = |choice: &String| format!("{choice}{}", after(&key.choice_of, choice, Tongue::Vi));
    let all: Vec<String> = key.choices.iter().map(called).collect();
    all.join(", ")
}

/// The first line of a new file, by which editors find its schema.
fn first_line(path: &str, name: &str) -> String {
    let up = "../".repeat(path.matches('/').count());
    format!("# yaml-language-server: $schema={up}{FOLDER}/seeds/{name}.json\n")
}

/// The text with a record at the end of its list, and the record's first line.
fn inserted(text: &str, list: &str, record: &str) -> Option<(String, usize)> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let head = format!("{list}:");
    let at = lines.iter().position(|line| line.starts_with(&head))?;
    let rest = lines[at][head.len()..].trim();
    match rest.split('#').next().unwrap_or_default().trim() {
        "" => {}
        "[]" => lines[at] = head,
        _ => return None,
    }
    let below =
        |line: &&String| line.is_empty() || line.starts_with([' ', '#']) || line.starts_with("- ");
    let mut end = at + 1 + lines[at + 1..].iter().take_while(below).count();
    let is_content = |line: &str| !line.trim().is_empty() && !line.starts_with('#');
    while end > at + 1 && !is_content(&lines[end - 1]) {
        end -= 1;
    }
    // Some files write their lists without moving them in.
    let flat = lines[at + 1..end].iter().any(|line| line.starts_with("- "));
    let record: String = match flat {
        true => record.replace("\n  ", "\n").replacen("  - ", "- ", 1),
        false => record.to_owned(),
    };
    let apart = end > at + 1 && lines[at + 1..end].iter().any(|line| line.is_empty());
    if apart {
        lines.insert(end, String::new());
        end += 1;
    }
    lines.insert(end, record.trim_end().to_owned());
    Some((format!("{}\n", lines.join("\n").trim_end()), end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_goes_to_the_end_of_its_list() {
        let record = "  - id: b\n    name: B\n";
        let given = |text| inserted(text, "units", record);
        assert_eq!(
            given("# x\nunits:\n  - id: a\n    name: A\nbasis: {}\n"),
            Some((
                "# x\nunits:\n  - id: a\n    name: A\n  - id: b\n    name: B\nbasis: {}\n".into(),
                5
            ))
        );
        assert_eq!(
            given("units: [] # none\n"),
            Some(("units:\n  - id: b\n    name: B\n".into(), 2))
        );
        assert_eq!(
            given("units:\n- id: a\n\n- id: c\n\n"),
            Some((
                "units:\n- id: a\n\n- id: c\n\n- id: b\n  name: B\n".into(),
                6
            ))
        );
        assert_eq!(given("units: [{id: a}]\n"), None);
        assert_eq!(given("terms:\n"), None);
    }
}
