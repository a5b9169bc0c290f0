//! The edge to the terminal: findings as people read them, with the place and the mend.

mod causes;
mod summary;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{ErrorKind, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};

pub use causes::{cause_in, causes};
pub use summary::print;

use crate::diagnostic::{Diagnostic, Severity};
use crate::file::Place;
use crate::rule::{Tongue, fill, label_after};

/// The language that the environment asks for: the first of `LOA_LANG`, `LC_ALL`, `LC_MESSAGES` and `LANG`
/// that is set; none where it names neither Vietnamese nor English (`C.UTF-8` names none).
#[expect(
    clippy::disallowed_methods,
    reason = "the edge may ask the environment"
)]
pub fn tongue_of_environment() -> Option<Tongue> {
    let wish = ["LOA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    tongue_named(&wish?)
}

/// The language that a code names: `vi`, `en`, also with a land as in `en_US.UTF-8`.
pub fn tongue_named(code: &str) -> Option<Tongue> {
    match code.get(..2) {
        Some("vi") => Some(Tongue::Vi),
        Some("en") => Some(Tongue::En),
        _ => None,
    }
}

/// A finding in a reader's words.
#[derive(Debug)]
pub struct Told {
    /// "lỗi" or "lưu ý".
    pub level: &'static str,
    /// What is wrong.
    pub what: String,
    /// What to do, beginning with what was most likely meant.
    pub help: String,
}

/// Puts a finding into words.
pub fn told(found: &Diagnostic, tongue: Tongue) -> Told {
    let wording = found.rule.wording(tongue);
    let mut help = fill(wording.help, &found.arguments, tongue);
    if let Some(suggestion) = &found.suggestion {
        let label = label_after(&found.arguments, &suggestion.text, tongue);
        help = match tongue {
            Tongue::Vi => format!("Có phải ý bạn là “{suggestion}”{label}? {help}"),
            Tongue::En => format!("Did you mean “{suggestion}”{label}? {help}"),
        };
    }
    let level = match (found.severity(), tongue) {
        (Severity::Error, Tongue::Vi) => "lỗi",
        (Severity::Error, Tongue::En) => "error",
        (Severity::Warning, Tongue::Vi) => "lưu ý",
        (Severity::Warning, Tongue::En) => "warning",
    };
    Told {
        level,
        what: fill(wording.what, &found.arguments, tongue),
        help,
    }
}

/// One finding as text: rule, sentence, place, excerpt, advice.
pub fn finding(
    found: &Diagnostic,
    texts: &HashMap<Arc<str>, Arc<str>>,
    tongue: Tongue,
    renderer: &Renderer,
) -> String {
    let Told { level, what, help } = told(found, tongue);
    let level = match found.severity() {
        Severity::Error => Level::ERROR.with_name(level),
        Severity::Warning => Level::WARNING.with_name(level),
    };
    let (note, advice) = match tongue {
        Tongue::Vi => ("xem thêm", "cách sửa"),
        Tongue::En => ("see also", "help"),
    };
    let clash = match tongue {
        Tongue::Vi => "chỗ vướng với chỗ trên",
        Tongue::En => "the place that it clashes with",
    };
    let what = calm(&what);
    let help = calm(&help);
    let title = level.primary_title(&*what).id(found.rule.id);
    let main = Excerpt::of(&found.place, texts);
    let other = Excerpt::of(&found.related, texts);
    let file = found.place.as_ref().map(|place| calm(&place.file));
    let mut groups: Vec<Group<'_>> = Vec::new();
    match (&main, &file) {
        (Some(main), _) => groups.push(main.shown(title, AnnotationKind::Primary)),
        (None, Some(file)) => groups.push(title.element(Origin::path(&**file))),
        (None, None) => groups.push(Group::with_title(title)),
    }
    if let Some(other) = &other {
        let title = Level::NOTE.with_name(note).secondary_title(clash);
        groups.push(other.shown(title, AnnotationKind::Context));
    }
    groups.push(Group::with_title(
        Level::HELP.with_name(advice).secondary_title(&*help),
    ));
    renderer.render(&groups).to_string()
}

/// Bytes of a line that is shown whole, and of what is shown on either side of a place in a longer one.
const LINE: usize = 600;
const ASIDE: usize = 120;

/// The line in which a place begins.
struct Excerpt<'a> {
    file: Cow<'a, str>,
    /// Line and column from 1.
    at: (usize, usize),
    /// The line, or of a long one the part around the place.
    line: &'a str,
    is_cut: bool,
    /// The place in it.
    range: std::ops::Range<usize>,
}

impl<'a> Excerpt<'a> {
    fn of(place: &'a Option<Place>, texts: &'a HashMap<Arc<str>, Arc<str>>) -> Option<Self> {
        let place = place.as_ref()?;
        Some(Self::new(place, texts.get(&place.file)?))
    }

    fn new(place: &'a Place, text: &'a str) -> Self {
        let mut range = whole_characters(text, place.span.range());
        if range.start == text.len() && text.ends_with('\n') {
            // The end of a text is seen behind its last line.
            range = range.start - 1..range.start;
        }
        let begin = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[range.start..]
            .find('\n')
            .map_or(text.len(), |at| range.start + at + 1);
        let number = text[..begin].matches('\n').count() + 1;
        let column = text[begin..range.start].chars().count() + 1;
        let is_cut = end - begin > LINE;
        let (from, until) = match is_cut {
            false => (begin, end),
            true => {
                let from = text.floor_char_boundary(range.start.saturating_sub(ASIDE).max(begin));
                let far = range.end.min(range.start + ASIDE) + ASIDE;
                (from, text.floor_char_boundary(far.min(end)))
            }
        };
        Self {
            file: calm(&place.file),
            at: (number, column),
            line: &text[from..until],
            is_cut,
            range: range.start - from..range.end.min(until) - from,
        }
    }

