//! Slips of a clerk's pen in the plan's data: a year that was copied, a rhythm without years, a result
//! without evidence. Each is a line of a record written otherwise, left out, or added below another.

use super::change::Change;
use super::text::Line;
use super::yaml::{At, Way};

/// Each slip, with its name.
pub const SLIPS: [(&str, Way); 33] = [
    ("an event without a date", |at| {
        at.without(|l| l.path == "events[]" && l.key == "on")
    }),
    ("a rhythm without years", |at| {
        at.without(|l| l.path == "events[]" && l.key == "active")
    }),
    ("a rhythm that falls on no day", |at| {
        let beside = |l: &Line| l.path == "events[]" && l.key == "active";
        let line = at.pick(beside)?;
        let change = at.value(&line, "2024-11..2024-12")?;
        Some(change.or_wrong(line.number - 1))
    }),
    ("a year with its digits swapped", |at| {
        at.instead(|l| l.path == "events[]" && l.key == "on", "2204-03-01")
    }),
    ("last year's window", |at| {
        let window = |l: &Line| l.path.ends_with("editions[]") && l.key == "window";
        at.instead(window, "2023-02-28..2023-03-03")
    }),
    ("the most below the least", |at| {
        at.instead(|l| l.key == "press", "{min: 5, max: 3}")
    }),
    ("a follow-up before its peak", |at| {
        let stage = |l: &Line| l.value.starts_with("{kind: follow-up");
        at.instead(stage, "{kind: follow-up, on: 2024-02-01}")
    }),
    ("an edition twice", |at| {
        let last = |l: &Line| l.path.ends_with("editions[]") && l.key == "source";
        let line = at.pick(last)?;
        let margin = " ".repeat(line.indent - 2);
        let again =
            format!("{margin}- {{year: 2024, entered_by: Phòng Sách, source: kh-00-2024#V.1}}");
        at.added(&line, &again)
    }),
    ("moved to another day than its own", |at| {
        at.below(
            |l| l.path == "events[].moved[]" && l.key == "why",
            "to: 2025-10-20",
        )
    }),
    ("a run moved nowhere", |at| {
        at.below(
            |l| l.path == "events[]" && l.key == "active",
            "moved: [{from: 2025-02-01, on: 2024-01-05, why: bịa}]",
        )
    }),
    ("a run cancelled that there is not", |at| {
        at.below(
            |l| l.path == "events[]" && l.key == "active",
            "cancelled: [{from: 2025-07-07, on: 2024-01-05, why: bịa}]",
        )
    }),
    ("an hour of a month", |at| {
        let month = |l: &Line| l.path == "events[]" && l.key == "on" && l.value.len() == 7;
        at.below(month, "time: '08:30'")
    }),
    ("an hour that no clock has", |at| {
        at.instead(|l| l.key == "time", "25:30")
    }),
    ("an address of no kind", |at| {
        at.instead(|l| l.key == "online", "www.vi-du")
    }),
    ("a change of a day to come", |at| {
        at.below(
            |l| l.key == "id" && ["events[]", "campaigns[]", "tasks[]"].contains(&l.path.as_str()),
            "changes: [{on: 2099-01-01, what: Đổi nơi bịa.}]",
        )
    }),
    ("a change that says nothing", |at| {
        at.below(
            |l| l.key == "id" && ["events[]", "meetings[]", "units[]"].contains(&l.path.as_str()),
            "changes: [{on: 2024-01-05, what: ''}]",
        )
    }),
    ("a result of nothing", |at| {
        let of = ["task", "event", "obligation", "campaign"];
        at.without(|l| l.path == "results[]" && of.contains(&l.key.as_str()))
    }),
    ("a result of no run", |at| {
        at.instead(|l| l.path == "results[]" && l.key == "year", "2019")
    }),
    ("done without evidence", |at| {
        let line = at.pick(|l| l.path == "results[]" && l.key == "evidence")?;
        let mut own = at.lines.iter().filter(|l| l.record == line.record);
        let state = own.find(|l| l.key == "state")?.number;
        Some(at.without(|l| l.number == line.number)?.or_wrong(state))
    }),
    ("a measurement to come", |at| {
        at.instead(
            |l| l.path == "measurements[]" && l.key == "as_of",
            "2099-01-01",
        )
    }),
    ("near, and nobody says how", |at| {
        at.below(
            |l| l.path == "measurements[]" && l.key == "as_of",
            "fit: near",
        )
    }),
    ("a period backwards", |at| {
        let period = |l: &Line| ["active", "period"].contains(&l.key.as_str());
        at.instead(period, "2026..2024")
    }),
    ("no owner of a duty", |at| {
        let line = at.pick(|l| l.path == "obligations[]" && l.key == "from")?;
        Some(at.value(&line, "[]")?.or_wrong(line.record))
    }),
    ("a mark of a key that there is not", |at| {
        let group = |l: &Line| l.key == "basis" && l.value.starts_with('{');
        at.instead(group, "{khong_co: \"derived, bịa\"}")
    }),
    ("a step that leads to itself", |at| {
        let line = at.pick(|l| l.path.ends_with("choices[]") && l.key == "to")?;
        let mut above = at.lines.iter().rev().filter(|l| l.number < line.number);
        let step = above.find(|l| l.key == "id")?.clone();
        Some(at.value(&line, &step.value)?.or_wrong(step.number))
    }),
    ("a rhythm that nobody can read", |at| {
        at.instead(|l| l.key == "repeats", "hàng năm vào mùa xuân")
    }),
    ("an address without its scheme", |at| {
        at.instead(|l| l.key == "base_url", "vi-du.example")
    }),
    ("a version to come", |at| {
        at.instead(|l| l.key == "version", "99")
    }),
    ("a time zone that there is not", |at| {
        at.instead(|l| l.key == "time_zone", "Hanoi")
    }),
    ("one address for two sections", |at| {
        let line = at.pick(|l| l.path == "sections" && l.key != "articles")?;
        let mut own = at.lines.iter().filter(|l| l.path == "sections");
        let other = own.find(|l| l.key == "articles")?.clone();
        Some(at.value(&line, &other.value)?.or_wrong(other.number))
    }),
    ("looked at after it must be looked at", |at| {
        at.instead(|l| l.key == "review_by", "2020-01-01")
    }),
    ("over before it began", |at| {
        let date = |l: &Line| l.path.is_empty() && l.key == "date";
        at.below(date, "expires: 2020-01-01")
    }),
    ("a text over two lines", |at| {
        let is_words = |l: &Line| {
            let names = ["name", "title", "note", "text", "summary"];
            names.contains(&l.key.as_str()) && l.is_scalar() && l.value.contains(' ')
        };
        let line = at.pick(|l| is_words(l) && !l.value.contains(['"', '\'', '\\', '#', ':']))?;
        let margin = format!("\n{}", " ".repeat(line.indent));
        let value = format!("\"{}\"", line.value.replacen(' ', &margin, 1));
        Some(at.value(&line, &value)?.right())
    }),
];

