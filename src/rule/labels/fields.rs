//! The names of all keys of the data files in both languages, from `fields.vi.yaml` and `fields.en.yaml`.
//!
//! The two files are YAML of the plainest kind, two levels of `key: label | explanation`, read line by
//! line: this room stands above the one that knows YAML, and a test holds them against a YAML reader.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::rule::kind::Tongue;

/// What a key or a value of an enumeration is called, and what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    pub label: &'static str,
    /// Empty where the label says it all.
    pub about: &'static str,
}

/// The group of keys that stand in many places, and within a group the group itself.
const ANY: &str = "_";

static VI: LazyLock<LabelMap> = LazyLock::new(|| names(include_str!("fields.vi.yaml")));
static EN: LazyLock<LabelMap> = LazyLock::new(|| names(include_str!("fields.en.yaml")));

type LabelMap = HashMap<(&'static str, &'static str), Named>;

fn table(tongue: Tongue) -> &'static LabelMap {
    match tongue {
        Tongue::Vi => &VI,
        Tongue::En => &EN,
    }
}

fn names(text: &'static str) -> LabelMap {
    let mut found = LabelMap::new();
    let mut group = "";
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let Some((key, words)) = line.split_once(':') else {
            continue;
        };
        match key.strip_prefix("  ") {
            None => group = key,
            Some(key) => {
                let (label, about) = words.split_once(" | ").unwrap_or((words, ""));
                let (label, about) = (label.trim(), about.trim());
                found.insert((group, key), Named { label, about });
            }
        }
    }
    found
}

/// What a key of a type is called: `field("Campaign", "lead", …)`.
pub fn field(of: &str, key: &str, tongue: Tongue) -> Option<Named> {
    let names = table(tongue);
    [of, ANY]
        .iter()
        .find_map(|group| names.get(&(*group, key)))
        .copied()
}

/// What a value of an enumeration is called: `value("CampaignKind", "peak", …)`.
pub fn value(of: &str, value: &str, tongue: Tongue) -> Option<Named> {
    table(tongue).get(&(of, value)).copied()
}

/// What a type is called.
pub fn group(of: &str, tongue: Tongue) -> Option<Named> {
    value(of, ANY, tongue)
}

/// Every entry as group and key, in order; for tests.
pub fn all(tongue: Tongue) -> Vec<(&'static str, &'static str)> {
    let mut keys: Vec<_> = table(tongue).keys().copied().collect();
    keys.sort_unstable();
    keys
}

/// The label in parentheses that follows a key or a value; empty where none is known, or where it says
/// no more than the key.
pub fn after(of: &str, key: &str, tongue: Tongue) -> String {
    let label = field(of, key, tongue).map(|named| named.label);
    let told = label.filter(|label| !label.eq_ignore_ascii_case(&key.replace(['_', '-'], " ")));
    told.map_or(String::new(), |label| format!(" ({label})"))
}
