//! What can be asked for: every page and file of a site, with its language.
//!
//! A route is only a name; `site` knows its address and `render` what stands there.

use std::sync::Arc;

/// One thing that a site offers at one address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Route {
    pub language: Arc<str>,
    pub page: Page,
}

/// Why articles are listed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    Audience,
    Channel,
    Message,
    Campaign,
}

impl Facet {
    pub const ALL: [Self; 4] = [Self::Audience, Self::Channel, Self::Message, Self::Campaign];

    /// The key of its words in the interface strings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Audience => "audience",
            Self::Channel => "channel",
            Self::Message => "message",
            Self::Campaign => "campaign",
        }
    }
}

/// The parts of `/ke-hoach/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlanPart {
    Audiences,
    Messages,
    Channels,
    Responsibilities,
    Reporting,
    Measures,
}

impl PlanPart {
    pub const ALL: [Self; 6] = [
        Self::Audiences,
        Self::Messages,
        Self::Channels,
        Self::Responsibilities,
        Self::Reporting,
        Self::Measures,
    ];

    /// The key of its words in the interface strings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Audiences => "audiences",
            Self::Messages => "messages",
            Self::Channels => "channels",
            Self::Responsibilities => "responsibilities",
            Self::Reporting => "reporting",
            Self::Measures => "measures",
        }
    }
}

/// What stands at an address. Numbers are places in the site's tables; page numbers start at 1.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    Home,
    Articles(usize),
    ArticlesBy(Facet, usize, usize),
    Article(usize),
    Campaigns,
    Campaign(usize),
    Calendar,
    Agenda,
    Year(i16),
    Month(i16, i8),
    Metrics,
    Metric(usize),
    Tasks,
    TasksByDocument(usize),
    TasksByUnit(usize),
    TasksByDeadline,
    Task(usize),
    Questions,
    Topic(usize),
    Question(usize),
    Documents,
    Document(usize),
    Plan,
    PlanPart(PlanPart),
    Systems,
    Units,
    Unit(usize),
    Terms,
    Irregularities,
    Text(usize),
    NotFound,
    /// Shown where there is no network.
    Offline,
    Sitemap,
    Robots,
    Feed,
    /// The newest articles for an audience, by its place.
    FeedFor(usize),
    CalendarFeed,
    /// What devices know of the site.
    Manifest,
    ServiceWorker,
    /// A file of the theme, by its name.
    Asset(String),
    /// A file beside the content, by its path in the site's folder.
    File(Arc<str>),
    /// A picture beside the content, made this many pixels wide.
    Picture(Arc<str>, u32),
}

impl Page {
    /// The name of its kind, for measurements.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Articles(..) => "articles",
            Self::ArticlesBy(..) => "articles-by",
            Self::Article(..) => "article",
            Self::Campaigns => "campaigns",
            Self::Campaign(..) => "campaign",
            Self::Calendar => "calendar",
            Self::Agenda => "agenda",
            Self::Year(..) => "year",
            Self::Month(..) => "month",
            Self::Metrics => "metrics",
            Self::Metric(..) => "metric",
            Self::Tasks => "tasks",
            Self::TasksByDocument(..) => "tasks-by-document",
            Self::TasksByUnit(..) => "tasks-by-unit",
            Self::TasksByDeadline => "tasks-by-deadline",
            Self::Task(..) => "task",
            Self::Questions => "questions",
            Self::Topic(..) => "topic",
            Self::Question(..) => "question",
            Self::Documents => "documents",
            Self::Document(..) => "document",
            Self::Plan => "plan",
            Self::PlanPart(..) => "plan-part",
            Self::Systems => "systems",
            Self::Units => "units",
            Self::Unit(..) => "unit",
            Self::Terms => "terms",
            Self::Irregularities => "irregularities",
            Self::Text(..) => "text",
            Self::NotFound => "not-found",
            Self::Offline => "offline",
            Self::Sitemap => "sitemap",
            Self::Robots => "robots",
            Self::Feed | Self::FeedFor(_) => "feed",
            Self::CalendarFeed => "calendar-feed",
            Self::Manifest => "manifest",
            Self::ServiceWorker => "service-worker",
            Self::Asset(..) => "asset",
            Self::File(..) => "file",
            Self::Picture(..) => "picture",
        }
    }

    /// Whether search engines should lead to it: not to pages that stand in for others.
    #[must_use]
    pub fn is_findable(&self) -> bool {
        self.is_html() && !matches!(self, Self::NotFound | Self::Offline)
    }

    /// Whether it is a page for people.
    #[must_use]
    pub fn is_html(&self) -> bool {
        !matches!(
            self,
            Self::Sitemap
                | Self::Robots
                | Self::Feed
                | Self::FeedFor(_)
                | Self::CalendarFeed
                | Self::Manifest
                | Self::ServiceWorker
                | Self::Asset(_)
                | Self::File(_)
                | Self::Picture(..)
        )
    }
}