impl At<'_> {
    /// Another value on a line.
    fn instead(&mut self, fits: impl Fn(&Line) -> bool, value: &str) -> Option<Change> {
        let line = self.pick(fits)?;
        self.value(&line, value)
    }

    /// A key left out, without which its record says too little.
    fn without(&mut self, fits: impl Fn(&Line) -> bool) -> Option<Change> {
        let line = self.pick(fits)?;
        let mut rest: Vec<&str> = self.file.text().split('\n').collect();
        rest.drain(line.number - 1..line.last);
        let change = Change::text(self.file, rest.join("\n")).wrong(line.record);
        // Or at what it belonged to, which stood above or stands there now.
        Some(change.or_wrong(line.number))
    }

    /// A key more, below another of its group.
    fn below(&mut self, fits: impl Fn(&Line) -> bool, words: &str) -> Option<Change> {
        let line = self.pick(fits)?;
        let margin = " ".repeat(line.indent);
        self.added(&line, &format!("{margin}{words}"))
    }

    fn added(&mut self, line: &Line, words: &str) -> Option<Change> {
        let mut lines: Vec<&str> = self.file.text().split('\n').collect();
        lines.insert(line.last, words);
        Some(Change::text(self.file, lines.join("\n")).wrong(line.last + 1))
    }
}
