//! Every internal link leads to a page that is there and to an anchor that it has; what is internal
//! is on the pages of an internal build.

use crate::binary::{Built, internal, real};
use crate::secrets::{Secrets, holds};
use crate::{folder, html, interface, links, sites};

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
fn every_link_and_anchor_of_an_internal_build_leads_somewhere() {
    let wrong = links::broken(internal(), "/");
    assert!(wrong.is_empty(), "{}", links::some(&wrong));
}

#[test]
fn an_internal_build_shows_what_is_internal() {
    let more = ["--date", "2025-06-15", "--internal"];
    let second = Built::new(&folder::site("fictitious"), &more);
    let first = (internal(), folder::project());
    for (built, site) in [first, (&second, folder::site("fictitious"))] {
        let secrets = Secrets::of(&site);
        for number in &secrets.numbers {
            let shown = built
                .pages()
                .any(|(_, text)| holds(text.as_bytes(), number));
            assert!(shown, "{number}");
        }
        for words in &secrets.words {
            let shown = built
                .pages()
                .any(|(_, text)| html::words(text).contains(words.as_str()));
            assert!(shown, "{words}");
        }
        for (path, text) in built.pages() {
            let language = if path.starts_with("en/") { "en" } else { "vi" };
            let says = interface::words(language, "nav.internal");
            assert!(
                html::words(text).contains(&says),
                "{path} does not say {says}"
            );
        }
    }
}

#[test]
fn what_the_staff_owe_is_in_the_calendar_of_an_internal_build_alone() {
    // "trước ngày 25/12 hằng năm" (the communication plan, VI.2) is the 24th at the latest.
    let duty = "Số liệu tin, bài, sản phẩm Đề án 06 đã đưa lên VssID trong năm";
    let internal = internal();
    assert!(internal.main_words("lich/2024/12/").contains(duty));
    assert!(
        internal
            .text("lich/2024/12/index.html")
            .contains("2024-12-24")
    );
    assert!(!real().main_words("lich/2024/12/").contains(duty));
    assert!(!real().text("calendar.ics").contains("VssID trong năm"));
}

#[test]
fn no_page_is_the_one_for_addresses_that_lead_nowhere() {
    let lost = real().main_words("404.html");
    let title = lost.split('.').next().unwrap_or_default().to_owned();
    for (path, _) in real().pages().filter(|(path, _)| *path != "404.html") {
        assert!(!real().main_words(path).contains(&title), "{path}");
    }
}
