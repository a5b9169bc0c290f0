//! Whatever is done to a published folder, the next publication makes it what it should be.

use proptest::prelude::*;

use super::*;

/// What can happen to a published folder.
#[derive(Clone, Debug)]
enum PublishStep {
    Publish(TextTree),
    GiveUp(TextTree),
    /// The manifests keep the names they had before the exchange.
    KilledAfter(TextTree),
    Scribble(String),
    Delete(String),
    LoseManifest,
}

fn step() -> impl Strategy<Value = PublishStep> {
    let path = "(assets/)?[ab](/[ab]){0,2}";
    let site = || {
        prop::collection::btree_map(path, "[xy]", 0..7).prop_map(|mut site| {
            let paths: Vec<_> = site.keys().cloned().collect();
            site.retain(|path, _| !paths.iter().any(|it| it.starts_with(&format!("{path}/"))));
            site
        })
    };
    prop_oneof![
        4 => site().prop_map(PublishStep::Publish),
        1 => site().prop_map(PublishStep::GiveUp),
        2 => site().prop_map(PublishStep::KilledAfter),
        1 => path.prop_map(PublishStep::Scribble),
        1 => path.prop_map(PublishStep::Delete),
        1 => Just(PublishStep::LoseManifest),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    /// Whatever came before, what is published is what was put, and assets of the one before.
    #[test]
    fn the_tree_is_always_what_was_put(steps in prop::collection::vec(step(), 1..12)) {
        let place = PublishPlace::new();
        let mut last = TextTree::new();
        for step in steps {
            match step {
                PublishStep::Publish(site) | PublishStep::KilledAfter(site) if site.is_empty() => {}
                PublishStep::Publish(ref site) | PublishStep::KilledAfter(ref site) => {
                    let publication = place.begin();
                    for (path, text) in site {
                        publication.put(path, text.as_bytes()).unwrap();
                    }
                    let done = publication.finish().unwrap();
                    if matches!(step, PublishStep::KilledAfter(_)) && !done.unchanged {
                        trade_names(&place.state).unwrap();
                    }
                    let tree = place.tree();
                    for (path, text) in site {
                        prop_assert_eq!(tree.get(path), Some(text));
                    }
                    for (path, text) in tree.iter().filter(|(path, _)| !site.contains_key(*path)) {
                        let kept = path.starts_with(ASSETS) && last.get(path) == Some(text);
                        // Without a change hands' work may stay.
                        prop_assert!(done.unchanged || kept, "{} must not be there", path);
                    }
                    if !done.unchanged {
                        last.clone_from(site);
                    }
                }
                PublishStep::GiveUp(site) => {
                    let before = place.tree();
                    let publication = place.begin();
                    for (path, text) in &site {
                        publication.put(path, text.as_bytes()).unwrap();
                    }
                    drop(publication);
                    prop_assert_eq!(place.tree(), before);
                }
                PublishStep::Scribble(path) => {
                    if place.out.join(&path).is_file() {
                        place.write(&path, "zz");
                    }
                }
                PublishStep::Delete(path) => {
                    let _ = fs::remove_file(place.out.join(&path));
                }
                PublishStep::LoseManifest => {
                    let _ = fs::remove_file(place.state.join(SPARE));
                    if Publication::begin(&place.out).is_err() {
                        // It was the only one that knew the folder: see the test of refusals.
                        return Ok(());
                    }
                }
            }
        }
    }
}
