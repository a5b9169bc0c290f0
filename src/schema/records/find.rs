//! Which kind of file a person means by a word: by its name in `seeds/`, by that of its records or of a
//! part of them, in either language.

use serde_json::Value;

use super::staffed::{Held, Many, Staffed, all, properties, types};
use crate::diagnostic::{Suggestion, nearest};
use crate::read::schema::title;
use crate::rule::Tongue;
use crate::rule::labels::{fields, label};
use crate::vietnamese::slug;

/// What was meant by a word.
#[derive(Debug)]
pub struct Sought {
    pub file: Staffed,
    /// The type that was meant, where it is but a part of what the file holds.
    pub part: Option<String>,
}

/// The kind of file, or the part of one, that a word names.
///
/// # Errors
/// The nearest word, where one is clearly nearest and none fits.
pub fn find(word: &str) -> Result<Sought, Option<Suggestion>> {
    let wanted = slug(word);
    let mut files = all();
    let found = (0..3).find_map(|depth| {
        files.iter().enumerate().find_map(|(at, file)| {
            let names = named(file, depth).into_iter();
            let mut fitting = names.filter(|(_, name)| slug(name) == wanted);
            fitting.next().map(|(of, _)| (at, of))
        })
    });
    match found {
        Some((at, part)) => Ok(Sought {
            file: files.swap_remove(at),
            part,
        }),
        None => Err(nearest(word, words(&files).iter().map(String::as_str))),
    }
}

/// Every word that names one of these kinds of file, or a part of it.
fn words(files: &[Staffed]) -> Vec<String> {
    let of = |file| (0..3).flat_map(move |depth| named(file, depth));
    let mut words: Vec<String> = files.iter().flat_map(of).map(|(_, name)| name).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The names of a file (0), of its records (1), of their parts (2), each with the part that it means.
fn named(file: &Staffed, depth: usize) -> Vec<(Option<String>, String)> {
    let root = &file.schema;
    let is_record = |of: &Value| {
        let lists = properties(root).map(|(_, property)| Held::of(root, property));
        let mut lists = lists.filter(|held| held.many == Many::List);
        lists.any(|held| title(held.value) == title(of))
    };
    match depth {
        0 => {
            let called = called(title(root)).into_iter();
            let words = [Tongue::Vi, Tongue::En].map(|tongue| label(file.name, tongue));
            let names = called.chain([file.name, words[0], words[1]].map(str::to_owned));
            names.map(|name| (None, name)).collect()
        }
        _ => {
            let parts = types(root, root).into_iter().skip(1);
            let parts = parts.filter(|of| is_record(of) == (depth == 1));
            let named = |of: &Value| {
                let part = (depth == 2).then(|| title(of).to_owned());
                let names = called(title(of)).into_iter();
                names.map(move |name| (part.clone(), name))
            };
            parts.flat_map(named).collect()
        }
    }
}

/// What a type is called: `task-group`, and in both languages.
fn called(of: &str) -> Vec<String> {
    let mut kebab = String::new();
    for letter in of.chars() {
        if letter.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    let labels = [Tongue::Vi, Tongue::En].into_iter();
    let labels = labels.filter_map(|tongue| fields::group(of, tongue));
    let labels = labels.map(|named| named.label.to_owned());
    labels.chain([kebab]).collect()
}
