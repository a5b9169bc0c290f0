//! Every address of the site, laid out once; and where the links of Markdown files lead.

use std::collections::HashMap;
use std::sync::Arc;

use super::Site;
use crate::config::Section;
use crate::diagnostic::Diagnostic;
use crate::file::{Place, Span};
use crate::plan::{Id, Kind, Node, for_each_table};
use crate::route::{CardSize, DataFile, Facet, MetricFile, Page, PlanPart, Route};
use crate::rule;

/// Where a link of a Markdown file leads.
pub enum Followed {
    /// An address, and whether it is on another site.
    To(String, bool),
    /// To a file beside the content.
    File(String, Arc<str>),
    /// To a text that this build does not show.
    Hidden,
    /// Nowhere.
    Broken,
    /// To a page, but not to a heading that it has; the nearest one that it has.
    NoAnchor {
        anchor: String,
        near: Option<String>,
    },
    /// To something that no page may link.
    Unsafe,
}

impl Site {
    /// The code of the main language.
    #[must_use]
    pub fn main_language(&self) -> &str {
        self.config.languages.first().map_or("vi", String::as_str)
    }

    /// The interface words of a language, or of the main one.
    #[must_use]
    pub fn words(&self, language: &str) -> Arc<crate::strings::Strings> {
        self.strings
            .get(language)
            .or_else(|| self.strings.get(self.main_language()))
            .cloned()
            .unwrap_or_default()
    }

