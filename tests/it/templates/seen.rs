//! What templates are given, as the engine itself prints it: fictitious sites are built with templates
//! that print their values instead of a page.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_norway::Value;

use crate::{binary, folder};

/// What stands at a place of a view, in all pages that were made.
#[derive(Debug, Default)]
pub struct Shape {
    pub kinds: BTreeSet<&'static str>,
    /// The keys of a map, in the order in which they were first seen.
    pub keys: Vec<(String, Shape)>,
    pub items: Option<Box<Shape>>,
}

impl Shape {
    fn add(&mut self, value: &Value) {
        let kind = match value {
            Value::Null => return,
            Value::Bool(_) => "yes or no",
            Value::Number(_) => "number",
            Value::String(_) => "text",
            Value::Sequence(items) => {
                let shape = self.items.get_or_insert_default();
                items.iter().for_each(|item| shape.add(item));
                "list"
            }
            Value::Mapping(entries) => {
                for (key, value) in entries {
                    let key = key
                        .as_str()
                        .map_or_else(|| format!("{key:?}"), str::to_owned);
                    if !self.keys.iter().any(|(known, _)| *known == key) {
                        self.keys.push((key.clone(), Self::default()));
                    }
                    let known = self.keys.iter_mut().find(|(known, _)| *known == key);
                    known.expect("a key").1.add(value);
                }
                "group"
            }
            Value::Tagged(tagged) => return self.add(&tagged.value),
        };
        self.kinds.insert(kind);
    }
}

/// The values that a template is given beside the interface words.
pub const VALUES: [&str; 4] = ["page", "frame", "site", "chrome"];

/// Which built-in templates are filled with a view of their own.
pub fn pages() -> Vec<String> {
    let templates = folder::project().join("templates");
    let is_page = |name: &String| {
        let text = std::fs::read_to_string(templates.join(name)).unwrap_or_default();
        text.contains("{% extends \"base.html\" %}")
            || ["embed.html", "feed.xml", "sitemap.xml"].contains(&name.as_str())
    };
    folder::paths(&templates)
        .into_iter()
        .filter(is_page)
        .collect()
}

/// By template: its view on any page of any of the fictitious sites; and by their names the other values.
pub fn shapes() -> BTreeMap<String, Shape> {
    let mut found = BTreeMap::new();
    for (site, day) in [
        (folder::site("fictitious"), "2025-06-15"),
        (folder::site("agency"), "2025-03-20"),
        (folder::site("gallery"), "2030-06-15"),
        (folder::project().join("docs/examples"), "2025-03-20"),
    ] {
        print(&site, day, &mut found);
    }
    found
}

fn print(site: &Path, day: &str, into: &mut BTreeMap<String, Shape>) {
    let place = folder::temporary();
    folder::copy(site, place.path());
    for name in pages() {
        let values = VALUES.map(|value| format!("{{{{ {value} | str | safe }}}}"));
        let text = format!("printed {name}\n{}\n", values.join("\n"));
        folder::write(place.path(), &format!("templates/{name}"), text.as_bytes());
    }
    let built = binary::Built::new(place.path(), &["--drafts", "--internal", "--date", day]);
    for (path, bytes) in &built.files {
        let text = String::from_utf8_lossy(bytes);
        let printed = text.strip_prefix("printed ");
        let Some((name, values)) = printed.and_then(|text| text.split_once('\n')) else {
            continue;
        };
        for (value, printed) in VALUES.into_iter().zip(values.lines()) {
            // The same on every page.
            if matches!(value, "site" | "chrome") && name != "home.html" {
                continue;
            }
            let read: Value = serde_norway::from_str(&readable(printed))
                .unwrap_or_else(|e| panic!("{path}: {value}: {e}"));
            let at = if value == "page" { name } else { value };
            into.entry(at.to_owned()).or_default().add(&read);
        }
    }
}

/// The engine's print as YAML: nothing between two signs is nothing, an escaped letter any letter.
fn readable(printed: &str) -> String {
    let mut parts = printed.split("\\u{");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push('?');
        out.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    // Twice: of two gaps side by side, the first pass fills one.
    for _ in 0..2 {
        for (gap, filled) in [("[, ", "[~, "), (", , ", ", ~, "), (", ]", ", ~]")] {
            out = out.replace(gap, filled);
        }
    }
    out
}
