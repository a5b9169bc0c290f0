//! The whole site, resolved and immutable: the plan, the content, who refers to whom, what happens
//! when, and every address. Rendering reads it and nothing else.

mod addresses;
mod attached;
mod back;
mod cards;
mod content;
mod editions;
mod feeds;
mod findable;
mod gather;
mod guides;
mod judge;
mod languages;
mod links;
mod occurrences;
mod pictures;
mod routes;
mod rules;
pub mod shortcodes;
mod times;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use addresses::output;
pub use back::{BackLinks, Citation};
pub use cards::sections;
pub use content::{Content, Entry, Question, Topic};
pub use editions::{Run, State};
pub use feeds::{Feeds, Item, is_shown};
pub use findable::{Findable, Letter, TITLES_PER_FILE};
pub use links::Followed;
pub(crate) use occurrences::product_names;
pub use occurrences::{Fate, Move, Occurrence, OccurrenceKind, Returns};
pub use pictures::{Picture, broken as broken_picture};
pub use times::Times;

use crate::config::Config;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Severity};
use crate::file::Attachment;
pub use crate::keyed::{Map, Set};
use crate::plan::{Kind, Node, Plan};
use crate::raw::ReadFile;
use crate::read::bounds::TOLD;
use crate::route::Route;
use crate::theme::Theme;

/// What a run is told from outside; the core reads no clock and no environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The day for which the site is made, in the site's time zone.
    pub today: Date,
    /// In place of `base_url` of `loa.yaml`.
    pub base_url: Option<String>,
    /// Also what is not ready.
    pub drafts: bool,
    /// Also what only staff may see.
    pub internal: bool,
}

/// A template: its name, file and text.
pub type Template = (String, Arc<str>, Arc<str>);

/// A site, as it speaks its main language; [`Site::speaking`] gives it in another one.
#[derive(Clone, Debug)]
pub struct Site {
    pub config: Config,
    pub options: Options,
    /// Scheme, host and folder, ending in `/`.
    pub base_url: String,
    /// The path of the base URL: `/` or `/folder/`.
    pub base_path: String,
    pub plan: Plan,
    pub content: Arc<Content>,
    pub back: Arc<BackLinks>,
    /// Everything dated, in order.
    pub occurrences: Vec<Occurrence>,
    /// What the calendar's feeds bring.
    pub feeds: Feeds,
    /// Every campaign's runs, by campaign and year.
    pub runs: Vec<Run>,
    /// Where each occurrence stands in the calendar.
    pub times: Arc<Times>,
    /// First and last year of the calendar.
    pub years: (i16, i16),
    /// Interface words by language.
    pub strings: BTreeMap<String, Arc<crate::strings::Strings>>,
    pub theme: Arc<Theme>,
    /// Templates: name, file, text; for each name the one that comes first in look-up order.
    pub templates: Arc<Vec<Template>>,
    /// Files beside the content: path in the site's folder → what is known of it.
    pub files: Arc<BTreeMap<Arc<str>, Attachment>>,
    /// Those of them that are published, because a text that is shown refers to them.
    pub published: Arc<BTreeSet<Arc<str>>>,
    /// Every facet that has articles: its place in its table, and how many.
    pub facets: Vec<(crate::route::Facet, usize, usize)>,
    /// Everything that can be searched for, by kind.
    pub findable: Arc<Vec<Findable>>,
    /// The first letters of what can be found, in the order of the alphabet.
    pub letters: Arc<Vec<Letter>>,
    /// Output path → what is there.
    pub routes: Arc<BTreeMap<String, Route>>,
    /// The same site in its other languages: what is translated, and the rest marked as foreign.
    pub others: BTreeMap<String, Arc<Site>>,
    /// The records of the plan that are translated, by language.
    pub translations: BTreeMap<String, Set<Node>>,
}

impl Site {
    /// Whether there is neither a text nor a record, not even one that is held back.
    fn is_empty(&self) -> bool {
        let (content, plan) = (&self.content, &self.plan);
        content.by_file.is_empty()
            && content.hidden.is_empty()
            && content.topics.is_empty()
            && plan.measurements.is_empty()
            && plan.tables().iter().all(|table| table.count() == 0)
    }

    /// How many records or texts of a kind the site has.
    pub fn count(&self, kind: Kind) -> usize {
        let content = &self.content;
        match kind {
            Kind::Topic => content.topics.len(),
            Kind::Question => content.questions.len(),
            Kind::Article => content.articles.len(),
            Kind::Page => content.pages.len(),
            _ => self.plan.table(kind).map_or(0, |table| table.count()),
        }
    }

    /// The time zone of the site's clocks; UTC where the site names none.
    pub fn zone(&self) -> &str {
        let zone = self.config.time_zone.as_ref();
        zone.map_or("UTC", |zone| zone.value.as_str())
    }
}

/// Joins everything that was read into a site, and says what does not fit.
///
/// The site is always whole enough to be looked at; it may only be published without errors.
pub fn resolve(files: &[Arc<ReadFile>], options: &Options) -> (Site, Vec<Diagnostic>) {
    let mut findings: Vec<Diagnostic> = files.iter().flat_map(|f| f.findings.clone()).collect();
    let gathered = gather::gather(files, &mut findings);
    let site = gathered.into_site(options, &mut findings);
    judge::judge(files, &site, &mut findings);
    if !crate::diagnostic::has_errors(&findings) && site.is_empty() {
        let folders = &site.config.folders;
        findings.push(
            Diagnostic::nowhere(&crate::rule::NOTHING_TO_BUILD)
                .with("content", &folders.content.value)
                .with("seeds", &folders.seeds.value),
        );
    }
    crate::diagnostic::tidy(&mut findings);
    told(&mut findings);
    (site, findings)
}

/// Of very many findings of one rule in one file, tells the first, and how many more there are.
fn told(findings: &mut Vec<Diagnostic>) {
    if findings.len() <= TOLD {
        return;
    }
    let mut counts: Map<(Option<Arc<str>>, &'static str, Severity), usize> = Map::default();
    let mut more: Map<_, (usize, Diagnostic)> = Map::default();
    findings.retain(|found| {
        let file = found.place.as_ref().map(|place| Arc::clone(&place.file));
        let key = (file, found.rule.id, found.severity);
        let count = counts.entry(key.clone()).or_default();
        *count += 1;
        if *count > TOLD {
            let rest = more.entry(key).or_insert_with(|| (0, found.clone()));
            rest.0 += 1;
        }
        *count <= TOLD
    });
    for (_, (count, first)) in more {
        let mut finding = Diagnostic::nowhere(&crate::rule::TOO_MUCH)
            .with("problem", "more-of-the-same")
            .with("count", count.to_string())
            .with("id", first.rule.id)
            .with("mend", "more-of-the-same+");
        (finding.place, finding.severity) = (first.place, first.severity);
        findings.push(finding);
    }
    crate::diagnostic::sort(findings);
}
