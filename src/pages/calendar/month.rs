//! One month: the table of its days, and below it the same as a list.

use std::cmp::Reverse;

use serde::Serialize;

use crate::calendar::{agenda, grid};
use crate::date::{CalendarUnit, Date, Period};
use crate::pages::calendar::bars::{self, Bar, bars, is_bar};
use crate::pages::calendar::holiday::{self, HolidayView, holidays};
use crate::pages::calendar::moved::{MovedView, moved};
use crate::pages::calendar::parts::{
    Around, KindView, WeekdayView, crumbs, legend, title, weekdays, within,
};
use crate::pages::calendar::span::{self, Chip, SpanView, chip};
use crate::plan::{Basis, PlanPart, Section};
use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::presenter::occurrence::{self, OccurrenceView};
use crate::presenter::piece::Link;
use crate::route::Page;
use crate::site::Occurrence;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct MonthView {
    title: String,
    /// How much has a day, and how much is known to the month alone.
    lead: String,
    around: Around,
    caption: String,
    weekdays: Vec<WeekdayView>,
    spans: Vec<SpanView>,
    weeks: Vec<WeekView>,
    /// So much in its weeks that a sheet of paper holds one line of each thing.
    full: bool,
    /// What has its day in the month.
    items: Vec<OccurrenceView>,
    /// What was announced for the month or a day of it, and is at another time now.
    moved: Vec<MovedView>,
    holidays: Vec<HolidayView>,
    legend: Vec<KindView>,
    assumed: bool,
    /// Where the duties of the month are that its table leaves out.
    apart: Option<String>,
}

#[derive(Debug, Serialize)]
struct WeekView {
    number: i8,
    days: Vec<MonthDayView>,
}

#[derive(Debug, Serialize)]
struct MonthDayView {
    datetime: String,
    day: i8,
    /// The month's number, for a day of a neighbouring month.
    outside: Option<i8>,
    today: bool,
    /// The names of its holidays.
    holidays: Vec<String>,
    /// The day's own page, where something happens.
    url: Option<String>,
    /// What lasts several days and is on, line by line.
    bars: Vec<Option<Bar>>,
    chips: Vec<Chip>,
    /// How many things the cell has no room for, and where they are.
    more: usize,
    more_url: Option<String>,
}

/// How many things a cell shows; the day's page shows all.
const CHIPS: usize = 3;

/// How many things of two lines each stand one below the other on a sheet of paper.
const SHEET: usize = 12;

/// `/lich/2026/10/`
pub(crate) fn month(desk: &Desk<'_>, year: i16, month: i8) -> Sheet {
    let content = agenda::month(desk.site, year, month);
    let unit = CalendarUnit::Month(year, month);
    let all: Vec<&Occurrence> = (content.days.values().flatten())
        .chain(content.spans.iter().flat_map(|s| &s.items))
        .copied()
        .collect();
    let moved = moved(desk, unit.first(), unit.last());
    let weeks = weeks(desk, (&content, &moved), unit);
    let (items, spans) = listed(desk, &content);
    let title = title(desk, unit);
    let lead = lead(desk, &content, unit);
    let year_link = Link {
        url: desk.url(&Page::Year(year)),
        title: format::period(Period::One(CalendarUnit::Year(year)), desk.words),
    };
    let mut crumbs = crumbs(desk);
    crumbs.push(year_link.clone());
    Sheet {
        template: "calendar-month.html",
        head: Head {
            title: title.clone(),
            description: lead.clone(),
            section: Some(Section::Calendar),
            crumbs,
            ..Head::default()
        },
        view: view(&MonthView {
            lead,
            around: around(desk, (year, month), year_link),
            caption: desk.words.fill(
                "calendar.caption",
                &[("month", &format::period(Period::One(unit), desk.words))],
            ),
            title,
            weekdays: weekdays(desk),
            full: weeks.iter().map(lines).sum::<usize>() > SHEET,
            weeks,
            items,
            moved,
            spans,
            holidays: holidays(desk, unit.first(), unit.last()),
            legend: legend(desk, all.iter().copied()),
            assumed: all.iter().any(|o| o.basis == Basis::Assumed),
            apart: apart(desk, unit),
        }),
    }
}

/// How many things the fullest day of a week shows.
fn lines(week: &WeekView) -> usize {
    let of = |day: &MonthDayView| day.bars.len() + day.chips.len() + usize::from(day.more > 0);
    week.days.iter().map(of).max().unwrap_or(0)
}

