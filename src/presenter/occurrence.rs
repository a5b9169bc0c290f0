//! One thing at one time in words: what it is, when, how sure that is, and where it is shown whole.
//! The calendar's pages, the campaign's page and the feed all speak of it with these.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::address::SafeAddress;
use crate::date::{CalendarUnit, Period};
use crate::plan::location::Location;
use crate::plan::metric::{Metric, Target};
use crate::plan::{Id, Kind, Shown, SourceRef};
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::notes;
use crate::presenter::piece::{Mark, Source};
use crate::presenter::target::value_text;
use crate::route::{CalendarOf, Page};
use crate::site::{Occurrence, OccurrenceKind};

/// An occurrence as templates see it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct OccurrenceView {
    /// The anchor of its place on a page.
    pub id: String,
    /// None for what has no page of its own.
    pub url: Option<String>,
    pub title: String,
    pub short: String,
    /// The end of its CSS class, and its word.
    pub kind: &'static str,
    pub kind_word: String,
    /// A day comes with its weekday.
    pub when: When,
    /// "10/10" for a day; none for what has none.
    pub day: Option<String>,
    /// "8:30", when it begins on that day.
    pub hour: Option<String>,
    /// Where it takes place.
    pub venue: Option<Venue>,
    /// A target's value: "tối thiểu 80 %", "phấn đấu 68 %".
    pub value: Option<String>,
    pub aspiration: bool,
    /// What else is to be known, a sentence each.
    pub details: Vec<String>,
    pub basis: Option<Mark>,
    pub sources: Vec<Source>,
    /// Its own calendar file, where it may be had.
    pub file: Option<OwnFile>,
    /// The word for it where it does not take place.
    pub cancelled: Option<String>,
    /// Whether it lies before the day of the build.
    pub over: bool,
    /// What lists can be narrowed by.
    pub facets: Facets,
}

/// Where something takes place, in the open or online.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Venue {
    /// "Hội trường A, 1 phố Ví Dụ"
    pub place: Option<String>,
    /// The full address of a broadcast or a video call.
    pub online: Option<String>,
}

/// The place of an occurrence, or of a campaign's run; none where nothing states one.
pub(crate) fn venue(location: Option<&Location>, online: Option<&SafeAddress>) -> Option<Venue> {
    if location.is_none() && online.is_none() {
        return None;
    }
    Some(Venue {
        place: location.map(|of| match &of.address {
            Some(address) => format!("{}, {address}", of.name),
            None => of.name.clone(),
        }),
        online: online.map(|online| online.as_str().to_owned()),
    })
}

/// The calendar file of one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct OwnFile {
    pub url: String,
    /// Whether it brings every time of what comes back.
    pub every: bool,
}

/// What an occurrence belongs to, in words.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Facets {
    pub units: Vec<String>,
    pub documents: Vec<String>,
    /// The years of the calendar that it touches.
    pub years: Vec<i16>,
    /// Cancelled, over, on or to come, on the day of the build.
    pub time: String,
}

/// The view of an occurrence.
pub(crate) fn occurrence(desk: &Desk<'_>, o: &Occurrence) -> OccurrenceView {
    let day = match o.period {
        Period::One(CalendarUnit::Day(day)) => Some(day),
        _ => None,
    };
    let when = when(desk, o);
    OccurrenceView {
        id: o.id.clone(),
        url: desk.site.shown_url(desk.language, o.node),
        title: o.title.clone(),
        short: o.short.clone(),
        kind: o.kind.name(),
        kind_word: word(desk, o.kind).to_owned(),
        when,
        day: day.map(|day| {
            desk.words.fill(
                "calendar.day",
                &[
                    ("d", &day.day().to_string()),
                    ("m", &day.month().to_string()),
                ],
            )
        }),
        hour: o.time.map(|time| format::short_clock(time.from)),
        venue: venue(o.location.as_ref(), o.online.as_ref()),
        value: value(desk, o),
        aspiration: target(desk, o).is_some_and(|(_, target)| target.aspiration),
        details: details(desk, o),
        basis: desk.basis(o.basis, &o.reason),
        sources: o.sources.iter().map(|s| desk.source(s)).collect(),
        file: own_file(desk, o.series()).filter(|_| o.fate.cancelled.is_none()),
        cancelled: (o.fate.cancelled.is_some())
            .then(|| desk.words.get("occurrence.cancelled-word").to_owned()),
        over: is_over(desk, o),
        facets: facets(desk, o),
    }
}

