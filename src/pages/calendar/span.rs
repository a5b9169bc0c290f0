//! What is known to a period longer than a day, as pages list it.

use serde::Serialize;

use crate::calendar::agenda::AgendaSpan;
use crate::date::{CalendarUnit, Period, Precision};
use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::presenter::occurrence::{self, OccurrenceView};
use crate::presenter::piece::Mark;
use crate::site::OccurrenceKind;

/// Up to how many things a month's head names one by one.
const CHIPS: usize = 12;

/// Things that share a period.
#[derive(Debug, Serialize)]
pub(crate) struct SpanView {
    pub anchor: String,
    /// The period in words.
    pub title: String,
    /// The same for the narrow head of a month's row: "Cả tháng", "Quý II", "2024–2025".
    pub head: String,
    /// Whether it is longer than a quarter, so that a month's page only counts what is in it.
    pub long: bool,
    pub items: Vec<OccurrenceView>,
    /// What a month's page draws for it.
    pub chips: Vec<Chip>,
}

/// A small mark of a thing, or of all things of a kind, leading to the list below.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Chip {
    pub url: String,
    pub kind: &'static str,
    pub text: String,
    /// How sure its time is: "giả định".
    pub basis: Option<Mark>,
    /// The word for what does not take place, or not then.
    pub gone: Option<String>,
}

/// The views of spans.
pub(crate) fn spans(desk: &Desk<'_>, spans: &[AgendaSpan<'_>]) -> Vec<SpanView> {
    spans.iter().map(|span| self::span(desk, span)).collect()
}

/// The view of one.
pub(crate) fn span(desk: &Desk<'_>, span: &AgendaSpan<'_>) -> SpanView {
    let anchor = anchor(span.period);
    let items: Vec<OccurrenceView> = span
        .items
        .iter()
        .map(|o| occurrence::occurrence(desk, o))
        .collect();
    let long = is_long(span.period);
    let chips = if long || items.len() > CHIPS {
        counted(desk, span, &anchor)
    } else {
        items.iter().map(chip).collect()
    };
    SpanView {
        anchor,
        title: format::period(span.period, desk.words),
        head: head(desk, span.period),
        long,
        items,
        chips,
    }
}

/// The chip of one thing.
pub(crate) fn chip(of: &OccurrenceView) -> Chip {
    Chip {
        url: format!("#luc-{}", of.id),
        kind: of.kind,
        text: match &of.hour {
            Some(hour) => format!("{hour} {}", of.short),
            None => of.short.clone(),
        },
        basis: of.basis.clone(),
        gone: of.cancelled.clone(),
    }
}

/// One chip a kind: "8 chỉ tiêu".
fn counted(desk: &Desk<'_>, span: &AgendaSpan<'_>, anchor: &str) -> Vec<Chip> {
    let mut kinds: Vec<(OccurrenceKind, usize)> = Vec::new();
    // A count announces what takes place; the list below has the rest too.
    for item in span.items.iter().filter(|o| o.fate.cancelled.is_none()) {
        match kinds.iter_mut().find(|(kind, _)| *kind == item.kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((item.kind, 1)),
        }
    }
    let only = |kind, count| {
        let mut own = span.items.iter().filter(|o| o.fate.cancelled.is_none());
        own.find(|o| o.kind == kind && count == 1)
    };
    kinds
        .into_iter()
        .map(|(kind, count)| Chip {
            url: format!("#{anchor}"),
            kind: kind.name(),
            basis: only(kind, count).and_then(|o| desk.basis(o.basis, &o.reason)),
            gone: None,
            text: match only(kind, count) {
                Some(only) => only.short.clone(),
                None => desk.words.fill(
                    "calendar.counted",
                    &[
                        ("n", &count.to_string()),
                        ("kind", &format::lower_first(occurrence::word(desk, kind))),
                    ],
                ),
            },
        })
        .collect()
}

fn head(desk: &Desk<'_>, period: Period) -> String {
    let words = desk.words;
    match period {
        Period::One(CalendarUnit::Month(..)) => words.get("calendar.whole-month").to_owned(),
        Period::One(CalendarUnit::Year(_)) => words.get("calendar.whole-year").to_owned(),
        Period::One(CalendarUnit::Quarter(_, quarter)) => {
            words.fill("calendar.quarter", &[("roman", format::roman(quarter))])
        }
        Period::Range(CalendarUnit::Year(from), CalendarUnit::Year(to)) => format!("{from}–{to}"),
        _ => format::period(period, words),
    }
}

/// Whether a period is longer than a quarter.
pub(crate) fn is_long(period: Period) -> bool {
    match period.precision() {
        Precision::Day | Precision::Month | Precision::Quarter => false,
        Precision::Year | Precision::Open => true,
        // A range of days within a season is as near as a quarter.
        Precision::Range => {
            let last = period.last().unwrap_or(period.first());
            (last - period.first()).get_days() > 92
        }
    }
}

/// The anchor of a period on a page: `period-2024-q2`.
pub(crate) fn anchor(period: Period) -> String {
    format!("period-{}", crate::vietnamese::slug(&period.to_string()))
}
