//! Templates that are not well-formed, told at the tag that causes it: the engine stops at the first one,
//! and often only where it stumbles over what follows.

use tera::{ErrorKind, ReportError, Tera};

use crate::diagnostic::Diagnostic;
use crate::file::{Place, Span};
use crate::rule;
use crate::site::Template;
use crate::template::said::understood;
use crate::template::tags::{OddTag, odd, unclosed};
use crate::template::trouble::{TemplateTrouble, named};

impl<'a> TemplateTrouble<'a> {
    /// Every template that is not well-formed: the engine itself stops at the first.
    pub(super) fn misspelt(&self) -> Vec<Diagnostic> {
        let wrong = |(name, _, text): &'a Template| {
            let error = Tera::new().add_raw_template(name, text).err()?;
            match error.kind() {
                ErrorKind::SyntaxError(report) => Some(self.syntax(report)),
                _ => None,
            }
        };
        self.templates.iter().filter_map(wrong).collect()
    }

    /// A syntax error at the tag that causes it, where the engine only stumbles over what follows.
    fn syntax(&self, report: &ReportError) -> Diagnostic {
        let range = report.span().range.clone();
        let span = self.trimmed(report);
        let Some(template @ (_, file, text)) = self.template(report.filename()) else {
            return self.told(&rule::TEMPLATE_SYNTAX, None, span, report.message());
        };
        let at = |span, problem: &'static str| {
            Diagnostic::new(&rule::TEMPLATE_SYNTAX, Place::new(file, span))
                .with("problem", problem)
                .with("mend", format!("{problem}+"))
        };
        if let Some(open) = open_text(text, range.start) {
            return at(open, "tpl-open-text");
        }
        let said = understood(report.message()).map_or("", |said| said.key);
        if ["tpl-end", "tpl-tag", "tpl-open-component"].contains(&said) {
            match odd(text) {
                Some(OddTag::Open(tag)) if tag.name.starts_with('<') => {
                    let name = tag.name.trim_start_matches('<');
                    return at(tag.span, "tpl-open-component").with("name", name);
                }
                Some(OddTag::Open(tag)) => {
                    return at(tag.span, "tpl-open-tag")
                        .with("close", tag.end())
                        .with("name", tag.name);
                }
                Some(OddTag::Crossed(tag, other)) => {
                    return at(tag.span, "tpl-crossed")
                        .with("name", tag.name)
                        .with("close", other.end())
                        .with("other", other.name)
                        .related_to(Place::new(file, other.span));
                }
                Some(OddTag::Stray(tag)) => {
                    return at(tag.span, "tpl-stray").with("name", tag.name);
                }
                None => {}
            }
        }
        let curly = text.get(range.start..).unwrap_or_default().chars().next();
        if let Some(c) = curly.filter(|c| said == "tpl-character" && "“”‘’„«»".contains(*c))
        {
            let span = Span::new(range.start, range.start + c.len_utf8());
            return at(span, "tpl-quotes").with("found", c);
        }
        match unclosed(text, range.start).filter(|_| said != "tpl-open-comment") {
            Some((span, close)) => at(span, "tpl-open-mark").with("close", close),
            None => self.told(
                &rule::TEMPLATE_SYNTAX,
                Some(template),
                span,
                report.message(),
            ),
        }
    }

    /// Where the engine points, without the spaces before it.
    fn trimmed(&self, report: &ReportError) -> Span {
        let range = report.span().range.clone();
        let text = self.template(report.filename()).map_or("", |t| &*t.2);
        let words = text.get(range.clone()).unwrap_or_default();
        let spaces = words.len() - words.trim_start().len();
        Span::new((range.start + spaces).min(range.end), range.end)
    }

    /// Templates that call each other round.
    pub(super) fn circle(&self, name: &str, chain: &[String]) -> Diagnostic {
        let mut round: Vec<&str> = chain.iter().map(String::as_str).collect();
        if let Some(first) = round.first().filter(|first| round.last() != Some(first)) {
            round.push(first);
        }
        let found = match self.template(name) {
            Some((_, file, text)) => {
                let next = chain.iter().find(|other| *other != name);
                let next = next.map_or(name, String::as_str);
                let start = named(text, next);
                let place = Place::new(file, Span::new(start, start + next.len()));
                Diagnostic::new(&rule::TEMPLATE_SYNTAX, place)
            }
            None => Diagnostic::nowhere(&rule::TEMPLATE_SYNTAX),
        };
        found
            .with("problem", "tpl-circle")
            .with("mend", "tpl-circle+")
            .with("name", name)
            .with("choices", round.join(" → "))
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
