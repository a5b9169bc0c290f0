//! HTML as tags, attributes and words: as much as tests need, and no more lenient than it must be.

use std::collections::BTreeSet;

/// A tag in the order of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub closes: bool,
    /// What stands between this tag and the next; the whole inside of a script or style.
    pub text: String,
}

/// Elements that have no end tag.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// Every tag of a page; comments and the doctype are left out.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut found: Vec<Tag> = Vec::new();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        if let Some(last) = found.last_mut() {
            last.text.push_str(&decoded(&rest[..open]));
        }
        rest = &rest[open..];
        if let Some(after) = rest.strip_prefix("<!--") {
            rest = after.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let end = tag_end(rest);
        if !rest.starts_with("<!") {
            found.push(tag(&rest[1..end]));
        }
        rest = rest.get(end + 1..).unwrap_or_default();
        if let Some(last) = found.last_mut()
            && !last.closes
            && matches!(last.name.as_str(), "script" | "style")
        {
            let close = format!("</{}", last.name);
            let inside = rest.find(&close).unwrap_or(rest.len());
            last.text = rest[..inside].to_owned();
            rest = &rest[inside..];
        }
    }
    if let Some(last) = found.last_mut() {
        last.text.push_str(&decoded(rest));
    }
    found
}

/// The offset of the `>` that ends the tag at the start of a text.
fn tag_end(text: &str) -> usize {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(q), _) if q == c => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return at,
            _ => {}
        }
    }
    text.len()
}

fn tag(inside: &str) -> Tag {
    let (closes, inside) = match inside.strip_prefix('/') {
        Some(rest) => (true, rest),
        None => (false, inside),
    };
    let inside = inside.trim_end_matches('/');
    let name_end = inside.find(char::is_whitespace).unwrap_or(inside.len());
    let mut attributes = Vec::new();
    let mut rest = inside[name_end..].trim_start();
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| c == '=' || c.is_whitespace())
            .unwrap_or(rest.len());
        let key = rest[..end].to_ascii_lowercase();
        rest = &rest[end..];
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let (start, until) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    (1, after[1..].find(quote).map_or(after.len(), |n| n + 1))
                }
                _ => (0, after.find(char::is_whitespace).unwrap_or(after.len())),
            };
            value = &after[start..until];
            rest = after.get(until + start..).unwrap_or_default();
        }
        attributes.push((key, decoded(value)));
        rest = rest.trim_start();
    }
    Tag {
        name: inside[..name_end].to_ascii_lowercase(),
        attributes,
        closes,
        text: String::new(),
    }
}

/// A text with its character references undone.
pub fn decoded(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some(end) = rest.find(';').filter(|end| *end < 10) else {
            out.push('&');
            rest = &rest[1..];
            continue;
        };
        let code = &rest[1..end];
        let number = match code.strip_prefix("#x") {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => code.strip_prefix('#').and_then(|n| n.parse().ok()),
        };
        let c = match code {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "nbsp" => Some('\u{a0}'),
            _ => number.and_then(char::from_u32),
        };
        match c {
            Some(c) => out.push(c),
            None => out.push_str(&rest[..=end]),
        }
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    out
}

/// What stands between `<main …>` and `</main>`.
pub fn inside_main(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("<main")?;
    let (_, rest) = rest.split_once('>')?;
    Some(rest.split_once("</main>")?.0)
}

/// A text with single spaces, on one line.
pub fn single(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a stretch of HTML, with single spaces.
pub fn words(html: &str) -> String {
    let (before, _) = html.split_once('<').unwrap_or((html, ""));
    let mut text = decoded(before);
    for tag in tags(html) {
        // Words in two blocks are two words.
        if !matches!(
            tag.name.as_str(),
            "a" | "b" | "em" | "strong" | "span" | "time" | "abbr" | "sup" | "code"
        ) {
            text.push(' ');
        }
        if !matches!(tag.name.as_str(), "script" | "style") {
            text.push_str(&tag.text);
        }
    }
    single(&text)
}

/// Every `id` of a page, and those that stand more than once.
pub fn ids(tags: &[Tag]) -> (BTreeSet<String>, Vec<String>) {
    let (mut ids, mut twice) = (BTreeSet::new(), Vec::new());
    for id in tags.iter().filter_map(|tag| tag.get("id")) {
        if !ids.insert(id.to_owned()) {
            twice.push(id.to_owned());
        }
    }
    (ids, twice)
}

/// The first tag that does not close what it should.
pub fn unbalanced(tags: &[Tag]) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    // In SVG an element may close itself, which the scanner does not keep.
    let may_close_itself = [
        "path", "rect", "circle", "line", "use", "polygon", "polyline", "ellipse", "stop",
    ];
    for tag in tags {
        let name = tag.name.as_str();
        if VOID.contains(&name) || may_close_itself.contains(&name) {
            continue;
        }
        if !tag.closes {
            open.push(name);
        } else if open.pop() != Some(name) {
            return Some(format!("</{name}>"));
        }
    }
    open.pop().map(|name| format!("<{name}>"))
}

#[test]
fn reads_tags() {
    let found = tags(
        "<!doctype html><p class=\"a &amp; b\" hidden>x &lt; <b>y</b></p><script src=s>if (a<b) {}</script>",
    );
    let names: Vec<&str> = found.iter().map(|t| t.name.as_str()).collect();
    assert_eq!(names, ["p", "b", "b", "p", "script", "script"]);
    assert_eq!(found[0].get("class"), Some("a & b"));
    assert_eq!(found[0].get("hidden"), Some(""));
    assert_eq!(found[4].text, "if (a<b) {}");
    assert_eq!(words("a<p>b <b>c</b>d</p>e"), "a b cd e");
    assert_eq!(unbalanced(&found), None);
    assert_eq!(unbalanced(&tags("<p><b></p>")), Some("</p>".into()));
}
