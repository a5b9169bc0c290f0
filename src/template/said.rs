//! What the engine's sentences mean: a key of the labels and the names that the sentence holds, so that
//! each is told in the reader's language. The sentences are those of Tera 2.4; one that is not known here
//! is handed on in its own words.

/// A sentence of the engine, understood.
pub(super) struct Said {
    /// A key of the labels; with a `+` it is how to mend it.
    pub key: &'static str,
    /// What stood in the sentence's gaps.
    pub names: Vec<(&'static str, String)>,
}

/// Sentences, with their gaps between ‹ and ›, and what they mean. The first that fits counts.
const SENTENCES: [(&str, &str); 40] = [
    ("Unexpected end of input", "tpl-end"),
    ("Unknown tag", "tpl-tag"),
    ("Found ‹found› but expected }}.", "tpl-two-values"),
    ("Found ‹found› but expected %}.", "tpl-two-values"),
    ("Found ‹found› but expected one of: ‹rest›", "tpl-value"),
    ("Found ‹found› but expected identifier‹rest›", "tpl-name"),
    ("Found ‹found› but expected attribute name.", "tpl-name"),
    ("Found ‹found› but expected string.", "tpl-text"),
    ("Found ‹found› but expected ‹expected›.", "tpl-expected"),
    ("Found ‹found› but expected ‹rest›", "tpl-value"),
    ("String opened with ‹rest›", "tpl-open-text"),
    ("Closing comment tag ‹rest›", "tpl-open-comment"),
    ("unexpected end of raw block", "tpl-open-raw"),
    ("Unexpected character", "tpl-character"),
    (
        "‹rest› was named `‹other›` in the opening tag, found `‹name›` as name in the end tag",
        "tpl-end-name",
    ),
    (
        "Closing tag '‹name›' doesn't match opening tag '‹other›'",
        "tpl-end-name",
    ),
    ("Unclosed component '‹name›'", "tpl-open-component"),
    (
        "Template already contains a block named `‹name›`",
        "tpl-block-twice",
    ),
    (
        "Template already contains a component named `‹name›`",
        "tpl-component-twice",
    ),
    (
        "Component `‹name›` is defined in both ‹rest›",
        "tpl-component-twice",
    ),
    (
        "‹rest›rgument `‹name›` is defined more than once",
        "tpl-argument-twice",
    ),
    ("Template is already extending ‹rest›", "tpl-extends"),
    ("`extends` ‹rest›", "tpl-extends"),
    ("This content would be ignored: ‹rest›", "tpl-outside"),
    ("Blocks cannot be written inside a ‹rest›", "tpl-nested"),
    (
        "Component definitions cannot be written in another tag.",
        "tpl-nested",
    ),
    ("Invalid syntax for `set`: ‹rest›", "tpl-set"),
    (
        "‹name› is a reserved keyword of Tera, ‹rest›",
        "tpl-reserved",
    ),
    (
        "Tried to render a variable that is undefined",
        "tpl-undefined",
    ),
    ("Cannot index into an undefined value", "tpl-undefined"),
    ("Index expression is undefined", "tpl-undefined"),
    (
        "Math operations can only be done on numbers, found `‹found›`",
        "tpl-math",
    ),
    (
        "`+` requires both operands to be numbers, found `‹expected›` and `‹found›`",
        "tpl-plus",
    ),
    ("Cannot compare `‹expected›` with `‹found›`", "tpl-compare"),
    ("Iteration not possible on type `‹found›`", "tpl-iterate"),
    ("Missing keyword argument `‹name›`", "tpl-argument"),
    ("‹rest›rgument `‹name›`‹more› missing.", "tpl-argument"),
    (
        "Component argument `‹name›` (type: `‹found›`) does not match expected type: `‹expected›`",
        "tpl-argument-type",
    ),
    (
        "Invalid type for the value, expected `‹expected›` but got `‹found›`",
        "tpl-type",
    ),
    ("Cannot divide by 0", "tpl-divide"),
];

/// The engine's names for kinds of values and of tokens, as the labels have them.
const KINDS: [(&str, &str); 14] = [
    ("string", "a-text"),
    ("str", "a-text"),
    ("identifier", "a-name"),
    ("integer", "a-number"),
    ("float", "a-number"),
    ("number", "a-number"),
    ("i64", "a-number"),
    ("u64", "a-number"),
    ("f64", "a-number"),
    ("bool", "a-yes-or-no"),
    ("array", "a-list"),
    ("map", "a-map"),
    ("none", "nothing"),
    ("undefined", "nothing"),
];

/// Understands a sentence of the engine; none where it is not known.
pub(super) fn understood(sentence: &str) -> Option<Said> {
    SENTENCES.iter().find_map(|(pattern, key)| {
        let mut names = gaps(pattern, sentence)?;
        names.retain(|(name, _)| !["rest", "more"].contains(name));
        for (name, value) in &mut names {
            if ["found", "expected"].contains(name) {
                *value = kind(value);
            }
        }
        Some(Said { key, names })
    })
}

/// A kind of value by its label, anything else between quotes.
fn kind(word: &str) -> String {
    let bare = word.trim_matches('`');
    match KINDS.iter().find(|(known, _)| *known == bare) {
        Some((_, label)) => (*label).to_owned(),
        None => format!("“{bare}”"),
    }
}

/// What stands in the gaps of a pattern, if a sentence is of its form.
fn gaps(pattern: &'static str, sentence: &str) -> Option<Vec<(&'static str, String)>> {
    let mut parts = pattern.split('‹');
    let mut rest = sentence.strip_prefix(parts.next()?)?;
    let mut found = Vec::new();
    for part in parts {
        let (name, words) = part.split_once('›')?;
        let at = match words {
            "" => rest.len(),
            words => rest.find(words)?,
        };
        found.push((name, rest[..at].to_owned()));
        rest = &rest[at + words.len()..];
    }
    rest.is_empty().then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::{Tongue, labels::label};

    #[test]
    fn each_has_words_for_what_and_how() {
        for (_, key) in SENTENCES {
            for key in [key.to_owned(), format!("{key}+")] {
                assert_ne!(label(&key, Tongue::Vi), key);
            }
        }
    }

    /// Templates that the engine refuses, and what each means: an engine that words it otherwise is seen.
    #[test]
    fn the_engine_says_what_is_known() {
        let broken = [
            ("{{ a", "tpl-end"),
            ("{% if a %}b", "tpl-end"),
            ("{% khong %}", "tpl-tag"),
            ("{{ a b }}", "tpl-two-values"),
            ("{% if a b %}{% endif %}", "tpl-two-values"),
            ("{{ a | }}", "tpl-name"),
            ("{{ a + }}", "tpl-value"),
            ("{% include a %}", "tpl-text"),
            ("{{ f(a=1 b=2) }}", "tpl-expected"),
            ("{{ \"a }}", "tpl-open-text"),
            ("{# a", "tpl-open-comment"),
            ("{% raw %}a", "tpl-open-raw"),
            ("{{ “a” }}", "tpl-character"),
            ("{% block a %}{% endblock b %}", "tpl-end-name"),
            ("{% <a> %}{% </b> %}", "tpl-end-name"),
            (
                "{% block a %}{% endblock %}{% block a %}{% endblock %}",
                "tpl-block-twice",
            ),
            ("{{ f(a=1, a=2) }}", "tpl-argument-twice"),
            ("a{% extends \"b\" %}", "tpl-extends"),
            ("{% extends \"b\" %}a", "tpl-outside"),
            (
                "{% for a in b %}{% block c %}{% endblock %}{% endfor %}",
                "tpl-nested",
            ),
            ("{% set a b %}", "tpl-set"),
            ("{% set loop = 1 %}", "tpl-reserved"),
        ];
        for (text, key) in broken {
            let error = tera::Tera::new().add_raw_template("a", text);
            let error = error.expect_err(text);
            let tera::ErrorKind::SyntaxError(report) = error.kind() else {
                panic!("{text}: {error}");
            };
            let said = understood(report.message());
            assert_eq!(said.map(|said| said.key), Some(key), "{text}: {error}");
        }
        let failing = [
            ("{{ \"a\" - 1 }}", "tpl-math"),
            ("{{ \"a\" + 1 }}", "tpl-plus"),
            ("{{ \"a\" < 1 }}", "tpl-compare"),
            ("{% for a in 1 %}{% endfor %}", "tpl-iterate"),
            ("{{ \"a\" | split }}", "tpl-argument"),
            ("{{ [1] | upper }}", "tpl-type"),
            ("{{ 1 / 0 }}", "tpl-divide"),
            (
                "{% component x(a: string) %}{% endcomponent x %}{{ <x a={1}/> }}",
                "tpl-argument-type",
            ),
            (
                "{% component x(a) %}{% endcomponent x %}{{ <x/> }}",
                "tpl-argument",
            ),
        ];
        for (text, key) in failing {
            let mut tera = tera::Tera::new();
            tera.add_raw_template("a", text).expect(text);
            let error = tera.render("a", &tera::Context::new()).expect_err(text);
            let tera::ErrorKind::RenderingError(report) = error.kind() else {
                panic!("{text}: {error}");
            };
            let said = understood(report.message());
            assert_eq!(said.map(|said| said.key), Some(key), "{text}: {error}");
        }
    }
}
