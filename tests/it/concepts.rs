//! Nothing of a concept is forgotten: what the list of concepts cannot make the compiler ask for is
//! asked for here, of every kind and section.

use loa::plan::{Found, Kind, Section, Shown};
use loa::rule::Tongue;
use loa::rule::labels::label;
use loa::strings::Strings;

use crate::folder;

/// The interface words that the tool brings in a language.
fn words(language: &str) -> Strings {
    let path = folder::project().join(format!("templates/strings/{language}.yaml"));
    let text = std::fs::read_to_string(path).expect("the words of a language");
    let file = std::sync::Arc::from("strings.yaml");
    loa::read::yaml_as(&file, &text).value.expect("words")
}

#[test]
fn every_kind_is_called_something_in_both_languages() {
    let mut missing = Vec::new();
    for kind in Kind::ALL {
        for tongue in [Tongue::Vi, Tongue::En] {
            // In English the word may be the name itself; then it stands in the list of labels.
            if label(kind.name(), tongue) == kind.name() && kind.name().contains('-') {
                missing.push(format!("{} in messages ({tongue:?})", kind.name()));
            }
        }
        if label(kind.name(), Tongue::Vi) == kind.name() {
            missing.push(format!("{} in messages", kind.name()));
        }
        for language in ["vi", "en"] {
            let key = format!("kind.{}", kind.name());
            if !words(language).0.contains_key(&key) {
                missing.push(format!("{key} in templates/strings/{language}.yaml"));
            }
        }
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

#[test]
fn every_section_has_a_name_and_something_behind_its_door() {
    for section in Section::ALL {
        for language in ["vi", "en"] {
            let key = format!("section.{}", section.name());
            assert!(words(language).0.contains_key(&key), "{key} ({language})");
        }
        // The calendar, the plan and the list of changes gather what other records say.
        let made = matches!(
            section,
            Section::Calendar | Section::Plan | Section::Changes
        );
        let leads = Kind::ALL
            .iter()
            .any(|kind| kind.facts().shown.door() == Some(*section));
        assert!(made || leads, "nothing is shown in {}", section.name());
    }
}

#[test]
fn what_has_a_page_is_found_in_search() {
    for kind in Kind::ALL {
        let facts = kind.facts();
        // A topic is found by its questions.
        let is_page = matches!(facts.shown, Shown::Page(_) | Shown::Root) && *kind != Kind::Topic;
        assert!(!is_page || facts.found != Found::Never, "{}", kind.name());
    }
    let mut ranks: Vec<u8> = (Kind::ALL.iter())
        .filter_map(|kind| match kind.facts().found {
            Found::Rank(rank) => Some(rank),
            Found::Never => None,
        })
        .collect();
    let all = ranks.len();
    ranks.sort_unstable();
    ranks.dedup();
    assert_eq!(ranks.len(), all, "two kinds have one rank");
}
