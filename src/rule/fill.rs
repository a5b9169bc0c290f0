//! The words of a finding: a rule's wording with its `{names}` filled in.

use std::fmt::Write as _;

use super::kind::Tongue;
use super::labels;

/// The arguments whose values are keys of [`labels`].
const LABELLED: [&str; 6] = ["kind", "expected", "found", "problem", "mend", "page"];

/// The arguments whose values are keys of a data file, and those that list keys or values. Where the
/// argument `of` names their type, each is followed by its label: “lead” (đơn vị chủ trì).
const KEYS: [&str; 3] = ["key", "field", "before"];
const LISTS: [&str; 1] = ["choices"];

/// Fills the `{names}` of a wording. A name without an argument stays as it is.
pub fn fill(wording: &str, arguments: &[(&'static str, String)], tongue: Tongue) -> String {
    let mut out = String::with_capacity(wording.len() + 32);
    let mut rest = wording;
    while let Some(open) = rest.find('{') {
        // The last brace before a name: in `{% {name} %}` the first one is a word of its own.
        let until = rest[open..].find('}').map_or(rest.len(), |at| open + at);
        let open = rest[..until].rfind('{').unwrap_or(open);
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let mut close = rest.find('}').map_or(rest.len(), |at| at + 1);
        let name = rest[..close].trim_matches(['{', '}']);
        match arguments.iter().find(|(key, _)| *key == name) {
            Some((_, value)) if LABELLED.contains(&name) => {
                // A label may name arguments too; an author's words may not.
                match labels::label(value, tongue) {
                    words if words == value => out.push_str(words),
                    words => out.push_str(&fill(words, arguments, tongue)),
                }
            }
            Some((_, value)) if KEYS.contains(&name) && rest[close..].starts_with('”') => {
                let label = label_after(arguments, value, tongue);
                let _ = write!(out, "{value}”{label}");
                close += '”'.len_utf8();
            }
            Some((_, value)) if LISTS.contains(&name) => {
                let labelled = |value| format!("{value}{}", label_after(arguments, value, tongue));
                let all: Vec<String> = value.split(", ").map(labelled).collect();
                out.push_str(&all.join(", "));
            }
            Some((_, value)) => out.push_str(value),
            None => out.push_str(&rest[..close]),
        }
        rest = &rest[close..];
    }
    out.push_str(rest);
    out
}

/// The label in parentheses that follows a key or value of the type that the argument `of` names.
pub fn label_after(arguments: &[(&'static str, String)], key: &str, tongue: Tongue) -> String {
    let of = arguments.iter().find(|(name, _)| *name == "of");
    of.map_or(String::new(), |(_, of)| {
        labels::fields::after(of, key, tongue)
    })
}
