//! What the documents say stands on the pages of the public site, with its source beside it.

use std::collections::BTreeMap;

use loa::render::{Output, Renderer};
use loa::site::{Site, output};

use crate::matching::place_of;
use crate::records::{list, text, texts};
use crate::{html, links, site};

/// What does not stand on its page.
pub fn complaints(site: &Site) -> Vec<String> {
    let renderer = Renderer::new(site).unwrap_or_else(|e| panic!("{e:#?}"));
    let mut wrong = Vec::new();
    let mut pages: BTreeMap<String, String> = BTreeMap::new();
    for wanted in list("pages") {
        let page = wanted.get("page").map(text).unwrap_or_default();
        let places = texts(wanted.get("source"));
        let place = place_of(&wanted);
        let words = pages
            .entry(page.clone())
            .or_insert_with(|| words(site, &renderer, &page));
        if words.is_empty() {
            wrong.push(format!("page {page}: is missing [{place}]"));
            continue;
        }
        let says = texts(wanted.get("says")).into_iter();
        let sources = places.iter().map(|place| shown(site, place));
        for text in says.chain(sources) {
            if !words.contains(&text) {
                wrong.push(format!("page {page}: “{text}” is not said [{place}]"));
            }
        }
    }
    wrong
}

/// The inside of a page's `<main>`, as words; empty where there is no such page.
fn words(site: &Site, renderer: &Renderer, page: &str) -> String {
    let Some(route) = site.routes.get(&output(page)) else {
        return String::new();
    };
    match renderer.render(site, route) {
        Ok(Output::Bytes(bytes)) => {
            let text = String::from_utf8(bytes).expect("UTF-8");
            html::words(html::inside_main(&text).unwrap_or_default())
        }
        _ => String::new(),
    }
}

/// A source as pages name it: `qd-147-2024#Nhiệm vụ 16` → `QĐ 147, Nhiệm vụ 16`.
fn shown(site: &Site, place: &str) -> String {
    let (id, section) = place.split_once('#').unwrap_or((place, ""));
    let document = site.plan.documents.get(id);
    let short = document.map_or(id, |d| d.short.as_str());
    match section {
        "" => short.to_owned(),
        section => format!("{short}, {section}"),
    }
}

#[test]
fn what_the_documents_say_stands_on_the_pages() {
    let wrong = complaints(&site::public().0);
    assert!(wrong.is_empty(), "{}", links::some(&wrong));
}
