//! Allowances: comments by which an author lets one finding pass, with a reason.
//!
//! ```text
//! # loa: allow plan/x because …              in YAML and front matter, also `cho phép … vì …`
//! <!-- loa: allow content/x because … -->    in the text of a Markdown file
//! ```
//!
//! At the end of a line an allowance covers that line. On a line of its own it covers what follows: in
//! YAML the next entry with all that is indented below it, in Markdown the next paragraph.

use crate::file::Span;
use crate::read::front_matter;
use crate::read::part::part;

/// One allowance as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// The rule's id as written, and where.
    pub rule: String,
    pub rule_span: Span,
    pub reason: String,
    /// The comment.
    pub span: Span,
    /// The bytes of the file for which it holds.
    pub covers: Span,
    /// What is missing, as a label of [`crate::rule::labels`].
    pub problem: Option<&'static str>,
    /// Whether it stands in Markdown, where comments look otherwise.
    pub in_markdown: bool,
}

impl Allowance {
    /// How a whole allowance looks at this place, in the words of a language.
    pub fn form(&self) -> String {
        let id = if self.rule.contains('/') {
            &self.rule
        } else {
            "content/heading-order"
        };
        if self.in_markdown {
            format!("<!-- loa: cho phép {id} vì … -->")
        } else {
            format!("# loa: cho phép {id} vì …")
        }
    }
}

/// Every allowance of a file's text.
pub fn allowances(text: &str) -> Vec<Allowance> {
    if !text.contains("loa:") {
        return Vec::new();
    }
    // Without front matter a Markdown file is an error anyway, so what has none is YAML.
    let body = front_matter::split(text).map_or(text.len(), |(_, body)| body);
    let mut found = Vec::new();
    let mut at = 0;
    let mut fence = None;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        if start < body {
            if let Some((open, words)) = yaml_comment(line) {
                let span = Span::new(start + open, start + line.trim_end().len());
                let covers = if part(line, ..open).trim().is_empty() {
                    entry(text, start, body)
                } else {
                    start..at
                };
                found.push(said(words, start + line.len(), span, covers));
            }
            continue;
        }
        let bare = line.trim_start();
        let mark = ["```", "~~~"].into_iter().find(|m| bare.starts_with(m));
        match (fence, mark) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            _ => {}
        }
        if fence.is_some() {
            continue;
        }
        if let Some((open, words, close)) = markdown_comment(line) {
            let span = Span::new(start + open, start + close);
            let alone =
                part(line, ..open).trim().is_empty() && part(line, close..).trim().is_empty();
            let covers = if alone {
                paragraph(text, at)
            } else {
                start..at
            };
            let mut allowance = said(words, start + close - 3, span, covers);
            allowance.in_markdown = true;
            found.push(allowance);
        }
    }
    found
}

/// Where a YAML comment for loa opens in a line, and its words after `loa:`.
fn yaml_comment(line: &str) -> Option<(usize, &str)> {
    line.match_indices('#').find_map(|(at, _)| {
        let apart = part(line, ..at)
            .chars()
            .next_back()
            .is_none_or(char::is_whitespace);
        let words = part(line, at + 1..).trim_start().strip_prefix("loa:")?;
        apart.then_some((at, words))
    })
}

/// Where a Markdown comment for loa opens in a line, its words, and where it closes.
fn markdown_comment(line: &str) -> Option<(usize, &str, usize)> {
    let open = line.find("<!--")?;
    let close = open + part(line, open..).find("-->")?;
    let words = part(line, open + 4..close)
        .trim_start()
        .strip_prefix("loa:")?;
    Some((open, words, close + 3))
}

/// The entry of a YAML text that follows a comment, with all that is indented below it.
fn entry(text: &str, comment: usize, end: usize) -> std::ops::Range<usize> {
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let mut at = comment;
    let mut first: Option<(usize, bool)> = None;
    for line in part(text, comment..end).split_inclusive('\n') {
        let bare = line.trim();
        let idle = bare.is_empty() || bare.starts_with('#');
        match first {
            None if idle => {}
            None => first = Some((indent(line), bare.starts_with("- "))),
            // The items of a list may stand as far left as its key.
            Some((depth, is_item)) if !idle => {
                let below = indent(line) > depth
                    || indent(line) == depth && bare.starts_with('-') && !is_item;
                if !below || bare == "---" {
                    break;
                }
            }
            Some(_) => {}
        }
        at += line.len();
    }
    comment..at
}