/// When it is, a day with its weekday and its time.
pub(crate) fn when(desk: &Desk<'_>, o: &Occurrence) -> When {
    let mut when = desk.when(o.period);
    if let Period::One(CalendarUnit::Day(day)) = o.period {
        if let Some(time) = o.time {
            return format::moment(day, time, desk.site.zone(), desk.words);
        }
        when.text = format::long_day(day, desk.words);
    }
    when
}

/// The calendar file of a thing, by the id that its times share.
pub(crate) fn own_file(desk: &Desk<'_>, id: &str) -> Option<OwnFile> {
    let site = desk.site;
    let of = site.feeds.file(id)?;
    let CalendarOf::Item(at) = of else {
        return None;
    };
    let item = site.feeds.item(at)?;
    let every = (item.times.iter()).any(|at| site.occurrences[*at].returns.is_some());
    Some(OwnFile {
        url: desk.url(&Page::CalendarOf(of)),
        every,
    })
}

/// Leaves the file of what comes back at its first time to come, for it brings every time.
pub(crate) fn files_once<'a>(views: impl Iterator<Item = &'a mut OccurrenceView>) {
    let mut seen = BTreeSet::new();
    for view in views.filter(|view| !view.over) {
        let again = |file: &OwnFile| file.every && !seen.insert(file.url.clone());
        if view.file.as_ref().is_some_and(again) {
            view.file = None;
        }
    }
}

/// Whether it lies before the day of the build.
pub(crate) fn is_over(desk: &Desk<'_>, o: &Occurrence) -> bool {
    let today = desk.site.options.today;
    o.period.last().is_some_and(|last| last < today)
}

fn facets(desk: &Desk<'_>, o: &Occurrence) -> Facets {
    let (plan, today) = (&desk.site.plan, desk.site.options.today);
    let name = |id: &Id| plan.units.get(id.as_str()).map(|unit| unit.name.clone());
    let mut documents: Vec<String> = (o.sources.iter())
        .filter_map(|source| match source {
            SourceRef::Document(id, _) => plan.documents.get(id.as_str()),
            SourceRef::Page(_) => None,
        })
        .map(|document| document.short.clone())
        .collect();
    documents.sort();
    documents.dedup();
    let (from, to) = desk.site.years;
    let first = o.period.first().year().max(from);
    let last = o.period.last().map_or(to, |day| day.year().min(to));
    let key = if o.fate.cancelled.is_some() {
        "occurrence.cancelled-word"
    } else if is_over(desk, o) {
        "calendar.time-over"
    } else if today < o.period.first() {
        "calendar.time-to-come"
    } else {
        "calendar.time-on"
    };
    Facets {
        units: o.units.iter().filter_map(name).collect(),
        documents,
        years: (first..=last).collect(),
        time: desk.words.get(key).to_owned(),
    }
}

/// The word of a kind: "Đợt truyền thông".
pub(crate) fn word<'a>(desk: &Desk<'a>, kind: OccurrenceKind) -> &'a str {
    let key = format!("occurrence.{}", kind.name());
    desk.words.0.get(&key).map_or(kind.name(), String::as_str)
}

fn target<'a>(desk: &Desk<'a>, o: &Occurrence) -> Option<(&'a Metric, &'a Target)> {
    if o.node.kind != Kind::Metric {
        return None;
    }
    let metric = desk.site.plan.metrics.at(o.node.at)?;
    Some((metric, metric.targets.get(o.target?)?))
}

/// A target's value, and whether it is an aspiration; none for what is not a target.
pub(crate) fn value(desk: &Desk<'_>, o: &Occurrence) -> Option<String> {
    let (metric, target) = target(desk, o)?;
    let value = value_text(desk, metric, target);
    if !target.aspiration {
        return value;
    }
    let aspires = desk.words.get("metrics.aspiration-word");
    Some(value.map_or_else(|| aspires.to_owned(), |v| format!("{aspires} {v}")))
}

