//! One VEVENT: its time, its words, and what became of it.

use crate::date::{CalendarUnit, Date, Hours, Period};
use crate::outputs::ical::lines::Lines;
use crate::plan::{Basis, SourceRef};
use crate::presenter::desk::Desk;
use crate::presenter::{notes, occurrence};
use crate::site::{Fate, Occurrence, OccurrenceKind, Site};
use crate::zone;

/// How an occurrence stands in its feed: alone, as all runs of a rule, or as a run that differs.
pub(super) struct EventRun<'a> {
    /// The UID without the host.
    pub id: &'a str,
    pub period: Period,
    pub time: Option<Hours>,
    pub sequence: u32,
    pub changed: Option<Date>,
    pub cancelled: bool,
    /// A rule (RRULE), or the day that the rule gave it (RECURRENCE-ID), written out.
    pub more: Option<(String, String)>,
}

impl<'a> EventRun<'a> {
    /// Something with a UID of its own.
    pub(super) fn alone(o: &'a Occurrence) -> Self {
        let Fate { sequence, on, .. } = o.fate;
        Self {
            id: &o.id,
            period: shown_as(o.period),
            time: o.time,
            sequence,
            changed: on,
            cancelled: o.fate.cancelled.is_some(),
            more: None,
        }
    }
}

/// The days that a calendar can show: of what has no stated end, those in which it begins.
fn shown_as(period: Period) -> Period {
    match period {
        Period::Onward(unit) => Period::One(unit),
        period => period,
    }
}

/// One VEVENT.
pub(super) fn event(desk: &Desk<'_>, o: &Occurrence, run: &EventRun<'_>, out: &mut Lines) {
    let Some(last) = run.period.last() else {
        return;
    };
    out.line("BEGIN", "VEVENT");
    out.line("UID", &format!("{}@{}", run.id, desk.site.identity));
    let stamp = stamp(desk.site, o).max(run.changed);
    let stamp = stamp.unwrap_or(o.period.first());
    let stamp = format!("{}T000000Z", date(stamp));
    out.line("DTSTAMP", &stamp);
    out.line("LAST-MODIFIED", &stamp);
    out.line("SEQUENCE", &run.sequence.to_string());
    match run.time {
        Some(time) => hours(desk, (run.period.first(), time), out),
        None => days(run.period.first(), last, out),
    }
    if let Some((name, value)) = &run.more {
        out.line(name, value);
    }
    // The one rule for busy and free: whoever follows a plan is kept busy by what has its hours alone.
    if run.cancelled || run.time.is_none() {
        out.line("TRANSP", "TRANSPARENT");
    }
    if run.cancelled {
        out.line("STATUS", "CANCELLED");
    } else if o.basis == Basis::Assumed || occurrence::is_optional(desk, o) {
        out.line("STATUS", "TENTATIVE");
    }
    out.text("SUMMARY", &occurrence::summary(desk, o, run.cancelled));
    // What is said once for all runs does not speak of one of them.
    let all = run.more.as_ref().is_some_and(|(name, _)| name == "RRULE");
    let when = (!all).then_some(o.period);
    out.text("DESCRIPTION", &description(desk, o, when));
    venue(o, out);
    out.line("URL", &address(desk, o));
    out.text("CATEGORIES", occurrence::word(desk, o.kind));
    alarm(desk, o, run, out);
    out.line("END", "VEVENT");
}

fn days(first: Date, last: Date, out: &mut Lines) {
    out.line("DTSTART;VALUE=DATE", &date(first));
    // The end of an all-day event is the day after its last (RFC 5545 §3.6.1).
    if let Ok(end) = last.tomorrow() {
        out.line("DTEND;VALUE=DATE", &date(end));
    }
}

/// A time of a day on the site's clocks. One whose end is not known has none (RFC 5545 §3.6.1).
fn hours(desk: &Desk<'_>, (day, time): (Date, Hours), out: &mut Lines) {
    let zone = desk.site.zone();
    for (name, moment) in [
        ("DTSTART", zone::moment(day, time.from, zone)),
        ("DTEND", zone::end(day, time, zone)),
    ] {
        if let Some(moment) = moment {
            out.line(&format!("{name};TZID={zone}"), &moment.local());
        }
    }
}

