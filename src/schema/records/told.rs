//! A kind of file in words: its types, their keys, and what may stand there.

use std::fmt::Write as _;

use serde_json::Value;

use super::staffed::{Held, Many, Staffed, properties, types};
use crate::plan::{Kind, seed};
use crate::read::schema::{choices, title};
use crate::rule::Tongue;
use crate::rule::labels::{fields, label};
use crate::schema::written::form;

impl Staffed {
    /// Its section of the documentation, as Markdown.
    pub fn markdown(&self, tongue: Tongue) -> String {
        let fence = if self.example.starts_with("---") {
            "markdown"
        } else {
            "yaml"
        };
        let example = self.example.trim_end();
        let heading = example_heading(tongue);
        format!(
            "## {}\n\n### {heading}\n\n```{fence}\n{example}\n```\n",
            self.keys(None, tongue)
        )
    }

    /// The same for a terminal; of a part, that part alone, and the whole example.
    pub fn plain(&self, part: Option<&str>, tongue: Tongue) -> String {
        let keys = self.keys(part, tongue).replace('`', "");
        let example = self.example.trim_end().replace('\n', "\n    ");
        let heading = example_heading(tongue);
        format!(
            "{}\n\n{heading}:\n\n    {example}",
            keys.replace("### ", "")
        )
    }

    /// What it holds, in a line.
    pub fn about(&self, tongue: Tongue) -> &'static str {
        fields::group(title(&self.schema), tongue).map_or("", |named| named.about)
    }

    /// Every type with its keys, the first as the heading's words.
    fn keys(&self, part: Option<&str>, tongue: Tongue) -> String {
        let root = &self.schema;
        let all = self.types();
        let from = all.into_iter().find(|of| Some(title(of)) == part);
        let mut out = format!("{}: ", self.name);
        for (at, of) in types(root, from.unwrap_or(root)).into_iter().enumerate() {
            let (name, about) = match fields::group(title(of), tongue) {
                Some(named) => (named.label, named.about),
                None => (title(of), ""),
            };
            let _ = match at {
                0 => write!(out, "{name}\n\n{about} {}", self.places(tongue)),
                _ => write!(out, "\n\n### {name}\n\n{about}"),
            };
            out.push('\n');
            for (key, property) in properties(of) {
                let _ = write!(out, "\n{}", self.key(of, (key, property), tongue));
            }
        }
        out
    }

    fn places(&self, tongue: Tongue) -> String {
        let (word, or) = match tongue {
            Tongue::Vi => ("Nơi viết", "hoặc"),
            Tongue::En => ("Written in", "or"),
        };
        let paths: Vec<String> = self.paths.iter().map(|path| format!("`{path}`")).collect();
        format!("{word}: {}.", paths.join(&format!(" {or} ")))
    }

    /// A key: whether it must stand, what it is called, what it is for, what may stand there.
    fn key(&self, of: &Value, (key, property): (&String, &Value), tongue: Tongue) -> String {
        let required = of.get("required").and_then(Value::as_array);
        let must = required.is_some_and(|keys| keys.iter().any(|one| one == key));
        let must = match (must, tongue) {
            (false, _) => "",
            (true, Tongue::Vi) => " (bắt buộc)",
            (true, Tongue::En) => " (required)",
        };
        let mut out = format!("- `{key}`{must}");
        if let Some(named) = fields::field(title(of), key, tongue) {
            let _ = write!(out, ": {}. {}", named.label, named.about);
        }
        let held = Held::of(&self.schema, property);
        let names = (title(of).to_owned(), key.clone());
        let said = match self.names.get(&names) {
            Some(kind) => named_by(*kind, held, tongue),
            None => value(held, key, tongue),
        };
        if !said.is_empty() {
            let _ = write!(out, " {said}");
        }
        for choice in choices(held.value).into_iter().flatten() {
            let _ = write!(out, "\n  - `{choice}`");
            if let Some(named) = fields::value(title(held.value), choice, tongue) {
                let about = format!(". {}", named.about);
                let about = if named.about.is_empty() { "" } else { &about };
                let _ = write!(out, ": {}{about}", named.label);
            }
        }
        out
    }
}

fn example_heading(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Vi => "Ví dụ (bịa)",
        Tongue::En => "Example (made up)",
    }
}

/// That ids of records of a kind stand there, and where those are written.
fn named_by(kind: Kind, held: Held<'_>, tongue: Tongue) -> String {
    let is_of = |name: &&&str| seed::lists(name).iter().any(|(_, of)| *of == kind);
    let file = seed::NAMES.iter().find(is_of);
    let file = file.map_or(kind.name(), |name| name);
    let called = label(kind.name(), tongue);
    match (held.many, tongue) {
        (Many::One, Tongue::Vi) => format!("Mã của {called} (`{file}`)."),
        (_, Tongue::Vi) => format!("Danh sách mã của {called} (`{file}`)."),
        (Many::One, Tongue::En) => format!("An id from `{file}` ({called})."),
        (_, Tongue::En) => format!("A list of ids from `{file}` ({called})."),
    }
}

/// What may stand there; empty where the explanation of the key says it all.
fn value(held: Held<'_>, key: &str, tongue: Tongue) -> String {
    let format = held.value.get("format").and_then(Value::as_str);
    let marks = held.value.get("additionalProperties");
    let format = format.or_else(|| marks?.get("format")?.as_str());
    let of = match format.unwrap_or_default() {
        "loa-id" if key == "id" => String::new(),
        format if form(format, tongue).is_some() => {
            let message = form(format, tongue).and_then(|form| {
                let message = form.get("patternErrorMessage")?.as_str()?;
                Some(message.to_owned())
            });
            message.unwrap_or_default()
        }
        _ if choices(held.value).is_some() => String::new(),
        _ if held.value.get("properties").is_some() => group(title(held.value), tongue),
        _ => match tongue {
            Tongue::Vi => format!("Kiểu: {}.", label(kind(held), tongue)),
            Tongue::En => format!("Kind: {}.", label(kind(held), tongue)),
        },
    };
    let many = match (held.many, tongue) {
        (Many::One, _) => "",
        (Many::Either, Tongue::Vi) => "Một giá trị, hoặc một danh sách. ",
        (Many::Either, Tongue::En) => "One value, or a list. ",
        (Many::List, Tongue::Vi) => "Danh sách. ",
        (Many::List, Tongue::En) => "A list. ",
    };
    format!("{many}{of}").trim_end().to_owned()
}

/// The word for what one value is.
fn kind(held: Held<'_>) -> &'static str {
    let kinds = [
        ("string", "a-text"),
        ("integer", "a-whole-number"),
        ("number", "a-number"),
        ("boolean", "a-yes-or-no"),
    ];
    let fitting = kinds.iter().find(|(name, _)| held.allows(name));
    fitting.map_or("a-map", |(_, label)| label)
}

fn group(of: &str, tongue: Tongue) -> String {
    let called = fields::group(of, tongue).map_or(of, |named| named.label);
    match tongue {
        Tongue::Vi => format!("Các mục con: xem “{called}” ở dưới."),
        Tongue::En => format!("Its keys: see “{called}” below."),
    }
}
