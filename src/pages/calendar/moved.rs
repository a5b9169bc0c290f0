//! What has left a day or a month, with the time at which it stands now.

use serde::Serialize;

use crate::calendar::moved::{MovedAway, moved_away};
use crate::date::{CalendarUnit, Date, Period};
use crate::pages::calendar::span::Chip;
use crate::presenter::desk::Desk;
use crate::presenter::edition::long;
use crate::presenter::format::{self, When};
use crate::presenter::occurrence;

/// A thing that is no longer at the time at which it was announced.
#[derive(Debug, Serialize)]
pub(crate) struct MovedView {
    /// The anchor of its place on a page.
    pub id: String,
    /// When it was announced for.
    pub from: When,
    pub title: String,
    pub url: Option<String>,
    /// "Đã dời", or "Đã hủy" where it was cancelled after it.
    pub word: String,
    /// Where it went and why.
    pub text: String,
    #[serde(skip)]
    pub chip: Chip,
    #[serde(skip)]
    pub day: Option<Date>,
}

/// What was announced for a time within these days, and stands on another one now.
pub(crate) fn moved(desk: &Desk<'_>, first: Date, last: Date) -> Vec<MovedView> {
    let found = moved_away(desk.site, first, last).into_iter();
    found.map(|moved| view(desk, moved)).collect()
}

fn view(desk: &Desk<'_>, moved: MovedAway<'_>) -> MovedView {
    let o = moved.occurrence;
    let id = format!("doi-{}-{}", o.id, moved.nth + 1);
    let (key, text) = match &o.fate.cancelled {
        Some(why) => ("occurrence.cancelled-word", why.clone()),
        None => {
            let to = format::lower_first(&occurrence::when(desk, o).text);
            let fills = [("to", to.as_str()), ("why", &moved.left.why)];
            let text = desk.words.fill("occurrence.moved-to", &fills);
            ("occurrence.moved-word", text)
        }
    };
    let word = desk.words.get(key).to_owned();
    MovedView {
        from: long(desk, moved.left.from),
        title: o.title.clone(),
        url: Some(desk.site.url_at(desk.language, o)),
        chip: Chip {
            url: format!("#{id}"),
            kind: o.kind.name(),
            text: o.short.clone(),
            basis: None,
            gone: Some(word.clone()),
        },
        day: match moved.left.from {
            Period::One(CalendarUnit::Day(day)) => Some(day),
            _ => None,
        },
        id,
        word,
        text,
    }
}
