//! What the engine says is wrong, as findings: names that nothing defines apart from the rest, so that
//! they are told in the reader's language, with what was most likely meant.

use tera::{Error, ErrorKind};

use crate::diagnostic::{Diagnostic, nearest};
use crate::file::{Place, Span, offset};
use crate::rule;
use crate::site::Template;

/// How the engine begins when it misses a name, and what kind of name that is.
const MISSED: [(&str, &str); 8] = [
    ("Unknown template `", "a-template"),
    ("Unknown component `", "a-component"),
    ("Unknown filter `", "a-filter"),
    ("Unknown function `", "a-function"),
    ("Unknown test `", "a-test"),
    ("Block `", "a-block"),
    ("Field `", "a-field"),
    ("Variable `", "a-variable"),
];

/// Of more names than these, those are listed that begin alike.
const MANY: usize = 12;

/// What stands for the page where none is being made.
const EVERY_PAGE: &str = "every-page";

/// The templates in which something is wrong.
pub(super) struct Trouble<'a> {
    templates: &'a [Template],
}

impl<'a> Trouble<'a> {
    pub fn of(templates: &'a [Template]) -> Self {
        Self { templates }
    }

    /// What keeps templates from being compiled. Names that nothing defines come from the engine as one
    /// report in words, with a `--> name:line:column` for each.
    pub fn refused(&self, error: &Error) -> Vec<Diagnostic> {
        let report = match error.kind() {
            ErrorKind::Msg(report) => report,
            ErrorKind::SyntaxError(report) => {
                let mut found = self.finding(error);
                if let (Some((.., text)), Some(place)) =
                    (self.template(report.filename()), &mut found.place)
                    && let Some(open) = open_text(text, report.span().range.start)
                {
                    place.span = open;
                }
                return vec![found.with("page", EVERY_PAGE)];
            }
            ErrorKind::MissingParent { current, parent } => {
                return vec![self.orphan(current, parent).with("page", EVERY_PAGE)];
            }
            _ => return vec![self.finding(error).with("page", EVERY_PAGE)],
        };
        let mut found = Vec::new();
        let mut problem = "";
        for line in report.lines() {
            if let Some((_, words)) = line.split_once("error: ") {
                problem = words;
            }
            let Some((_, at)) = line.split_once("--> ") else {
                continue;
            };
            let mut parts = at.rsplitn(3, ':');
            let (column, row) = (parts.next(), parts.next());
            let number = |part: Option<&str>| part?.trim().parse::<usize>().ok();
            let template = self.template(parts.next().unwrap_or_default());
            if let (Some(template), Some(row), Some(column)) =
                (template, number(row), number(column))
            {
                let start = offset(&template.2, row, column);
                found.push(self.told(Some(template), Span::new(start, start), problem));
            }
        }
        if found.is_empty() {
            found.push(self.finding(error));
        }
        (found.into_iter())
            .map(|finding| finding.with("page", EVERY_PAGE))
            .collect()
    }

    /// An error of the engine as a finding: the template, its line, and what it says.
    pub fn finding(&self, error: &Error) -> Diagnostic {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let range = report.span().range.clone();
                let span = Span::new(range.start, range.end);
                self.told(self.template(report.filename()), span, report.message())
            }
            _ => self.told(None, Span::default(), &error.to_string()),
        }
    }

    /// A template that extends one which is not there.
    fn orphan(&self, current: &str, parent: &str) -> Diagnostic {
        let template = self.template(current);
        let quoted = template.and_then(|(.., text)| text.find(&format!("\"{parent}\"")));
        let start = quoted.map_or(0, |at| at + 1);
        let problem = format!("Unknown template `{parent}`");
        self.told(template, Span::new(start, start), &problem)
    }

    fn template(&self, name: &str) -> Option<&'a Template> {
        self.templates.iter().find(|(known, ..)| known == name)
    }

    fn told(&self, template: Option<&Template>, span: Span, problem: &str) -> Diagnostic {
        let of = |rule, span| match template {
            Some((_, file, _)) => Diagnostic::new(rule, Place::new(file, span)),
            None => Diagnostic::nowhere(rule),
        };
        let missed = MISSED.iter().find_map(|(start, kind)| {
            let (name, rest) = problem.strip_prefix(start)?.split_once('`')?;
            (!rest.starts_with(" exists")).then_some((*kind, name, rest))
        });
        let Some((kind, name, rest)) = missed else {
            return of(&rule::TEMPLATE_ERROR, span).with("detail", problem);
        };
        let span = match template {
            Some((.., text)) => narrowed(text, span, name),
            None => span,
        };
        let mut choices = self.choices(kind, rest);
        choices.retain(|choice| choice != name);
        let meant = nearest(name, choices.iter().map(String::as_str));
        if choices.len() > MANY {
            choices.retain(|choice| choice.starts_with(name.get(..1).unwrap_or_default()));
        }
        of(&rule::UNKNOWN_NAME, span)
            .with("kind", kind)
            .with("name", name)
            .with(
                "choices",
                match choices.len() {
                    0 => "—".to_owned(),
                    _ => choices.join(", "),
                },
            )
            .suggest(meant)
    }

    /// The names that may stand in place of one that is missed.
    fn choices(&self, kind: &str, rest: &str) -> Vec<String> {
        let mut found: Vec<String> = match kind {
            "a-template" => self
                .templates
                .iter()
                .map(|(name, ..)| name.clone())
                .collect(),
            "a-component" => self.defined("{% component "),
            "a-block" => self.defined("{% block "),
            "a-function" => vec!["asset".to_owned()],
            "a-filter" => self.defined(" | "),
            _ => (rest.split_once(": ").into_iter())
                .flat_map(|(_, names)| names.split(", ").map(str::to_owned))
                .collect(),
        };
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The words after a mark, in all templates that the binary brings or the site has.
    fn defined(&self, mark: &str) -> Vec<String> {
        let name = |c: &char| c.is_ascii_alphanumeric() || *c == '_';
        let texts = self.templates.iter().map(|(.., text)| &**text);
        texts
            .flat_map(|text| text.split(mark).skip(1))
            .map(|rest| rest.chars().take_while(name).collect())
            .filter(|name: &String| !name.is_empty())
            .collect()
    }
}

/// The span of a name where the engine points at the tag that holds it.
fn narrowed(text: &str, span: Span, name: &str) -> Span {
    let rest = text.get(span.start as usize..).unwrap_or_default();
    let until = rest.find(['\n']).unwrap_or(rest.len());
    match rest[..until].find(name) {
        Some(at) => {
            let start = span.start as usize + at;
            Span::new(start, start + name.len())
        }
        None => span,
    }
}

/// The tag before a place in which a quote opens that is not closed: the engine reads on to the next
/// quote, and only there finds that something is wrong.
fn open_text(text: &str, before: usize) -> Option<Span> {
    let tags = [("{{", "}}"), ("{%", "%}")]
        .into_iter()
        .flat_map(|(open, close)| {
            let until = before.min(text.len());
            let starts = text
                .match_indices(open)
                .take_while(move |(at, _)| *at < until);
            starts.map(move |(start, _)| {
                let line = text[start..].split('\n').next().unwrap_or_default();
                let end = line.find(close).map_or(line.len(), |n| n + close.len());
                (start, &line[..end])
            })
        });
    let open = tags.filter(|(_, tag)| tag.matches('"').count() % 2 == 1);
    open.min()
        .map(|(start, tag)| Span::new(start, start + tag.len()))
}
