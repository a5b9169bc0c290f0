//! What was changed of what is published: on its page, and of everything together.

use std::cmp::Reverse;

use serde::Serialize;

use crate::content::{Ending, Lifetime};
use crate::date::Date;
use crate::plan::change::ChangeNote;
use crate::plan::{Kind, Node};
use crate::presenter::desk::Desk;
use crate::presenter::edition;
use crate::presenter::format::{self, When};
use crate::presenter::piece::Link;
use crate::presenter::shown::shown;
use crate::route::Page;
use crate::site::{Ended, Entry, Occurrence, Site, of_ended};

/// A change, on the page of what was changed.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ChangeLine {
    pub when: When,
    pub what: String,
}

/// A change that matters to readers, wherever it was made.
pub(crate) struct ToldChange {
    pub on: Date,
    pub what: String,
    /// Its full address.
    pub full: String,
    pub link: Link,
    /// What kind of thing was changed, in words.
    pub kind: String,
    pub is_withdrawn: bool,
    /// Tells it from the other changes of the page.
    pub mark: String,
}

/// A note in the words of the page.
struct Note {
    on: Date,
    what: String,
    is_significant: bool,
    /// Its place among those of its day.
    number: usize,
}

/// The day of the last change of a record or text that matters to readers.
pub(crate) fn last_change(site: &Site, node: Node) -> Option<Date> {
    let content = &site.content;
    match node.kind {
        Kind::Article => content.articles.get(node.at)?.main.meta.last_change(),
        Kind::Question => (content.questions.get(node.at)?.entry.main.meta).last_change(),
        Kind::Page => content.pages.get(node.at)?.main.meta.last_change(),
        _ => {
            let changes = site.plan.record(node)?.record.changes().iter();
            let told = changes.filter(|note| note.is_significant());
            told.map(|note| note.on.value.0).max()
        }
    }
}

/// What was changed of what a page shows, newest first, and the day of the last change that matters.
pub(crate) fn of_page(desk: &Desk<'_>, page: &Page) -> (Vec<ChangeLine>, Option<Date>) {
    let mut notes = notes(desk, page);
    let last = notes.iter().find(|note| note.is_significant).map(|n| n.on);
    // What was changed of the facts that a text shows is told where they are read.
    for node in shown(desk, page) {
        let title = desk.title(node);
        let of_fact = self::notes(desk, &Page::Record(node)).into_iter();
        notes.extend(of_fact.filter(|note| note.is_significant).map(|note| Note {
            what: format!("{title}: {}", note.what),
            ..note
        }));
    }
    notes.sort_by_key(|note| Reverse(note.on));
    let lines = notes.into_iter().map(|note| ChangeLine {
        when: format::when_day(note.on, desk.words),
        what: note.what,
    });
    (lines.collect(), last)
}

/// Every change that matters to readers, newest first.
pub(crate) fn all(desk: &Desk<'_>) -> Vec<ToldChange> {
    let site = desk.site;
    let plan = site.plan.records().map(|(node, _)| Page::Record(node));
    let texts = [Kind::Article, Kind::Question, Kind::Page].into_iter();
    let texts = texts.flat_map(|kind| (0..site.count(kind)).map(move |at| Page::record(kind, at)));
    let ended = (0..site.content.ended.len()).map(Page::Ended);
    let runs = site.runs.iter();
    let runs = runs.map(|run| Page::Edition(run.campaign, run.year));
    of_all(desk, plan.chain(runs).chain(texts).chain(ended))
}

/// The changes of some pages that matter to readers, newest first.
pub(crate) fn of_all(desk: &Desk<'_>, pages: impl Iterator<Item = Page>) -> Vec<ToldChange> {
    let mut found: Vec<ToldChange> = pages.flat_map(|page| told(desk, &page)).collect();
    // Stable: what was changed on one day stays in the order of the pages.
    found.sort_by_key(|change| Reverse(change.on));
    found
}

