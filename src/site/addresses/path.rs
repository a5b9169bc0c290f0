//! The path of each kind of page below the site's root.

use crate::config::Section;
use crate::plan::{Kind, Node};
use crate::route::{CalendarOf, DataFile, Facet, Page};
use crate::site::Site;

impl Site {
    /// The path of a page below the site's root, without a leading slash: `tin-tuc/x/`.
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
        let slug = |section| self.config.slug(language, section);
        let numbered = |base: String, number: usize| {
            if number > 1 {
                format!("{base}{}-{number}/", word("page"))
            } else {
                base
            }
        };
        let below = match page {
            Page::Home => String::new(),
            Page::Articles(n) => numbered([slug(Section::Articles), "/"].concat(), *n),
            Page::ArticlesBy(facet, at, n) => {
                let id = self.facet_id(*facet, *at);
                let list = [
                    slug(Section::Articles),
                    "/",
                    &word(facet.name()),
                    "/",
                    &id,
                    "/",
                ];
                numbered(list.concat(), *n)
            }
            Page::Article(at) => {
                let slug_of = &self.content.articles[*at].main.slug;
                [slug(Section::Articles), "/", slug_of, "/"].concat()
            }
            Page::Campaigns => format!("{}/", slug(Section::Campaigns)),
            Page::Campaign(at) => self.record(language, Section::Campaigns, Kind::Campaign, *at),
            Page::Edition(at, year) => {
                let campaign = self.record(language, Section::Campaigns, Kind::Campaign, *at);
                format!("{campaign}{year}/")
            }
            Page::Calendar => format!("{}/", slug(Section::Calendar)),
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
            Page::Metrics => format!("{}/", slug(Section::Metrics)),
            Page::Metric(at) => self.record(language, Section::Metrics, Kind::Metric, *at),
            Page::Tasks => format!("{}/", slug(Section::Tasks)),
            Page::TasksByDocument(at) => {
                let id = self.id(Node {
                    kind: Kind::Document,
                    at: *at,
                });
                format!("{}/{}/{id}/", slug(Section::Tasks), word("by-document"))
            }
            Page::TasksByUnit(at) => {
                let id = self.id(Node {
                    kind: Kind::Unit,
                    at: *at,
                });
                format!("{}/{}/{id}/", slug(Section::Tasks), word("by-unit"))
            }
            Page::TasksByDeadline => format!("{}/{}/", slug(Section::Tasks), word("by-deadline")),
            Page::Task(at) => self.record(language, Section::Tasks, Kind::Task, *at),
            Page::Questions => format!("{}/", slug(Section::Questions)),
            Page::Topic(at) => {
                format!(
                    "{}/{}/",
                    slug(Section::Questions),
                    self.content.topics[*at].slug
                )
            }
            Page::Question(at) => {
                let slug_of = &self.content.questions[*at].entry.main.slug;
                [slug(Section::Questions), "/", slug_of, "/"].concat()
            }
            Page::Documents => format!("{}/", slug(Section::Documents)),
            Page::Document(at) => self.record(language, Section::Documents, Kind::Document, *at),
            Page::Plan => format!("{}/", slug(Section::Plan)),
            Page::PlanPart(part) => format!("{}/{}/", slug(Section::Plan), word(part.name())),
            Page::Systems => format!("{}/", slug(Section::Systems)),
            Page::Units => format!("{}/", slug(Section::Units)),
            Page::Unit(at) => self.record(language, Section::Units, Kind::Unit, *at),
            Page::Terms => format!("{}/", slug(Section::Terms)),
            Page::Irregularities => format!("{}/", slug(Section::Irregularities)),
            Page::MetricFile(at, file) => {
                let page = self.record(language, Section::Metrics, Kind::Metric, *at);
                format!("{}{}", page.trim_end_matches('/'), file.ending())
            }
            Page::MetricEmbed(at) => {
                let page = self.record(language, Section::Metrics, Kind::Metric, *at);
                format!("{page}{}/", word("embed"))
            }
            Page::Pictures => format!("{}/{}/", slug(Section::Metrics), word("pictures")),
            Page::Data => format!("{}/", word("data")),
            Page::DataFile(file) => {
                let name = match file {
                    DataFile::Plan => "plan.json",
                    DataFile::Schema => "plan.schema.json",
                    DataFile::Targets => "targets.csv",
                    DataFile::Measurements => "measurements.csv",
                    DataFile::Records(concept) => &format!("{concept}.csv"),
                };
                format!("{}/{name}", word("data"))
            }
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
            Page::Guides => format!("{}/", word("guides")),
            Page::Guide(at) => format!("{}/{}/", word("guides"), self.guide_id(*at)),
            Page::GuideStep(at, step) => {
                let id = self.plan.guides.at(*at).and_then(|g| g.steps.get(*step));
                let id = id.map(|s| s.id.slug().into_owned()).unwrap_or_default();
                format!("{}/{}/{id}/", word("guides"), self.guide_id(*at))
            }
            Page::Search => format!("{}/", word("search")),
            Page::SearchLetter(at) => {
                let letter = self.letters.get(*at).map(|l| l.slug()).unwrap_or_default();
                format!("{}/{letter}/", word("search"))
            }
            Page::SearchFile(file) => {
                format!("{}/{}", word("search"), crate::site::findable::name(*file))
            }
            Page::Text(at) => format!("{}/", self.content.pages[*at].main.slug),
            Page::NotFound => "404.html".into(),
            Page::Offline => "offline.html".into(),
            Page::Sitemap => "sitemap.xml".into(),
            Page::Robots => "robots.txt".into(),
            Page::Feed => "feed.xml".into(),
            Page::FeedFor(at) => {
                let list = Page::ArticlesBy(Facet::Audience, *at, 1);
                format!("{}feed.xml", self.path(language, &list))
            }
            Page::CalendarFeed => "calendar.ics".into(),
            Page::CalendarOf(of) => format!("{}.ics", self.calendar_name(*of, language)),
            Page::CalendarCode(of) => format!("{}-qr.svg", self.calendar_name(*of, language)),
            Page::Subscribe => format!("{}/{}/", slug(Section::Calendar), word("subscribe")),
            Page::Manifest => "manifest.webmanifest".into(),
            Page::ServiceWorker => "sw.js".into(),
            Page::Asset(name) => format!("assets/{name}"),
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
        format!("{}/{name}", self.config.slug(language, Section::Calendar))
    }

    fn guide_id(&self, at: usize) -> String {
        self.id(Node {
            kind: Kind::Guide,
            at,
        })
    }

    fn record(&self, language: &str, section: Section, kind: Kind, at: usize) -> String {
        let id = self.id(Node { kind, at });
        [self.config.slug(language, section), "/", &id, "/"].concat()
    }

    fn facet_id(&self, facet: Facet, at: usize) -> String {
        let kind = match facet {
            Facet::Audience => Kind::Audience,
            Facet::Channel => Kind::Channel,
            Facet::Message => Kind::Message,
            Facet::Campaign => Kind::Campaign,
        };
        self.id(Node { kind, at })
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
