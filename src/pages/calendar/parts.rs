//! What the pages of the calendar have in common: the legend, the heads of the columns, the way
//! around.

use serde::Serialize;

use crate::date::{CalendarUnit, Period};
use crate::plan::Section;
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::occurrence;
use crate::presenter::piece::Link;
use crate::route::Page;
use crate::site::{Occurrence, OccurrenceKind};

/// A kind with its word.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct KindView {
    pub kind: &'static str,
    pub word: String,
    /// What it stands for, in a sentence.
    pub meaning: String,
}

/// The head of a column of days.
#[derive(Debug, Serialize)]
pub(crate) struct WeekdayView {
    pub name: String,
    pub short: String,
}

/// Where one can go from here.
#[derive(Debug, Serialize)]
pub(crate) struct Around {
    pub previous: Option<Link>,
    pub next: Option<Link>,
    pub up: Link,
}

/// The kinds of some occurrences, in the order in which citizens want to know of them.
pub(crate) fn legend<'a>(
    desk: &Desk<'_>,
    items: impl Iterator<Item = &'a Occurrence>,
) -> Vec<KindView> {
    let mut kinds: Vec<OccurrenceKind> = items.map(|o| o.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
        .into_iter()
        .map(|kind| KindView {
            kind: kind.name(),
            word: occurrence::word(desk, kind).to_owned(),
            meaning: desk
                .words
                .get(&format!("calendar.means-{}", kind.name()))
                .to_owned(),
        })
        .collect()
}

/// Monday to Sunday.
pub(crate) fn weekdays(desk: &Desk<'_>) -> Vec<WeekdayView> {
    let word = |key: &str, n: i8| desk.words.get(&format!("{key}.{n}")).to_owned();
    (1..=7)
        .map(|n| WeekdayView {
            name: word("weekday", n),
            short: word("weekday-short", n),
        })
        .collect()
}

/// What is known to a year alone, below the heading of that year.
pub(crate) fn of_year(desk: &Desk<'_>, when: &mut When, period: Period) {
    if matches!(period, Period::One(CalendarUnit::Year(_))) {
        desk.words
            .get("calendar.year-only")
            .clone_into(&mut when.text);
    }
}

pub(crate) fn within(desk: &Desk<'_>, year: i16) -> bool {
    (desk.site.years.0..=desk.site.years.1).contains(&year)
}

/// "Lịch tháng 10/2026"
pub(crate) fn title(desk: &Desk<'_>, unit: CalendarUnit) -> String {
    let period = format::within(Period::One(unit), desk.words);
    desk.words.fill("calendar.of", &[("period", &period)])
}

pub(crate) fn crumbs(desk: &Desk<'_>) -> Vec<Link> {
    vec![Link {
        url: desk.url(&Page::Door(Section::Calendar)),
        title: desk.section(Section::Calendar),
    }]
}
