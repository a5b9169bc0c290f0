//! One year's run of a campaign: when it is, what is planned and what is out, and what nobody has
//! entered yet.

use serde::Serialize;

use crate::date::{Date, Period};
use crate::linked::event::event;
use crate::pages::campaign::events;
use crate::pages::campaign::page::{PressView, press};
use crate::pages::news::{self, ArticleCard};
use crate::plan::Section;
use crate::plan::campaign::Campaign;
use crate::plan::edition::{Edition, Product, StageKind};
use crate::plan::{Kind, Node};
use crate::presenter::desk::Desk;
use crate::presenter::edition::{long, name, of_year};
use crate::presenter::feed::list_link;
use crate::presenter::format::{self, When};
use crate::presenter::occurrence::{self, OccurrenceView, OwnFile, Venue};
use crate::presenter::piece::{Link, Source};
use crate::presenter::result::ResultAnswers;
use crate::presenter::take::cards;
use crate::route::{CalendarOf, Page};
use crate::site::{Occurrence, OccurrenceKind, Run, State};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct EditionView {
    title: String,
    campaign: Link,
    /// The end of a CSS class.
    state: State,
    state_word: String,
    /// The window, or the day that is all that is known.
    when: Option<When>,
    /// The day that the countdown counts to, while it lies ahead.
    countdown: Option<String>,
    /// Nobody has entered how long it lasts.
    window_unknown: bool,
    /// What became of it since it was announced.
    changes: Vec<String>,
    /// Where it takes place.
    venue: Option<Venue>,
    /// Nobody has entered anything: all that is known follows from the day that comes back.
    derived: bool,
    optional: bool,
    stages: Vec<StageView>,
    channels: Vec<ChannelProductsView>,
    /// How many products are planned, and how many are out.
    planned: usize,
    out: usize,
    /// What is recorded of the run being held.
    results: Option<ResultAnswers>,
    press: Option<PressView>,
    /// The range that the campaign states.
    press_stated: Option<PressView>,
    note: Option<String>,
    entered_by: Option<String>,
    articles: Vec<ArticleCard>,
    /// The campaign's events of its year.
    events: Vec<OccurrenceView>,
    /// Pictures of it to be shared.
    cards: Vec<Link>,
    /// What is dated of the campaign.
    calendar: Option<Link>,
    /// The run as a file for a calendar, while it lies ahead.
    own_file: Option<OwnFile>,
    previous: Option<Link>,
    next: Option<Link>,
    sources: Vec<Source>,
}

#[derive(Debug, Serialize)]
struct StageView {
    kind: &'static str,
    word: String,
    when: When,
    note: Option<String>,
    past: bool,
    current: bool,
}

/// What is made for one channel.
#[derive(Debug, Serialize)]
struct ChannelProductsView {
    /// None for what names no channel.
    link: Option<Link>,
    products: Vec<ProductView>,
}

#[derive(Debug, Serialize)]
struct ProductView {
    title: String,
    article: Option<Link>,
    format: Option<Link>,
    unit: Option<Link>,
    due: Option<When>,
    published: Option<When>,
    late: bool,
}

