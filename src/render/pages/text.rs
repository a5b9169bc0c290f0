//! Pages of plain text, and the page for addresses that lead nowhere.

use serde::Serialize;

use super::Sheet;
use crate::plan::Section;
use crate::render::engine::view;
use crate::render::format;
use crate::render::frame::Head;
use crate::render::text::body;
use crate::render::view::{Desk, Link};
use crate::route::Page;

/// A heading in a table of contents.
#[derive(Debug, Serialize)]
pub struct TocView {
    pub level: u8,
    pub id: String,
    pub text: String,
}

#[derive(Debug, Serialize)]
struct TextView {
    title: String,
    summary: String,
    html: String,
    toc: Vec<TocView>,
}

/// A page of `content/`.
pub fn text(desk: &Desk<'_>, at: usize) -> Sheet {
    let Some(entry) = desk.site.content.pages.get(at) else {
        return not_found(desk);
    };
    let written = entry.text(desk.language);
    let body = body(desk, written);
    let meta = &written.meta;
    Sheet {
        template: "text.html",
        head: Head {
            title: meta.title.value.clone(),
            description: meta.summary.clone(),
            sources: desk.sources(&meta.source),
            updated: meta
                .updated
                .as_ref()
                .map(|d| format::when_day(d.0, desk.words)),
            ..Head::default()
        },
        view: view(&TextView {
            title: meta.title.value.clone(),
            summary: meta.summary.clone(),
            toc: toc(body.toc),
            html: body.html,
        }),
    }
}

/// The table of contents of a body: worth showing from three headings on.
pub fn toc(entries: Vec<crate::render::markdown::TocEntry>) -> Vec<TocView> {
    if entries.len() < 3 {
        return Vec::new();
    }
    entries
        .into_iter()
        .filter(|e| e.level <= 3)
        .map(|e| TocView {
            level: e.level,
            id: e.id,
            text: e.text,
        })
        .collect()
}

#[derive(Debug, Serialize)]
struct NotFoundView {
    links: Vec<Link>,
}

/// `404.html`
pub fn not_found(desk: &Desk<'_>) -> Sheet {
    let title = desk.words.get("not-found.title").to_owned();
    let links = [
        Page::Home,
        Page::Door(Section::Questions),
        Page::Door(Section::Articles),
        Page::Door(Section::Documents),
    ]
    .into_iter()
    .filter(|page| {
        let path = desk.site.path(desk.site.main_language(), page);
        desk.site.routes.contains_key(&crate::site::output(&path))
    })
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
