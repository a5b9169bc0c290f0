//! The frame of one page: its addresses, its way from the home page, its data for machines.

use serde::Serialize;

use crate::linked::page::{About, data};
use crate::plan::Section;
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::notes::{self, ChangeLine};
use crate::presenter::piece::{Link, Source};
use crate::route::{CardSize, Page};
use crate::site::Site;
use crate::template::sheet::Head;

/// What every page has around it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Frame {
    /// The kind of page, as styles and tests know it: `month`.
    pub kind: &'static str,
    pub language: String,
    /// Title for `<title>`, without the site's.
    pub title: String,
    pub description: String,
    /// Full address.
    pub canonical: String,
    /// Key of the section in the menu; empty for none.
    pub section: String,
    /// Ancestors, the home page first.
    pub crumbs: Vec<Link>,
    /// The same page in every language in which it exists.
    pub alternates: Vec<Alternate>,
    /// Where the switch to each other language leads: this page, or the nearest that exists there.
    pub switch: Vec<Alternate>,
    pub updated: Option<When>,
    pub sources: Vec<Source>,
    /// What was changed of what the page shows, newest first.
    pub changes: Vec<ChangeLine>,
    /// The feed of its changes, where it has one of its own.
    pub changes_feed: Option<String>,
    pub is_home: bool,
    /// Language and country for link previews (Open Graph): `vi_VN`.
    pub locale: String,
    /// The page's data for machines: JSON-LD, safe inside a `<script>` element.
    pub data: Option<String>,
    /// Search engines are asked to leave it out.
    pub is_hidden: bool,
    pub is_article: bool,
    /// The picture that is shown where the page's address is shared.
    pub card: Option<CardImage>,
}

/// A card, for `og:image`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CardImage {
    /// Full address.
    pub url: String,
    /// Width and height in pixels.
    pub width: u32,
    pub height: u32,
}

/// The page in another language.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Alternate {
    pub language: String,
    pub name: String,
    pub url: String,
    pub full: String,
}

/// The frame of one page.
pub(crate) fn frame(desk: &Desk<'_>, page: &Page, head: Head) -> Frame {
    let site = desk.site;
    let is_home = *page == Page::Home;
    let mut crumbs = Vec::with_capacity(head.crumbs.len() + 1);
    if !is_home {
        crumbs.push(Link {
            url: desk.url(&Page::Home),
            title: desk.words.get("nav.home").to_owned(),
        });
        crumbs.extend(head.crumbs.iter().cloned());
    }
    let alternates = (site.config.languages.iter())
        .filter(|l| l.as_str() == site.main_language() || site.translated(l, page))
        .map(|language| alternate(site, language, page))
        .collect();
    let switch = (site.config.languages.iter())
        .filter(|language| language.as_str() != desk.language)
        .map(|language| alternate(site, language, &site.nearest(language, page)))
        .collect();
    let (changes, last) = notes::of_page(desk, page);
    // Where the notes tell of a later change than the text itself, theirs is the last.
    let noted = last.map(|day| format::when_day(day, desk.words));
    let is_later = |noted: &When| match &head.updated {
        Some(said) => said.datetime < noted.datetime,
        None => true,
    };
    let noted = noted.filter(is_later);
    let is_hidden = !page.is_findable() || site.stands_in(desk.language, page);
    let canonical = desk.full(page);
    let about = About {
        page,
        head: &head,
        address: &canonical,
        crumbs: &crumbs,
    };
    let data = (!is_hidden).then(|| data(desk, &about));
    Frame {
        kind: page.kind(),
        language: desk.language.to_owned(),
        locale: desk.words.get("language.locale").to_owned(),
        data: data.flatten(),
        is_hidden,
        is_article: head.dated.is_some(),
        title: head.title,
        // A page without words of its own is still a page of this site.
        description: match head.description.trim() {
            "" => site.config.tagline.clone(),
            words => words.to_owned(),
        },
        canonical,
        section: head
            .section
            .map(|s| s.name().to_owned())
            .unwrap_or_default(),
        crumbs,
        alternates,
        switch,
        updated: noted.or(head.updated),
        changes,
        changes_feed: changes_feed(desk, page),
        sources: head.sources,
        is_home,
        card: (!is_hidden).then(|| card(desk, page, head.section)),
    }
}

/// A page in a language.
fn alternate(site: &Site, language: &str, page: &Page) -> Alternate {
    Alternate {
        language: language.to_owned(),
        name: site.words(language).get("language.name").to_owned(),
        url: site.url(language, page),
        full: site.full(language, page),
    }
}

fn card(desk: &Desk<'_>, page: &Page, section: Option<Section>) -> CardImage {
    let card = desk.site.card(page, section);
    let (width, height) = CardSize::Preview.pixels();
    let language = desk.site.spoken(desk.language, &card);
    CardImage {
        url: desk.site.full(language, &card),
        width,
        height,
    }
}

/// The feed of what is changed of a page, where there is one.
fn changes_feed(desk: &Desk<'_>, page: &Page) -> Option<String> {
    let Page::Record(node) = page else {
        return None;
    };
    let feed = Page::ChangesOf(*node);
    desk.site.has(&feed).then(|| desk.url(&feed))
}
