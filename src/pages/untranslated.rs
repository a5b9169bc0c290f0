//! The door of a section that is not translated yet: says so, leads to the section in the main
//! language, and names what there is in this one.

use serde::Serialize;

use crate::presenter::desk::Desk;
use crate::presenter::piece::Link;
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct UntranslatedView {
    title: String,
    /// The section in the main language: its address, its name there, and the name of the language.
    url: String,
    name: String,
    language: String,
    language_name: String,
    /// What exists in this language.
    links: Vec<Link>,
}

/// A page that stands in for another one.
pub(crate) fn untranslated(desk: &Desk<'_>, page: &Page) -> Sheet {
    let site = desk.site;
    let main = site.main_language();
    let words = site.words(main);
    let there = Desk {
        site,
        language: main,
        words: &words,
    };
    let title = name(desk, page);
    Sheet {
        template: "untranslated.html",
        head: Head {
            title: title.clone(),
            description: desk.words.get("untranslated.lead").to_owned(),
            ..Head::default()
        },
        view: view(&UntranslatedView {
            title,
            url: site.url(main, page),
            name: desk.in_main(&name(&there, page)),
            language: main.to_owned(),
            language_name: desk.in_main(words.get("language.name")),
            links: links(desk),
        }),
    }
}

/// What a section is called.
fn name(desk: &Desk<'_>, page: &Page) -> String {
    match page {
        Page::Door(section) => desk.section(*section),
        _ => desk.words.get("nav.home").to_owned(),
    }
}

/// Every page that is translated, but the home page.
fn links(desk: &Desk<'_>) -> Vec<Link> {
    let routes = desk.site.routes.values();
    let own = routes.filter(|route| {
        *route.language == *desk.language && desk.site.translated(desk.language, &route.page)
    });
    own.filter_map(|route| match route.page {
        Page::Record(node) => Some(desk.link(node)),
        _ => None,
    })
    .collect()
}
