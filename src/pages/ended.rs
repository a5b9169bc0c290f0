//! The notice at the address of a text whose time is over: what it was, since when, why, and what holds
//! instead. The old text is folded away.

use serde::Serialize;

use crate::content::{Ending, Lifetime};
use crate::plan::Section;
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::notes;
use crate::presenter::piece::Link;
use crate::presenter::text::{RenderedBody, body};
use crate::route::Page;
use crate::site::{Ended, Entry, of_ended};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct EndedView {
    title: String,
    /// What kind of text it was, in words.
    kind: String,
    /// It was withdrawn; else its last day is past.
    is_withdrawn: bool,
    /// The day from which it no longer holds, or the last on which it held.
    when: When,
    /// Why it was withdrawn; empty for what ended by itself.
    why: String,
    successor: Option<Link>,
    /// What its lists said of it: the summary, or the short answer.
    summary: String,
    /// HTML: the old text.
    html: String,
}

/// The notice of a text whose time is over.
pub(crate) fn ended(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let ended = desk.site.content.ended.get(at)?;
    let meta = ended.lifetime();
    let (is_withdrawn, day) = match meta.ending(desk.site.options.today)? {
        Ending::Withdrawn(day) => (true, day),
        Ending::Expired(day) => (false, day),
    };
    let when = format::when_day(day, desk.words);
    let key = if is_withdrawn {
        "ended.withdrawn"
    } else {
        "ended.expired"
    };
    let title = notes::title(desk, ended);
    let old = of_ended!(ended, entry => old(desk, entry));
    let section = ended.kind().section();
    let section = section.filter(|section| desk.site.has_section(*section));
    let door = |section: Section| Link {
        url: desk.url(&Page::Door(section)),
        title: desk.section(section),
    };
    Some(Sheet {
        template: "ended.html",
        head: Head {
            title: title.clone(),
            description: desk.words.fill(key, &[("date", &when.text)]),
            section,
            crumbs: section.into_iter().map(door).collect(),
            ..Head::default()
        },
        view: view(&EndedView {
            kind: desk
                .words
                .get(&format!("kind.{}", ended.kind().name()))
                .to_owned(),
            title,
            is_withdrawn,
            when,
            why: if is_withdrawn {
                notes::why(desk, ended)
            } else {
                String::new()
            },
            successor: successor(desk, ended),
            summary: old.0,
            html: old.1.html,
        }),
    })
}

/// The summary and the body of the old text.
fn old<M: Lifetime>(desk: &Desk<'_>, entry: &Entry<M>) -> (String, RenderedBody) {
    let text = entry.text(desk.language);
    (text.meta.summary().to_owned(), body(desk, text))
}

/// What holds instead.
fn successor(desk: &Desk<'_>, ended: &Ended) -> Option<Link> {
    let see = ended.lifetime().withdrawn()?.see.as_ref()?;
    let page = desk.site.successor(ended.file(), &see.value)?;
    let title = match &page {
        Page::Record(node) => desk.title(*node),
        Page::Door(section) => desk.section(*section),
        Page::Ended(at) => notes::title(desk, desk.site.content.ended.get(*at)?),
        _ => see.value.clone(),
    };
    Some(Link {
        url: desk.url(&page),
        title,
    })
}
