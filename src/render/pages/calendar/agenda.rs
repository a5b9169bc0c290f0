//! The agenda: everything shown, by year and then by the period or month that it stands in.

use serde::Serialize;

use super::list::{self, ListGroup};
use super::span;
use super::{KindView, Sheet, crumbs, legend, of_year, within};
use crate::calendar;
use crate::calendar::agenda::Span;
use crate::config::Section;
use crate::date::{Period, Unit};
use crate::plan::Basis;
use crate::render::engine::view;
use crate::render::format::{self, When};
use crate::render::frame::Head;
use crate::render::occurrence::{self, OccurrenceView};
use crate::render::view::Desk;
use crate::route::Page;
use crate::site::Occurrence;

#[derive(Debug, Serialize)]
struct AgendaView {
    title: String,
    count: usize,
    /// What lasts longer than a year, then each year.
    groups: Vec<AgendaGroup>,
    /// The same for one campaign, unit, audience, channel or kind.
    lists: Vec<ListGroup>,
    feed: String,
    legend: Vec<KindView>,
    assumed: bool,
}

#[derive(Debug, Serialize)]
struct AgendaGroup {
    anchor: String,
    title: String,
    /// The year of the day of the build.
    current: bool,
    url: Option<String>,
    parts: Vec<AgendaPart>,
}

/// A stretch of an agenda: what is known to one period, or what has its day in one month.
#[derive(Debug, Serialize)]
struct AgendaPart {
    anchor: String,
    when: When,
    /// Whether all of it has the heading's own period.
    same: bool,
    url: Option<String>,
    items: Vec<OccurrenceView>,
}

/// `/lich/danh-sach/`
pub fn agenda(desk: &Desk<'_>) -> Sheet {
    let whole = calendar::agenda::whole(desk.site);
    let mut groups = Vec::with_capacity(whole.years.len() + 1);
    if !whole.spans.is_empty() {
        groups.push(AgendaGroup {
            anchor: "years".to_owned(),
            title: desk.words.get("calendar.many-years").to_owned(),
            current: false,
            url: None,
            parts: whole.spans.iter().map(|s| part(desk, s)).collect(),
        });
    }
    for (year, content) in &whole.years {
        let mut parts: Vec<AgendaPart> = content.spans.iter().map(|s| part(desk, s)).collect();
        for (part, span) in parts.iter_mut().zip(&content.spans) {
            of_year(desk, &mut part.when, span.period);
        }
        for (m, items) in (1..).zip(&content.months) {
            if !items.is_empty() {
                let period = Period::One(Unit::Month(*year, m));
                let span = Span {
                    period,
                    items: items.clone(),
                };
                let url = within(desk, *year).then(|| desk.url(&Page::Month(*year, m)));
                parts.push(AgendaPart {
                    url,
                    ..part(desk, &span)
                });
            }
        }
        groups.push(AgendaGroup {
            anchor: format!("year-{year}"),
            title: format::period(Period::One(Unit::Year(*year)), desk.words),
            current: *year == desk.site.options.today.year(),
            url: within(desk, *year).then(|| desk.url(&Page::Year(*year))),
            parts,
        });
    }
    let parts = groups.iter_mut().flat_map(|group| &mut group.parts);
    occurrence::files_once(parts.flat_map(|part| &mut part.items));
    let shown: Vec<&Occurrence> = calendar::shown(desk.site).collect();
    let title = desk.words.get("calendar.agenda").to_owned();
    Sheet {
        template: "agenda.html",
        head: Head {
            title: title.clone(),
            description: desk.words.get("calendar.agenda-lead").to_owned(),
            section: Some(Section::Calendar),
            crumbs: crumbs(desk),
            ..Head::default()
        },
        view: view(&AgendaView {
            title,
            count: shown.len(),
            groups,
            lists: list::groups(desk),
            feed: desk.url(&Page::CalendarFeed),
            legend: legend(desk, shown.iter().copied()),
            assumed: shown.iter().any(|o| o.basis == Basis::Assumed),
        }),
    }
}

fn part(desk: &Desk<'_>, span: &Span<'_>) -> AgendaPart {
    AgendaPart {
        anchor: span::anchor(span.period),
        when: desk.when(span.period),
        same: span.items.iter().all(|o| o.period == span.period),
        url: None,
        items: span
            .items
            .iter()
            .map(|o| occurrence::occurrence(desk, o))
            .collect(),
    }
}
