//! The calendar as a file to subscribe to: RFC 5545 with the feed's own properties of RFC 7986.
//!
//! Written by hand: the crate that would write it puts the clock and random ids into its output.
//! What comes back is written out, one VEVENT a time.

use crate::calendar::shown;
use crate::date::{Date, Period, Precision};
use crate::plan::{Basis, Kind, SourceRef, Visibility};
use crate::render::view::{Desk, host};
use crate::render::{format, occurrence};
use crate::route::Page;
use crate::site::{Occurrence, OccurrenceKind, Site};

/// Octets of a line without its end (RFC 5545 §3.1).
const LINE: usize = 75;

/// The feed of everything public: no duties, no assumed dates, nothing internal, whatever the build.
#[must_use]
pub fn feed(site: &Site) -> Vec<u8> {
    let language = site.main_language();
    let words = site.words(language);
    let desk = Desk {
        site,
        language,
        words: &words,
    };
    let own = format!(
        "{}{}",
        site.base_url,
        site.path(language, &Page::CalendarFeed)
    );
    let name = words.fill("calendar.feed-name", &[("title", &site.config.title)]);
    let mut out = Lines::default();
    out.line("BEGIN", "VCALENDAR");
    out.line("VERSION", "2.0");
    out.line(
        "PRODID",
        concat!("-//loa//loa ", env!("CARGO_PKG_VERSION"), "//EN"),
    );
    out.line("CALSCALE", "GREGORIAN");
    out.text("NAME", &name);
    out.text("X-WR-CALNAME", &name);
    if !site.config.tagline.is_empty() {
        out.text("DESCRIPTION", &site.config.tagline);
    }
    out.line(
        "URL",
        &format!("{}{}", site.base_url, site.path(language, &Page::Calendar)),
    );
    out.line("SOURCE;VALUE=URI", &own);
    out.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    for occurrence in shown(site).filter(|o| is_public(site, o)) {
        event(&desk, occurrence, &mut out);
    }
    out.line("END", "VCALENDAR");
    out.0.into_bytes()
}

/// Whether the feed may hold it: a time with an end that the documents give or imply, for everybody.
fn is_public(site: &Site, o: &Occurrence) -> bool {
    let internal = o.node.kind == Kind::Event
        && (site.plan.events.at(o.node.at)).is_none_or(|e| e.visibility == Visibility::Internal);
    !o.duty && !internal && o.basis != Basis::Assumed && o.period.last().is_some()
}

/// One VEVENT.
fn event(desk: &Desk<'_>, o: &Occurrence, out: &mut Lines) {
    let Some(last) = o.period.last() else {
        return;
    };
    out.line("BEGIN", "VEVENT");
    let host = host(&desk.site.base_url);
    let host = host.split_once(':').map_or(host, |(name, _)| name);
    out.line("UID", &format!("{}@{host}", o.id));
    out.line("DTSTAMP", &format!("{}T000000Z", date(stamp(desk.site, o))));
    out.line("DTSTART;VALUE=DATE", &date(o.period.first()));
    // The end of an all-day event is the day after its last (RFC 5545 §3.6.1).
    if let Ok(end) = last.tomorrow() {
        out.line("DTEND;VALUE=DATE", &date(end));
    }
    if o.period.precision() != Precision::Day {
        out.line("TRANSP", "TRANSPARENT");
    }
    if occurrence::is_optional(desk, o) {
        out.line("STATUS", "TENTATIVE");
    }
    out.text("SUMMARY", &summary(desk, o));
    out.text("DESCRIPTION", &description(desk, o));
    out.line("URL", &address(desk, o));
    out.text("CATEGORIES", occurrence::word(desk, o.kind));
    out.line("END", "VEVENT");
}

/// The day on which the data came to be: its document's, else the start of the period itself.
fn stamp(site: &Site, o: &Occurrence) -> Date {
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
    o.sources
        .iter()
        .find_map(issued)
        .unwrap_or(o.period.first())
}