/// `/chien-dich/10-10/2026/`
pub(crate) fn edition(desk: &Desk<'_>, at: usize, year: i16) -> Option<Sheet> {
    let site = desk.site;
    let campaign = site.plan.campaigns.at(at)?;
    let run = site.run(at, year)?;
    let entered = run.edition(site);
    let held = occurrence_of(desk, run);
    let today = site.options.today;
    let state = run.state(today);
    let title = name(desk, campaign, year);
    let when = match held {
        Some(o) => Some(occurrence::when(desk, o)),
        None => run.period().map(|period| long(desk, period)),
    };
    let sources = match entered {
        Some(edition) => desk.sources(&edition.source),
        None => desk.sources(&campaign.source),
    };
    let state_word = desk.word("edition-state", &state);
    let channels = entered.map_or_else(Vec::new, |e| channels(desk, campaign, e));
    let all = || channels.iter().flat_map(|c| &c.products);
    Some(Sheet {
        template: "edition.html",
        head: Head {
            title: title.clone(),
            description: match &when {
                Some(when) => format!("{}. {state_word}.", when.text),
                None => format!("{state_word}."),
            },
            section: Some(Section::Campaigns),
            crumbs: crumbs(desk, at, campaign),
            sources: sources.clone(),
            events: (held.iter())
                .filter_map(|o| event(desk, o, &desk.url(&Page::Edition(at, year))))
                .collect(),
            ..Head::default()
        },
        view: view(&EditionView {
            title,
            campaign: campaign_link(desk, at, campaign),
            state,
            state_word,
            when,
            countdown: (run.period())
                .map(|period| period.first())
                .filter(|first| *first > today && !run.cancelled)
                .map(|first| first.to_string()),
            window_unknown: run.days.is_none() && !run.cancelled,
            changes: held.map_or_else(Vec::new, |o| occurrence::changes(desk, o)),
            venue: entered.and_then(|e| {
                let online = e.online.as_ref().map(|online| &online.value);
                occurrence::venue(e.location.as_ref(), online)
            }),
            derived: entered.is_none(),
            optional: campaign.optional,
            stages: stages(desk, run),
            planned: all().count(),
            out: all().filter(|p| p.published.is_some()).count(),
            channels,
            results: desk.run_results(&campaign.id, year),
            press: entered
                .and_then(|e| e.press.as_ref())
                .map(|p| press(desk, p)),
            press_stated: campaign.press.as_ref().map(|p| press(desk, p)),
            note: entered.and_then(|e| e.note.clone()),
            entered_by: entered.map(|e| e.entered_by.clone()),
            articles: articles(desk, campaign, year),
            events: events::of_year(desk, &campaign.id.value, year),
            cards: cards(desk, &Page::Edition(at, year)),
            calendar: list_link(desk, CalendarOf::Campaign(at)),
            own_file: own_file(desk, run, campaign),
            previous: neighbour(desk, run, Side::Before),
            next: neighbour(desk, run, Side::After),
            sources,
        }),
    })
}

/// The run in the calendar; none for one without a day.
fn occurrence_of<'a>(desk: &Desk<'a>, run: &Run) -> Option<&'a Occurrence> {
    let kind = Kind::Campaign;
    let node = Node {
        kind,
        at: run.campaign,
    };
    let period = run.period()?;
    (desk.site.occurrences_of(node))
        .filter(|o| o.kind == OccurrenceKind::Campaign)
        .find(|o| match &o.returns {
            Some(returns) => returns.at.first().year() == run.year,
            None => o.period == period,
        })
}

/// The file of a run that is not over: with its fellows where it comes back, else alone.
fn own_file(desk: &Desk<'_>, run: &Run, campaign: &Campaign) -> Option<OwnFile> {
    let last = run.period()?.last()?;
    if last < desk.site.options.today || run.cancelled {
        return None;
    }
    let id = campaign.id.slug();
    occurrence::own_file(desk, &format!("campaign-{id}-{}", run.year))
        .or_else(|| occurrence::own_file(desk, &format!("campaign-{id}")))
}

fn crumbs(desk: &Desk<'_>, at: usize, campaign: &Campaign) -> Vec<Link> {
    vec![
        Link {
            url: desk.url(&Page::Door(Section::Campaigns)),
            title: desk.section(Section::Campaigns),
        },
        campaign_link(desk, at, campaign),
    ]
}

fn campaign_link(desk: &Desk<'_>, at: usize, campaign: &Campaign) -> Link {
    let kind = Kind::Campaign;
    Link {
        url: desk.site.url_of(desk.language, Node { kind, at }),
        title: campaign.short.clone(),
    }
}

