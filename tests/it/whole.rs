//! Every internal link leads to a page that is there and to an anchor that it has, every record has its
//! place, and what is internal is on the pages of an internal build.

use crate::binary::Built;
use crate::calendar::own;
use crate::secrets::Secrets;
use crate::sites::{FICTITIOUS, english, fictitious, fictitious_internal, published};
use crate::{folder, html, interface, links, places, reached};

fn has_no_broken_link(site: &Built, base_path: &str) {
    let wrong = links::broken(site, base_path);
    assert!(wrong.is_empty(), "{}", links::some(&wrong));
}

#[test]
fn every_link_and_anchor_of_the_fictitious_site_leads_somewhere() {
    has_no_broken_link(fictitious(), FICTITIOUS);
}

#[test]
fn every_link_and_anchor_of_the_english_site_leads_somewhere() {
    has_no_broken_link(english(), "/");
}

#[test]
fn every_link_and_anchor_of_an_internal_build_leads_somewhere() {
    has_no_broken_link(fictitious_internal(), FICTITIOUS);
}

#[test]
fn every_file_that_is_published_is_reached() {
    for (site, home) in published() {
        let unreached = reached::unreached(site, home);
        assert!(unreached.is_empty(), "{}", links::some(&unreached));
    }
}

#[test]
fn an_internal_build_shows_what_is_internal_and_says_so() {
    let built = fictitious_internal();
    let secrets = Secrets::of(&folder::site("fictitious"));
    assert!(!secrets.numbers.is_empty() && !secrets.words.is_empty());
    let unshown = secrets.unshown(built);
    assert!(unshown.is_empty(), "{unshown:?}");
    for (path, text) in built.pages() {
        let language = if path.starts_with("en/") { "en" } else { "vi" };
        let says = interface::words(language, "nav.internal");
        let is_said = html::words(text).contains(&says);
        assert!(is_said, "{path} does not say {says}");
    }
}

#[test]
fn what_the_staff_owe_is_in_the_calendar_of_an_internal_build_alone() {
    // "hằng năm, trước ngày 20/1" is the 19th at the latest.
    let (duty, page) = ("Danh mục sách đã mua trong năm", "ngay-thang/2024/01/");
    let internal = fictitious_internal();
    assert!(internal.main_words(page).contains(duty));
    let text = internal.text("ngay-thang/2024/01/index.html");
    assert!(text.contains("2024-01-19"));
    assert!(!fictitious().main_words(page).contains(duty));
    assert!(
        !fictitious()
            .text("calendar.ics")
            .contains("đã mua trong năm")
    );
}

#[test]
fn no_page_is_the_one_for_addresses_that_lead_nowhere() {
    let lost = fictitious().main_words("404.html");
    let title = lost.split('.').next().unwrap_or_default().to_owned();
    for (path, _) in fictitious().pages().filter(|(path, _)| *path != "404.html") {
        assert!(!fictitious().main_words(path).contains(&title), "{path}");
    }
}

#[test]
fn every_record_has_its_place_and_every_page_of_a_record_its_source() {
    let lost = places::lost(&own(false), fictitious());
    assert!(lost.is_empty(), "{lost:?}");
    for site in [fictitious(), english()] {
        let unsourced = places::unsourced(site);
        assert!(unsourced.is_empty(), "{unsourced:?}");
    }
}
