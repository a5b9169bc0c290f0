//! What changed: every change that matters to readers, newest first.

use serde::Serialize;

use crate::plan::Section;
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::notes;
use crate::presenter::piece::Link;
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct ChangesView {
    title: String,
    lead: String,
    changes: Vec<ChangeRow>,
    /// The list's own feed.
    feed: String,
}

/// A change in the list.
#[derive(Debug, Serialize)]
struct ChangeRow {
    when: When,
    /// The page of what was changed.
    link: Link,
    /// What kind of thing it is, in words.
    kind: String,
    what: String,
    /// It no longer holds.
    is_withdrawn: bool,
}

/// `/thay-doi/`
pub(crate) fn changes(desk: &Desk<'_>) -> Sheet {
    let title = desk.section(Section::Changes);
    let lead = desk.words.get("changes.lead").to_owned();
    let changes = notes::all(desk).into_iter().map(|change| ChangeRow {
        when: format::when_day(change.on, desk.words),
        link: change.link,
        kind: change.kind,
        what: change.what,
        is_withdrawn: change.is_withdrawn,
    });
    Sheet {
        template: "changes.html",
        head: Head {
            title: title.clone(),
            description: lead.clone(),
            section: Some(Section::Changes),
            ..Head::default()
        },
        view: view(&ChangesView {
            title,
            lead,
            changes: changes.collect(),
            feed: desk.url(&Page::ChangesFeed),
        }),
    }
}
