//! The kinds of files that staff write: where each lies, its types, its example, and what its ids name.

use std::collections::HashMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::content::{ArticleMeta, PageMeta, QuestionMeta, TopicMeta};
use crate::file::Span;
use crate::plan::{Id, Kind, seed};
use crate::read::front_matter::split;
use crate::read::schema::{self, Schema, allows, choices, followed, title};
use crate::read::yaml::{self, At, Tree};

/// A key behind the name of its type.
pub type KeyType = (String, String);

/// A kind of file that staff write.
#[derive(Debug)]
pub struct Staffed {
    /// Its name in `seeds/`, or that of its text: `campaigns`, `article`.
    pub name: &'static str,
    /// Where its files lie.
    pub paths: Vec<String>,
    /// A file of an agency that does not exist, in which every key stands.
    pub example: &'static str,
    /// The schema of its type, in which each type bears its name as its title.
    pub schema: Schema,
    /// What must be named by the keys that hold ids.
    pub names: HashMap<KeyType, Kind>,
}

/// Every kind of file that staff write: those of the plan, then the texts.
pub fn all() -> Vec<Staffed> {
    let seeds = seed::NAMES.iter().filter_map(|name| of_seed(name));
    seeds.chain(texts()).collect()
}

fn of_seed(name: &'static str) -> Option<Staffed> {
    let example = seed::example(name)?;
    let mut places = HashMap::new();
    let file: Arc<str> = name.into();
    if let Some(seed) = seed::read(name, &file, example).and_then(|read| read.value) {
        seed.references(&mut |kind, id| {
            places.insert(id.span, kind);
        });
    }
    let paths = vec![format!("seeds/{name}.yaml"), format!("seeds/{name}/*.yaml")];
    Some(Staffed::new(name, paths, example, seed::schema(name)?).naming(&places))
}

fn texts() -> [Staffed; 4] {
    macro_rules! example {
        ($path:literal) => {
            include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/docs/examples/content/",
                $path
            ))
        };
    }
    [
        of_text(
            ("article", "content/articles/**/*.md"),
            example!("articles/mo-cua.md"),
            ArticleMeta::references,
        ),
        of_text(
            ("question", "content/questions/*/*.md"),
            example!("questions/the-doc/the-doc-o-dau.md"),
            QuestionMeta::references,
        ),
        of_text::<TopicMeta>(
            ("topic", "content/questions/*/index.md"),
            example!("questions/the-doc/index.md"),
            |_, _| {},
        ),
        of_text::<PageMeta>(
            ("page", "content/pages/**/*.md"),
            example!("pages/gioi-thieu.md"),
            |_, _| {},
        ),
    ]
}

fn of_text<T: JsonSchema + DeserializeOwned>(
    (name, path): (&'static str, &str),
    example: &'static str,
    references: impl Fn(&T, &mut dyn FnMut(Kind, &At<Id>)),
) -> Staffed {
    let mut places = HashMap::new();
    let front = split(example).map_or("", |(front, _)| front);
    if let Ok(meta) = yaml::typed::<T>(front) {
        references(&meta, &mut |kind, id| {
            places.insert(id.span, kind);
        });
    }
    Staffed::new(name, vec![path.to_owned()], example, schema::of::<T>()).naming(&places)
}

impl Staffed {
    fn new(name: &'static str, paths: Vec<String>, example: &'static str, schema: Schema) -> Self {
        Self {
            name,
            paths,
            example,
            schema,
            names: HashMap::new(),
        }
    }

    /// The same with what the ids at these places of the example name.
    fn naming(mut self, places: &HashMap<Span, Kind>) -> Self {
        let mut names = HashMap::new();
        self.written(&mut |key, span| {
            names.extend(places.get(&span).map(|kind| (key, *kind)));
        });
        self.names = names;
        self
    }

    /// Shows every key that stands in the example, with the place of each of its values.
    pub fn written(&self, see: &mut dyn FnMut(KeyType, Span)) {
        let text = split(self.example).map_or(self.example, |(front, _)| front);
        if let Ok(tree) = yaml::tree(text) {
            let key = (String::new(), String::new());
            walk(&self.schema, &self.schema, &key, &tree, see);
        }
    }

    /// The types of its keys, each once, the file's first and what stands in a type after it.
    pub fn types(&self) -> Vec<&Value> {
        types(&self.schema, &self.schema)
    }
}

impl Staffed {
    /// A type of the file with the types that its keys lead to.
    pub fn types_of<'a>(&'a self, of: &'a Value) -> Vec<&'a Value> {
        types(&self.schema, of)
    }
}

/// A part of a schema with the parts that its keys lead to; enumerations are told where they stand.
pub(super) fn types<'a>(root: &'a Value, from: &'a Value) -> Vec<&'a Value> {
    let mut found = vec![from];
    let mut at = 0;
    while let Some(of) = found.get(at) {
        at += 1;
        for (_, property) in properties(of) {
            let within = Held::of(root, property).value;
            let is_new = !found.iter().any(|known| title(known) == title(within));
            if within.get("properties").is_some() && is_new {
                found.push(within);
            }
        }
    }
    found
}

/// The keys of a type, in its order.
pub fn properties(of: &Value) -> impl Iterator<Item = (&String, &Value)> {
    of.get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
}

/// What a key holds.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// The schema of one value.
    pub value: &'a Value,
    pub many: Many,
}

/// How many values may stand at a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Many {
    One,
    /// One as it is, or a list.
    Either,
    List,
}

impl<'a> Held<'a> {
    /// Follows references, and leaves aside that nothing may stand there.
    pub fn of(root: &'a Value, property: &'a Value) -> Self {
        let mut held = Self {
            value: property,
            many: Many::One,
        };
        while let Some(value) = followed(root, held.value) {
            held.value = value;
            let either = ["anyOf", "oneOf"].iter().find_map(|key| value.get(*key));
            let either = either.and_then(Value::as_array);
            let next = match either.filter(|_| choices(value).is_none()) {
                Some(either) => {
                    if either.iter().any(|one| one.get("items").is_some()) {
                        held.many = Many::Either;
                    }
                    either.first()
                }
                None => value.get("items").inspect(|_| held.many = Many::List),
            };
            match next {
                Some(next) => held.value = next,
                None => break,
            }
        }
        held
    }

    /// Whether a JSON type may stand there.
    pub fn allows(self, kind: &str) -> bool {
        allows(self.value, kind)
    }
}

fn walk(
    root: &Value,
    at: &Value,
    key: &KeyType,
    tree: &At<Tree>,
    see: &mut dyn FnMut(KeyType, Span),
) {
    match &tree.value {
        Tree::Map(entries) => {
            for (name, value) in entries {
                if let Some((_, property)) = properties(at).find(|(key, _)| **key == name.value) {
                    let key = (title(at).to_owned(), name.value.clone());
                    see(key.clone(), value.span);
                    walk(root, Held::of(root, property).value, &key, value, see);
                }
            }
        }
        Tree::List(items) => items.iter().for_each(|item| walk(root, at, key, item, see)),
        _ if key.1.is_empty() => {}
        _ => see(key.clone(), tree.span),
    }
}
