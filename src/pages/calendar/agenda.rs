//! The agenda: everything shown, by year and then by the period or month that it stands in.

use serde::Serialize;

use crate::calendar;
use crate::calendar::agenda::AgendaSpan;
use crate::date::{CalendarUnit, Date, Period};
use crate::pages::calendar::holiday::{HolidayView, holidays};
use crate::pages::calendar::list::{self, ListGroup};
use crate::pages::calendar::parts::{KindView, crumbs, legend, of_year, within};
use crate::pages::calendar::span;
use crate::plan::Basis;
use crate::plan::Section;
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::occurrence::{self, OccurrenceView};
use crate::route::Page;
use crate::site::Occurrence;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct AgendaView {
    title: String,
    count: usize,
    /// What stands where the day of the build is, or next after it.
    today: Option<String>,
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
    /// What is over, or all of a year that lies further ahead.
    folded: Option<Fold>,
    parts: Vec<AgendaPart>,
    holidays: Vec<HolidayView>,
}

/// Parts of a year that are folded away, with how many things they hold.
#[derive(Debug, Serialize)]
struct Fold {
    over: bool,
    count: usize,
    parts: Vec<AgendaPart>,
    holidays: Vec<HolidayView>,
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
    /// Its last day; none where it has no end.
    #[serde(skip)]
    last: Option<Date>,
    #[serde(skip)]
    first: Date,
}

/// The most things of a year that stand unfolded though the year is not that of the build.
const FEW: usize = 12;

impl AgendaGroup {
    /// Folds what is over, and a full year that lies ahead.
    fn fold(&mut self, today: Date) {
        let count =
            |parts: &[AgendaPart]| -> usize { parts.iter().map(|part| part.items.len()).sum() };
        let is_over = |part: &AgendaPart| part.last.is_some_and(|last| last < today);
        let is_ahead = self.parts.iter().all(|part| part.first > today);
        let is_full = count(&self.parts) > FEW;
        let over = self.parts.iter().filter(|part| is_over(part));
        let over: usize = over.map(|part| part.items.len()).sum();
        // A few things that are over stay among the others of their year.
        let stays = over <= FEW / 4 && !self.parts.iter().all(is_over);
        if stays && !(is_ahead && is_full) {
            return;
        }
        let parts = std::mem::take(&mut self.parts).into_iter();
        let (away, parts): (Vec<_>, Vec<_>) = parts.partition(|part| is_ahead || is_over(part));
        self.folded = Some(Fold {
            over: !is_ahead,
            count: count(&away),
            holidays: match parts.is_empty() {
                true => std::mem::take(&mut self.holidays),
                false => Vec::new(),
            },
            parts: away,
        });
        self.parts = parts;
    }
}

/// `/lich/danh-sach/`
pub(crate) fn agenda(desk: &Desk<'_>) -> Sheet {
    let whole = calendar::agenda::whole(desk.site);
    let mut groups = Vec::with_capacity(whole.years.len() + 1);
    if !whole.spans.is_empty() {
        groups.push(AgendaGroup {
            anchor: "years".to_owned(),
            title: desk.words.get("calendar.many-years").to_owned(),
            current: false,
            url: None,
            folded: None,
            parts: whole.spans.iter().map(|s| part(desk, s)).collect(),
            holidays: Vec::new(),
        });
    }
    for (year, content) in &whole.years {
        let mut parts: Vec<AgendaPart> = content.spans.iter().map(|s| part(desk, s)).collect();
        for (part, span) in parts.iter_mut().zip(&content.spans) {
            of_year(desk, &mut part.when, span.period);
        }
        for (m, items) in (1..).zip(&content.months) {
            if !items.is_empty() {
                let period = Period::One(CalendarUnit::Month(*year, m));
                let span = AgendaSpan {
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
            title: format::period(Period::One(CalendarUnit::Year(*year)), desk.words),
            current: *year == desk.site.options.today.year(),
            url: within(desk, *year).then(|| desk.url(&Page::Year(*year))),
            folded: None,
            parts,
            holidays: holidays(
                desk,
                CalendarUnit::Year(*year).first(),
                CalendarUnit::Year(*year).last(),
            ),
        });
    }
    let parts = groups.iter_mut().flat_map(|group| &mut group.parts);
    occurrence::files_once(parts.flat_map(|part| &mut part.items));
    let today = desk.site.options.today;
    let months = groups.iter().filter(|group| group.current);
    let months = months.flat_map(|group| &group.parts);
    let now = (months.filter(|part| part.last.is_some_and(|last| last >= today)))
        .min_by_key(|part| part.last)
        .map(|part| part.anchor.clone());
    groups.iter_mut().for_each(|group| group.fold(today));
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
            today: now,
            groups,
            lists: list::groups(desk),
            feed: desk.url(&Page::CalendarFeed),
            legend: legend(desk, shown.iter().copied()),
            assumed: shown.iter().any(|o| o.basis == Basis::Assumed),
        }),
    }
}

fn part(desk: &Desk<'_>, span: &AgendaSpan<'_>) -> AgendaPart {
    AgendaPart {
        anchor: span::anchor(span.period),
        when: desk.when(span.period),
        same: span.items.iter().all(|o| o.period == span.period),
        url: None,
        first: span.period.first(),
        last: span.period.last(),
        items: span
            .items
            .iter()
            .map(|o| occurrence::occurrence(desk, o))
            .collect(),
    }
}
