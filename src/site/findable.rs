//! Everything that can be searched for, and the letters under which it is listed. Where the index
//! itself is made: `search`.

use std::borrow::Cow;

use rayon::prelude::*;

use super::dated::Dated;
use super::editions::Run;
use super::ground::Ground;
use crate::date::Period;
use crate::keyed::{Map, Set};
use crate::plan::{Found, Kind, Node, Plan};
use crate::route::{Page, SearchFile};
use crate::vietnamese;

/// Something that can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Findable {
    pub node: Node,
    /// Of a campaign, its run of this year instead of the campaign.
    pub run: Option<i16>,
    /// Place of its language among the site's.
    pub language: usize,
    /// Place of its first letter among the site's.
    pub letter: usize,
}

/// A first letter: `Đ`, or `0-9`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter(pub String);

/// How many things one file of titles names.
pub const TITLES_PER_FILE: usize = 24;

impl Letter {
    /// Its address, as Telex types it: `dd` for Đ.
    pub fn slug(&self) -> String {
        match self.0.as_str() {
            "Ă" => "aw".into(),
            "Â" => "aa".into(),
            "Đ" => "dd".into(),
            "Ê" => "ee".into(),
            "Ô" => "oo".into(),
            "Ơ" => "ow".into(),
            "Ư" => "uw".into(),
            "#" => "khac".into(),
            other => vietnamese::slug(other),
        }
    }
}

/// The name by which something is found, in a plan of its language.
pub(super) fn name_in<'a>(dated: &'a Dated, plan: &'a Plan, found: Findable) -> Cow<'a, str> {
    let language = language_of(dated, found);
    let Some(year) = found.run else {
        return record_name(dated, plan, found);
    };
    let short = (plan.campaigns.at(found.node.at)).map_or("", |campaign| &campaign.short);
    let fills = [("name", short), ("year", &*year.to_string())];
    Cow::Owned(dated.words(language).fill("edition.title", &fills))
}

fn record_name<'a>(dated: &'a Dated, plan: &'a Plan, found: Findable) -> Cow<'a, str> {
    let (content, at) = (&dated.content, found.node.at);
    let language = language_of(dated, found);
    let title = match found.node.kind {
        Kind::Question => (content.questions.get(at))
            .map(|question| &question.entry.text(language).meta.title.value),
        Kind::Article => (content.articles.get(at)).map(|a| &a.text(language).meta.title.value),
        Kind::Page => (content.pages.get(at)).map(|page| &page.text(language).meta.title.value),
        _ => {
            let record = plan.record(found.node);
            return record.map_or(Cow::Borrowed(""), |row| row.record.full_title());
        }
    };
    Cow::Borrowed(title.map_or("", String::as_str))
}

/// The language in which something is found.
pub(super) fn language_of(ground: &Ground, found: Findable) -> &str {
    (ground.config.languages.get(found.language)).map_or(ground.main_language(), String::as_str)
}

/// Lists what can be found and the letters under which it stands.
pub(super) fn find<'a>(
    site: &Dated,
    plan_of: &(impl Fn(&str) -> Option<&'a Plan> + Sync),
) -> (Vec<Findable>, Vec<Letter>) {
    let mut found = Vec::new();
    for kind in kinds() {
        for at in 0..site.count(kind) {
            let node = Node { kind, at };
            add(site, node, None, &mut found);
        }
        if kind == Kind::Campaign {
            for run in runs(site) {
                let node = Node {
                    kind,
                    at: run.campaign,
                };
                add(site, node, Some(run.year), &mut found);
            }
        }
    }
    let initials: Vec<String> = (found.par_iter())
        .map(|found| {
            let plan = plan_of(language_of(site, *found)).unwrap_or(&site.plan);
            vietnamese::initial(&name_in(site, plan, *found))
        })
        .collect();
    let different: Set<&String> = initials.iter().collect();
    let mut letters: Vec<&String> = different.into_iter().collect();
    letters.sort_by(|a, b| vietnamese::compare(a, b));
    let place: Map<&String, usize> = (letters.iter().enumerate())
        .map(|(at, l)| (*l, at))
        .collect();
    for (found, initial) in found.iter_mut().zip(&initials) {
        found.letter = place.get(initial).copied().unwrap_or(0);
    }
    let letters = letters.into_iter().cloned().map(Letter).collect();
    (found, letters)
}

/// The runs of campaigns, what comes next first: of equal results the earlier one is shown first.
fn runs(site: &Dated) -> Vec<&Run> {
    let this = site.options.today.year();
    let is_over = |run: &Run| {
        let last = run.period().and_then(Period::last);
        last.map_or(run.year < this, |last| last < site.options.today)
    };
    let mut runs: Vec<&Run> = site.runs.iter().collect();
    runs.sort_by_key(|run| {
        (
            is_over(run) || run.cancelled,
            run.year.abs_diff(this),
            run.campaign,
        )
    });
    runs
}

/// Adds something in each language in which it stands.
fn add(site: &Dated, node: Node, run: Option<i16>, found: &mut Vec<Findable>) {
    let page = match run {
        Some(year) => Page::Edition(node.at, year),
        None => site.page_of(node).0,
    };
    // An event is found where the calendar shows it, in the languages in which it is told.
    let is_event = node.kind == Kind::Event;
    if is_event && site.next_of(node).is_none() {
        return;
    }
    let told = |language: &str| match is_event {
        true => (site.translations.get(language)).is_some_and(|of| of.contains(&node)),
        false => site.translated(language, &page),
    };
    let languages = site.config.languages.iter().enumerate();
    let spoken = languages.filter(|(at, language)| *at == 0 || told(language));
    found.extend(spoken.map(|(language, _)| Findable {
        node,
        run,
        language,
        letter: 0,
    }));
}

/// The kinds that can be found, those that answer citizens first.
fn kinds() -> Vec<Kind> {
    let ranked = |kind: &Kind| match kind.facts().found {
        Found::Never => None,
        Found::Rank(rank) => Some((rank, *kind)),
    };
    let mut ranked: Vec<(u8, Kind)> = Kind::ALL.iter().filter_map(ranked).collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, kind)| kind).collect()
}

/// The name of a file of the index.
pub(super) fn name(file: SearchFile) -> String {
    match file {
        SearchFile::Manifest => "index.json".into(),
        SearchFile::Words => "words.txt".into(),
        SearchFile::Titles(n) => format!("d{n}.txt"),
        SearchFile::Terms(n) => format!("t{n}.txt"),
    }
}
