//! The words of the interface in one language, `templates/strings/vi.yaml`: flat keys, plain text.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Interface words by key. `{names}` in them are filled by [`Strings::fill`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Strings(pub BTreeMap<String, String>);

impl Strings {
    /// The words of a key; the key itself where it is missing, which `check` reports.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.0.get(key).map_or(key, String::as_str)
    }

    /// The words of a key with its `{names}` filled.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut text = self.get(key).to_owned();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }

    /// The words as templates see them: `nav.home` becomes `t.nav.home`, with `-` as `_`.
    pub fn nested(&self) -> BTreeMap<String, BTreeMap<String, String>> {
        let mut groups: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        for (key, words) in &self.0 {
            let (group, name) = key.split_once('.').unwrap_or(("", key));
            let name = name.replace(['-', '.'], "_");
            groups
                .entry(group.replace('-', "_"))
                .or_default()
                .insert(name, words.clone());
        }
        groups
    }
}
