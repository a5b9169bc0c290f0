//! One column of a table, or one key of a group: what it is called, what it means, what may stand there.
//! The CSV files, the dictionary and what machines are told of the files all follow from it.

use serde_json::Value;

use crate::plan::Kind;
use crate::presenter::desk::Desk;
use crate::read::schema::{choices, title};
use crate::route::DataFile;
use crate::rule::Tongue;
use crate::rule::labels::fields::{self, Named};
use crate::schema::records::{Held, Many, Staffed, properties};

/// A column of a table, or a key of a group.
#[derive(Clone, Debug)]
pub struct Column {
    /// What programs call it.
    pub name: String,
    pub form: CellForm,
    /// Whether those who write the plan may not leave it out.
    pub is_required: bool,
    /// The table in which stands what its ids name.
    pub leads_to: Option<DataFile>,
    told: WordsFrom,
}

/// Where the words for a column are.
#[derive(Clone, Debug)]
enum WordsFrom {
    /// Among those of the interface.
    Interface,
    /// Among the labels of a type's keys.
    Key(String),
}

/// What may stand in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellForm {
    Text,
    Number,
    /// A whole number.
    Whole,
    /// `true` or `false`.
    Truth,
    Id,
    Day,
    /// Text in a form of ours, by its name in schemas: `loa-period`.
    Written(&'static str),
    /// One of these; their labels are those of a type, or of the interface where it has no name.
    Choice(String, Vec<String>),
    /// Several texts.
    Texts,
    /// Places in documents, or pages.
    Sources,
    /// A group of keys: JSON.
    Group,
    /// Several groups: JSON.
    Groups,
}

/// The forms of our own that what is published keeps to, with what each is called in the interface.
const WRITTEN: [(&str, &str); 4] = [
    ("loa-period", "period"),
    ("loa-due", "due"),
    ("loa-hours", "hours"),
    ("loa-recurrence", "recurrence"),
];

/// A column, or a value, in words.
#[derive(Debug)]
pub struct ColumnWords {
    pub label: String,
    pub about: String,
}

impl Column {
    /// One whose words are the interface's.
    pub fn new(name: &str, form: CellForm) -> Self {
        Self {
            name: name.to_owned(),
            form,
            is_required: false,
            leads_to: None,
            told: WordsFrom::Interface,
        }
    }

    /// The same where something always stands.
    pub fn required(self) -> Self {
        Self {
            is_required: true,
            ..self
        }
    }

    /// The same with the table in which stands what its ids name.
    pub fn leading_to(self, file: DataFile) -> Self {
        Self {
            leads_to: Some(file),
            ..self
        }
    }

    /// The keys of a type, in its order.
    pub fn all_of(file: &Staffed, of: &Value) -> Vec<Self> {
        let required = of.get("required").and_then(Value::as_array);
        let must = |key: &str| required.is_some_and(|keys| keys.iter().any(|one| one == key));
        let all = properties(of).map(|(key, property)| {
            let held = Held::of(&file.schema, property);
            let named = file.names.get(&(title(of).to_owned(), key.clone()));
            Self {
                name: key.clone(),
                form: form(held),
                is_required: must(key),
                leads_to: named.copied().map(DataFile::Records),
                told: WordsFrom::Key(title(of).to_owned()),
            }
        });
        all.collect()
    }

    /// What it is called and what it means, in a language.
    pub fn words(&self, desk: &Desk<'_>) -> ColumnWords {
        match &self.told {
            WordsFrom::Interface => {
                let key = self.name.replace('_', "-");
                let word = |group: &str| desk.words.get(&format!("{group}.{key}")).to_owned();
                ColumnWords {
                    label: word("csv"),
                    about: word("column"),
                }
            }
            WordsFrom::Key(of) => labelled(
                desk,
                fields::field(of, &self.name, tongue(desk)),
                &self.name,
            ),
        }
    }

    /// The heading of a table whose headings are words.
    pub fn heading(&self, desk: &Desk<'_>) -> String {
        let key = self.name.replace('_', "-");
        desk.words.get(&format!("csv.{key}")).to_owned()
    }

    /// The values of an enumeration with their words.
    pub fn choices(&self, desk: &Desk<'_>) -> Vec<(String, ColumnWords)> {
        let CellForm::Choice(of, names) = &self.form else {
            return Vec::new();
        };
        let words = |name: &String| match of.as_str() {
            "" => ColumnWords {
                label: desk.words.get(&format!("csv.row-{name}")).to_owned(),
                about: String::new(),
            },
            of => labelled(desk, fields::value(of, name, tongue(desk)), name),
        };
        names
            .iter()
            .map(|name| (name.clone(), words(name)))
            .collect()
    }
}

/// What a type is called and what it holds.
pub fn type_words(of: &str, desk: &Desk<'_>) -> ColumnWords {
    labelled(desk, fields::group(of, tongue(desk)), of)
}

/// Labels there are in two languages; on the pages of a third one those that are not its own say so.
fn labelled(desk: &Desk<'_>, named: Option<Named>, name: &str) -> ColumnWords {
    let said = |text: &str| match desk.language {
        "vi" | "en" => text.to_owned(),
        _ => crate::foreign::tagged(text, "en"),
    };
    ColumnWords {
        label: said(named.map_or(name, |named| named.label)),
        about: said(named.map_or("", |named| named.about)),
    }
}

