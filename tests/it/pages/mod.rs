//! What every page of every site keeps to, and the files that list pages: the sitemap, the feed and
//! robots.txt.

pub mod checks;
pub mod files;

use crate::links;
use crate::sites::published;

#[test]
fn every_page_keeps_to_what_pages_keep_to() {
    for (site, _) in published() {
        let wrong = checks::wrong(site);
        assert!(wrong.is_empty(), "{}", links::some(&wrong));
    }
}

#[test]
fn styles_and_scripts_ask_nothing_of_another_host() {
    for (site, _) in published() {
        files::assets(site);
    }
}

#[test]
fn the_sitemap_lists_every_page_and_nothing_else() {
    for (site, home) in published() {
        files::sitemap(site, home);
    }
}

#[test]
fn the_feed_is_atom_with_an_entry_an_article() {
    for (site, home) in published() {
        files::feed(site, home);
    }
}

#[test]
fn robots_txt_names_the_sitemap() {
    for (site, home) in published() {
        files::robots(site, home);
    }
}
