//! Text → raw: each file alone, every mistake with its place.

#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::string_slice,
        reason = "anybody may have written what is read here"
    )
)]

pub mod active;
pub mod address;
pub mod allowance;
pub mod bounds;
pub mod conflict;
pub mod controls;
pub mod cut;
mod doubt;
pub mod entities;
pub mod front_matter;
pub mod markdown;
pub mod numbers;
pub mod old_letters;
pub mod part;
pub mod pasted;
pub mod schema;
pub mod shortcode;
pub mod slips;
pub mod words;
pub mod yaml;

use std::ops::Range;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use crate::diagnostic::Diagnostic;
use crate::file::{Place, Span};
use crate::read::part::part;
use crate::reference::Id;
use crate::rule;

/// What came of reading one YAML text.
#[derive(Debug)]
pub struct Read<T> {
    /// The value; none where the text has a mistake.
    pub value: Option<T>,
    pub findings: Vec<Diagnostic>,
    /// Ids that a broken file would have defined, so that nobody is told that they are unknown.
    pub claimed: Vec<Id>,
}

/// Reads a YAML text into its type; a text with mistakes gives all of them instead.
pub fn yaml_as<T: DeserializeOwned + JsonSchema>(file: &Arc<str>, text: &str) -> Read<T> {
    match yaml::typed::<T>(if text.trim().is_empty() { "{}" } else { text }) {
        Ok(value) => {
            let (mut findings, claimed) = doubted::<T>(file, text);
            findings.extend(odd_values(file, text));
            Read {
                value: findings.is_empty().then_some(value),
                findings,
                claimed,
            }
        }
        Err(first) => broken::<T>(file, text, &first),
    }
}

/// What values hold that nobody sees in the file.
fn odd_values(file: &Arc<str>, text: &str) -> impl Iterator<Item = Diagnostic> {
    yaml::odd(text).into_iter().map(|(odd, span)| {
        let place = Place::new(file, span);
        match odd {
            yaml::OddValue::Character(c) => control(c, place),
            yaml::OddValue::Tag => Diagnostic::new(&rule::YAML_SYNTAX, place)
                .with("problem", "yaml-tag")
                .with("mend", "yaml-tag+"),
        }
    })
}

/// That a character stands there which no page can show.
pub fn control(c: char, place: Place) -> Diagnostic {
    Diagnostic::new(&rule::CONTROL_CHARACTER, place)
        .with("value", format!("U+{:04X}", u32::from(c)))
}

/// What serde took and the type's schema does not allow, with the ids of such a file.
fn doubted<T: JsonSchema>(file: &Arc<str>, text: &str) -> (Vec<Diagnostic>, Vec<Id>) {
    let mut claimed = Vec::new();
    let findings = match doubt::is_doubtful(text).then(|| yaml::tree(text)) {
        Some(Ok(tree)) if !matches!(tree.value, yaml::Tree::Null) => {
            let findings = schema::check(&schema::of::<T>(), &tree, file);
            if !findings.is_empty() {
                claim(&tree, &mut claimed);
            }
            findings
        }
        _ => Vec::new(),
    };
    (findings, claimed)
}

fn broken<T: DeserializeOwned + JsonSchema>(
    file: &Arc<str>,
    text: &str,
    first: &yaml::Refused,
) -> Read<T> {
    let tables = pasted::tables(text);
    if !tables.is_empty() {
        return around::<T>(file, text, &tables);
    }
    let mut findings = Vec::new();
    let mut claimed = Vec::new();
    match yaml::tree(text) {
        Err(refused) => {
            findings.push(unreadable(file, &refused));
            claim_text(text, &mut claimed);
        }
        Ok(mut tree) => {
            // A file without a value says nothing yet: it lacks its keys.
            if matches!(tree.value, yaml::Tree::Null) {
                tree.value = yaml::Tree::Map(Vec::new());
                tree.span = Span::default();
            }
            findings = schema::check(&schema::of::<T>(), &tree, file);
            findings.extend(odd_values(file, text));
            claim(&tree, &mut claimed);
            if findings.is_empty() {
                // Serde refused what the schema lets pass: say what serde said, at its place.
                findings.push(unreadable(file, first));
            }
        }
    }
    Read {
        value: None,
        findings,
        claimed,
    }
}

