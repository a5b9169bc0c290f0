//! The home page: what citizens ask most, what comes next, how far the plan is, what is new.

use std::collections::HashSet;

use serde::Serialize;

use crate::date::{Date, Period};
use crate::pages::guide;
use crate::pages::news::{self, ArticleCard};
use crate::pages::question::{self, QuestionCard};
use crate::plan::{Basis, Kind, Node};
use crate::plan::{PlanPart, Section};
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::metric::{self, MetricCard};
use crate::presenter::occurrence::{self, Venue};
use crate::presenter::piece::{Item, Link, Mark, Source};
use crate::route::Page;
use crate::site::{Occurrence, OccurrenceKind};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

/// How many dates, articles and so on the home page shows.
const DATES: usize = 5;
const ARTICLES: usize = 3;

#[derive(Debug, Serialize)]
struct HomeView {
    topics: Vec<Item>,
    guides: Vec<Item>,
    topics_url: String,
    calendar_url: String,
    metrics_url: String,
    articles_url: String,
    questions: Vec<QuestionCard>,
    campaign: Option<CampaignNow>,
    dates: Vec<DateRow>,
    metrics: Vec<MetricCard>,
    measured: usize,
    articles: Vec<ArticleCard>,
    looks: Vec<DoorView>,
    channels_url: Option<String>,
}

/// The main campaign, as of the day of the build.
#[derive(Debug, Serialize)]
struct CampaignNow {
    link: Link,
    /// The day of the build belongs to it.
    on: bool,
    when: When,
    /// In words with the weekday.
    long: String,
    days: i32,
    optional: bool,
}

/// A coming date.
#[derive(Debug, Serialize)]
pub(crate) struct DateRow {
    pub when: When,
    pub long: String,
    /// Where it takes place.
    pub venue: Option<Venue>,
    pub link: Link,
    /// CSS class of the kind, and its word.
    pub kind: &'static str,
    pub kind_word: String,
    pub mark: Option<Mark>,
    pub sources: Vec<Source>,
}

/// A door into the reference part, with how much is behind it.
#[derive(Debug, Serialize)]
struct DoorView {
    link: Link,
    text: String,
}

/// `/`
pub(crate) fn home(desk: &Desk<'_>) -> Sheet {
    let site = desk.site;
    let plan = &site.plan;
    let metrics = (site.config.main_metrics.iter())
        .filter_map(|id| {
            let at = plan.metrics.position(id.as_str())?;
            Some(metric::card(
                desk,
                Node {
                    kind: Kind::Metric,
                    at,
                },
                plan.metrics.at(at)?,
            ))
        })
        .collect();
    let title = site.config.title.clone();
    Sheet {
        template: "home.html",
        head: Head {
            title,
            description: site.config.tagline.clone(),
            ..Head::default()
        },
        view: view(&HomeView {
            topics: question::topics(desk),
            guides: guide::items(desk),
            topics_url: desk.url(&Page::Door(Section::Questions)),
            calendar_url: desk.url(&Page::Door(Section::Calendar)),
            metrics_url: desk.url(&Page::Door(Section::Metrics)),
            articles_url: desk.url(&Page::Door(Section::Articles)),
            questions: question::cards(desk, &site.config.main_questions),
            campaign: campaign(desk),
            dates: coming(desk)
                .take(DATES)
                .map(|o| date_row(desk, o))
                .collect(),
            metrics,
            measured: plan.measurements.len(),
            articles: (0..site.content.articles.len().min(ARTICLES))
                .filter_map(|at| news::card(desk, at))
                .collect(),
            looks: looks(desk),
            channels_url: site
                .has(&Page::Door(Section::Plan))
                .then(|| desk.url(&Page::PlanPart(PlanPart::Channels))),
        }),
    }
}

