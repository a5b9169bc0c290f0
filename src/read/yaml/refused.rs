//! What the YAML parser could not read: which mistake it most likely is, and the place where a
//! person made it, which is often a line before the one where the parser gave up.

use crate::read::part::part;
use serde_saphyr::{Error, Location};

use super::at::span;
use super::mistake::{Mistake, said};
use crate::file::Span;

/// A YAML text that is not YAML: the mistake and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    pub mistake: Mistake,
    pub span: Span,
}

/// An error of the parser as a mistake at its place.
pub(super) fn refused(error: &Error, text: &str) -> Refused {
    let said = said(error);
    let at = error.location().map_or(0, |l| offset(&l, text));
    ParserStop { text, at }.judge(said)
}

/// Where the parser gave up.
struct ParserStop<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> ParserStop<'a> {
    fn judge(&self, said: Mistake) -> Refused {
        let line = self.line_start(self.at);
        let words = line + indent(self.rest_of_line(line));
        let (mistake, start) = match said {
            Mistake::Tab => {
                let tab = part(self.text, line..)
                    .find('\t')
                    .map_or(self.at, |n| line + n);
                (said, tab)
            }
            Mistake::UnclosedQuote => (said, self.open_quote().unwrap_or(self.at)),
            // The quote that closed here was meant to open: the open one stands above.
            Mistake::AfterQuote => match self.open_quote().filter(|open| *open < line) {
                Some(open) => (Mistake::UnclosedQuote, open),
                None => (said, self.at),
            },
            Mistake::Bracket if part(self.text, self.at..).starts_with(['[', '{']) => {
                (Mistake::UnclosedBracket, self.at)
            }
            Mistake::Bracket | Mistake::StrayBracket => match self.open_bracket() {
                Some(open) => (Mistake::UnclosedBracket, open),
                None => (said, self.at),
            },
            Mistake::Indentation | Mistake::NoColon if self.hard_space(line).is_some() => {
                (Mistake::HardSpace, self.hard_space(line).unwrap_or(self.at))
            }
            Mistake::Indentation => self.indentation(words),
            Mistake::NoColon if part(self.text, ..line).trim_end().ends_with(['|', '>']) => {
                (Mistake::Indentation, words)
            }
            Mistake::NoColon => (said, words),
            Mistake::SpecialStart => {
                let odd = |c: char| c.is_control() && c != '\t';
                match self.rest_of_line(self.at).find(odd) {
                    Some(n) => (Mistake::BadCharacter, self.at + n),
                    None => (said, self.at),
                }
            }
            Mistake::Escape => (said, self.bad_escape().unwrap_or(self.at)),
            Mistake::SeveralDocuments => {
                let fence = part(self.text, ..self.at)
                    .rfind("\n---")
                    .map_or(self.at, |n| n + 1);
                (said, fence)
            }
            _ => (said, self.at),
        };
        let rest = self.rest_of_line(start);
        let length = match mistake {
            Mistake::Tab => rest.len() - rest.trim_start().len(),
            Mistake::BadCharacter | Mistake::HardSpace => {
                rest.chars().next().map_or(0, char::len_utf8)
            }
            Mistake::Escape => rest.chars().take(2).map(char::len_utf8).sum(),
            _ => rest.trim_end().len(),
        };
        let end = start + length;
        Refused {
            mistake,
            span: Span::new(start, end),
        }
    }

    /// Of the ways in which a line can stand wrongly, the one that this line shows.
    fn indentation(&self, words: usize) -> (Mistake, usize) {
        let content = self.rest_of_line(words);
        let before = part(self.text, words..self.at.max(words));
        if content.starts_with('-')
            && let Some(brackets) = self.empty_list(words)
        {
            return (Mistake::EmptyList, brackets);
        }
        if content.starts_with('-') && !content.starts_with("- ") && content.trim_end() != "-" {
            return (Mistake::DashSpace, words);
        }
        let value = before.find(": ").map(|n| words + n + 2);
        match value {
            Some(value) if part(self.text, value..).starts_with(['-', '?']) => {
                (Mistake::SpecialStart, value)
            }
            Some(value) => (Mistake::ColonInText, value),
            None => (Mistake::Indentation, words),
        }
    }

    /// The `[]` at the end of the last line above that is no comment.
    fn empty_list(&self, at: usize) -> Option<usize> {
        let mut end = self.line_start(at);
        while end > 0 {
            let start = self.line_start(end - 1);
            let line = part(self.text, start..end).trim_end();
            if !line.is_empty() && !line.trim_start().starts_with('#') {
                let key = line.strip_suffix("[]")?;
                return key.trim_end().ends_with(':').then_some(start + key.len());
            }
            end = start;
        }
        None
    }

    /// A hard space in the margin or after a colon, here or one line above: it came with words
    /// copied from a word processor, looks like a space and is none.
    fn hard_space(&self, line: usize) -> Option<usize> {
        let above = self.line_start(line.saturating_sub(1));
        [above, line].into_iter().find_map(|start| {
            let text = self.rest_of_line(start);
            let margin = part(text, ..indent(text)).find('\u{a0}');
            let after = text.find(":\u{a0}").map(|n| n + 1);
            margin.or(after).map(|n| start + n)
        })
    }

    /// The backslash that no known escape follows.
    fn bad_escape(&self) -> Option<usize> {
        let mut rest = self.rest_of_line(self.at).char_indices();
        while let Some((n, c)) = rest.next() {
            if c == '\\' {
                let (_, escaped) = rest.next()?;
                if !"0abtnvfre \"/\\N_LPxuU\t".contains(escaped) {
                    return Some(self.at + n);
                }
            }
        }
        None
    }

    fn line_start(&self, at: usize) -> usize {
        part(self.text, ..at).rfind('\n').map_or(0, |n| n + 1)
    }

    fn rest_of_line(&self, at: usize) -> &'a str {
        part(self.text, at..).split('\n').next().unwrap_or_default()
    }

    /// The last quote before the place that opens a value and is not closed on its line.
    fn open_quote(&self) -> Option<usize> {
        let mut end = self.at;
        while end > 0 {
            let start = self.line_start(end);
            let line = part(self.text, start..end);
            let open = line.char_indices().find(|(n, c)| {
                matches!(c, '"' | '\'')
                    && part(line, ..*n)
                        .trim_end()
                        .ends_with([':', '-', '[', '{', ','])
                    && closing(part(line, n + 1..), *c).is_none()
            });
            let is_comment = line.trim_start().starts_with('#');
            if let Some((n, _)) = open.filter(|_| !is_comment) {
                return Some(start + n);
            }
            end = start.saturating_sub(1);
        }
        None
    }

    /// The last bracket before the place that opens a list or a group and is not closed on its
    /// line.
    fn open_bracket(&self) -> Option<usize> {
        let mut end = self.at;
        let first = self.line_start(self.at);
        let tries = 40;
        for _ in 0..tries {
            let start = self.line_start(end);
            let line = if start == first {
                part(self.text, start..end)
            } else {
                self.rest_of_line(start)
            };
            if let Some(n) = unclosed(line) {
                return Some(start + n);
            }
            end = start.checked_sub(1)?;
        }
        None
    }
}

