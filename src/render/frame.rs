//! What stands around every page: menu, breadcrumbs, footer, addresses in other languages.

use std::collections::BTreeMap;

use serde::Serialize;

use super::engine::{Engine, View, view};
use super::format;
use super::linked;
use super::pages::{self, Sheet};
use super::view::{Alternate, CardImage, Desk, Frame, Link, MenuLink, Source};
use crate::config::{Config, Hotline};
use crate::date::Period;
use crate::diagnostic::Diagnostic;
use crate::plan::Kind;
use crate::plan::Section;
use crate::route::{CardSize, Page, SearchFile};
use crate::site::Site;

/// What a page says of itself for its frame.
#[derive(Debug, Default)]
pub struct Head {
    pub title: String,
    pub description: String,
    pub section: Option<Section>,
    /// Ancestors between the home page and this one.
    pub crumbs: Vec<Link>,
    pub sources: Vec<Source>,
    pub updated: Option<format::When>,
    /// The days of an article.
    pub dated: Option<Dated>,
    /// What takes place and has its page here, for machines.
    pub events: Vec<serde_json::Value>,
}

/// When an article was published and last changed, as machines read it: `2024-10-10`.
#[derive(Clone, Debug)]
pub struct Dated {
    pub published: String,
    pub modified: String,
}

/// What templates know of the whole site, as `site`.
#[derive(Debug, Serialize)]
pub struct Global<'a> {
    pub title: &'a str,
    pub tagline: &'a str,
    pub publisher: &'a str,
    pub notice: Option<&'a str>,
    pub hotline: Option<HotlineView<'a>>,
    pub official_channels: Vec<ChannelView<'a>>,
    pub base_url: &'a str,
    pub base_path: &'a str,
    pub internal: bool,
    pub drafts: bool,
}

/// The telephone number for citizens.
#[derive(Debug, Serialize)]
pub struct HotlineView<'a> {
    pub name: &'a str,
    pub number: &'a str,
    pub tel: String,
    pub note: &'a str,
}

/// One official channel.
#[derive(Debug, Serialize)]
pub struct ChannelView<'a> {
    pub name: &'a str,
    pub address: Option<&'a str>,
}

impl<'a> Global<'a> {
    pub fn new(site: &'a Site) -> Self {
        let config: &Config = &site.config;
        Self {
            title: &config.title,
            tagline: &config.tagline,
            publisher: &config.publisher,
            notice: config.notice.as_deref(),
            hotline: config.hotline.as_ref().map(|h: &Hotline| HotlineView {
                name: &h.name,
                number: &h.number,
                tel: h.tel(),
                note: &h.note,
            }),
            official_channels: (config.official_channels.iter())
                .map(|c| ChannelView {
                    name: &c.name,
                    address: c.address.as_deref(),
                })
                .collect(),
            base_url: &site.base_url,
            base_path: &site.base_path,
            internal: site.options.internal,
            drafts: site.options.drafts,
        }
    }
}

/// Menu and footer of each language, made once.
pub struct Chrome {
    by_language: BTreeMap<String, View>,
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
    pieces: Pieces,
}

/// What is written once a language and stands on every page, or on many, as HTML.
#[derive(Default, Serialize)]
struct Pieces {
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

impl Pieces {
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
        } = pages::filters(desk);
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
    pub fn new(site: &Site, engine: &Engine) -> Result<Self, Box<Diagnostic>> {
        let by_language = (site.config.languages.iter())
            .map(|language| {
                let words = site.words(language);
                let desk = Desk {
                    site: site.speaking(language),
                    language,
                    words: &words,
                };
                let mut chrome = chrome(&desk);
                chrome.pieces = Pieces::new(&desk, engine, &view(&chrome))?;
                Ok((language.clone(), view(&chrome)))
            })
            .collect::<Result<_, Box<Diagnostic>>>()?;
        Ok(Self { by_language })
    }

    pub fn of(&self, language: &str) -> View {
        self.by_language
            .get(language)
            .or_else(|| self.by_language.values().next())
            .cloned()
            .unwrap_or_else(View::none)
    }
}

fn chrome(desk: &Desk<'_>) -> ChromeView {
    let site = desk.site;
    let exists = |page: &Page| {
        let path = site.path(site.main_language(), page);
        site.routes.contains_key(&crate::site::output(&path))
    };
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
        search: exists(&Page::Search).then(|| desk.url(&Page::Search)),
        index: {
            let manifest = Page::SearchFile(SearchFile::Manifest);
            let url = site.url(site.main_language(), &manifest);
            url.trim_end_matches(|c| c != '/').to_owned()
        },
        calendar: exists(&Page::CalendarFeed).then(|| desk.url(&Page::CalendarFeed)),
        manifest: desk.url(&Page::Manifest),
        worker: (site.config.service_worker).then(|| desk.url(&Page::ServiceWorker)),
        today: format::when(Period::day(site.options.today), desk.words),
        color: color(site),
        pieces: Pieces::default(),
    }
}

/// The colour at the top of every page.
fn color(site: &Site) -> Option<[String; 2]> {
    let colors = &site.theme.tokens.colors;
    let light = colors.light.get("wall")?.value.clone();
    let dark = colors.dark.get("wall")?.value.clone();
    Some([light, dark])
}

/// The frame of one page.
pub fn frame(desk: &Desk<'_>, page: &Page, head: Head) -> Frame {
    let site = desk.site;
    let path = site.path(desk.language, page);
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
    let is_hidden = !page.is_findable() || site.stands_in(desk.language, page);
    let canonical = format!("{}{path}", site.base_url);
    let about = linked::About {
        page,
        head: &head,
        address: &canonical,
        crumbs: &crumbs,
    };
    let data = (!is_hidden).then(|| linked::data(desk, &about));
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
        updated: head.updated,
        sources: head.sources,
        is_home,
        card: (!is_hidden).then(|| card(desk, page, head.section)),
    }
}

/// A page in a language.
fn alternate(site: &Site, language: &str, page: &Page) -> Alternate {
    let path = site.path(language, page);
    Alternate {
        language: language.to_owned(),
        name: site.words(language).get("language.name").to_owned(),
        url: format!("{}{path}", site.base_path),
        full: format!("{}{path}", site.base_url),
    }
}

fn card(desk: &Desk<'_>, page: &Page, section: Option<Section>) -> CardImage {
    let card = desk.site.card(page, section);
    let (width, height) = CardSize::Preview.pixels();
    let language = desk.site.spoken(desk.language, &card);
    CardImage {
        url: format!("{}{}", desk.site.base_url, desk.site.path(language, &card)),
        width,
        height,
    }
}
