//! The addresses of sections, as `loa.yaml` states them: one word each, and no two things alike.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::file::Place;
use crate::plan::Section;
use crate::read::yaml::At;
use crate::rule;
use crate::site::gather::Gathered;

/// Folders that stand at the root of every site.
const FIXED: [&str; 2] = ["assets", "files"];
/// Words of the interface that name folders at the root of a language.
const WORDS: [&str; 2] = ["slug.data", "slug.search"];

/// Says of each address of a section why it cannot be one.
pub(super) fn check(all: &Gathered, file: &Arc<str>, findings: &mut Vec<Diagnostic>) {
    let config = &all.config;
    let main = config.main_language();
    sections(all, (file, main), &config.sections, findings);
    for (language, own) in &config.translations {
        sections(all, (file, language), &own.sections, findings);
    }
}

/// Leaves out what only follows from such an address: that two pages without files of their own share one.
pub(in crate::site) fn without_consequences(findings: &mut Vec<Diagnostic>) {
    if findings.iter().any(|f| *f.rule == rule::BAD_SECTION) {
        findings.retain(|f| *f.rule != rule::DUPLICATE_ADDRESS || f.place.is_some());
    }
}

fn sections(
    all: &Gathered,
    (file, language): (&Arc<str>, &str),
    stated: &BTreeMap<Section, At<String>>,
    findings: &mut Vec<Diagnostic>,
) {
    for (section, slug) in stated {
        let problem = match is_word(slug) {
            false => "section-form",
            true if is_taken(all, language, (*section, slug)) => "section-taken",
            true => continue,
        };
        let meant = crate::vietnamese::slug(slug);
        let is_new = problem == "section-form" && !meant.is_empty();
        findings.push(
            Diagnostic::new(&rule::BAD_SECTION, Place::new(file, slug.span))
                .with("value", &slug.value)
                .with("key", section.name())
                .with("of", "Section")
                .with("problem", problem)
                .suggest(Some(meant).filter(|_| is_new)),
        );
    }
}

/// Whether it is one clean part of a path: letters that have a small form in it, digits and hyphens.
fn is_word(slug: &str) -> bool {
    let good = |c: char| c.is_alphanumeric() && !c.is_uppercase() || c == '-';
    slug.starts_with(char::is_alphanumeric) && slug.chars().all(good)
}

/// Whether something else of the site has the address in this language.
fn is_taken(all: &Gathered, language: &str, (section, slug): (Section, &str)) -> bool {
    let config = &all.config;
    let main = config.main_language();
    let is_main = language == main;
    let words = all.strings.get(language).or_else(|| all.strings.get(main));
    let word = |key: &str| words.and_then(|words| words.0.get(key)).map(String::as_str);
    let of = |section: Section| {
        let stated = config.slug(language, section);
        let named = || word(&["slug.", section.name()].concat());
        stated.or_else(named).unwrap_or(section.name())
    };
    let mut others = Section::ALL.iter().filter(|other| **other != section);
    WORDS.iter().any(|key| word(key) == Some(slug))
        || others.any(|other| of(*other) == slug)
        || is_main && FIXED.contains(&slug)
        || is_main && config.languages.iter().skip(1).any(|code| code == slug)
}
