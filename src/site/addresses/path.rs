//! The path of each kind of page below the site's root.

use std::borrow::Cow;

use crate::plan::{Kind, Node, Section};
use crate::route::{CalendarOf, Facet, Page};
use crate::site::atlas::Atlas;
use crate::site::findable;

impl Atlas {
    /// The path of a page below the site's root, without a leading slash: `tin-tuc/x/`.
    #[expect(clippy::too_many_lines, reason = "an arm for each kind of page")]
    pub fn path(&self, language: &str, page: &Page) -> String {
        let main = self.main_language();
        let is_main = language == main || !page.is_html();
        let prefix = language;
        // Every address of the site passes here: no count of shared words is touched.
        let word = |key: &str| {
            let words = self.strings.get(prefix).or_else(|| self.strings.get(main));
            let key = ["slug.", key].concat();
            words.map_or_else(|| key.clone(), |words| words.get(&key).to_owned())
        };
        let language = if is_main && !matches!(page, Page::Card(..)) {
            main
        } else {
            language
        };
        let of = |kind, at| Node { kind, at };
        let slug = |section| self.section_slug(language, section);
        let numbered = |base: String, number: usize| {
            if number > 1 {
                format!("{base}{}-{number}/", word("page"))
            } else {
                base
            }
        };
        let below = match page {
            Page::Home => String::new(),
            Page::Door(section) => format!("{}/", slug(*section)),
            Page::Record(node) => self.record(language, *node),
            Page::Ended(at) => {
                let ended = self.content.ended.get(*at);
                ended.map_or_else(String::new, |ended| {
                    self.below(language, ended.kind(), ended.slug())
                })
            }
            Page::Alias(at) => (self.aliases.get(*at)).map_or_else(String::new, |a| a.path.clone()),
            Page::Articles(n) => numbered([&*slug(Section::Articles), "/"].concat(), *n),
            Page::ArticlesBy(facet, at, n) => {
                let id = self.id(of(facet.kind(), *at));
                let list = [
                    &*slug(Section::Articles),
                    "/",
                    &word(facet.name()),
                    "/",
                    &id,
                    "/",
                ];
                numbered(list.concat(), *n)
            }
            Page::Edition(at, year) => {
                format!("{}{year}/", self.record(language, of(Kind::Campaign, *at)))
            }
            Page::Agenda => format!("{}/{}/", slug(Section::Calendar), word("agenda")),
            // Beside its calendar to subscribe to, which has its name.
            Page::CalendarList(of) => format!("{}/", self.calendar_name(*of, language)),
            Page::Year(y) => format!("{}/{y}/", slug(Section::Calendar)),
            Page::Month(y, m) => format!("{}/{y}/{m:02}/", slug(Section::Calendar)),
            Page::Day(day) => format!(
                "{}/{}/{:02}/{:02}/",
                slug(Section::Calendar),
                day.year(),
                day.month(),
                day.day()
            ),
            Page::TasksByDocument(at) => {
                let id = self.id(of(Kind::Document, *at));
                format!("{}/{}/{id}/", slug(Section::Tasks), word("by-document"))
            }
            Page::TasksByUnit(at) => {
                let id = self.id(of(Kind::Unit, *at));
                format!("{}/{}/{id}/", slug(Section::Tasks), word("by-unit"))
            }
            Page::TasksByDeadline => format!("{}/{}/", slug(Section::Tasks), word("by-deadline")),
            Page::PlanPart(part) => format!("{}/{}/", slug(Section::Plan), word(part.name())),
            Page::MetricFile(at, file) => {
                let page = self.record(language, of(Kind::Metric, *at));
                format!("{}{}", page.trim_end_matches('/'), file.ending())
            }
            Page::MetricEmbed(at) => {
                let page = self.record(language, of(Kind::Metric, *at));
                format!("{page}{}/", word("embed"))
            }
            Page::Pictures => format!("{}/{}/", slug(Section::Metrics), word("pictures")),
            Page::Data => format!("{}/", word("data")),
            Page::Dictionary => format!("{}/{}/", word("data"), word("dictionary")),
            Page::DataFile(file) => format!("{}/{}", word("data"), file.name()),
            Page::Card(about, size) => {
                let (width, height) = size.pixels();
                let page = self.path(language, about);
                let name = match page.trim_end_matches('/') {
                    "" => word("home"),
                    // The home page of another language.
                    code if **about == Page::Home => format!("{code}/{}", word("home")),
                    name => name.to_owned(),
                };
                format!("{name}-{width}x{height}.png")
            }
            Page::GuideStep(at, step) => {
                let id = self.plan.guides.at(*at).and_then(|g| g.steps.get(*step));
                let id = id.map(|s| s.id.slug().into_owned()).unwrap_or_default();
                format!("{}{id}/", self.record(language, of(Kind::Guide, *at)))
            }
            Page::Search => format!("{}/", word("search")),
            Page::SearchLetter(at) => {
                let letter = self.letters.get(*at).map(|l| l.slug()).unwrap_or_default();
                format!("{}/{letter}/", word("search"))
            }
            Page::SearchFile(file) => {
                format!("{}/{}", word("search"), findable::name(*file))
            }
            Page::NotFound => "404.html".into(),
            Page::Offline => "offline.html".into(),
            Page::Sitemap => "sitemap.xml".into(),
            Page::SitemapPart(part) => format!("sitemap-{part}.xml"),
            Page::Robots => "robots.txt".into(),
            Page::Feed => "feed.xml".into(),
            Page::FeedFor(at) => {
                let list = Page::ArticlesBy(Facet::Audience, *at, 1);
                format!("{}feed.xml", self.path(language, &list))
            }
            Page::ChangesFeed => format!("{}/feed.xml", slug(Section::Changes)),
            Page::ChangesOf(node) => format!("{}changes.xml", self.record(language, *node)),
            Page::CalendarFeed => "calendar.ics".into(),
            Page::CalendarOf(of) => format!("{}.ics", self.calendar_name(*of, language)),
            Page::CalendarCode(of) => format!("{}-qr.svg", self.calendar_name(*of, language)),
            Page::Subscribe => format!("{}/{}/", slug(Section::Calendar), word("subscribe")),
            Page::Manifest => "manifest.webmanifest".into(),
            Page::ServiceWorker => "sw.js".into(),
            Page::Asset(name) => format!("assets/{name}"),
            Page::Static(path) => path.to_string(),
            Page::File(path) => clean_path(&self.config.folders.content, path),
            Page::Picture(path, width) => {
                let whole = clean_path(&self.config.folders.content, path);
                let (name, ending) = whole.rsplit_once('.').unwrap_or((&whole, ""));
                format!("{name}-{width}w.{ending}")
            }
        };
        if is_main {
            below
        } else {
            format!("{prefix}/{below}")
        }
    }