/// What it is, understood without the rest of the site around it.
fn summary(desk: &Desk<'_>, o: &Occurrence) -> String {
    let title = match occurrence::value(desk, o) {
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

fn description(desk: &Desk<'_>, o: &Occurrence) -> String {
    let words = desk.words;
    let mut lines = vec![match o.period {
        Period::One(crate::date::Unit::Day(day)) => format::long_day(day, words),
        period => words.fill(
            "calendar.feed-when",
            &[("when", &format::period(period, words))],
        ),
    }];
    lines.extend(occurrence::details(desk, o));
    if !o.reason.is_empty() {
        let mark = words.get("basis.derived");
        lines.push(words.fill(
            "calendar.feed-basis",
            &[("mark", mark), ("reason", &o.reason)],
        ));
    }
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

/// The full address of the record, or of the agenda for what has no page of its own.
fn address(desk: &Desk<'_>, o: &Occurrence) -> String {
    let site = desk.site;
    let (page, anchor) = match o.node.kind {
        Kind::Event => (Page::Agenda, Some(o.id.clone())),
        _ => site.page_of(o.node),
    };
    let anchor = anchor.map(|a| format!("#{a}")).unwrap_or_default();
    format!(
        "{}{}{anchor}",
        site.base_url,
        site.path(desk.language, &page)
    )
}

/// A day as RFC 5545 §3.3.4 writes it.
fn date(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Content lines, folded and ended as RFC 5545 §3.1 asks.
#[derive(Debug, Default)]
struct Lines(String);

impl Lines {
    /// A value that is not text: a date, an address, a word of the standard.
    fn line(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for c in name
            .chars()
            .chain([':'])
            .chain(value.chars().filter(|c| !c.is_control()))
        {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                // The space that marks the line as continued counts too.
                room = LINE - 1;
            }
            room -= c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }

    /// A value of type TEXT (RFC 5545 §3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len() + 8);
        for c in value.replace("\r\n", "\n").chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' | '\r' => escaped.push_str("\\n"),
                c => escaped.push(c),
            }
        }
        self.line(name, &escaped);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unfold(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn long_lines_fold_between_characters() {
        // Vowels with two marks, composed and not, and emoji made of several characters.
        let words = "Nhận lương hưu, trợ cấp không dùng tiền mặt ở đô thị; ";
        let stacked = "e\u{323}\u{302}o\u{31b}\u{301}";
        let family = "👩\u{200d}👩\u{200d}👧\u{200d}👦 🇻🇳 ";
        for shift in 0..80 {
            let value = format!(
                "{}{}",
                "x".repeat(shift),
                [words, stacked, family].concat().repeat(4)
            );
            let mut out = Lines::default();
            out.line("SUMMARY", &value);
            assert_eq!(unfold(&out.0), format!("SUMMARY:{value}\r\n"));
            for line in out.0.split_terminator("\r\n") {
                assert!(line.len() <= LINE, "{} octets: {line}", line.len());
            }
            let full = out.0.split("\r\n").next().unwrap();
            assert!(full.len() > LINE - 4, "folded too early: {full}");
        }
    }

    #[test]
    fn a_line_of_75_octets_stays_whole() {
        let mut out = Lines::default();
        out.line("X", &"a".repeat(LINE - 2));
        assert_eq!(out.0.len(), LINE + 2);
        out = Lines::default();
        out.line("X", &"a".repeat(LINE - 1));
        assert_eq!(out.0, format!("X:{}\r\n a\r\n", "a".repeat(LINE - 2)));
    }

    #[test]
    fn text_is_escaped_and_control_characters_go() {
        let mut out = Lines::default();
        out.text("X", "a, b; c\\d\r\ne\nf\u{7}\rg: \"h\"");
        assert_eq!(out.0, "X:a\\, b\\; c\\\\d\\ne\\nf\\ng: \"h\"\r\n");
    }
}
