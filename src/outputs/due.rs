//! What is due, for staff: as lines for the terminal, as JSON, as Markdown for a meeting.

use serde::Serialize;

use crate::calendar::due::{DueItems, due};
use crate::calendar::standing;
use crate::linked::address::full;
use crate::plan::{Basis, Kind, Node};
use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::presenter::occurrence;
use crate::site::{Occurrence, Site};

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct DueQuery<'a> {
    /// Days from the day of the build on.
    pub days: u16,
    /// Of one unit alone, by its id.
    pub unit: Option<&'a str>,
}

#[derive(Serialize)]
struct DueGroup {
    today: String,
    within_days: u16,
    late: Vec<DueItem>,
    coming: Vec<DueItem>,
    /// Articles that are shown from a later day on.
    waiting: Vec<WaitingText>,
}

#[derive(Serialize)]
struct WaitingText {
    title: String,
    file: String,
    /// The first day on which it is shown.
    from: String,
    #[serde(skip)]
    when: String,
}

#[derive(Serialize)]
struct DueItem {
    id: String,
    title: String,
    kind: &'static str,
    /// As it is written, with its precision.
    on: String,
    /// `08:30..11:00`
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    first: String,
    last: Option<String>,
    basis: Basis,
    /// What is recorded of it, where it is not done: `going-on`.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'static str>,
    units: Vec<String>,
    url: Option<String>,
    #[serde(skip)]
    line: Line,
}

/// The same in words.
struct Line {
    when: String,
    kind: String,
    units: Vec<String>,
    mark: Option<String>,
    /// The state and its day.
    state: Option<String>,
}

/// JSON, one object.
pub fn json(site: &Site, question: DueQuery<'_>) -> String {
    let list = list(site, question);
    serde_json::to_string_pretty(&list).unwrap_or_default()
}

/// Markdown: a list with boxes to tick.
pub fn markdown(site: &Site, question: DueQuery<'_>) -> String {
    let list = list(site, question);
    let mut out = format!("# {}\n", heading(site, &list));
    for (key, items) in groups(&list) {
        out.push_str(&format!("\n## {} ({})\n\n", word(site, key), items.len()));
        for item in items {
            let title = match &item.url {
                Some(url) => format!("[{}]({url})", escaped(&item.title)),
                None => escaped(&item.title),
            };
            out.push_str(&format!(
                "- [ ] **{}** – {title}{}\n",
                item.line.when,
                tail(item)
            ));
        }
        if items.is_empty() {
            out.push_str(&format!("{}\n", word(site, "due.nothing")));
        }
    }
    if !list.waiting.is_empty() {
        let count = list.waiting.len();
        out.push_str(&format!("\n## {} ({count})\n\n", word(site, "due.waiting")));
    }
    for text in &list.waiting {
        let title = escaped(&text.title);
        out.push_str(&format!(
            "- **{}** – {title} (`{}`)\n",
            text.when, text.file
        ));
    }
    out
}

/// Plain lines.
pub fn text(site: &Site, question: DueQuery<'_>) -> String {
    let list = list(site, question);
    let mut out = heading(site, &list);
    for (key, items) in groups(&list) {
        out.push_str(&format!("\n\n{} ({})", word(site, key), items.len()));
        for item in items {
            out.push_str(&format!(
                "\n  {}: {}{}",
                item.line.when,
                item.title,
                tail(item)
            ));
        }
        if items.is_empty() {
            out.push_str(&format!("\n  {}", word(site, "due.nothing")));
        }
    }
    if !list.waiting.is_empty() {
        let count = list.waiting.len();
        out.push_str(&format!("\n\n{} ({count})", word(site, "due.waiting")));
    }
    for text in &list.waiting {
        out.push_str(&format!(
            "\n  {}: {} ({})",
            text.when, text.title, text.file
        ));
    }
    out
}

fn groups(list: &DueGroup) -> [(&'static str, &[DueItem]); 2] {
    [("due.late", &list.late), ("due.coming", &list.coming)]
}

fn heading(site: &Site, list: &DueGroup) -> String {
    let words = site.words(site.main_language());
    let today = format::day(site.options.today, &words);
    let days = list.within_days.to_string();
    words.fill("due.title", &[("today", &today), ("n", &days)])
}

fn word(site: &Site, key: &str) -> String {
    site.words(site.main_language()).get(key).to_owned()
}

fn tail(item: &DueItem) -> String {
    let mut parts = vec![item.line.kind.clone()];
    parts.extend(item.line.units.iter().cloned());
    parts.extend(item.line.mark.clone());
    parts.extend(item.line.state.clone());
    format!(" ({})", parts.join("; "))
}

/// Text that Markdown takes as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '[' | ']' | '*' | '_' | '`' | '<' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn list(site: &Site, question: DueQuery<'_>) -> DueGroup {
    let words = site.words(site.main_language());
    let desk = Desk {
        site,
        language: site.main_language(),
        words: &words,
    };
    let DueItems { late, coming } = due(site, question.days, question.unit);
    let items = |of: Vec<&Occurrence>| of.into_iter().map(|o| item(&desk, o)).collect();
    DueGroup {
        today: site.options.today.to_string(),
        within_days: question.days,
        late: items(late),
        coming: items(coming),
        // They belong to no unit.
        waiting: match question.unit {
            None => waiting(site),
            Some(_) => Vec::new(),
        },
    }
}

/// The articles that are shown from a later day on.
fn waiting(site: &Site) -> Vec<WaitingText> {
    let words = site.words(site.main_language());
    let texts = site.before_their_day().into_iter();
    texts
        .map(|(day, entry)| WaitingText {
            title: entry.main.meta.title.value.clone(),
            file: entry.main.file.to_string(),
            from: day.to_string(),
            when: format::day(day, &words),
        })
        .collect()
}

fn item(desk: &Desk<'_>, o: &Occurrence) -> DueItem {
    let shown = occurrence::occurrence(desk, o);
    // A step of a task has no record of its own.
    let result = standing::of_occurrence(desk.site, o).filter(|_| !standing::is_step(desk.site, o));
    let units = &desk.site.plan.units;
    let name = |id: &crate::plan::Id| {
        let at = units.position(id.as_str())?;
        let kind = Kind::Unit;
        Some(desk.title(Node { kind, at }))
    };
    DueItem {
        id: o.id.clone(),
        title: o.title.clone(),
        kind: o.kind.name(),
        on: o.period.to_string(),
        time: o.time.map(|time| time.to_string()),
        first: o.period.first().to_string(),
        last: o.period.last().map(|day| day.to_string()),
        basis: o.basis,
        state: result.map(|result| result.state.value.name()),
        units: o.units.iter().map(ToString::to_string).collect(),
        url: (shown.url).map(|url| full(desk.site, &url).into_owned()),
        line: Line {
            when: shown.when.text,
            kind: shown.kind_word,
            units: o.units.iter().filter_map(name).collect(),
            mark: shown.basis.map(|mark| mark.label),
            state: result.map(|result| desk.short_result(result)),
        },
    }
}