/// What citizens may want to know of next, by the day that comes next: on which it begins, or of what is
/// on, ends. Duties of the staff stay out. Of what comes back only the next time is news.
fn coming<'a>(desk: &Desk<'a>) -> impl Iterator<Item = &'a Occurrence> {
    let today = desk.site.options.today;
    let mut found: Vec<&Occurrence> = (desk.site.occurrences.iter())
        .filter(|o| !o.duty && o.basis != Basis::Assumed)
        .filter(|o| o.kind != OccurrenceKind::Document)
        .filter(|o| o.fate.cancelled.is_none())
        .filter(|o| today < o.period.first() || o.period.last().is_some_and(|last| today <= last))
        .collect();
    let next = |period: Period| match period.first() {
        first if today < first => Some(first),
        _ => period.last(),
    };
    found.sort_by_key(|o| (next(o.period), o.period.last(), o.time, o.kind));
    let mut seen = HashSet::new();
    found.retain(|o| seen.insert((o.node, o.target)));
    found.into_iter()
}

fn date_row(desk: &Desk<'_>, occurrence: &Occurrence) -> DateRow {
    let when = occurrence::when(desk, occurrence);
    let long = when.text.clone();
    let mark = (occurrence.basis != Basis::Explicit).then(|| Mark {
        basis: occurrence.basis,
        label: desk
            .words
            .get(match occurrence.basis {
                Basis::Assumed => "basis.assumed",
                _ => "basis.derived",
            })
            .to_owned(),
        reason: occurrence.reason.clone(),
    });
    DateRow {
        when,
        long,
        venue: occurrence::venue(occurrence.location.as_ref(), occurrence.online.as_ref()),
        link: Link {
            url: desk.site.url_at(desk.language, occurrence),
            title: occurrence.title.clone(),
        },
        kind: occurrence.kind.name(),
        kind_word: desk
            .words
            .get(&format!("occurrence.{}", occurrence.kind.name()))
            .to_owned(),
        mark,
        sources: occurrence.sources.iter().map(|s| desk.source(s)).collect(),
    }
}

/// The campaign that the site counts down to: its next occurrence.
fn campaign(desk: &Desk<'_>) -> Option<CampaignNow> {
    let site = desk.site;
    let id = site.config.main_campaign.as_ref()?;
    let at = site.plan.campaigns.position(id.as_str())?;
    let campaign = site.plan.campaigns.at(at)?;
    let today = site.options.today;
    let kind = Kind::Campaign;
    let next = (site.occurrences_of(Node { kind, at }))
        .filter(|o| o.kind != OccurrenceKind::Product && o.fate.cancelled.is_none())
        .find(|o| o.period.last().is_some_and(|last| today <= last))?;
    let first = next.period.first();
    Some(CampaignNow {
        link: desk.link(Node {
            kind: Kind::Campaign,
            at,
        }),
        on: next.period.contains(today),
        when: desk.when(next.period),
        long: format::long_day(first, desk.words),
        days: days(today, first),
        optional: campaign.optional,
    })
}

fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

fn looks(desk: &Desk<'_>) -> Vec<DoorView> {
    let plan = &desk.site.plan;
    let own = plan.documents.iter().filter(|d| d.plan).count();
    let numbers = |pairs: &[(&str, usize)], key: &str| {
        let texts: Vec<(&str, String)> = pairs.iter().map(|(k, n)| (*k, n.to_string())).collect();
        let values: Vec<(&str, &str)> = texts.iter().map(|(k, n)| (*k, n.as_str())).collect();
        desk.words.fill(key, &values)
    };
    [
        (
            Page::Door(Section::Documents),
            Section::Documents,
            numbers(
                &[("own", own), ("cited", plan.documents.len() - own)],
                "home.documents",
            ),
        ),
        (
            Page::Door(Section::Tasks),
            Section::Tasks,
            numbers(&[("n", plan.tasks.len())], "home.tasks"),
        ),
        (
            Page::Door(Section::Plan),
            Section::Plan,
            desk.words.get("home.plan").to_owned(),
        ),
        (
            Page::Door(Section::Irregularities),
            Section::Irregularities,
            numbers(&[("n", plan.irregularities.len())], "home.irregularities"),
        ),
    ]
    .into_iter()
    .filter(|(page, ..)| desk.site.has(page))
    .map(|(page, section, text)| DoorView {
        link: Link {
            url: desk.url(&page),
            title: desk.section(section),
        },
        text,
    })
    .collect()
}