    fn shown<'b>(&'b self, title: Title<'b>, kind: AnnotationKind) -> Group<'b> {
        let snippet = Snippet::source(self.line)
            .line_start(self.at.0)
            .annotation(kind.span(self.range.clone()));
        match self.is_cut {
            false => title.element(snippet.path(&*self.file)),
            true => {
                let origin = Origin::path(&*self.file)
                    .line(self.at.0)
                    .char_column(self.at.1);
                title.element(origin).element(snippet)
            }
        }
    }
}

/// A text without characters that a terminal would obey: escape sequences and such as turn the direction
/// of writing come from the names of files and from what people write.
pub fn calm(text: &str) -> Cow<'_, str> {
    let obeyed = |c: char| {
        c.is_control() && c != '\n' && c != '\t'
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(obeyed) {
        return Cow::Borrowed(text);
    }
    let seen = |c: char| match c {
        // Pictures of control characters stand in Unicode in the same order.
        '\0'..='\u{1f}' if obeyed(c) => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        _ if obeyed(c) => '\u{fffd}',
        _ => c,
    };
    Cow::Owned(text.chars().map(seen).collect())
}

/// The range moved outward to whole characters, cut off at the end of its first line.
pub fn whole_characters(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let mut start = range.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = range.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    // An excerpt of many lines says less than its first.
    if let Some(line) = text[start..end].find('\n') {
        end = start + line.max(1);
    }
    start..end.max(start)
}

/// All findings, then one line that counts them.
pub fn report(
    findings: &[Diagnostic],
    texts: &HashMap<Arc<str>, Arc<str>>,
    tongue: Tongue,
    renderer: &Renderer,
) -> String {
    let mut out = String::new();
    for found in findings {
        let _ = writeln!(out, "{}\n", finding(found, texts, tongue, renderer));
    }
    out
}

/// Errors and warnings in words: "2 lỗi, 1 lưu ý".
pub fn counts(findings: &[Diagnostic], tongue: Tongue) -> String {
    let errors = findings
        .iter()
        .filter(|f| f.severity() == Severity::Error)
        .count();
    let warnings = findings.len() - errors;
    match tongue {
        Tongue::Vi => format!("{errors} lỗi, {warnings} lưu ý"),
        Tongue::En => format!(
            "{errors} error{}, {warnings} warning{}",
            if errors == 1 { "" } else { "s" },
            if warnings == 1 { "" } else { "s" }
        ),
    }
}

/// Whether anything that was to be said could not be written, other than to somebody who stopped reading.
static LOST: AtomicBool = AtomicBool::new(false);

/// Whether all that was said so far was written. A report that is not there must not look like success.
pub fn all_was_said() -> bool {
    !LOST.load(Ordering::Relaxed)
}

fn said(written: std::io::Result<()>) {
    if written.is_err_and(|error| error.kind() != ErrorKind::BrokenPipe) {
        LOST.store(true, Ordering::Relaxed);
    }
}

/// One line of result.
pub fn say(line: &str) {
    said(writeln!(anstream::stdout(), "{}", calm(line)));
}

/// What a machine reads, as it is.
pub fn hand_over(text: &str) {
    let mut stdout = std::io::stdout().lock();
    said(
        stdout
            .write_all(text.as_bytes())
            .and_then(|()| stdout.flush()),
    );
}

/// One line beside what a machine reads.
pub fn note(line: &str) {
    said(writeln!(anstream::stderr(), "{}", calm(line)));
}

/// The world's failure, with all its causes.
pub fn failure(error: &anyhow::Error, tongue: Tongue) {
    note(&failed(error, tongue));
}

/// The same as words.
pub fn failed(error: &anyhow::Error, tongue: Tongue) -> String {
    let word = match tongue {
        Tongue::Vi => "loa không làm được",
        Tongue::En => "loa could not do it",
    };
    format!("{word}: {}", causes(error, tongue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_obeys_nothing_that_is_written_in_a_file() {
        assert_eq!(calm("a\tb\nế"), "a\tb\nế");
        assert_eq!(calm("\u{1b}[2J\u{9b}\u{202e}\0"), "␛[2J\u{fffd}\u{fffd}␀");
    }

    #[test]
    fn of_a_long_line_the_part_around_the_place_is_shown() {
        let text = format!("một\n{}đây{}\nba\n", "ế ".repeat(5000), " ồ".repeat(5000));
        let start = text.find("đây").unwrap();
        let file: Arc<str> = "a.md".into();
        let place = Place::new(&file, crate::file::Span::new(start, start + "đây".len()));
        let excerpt = Excerpt::new(&place, &text);
        assert_eq!(excerpt.at, (2, 10_001));
        assert_eq!(&excerpt.line[excerpt.range.clone()], "đây");
        assert!(excerpt.line.len() < LINE && !excerpt.line.contains('\n'));
        let whole = Place::new(&file, crate::file::Span::new(0, 3));
        assert_eq!(Excerpt::new(&whole, &text).line, "một\n");
    }
}
