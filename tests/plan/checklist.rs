//! What the documents say stands in the plan's records, on its pages and in its calendar.

use std::path::Path;

use crate::matching::{missing, nearest, place_of};
use crate::records::{Records, checklist, seeds, text, texts};
use crate::site::{For, compiled, root, today};
use crate::{calendar, links, pages};

/// Everything that the documents say and a site does not, or says otherwise.
pub fn complaints(root: &Path) -> Vec<String> {
    let mut wrong = in_records(&checklist(), &seeds(root));
    let internal = compiled(root, For::Staff, today()).site;
    wrong.extend(calendar::complaints(&internal));
    let public = compiled(root, For::Everybody, today()).site;
    wrong.extend(pages::complaints(&public));
    wrong
}

/// What records do not say as the checklist has it.
pub fn in_records(wanted: &Records, found: &Records) -> Vec<String> {
    let mut wrong = Vec::new();
    for ((name, list), records) in wanted {
        let there = found.get(&(name.clone(), list.clone()));
        let there = there.map_or(&[][..], Vec::as_slice);
        let what = if name == list {
            name.clone()
        } else {
            format!("{name}, {list}")
        };
        for record in records {
            let place = place_of(record);
            let Some(id) = record.get("id") else {
                let ways = nearest(record, there.iter(), &place);
                wrong.extend(ways.into_iter().map(|way| format!("{what}: {way}")));
                continue;
            };
            match there
                .iter()
                .find(|r| r.get("id").map(text) == Some(text(id)))
            {
                None => wrong.push(format!("{what} {}: is missing [{place}]", text(id))),
                Some(found) => {
                    let ways = missing(record, found, &place).into_iter();
                    wrong.extend(ways.map(|way| format!("{what} {}: {way}", text(id))));
                }
            }
        }
    }
    wrong
}

#[test]
fn what_the_documents_say_stands_in_the_records() {
    let wrong = in_records(&checklist(), &seeds(&root()));
    assert!(wrong.is_empty(), "{}", links::some(&wrong));
}

/// Every record of the checklist says where the documents say it, and that document is on the checklist.
#[test]
fn every_line_names_its_place_in_a_document() {
    let all = checklist();
    let documents = &all[&("documents".to_owned(), "documents".to_owned())];
    let known: Vec<String> = documents
        .iter()
        .filter_map(|d| d.get("id"))
        .map(text)
        .collect();
    for ((name, _), records) in &all {
        for record in records {
            let targets = record.get("targets").and_then(|t| t.as_sequence());
            let within = targets
                .into_iter()
                .flatten()
                .flat_map(|t| texts(t.get("source")));
            let places = texts(record.get("source")).into_iter().chain(within);
            let places: Vec<String> = places.collect();
            let is_said = !places.is_empty() || record.contains_key("where");
            assert!(is_said, "{name}: {record:?}");
            for place in places {
                let document = place.split('#').next().unwrap_or_default().to_owned();
                assert!(known.contains(&document), "{name}: {place}");
            }
        }
    }
}
