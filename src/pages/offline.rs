//! `offline.html`: the page for when there is no network.

use crate::presenter::desk::Desk;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

/// `offline.html`: what a reader without network sees.
pub(crate) fn offline(desk: &Desk<'_>) -> Sheet {
    Sheet {
        template: "offline.html",
        head: Head {
            title: desk.words.get("offline.title").to_owned(),
            description: desk.words.get("offline.text").to_owned(),
            ..Head::default()
        },
        view: view(&()),
    }
}
