//! What stands around every page: menu, breadcrumbs, footer, addresses in other languages.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::date::Period;
use crate::diagnostic::Diagnostic;
use crate::pages::news;
use crate::plan::{Kind, Section};
use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::presenter::piece::Link;
use crate::route::{Page, SearchFile};
use crate::site::Site;
use crate::template::engine::Engine;
use crate::template::sheet::Sheet;
use crate::template::view::{View, view};

/// Menu and footer of each language, made once.
pub(crate) struct Chrome {
    by_language: BTreeMap<String, View>,
}

/// A section in the menu.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MenuLink {
    pub key: &'static str,
    pub url: String,
    pub title: String,
}

#[derive(Serialize)]
struct ChromeView {
    home: String,
    menu: Vec<MenuLink>,
    more: Vec<MenuLink>,
    about: Vec<Link>,
    feed: String,
    calendar: Option<String>,
    /// Where the search box leads, and the folder of the index.
    search: Option<String>,
    manifest: String,
    /// The worker that keeps a page for when there is no network.
    worker: Option<String>,
    /// The day for which the site was made.
    today: format::When,
    /// The colour of the browser around the page, light and dark.
    color: Option<[String; 2]>,
    index: String,
    /// What is the same on every page of a language, as HTML.
    #[serde(flatten)]
    pieces: ChromePieces,
}

/// What is written once a language and stands on every page, or on many, as HTML.
#[derive(Default, Serialize)]
struct ChromePieces {
    /// Style, icons, feed and scripts.
    head: String,
    /// The menu by the section that is open, and by nothing where none is.
    sections: BTreeMap<&'static str, String>,
    /// The search box.
    form: String,
    /// The footer down to the links about the site.
    footer: String,
    /// The links of all lists of articles.
    filters: String,
}

impl ChromePieces {
    fn new(desk: &Desk<'_>, engine: &Engine, around: &View) -> Result<Self, Box<Diagnostic>> {
        let written = |template: &str, page: View| -> Result<String, Box<Diagnostic>> {
            let mut out = Vec::new();
            engine.render(template, desk.language, around.clone(), &(), page, &mut out)?;
            Ok(String::from_utf8_lossy(&out).into_owned())
        };
        let Sheet {
            template,
            view: lists,
            ..
        } = news::filters(desk);
        let names = Section::ALL.iter().map(|section| section.name());
        let menu = |section: &'static str| {
            let page = view(&BTreeMap::from([("section", section)]));
            written("frame-sections.html", page).map(|html| (section, html))
        };
        Ok(Self {
            head: written("frame-head.html", View::none())?,
            sections: names.chain([""]).map(menu).collect::<Result<_, _>>()?,
            form: written("frame-search.html", View::none())?,
            footer: written("frame-footer.html", View::none())?,
            filters: written(template, lists)?,
        })
    }
}

impl Chrome {
    /// Makes what stands around the pages of each language.
    ///
    /// # Errors
    /// What a template does wrong, at its place.
    pub(crate) fn new(site: &Site, engine: &Engine) -> Result<Self, Box<Diagnostic>> {
        let by_language = (site.config.languages.iter())
            .map(|language| {
                let words = site.words(language);
                let desk = Desk {
                    site: site.speaking(language),
                    language,
                    words: &words,
                };
                let mut chrome = chrome(&desk);
                chrome.pieces = ChromePieces::new(&desk, engine, &view(&chrome))?;
                Ok((language.clone(), view(&chrome)))
            })
            .collect::<Result<_, Box<Diagnostic>>>()?;
        Ok(Self { by_language })
    }

    pub(crate) fn of(&self, language: &str) -> View {
        self.by_language
            .get(language)
            .or_else(|| self.by_language.values().next())
            .cloned()
            .unwrap_or_else(View::none)
    }
}

fn chrome(desk: &Desk<'_>) -> ChromeView {
    let site = desk.site;
    let menu = &site.config.menu;
    let link = |section: Section| MenuLink {
        key: section.name(),
        url: desk.url(&Page::Door(section)),
        title: desk.section(section),
    };
    let others = crate::site::sections(site).filter(|section| !menu.contains(section));
    let about = (site.content.pages.iter().enumerate())
        .filter(|(_, p)| p.main.meta.order.is_some())
        .map(|(at, p)| Link {
            url: desk.url(&Page::record(Kind::Page, at)),
            title: desk.text_of(p, |text| &text.meta.title.value),
        })
        .collect();
    ChromeView {
        home: desk.url(&Page::Home),
        menu: (menu.iter().copied())
            .filter(|section| site.has_section(*section))
            .map(link)
            .collect(),
        more: others.map(link).collect(),
        about,
        feed: desk.url(&Page::Feed),
        search: site.has(&Page::Search).then(|| desk.url(&Page::Search)),
        index: {
            let manifest = Page::SearchFile(SearchFile::Manifest);
            let url = site.url(site.main_language(), &manifest);
            url.trim_end_matches(|c| c != '/').to_owned()
        },
        calendar: site
            .has(&Page::CalendarFeed)
            .then(|| desk.url(&Page::CalendarFeed)),
        manifest: desk.url(&Page::Manifest),
        worker: (site.config.service_worker).then(|| desk.url(&Page::ServiceWorker)),
        today: format::when(Period::day(site.options.today), desk.words),
        color: color(site),
        pieces: ChromePieces::default(),
    }
}

/// The colour at the top of every page.
fn color(site: &Site) -> Option<[String; 2]> {
    let colors = &site.theme.tokens.colors;
    let light = colors.light.get("wall")?.value.clone();
    let dark = colors.dark.get("wall")?.value.clone();
    Some([light, dark])
}
