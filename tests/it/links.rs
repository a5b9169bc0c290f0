//! Where the links of a built site lead.

use std::collections::{BTreeMap, BTreeSet};

use crate::binary::Built;
use crate::html::{self, Tag};

/// The addresses that a tag names, with what kind of thing they are.
pub fn targets(tag: &Tag) -> Vec<&str> {
    let mut found: Vec<&str> = ["href", "src", "poster", "action", "data"]
        .iter()
        .filter_map(|name| tag.get(name))
        .filter(|_| !tag.closes)
        .collect();
    if let Some(set) = tag.get("srcset") {
        found.extend(
            set.split(',')
                .filter_map(|part| part.split_whitespace().next()),
        );
    }
    found
}

/// Whether an address leads to another site or away from the web.
pub fn is_foreign(target: &str) -> bool {
    let scheme = target.split(['/', '?', '#']).next().unwrap_or_default();
    scheme.contains(':') || target.starts_with("//")
}

/// Every internal link of every page that leads nowhere: to a file that is not there, or to an
/// anchor that its page does not have.
pub fn broken(site: &Built, base_path: &str) -> Vec<String> {
    let mut wrong = BTreeSet::new();
    let pages: BTreeMap<&str, Vec<Tag>> = site
        .pages()
        .map(|(path, text)| (path, html::tags(text)))
        .collect();
    let ids: BTreeMap<&str, BTreeSet<String>> = pages
        .iter()
        .map(|(path, tags)| (*path, html::ids(tags).0))
        .collect();
    for (path, tags) in &pages {
        for target in tags.iter().flat_map(targets).filter(|t| !is_foreign(t)) {
            let (address, anchor) = target.split_once('#').unwrap_or((target, ""));
            let file = if address.is_empty() {
                (*path).to_owned()
            } else if let Some(below) = address.strip_prefix(base_path) {
                loa::site::output(below.split('?').next().unwrap_or(below))
            } else {
                wrong.insert(format!("{path}: {target} lies outside {base_path}"));
                continue;
            };
            if !site.files.contains_key(&file) {
                wrong.insert(format!("{path}: {target} leads nowhere"));
            } else if !anchor.is_empty()
                && !ids
                    .get(file.as_str())
                    .is_some_and(|ids| ids.contains(anchor))
            {
                wrong.insert(format!("{path}: {target} has no such anchor"));
            }
        }
    }
    wrong.into_iter().collect()
}

/// The first of many complaints, and how many there are.
pub fn some(wrong: &[String]) -> String {
    let shown: Vec<&str> = wrong.iter().take(40).map(String::as_str).collect();
    format!("{} wrong:\n{}", wrong.len(), shown.join("\n"))
}