/// The paragraph that follows: to the next empty line.
fn paragraph(text: &str, from: usize) -> std::ops::Range<usize> {
    let mut at = from;
    let mut begun = false;
    for line in part(text, from..).split_inclusive('\n') {
        let empty = line.trim().is_empty();
        if empty && begun {
            break;
        }
        // Allowances may follow one another.
        begun |= !empty && !line.trim_start().starts_with("<!-- loa:");
        at += line.len();
    }
    from..at
}

/// Reads the words of a comment after `loa:`; `end` is the offset in the file at which they end.
fn said(words: &str, end: usize, span: Span, covers: std::ops::Range<usize>) -> Allowance {
    let mut out = Allowance {
        rule: String::new(),
        rule_span: span,
        reason: String::new(),
        span,
        covers: Span::new(covers.start, covers.end),
        problem: Some("no-allow"),
        in_markdown: false,
    };
    let begin = words.trim_start();
    let Some(rest) = ["allow ", "cho phép "]
        .iter()
        .find_map(|verb| begin.strip_prefix(verb))
    else {
        return out;
    };
    let rest = rest.trim_start();
    let id = rest.split_whitespace().next().unwrap_or_default();
    if id.is_empty() {
        return out;
    }
    let start = end - rest.len();
    id.clone_into(&mut out.rule);
    out.rule_span = Span::new(start, start + id.len());
    let reason = part(rest, id.len()..).trim();
    let reason = ["because ", "vì "]
        .iter()
        .find_map(|word| reason.strip_prefix(word))
        .unwrap_or_default();
    out.reason = reason.trim().to_owned();
    out.problem = out.reason.is_empty().then_some("no-reason");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covered<'a>(text: &'a str, allowance: &Allowance) -> &'a str {
        &text[allowance.covers.range()]
    }

    #[test]
    fn an_allowance_covers_what_follows_or_its_line() {
        let text = "tasks:\n  # loa: allow plan/x because it is so\n  - id: a\n    name: A\n  - id: b\n    name: B # loa: cho phép plan/y vì thế\n";
        let [block, line] = allowances(text).try_into().expect("two");
        assert_eq!(
            (block.rule.as_str(), block.reason.as_str()),
            ("plan/x", "it is so")
        );
        assert_eq!(&text[block.rule_span.range()], "plan/x");
        assert!(covered(text, &block).ends_with("    name: A\n"));
        assert_eq!(
            (line.rule.as_str(), line.reason.as_str()),
            ("plan/y", "thế")
        );
        assert_eq!(
            covered(text, &line).trim(),
            "name: B # loa: cho phép plan/y vì thế"
        );
    }

    #[test]
    fn front_matter_and_body_have_their_own_comments() {
        let text = "---\n# loa: allow a/b because c\ntitle: A\ntags:\n- x\n---\n<!-- loa: allow d/e because f -->\n\nOne\ntwo\n\nThree # loa: no\n```\n<!-- loa: allow g/h -->\n```\n";
        let [front, body] = allowances(text).try_into().expect("two");
        assert_eq!(
            covered(text, &front),
            "# loa: allow a/b because c\ntitle: A\n"
        );
        assert_eq!(covered(text, &body), "\nOne\ntwo\n");
        assert_eq!(&text[body.rule_span.range()], "d/e");
    }

    #[test]
    fn what_is_missing_is_said() {
        let problem = |text: &str| allowances(text)[0].problem;
        assert_eq!(problem("# loa: allow a/b"), Some("no-reason"));
        assert_eq!(problem("# loa: allow a/b because"), Some("no-reason"));
        assert_eq!(problem("# loa: alow a/b because c"), Some("no-allow"));
        assert_eq!(allowances("title: \"#loa\"\n"), []);
    }
}
