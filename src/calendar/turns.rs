//! What the calendar alone brings about: on which day something begins, is past, is shown or is over
//! without anybody writing a word.

use serde::Serialize;
use strum::IntoStaticStr;

use crate::content::Lifetime;
use crate::date::{Date, plus_days};
use crate::plan::Kind;
use crate::route::Page;
use crate::site::{Entry, OccurrenceKind, Site};

/// What happens to something on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum TurnKind {
    /// A text that waits for its day is shown.
    Appears,
    /// What is planned begins, or is due.
    Begins,
    /// What is planned, or its deadline, is past.
    Passes,
    /// The last day of a text is past.
    Expires,
    /// A text no longer holds.
    Withdrawn,
}

/// Something that the site says otherwise from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    pub on: Date,
    pub what: TurnKind,
    /// Where it is shown; none for what is not shown yet, of which nothing is told beforehand.
    pub page: Option<Page>,
    pub title: Option<String>,
}

/// Every turn of a site, in the order of their days.
pub fn turns(site: &Site) -> Vec<Turn> {
    let mut found = Vec::new();
    for o in site.occurrences.iter() {
        if o.kind == OccurrenceKind::Document || o.fate.cancelled.is_some() {
            continue;
        }
        let turn = |on: Date, what: TurnKind| Turn {
            on,
            what,
            page: Some(site.place_of(o).0),
            title: Some(o.title.clone()),
        };
        found.push(turn(o.period.first(), TurnKind::Begins));
        let last = o.period.last().map(|last| plus_days(last, 1));
        found.extend(last.map(|on| turn(on, TurnKind::Passes)));
    }
    let content = &site.content;
    for (at, one) in content.articles.iter().enumerate() {
        found.extend(ends(one, &Page::record(Kind::Article, at)));
    }
    for (at, one) in content.questions.iter().enumerate() {
        found.extend(ends(&one.entry, &Page::record(Kind::Question, at)));
    }
    for (at, one) in content.pages.iter().enumerate() {
        found.extend(ends(one, &Page::record(Kind::Page, at)));
    }
    found.extend(site.before_their_day().into_iter().map(|(on, _)| Turn {
        on,
        what: TurnKind::Appears,
        page: None,
        title: None,
    }));
    found.sort_by(|a, b| (a.on, a.what, &a.title).cmp(&(b.on, b.what, &b.title)));
    found.dedup();
    found
}

/// When a text ends.
fn ends<M: Lifetime>(entry: &Entry<M>, page: &Page) -> Vec<Turn> {
    let meta = &entry.main.meta;
    let turn = |on: Date, what: TurnKind| Turn {
        on,
        what,
        page: Some(page.clone()),
        title: Some(meta.title().value.clone()),
    };
    let withdrawn = meta.withdrawn().map(|w| w.on.value.0);
    let expired = meta.expires().map(|last| plus_days(last, 1));
    let withdrawn = withdrawn.map(|on| turn(on, TurnKind::Withdrawn));
    let expired = expired.map(|on| turn(on, TurnKind::Expires));
    withdrawn.into_iter().chain(expired).collect()
}