fn tongue(desk: &Desk<'_>) -> Tongue {
    match desk.language {
        "vi" => Tongue::Vi,
        _ => Tongue::En,
    }
}

/// What may stand at a key.
fn form(held: Held<'_>) -> CellForm {
    let value = held.value;
    let format = value
        .get("format")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let is_of = |kind: &str| value.get("type").is_some() && held.allows(kind);
    let is_group = ["properties", "additionalProperties"]
        .iter()
        .any(|key| value.get(*key).is_some());
    if is_group || is_of("object") {
        return match held.many {
            Many::One => CellForm::Group,
            _ => CellForm::Groups,
        };
    }
    if format == "loa-source" {
        return CellForm::Sources;
    }
    if held.many != Many::One {
        return CellForm::Texts;
    }
    if let Some(names) = choices(value) {
        let names = names.into_iter().map(str::to_owned).collect();
        return CellForm::Choice(title(value).to_owned(), names);
    }
    let written = WRITTEN.iter().find(|(name, _)| *name == format);
    match (format, written) {
        ("loa-id", _) => CellForm::Id,
        ("loa-day", _) => CellForm::Day,
        (_, Some((name, _))) => CellForm::Written(name),
        _ if format.starts_with("loa-") || is_of("string") => CellForm::Text,
        _ if is_of("integer") => CellForm::Whole,
        _ if is_of("number") => CellForm::Number,
        _ if is_of("boolean") => CellForm::Truth,
        _ => CellForm::Text,
    }
}

impl CellForm {
    /// What it is called in the words of the interface.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Whole => "whole",
            Self::Truth => "truth",
            Self::Id => "id",
            Self::Day => "day",
            Self::Written(format) => {
                let written = WRITTEN.iter().find(|(name, _)| name == format);
                written.map_or("text", |(_, word)| word)
            }
            Self::Choice(..) => "choice",
            Self::Texts => "texts",
            Self::Sources => "sources",
            Self::Group => "group",
            Self::Groups => "groups",
        }
    }

    /// The regular expression that every cell of it fits; none where any text may stand.
    pub fn pattern(&self) -> Option<String> {
        match self {
            Self::Id => crate::schema::pattern("loa-id"),
            Self::Written(format) => crate::schema::pattern(format),
            _ => None,
        }
    }

    /// A value as the text of a cell.
    pub fn cell(&self, value: &Value, decimal: &str) -> String {
        match (self, value) {
            (_, Value::Null) => String::new(),
            (Self::Sources, Value::Array(list)) => joined(list.iter().map(source)),
            (Self::Sources, one) => source(one),
            (_, Value::Number(number)) => {
                let exact = number.as_f64().filter(|_| number.is_f64());
                let text = exact.map_or_else(|| number.to_string(), |exact| exact.to_string());
                match text.as_str() {
                    "-0" => "0".to_owned(),
                    text => text.replace('.', decimal),
                }
            }
            (_, Value::String(text)) => text.clone(),
            (Self::Groups, Value::Array(list)) if list.is_empty() => String::new(),
            (Self::Group, Value::Object(map)) if map.is_empty() => String::new(),
            (Self::Group | Self::Groups, group) => group.to_string(),
            (_, Value::Array(list)) if list.iter().all(|v| !v.is_object() && !v.is_array()) => {
                joined(list.iter().map(|one| Self::Text.cell(one, decimal)))
            }
            (_, other) => other.to_string(),
        }
    }
}

fn joined(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join("; ")
}

/// A source as those who write the plan write it.
fn source(value: &Value) -> String {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let document = value.get("Document").and_then(Value::as_array);
    let page = value.get("Page").and_then(text);
    let known = document.and_then(|parts| match parts.as_slice() {
        [id, section] => match (text(id)?, text(section)?) {
            (id, section) if section.is_empty() => Some(id),
            (id, section) => Some(format!("{id}#{section}")),
        },
        _ => None,
    });
    known
        .or(page)
        .or_else(|| text(value))
        .unwrap_or_else(|| value.to_string())
}

/// The type of a kind's records, with the file that it belongs to.
pub fn record_type(kind: Kind) -> Option<(&'static Staffed, &'static Value)> {
    use crate::plan::seed::lists;
    let of_kind = |file: &&Staffed| lists(file.name).iter().any(|(_, of)| *of == kind);
    let file = files().iter().find(of_kind)?;
    let (list, _) = lists(file.name).iter().find(|(_, of)| *of == kind)?;
    listed(file, list)
}

/// The type of the entries of a file's list.
pub fn listed(file: &'static Staffed, list: &str) -> Option<(&'static Staffed, &'static Value)> {
    let property = file.schema.get("properties")?.get(list)?;
    Some((file, Held::of(&file.schema, property).value))
}

/// The kinds of files that staff write: what is true of them follows from the program alone.
pub fn files() -> &'static [Staffed] {
    static FILES: std::sync::LazyLock<Vec<Staffed>> =
        std::sync::LazyLock::new(crate::schema::records::all);
    &FILES
}