/// Whether the documents leave it open that it takes place ("có thể tổ chức").
pub(crate) fn is_optional(desk: &Desk<'_>, o: &Occurrence) -> bool {
    let campaigns = &desk.site.plan.campaigns;
    o.node.kind == Kind::Campaign && campaigns.at(o.node.at).is_some_and(|c| c.optional)
}

/// What its title and date leave unsaid, a sentence each; first what became of it.
pub(crate) fn details(desk: &Desk<'_>, o: &Occurrence) -> Vec<String> {
    let mut found = changes(desk, o);
    // What has a page of its own has its notes there.
    if !matches!(o.node.kind.facts().shown, Shown::Page(_) | Shown::Root) {
        found.extend(notes::of_record(desk, o));
    }
    found.extend(lasting_details(desk, o));
    if o.node.kind == Kind::Event {
        found.extend(desk.event_results(o));
    }
    found
}

/// What became of it since it was announced, the newest first, a sentence each.
pub(crate) fn changes(desk: &Desk<'_>, o: &Occurrence) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(why) = &o.fate.cancelled {
        found.push(desk.words.fill("occurrence.cancelled", &[("why", why)]));
    }
    if let Some(why) = &o.fate.taken_back {
        found.push(desk.words.fill("occurrence.taken-back", &[("why", why)]));
    }
    for moved in o.fate.moves.iter().rev() {
        let mut from = format::lower_first(&format::period(moved.from, desk.words));
        // A move within the day is one of the time alone.
        if let Some(time) = moved.time.filter(|_| o.time != moved.time) {
            let time = format::hours(time, desk.words);
            let fills = [("time", time.as_str()), ("date", from.as_str())];
            from = desk.words.fill("time.date", &fills);
        }
        let fills = [("from", from.as_str()), ("why", &moved.why)];
        found.push(desk.words.fill("occurrence.moved", &fills));
    }
    found
}

/// What holds for every run of it.
pub(crate) fn lasting_details(desk: &Desk<'_>, o: &Occurrence) -> Vec<String> {
    let plan = &desk.site.plan;
    let mut found = Vec::new();
    match o.node.kind {
        Kind::Document => found.extend(plan.documents.at(o.node.at).map(|d| d.title.clone())),
        Kind::Metric => found.extend(target(desk, o).map(|(_, t)| t.text.clone())),
        // A step on the way says of which task.
        Kind::Task => found.extend(
            (plan.tasks.at(o.node.at))
                .filter(|task| task.name != o.title)
                .map(|task| task.name.clone()),
        ),
        Kind::Event => {
            let note = plan
                .events
                .at(o.node.at)
                .and_then(|event| event.note.clone());
            found.extend(note);
        }
        _ => {}
    }
    if is_optional(desk, o) {
        found.push(desk.words.get("calendar.optional").to_owned());
    }
    found
}

/// What it is, understood without the rest of the site around it. Calendars that pass over the status
/// of a thing say with its title that it does not take place.
pub(crate) fn summary(desk: &Desk<'_>, o: &Occurrence, cancelled: bool) -> String {
    let mut title = name(desk, o);
    if let Period::Onward(_) = o.period {
        title = desk
            .words
            .fill("calendar.feed-begins", &[("title", &title)]);
    }
    match cancelled {
        true => (desk.words).fill("calendar.feed-cancelled", &[("title", &title)]),
        false => title,
    }
}

/// The same, whatever became of it.
pub(crate) fn name(desk: &Desk<'_>, o: &Occurrence) -> String {
    let title = match value(desk, o) {
        Some(value) => format!("{}: {value}", o.title),
        None => o.title.clone(),
    };
    let key = match o.kind {
        OccurrenceKind::Document => "calendar.feed-document",
        OccurrenceKind::Phase => "calendar.feed-phase",
        OccurrenceKind::Task => "calendar.feed-deadline",
        _ => return title,
    };
    desk.words.fill(key, &[("title", &title)])
}