/// Where a thing is shown: what no page shows has a place in the calendar.
fn place(site: &Site, page: &Page) -> (Page, Option<String>) {
    let Page::Record(node) = page else {
        return (page.clone(), None);
    };
    let dated = || site.occurrences.iter().find(|o| o.node == *node);
    let shown = (site.shown_at(*node)).or_else(|| Some(site.place_of(dated()?)));
    shown.unwrap_or_else(|| site.page_of(*node))
}

fn told(desk: &Desk<'_>, page: &Page) -> Vec<ToldChange> {
    let notes = notes(desk, page);
    let (kind, title) = match page {
        Page::Record(node) => (node.kind, desk.title(*node)),
        Page::Edition(at, year) => match desk.site.plan.campaigns.at(*at) {
            Some(campaign) => (Kind::Campaign, edition::name(desk, campaign, *year)),
            None => return Vec::new(),
        },
        Page::Ended(at) => match desk.site.content.ended.get(*at) {
            Some(ended) => (ended.kind(), title(desk, ended)),
            None => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    let (shown, anchor) = place(desk.site, page);
    let anchor = anchor.map(|anchor| format!("#{anchor}"));
    let anchor = anchor.unwrap_or_default();
    let made = |on: Date, what: String, mark: String, is_withdrawn: bool| ToldChange {
        on,
        what,
        link: Link {
            url: desk.url(&shown) + &anchor,
            title: title.clone(),
        },
        full: desk.full(&shown) + &anchor,
        kind: desk.words.get(&format!("kind.{}", kind.name())).to_owned(),
        is_withdrawn,
        mark,
    };
    let mut found = Vec::new();
    if let Page::Ended(at) = page
        && let Some(ended) = desk.site.content.ended.get(*at)
        && let Some(Ending::Withdrawn(on)) = ended.lifetime().ending(desk.site.options.today)
    {
        found.push(made(on, why(desk, ended), format!("{on}-withdrawn"), true));
    }
    let notes = notes.into_iter().filter(|note| note.is_significant);
    found.extend(notes.map(|note| {
        let mark = format!("{}-{}", note.on, note.number);
        made(note.on, note.what, mark, false)
    }));
    found
}

/// The title of a text whose time is over.
pub(crate) fn title(desk: &Desk<'_>, ended: &Ended) -> String {
    of_ended!(ended, entry => desk.text_of(entry, |text| &text.meta.title.value))
}

/// Why a text was withdrawn; empty where it was not.
pub(crate) fn why(desk: &Desk<'_>, ended: &Ended) -> String {
    fn of<M: Lifetime>(desk: &Desk<'_>, entry: &Entry<M>) -> String {
        let own = entry.translations.get(desk.language);
        if let Some(own) = own.and_then(|own| own.meta.withdrawn()) {
            return own.why.value.clone();
        }
        let main = entry.main.meta.withdrawn();
        main.map_or_else(String::new, |main| desk.in_main(&main.why.value))
    }
    of_ended!(ended, entry => of(desk, entry))
}

/// What is noted of what a page shows, newest first.
fn notes(desk: &Desk<'_>, page: &Page) -> Vec<Note> {
    let content = &desk.site.content;
    let found = match page {
        Page::Record(Node { kind, at }) => match kind {
            Kind::Article => content.articles.get(*at).map(|one| of_text(desk, one)),
            Kind::Question => (content.questions.get(*at)).map(|one| of_text(desk, &one.entry)),
            Kind::Page => content.pages.get(*at).map(|one| of_text(desk, one)),
            _ => (desk.site.plan.record(Node {
                kind: *kind,
                at: *at,
            }))
            .map(|row| listed(row.record.changes(), |what| what.to_owned())),
        },
        Page::Edition(at, year) => (desk.site.run(*at, *year))
            .and_then(|run| run.edition(desk.site))
            .map(|edition| listed(&edition.changes, |what| what.to_owned())),
        Page::Door(_) | Page::PlanPart(_) => Some(of_shown(desk, page)),
        Page::Ended(at) => {
            (content.ended.get(*at)).map(|ended| of_ended!(ended, entry => of_text(desk, entry)))
        }
        _ => None,
    };
    let found = found.unwrap_or_default();
    latest_first(desk, found)
}

fn latest_first(desk: &Desk<'_>, mut found: Vec<Note>) -> Vec<Note> {
    found.retain(|note| note.on <= desk.site.options.today);
    // What was added last of one day is the newest of it.
    found.reverse();
    found.sort_by_key(|note| Reverse(note.on));
    found
}

/// Of what shares a page with others of its kind, each said with its name.
fn of_shown(desk: &Desk<'_>, page: &Page) -> Vec<Note> {
    let plan = &desk.site.plan;
    let obligations = plan.obligations.nodes().map(|(node, _)| node);
    let meetings = plan.meetings.nodes().map(|(node, _)| node);
    let phases = plan.phases.nodes().map(|(node, _)| node);
    let shared = obligations.chain(meetings).chain(phases);
    let here = shared.filter(|node| desk.site.page_of(*node).0 == *page);
    let of = |node: Node| {
        let name = desk.title(node);
        let said = |what: &str| {
            let fills = [("name", name.as_str()), ("what", what)];
            desk.words.fill("changes.of-part", &fills)
        };
        let row = plan.record(node);
        row.map_or_else(Vec::new, |row| listed(row.record.changes(), said))
    };
    here.flat_map(of).collect()
}

/// What is noted of the record of a dated thing, a sentence each.
pub(crate) fn of_record(desk: &Desk<'_>, o: &Occurrence) -> Vec<String> {
    let row = desk.site.plan.record(o.node);
    row.map_or_else(Vec::new, |row| sentences(desk, row.record.changes()))
}

/// What is noted of the run of a campaign that a dated thing is, a sentence each.
pub(crate) fn of_edition(desk: &Desk<'_>, o: &Occurrence) -> Vec<String> {
    let edition = edition::of(desk.site, o);
    edition.map_or_else(Vec::new, |edition| sentences(desk, &edition.changes))
}

fn sentences(desk: &Desk<'_>, notes: &[ChangeNote]) -> Vec<String> {
    let notes = latest_first(desk, listed(notes, |what| what.to_owned()));
    let said = |note: Note| {
        let day = format::when_day(note.on, desk.words).text;
        let fills = [("date", day.as_str()), ("what", &note.what)];
        desk.words.fill("occurrence.changed", &fills)
    };
    notes.into_iter().map(said).collect()
}

/// The notes of a text: those of its translation, and of the main language those that the translation
/// does not tell.
fn of_text<M: Lifetime>(desk: &Desk<'_>, entry: &Entry<M>) -> Vec<Note> {
    let own = entry.translations.get(desk.language);
    let mut found = own.map_or_else(Vec::new, |own| {
        listed(own.meta.changes(), |what| what.to_owned())
    });
    let is_told = |note: &Note, told: &[Note]| {
        (told.iter()).any(|other| (other.on, other.number) == (note.on, note.number))
    };
    let main = listed(entry.main.meta.changes(), |what| desk.in_main(what));
    let missing: Vec<Note> = (main.into_iter())
        .filter(|note| !is_told(note, &found))
        .collect();
    found.extend(missing);
    found
}

fn listed(notes: &[ChangeNote], said: impl Fn(&str) -> String) -> Vec<Note> {
    let before = |at: usize, on: Date| {
        let earlier = notes.iter().take(at);
        earlier.filter(|note| note.on.value.0 == on).count() + 1
    };
    let each = notes.iter().enumerate().map(|(at, note)| Note {
        on: note.on.value.0,
        what: said(&note.what.value),
        is_significant: note.is_significant(),
        number: before(at, note.on.value.0),
    });
    each.collect()
}
