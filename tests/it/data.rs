//! The plan as data: what is said of a file is what stands in it. That programs of others read it:
//! `tests/data/run`.

use std::collections::BTreeSet;

use loa::outputs::data::{METRIC_KEYS, PLAN_KEYS};
use serde_json::Value;

use crate::binary::Built;
use crate::html;
use crate::sites::{FICTITIOUS_DAY, fictitious_internal, published};

/// The folder of a site's data, with the slash at its end.
fn folder_of(site: &Built) -> &str {
    let path = site
        .files
        .keys()
        .find(|path| path.ends_with("/datapackage.json"));
    path.expect("a package")
        .trim_end_matches("datapackage.json")
}

fn json(site: &Built, path: &str) -> Value {
    serde_json::from_str(site.text(path)).expect("JSON")
}

/// The headings of a table; they hold no quote.
fn headings(site: &Built, path: &str) -> Vec<String> {
    let line = site.text(path).lines().next().expect("a line of headings");
    let line = line.trim_start_matches('\u{feff}').trim_matches('"');
    line.split("\",\"").map(str::to_owned).collect()
}

fn texts(list: &Value, of: impl Fn(&Value) -> &Value) -> Vec<String> {
    let all = list.as_array().expect("a list").iter().map(of);
    all.map(|text| text.as_str().expect("a text").to_owned())
        .collect()
}

/// The first title of a column in a language, which is the heading of the file.
fn first(titles: &Value) -> &Value {
    titles.get(0).unwrap_or(titles)
}

/// Every table with its headings.
fn tables(site: &Built) -> Vec<(String, Vec<String>)> {
    let folder = folder_of(site);
    let files = site
        .files
        .keys()
        .filter_map(|path| path.strip_prefix(folder));
    let tables = files.filter(|name| name.ends_with(".csv") && !name.contains('/'));
    tables
        .map(|name| (name.to_owned(), headings(site, &format!("{folder}{name}"))))
        .collect()
}

fn every_site() -> Vec<&'static Built> {
    let public = published().into_iter().map(|(site, _)| site);
    public.chain([fictitious_internal()]).collect()
}

#[test]
fn what_is_said_of_each_table_is_what_it_holds() {
    for site in every_site() {
        let folder = folder_of(site);
        let tables = tables(site);
        assert!(tables.len() > 5, "{}", tables.len());
        let package = json(site, &format!("{folder}datapackage.json"));
        let csvw = json(site, &format!("{folder}csv-metadata.json"));
        let main = csvw["@context"][1]["@language"]
            .as_str()
            .expect("a language");
        let listed = |all: &Value, key: &str| {
            all.as_array().map_or(0, |all| {
                all.iter()
                    .filter(|one| one[key].as_str().is_some_and(|name| name.ends_with(".csv")))
                    .count()
            })
        };
        assert_eq!(listed(&package["resources"], "path"), tables.len());
        assert_eq!(listed(&csvw["tables"], "url"), tables.len());
        for (name, columns) in &tables {
            let by = |all: &Value, key: &str| {
                let mut all = all.as_array().expect("a list").iter();
                all.find(|one| one[key] == name.as_str())
                    .cloned()
                    .expect("the table")
            };
            let resource = by(&package["resources"], "path");
            let fields = texts(&resource["schema"]["fields"], |field| &field["name"]);
            assert_eq!(&fields, columns, "{name}");
            let table = by(&csvw["tables"], "url");
            let titles = texts(&table["tableSchema"]["columns"], |c| {
                first(&c["titles"][main])
            });
            assert_eq!(&titles, columns, "{name}");
        }
    }
}

/// In each language of the site.
#[test]
fn the_dictionary_tells_every_column_of_every_table() {
    for site in every_site() {
        let tables = tables(site);
        let mut pages = 0;
        for (path, text) in site.pages() {
            if !text.contains("<body data-page=\"dictionary\"") {
                continue;
            }
            pages += 1;
            for (name, columns) in &tables {
                let anchor = format!("<details id=\"{}\">", name.trim_end_matches(".csv"));
                let part = text.split_once(&anchor).map(|(_, after)| after);
                let part = part.and_then(|part| part.split("</details>").next());
                let part = part.unwrap_or_else(|| panic!("{path} without {name}"));
                let told: Vec<String> = part
                    .split("<dt><code")
                    .skip(1)
                    .filter_map(|rest| rest.split_once('>')?.1.split_once("</code>"))
                    .map(|(name, _)| html::single(name))
                    .collect();
                assert_eq!(&told, columns, "{path}: {name}");
            }
            let bare = text
                .split("<dd>")
                .skip(1)
                .filter(|rest| rest.trim_start().starts_with("</dd>"));
            assert_eq!(bare.count(), 0, "{path}: a key without a word");
        }
        assert!(pages > 0);
    }
}

#[test]
fn the_keys_of_json_are_those_that_the_dictionary_tells() {
    for site in every_site() {
        let folder = folder_of(site);
        let plan = json(site, &format!("{folder}plan.json"));
        let is_known = |key: &String| PLAN_KEYS.contains(&key.as_str());
        assert!(plan.as_object().expect("a map").keys().all(is_known));
        for (kind, records) in plan["records"].as_object().expect("a map") {
            let columns = headings(site, &format!("{folder}{kind}.csv"));
            let keys = records
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_object);
            let keys: BTreeSet<&String> = keys.flat_map(|record| record.keys()).collect();
            let lost: Vec<_> = keys
                .into_iter()
                .filter(|key| !columns.contains(key))
                .collect();
            assert!(lost.is_empty(), "{kind}: {lost:?} in no column");
        }
        let metrics = plan["records"]["metric"].as_array().expect("metrics");
        for metric in metrics.iter().filter_map(|metric| metric["id"].as_str()) {
            let ending = format!("/{metric}.json");
            let path = site.files.keys().find(|path| path.ends_with(&ending));
            let told = json(site, path.expect("the metric's file"));
            let keys: Vec<&String> = told.as_object().expect("a map").keys().collect();
            assert_eq!(keys, METRIC_KEYS, "{metric}");
            let table = path.expect("its file").replace(".json", ".csv");
            let whole = headings(site, &format!("{folder}targets.csv"));
            assert_eq!(headings(site, &table), whole, "{metric}");
        }
    }
}

/// The day of the build is in none of it.
#[test]
fn when_the_data_changed_is_told_by_the_data() {
    for (site, _) in published() {
        let catalog = json(site, &format!("{}catalog.jsonld", folder_of(site)));
        let modified = catalog["dct:modified"]["@value"].as_str().expect("a day");
        assert!(modified < FICTITIOUS_DAY, "{modified}");
        let text = catalog.to_string();
        assert!(!text.contains(FICTITIOUS_DAY));
    }
}
