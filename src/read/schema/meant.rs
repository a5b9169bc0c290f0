//! What was most likely meant by a word or a value that does not fit.

use serde_json::Value;

use super::allows;
use crate::diagnostic::Suggestion;
use crate::read::yaml::Scalar;
use crate::rule::labels::fields;

/// The key or value that is called so in Vietnamese: `vai trò` is `role`.
pub(super) fn named(
    words: &str,
    known: &[&str],
    label: impl Fn(&str) -> Option<fields::Named>,
) -> Option<Suggestion> {
    let wanted = crate::vietnamese::slug(words);
    let called = |key: &&&str| label(key).map(|n| crate::vietnamese::slug(n.label));
    let mut found = known
        .iter()
        .filter(|key| called(key).as_ref() == Some(&wanted));
    let key = found.next()?;
    Some(Suggestion {
        text: (*key).to_owned(),
        is_clear: found.next().is_none(),
    })
}

/// A scalar of the wrong type, as it was most likely meant.
pub(super) fn mended(schema: &Value, scalar: &Scalar) -> Option<String> {
    let text = scalar.to_string();
    if allows(schema, "array") {
        return Some(format!("[{text}]"));
    }
    if allows(schema, "boolean") {
        return match crate::vietnamese::slug(&text).as_str() {
            "yes" | "co" | "on" | "1" => Some("true".into()),
            "no" | "khong" | "off" | "0" => Some("false".into()),
            _ => None,
        };
    }
    let mut number = text.trim_end_matches(['%', ' ']).replace(',', ".");
    // 1.234.567 is grouped; one group alone may be decimals.
    let groups: Vec<&str> = number.split('.').collect();
    if groups.len() > 2 && groups[1..].iter().all(|g| g.len() == 3) {
        number = groups.concat();
    }
    (allows(schema, "number") && number.parse::<f64>().is_ok()).then_some(number)
}