/// Says where tables were pasted, and what else is wrong in the text around them.
fn around<T: DeserializeOwned + JsonSchema>(
    file: &Arc<str>,
    text: &str,
    tables: &[Range<usize>],
) -> Read<T> {
    let rest = pasted::without(text, tables);
    // A key that has nothing but the table below it lacks no value.
    let keys: Vec<Range<usize>> = tables.iter().map(|t| line_above(&rest, t.start)).collect();
    let is_empty = |line: &str| line.trim().is_empty() || line.starts_with('#');
    let mut read = match rest.lines().all(is_empty) {
        true => Read {
            value: None,
            findings: Vec::new(),
            claimed: Vec::new(),
        },
        false => yaml_as::<T>(file, &rest),
    };
    read.value = None;
    // A record of the table may be one that others name.
    let cells = tables
        .iter()
        .flat_map(|t| part(text, t.clone()).split([';', ',', '|', '\t', '\n']));
    read.claimed
        .extend(cells.filter_map(|cell| crate::vietnamese::slug(cell).parse::<Id>().ok()));
    read.findings.retain(|found| {
        let at = found.place.as_ref().map(|place| place.span.range().start);
        let is_above = keys
            .iter()
            .any(|key| at.is_some_and(|at| key.contains(&at)));
        *found.rule != rule::WRONG_TYPE || !is_above
    });
    let needed = schema::needed(&schema::of::<T>());
    read.findings.extend(tables.iter().map(|table| {
        let first = part(text, table.clone()).trim_start();
        let start = table.end - first.len();
        let end = start + first.lines().next().map_or(0, |l| l.trim_end().len());
        let found = Diagnostic::new(&rule::OTHER_FORMAT, Place::new(file, Span::new(start, end)))
            .with("found", "a-table");
        match &needed {
            Some((of, keys)) => found
                .with("mend", "a-table-of+")
                .with("of", of)
                .with("choices", keys.join(", ")),
            None => found.with("mend", "a-table+"),
        }
    }));
    read
}

/// The last line before a place that holds anything.
fn line_above(text: &str, at: usize) -> Range<usize> {
    let end = part(text, ..at).trim_end().len();
    part(text, ..end).rfind('\n').map_or(0, |n| n + 1)..end
}

/// Reads a YAML text as a tree with places.
///
/// # Errors
/// Where the text is not YAML at all.
pub fn tree_of(file: &Arc<str>, text: &str) -> Result<yaml::At<yaml::Tree>, Box<Diagnostic>> {
    yaml::tree(text).map_err(|refused| Box::new(unreadable(file, &refused)))
}

fn unreadable(file: &Arc<str>, refused: &yaml::Refused) -> Diagnostic {
    let label = refused.mistake.label();
    Diagnostic::new(&rule::YAML_SYNTAX, Place::new(file, refused.span))
        .with("problem", label)
        .with("mend", format!("{label}+"))
}

/// Collects every `id:` of a tree.
fn claim(tree: &yaml::Tree, into: &mut Vec<Id>) {
    match tree {
        yaml::Tree::Map(entries) => {
            for (key, value) in entries {
                if key.value == "id"
                    && let Some(id) = value.value.as_text().and_then(|t| t.parse().ok())
                {
                    into.push(id);
                }
                claim(&value.value, into);
            }
        }
        yaml::Tree::List(items) => items.iter().for_each(|item| claim(&item.value, into)),
        _ => {}
    }
}

/// Collects what follows every `id:` of a text that is not YAML.
pub fn claim_text(text: &str, into: &mut Vec<Id>) {
    let starts =
        |before: &str| before.ends_with(['\n', ' ', '\t', '{', ',', '-']) || before.is_empty();
    for (at, key) in text.match_indices("id:") {
        if starts(part(text, ..at)) {
            let value = part(text, at + key.len()..).trim_start_matches([' ', '"', '\'']);
            let end = value
                .find([' ', '"', '\'', ',', '}', '\n', '\t'])
                .unwrap_or(value.len());
            into.extend(part(value, ..end).parse::<Id>());
        }
    }
}

