//! Many findings on one screen: causes first, what is equal told once with its places counted.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::Arc;

use annotate_snippets::Renderer;

use super::{calm, finding, report, said, told};
use crate::diagnostic::{Diagnostic, Severity};
use crate::rule::Tongue;

/// How many more places of one kind are named.
const NAMED: usize = 5;

/// Findings that are told as one: the first, and where the others stand.
struct Alike<'a> {
    first: &'a Diagnostic,
    more: Vec<&'a Diagnostic>,
}

/// Prints findings where people look for them, each or as a summary; colour only on a terminal.
pub fn print(
    findings: &[Diagnostic],
    texts: &HashMap<Arc<str>, Arc<str>>,
    tongue: Tongue,
    each: bool,
) {
    let tell = if each { report } else { summary };
    let text = tell(findings, texts, tongue, &Renderer::styled());
    let mut stderr = std::io::stderr().lock();
    // In one write: a stream that strips colour writes each piece between two of them alone, and thousands
    // of writes to a pipe take longer than a small site's whole build.
    let written = match anstream::AutoStream::choice(&stderr) {
        anstream::ColorChoice::Never => {
            let plain = anstream::adapter::strip_str(&text).to_string();
            stderr.write_all(plain.as_bytes())
        }
        _ => write!(anstream::AutoStream::auto(stderr), "{text}"),
    };
    said(written);
}

/// All findings on as few lines as they need: equal errors are told once, and so are the warnings of one rule.
fn summary(
    findings: &[Diagnostic],
    texts: &HashMap<Arc<str>, Arc<str>>,
    tongue: Tongue,
    renderer: &Renderer,
) -> String {
    let mut groups = alike(findings, tongue);
    groups.sort_by_key(|group| weight(group.first));
    let mut out = String::new();
    for group in &groups {
        let _ = writeln!(out, "{}", finding(group.first, texts, tongue, renderer));
        if !group.more.is_empty() {
            let _ = writeln!(out, "{}", others(&group.more, texts, tongue));
        }
        out.push('\n');
    }
    if groups.len() < findings.len() {
        out.push_str(match tongue {
            Tongue::Vi => "Muốn xem từng chỗ: loa check --all\n\n",
            Tongue::En => "To see each place: loa check --all\n\n",
        });
    }
    out
}

/// What cannot be read comes before what follows from it; what stops the build before what does not.
fn weight(found: &Diagnostic) -> u8 {
    match (found.severity(), found.rule.id.starts_with("read/")) {
        (Severity::Error, true) => 0,
        (Severity::Error, false) => 1,
        (Severity::Warning, _) => 2,
    }
}

fn alike(findings: &[Diagnostic], tongue: Tongue) -> Vec<Alike<'_>> {
    let mut groups: Vec<Alike<'_>> = Vec::new();
    let mut known: HashMap<(&str, Severity, String), usize> = HashMap::new();
    for found in findings {
        let words = match found.severity() {
            Severity::Error => {
                let told = told(found, tongue);
                format!("{}\n{}", told.what, told.help)
            }
            Severity::Warning => String::new(),
        };
        let at = *known
            .entry((found.rule.id, found.severity(), words))
            .or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.more.push(found),
            None => groups.push(Alike {
                first: found,
                more: Vec::new(),
            }),
        }
    }
    groups
}

/// Where the others of a group stand, in a line.
fn others(more: &[&Diagnostic], texts: &HashMap<Arc<str>, Arc<str>>, tongue: Tongue) -> String {
    let places = more.iter().filter_map(|found| place(found, texts));
    let mut named: Vec<String> = Vec::new();
    for place in places {
        if named.len() == NAMED {
            break;
        }
        if !named.contains(&place) {
            named.push(place);
        }
    }
    if more.len() > named.len() {
        named.push("…".to_owned());
    }
    let (count, named) = (more.len(), named.join(", "));
    match tongue {
        Tongue::Vi => format!("cùng loại ở {count} chỗ nữa: {named}"),
        Tongue::En => format!("the same in {count} more: {named}"),
    }
}

fn place(found: &Diagnostic, texts: &HashMap<Arc<str>, Arc<str>>) -> Option<String> {
    let place = found.place.as_ref()?;
    let file = calm(&place.file);
    let Some(text) = texts.get(&place.file) else {
        return Some(file.into_owned());
    };
    let start = text.floor_char_boundary(place.span.range().start);
    let line = text.get(..start).unwrap_or_default().matches('\n').count() + 1;
    Some(format!("{file}:{line}"))
}
