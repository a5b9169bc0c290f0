//! The page for addresses that lead nowhere.

use serde::Serialize;

use crate::plan::Section;
use crate::presenter::desk::Desk;
use crate::presenter::piece::Link;
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct NotFoundView {
    links: Vec<Link>,
}

/// `404.html`
pub(crate) fn not_found(desk: &Desk<'_>) -> Sheet {
    let title = desk.words.get("not-found.title").to_owned();
    let links = [
        Page::Home,
        Page::Door(Section::Questions),
        Page::Door(Section::Articles),
        Page::Door(Section::Documents),
    ]
    .into_iter()
    .filter(|page| desk.site.has(page))
    .map(|page| Link {
        url: desk.url(&page),
        title: match page {
            Page::Door(section) => desk.section(section),
            _ => desk.words.get("nav.home").to_owned(),
        },
    })
    .collect();
    Sheet {
        template: "404.html",
        head: Head {
            description: desk.words.get("not-found.text").to_owned(),
            title,
            ..Head::default()
        },
        view: view(&NotFoundView { links }),
    }
}