/// The first bracket of a line that the line does not close.
fn unclosed(line: &str) -> Option<usize> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut quote: Option<char> = None;
    for (n, c) in line.char_indices() {
        match (quote, c) {
            (Some(q), c) if q == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '[') => open.push((n, ']')),
            (None, '{') => open.push((n, '}')),
            (None, ']' | '}') if open.last().is_some_and(|(_, wanted)| *wanted == c) => {
                open.pop();
            }
            (None, '#') if part(line, ..n).ends_with(' ') => break,
            _ => {}
        }
    }
    open.first().map(|(n, _)| *n)
}

/// Where a quote closes, in what follows it.
pub(super) fn closing(text: &str, quote: char) -> Option<usize> {
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        match c {
            '\\' if quote == '"' => {
                rest.next();
            }
            '\'' if quote == '\'' && rest.peek().is_some_and(|(_, next)| *next == '\'') => {
                rest.next();
            }
            c if c == quote => return Some(at),
            _ => {}
        }
    }
    None
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t', '\u{a0}']).len()
}

/// The byte offset of a location: the scanner knows only line and column.
fn offset(location: &Location, text: &str) -> usize {
    let known = span(location).range().start;
    if known > 0 {
        return known.min(text.len());
    }
    let number = |n: u64| usize::try_from(n.max(1) - 1).unwrap_or(usize::MAX);
    let mut start = 0;
    for _ in 0..number(location.line()) {
        match part(text, start..).find('\n') {
            Some(n) => start += n + 1,
            None => return text.len(),
        }
    }
    let line = part(text, start..).split('\n').next().unwrap_or_default();
    let column = number(location.column());
    start
        + line
            .char_indices()
            .nth(column)
            .map_or(line.len(), |(n, _)| n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::yaml::tree;

    /// The mistake of a text, and the words at its place.
    fn of(text: &str) -> (Mistake, &str) {
        let refused = tree(text).expect_err("a text with a mistake");
        (refused.mistake, &text[refused.span.range()])
    }

    #[test]
    fn mistakes_are_named_where_they_were_made() {
        assert_eq!(of("a: 1\nb:\n\tc: 1\n"), (Mistake::Tab, "\t"));
        assert_eq!(of("- a: \"x\n  b: 1\n"), (Mistake::UnclosedQuote, "\"x"));
        assert_eq!(of("a: \"x\n"), (Mistake::UnclosedQuote, "\"x"));
        assert_eq!(
            of("- a: \"x\n  b: y\n  c: z \"w\" v\n"),
            (Mistake::UnclosedQuote, "\"x")
        );
        assert_eq!(of("a: \"x\" y\n"), (Mistake::AfterQuote, "y"));
        assert_eq!(of("- a: [x\n  b: 1\n"), (Mistake::UnclosedBracket, "[x"));
        assert_eq!(
            of("- a: {x: y\n  b: 1\n"),
            (Mistake::UnclosedBracket, "{x: y")
        );
        assert_eq!(of("a: ]\n"), (Mistake::StrayBracket, "]"));
        assert_eq!(of("- a: x\n    b: y\n"), (Mistake::Indentation, "b: y"));
        assert_eq!(of("- a: x\n b: y\n"), (Mistake::Indentation, "b: y"));
        assert_eq!(
            of("a: 1\nb: []\n# c\n  - d: 1\n"),
            (Mistake::EmptyList, "[]")
        );
        assert_eq!(of("a: x: y\n"), (Mistake::ColonInText, "x: y"));
        assert_eq!(of("- a: x\n  b y\n  c: z\n"), (Mistake::NoColon, "b y"));
        assert_eq!(of("- a: x\n-b: y\n"), (Mistake::DashSpace, "-b: y"));
        assert_eq!(of("a: @x\n"), (Mistake::SpecialStart, "@x"));
        assert_eq!(of("a: - x\n"), (Mistake::SpecialStart, "- x"));
        assert_eq!(of("a: *x\n"), (Mistake::UnknownAnchor, "*x"));
        assert_eq!(of("a: \"x\\t\\y\"\n"), (Mistake::Escape, "\\y"));
        assert_eq!(of("- a: x\n  b:\u{a0}y\n"), (Mistake::HardSpace, "\u{a0}"));
        assert_eq!(of("a: 1\n---\nb: 1\n"), (Mistake::SeveralDocuments, "---"));
        assert_eq!(of("a: > x\n").0, Mistake::BlockText);
        assert_eq!(of("a: x\u{1}\n").0, Mistake::BadCharacter);
        let deep = format!("a: {}{}\n", "[".repeat(100), "]".repeat(100));
        assert_eq!(of(&deep).0, Mistake::TooDeep);
    }
}
