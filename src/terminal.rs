//! The edge to the terminal: findings as people read them, with the place and the mend.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Severity};
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
    let title = level.primary_title(what.as_str()).id(found.rule.id);
    let mut groups: Vec<Group<'_>> = Vec::new();
    let excerpt = |place: &crate::file::Place| {
        let text = texts.get(&place.file)?;
        let range = whole_characters(text, place.span.range());
        Some((Arc::clone(text), range))
    };
    let main = found.place.as_ref().and_then(|p| Some((p, excerpt(p)?)));
    let other = found.related.as_ref().and_then(|p| Some((p, excerpt(p)?)));
    match &main {
        Some((place, (text, range))) => groups.push(
            title.element(
                Snippet::source(&**text)
                    .path(&*place.file)
                    .annotation(AnnotationKind::Primary.span(range.clone())),
            ),
        ),
        None => match &found.place {
            Some(place) => groups.push(title.element(Origin::path(&*place.file))),
            None => groups.push(Group::with_title(title)),
        },
    }
    if let Some((place, (text, range))) = &other {
        groups.push(
            Level::NOTE.with_name(note).secondary_title(clash).element(
                Snippet::source(&**text)
                    .path(&*place.file)
                    .annotation(AnnotationKind::Context.span(range.clone())),
            ),
        );
    }
    groups.push(Group::with_title(
        Level::HELP.with_name(advice).secondary_title(help.as_str()),
    ));
    renderer.render(&groups).to_string()
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

/// Prints findings where people look for them; colour only on a terminal.
pub fn print(findings: &[Diagnostic], texts: &HashMap<Arc<str>, Arc<str>>, tongue: Tongue) {
    let text = report(findings, texts, tongue, &Renderer::styled());
    let mut stderr = std::io::stderr().lock();
    // In one write: a stream that strips colour writes each piece between two of them alone, and thousands
    // of writes to a pipe take longer than a small site's whole build.
    let _ = match anstream::AutoStream::choice(&stderr) {
        anstream::ColorChoice::Never => {
            let plain = anstream::adapter::strip_str(&text).to_string();
            stderr.write_all(plain.as_bytes())
        }
        _ => write!(anstream::AutoStream::auto(stderr), "{text}"),
    };
}

/// One line of result.
pub fn say(line: &str) {
    let _ = writeln!(anstream::stdout(), "{line}");
}

/// What a machine reads, as it is.
pub fn hand_over(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// One line beside what a machine reads.
pub fn note(line: &str) {
    let _ = writeln!(anstream::stderr(), "{line}");
}

/// The world's failure, with all its causes.
pub fn failure(error: &anyhow::Error, tongue: Tongue) {
    let word = match tongue {
        Tongue::Vi => "loa không làm được",
        Tongue::En => "loa could not do it",
    };
    let _ = writeln!(anstream::stderr(), "{word}: {error:#}");
}
