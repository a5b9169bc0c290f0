//! What the documents date takes place when they say, and guesses are marked as such.

use loa::site::{Occurrence, Site};

use crate::matching::place_of;
use crate::records::{list, text};
use crate::{links, site};

/// The record that dates a thing, as `kind id`.
fn record(site: &Site, o: &Occurrence) -> Option<String> {
    let row = site.plan.record(o.node)?;
    Some(format!("{} {}", o.node.kind.name(), row.id().value))
}

/// What does not take place when the documents say.
pub fn complaints(site: &Site) -> Vec<String> {
    let mut wrong = Vec::new();
    for wanted in list("calendar") {
        let [of, on, until, basis] = ["record", "on", "until", "basis"]
            .map(|key| wanted.get(key).map(text).unwrap_or_default());
        let place = place_of(&wanted);
        // What comes back keeps its rule's days here, whatever an edition was moved to.
        let period = |o: &Occurrence| o.returns.as_ref().map_or(o.period, |r| r.at).to_string();
        let times = site.occurrences.iter();
        let times = times.filter(|o| record(site, o).as_deref() == Some(&*of));
        let times: Vec<&Occurrence> = times.collect();
        let first = times.iter().find(|o| period(o) == on);
        match first {
            None => wrong.push(format!("calendar: {of} is not on {on} [{place}]")),
            Some(first) if format!("{:?}", first.basis).to_lowercase() != basis => {
                wrong.push(format!(
                    "calendar: {of} on {on} is not marked as {basis} [{place}]"
                ));
            }
            Some(_) => {}
        }
        let last = times.last().map(|o| period(o)).unwrap_or_default();
        if !until.is_empty() && last != until {
            wrong.push(format!(
                "calendar: {of} comes back until {last} instead of {until} [{place}]"
            ));
        }
    }
    wrong
}

#[test]
fn what_the_documents_date_is_in_the_calendar() {
    let wrong = complaints(&site::internal().0);
    assert!(wrong.is_empty(), "{}", links::some(&wrong));
}
