//! Every record of a plan has a page or a place on one, and every page of a record names its source.

use std::collections::{BTreeMap, BTreeSet};

use loa::site::{Site, output};

use crate::binary::Built;
use crate::{html, interface};

/// The records whose page is not there, or has no anchor of theirs.
pub fn lost(site: &Site, built: &Built) -> Vec<String> {
    let mut anchors: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (node, row) in site.plan.records() {
        let url = site.url_of(site.main_language(), node);
        let (page, anchor) = url.split_once('#').unwrap_or((&url, ""));
        let file = output(page.strip_prefix(&site.base_path).unwrap_or(page));
        let is_there = built.files.contains_key(&file);
        let ids = anchors
            .entry(file.clone())
            .or_insert_with(|| match is_there {
                true => html::ids(&html::tags(built.text(&file))).0,
                false => BTreeSet::new(),
            });
        if !is_there || !anchor.is_empty() && !ids.contains(anchor) {
            wrong.push(format!("{} {}: {url}", node.kind.name(), row.id().value));
        }
    }
    wrong
}

/// The kinds of pages of which each shows one record that must have a source.
const SOURCED: [&str; 6] = ["unit", "metric", "campaign", "task", "question", "document"];

/// The pages of records that name no source.
pub fn unsourced(built: &Built) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, text) in built.pages() {
        let is_of = |kind: &&str| text.contains(&format!("data-page=\"{kind}\""));
        if !SOURCED.iter().any(is_of) {
            continue;
        }
        let inside = html::words(html::inside_main(text).unwrap_or_default());
        let language = if text.contains("<html lang=\"vi\"") {
            "vi"
        } else {
            "en"
        };
        let says = |key| inside.contains(&interface::words(language, key));
        if !says("source.label") && !says("questions.backing") {
            wrong.push(path.to_owned());
        }
    }
    wrong
}
