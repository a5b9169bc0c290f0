//! Every key of every type has a name and an explanation in both languages, and no name is left over.

use std::collections::{BTreeMap, BTreeSet};

use loa::content::{ArticleMeta, PageMeta, QuestionMeta, TopicMeta};
use loa::plan::seed;
use loa::read::schema;
use loa::rule::Tongue;
use loa::rule::labels::fields;
use serde_json::Value;

/// Each type by its name: its schema, titled.
fn types() -> BTreeMap<String, Value> {
    let mut roots = vec![
        schema::of::<loa::config::Config>(),
        schema::of::<loa::theme::ThemeFile>(),
        schema::of::<loa::strings::Strings>(),
        schema::of::<ArticleMeta>(),
        schema::of::<QuestionMeta>(),
        schema::of::<TopicMeta>(),
        schema::of::<PageMeta>(),
    ];
    roots.extend(seed::NAMES.iter().filter_map(|name| seed::schema(name)));
    let mut found: BTreeMap<String, Value> = BTreeMap::new();
    for mut root in roots {
        let types = root.as_object_mut().and_then(|root| root.remove("$defs"));
        let types = types.and_then(|types| types.as_object().cloned());
        for (name, of) in types.into_iter().flatten() {
            add(&mut found, name, of);
        }
        let name = root["title"].as_str().unwrap_or_default().to_owned();
        add(&mut found, name, root);
    }
    found
}

fn add(found: &mut BTreeMap<String, Value>, name: String, of: Value) {
    // A group that stands within a type.
    let groups = of["properties"].as_object().into_iter().flatten();
    for (_, group) in groups.filter(|(_, property)| property.get("properties").is_some()) {
        let name = group["title"].as_str().unwrap_or_default();
        found.insert(name.to_owned(), group.clone());
    }
    if let Some(known) = found.get(&name) {
        assert_eq!(known, &of, "two types are named {name}");
    }
    found.insert(name, of);
}

/// What must have a name: group and key. `_` is the group itself.
fn wanted() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for (name, of) in types() {
        let keys = of["properties"].as_object().into_iter().flatten();
        let mut keys: Vec<String> = keys.map(|(key, _)| key.clone()).collect();
        keys.extend(
            schema::choices(&of)
                .into_iter()
                .flatten()
                .map(str::to_owned),
        );
        if !keys.is_empty() || name == "Strings" {
            keys.push("_".to_owned());
        }
        found.extend(keys.into_iter().map(|key| (name.clone(), key)));
    }
    found
}

#[test]
fn every_key_has_a_name_and_an_explanation() {
    let types = types();
    let mut missing = Vec::new();
    for tongue in [Tongue::Vi, Tongue::En] {
        for (of, key) in wanted() {
            let is_choice = schema::choices(&types[&of]).is_some() && key != "_";
            let named = match is_choice || key == "_" {
                true => fields::value(&of, &key, tongue),
                false => fields::field(&of, &key, tongue),
            };
            match named {
                None => missing.push(format!("{tongue:?} {of}.{key}")),
                Some(n) if n.about.is_empty() && !is_choice => {
                    missing.push(format!("{tongue:?} {of}.{key}: the explanation"));
                }
                Some(n) => assert!(!n.label.is_empty(), "{of}.{key}"),
            }
        }
    }
    assert!(
        missing.is_empty(),
        "say in src/rule/labels/fields.vi.yaml and fields.en.yaml what they are called:\n{}",
        missing.join("\n")
    );
}

#[test]
fn no_name_is_left_over() {
    let wanted = wanted();
    let vi = fields::all(Tongue::Vi);
    assert_eq!(
        vi,
        fields::all(Tongue::En),
        "both languages name the same keys"
    );
    for (group, key) in vi {
        let is_used = match group {
            "_" => wanted
                .iter()
                .any(|(of, k)| k == key && fields::value(of, k, Tongue::Vi).is_none()),
            _ => wanted.contains(&(group.to_owned(), key.to_owned())),
        };
        assert!(is_used, "{group}.{key}: no type has it");
    }
}

#[test]
fn the_files_are_yaml_and_clean() {
    for (name, tongue) in [("vi", Tongue::Vi), ("en", Tongue::En)] {
        let path = format!("src/rule/labels/fields.{name}.yaml");
        let text = std::fs::read_to_string(crate::folder::project().join(path)).expect("labels");
        assert_eq!(loa::file::nfc(&text), text);
        let read: BTreeMap<String, BTreeMap<String, String>> =
            serde_norway::from_str(&text).expect("YAML");
        let mut keys = Vec::new();
        for (group, entries) in &read {
            for (key, words) in entries {
                let (label, about) = words.split_once(" | ").unwrap_or((words, ""));
                let found = fields::value(group, key, tongue).expect("an entry");
                assert_eq!((found.label, found.about), (label, about), "{group}.{key}");
                keys.push((group.as_str(), key.as_str()));
            }
        }
        assert_eq!(keys, fields::all(tongue), "read line by line and as YAML");
    }
}
