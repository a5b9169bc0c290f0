//! What is true of the data as a whole: when it last changed, which years it is about, what it rests on,
//! where it stands. All of it follows from what the data says, never from the day of the build.

use serde_json::Value;

use super::tables::records;
use crate::date::{Date, Day, Period};
use crate::plan::document::Document;
use crate::plan::{Kind, Stored};
use crate::presenter::desk::Desk;
use crate::route::Page;

/// The version of the data's form: the first number changes when a reader must change too.
pub const VERSION: &str = "2.0";

/// Keys that hold a day on which something of the data was changed or seen.
const TOUCHED: [&str; 3] = ["looked_at", "updated", "reviewed"];

/// Keys of notes whose `on` is such a day.
const NOTES: [&str; 5] = ["changes", "moved", "cancelled", "replaces", "taken_back"];

/// The address of a page: with its host where the site states one, else below the root of its host.
pub fn address(desk: &Desk<'_>, page: &Page) -> String {
    match is_at_home(desk) {
        true => desk.full(page),
        false => desk.url(page),
    }
}

/// Whether it is known where the site stands.
pub fn is_at_home(desk: &Desk<'_>) -> bool {
    let stated = desk.site.config.base_url.as_ref();
    desk.site.options.base_url.is_some() || stated.is_some_and(|url| url.good().is_some())
}

/// The last day, up to that of the build, of which the data says that something of it was changed or seen;
/// where it says so of none, the day of the plan's newest document.
pub fn modified(desk: &Desk<'_>) -> Option<String> {
    let mut days = Vec::new();
    for (_, rows) in records(desk).values() {
        rows.iter().for_each(|row| touched(row, "", &mut days));
    }
    for m in &desk.site.plan.measurements {
        let value = serde_json::to_value(&m.record).unwrap_or_default();
        touched(&value, "", &mut days);
    }
    let results = desk.site.plan.results.iter();
    days.extend(results.map(|result| result.on.value.0));
    if days.is_empty() {
        let dates = documents(desk).filter_map(|(_, d)| d.date.as_ref()?.value.last());
        days.extend(dates);
    }
    let today = desk.site.options.today;
    let last = days.into_iter().filter(|day| *day <= today).max();
    last.map(|day| Day(day).to_string())
}

fn touched(of: &Value, key: &str, days: &mut Vec<Date>) {
    match of {
        Value::Object(map) => {
            for (name, value) in map {
                let is_note = name == "on" && NOTES.contains(&key);
                let day = value.as_str().and_then(|text| text.parse::<Day>().ok());
                days.extend(
                    day.filter(|_| is_note || TOUCHED.contains(&name.as_str()))
                        .map(|d| d.0),
                );
                touched(value, name, days);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| touched(value, key, days)),
        _ => {}
    }
}

/// The first and the last year that its targets are set for and its measurements speak of.
pub fn years(desk: &Desk<'_>) -> Option<(i16, i16)> {
    let plan = &desk.site.plan;
    let targets = plan.metrics.iter().flat_map(|metric| &metric.targets);
    let dues = targets.filter_map(|target| target.due.as_ref()?.value.period());
    let measured = plan.measurements.iter().map(|m| match &m.period {
        Some(period) => period.value,
        None => Period::day(m.as_of.value.0),
    });
    let all: Vec<Period> = dues.chain(measured).collect();
    let first = all.iter().map(|period| period.first().year()).min()?;
    let last = all
        .iter()
        .filter_map(|period| Some(period.last()?.year()))
        .max()?;
    Some((first, last.max(first)))
}

/// The documents that hold the plan, with their pages.
pub fn documents<'a>(
    desk: &Desk<'a>,
) -> impl Iterator<Item = (Page, &'a Stored<Document>)> + use<'a> {
    let all = desk.site.plan.documents.iter().enumerate();
    let own = all.filter(|(_, document)| document.plan);
    own.map(|(at, document)| (Page::record(Kind::Document, at), document))
}

/// What the site is called by, or its title.
pub fn publisher(desk: &Desk<'_>) -> String {
    let config = &desk.site.config;
    match config.publisher.is_empty() {
        true => config.title.clone(),
        false => config.publisher.clone(),
    }
}

/// The address of the licence, where the terms of use are one.
pub fn licence_address<'a>(desk: &Desk<'a>) -> Option<&'a str> {
    let licence = desk.site.config.licence()?;
    let is_address = licence.starts_with("https://") || licence.starts_with("http://");
    is_address.then_some(licence)
}

/// Something in each language of the site that has words for it, by the codes of the languages.
pub fn in_languages<T>(desk: &Desk<'_>, say: impl Fn(&Desk<'_>) -> T) -> Vec<(String, T)> {
    let languages = desk.site.config.languages.iter();
    let spoken = languages.filter(|language| desk.site.strings.contains_key(*language));
    let said = spoken.map(|language| {
        let words = desk.site.words(language);
        let there = Desk {
            site: desk.site,
            language,
            words: &words,
        };
        (language.clone(), say(&there))
    });
    said.collect()
}