    /// The path of a page below the site's root, without a leading slash: `tin-tuc/x/`.
    #[must_use]
    pub fn path(&self, language: &str, page: &Page) -> String {
        let words = self.words(language);
        let prefix = if language == self.main_language() || !page.is_html() {
            String::new()
        } else {
            format!("{language}/")
        };
        let slug = |section| self.config.slug(section);
        let word = |key: &str| words.get(&format!("slug.{key}")).to_owned();
        let numbered = |base: String, number: usize| {
            if number > 1 {
                format!("{base}{}-{number}/", word("page"))
            } else {
                base
            }
        };
        let below = match page {
            Page::Home => String::new(),
            Page::Articles(n) => numbered(format!("{}/", slug(Section::Articles)), *n),
            Page::ArticlesBy(facet, at, n) => {
                let id = self.facet_id(*facet, *at);
                numbered(
                    format!("{}/{}/{id}/", slug(Section::Articles), word(facet.name())),
                    *n,
                )
            }
            Page::Article(at) => {
                format!(
                    "{}/{}/",
                    slug(Section::Articles),
                    self.content.articles[*at].main.slug
                )
            }
            Page::Campaigns => format!("{}/", slug(Section::Campaigns)),
            Page::Campaign(at) => self.record(Section::Campaigns, Kind::Campaign, *at),
            Page::Calendar => format!("{}/", slug(Section::Calendar)),
            Page::Agenda => format!("{}/{}/", slug(Section::Calendar), word("agenda")),
            Page::Year(y) => format!("{}/{y}/", slug(Section::Calendar)),
            Page::Month(y, m) => format!("{}/{y}/{m:02}/", slug(Section::Calendar)),
            Page::Metrics => format!("{}/", slug(Section::Metrics)),
            Page::Metric(at) => self.record(Section::Metrics, Kind::Metric, *at),
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
            Page::Task(at) => self.record(Section::Tasks, Kind::Task, *at),
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
                format!("{}/{slug_of}/", slug(Section::Questions))
            }
            Page::Documents => format!("{}/", slug(Section::Documents)),
            Page::Document(at) => self.record(Section::Documents, Kind::Document, *at),
            Page::Plan => format!("{}/", slug(Section::Plan)),
            Page::PlanPart(part) => format!("{}/{}/", slug(Section::Plan), word(part.name())),
            Page::Systems => format!("{}/", slug(Section::Systems)),
            Page::Units => format!("{}/", slug(Section::Units)),
            Page::Unit(at) => self.record(Section::Units, Kind::Unit, *at),
            Page::Terms => format!("{}/", slug(Section::Terms)),
            Page::Irregularities => format!("{}/", slug(Section::Irregularities)),
            Page::MetricFile(at, file) => {
                let page = self.record(Section::Metrics, Kind::Metric, *at);
                format!("{}{}", page.trim_end_matches('/'), file.ending())
            }
            Page::MetricEmbed(at) => {
                let page = self.record(Section::Metrics, Kind::Metric, *at);
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
                format!("{}/{}", word("search"), super::findable::name(*file))
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
        format!("{prefix}{below}")
    }

    fn guide_id(&self, at: usize) -> String {
        self.id(Node {
            kind: Kind::Guide,
            at,
        })
    }

    fn record(&self, section: Section, kind: Kind, at: usize) -> String {
        format!(
            "{}/{}/",
            self.config.slug(section),
            self.id(Node { kind, at })
        )
    }

    /// The address of a page as other pages of the site link it.
    #[must_use]
    pub fn url(&self, language: &str, page: &Page) -> String {
        format!("{}{}", self.base_path, self.path(language, page))
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

    /// The id of a record as a part of an address.
    #[must_use]
    pub fn id(&self, node: Node) -> String {
        fn of<T: crate::plan::Record>(table: &crate::plan::Table<T>, at: usize) -> Option<&Id> {
            table.at(at).map(|row| &row.id().value)
        }
        let plan = &self.plan;
        let at = node.at;
        let id = match node.kind {
            Kind::Document => of(&plan.documents, at),
            Kind::Unit => of(&plan.units, at),
            Kind::Person => of(&plan.people, at),
            Kind::Audience => of(&plan.audiences, at),
            Kind::Phase => of(&plan.phases, at),
            Kind::Message => of(&plan.messages, at),
            Kind::ChannelGroup => of(&plan.channel_groups, at),
            Kind::Channel => of(&plan.channels, at),
            Kind::Format => of(&plan.formats, at),
            Kind::Campaign => of(&plan.campaigns, at),
            Kind::Obligation => of(&plan.obligations, at),
            Kind::Meeting => of(&plan.meetings, at),
            Kind::Feedback => of(&plan.feedback, at),
            Kind::Responsibility => of(&plan.responsibilities, at),
            Kind::Metric => of(&plan.metrics, at),
            Kind::TaskGroup => of(&plan.task_groups, at),
            Kind::Task => of(&plan.tasks, at),
            Kind::Measure => of(&plan.measures, at),
            Kind::Direction => of(&plan.directions, at),
            Kind::Event => of(&plan.events, at),
            Kind::Term => of(&plan.terms, at),
            Kind::System => of(&plan.systems, at),
            Kind::Irregularity => of(&plan.irregularities, at),
            Kind::Guide => of(&plan.guides, at),
            Kind::Principle => of(&plan.principles, at),
            Kind::Purpose => of(&plan.purposes, at),
            Kind::Topic => {
                return self
                    .content
                    .topics
                    .get(at)
                    .map(|t| t.slug.clone())
                    .unwrap_or_default();
            }
            Kind::Question => {
                let question = self.content.questions.get(at);
                return question
                    .map(|q| q.entry.main.slug.clone())
                    .unwrap_or_default();
            }
            Kind::Article => {
                return self
                    .content
                    .articles
                    .get(at)
                    .map(|a| a.main.slug.clone())
                    .unwrap_or_default();
            }
            Kind::Page => {
                return self
                    .content
                    .pages
                    .get(at)
                    .map(|p| p.main.slug.clone())
                    .unwrap_or_default();
            }
        };
        id.map(|id| id.slug().into_owned()).unwrap_or_default()
    }

    /// The page on which a record is shown, and the anchor there where it shares the page.
    #[must_use]
    pub fn page_of(&self, node: Node) -> (Page, Option<String>) {
        let at = node.at;
        let anchored = |page: Page| {
            (
                page,
                Some(format!("{}-{}", node.kind.name(), self.id(node))),
            )
        };
        match node.kind {
            Kind::Document => (Page::Document(at), None),
            Kind::Unit => (Page::Unit(at), None),
            Kind::Campaign => (Page::Campaign(at), None),
            Kind::Metric => (Page::Metric(at), None),
            Kind::Task => (Page::Task(at), None),
            Kind::Article => (Page::Article(at), None),
            Kind::Question => (Page::Question(at), None),
            Kind::Guide => (Page::Guide(at), None),
            Kind::Topic => (Page::Topic(at), None),
            Kind::Page => (Page::Text(at), None),
            Kind::Term => anchored(Page::Terms),
            Kind::System => anchored(Page::Systems),
            Kind::Irregularity => anchored(Page::Irregularities),
            Kind::Audience => anchored(Page::PlanPart(PlanPart::Audiences)),
            Kind::Phase | Kind::Message => anchored(Page::PlanPart(PlanPart::Messages)),
            Kind::ChannelGroup | Kind::Channel | Kind::Format => {
                anchored(Page::PlanPart(PlanPart::Channels))
            }
            Kind::Responsibility => anchored(Page::PlanPart(PlanPart::Responsibilities)),
            Kind::Obligation | Kind::Meeting | Kind::Feedback => {
                anchored(Page::PlanPart(PlanPart::Reporting))
            }
            Kind::Measure | Kind::Direction => anchored(Page::PlanPart(PlanPart::Measures)),
            Kind::Person => (Page::Documents, None),
            Kind::Purpose | Kind::Principle => anchored(Page::Plan),
            Kind::TaskGroup | Kind::Event => (Page::Tasks, None),
        }
    }

    /// The address of a record.
    #[must_use]
    pub fn url_of(&self, language: &str, node: Node) -> String {
        let (page, anchor) = self.page_of(node);
        let mut url = self.url(self.spoken(language, &page), &page);
        if let Some(anchor) = anchor {
            url.push('#');
            url.push_str(&anchor);
        }
        url
    }

    /// The language in which a page exists: the wished one, or the main one.
    #[must_use]
    pub fn spoken<'a>(&'a self, language: &'a str, page: &Page) -> &'a str {
        if language == self.main_language() || self.translated(language, page) {
            language
        } else {
            self.main_language()
        }
    }

    /// Whether a page has a text of its own in a language that is not the main one.
    #[must_use]
    pub fn translated(&self, language: &str, page: &Page) -> bool {
        match page {
            Page::Article(at) => self.content.articles[*at]
                .translations
                .contains_key(language),
            Page::Question(at) => self.content.questions[*at]
                .entry
                .translations
                .contains_key(language),
            Page::Text(at) => self.content.pages[*at].translations.contains_key(language),
            Page::Card(about, _) => self.translated(language, about),
            _ => false,
        }
    }

    /// The file that a relative link of a file names, as a path in the site's folder.
    pub(super) fn beside(file: &str, target: &str) -> Option<String> {
        let mut parts: Vec<&str> = file.split('/').collect();
        parts.pop();
        for part in target.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        Some(crate::file::nfc(&percent_decoded(&parts.join("/"))))
    }

    /// Where a link written in a file leads.
    #[must_use]
    pub fn follow(&self, file: &str, target: &str, language: &str) -> Followed {
        let scheme = target.split_once(':').map(|(s, _)| s.to_ascii_lowercase());
        match scheme.as_deref() {
            Some("http" | "https") => return Followed::To(target.to_owned(), true),
            Some("mailto" | "tel") => return Followed::To(target.to_owned(), false),
            Some(name) if !name.contains(['/', '#', '.']) => return Followed::Unsafe,
            _ => {}
        }
        let (path, anchor) = target
            .split_once('#')
            .map_or((target, None), |(p, a)| (p, Some(a)));
        if path.starts_with('/') {
            return self.follow_path(path, anchor);
        }
        let file = if path.is_empty() {
            file.to_owned()
        } else {
            match Self::beside(file, path) {
                Some(file) => file,
                None => return Followed::Broken,
            }
        };
        if let Some(node) = self.content.by_file.get(file.as_str()) {
            if let Some(anchor) = anchor
                && !self.headings(*node).any(|id| id == anchor)
            {
                let ids = self.headings(*node);
                return Followed::NoAnchor {
                    anchor: anchor.to_owned(),
                    near: crate::diagnostic::nearest(anchor, ids),
                };
            }
            let mut url = self.url_of(language, *node);
            if let Some(anchor) = anchor {
                url.push('#');
                url.push_str(anchor);
            }
            return Followed::To(url, false);
        }
        if self.content.hidden.contains(file.as_str()) {
            return Followed::Hidden;
        }
        match self.files.get_key_value(file.as_str()) {
            Some((path, _)) => Followed::File(
                self.url(self.main_language(), &Page::File(Arc::clone(path))),
                Arc::clone(path),
            ),
            None => Followed::Broken,
        }
    }

    /// A link that names an address of the site itself: `/lich/`.
    fn follow_path(&self, path: &str, anchor: Option<&str>) -> Followed {
        let below = path.trim_start_matches('/');
        let known = |p: &str| self.routes.contains_key(p);
        let file = output(below);
        if !self.routes.is_empty() && !known(&file) && !known(below) {
            return Followed::Broken;
        }
        let anchor = anchor.map(|a| format!("#{a}")).unwrap_or_default();
        Followed::To(format!("{}{below}{anchor}", self.base_path), false)
    }

    /// The ids of a text's headings.
    fn headings(&self, node: Node) -> impl Iterator<Item = &str> {
        let facts = match node.kind {
            Kind::Article => Some(&self.content.articles[node.at].main.facts),
            Kind::Question => Some(&self.content.questions[node.at].entry.main.facts),
            Kind::Page => Some(&self.content.pages[node.at].main.facts),
            _ => None,
        };
        facts
            .into_iter()
            .flat_map(|f| f.headings.iter().map(|h| h.id.as_str()))
    }
}

/// `%20` and its like, as the characters that they stand for.
fn percent_decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%')
            .then(|| text.get(at + 1..at + 3))
            .flatten()
            .and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match hex {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
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

/// The file that holds an address: `lich/` → `lich/index.html`.
#[must_use]
pub fn output(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

/// Lists every route of the site under its output path.
pub(super) fn lay(site: &mut Site, findings: &mut Vec<Diagnostic>) {
    let mut pages = Vec::new();
    let main: Arc<str> = site.main_language().into();
    for page in all_pages(site) {
        for language in &site.config.languages[1.min(site.config.languages.len())..] {
            if site.translated(language, &page) {
                pages.push(Route {
                    language: language.as_str().into(),
                    page: page.clone(),
                });
            }
        }
        pages.push(Route {
            language: Arc::clone(&main),
            page,
        });
    }
    let mut taken: HashMap<String, Route> = HashMap::with_capacity(pages.len());
    for route in pages {
        let path = output(&site.path(&route.language, &route.page));
        if let Some(first) = taken.get(&path.to_lowercase()) {
            // Two steps of one guide with one address have one id, which is said already.
            let steps = |route: &Route| matches!(route.page, Page::GuideStep(..));
            if !(steps(&route) && steps(first)) {
                let url = format!("/{}", path.trim_end_matches("index.html"));
                findings.push(duplicate(site, &route, first).with("url", url));
            }
            continue;
        }
        taken.insert(path.to_lowercase(), route.clone());
        site.routes.insert(path, route);
    }
}

fn duplicate(site: &Site, route: &Route, first: &Route) -> Diagnostic {
    let place = |route: &Route| {
        let content = &site.content;
        let file = match route.page {
            Page::Article(at) => &content.articles.get(at)?.main.file,
            Page::Question(at) => &content.questions.get(at)?.entry.main.file,
            Page::Text(at) => &content.pages.get(at)?.main.file,
            _ => return None,
        };
        Some(Place::new(file, Span::default()))
    };
    let mut finding = Diagnostic::nowhere(&rule::DUPLICATE_ADDRESS);
    // A page that no file of its own makes is named by the address alone.
    (finding.place, finding.related) = match (place(route), place(first)) {
        (None, other) => (other, None),
        both => both,
    };
    finding
}

fn all_pages(site: &Site) -> Vec<Page> {
    let plan = &site.plan;
    let content = &site.content;
    let mut pages = vec![
        Page::Home,
        Page::NotFound,
        Page::Sitemap,
        Page::Robots,
        Page::Feed,
        Page::Manifest,
        Page::ServiceWorker,
    ];
    if site.config.service_worker {
        pages.push(Page::Offline);
    }
    let per_page = site.config.articles_per_page.max(1);
    let chunks = |count: usize| 1..=count.div_ceil(per_page).max(1);
    let mut each = |count: usize, page: fn(usize) -> Page| {
        pages.extend((0..count).map(page));
    };
    each(content.articles.len(), Page::Article);
    each(plan.campaigns.len(), Page::Campaign);
    each(plan.metrics.len(), Page::Metric);
    each(plan.tasks.len(), Page::Task);
    each(content.questions.len(), Page::Question);
    each(content.topics.len(), Page::Topic);
    each(plan.documents.len(), Page::Document);
    each(plan.units.len(), Page::Unit);
    each(content.pages.len(), Page::Text);
    each(plan.guides.len(), Page::Guide);
    let lists = [
        (content.articles.is_empty(), Page::Articles(1)),
        (plan.campaigns.is_empty(), Page::Campaigns),
        (site.occurrences.is_empty(), Page::Calendar),
        (site.occurrences.is_empty(), Page::Agenda),
        (site.occurrences.is_empty(), Page::CalendarFeed),
        (plan.metrics.is_empty(), Page::Metrics),
        (plan.tasks.is_empty(), Page::Tasks),
        (plan.tasks.is_empty(), Page::TasksByDeadline),
        (content.questions.is_empty(), Page::Questions),
        (plan.documents.is_empty(), Page::Documents),
        (plan.systems.is_empty(), Page::Systems),
        (plan.units.is_empty(), Page::Units),
        (plan.terms.is_empty(), Page::Terms),
        (plan.irregularities.is_empty(), Page::Irregularities),
        (plan.guides.is_empty(), Page::Guides),
    ];
    pages.extend(
        lists
            .into_iter()
            .filter(|(empty, _)| !empty)
            .map(|(_, p)| p),
    );
    if !(plan.messages.is_empty() && plan.audiences.is_empty() && plan.channels.is_empty()) {
        pages.push(Page::Plan);
        pages.extend(PlanPart::ALL.map(Page::PlanPart));
    }
    pages.extend(chunks(content.articles.len()).skip(1).map(Page::Articles));
    for (facet, at, count) in &site.facets {
        pages.extend(chunks(*count).map(|n| Page::ArticlesBy(*facet, *at, n)));
        if *facet == Facet::Audience {
            pages.push(Page::FeedFor(*at));
        }
    }
    for (at, document) in plan.documents.iter().enumerate() {
        if plan
            .tasks
            .iter()
            .any(|t| t.document.as_ref() == Some(&document.id.value))
        {
            pages.push(Page::TasksByDocument(at));
        }
    }
    for (at, unit) in plan.units.iter().enumerate() {
        if site
            .back
            .from(Kind::Unit, &unit.id, Kind::Task)
            .next()
            .is_some()
        {
            pages.push(Page::TasksByUnit(at));
        }
    }
    pages.extend(super::findable::pages(site));
    for (at, guide) in plan.guides.iter().enumerate() {
        pages.extend((1..guide.steps.len()).map(|step| Page::GuideStep(at, step)));
    }
    for year in site.years.0..=site.years.1 {
        pages.push(Page::Year(year));
        pages.extend((1..=12).map(|m| Page::Month(year, m)));
    }
    pages.extend(data(site));
    pages.extend(cards(site));
    pages.extend(site.theme.public.values().cloned().map(Page::Asset));
    pages.extend(site.files.keys().cloned().map(Page::File));
    pages.extend(super::pictures::narrower(site));
    pages
}

/// What readers can take away: files of metrics, and of the whole plan.
fn data(site: &Site) -> Vec<Page> {
    let plan = &site.plan;
    let mut pages = Vec::new();
    for at in 0..plan.metrics.len() {
        pages.push(Page::MetricEmbed(at));
        pages.extend(MetricFile::ALL.map(|file| Page::MetricFile(at, file)));
    }
    let mut concepts = Vec::new();
    for_each_table!(&plan, table => if let Some(row) = table.iter().next() {
        concepts.push(crate::plan::kind_of(&row.record).name());
    });
    if concepts.is_empty() {
        return pages;
    }
    pages.extend([
        Page::Data,
        Page::DataFile(DataFile::Plan),
        Page::DataFile(DataFile::Schema),
    ]);
    pages.extend(
        concepts
            .into_iter()
            .map(|c| Page::DataFile(DataFile::Records(c))),
    );
    if !plan.metrics.is_empty() {
        pages.push(Page::Pictures);
        pages.push(Page::DataFile(DataFile::Targets));
        pages.push(Page::DataFile(DataFile::Measurements));
    }
    pages
}

/// Cards to be shared: link previews, and larger ones of what people pass on.
fn cards(site: &Site) -> Vec<Page> {
    let preview = |about: Page| Page::Card(Box::new(about), CardSize::Preview);
    let every = |about: Page| CardSize::ALL.map(|size| Page::Card(Box::new(about.clone()), size));
    let (plan, content) = (&site.plan, &site.content);
    let mut pages = vec![preview(Page::Home)];
    pages.extend(
        super::cards::sections(site)
            .into_iter()
            .map(|(_, page)| preview(page)),
    );
    pages.extend((0..plan.campaigns.len()).map(|at| preview(Page::Campaign(at))));
    pages.extend((0..plan.metrics.len()).flat_map(|at| every(Page::Metric(at))));
    pages.extend((0..content.questions.len()).flat_map(|at| every(Page::Question(at))));
    if site.config.cards == crate::config::Cards::All {
        pages.extend((0..content.articles.len()).map(|at| preview(Page::Article(at))));
    }
    pages
}

/// Every facet that has articles, with how many.
pub(super) fn facets(site: &Site) -> Vec<(Facet, usize, usize)> {
    fn of<T: crate::plan::Record>(
        site: &Site,
        table: &crate::plan::Table<T>,
        facet: Facet,
        found: &mut Vec<(Facet, usize, usize)>,
    ) {
        for (at, row) in table.iter().enumerate() {
            let count = site.back.from(T::KIND, row.id(), Kind::Article).count();
            if count > 0 {
                found.push((facet, at, count));
            }
        }
    }
    let mut found = Vec::new();
    of(site, &site.plan.audiences, Facet::Audience, &mut found);
    of(site, &site.plan.channels, Facet::Channel, &mut found);
    of(site, &site.plan.messages, Facet::Message, &mut found);
    of(site, &site.plan.campaigns, Facet::Campaign, &mut found);
    found
}
