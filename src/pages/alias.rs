//! The way from an earlier address to where its page stands now.

use serde::Serialize;

use crate::linked::address::full;
use crate::presenter::desk::Desk;
use crate::presenter::notes;
use crate::presenter::piece::Link;
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct AliasView {
    /// What stood here, where it stands now.
    link: Link,
    /// Its full address.
    canonical: String,
}

/// An earlier address.
pub(crate) fn alias(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let page = &desk.site.aliases.get(at)?.page;
    let link = match page {
        Page::Record(node) => desk.link(*node),
        Page::Ended(at) => Link {
            url: desk.url(page),
            title: notes::title(desk, desk.site.content.ended.get(*at)?),
        },
        _ => return None,
    };
    Some(Sheet {
        template: "alias.html",
        head: Head {
            title: link.title.clone(),
            ..Head::default()
        },
        view: view(&AliasView {
            canonical: full(desk.site, &link.url).into_owned(),
            link,
        }),
    })
}