    /// The path of a calendar to subscribe to, without its ending.
    fn calendar_name(&self, of: CalendarOf, language: &str) -> String {
        let words = self.words(language);
        let word = |key: &str| words.get(&format!("slug.{key}")).to_owned();
        let id = |kind, at| self.id(Node { kind, at });
        let name = match of {
            CalendarOf::All => return "calendar".into(),
            CalendarOf::Duties => word("duties"),
            CalendarOf::Staff => word("staff"),
            CalendarOf::Campaign(at) => format!("{}/{}", word("campaign"), id(Kind::Campaign, at)),
            CalendarOf::Audience(at) => format!("{}/{}", word("audience"), id(Kind::Audience, at)),
            CalendarOf::Unit(at) => format!("{}/{}", word("by-unit"), id(Kind::Unit, at)),
            CalendarOf::Channel(at) => format!("{}/{}", word("channel"), id(Kind::Channel, at)),
            CalendarOf::Kind(name) => {
                format!("{}/{}", word("kind"), word(&format!("kind-{name}")))
            }
            CalendarOf::Item(at) => {
                let item = self.feeds.item(at).map(|item| item.id.as_str());
                format!("{}/{}", word("event"), item.unwrap_or_default())
            }
        };
        format!("{}/{name}", self.section_slug(language, Section::Calendar))
    }

    /// The path of a record or text that has a page of its own.
    fn record(&self, language: &str, node: Node) -> String {
        self.below(language, node.kind, &self.id(node))
    }

    /// The path of what has this name, below the section of its kind.
    fn below(&self, language: &str, kind: Kind, id: &str) -> String {
        match kind.section() {
            Some(section) => [&*self.section_slug(language, section), "/", id, "/"].concat(),
            None => [id, "/"].concat(),
        }
    }

    /// The address part of a section: the site's, or that of the interface's words, or its name.
    fn section_slug(&self, language: &str, section: Section) -> Cow<'_, str> {
        if let Some(own) = self.config.slug(language, section) {
            return Cow::Borrowed(own);
        }
        let key = ["slug.", section.name()].concat();
        let languages = [language, self.main_language()];
        let words = languages.iter().find_map(|l| self.strings.get(*l));
        let word = words.and_then(|words| words.0.get(&key));
        Cow::Borrowed(word.map_or(section.name(), String::as_str))
    }
}

/// The address of a copied file: its path below the content folder, each part a clean ASCII name.
fn clean_path(content_folder: &str, path: &str) -> String {
    let below = path
        .strip_prefix(content_folder)
        .map_or(path, |rest| rest.trim_start_matches('/'));
    let parts: Vec<String> = below
        .split('/')
        .map(|part| match part.rsplit_once('.') {
            Some((name, ending)) => format!(
                "{}.{}",
                crate::vietnamese::slug(name),
                ending.to_ascii_lowercase()
            ),
            None => crate::vietnamese::slug(part),
        })
        .collect();
    format!("files/{}", parts.join("/"))
}