/// What the lists below the table say: what has a day, and what has a longer time.
fn listed(desk: &Desk<'_>, content: &agenda::Month<'_>) -> (Vec<OccurrenceView>, Vec<SpanView>) {
    // What lasts several days stands where it begins, above what has its day in it.
    let (several, longer): (Vec<_>, Vec<_>) =
        (content.spans.iter()).partition(|span| is_bar(span.period));
    let several = several.into_iter().flat_map(|span| &span.items);
    let mut listed: Vec<&Occurrence> = (content.days.values().flatten())
        .chain(several)
        .copied()
        .collect();
    listed.sort_by_key(|o| (o.period.first(), Reverse(o.period.last()), o.time, o.kind));
    let mut items: Vec<OccurrenceView> = (listed.into_iter())
        .map(|o| occurrence::occurrence(desk, o))
        .collect();
    let mut spans: Vec<SpanView> = longer.iter().map(|span| span::span(desk, span)).collect();
    let own = spans.iter_mut().flat_map(|span| &mut span.items);
    occurrence::files_once(items.iter_mut().chain(own));
    (items, spans)
}

/// Where the duties of a month are, if it has some that the calendar's pages do not show.
fn apart(desk: &Desk<'_>, month: CalendarUnit) -> Option<String> {
    let kept = |o: &Occurrence| {
        o.duty && !desk.site.shows(o) && o.period.overlaps(month.first(), month.last())
    };
    let page = Page::PlanPart(PlanPart::Reporting);
    let any = desk.site.occurrences.iter().any(kept) && desk.site.has(&page);
    any.then(|| desk.url(&page))
}

fn lead(desk: &Desk<'_>, content: &agenda::Month<'_>, unit: CalendarUnit) -> String {
    let dated: usize = content.days.values().map(Vec::len).sum();
    let own = content
        .spans
        .iter()
        .filter(|s| s.period == Period::One(unit));
    let known: usize = own.map(|s| s.items.len()).sum();
    if dated + known == 0 {
        return desk.words.get("calendar.month-empty").to_owned();
    }
    let parts: Vec<String> = [
        ("calendar.month-days", dated),
        ("calendar.month-known", known),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(key, count)| desk.words.fill(key, &[("n", &count.to_string())]))
    .collect();
    format!("{}.", parts.join(", "))
}

fn around(desk: &Desk<'_>, (year, month): (i16, i8), up: Link) -> Around {
    let link = |(year, month): (i16, i8)| {
        within(desk, year).then(|| Link {
            url: desk.url(&Page::Month(year, month)),
            title: format::period(Period::One(CalendarUnit::Month(year, month)), desk.words),
        })
    };
    Around {
        previous: link(grid::previous(year, month)),
        next: link(grid::next(year, month)),
        up,
    }
}

fn weeks(
    desk: &Desk<'_>,
    (content, moved): (&agenda::Month<'_>, &[MovedView]),
    unit: CalendarUnit,
) -> Vec<WeekView> {
    let (first, last) = (unit.first(), unit.last());
    let cell = |day: Date, bars: bars::DayBars| {
        let inside = (first..=last).contains(&day);
        let items = content.days.get(&day).filter(|_| inside);
        let left = || (moved.iter()).filter(|of| inside && of.day == Some(day));
        let count = items.map_or(0, Vec::len) + left().count();
        let url = (inside && count > 0).then(|| desk.url(&Page::Day(day)));
        MonthDayView {
            datetime: day.to_string(),
            day: day.day(),
            outside: (!inside).then(|| day.month()),
            today: day == desk.site.options.today,
            holidays: if inside {
                holiday::names(desk, day)
            } else {
                Vec::new()
            },
            more: count.saturating_sub(CHIPS) + bars.hidden.len(),
            more_url: url.clone().or_else(|| bars.hidden.first().cloned()),
            url,
            bars: bars.lines,
            chips: (items.into_iter().flatten())
                .map(|o| chip(&occurrence::occurrence(desk, o)))
                .chain(left().map(|of| of.chip.clone()))
                .take(CHIPS)
                .collect(),
        }
    };
    (grid::weeks(first.year(), first.month()).into_iter())
        .map(|week| WeekView {
            number: week.number,
            days: (week.days.into_iter())
                .zip(bars(desk, content, &week.days, unit))
                .map(|(day, bars)| cell(day, bars))
                .collect(),
        })
        .collect()
}
