//! The plan and the configuration in the other languages of a site.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::gather::Gathered;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, nearest};
use crate::file::Place;
use crate::foreign::tagged;
use crate::keyed::Set;
use crate::plan::overlay::{self, Overlay};
use crate::plan::{Node, Plan};
use crate::rule;

/// The plan in every language but the main one, before anything internal is taken out; says so where
/// a translation has no record or no field to stand in for.
pub(super) fn plans(all: &Gathered, findings: &mut Vec<Diagnostic>) -> BTreeMap<String, Plan> {
    for (file, overlay) in &all.overlays {
        for record in &overlay.records {
            all.known.check(record.kind, &record.id, file, findings);
        }
    }
    let main = all.config.main_language();
    let others = all.config.languages.iter().skip(1);
    others
        .map(|language| {
            let overlays: Vec<(&Arc<str>, &Overlay)> = (all.overlays.iter())
                .filter(|(_, overlay)| overlay.language == *language)
                .map(|(file, overlay)| (file, overlay))
                .collect();
            let mut plan = all.plan.clone();
            for unused in overlay::translate(&mut plan, &overlays, main) {
                let choices: Vec<&str> = unused.choices.iter().map(String::as_str).collect();
                let place = Place::new(unused.file, unused.span);
                findings.push(match unused.field {
                    Some(field) => Diagnostic::new(&rule::UNTRANSLATABLE, place)
                        .with("kind", unused.kind.name())
                        .with("of", unused.kind.type_name())
                        .with("field", field.as_str())
                        .with("choices", choices.join(", "))
                        .suggest(nearest(field, choices.iter().copied())),
                    None => Diagnostic::new(&rule::MISSING_KEY, place)
                        .with("of", unused.kind.type_name())
                        .with("key", choices.first().copied().unwrap_or_default()),
                });
            }
            (language.clone(), plan)
        })
        .collect()
}

/// The records that are translated into each language.
pub(super) fn translations(all: &Gathered) -> BTreeMap<String, Set<Node>> {
    let mut found: BTreeMap<String, Set<Node>> = BTreeMap::new();
    for (_, overlay) in &all.overlays {
        let nodes = found.entry(overlay.language.clone()).or_default();
        let records = overlay.records.iter();
        nodes.extend(records.filter_map(|record| all.plan.node(record.kind, record.id.as_str())));
    }
    found
}

/// What the site says of itself in another language.
pub(super) fn config(main: &Config, language: &str, plan: &Plan) -> Config {
    let own = main.translations.get(language).cloned().unwrap_or_default();
    let main_language = main.main_language();
    let foreign = |text: &str| tagged(text, main_language);
    let mut config = main.clone();
    config.title = own.title.unwrap_or_else(|| foreign(&main.title));
    config.tagline = own.tagline.unwrap_or_else(|| foreign(&main.tagline));
    config.publisher = own.publisher.unwrap_or_else(|| foreign(&main.publisher));
    config.notice =
        (main.notice.as_deref()).map(|text| own.notice.unwrap_or_else(|| foreign(text)));
    if let Some(hotline) = &mut config.hotline {
        hotline.name = own.hotline.unwrap_or_else(|| foreign(&hotline.name));
        hotline.note = own.hotline_note.unwrap_or_else(|| foreign(&hotline.note));
    }
    for channel in &mut config.official_channels {
        let record = (channel.channel.as_ref()).and_then(|id| plan.channels.get(id.as_str()));
        channel.name = match record {
            Some(record) if !crate::foreign::is_tagged(&record.name) => record.name.clone(),
            _ => foreign(&channel.name),
        };
    }
    config
}