/// Where it takes place; what can be followed online says so too (RFC 7986 §5.11).
fn venue(o: &Occurrence, out: &mut Lines) {
    let Some(venue) = occurrence::venue(o.location.as_ref(), o.online.as_ref()) else {
        return;
    };
    if let Some(place) = venue.place.as_ref().or(venue.online.as_ref()) {
        out.text("LOCATION", place);
    }
    if let Some(online) = &venue.online {
        out.line("CONFERENCE;VALUE=URI", online);
    }
}

/// A reminder of a deadline, counted from its end, where the site asks for one.
fn alarm(desk: &Desk<'_>, o: &Occurrence, run: &EventRun<'_>, out: &mut Lines) {
    use OccurrenceKind::{Report, Target, Task};
    let Some(days) = desk.site.config.deadline_alarm else {
        return;
    };
    if run.cancelled || !matches!(o.kind, Report | Target | Task) {
        return;
    }
    out.line("BEGIN", "VALARM");
    out.line("ACTION", "DISPLAY");
    out.line("TRIGGER;RELATED=END", &format!("-P{days}D"));
    out.text("DESCRIPTION", &occurrence::name(desk, o));
    out.line("END", "VALARM");
}

/// The day on which the data came to be: its document's.
fn stamp(site: &Site, o: &Occurrence) -> Option<Date> {
    let issued = |source: &SourceRef| match source {
        SourceRef::Document(id, _) => Some(
            site.plan
                .documents
                .get(id.as_str())?
                .date
                .as_ref()?
                .value
                .first(),
        ),
        SourceRef::Page(_) => None,
    };
    o.sources.iter().find_map(issued)
}

/// When it is, and what is not known of that.
fn stated(desk: &Desk<'_>, o: &Occurrence, period: Period) -> String {
    let is_day = |unit| matches!(unit, CalendarUnit::Day(_));
    let (has_days, has_end) = match period {
        Period::One(unit) => (is_day(unit), true),
        Period::Range(from, to) => (is_day(from) && is_day(to), true),
        Period::Onward(unit) => (is_day(unit), false),
    };
    let mut when = occurrence::when(desk, o).text;
    for (known, key) in [
        (has_days, "calendar.feed-when"),
        (has_end, "calendar.feed-open"),
    ] {
        if !known {
            when = desk.words.fill(key, &[("when", &when)]);
        }
    }
    when
}

fn description(desk: &Desk<'_>, o: &Occurrence, when: Option<Period>) -> String {
    let words = desk.words;
    let mut lines: Vec<String> = match when {
        Some(period) => vec![stated(desk, o, period)],
        None => Vec::new(),
    };
    let details = match when {
        Some(_) => occurrence::details(desk, o),
        None => occurrence::lasting_details(desk, o),
    };
    // Subscribers are told what made their copy newer.
    let mut noted = notes::of_record(desk, o);
    if when.is_some() {
        noted.extend(notes::of_edition(desk, o));
    }
    noted.retain(|note| !details.contains(note));
    lines.extend(noted.into_iter().chain(details));
    lines.extend(desk.basis(o.basis, &o.reason).map(|mark| {
        let fills = [("mark", mark.label.as_str()), ("reason", &mark.reason)];
        words.fill("calendar.feed-basis", &fills)
    }));
    lines.extend(
        o.online
            .as_ref()
            .map(|url| words.fill("occurrence.online-at", &[("url", url.as_str())])),
    );
    let sources: Vec<String> = o.sources.iter().map(|s| desk.source(s).title).collect();
    if !sources.is_empty() {
        lines.push(format!(
            "{} {}",
            words.get("source.label"),
            sources.join("; ")
        ));
    }
    lines.join("\n")
}

/// The full address at which it is shown.
fn address(desk: &Desk<'_>, o: &Occurrence) -> String {
    let (page, anchor) = desk.site.place_of(o);
    let anchor = anchor.map(|a| format!("#{a}")).unwrap_or_default();
    desk.full(&page) + &anchor
}

/// A day as RFC 5545 §3.3.4 writes it.
pub(super) fn date(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}
