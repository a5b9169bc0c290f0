//! What can be asked for: every page and file of a site, with its language.
//!
//! A route is only a name; `site` knows its address and `render` what stands there.

use std::sync::Arc;

use strum::{IntoStaticStr, VariantArray};

use crate::date::Date;
use crate::plan::{Door, Kind, Node, PlanPart, Section};

/// One thing that a site offers at one address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Route {
    pub language: Arc<str>,
    pub page: Page,
}

/// Why articles are listed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray)]
pub enum Facet {
    Audience,
    Channel,
    Message,
    Campaign,
}

impl Facet {
    /// Every facet, in the order in which lists name them.
    pub const ALL: &'static [Self] = <Self as VariantArray>::VARIANTS;

    /// The kind of record that the articles name.
    pub fn kind(self) -> Kind {
        match self {
            Self::Audience => Kind::Audience,
            Self::Channel => Kind::Channel,
            Self::Message => Kind::Message,
            Self::Campaign => Kind::Campaign,
        }
    }

    /// The key of its words in the interface strings.
    pub fn name(self) -> &'static str {
        self.kind().name()
    }
}

/// The forms in which a metric can be taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray)]
pub enum MetricDownload {
    /// A picture, SVG.
    Picture,
    /// An A4 poster, SVG.
    Poster,
    /// A table for spreadsheets, CSV.
    Table,
    /// JSON.
    Data,
}

impl MetricDownload {
    /// Every form.
    pub const ALL: &'static [Self] = <Self as VariantArray>::VARIANTS;

    /// What follows the metric's id in the address.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Picture => ".svg",
            Self::Poster => "-a4.svg",
            Self::Table => ".csv",
            Self::Data => ".json",
        }
    }
}

/// The files of the plan's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DataFile {
    /// All of it, JSON.
    Plan,
    /// The JSON Schema of all of it.
    Schema,
    /// When the site changes by itself, JSON.
    Next,
    /// What the tables hold, for programs: Frictionless Data Package.
    Package,
    /// The same in the words of the W3C: CSV on the Web.
    Csvw,
    /// What there is to take, for catalogues of data: DCAT as JSON-LD.
    Catalog,
    /// Every target of every metric, CSV.
    Targets,
    /// Every measurement, CSV.
    Measurements,
    /// The records of one concept, CSV.
    Records(Kind),
}

impl DataFile {
    /// Its name.
    pub fn name(self) -> String {
        let name = match self {
            Self::Plan => "plan.json",
            Self::Schema => "plan.schema.json",
            Self::Next => "next-changes.json",
            Self::Package => "datapackage.json",
            Self::Csvw => "csv-metadata.json",
            Self::Catalog => "catalog.jsonld",
            Self::Targets => "targets.csv",
            Self::Measurements => "measurements.csv",
            Self::Records(kind) => return format!("{}.csv", kind.name()),
        };
        name.to_owned()
    }

    /// Its media type.
    pub fn media(self) -> &'static str {
        match self {
            Self::Plan | Self::Next | Self::Package => "application/json",
            Self::Schema => "application/schema+json",
            Self::Csvw => "application/csvm+json",
            Self::Catalog => "application/ld+json",
            Self::Targets | Self::Measurements | Self::Records(_) => "text/csv",
        }
    }
}

/// The sizes of cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray)]
pub enum CardSize {
    /// Link previews.
    Preview,
    Post,
    Story,
}

impl CardSize {
    /// Every size.
    pub const ALL: &'static [Self] = <Self as VariantArray>::VARIANTS;

    /// Width and height in pixels.
    pub fn pixels(self) -> (u32, u32) {
        match self {
            Self::Preview => (1200, 630),
            Self::Post => (1080, 1080),
            Self::Story => (1080, 1920),
        }
    }
}