/// What the body of a Markdown file should not hold, as findings.
pub fn problems(file: &Arc<str>, text: &str, facts: &markdown::BodyFacts) -> Vec<Diagnostic> {
    use markdown::Problem;
    let at = |rule, span: &Span| Diagnostic::new(rule, Place::new(file, *span));
    let written = |span: &Span| text.get(span.range()).unwrap_or_default();
    facts
        .problems
        .iter()
        .map(|problem| match problem {
            Problem::RawHtml { span } => at(&rule::RAW_HTML, span),
            Problem::UnsafeLink { span, target } => {
                at(&rule::UNSAFE_LINK, span).with("target", address::seen(target))
            }
            Problem::BadAddress { span, target, bad } => {
                address::bad(Place::new(file, *span), target, *bad, "loa-address")
            }
            Problem::OwnComputer { span, target } => at(&rule::OWN_COMPUTER, span)
                .with("target", target)
                .with("name", name_of(target)),
            Problem::BadCall(bad) => {
                at(&rule::SHORTCODE_SYNTAX, &bad.span).with("problem", bad.mistake.label())
            }
            Problem::HeadingSkipped { span, from, to } => at(&rule::HEADING_ORDER, span)
                .with("from", from.to_string())
                .with("to", to.to_string())
                .with("next", (from + 1).to_string()),
            Problem::MissingAlt { span } => at(&rule::MISSING_ALT, span),
            Problem::TopHeading { span } => at(&rule::TOP_HEADING, span),
            Problem::TypedPercentage { span, text } => {
                at(&rule::TYPED_PERCENTAGE, span).with("value", text)
            }
            Problem::HeadingSpace { span, marks } => at(&rule::HEADING_SPACE, span)
                .with("marks", marks)
                .suggest(Some(format!("{marks} "))),
            Problem::SpaceInLink { span, target } => {
                let path = (format!("<{target}>"), "space-in-path+");
                let address =
                    crate::address::guess(target).map(|meant| (meant, "space-in-address+"));
                let (meant, mend) = address.unwrap_or(path);
                at(&rule::SPACE_IN_LINK, span)
                    .with("target", target)
                    .with("mend", mend)
                    .suggest(Some(meant))
            }
            Problem::Copied { span, found } => at(&rule::COPIED_LAYOUT, span)
                .with("found", *found)
                .with("mend", format!("{found}+")),
            Problem::Lost { span, why, note } => at(&rule::LOST_WORDS, span)
                .with("problem", *why)
                .with("mend", format!("{why}+"))
                .with("label", note)
                .with("value", shortened(written(span))),
            Problem::RawMark { span, found } => at(&rule::RAW_MARK, span)
                .with("problem", *found)
                .with("mend", format!("{found}+"))
                .with("value", shortened(written(span))),
            Problem::NoWords { span, found } => at(&rule::NO_WORDS, span)
                .with("problem", *found)
                .with("mend", format!("{found}+")),
            Problem::IndentedCode { span } => at(&rule::INDENTED_CODE, span),
            Problem::RunTogether { span } => {
                at(&rule::RUN_TOGETHER, span).with("value", shortened(written(span)))
            }
            Problem::SameId { span, id } => at(&rule::SAME_HEADING_ID, span).with("id", id),
        })
        .collect()
}

/// The first words of a text that may be long.
fn shortened(text: &str) -> String {
    const LETTERS: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(LETTERS) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default()),
        None => line.to_owned(),
    }
}

/// The name that a file of somebody's computer is best given where it is uploaded.
fn name_of(target: &str) -> String {
    let name = target.rsplit(['/', '\\']).next().unwrap_or(target);
    crate::vietnamese::file_name(&name.replace("%20", " "))
}
