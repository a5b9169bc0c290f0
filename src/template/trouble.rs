//! What the engine says is wrong, as findings: names that nothing defines apart from the rest, so that
//! they are told in the reader's language, with what was most likely meant.

use tera::{Error, ErrorKind};

use crate::diagnostic::{Diagnostic, nearest};
use crate::file::{Place, Span, offset};
use crate::rule::{self, Rule};
use crate::site::Template;
use crate::template::said::understood;

/// How the engine begins when it misses a name, and what kind of name that is.
const MISSED: [(&str, &str); 10] = [
    ("Unknown template `", "a-template"),
    ("Unknown component `", "a-component"),
    ("Unknown filter `", "a-filter"),
    ("Unknown function `", "a-function"),
    ("Unknown test `", "a-test"),
    ("Block `", "a-block"),
    ("Field `", "a-field"),
    ("Variable `", "a-variable"),
    ("Unknown argument(s) `", "an-argument"),
    ("Unknown file `", "a-theme-file"),
];

/// The tags of the template language.
const TAGS: [&str; 15] = [
    "block",
    "break",
    "component",
    "continue",
    "elif",
    "else",
    "extends",
    "filter",
    "for",
    "if",
    "include",
    "raw",
    "set",
    "set_global",
    "<…>",
];

/// Of more names than these, those are listed that begin alike.
const MANY: usize = 12;

/// What stands for the page where none is being made.
const EVERY_PAGE: &str = "every-page";

/// The templates in which something is wrong.
pub(super) struct TemplateTrouble<'a> {
    pub(super) templates: &'a [Template],
}

impl<'a> TemplateTrouble<'a> {
    pub(super) fn of(templates: &'a [Template]) -> Self {
        Self { templates }
    }

    /// What keeps templates from being compiled. Names that nothing defines come from the engine as one
    /// report in words, with a `--> name:line:column` for each.
    pub(super) fn refused(&self, error: &Error) -> Vec<Diagnostic> {
        let found = match error.kind() {
            ErrorKind::SyntaxError(_) => self.misspelt(),
            ErrorKind::MissingParent { current, parent } => vec![self.orphan(current, parent)],
            ErrorKind::CircularExtend {
                tpl,
                inheritance_chain: chain,
            }
            | ErrorKind::CircularInclude {
                tpl,
                include_chain: chain,
            } => vec![self.circle(tpl, chain)],
            ErrorKind::Msg(report) => self.listed(report),
            _ => vec![self.finding(error)],
        };
        (found.into_iter())
            .map(|finding| finding.with("page", EVERY_PAGE))
            .collect()
    }

    /// What is told as one report in words.
    fn listed(&self, report: &str) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let mut problem = report;
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
                let span = Span::new(start, start);
                found.push(self.told(&rule::TEMPLATE_ERROR, Some(template), span, problem));
            }
        }
        if found.is_empty() {
            found.push(self.twice(problem));
        }
        found
    }

    /// A component that two templates define.
    fn twice(&self, problem: &str) -> Diagnostic {
        let name = problem.split('`').nth(1).unwrap_or_default();
        let mark = format!("{{% component {name}(");
        let mut places = (self.templates.iter()).filter_map(|template| {
            let start = template.2.find(&mark)?;
            Some((template, Span::new(start, start + mark.len() - 1)))
        });
        let Some((first, span)) = places.next() else {
            return self.told(&rule::TEMPLATE_ERROR, None, Span::default(), problem);
        };
        let found = self.told(&rule::TEMPLATE_ERROR, Some(first), span, problem);
        match places.next() {
            Some(((_, file, _), span)) => found.related_to(Place::new(file, span)),
            None => found,
        }
    }

    /// An error of the engine as a finding: the template, its line, and what it says.
    pub(super) fn finding(&self, error: &Error) -> Diagnostic {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let range = report.span().range.clone();
                let span = Span::new(range.start, range.end);
                let template = self.template(report.filename());
                self.told(&rule::TEMPLATE_ERROR, template, span, report.message())
            }
            _ => self.told(
                &rule::TEMPLATE_ERROR,
                None,
                Span::default(),
                &error.to_string(),
            ),
        }
    }

    /// A template that extends one which is not there.
    fn orphan(&self, current: &str, parent: &str) -> Diagnostic {
        let template = self.template(current);
        let start = template.map_or(0, |(.., text)| named(text, parent));
        let problem = format!("Unknown template `{parent}`");
        let span = Span::new(start, start);
        self.told(&rule::TEMPLATE_ERROR, template, span, &problem)
    }

    pub(super) fn template(&self, name: &str) -> Option<&'a Template> {
        self.templates.iter().find(|(known, ..)| known == name)
    }

    pub(super) fn told(
        &self,
        rule: &'static Rule,
        template: Option<&Template>,
        span: Span,
        problem: &str,
    ) -> Diagnostic {
        let of = |rule, span| match template {
            Some((_, file, _)) => Diagnostic::new(rule, Place::new(file, span)),
            None => Diagnostic::nowhere(rule),
        };
        let missed = MISSED.iter().find_map(|(start, kind)| {
            let (name, rest) = problem.strip_prefix(start)?.split_once('`')?;
            (!rest.starts_with(" exists")).then_some((*kind, name, rest))
        });
        let Some((kind, mut name, rest)) = missed else {
            return in_words(of(rule, span), template, problem);
        };
        if kind == "an-argument" {
            // Several come in no order of their own.
            let names = problem.split(" in ").next().unwrap_or_default();
            name = names.split('`').skip(1).step_by(2).min().unwrap_or(name);
        }
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
                .flat_map(|(_, names)| names.split(", "))
                .map(|name| name.trim_matches('`').to_owned())
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

/// A finding with what the engine's sentence means, or the sentence itself where it is not known.
fn in_words(found: Diagnostic, template: Option<&Template>, problem: &str) -> Diagnostic {
    let Some(said) = understood(problem) else {
        let found = found.with("problem", "tpl-other");
        return found.with("mend", "tpl-other+").with("detail", problem);
    };
    let mut found = found
        .with("problem", said.key)
        .with("mend", format!("{}+", said.key));
    let text = template.map_or("", |(.., text)| text);
    let span = found.place.as_ref().map_or_else(Span::default, |p| p.span);
    let words = text.get(span.range()).unwrap_or_default().trim();
    for (name, value) in said.names {
        // What stands there says more than what kind of thing it is.
        let is_seen = name == "found" && found.rule.id == rule::TEMPLATE_SYNTAX.id;
        found = match is_seen && !words.is_empty() && words.len() < 40 {
            true => found.with(name, format!("“{words}”")),
            false => found.with(name, value),
        };
    }
    match said.key {
        "tpl-block-twice" => {
            let file = found.place.as_ref().map(|place| place.file.clone());
            let mark = format!("block {words}");
            match (file, text.find(&mark)) {
                (Some(file), Some(at)) => {
                    found.related_to(Place::new(&file, Span::new(at, at + mark.len())))
                }
                _ => found,
            }
        }
        "tpl-tag" => {
            let meant = nearest(words, TAGS);
            found
                .with("name", words)
                .with("choices", TAGS.join(", "))
                .suggest(meant)
        }
        "tpl-character" => {
            let at = text.get(span.start as usize..).unwrap_or_default();
            let character = at.chars().next().unwrap_or(' ');
            found.with("found", format!("“{character}”"))
        }
        _ => found,
    }
}

/// Where a template names another one.
pub(super) fn named(text: &str, name: &str) -> usize {
    let quoted = text.find(&format!("\"{name}\""));
    quoted.map_or(0, |at| at + 1)
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