/// What stands at an address: the door of a section, a record or text, or one of the few things that
/// are neither. Numbers are places in the site's tables; page numbers start at 1.
#[derive(Clone, Debug, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Page {
    Home,
    /// The first page of a section.
    Door(Section),
    /// A record or text that has a page of its own.
    Record(Node),
    /// The notice at the address of a text whose time is over, by its place among those.
    Ended(usize),
    /// The way from an earlier address to the page that stood there, by its place in `Atlas::aliases`.
    Alias(usize),
    /// A further page of the list of articles, from 2.
    Articles(usize),
    ArticlesBy(Facet, usize, usize),
    /// One year's run of a campaign.
    Edition(usize, i16),
    Agenda,
    /// What is dated of one campaign, unit, audience, channel or kind.
    CalendarList(CalendarOf),
    Year(i16),
    Month(i16, i8),
    /// A day on which something happens.
    Day(Date),
    TasksByDocument(usize),
    TasksByUnit(usize),
    TasksByDeadline,
    PlanPart(PlanPart),
    /// A metric as a file to take away.
    MetricFile(usize, MetricDownload),
    /// A metric as a small page to be shown inside another site's.
    MetricEmbed(usize),
    /// The plan in pictures.
    Pictures,
    /// The plan as data, with its files.
    Data,
    /// What each file of the data holds, column by column.
    Dictionary,
    DataFile(DataFile),
    /// A picture to be shared, by the page that it is about.
    Card(Box<Page>, CardSize),
    /// A guide, and the place of its step.
    GuideStep(usize, usize),
    /// Everything by topic and letter; readers who search come here.
    Search,
    /// What begins with one letter, by its place in `Site::letters`; only where a site is large.
    SearchLetter(usize),
    /// A piece of the search index.
    SearchFile(SearchFile),
    NotFound,
    /// Shown where there is no network.
    Offline,
    Sitemap,
    /// One of the sitemaps of a site whose pages do not go into one, from 1.
    #[strum(serialize = "sitemap")]
    SitemapPart(usize),
    Robots,
    Feed,
    /// What changed lately.
    #[strum(serialize = "feed")]
    ChangesFeed,
    /// What changed lately of a topic, a unit, a metric or a campaign.
    #[strum(serialize = "feed")]
    ChangesOf(Node),
    /// The newest articles for an audience, by its place.
    #[strum(serialize = "feed")]
    FeedFor(usize),
    CalendarFeed,
    /// The calendar of a part.
    #[strum(serialize = "calendar-feed")]
    CalendarOf(CalendarOf),
    /// The address of a calendar as a QR code, SVG.
    CalendarCode(CalendarOf),
    /// How to subscribe to the calendars.
    Subscribe,
    /// What devices know of the site.
    Manifest,
    ServiceWorker,
    /// A file of the theme, by its name.
    Asset(String),
    /// A file beside the content, by its path in the site's folder.
    File(Arc<str>),
    /// A file that is copied to the root as it is, by its path there.
    Static(Arc<str>),
    /// A picture beside the content, made this many pixels wide.
    Picture(Arc<str>, u32),
}

/// What a calendar to subscribe to is about. Numbers are places in the site's tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CalendarOf {
    /// Everything for citizens.
    All,
    /// What the staff owe: reports and meetings.
    Duties,
    /// Everything that an internal build knows.
    Staff,
    Campaign(usize),
    Audience(usize),
    Unit(usize),
    Channel(usize),
    /// One kind of thing, by the name of the kind.
    Kind(&'static str),
    /// One thing alone, by its place in `Site::feeds`.
    Item(usize),
}

/// The files of the search index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SearchFile {
    /// What the others hold; asked for first.
    Manifest,
    /// Every word, for typing slips.
    Words,
    /// Titles and addresses of a run of findable things.
    Titles(usize),
    /// Where the words of a range stand.
    Terms(usize),
}

impl Page {
    /// The page of a record or text.
    pub const fn record(kind: Kind, at: usize) -> Self {
        Self::Record(Node { kind, at })
    }

    /// A page of the list of articles.
    pub fn articles(number: usize) -> Self {
        match number {
            0 | 1 => Self::Door(Section::Articles),
            _ => Self::Articles(number),
        }
    }

    /// The name of its kind, for measurements, styles and tests.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Door(section) => section.name(),
            // A page of Markdown: “page” alone would say nothing.
            Self::Record(Node {
                kind: Kind::Page, ..
            }) => "text",
            Self::Record(node) => node.kind.name(),
            other => other.into(),
        }
    }

    /// Whether it says something of most of the site, and so takes longest to make.
    pub fn is_long(&self) -> bool {
        matches!(
            self,
            Self::Sitemap
                | Self::SitemapPart(_)
                | Self::SearchFile(_)
                | Self::SearchLetter(_)
                | Self::Record(Node {
                    kind: Kind::Document,
                    ..
                })
        )
    }

    /// Whether search engines should lead to it: not to pages that stand in for others, nor to
    /// what no longer holds.
    pub fn is_findable(&self) -> bool {
        self.is_html() && !matches!(self, Self::NotFound | Self::Offline | Self::Ended(_))
    }

    /// Whether it is a page for people.
    pub fn is_html(&self) -> bool {
        !matches!(
            self,
            Self::Sitemap
                | Self::SitemapPart(_)
                | Self::Robots
                | Self::Feed
                | Self::FeedFor(_)
                | Self::ChangesFeed
                | Self::ChangesOf(_)
                | Self::CalendarFeed
                | Self::CalendarOf(_)
                | Self::CalendarCode(_)
                | Self::MetricFile(..)
                | Self::MetricEmbed(_)
                | Self::Alias(_)
                | Self::DataFile(_)
                | Self::Card(..)
                | Self::SearchFile(_)
                | Self::Manifest
                | Self::ServiceWorker
                | Self::Asset(_)
                | Self::File(_)
                | Self::Static(_)
                | Self::Picture(..)
        )
    }
}

impl From<Door> for Page {
    fn from(door: Door) -> Self {
        match door {
            Door::Section(section) => Self::Door(section),
            Door::Part(part) => Self::PlanPart(part),
            Door::Agenda => Self::Agenda,
        }
    }
}
