//! The source as a graph: which file of `src/` uses what is defined in which other one.
//!
//! An edge leads from a file to the file in which the used item is *defined*. So a `pub use` is
//! looked through and is no edge of its own, unless the file uses the name itself; `mod x;` is none,
//! nor is a module that is named only to reach what is in it. What is under `#[cfg(test)]` is left
//! out. A call of a method names no file and is not seen: what counts is the type that was named.

mod names;
#[cfg(test)]
mod tests;
mod used;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

pub use names::Modules;

/// File → the files it uses, each with the names it takes from there. Paths are below `src/`.
pub type Edges = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// The edges of the crate whose source lies in a folder; and what of it cannot be followed.
pub fn edges(src: &Path) -> (Edges, Vec<String>) {
    let modules = Modules::read(src);
    let mut edges = Edges::new();
    let mut unclear = Vec::new();
    for (module, read) in &modules.all {
        let used = used::used(&read.items);
        let from = edges.entry(read.file.clone()).or_default();
        for glob in &used.globs {
            if modules.is_module(module, glob) {
                unclear.push(format!(
                    "src/{}: use {}::*: name what is used",
                    read.file,
                    glob.join("::")
                ));
            }
        }
        for path in &used.paths {
            if let Some((file, name)) = modules.defined(module, path)
                && file != read.file
            {
                from.entry(file).or_default().insert(name);
            }
        }
    }
    (edges, unclear)
}

/// The circles: sets of files each of which uses every other, directly or over others; of each the
/// shortest way round, with what is taken at each step.
pub fn circles(edges: &Edges) -> Vec<(BTreeSet<String>, Vec<String>)> {
    let reach: BTreeMap<&String, BTreeSet<&String>> = edges
        .keys()
        .map(|file| (file, reached(edges, file)))
        .collect();
    let mut seen: BTreeSet<&String> = BTreeSet::new();
    let mut found = Vec::new();
    for file in edges.keys() {
        if seen.contains(file) || !reach[file].contains(file) {
            continue;
        }
        let circle: BTreeSet<&String> = (reach[file].iter().copied())
            .filter(|other| reach.get(other).is_some_and(|back| back.contains(file)))
            .collect();
        seen.extend(&circle);
        let way = (circle.iter())
            .filter_map(|start| round(edges, start))
            .min_by_key(Vec::len)
            .unwrap_or_default();
        found.push((circle.into_iter().cloned().collect(), way));
    }
    found
}

/// Every file that is used by a file, directly or over others.
fn reached<'a>(edges: &'a Edges, from: &'a String) -> BTreeSet<&'a String> {
    let mut found = BTreeSet::new();
    let mut next = vec![from];
    while let Some(file) = next.pop() {
        for to in edges.get(file).into_iter().flat_map(BTreeMap::keys) {
            if found.insert(to) {
                next.push(to);
            }
        }
    }
    found
}

/// The shortest way from a file back to itself: `a -> b: Name, other`.
fn round(edges: &Edges, start: &String) -> Option<Vec<String>> {
    let mut before: BTreeMap<&String, &String> = BTreeMap::new();
    let mut level = vec![start];
    while !level.is_empty() {
        let mut next = Vec::new();
        for file in level {
            for to in edges.get(file)?.keys() {
                if !before.contains_key(to) {
                    before.insert(to, file);
                    next.push(to);
                }
            }
        }
        if before.contains_key(start) {
            break;
        }
        level = next;
    }
    let mut way = Vec::new();
    let mut at = start;
    loop {
        let from = before.get(at)?;
        let names: Vec<&str> = edges
            .get(*from)?
            .get(at)?
            .iter()
            .map(String::as_str)
            .collect();
        way.push(format!("{from} -> {at}: {}", names.join(", ")));
        at = from;
        if at == start {
            break;
        }
    }
    way.reverse();
    Some(way)
}
