//! The words of the interface, as the program brings them.

use std::collections::BTreeMap;

use crate::folder;

/// The words of a key in a language, without the `{names}` that are filled in.
pub fn words(language: &str, key: &str) -> String {
    let file = folder::project().join(format!("templates/strings/{language}.yaml"));
    let text = std::fs::read_to_string(file).expect("the words of the interface");
    let all: BTreeMap<String, String> = loa::read::yaml::typed(&text).expect("keys and words");
    all.get(key)
        .unwrap_or_else(|| panic!("no words for {key}"))
        .clone()
}
