//! Turns the language tags of texts into `lang` attributes (WCAG 2.2 SC 3.1.2, Language of Parts):
//! on the element itself where the text is all it holds, else on a `span`; where HTML has no place
//! for a language (attributes, titles, scripts, drawings) the tags are taken off.

use crate::foreign::{self, Piece};

/// Elements whose text cannot hold a `span`.
const PLAIN: [&str; 5] = ["title", "script", "style", "textarea", "option"];

/// Elements that hold nothing.
const EMPTY: [&str; 5] = ["br", "hr", "img", "input", "wbr"];

/// A page as browsers get it.
pub fn spoken(page: &str) -> String {
    if !foreign::is_tagged(page) {
        return page.to_owned();
    }
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    // The element that the next text stands in, and how many drawings it lies in.
    let (mut inside, mut drawings) = (String::new(), 0_usize);
    while !rest.is_empty() {
        let text = rest.find('<').unwrap_or(rest.len());
        let after = &rest[text..];
        let closes = after.starts_with("</");
        match (drawings > 0 || PLAIN.contains(&inside.as_str()), closes) {
            (true, _) => out.push_str(&foreign::plain(&rest[..text])),
            (false, closes) => words(&mut out, &rest[..text], closes),
        }
        let tag = &after[..end(after)];
        out.push_str(&foreign::plain(tag));
        inside = name(tag);
        match (inside.as_str(), tag.starts_with("</")) {
            ("svg", false) => drawings += 1,
            ("svg", true) => drawings = drawings.saturating_sub(1),
            _ => {}
        }
        if tag.starts_with("</") {
            inside.clear();
        }
        rest = &after[tag.len()..];
    }
    out
}

/// Where a tag ends: behind its `>`; quoted values may hold one.
fn end(text: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn name(tag: &str) -> String {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    name[..end.unwrap_or(name.len())].to_ascii_lowercase()
}

/// A run of text between two tags.
fn words(out: &mut String, text: &str, closes: bool) {
    let pieces = foreign::pieces(text);
    if let [Piece::Foreign { language, text }] = pieces.as_slice()
        && closes
        && let Some(open) = opened(out)
    {
        out.insert_str(open, &format!(" lang=\"{language}\""));
        out.push_str(text);
        return;
    }
    for piece in pieces {
        match piece {
            Piece::Own(text) => out.push_str(text),
            Piece::Foreign { language, text } => {
                out.push_str(&format!("<span lang=\"{language}\">{text}</span>"));
            }
        }
    }
}

/// Where an attribute can be put into the start tag that the page so far ends with.
fn opened(out: &str) -> Option<usize> {
    let open = out.strip_suffix('>')?;
    let tag = &open[open.rfind('<')?..];
    let takes = !EMPTY.contains(&name(tag).as_str())
        && !tag.starts_with("</")
        && !tag.ends_with('/')
        && !tag.contains(" lang=");
    takes.then_some(open.len())
}

#[cfg(test)]
mod tests {
    use super::spoken;
    use crate::foreign::tagged;

    #[test]
    fn languages_become_attributes() {
        let vi = |text| tagged(text, "vi");
        for (from, to) in [
            (
                format!("<p><a href=\"/x/\">{}</a>, 10</p>", vi("Tin")),
                "<p><a href=\"/x/\" lang=\"vi\">Tin</a>, 10</p>",
            ),
            (
                format!("<li>{}, II.1 <b>{}</b></li>", vi("QĐ 1"), vi("số")),
                "<li><span lang=\"vi\">QĐ 1</span>, II.1 <b lang=\"vi\">số</b></li>",
            ),
            (
                format!(
                    "<title>{} – x</title><a title=\"{}\">x</a>",
                    vi("Tin"),
                    vi("a > b")
                ),
                "<title>Tin – x</title><a title=\"a > b\">x</a>",
            ),
            (
                format!("<svg><text>{}</text></svg><i>{}</i>", vi("Tin"), vi("Tin")),
                "<svg><text>Tin</text></svg><i lang=\"vi\">Tin</i>",
            ),
            (
                format!("<br>{}</p>", vi("Tin")),
                "<br><span lang=\"vi\">Tin</span></p>",
            ),
        ] {
            assert_eq!(spoken(&from), to);
        }
    }
}
