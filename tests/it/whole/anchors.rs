//! Every internal link leads to a page that is there and to an anchor that it has; what is internal
//! is on the pages of an internal build.

use crate::binary::{Built, DAY, real};
use crate::secrets::{Secrets, holds};
use crate::{folder, links, sites};

#[test]
fn every_link_and_anchor_of_the_real_site_leads_somewhere() {
    let wrong = links::broken(real(), "/");
    assert!(wrong.is_empty(), "{}", links::some(&wrong));
}

#[test]
fn every_link_and_anchor_of_the_second_site_leads_somewhere() {
    let wrong = links::broken(sites::fictitious(), "/so-vi-du/");
    assert!(wrong.is_empty(), "{}", links::some(&wrong));
}

#[test]
fn every_link_and_anchor_of_a_preview_leads_somewhere() {
    let all = Built::new(
        &folder::project(),
        &["--date", DAY, "--drafts", "--internal"],
    );
    let wrong = links::broken(&all, "/");
    assert!(wrong.is_empty(), "{}", links::some(&wrong));
}

#[test]
fn an_internal_build_shows_what_is_internal() {
    for (site, day) in [
        (folder::project(), DAY),
        (folder::site("fictitious"), "2025-06-15"),
    ] {
        let secrets = Secrets::of(&site);
        let built = Built::new(&site, &["--date", day, "--internal"]);
        for number in &secrets.numbers {
            assert!(
                built
                    .pages()
                    .any(|(_, text)| holds(text.as_bytes(), number)),
                "{number}"
            );
        }
        for words in &secrets.words {
            assert!(
                built
                    .pages()
                    .any(|(_, text)| crate::html::words(text).contains(words.as_str())),
                "{words}"
            );
        }
        for (path, text) in built.pages() {
            assert!(
                text.contains("Bản nội bộ") || path.starts_with("en/") && text.contains("nternal"),
                "{path} does not say that it is internal"
            );
        }
    }
}

#[test]
fn no_page_is_the_one_for_addresses_that_lead_nowhere() {
    let lost = real().main_words("404.html");
    let title = lost.split('.').next().unwrap_or_default().to_owned();
    for (path, _) in real().pages().filter(|(path, _)| *path != "404.html") {
        assert!(!real().main_words(path).contains(&title), "{path}");
    }
}
