//! Which tag of a template is left open or closes nothing: the engine notices it only later, at the end
//! of the file or at the next closing tag.

use crate::file::Span;

/// Tags that stand around something; each is closed by `end` and its name.
const AROUND: [&str; 6] = ["if", "for", "block", "component", "filter", "set"];

/// A tag of a template: `if` of `{% if a %}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    pub name: String,
    /// From `{%` to `%}`.
    pub span: Span,
}

impl Tag {
    /// What closes it.
    pub(super) fn end(&self) -> String {
        match self.name.strip_prefix('<') {
            Some(component) => format!("</{component}>"),
            None => format!("end{}", self.name),
        }
    }
}

/// What is wrong with the tags of a template as a whole.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum OddTag {
    /// A tag that nothing closes.
    Open(Tag),
    /// A closing tag, and the one that is open there.
    Crossed(Tag, Tag),
    /// A closing tag where nothing is open.
    Stray(Tag),
}

/// The first tag that does not fit its neighbours.
pub(super) fn odd(text: &str) -> Option<OddTag> {
    let mut open: Vec<Tag> = Vec::new();
    for (tag, words) in tags(text) {
        let opens_component = tag.name.starts_with('<') && !tag.name.starts_with("</");
        let is_text = tag.name == "set" && words.contains('=');
        if opens_component || AROUND.contains(&&*tag.name) && !is_text {
            open.push(tag);
        } else if tag.name.starts_with("</") || is_end(&tag.name) {
            match open.pop() {
                None => return Some(OddTag::Stray(tag)),
                Some(opened) if opened.end() != tag.name => {
                    return Some(OddTag::Crossed(tag, opened));
                }
                Some(_) => {}
            }
        } else if ["else", "elif"].contains(&&*tag.name) {
            match open.last() {
                None => return Some(OddTag::Stray(tag)),
                Some(opened) if !["if", "for"].contains(&&*opened.name) => {
                    return Some(OddTag::Crossed(tag, opened.clone()));
                }
                Some(_) => {}
            }
        }
    }
    open.pop().map(OddTag::Open)
}

fn is_end(name: &str) -> bool {
    name.strip_prefix("end")
        .is_some_and(|of| AROUND.contains(&of))
}

/// The tags of a template in their order, each with its words; comments and raw text are left out.
fn tags(text: &str) -> Vec<(Tag, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(step) = text[at..].find("{%").map(|n| at + n) {
        let comment = text[at..step].find("{#").map(|n| at + n);
        if let Some(comment) = comment {
            let end = text[comment..].find("#}");
            at = end.map_or(text.len(), |n| comment + n + 2);
            continue;
        }
        let end = text[step..].find("%}").map_or(text.len(), |n| step + n + 2);
        let words = text[step..end].trim_matches(['{', '}', '%', '-']).trim();
        let name = match words.starts_with('<') {
            true => words.split([' ', '\n', '(']).next().unwrap_or_default(),
            false => {
                let name = |c: char| !c.is_ascii_alphanumeric() && c != '_';
                words.split(name).next().unwrap_or_default()
            }
        };
        let name = match name.strip_prefix("</") {
            Some(_) => name.to_owned(),
            None => name.trim_end_matches('>').to_owned(),
        };
        at = end;
        if name == "raw" {
            at = text[end..].find("endraw").map_or(text.len(), |n| end + n);
            at = text[at..].find("%}").map_or(text.len(), |n| at + n + 2);
            continue;
        }
        let span = Span::new(step, end);
        found.push((Tag { name, span }, words));
    }
    found
}

/// The last `{{` or `{%` before a place that is not closed where it should be, to the end of its line: the
/// engine reads on and stumbles over what follows.
pub(super) fn unclosed(text: &str, before: usize) -> Option<(Span, &'static str)> {
    const MARKS: [(&str, &str); 2] = [("{{", "}}"), ("{%", "%}")];
    let before = text.floor_char_boundary(before.saturating_add(2).min(text.len()));
    let last = |(open, close)| text[..before].rfind(open).map(|at| (at, close));
    let (start, close) = MARKS.into_iter().filter_map(last).max()?;
    let rest = &text[start + 2..];
    let next = ["{{", "{%", "{#", "}}", "%}"]
        .into_iter()
        .filter_map(|mark| rest.find(mark).map(|at| (at, mark)))
        .min();
    if next.is_some_and(|(_, mark)| mark == close) {
        return None;
    }
    let line = rest.split('\n').next().unwrap_or_default().trim_end();
    Some((Span::new(start, start + 2 + line.len()), close))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Option<(&'static str, String, u32)> {
        let say = |what, tag: Tag| Some((what, tag.name, tag.span.start));
        match odd(text)? {
            OddTag::Open(tag) => say("open", tag),
            OddTag::Crossed(tag, _) => say("crossed", tag),
            OddTag::Stray(tag) => say("stray", tag),
        }
    }

    #[test]
    fn what_fits_is_silent() {
        for text in [
            "{% if a %}b{% elif c %}{% else %}{% endif %}",
            "{% set a = 1 %}{% set b %}c{% endset %}",
            "{# {% if a %} #}{% raw %}{% if a %}{% endraw %}",
            "{%- for a in b -%}{%- endfor -%}",
            "{% <part_head of={a}> %}b{% </part_head> %}",
            "{% component a(b) %}{% endcomponent a %}",
        ] {
            assert_eq!(names(text), None, "{text}");
        }
    }

    #[test]
    fn what_does_not_fit_is_found() {
        for (text, wanted) in [
            ("{% block a %}{% if b %}", ("open", "if", 13)),
            (
                "{% block a %}{% if b %}{% endblock %}",
                ("crossed", "endblock", 23),
            ),
            ("{% endif %}", ("stray", "endif", 0)),
            (
                "{% block a %}{% else %}{% endblock %}",
                ("crossed", "else", 13),
            ),
            ("{% <a> %}{% </b> %}", ("crossed", "</b>", 9)),
        ] {
            let (what, name, start) = wanted;
            assert_eq!(names(text), Some((what, name.to_owned(), start)), "{text}");
        }
    }

    #[test]
    fn a_mark_that_is_left_open_is_found_from_what_follows() {
        let text = "a {{ b }} c {{ d }\n<p>\n{% if e %}{% endif %}";
        assert_eq!(unclosed(text, 19), Some((Span::new(12, 18), "}}")));
        assert_eq!(unclosed("{{ a b }}", 5), None);
        assert_eq!(unclosed("{{ “", 3), Some((Span::new(0, 6), "}}")));
    }
}
