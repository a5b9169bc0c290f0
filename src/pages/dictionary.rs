//! `/du-lieu/giai-thich/`: every file of the data, and what each of its columns and keys means. It is made
//! from the columns that the files are written by.

use serde::Serialize;
use serde_json::Value;

use crate::outputs::data::column::{Column, ColumnWords, record_type, type_words};
use crate::outputs::data::table::DataTable;
use crate::outputs::data::{METRIC_KEYS, PLAN_KEYS, tables};
use crate::presenter::desk::Desk;
use crate::presenter::piece::{Item, Link};
use crate::read::schema::title;
use crate::route::{DataFile, Page};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct DictionaryView {
    title: String,
    /// The page that offers the files.
    data: Link,
    /// What is said of the files, for programs.
    machines: Vec<Item>,
    tables: Vec<DescribedFile>,
    /// The groups of keys that stand in cells and in JSON.
    groups: Vec<DescribedFile>,
    /// The files in JSON.
    files: Vec<DescribedFile>,
}

/// A file or a group, with its columns or keys.
#[derive(Debug, Serialize)]
struct DescribedFile {
    anchor: String,
    title: String,
    /// What it is about; empty where the title says it all.
    about: String,
    /// The file; none for a group.
    file: Option<Link>,
    keys: Vec<DescribedKey>,
}

/// A column or a key.
#[derive(Debug, Serialize)]
struct DescribedKey {
    /// As the file has it.
    name: String,
    label: String,
    about: String,
    form: String,
    /// Whether something always stands there.
    required: bool,
    choices: Vec<Item>,
    /// The table in which stands what it names.
    leads_to: Option<Link>,
}

/// `/du-lieu/giai-thich/`
pub(crate) fn dictionary(desk: &Desk<'_>) -> Sheet {
    let words = desk.words;
    let name = words.get("data.dictionary").to_owned();
    let tables = tables::all(desk);
    let described = tables.iter().map(|table| table_of(desk, table, &tables));
    Sheet {
        template: "dictionary.html",
        head: Head {
            title: name.clone(),
            description: words.get("data.dictionary-lead").to_owned(),
            ..Head::default()
        },
        view: view(&DictionaryView {
            title: name,
            data: Link {
                url: desk.url(&Page::Data),
                title: words.get("data.title").to_owned(),
            },
            machines: super::data::machines(desk),
            tables: described.collect(),
            groups: groups(desk, &tables),
            files: json_files(desk),
        }),
    }
}

fn file_link(desk: &Desk<'_>, file: DataFile) -> Link {
    Link {
        url: desk.url(&Page::DataFile(file)),
        title: file.name(),
    }
}

fn table_of(desk: &Desk<'_>, table: &DataTable, all: &[DataTable]) -> DescribedFile {
    let keys = table.columns.iter().map(|column| {
        let heading = table.heading(column, desk);
        let heading = match table.decimal {
            Some(_) => desk.in_main(&heading),
            None => heading,
        };
        let leads_to = column
            .leads_to
            .filter(|file| all.iter().any(|t| t.file == *file));
        DescribedKey {
            required: table.is_full(column),
            leads_to: leads_to.map(|file| file_link(desk, file)),
            ..key(desk, column, heading)
        }
    });
    DescribedFile {
        anchor: table.file.name().trim_end_matches(".csv").to_owned(),
        title: table.title(desk),
        about: match table.file {
            DataFile::Targets => desk.words.get("data.dictionary-targets").to_owned(),
            DataFile::Measurements => desk.words.get("data.dictionary-measurements").to_owned(),
            _ => String::new(),
        },
        file: Some(file_link(desk, table.file)),
        keys: keys.collect(),
    }
}

fn key(desk: &Desk<'_>, column: &Column, name: String) -> DescribedKey {
    let ColumnWords { label, about } = column.words(desk);
    let choices = column.choices(desk).into_iter().map(|(value, words)| Item {
        url: String::new(),
        title: value,
        note: match words.about.as_str() {
            "" => words.label,
            about => format!("{}. {about}", words.label),
        },
    });
    DescribedKey {
        label: if label == name { String::new() } else { label },
        name,
        about,
        form: desk
            .words
            .get(&format!("data.form-{}", column.form.name()))
            .to_owned(),
        required: column.is_required,
        choices: choices.collect(),
        leads_to: None,
    }
}

/// The groups of keys within the records that the tables hold, each once.
fn groups(desk: &Desk<'_>, tables: &[DataTable]) -> Vec<DescribedFile> {
    let mut known: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for table in tables {
        let DataFile::Records(kind) = table.file else {
            continue;
        };
        let Some((file, of)) = record_type(kind) else {
            continue;
        };
        for part in file.types_of(of).into_iter().skip(1) {
            let is_hidden = title(part).ends_with("Internal") && !desk.site.options.internal;
            if is_hidden || known.contains(&title(part)) {
                continue;
            }
            known.push(title(part));
            found.push(group(desk, part, Column::all_of(file, part)));
        }
    }
    found
}

fn group(desk: &Desk<'_>, part: &Value, columns: Vec<Column>) -> DescribedFile {
    let words = type_words(title(part), desk);
    let keys = columns
        .iter()
        .map(|column| key(desk, column, column.name.clone()));
    DescribedFile {
        anchor: format!("nhom-{}", title(part).to_lowercase()),
        title: words.label,
        about: words.about,
        file: None,
        keys: keys.collect(),
    }
}

/// The whole plan and a metric in JSON: the keys of the file itself.
fn json_files(desk: &Desk<'_>) -> Vec<DescribedFile> {
    let described = |anchor: &str, name: &str, keys: &[&str], file: Option<Link>| DescribedFile {
        anchor: anchor.to_owned(),
        title: desk.words.get(name).to_owned(),
        about: String::new(),
        file,
        keys: (keys.iter().map(|key| DescribedKey {
            name: (*key).to_owned(),
            label: desk
                .words
                .get(&format!("data.key-{}", key.replace('_', "-")))
                .to_owned(),
            about: String::new(),
            form: String::new(),
            required: false,
            choices: Vec::new(),
            leads_to: None,
        }))
        .collect(),
    };
    let plan = Some(file_link(desk, DataFile::Plan));
    let mut found = vec![described("plan", "data.whole", &PLAN_KEYS, plan)];
    if !desk.site.plan.metrics.is_empty() {
        found.push(described(
            "metric-json",
            "data.dictionary-metric",
            &METRIC_KEYS,
            None,
        ));
    }
    found
}
