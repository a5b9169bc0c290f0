//! What the calendar alone changes between two days: the same sources, built for both.

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::turns::{Turn, turns};
use crate::date::Date;
use crate::site::Site;

use super::published::PublishedPage;

/// A site as it is built for a day.
pub struct BuiltDay<'a> {
    pub site: &'a Site,
    pub files: &'a BTreeMap<String, Vec<u8>>,
}

/// A page that the two days do not show alike.
#[derive(Debug, PartialEq, Eq)]
pub struct TurnedPage {
    /// Below the address of the home page.
    pub address: String,
    pub title: String,
    /// What of it begins, is past or over.
    pub why: Vec<Turn>,
}

/// What differs between two days.
#[derive(Debug, Default)]
pub struct DaysApart {
    pub appears: Vec<TurnedPage>,
    pub changes: Vec<TurnedPage>,
    pub vanishes: Vec<TurnedPage>,
    /// Pages that differ, of which no single date says why: lists, countdowns, marks of today.
    pub others: Vec<TurnedPage>,
    /// Files for programs that differ.
    pub files: usize,
}

/// Compares a site on two days.
pub fn apart(earlier: &BuiltDay<'_>, later: &BuiltDay<'_>) -> DaysApart {
    let days = [earlier.site.options.today, later.site.options.today];
    let turns = between(earlier.site, days);
    let mut found = DaysApart::default();
    let paths: BTreeSet<&String> = earlier.files.keys().chain(later.files.keys()).collect();
    for path in paths {
        let (old, new) = (earlier.files.get(path), later.files.get(path));
        if old == new || (old.zip(new)).is_some_and(|(old, new)| is_same(old, new, &days)) {
            continue;
        }
        if !path.ends_with(".html") {
            found.files += 1;
            continue;
        }
        let shown = new.or(old).map(|bytes| String::from_utf8_lossy(bytes));
        let page = PublishedPage::read(path.clone(), &shown.unwrap_or_default());
        let route = earlier.site.routes.get(path);
        let why = (turns.iter()).filter(|turn| {
            turn.page.is_some() && turn.page.as_ref() == route.map(|route| &route.page)
        });
        let turned = TurnedPage {
            address: path.strip_suffix("index.html").unwrap_or(path).to_owned(),
            title: page.title.unwrap_or_default(),
            why: why.cloned().collect(),
        };
        match (old, new) {
            (None, _) => found.appears.push(turned),
            (_, None) => found.vanishes.push(turned),
            _ if turned.why.is_empty() => found.others.push(turned),
            _ => found.changes.push(turned),
        }
    }
    found
}

fn between(site: &Site, [from, to]: [Date; 2]) -> Vec<Turn> {
    let mut turns = turns(site);
    turns.retain(|turn| from < turn.on && turn.on <= to);
    turns
}

/// Whether two pages are the same but for the day for which each was built.
fn is_same(old: &[u8], new: &[u8], days: &[Date; 2]) -> bool {
    let timeless = |bytes: &[u8]| {
        let mut text = String::from_utf8_lossy(bytes).into_owned();
        for day in days {
            let (y, m, d) = (day.year(), day.month(), day.day());
            for form in [
                day.to_string(),
                format!("{d:02}/{m:02}/{y}"),
                format!("{d}/{m}/{y}"),
            ] {
                text = text.replace(&form, "");
            }
        }
        text
    };
    timeless(old) == timeless(new)
}
