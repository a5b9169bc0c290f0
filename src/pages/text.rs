//! Pages of plain text, and the page for addresses that lead nowhere.

use serde::Serialize;

use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::presenter::text::body;
use crate::presenter::text::{TocView, toc};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct TextView {
    title: String,
    summary: String,
    html: String,
    toc: Vec<TocView>,
}

/// A page of `content/`.
pub(crate) fn text(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let entry = desk.site.content.pages.get(at)?;
    let written = entry.text(desk.language);
    let body = body(desk, written);
    let meta = &written.meta;
    Some(Sheet {
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
    })
}