fn stages(desk: &Desk<'_>, run: &Run) -> Vec<StageView> {
    let today = desk.site.options.today;
    let mut known = run.stages.clone();
    let has_peak = known.iter().any(|(kind, _)| *kind == StageKind::Peak);
    if let (Some(window), false) = (run.period(), has_peak) {
        known.push((StageKind::Peak, window));
        known.sort_by_key(|(kind, days)| (days.first(), *kind));
    }
    let written = run.edition(desk.site).map_or(&[][..], |e| &e.stages);
    (known.into_iter())
        .map(|(kind, days)| StageView {
            kind: kind.name(),
            word: desk.word("edition-stage", &kind),
            when: long(desk, days),
            note: written
                .iter()
                .find(|stage| stage.kind == kind)
                .and_then(|stage| stage.note.clone()),
            past: days.last().is_some_and(|last| last < today),
            current: days.contains(today),
        })
        .collect()
}

/// Products by channel, in the order of the campaign's channels, then as written.
fn channels(desk: &Desk<'_>, campaign: &Campaign, edition: &Edition) -> Vec<ChannelProductsView> {
    let of = |product: &Product| product.channel.as_ref().map(|id| id.value.clone());
    let mut ids: Vec<_> = edition.products.iter().map(of).collect();
    let place = |id: &Option<_>| {
        let mut own = campaign.channels.iter();
        own.position(|c| Some(&c.value) == id.as_ref())
            .unwrap_or(usize::MAX)
    };
    ids.sort_by_key(|id| {
        (
            id.is_none(),
            place(id),
            id.as_ref().map(ToString::to_string),
        )
    });
    ids.dedup();
    ids.into_iter()
        .map(|id| ChannelProductsView {
            products: (edition.products.iter())
                .filter(|p| of(p) == id)
                .map(|p| product(desk, p))
                .collect(),
            link: id.and_then(|id| desk.link_to(&desk.site.plan.channels, id.as_str())),
        })
        .collect()
}

fn product(desk: &Desk<'_>, product: &Product) -> ProductView {
    let plan = &desk.site.plan;
    let due = product.due.as_ref().map(|due| due.value);
    ProductView {
        title: product.title.clone(),
        article: product
            .article
            .as_ref()
            .and_then(|id| article(desk, id.as_str())),
        format: (product.format.as_ref()).and_then(|id| desk.link_to(&plan.formats, id.as_str())),
        unit: (product.unit.as_ref()).and_then(|id| desk.link_to(&plan.units, id.as_str())),
        due: due.map(|due| desk.when(due)),
        published: (product.published.as_ref())
            .map(|day| format::when_day(day.value.0, desk.words)),
        late: product.published.is_none() && due.is_some_and(|due| is_past(desk, due)),
    }
}

fn article(desk: &Desk<'_>, slug: &str) -> Option<Link> {
    let mut articles = desk.site.content.articles.iter();
    let at = articles.position(|a| a.main.slug == slug)?;
    let kind = Kind::Article;
    Some(desk.link(Node { kind, at }))
}

fn is_past(desk: &Desk<'_>, period: Period) -> bool {
    let last: Option<Date> = period.last();
    last.is_some_and(|last| last < desk.site.options.today)
}

/// Articles of the campaign that came out in the run's year.
fn articles(desk: &Desk<'_>, campaign: &Campaign, year: i16) -> Vec<ArticleCard> {
    (of_year(desk, campaign, year).into_iter())
        .filter_map(|at| news::card(desk, at))
        .collect()
}

enum Side {
    Before,
    After,
}

/// The campaign's run before or after this one.
fn neighbour(desk: &Desk<'_>, run: &Run, side: Side) -> Option<Link> {
    let campaign = desk.site.plan.campaigns.at(run.campaign)?;
    let mut own = (desk.site.runs.iter()).filter(|other| other.campaign == run.campaign);
    let other = match side {
        Side::Before => own.rfind(|other| other.year < run.year),
        Side::After => own.find(|other| other.year > run.year),
    }?;
    Some(Link {
        url: desk.url(&Page::Edition(run.campaign, other.year)),
        title: name(desk, campaign, other.year),
    })
}
