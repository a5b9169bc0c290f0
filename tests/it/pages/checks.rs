//! What every page of every site keeps to: each check gives what it finds wrong on a page.

use crate::binary::Built;
use crate::html::{self, Tag};
use crate::links;

/// A check of one page, by its tags.
type Check = fn(&[Tag]) -> Vec<String>;

/// All of them, each with what it is of.
const ALL: [(&str, Check); 7] = [
    ("head", head),
    ("levels", levels),
    ("tags", closed),
    ("ids", ids),
    ("names", named),
    ("own", own),
    ("links", outward),
];

/// What all of them find wrong on the pages of a site.
pub fn wrong(site: &Built) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, text) in site.pages() {
        let tags = html::tags(text);
        for (of, check) in ALL {
            let found = check(&tags).into_iter();
            wrong.extend(found.map(|what| format!("{path}: {of}: {what}")));
        }
    }
    wrong
}

/// One title, one heading, one `<main>`, and the language of the page.
fn head(tags: &[Tag]) -> Vec<String> {
    let mut wrong = Vec::new();
    // A picture in the body has a title of its own.
    let head = tags.iter().position(|t| t.name == "body").unwrap_or(0);
    for (name, tags) in [
        ("title", &tags[..head]),
        ("h1", tags),
        ("main", tags),
        ("body", tags),
    ] {
        let times = tags.iter().filter(|t| t.name == name && !t.closes).count();
        if times != 1 {
            wrong.push(format!("{times} × {name}"));
        }
    }
    let text_of = |name: &str| {
        let first = tags.iter().position(|t| t.name == name && !t.closes)?;
        let words: String = tags[first..]
            .iter()
            .take_while(|t| !(t.name == name && t.closes))
            .map(|t| t.text.as_str())
            .collect();
        (!words.trim().is_empty()).then_some(words)
    };
    for name in ["h1", "title"] {
        if text_of(name).is_none() {
            wrong.push(format!("an empty {name}"));
        }
    }
    let language = tags
        .iter()
        .find(|t| t.name == "html")
        .and_then(|t| t.get("lang"));
    if !matches!(language, Some("vi" | "en")) {
        wrong.push(format!("lang {language:?}"));
    }
    wrong
}

/// Headings go down one level at a time.
fn levels(tags: &[Tag]) -> Vec<String> {
    let mut last = 0;
    let mut wrong = Vec::new();
    for tag in tags.iter().filter(|t| !t.closes) {
        let level = match tag.name.as_bytes() {
            [b'h', n @ b'1'..=b'6'] => n - b'0',
            _ => continue,
        };
        if level > last + 1 {
            wrong.push(format!("h{level} after h{last}"));
        }
        last = level;
    }
    wrong
}

/// Tags close what they open.
fn closed(tags: &[Tag]) -> Vec<String> {
    html::unbalanced(tags).into_iter().collect()
}

/// Each id is given once, and what names one finds it.
fn ids(tags: &[Tag]) -> Vec<String> {
    let (ids, mut wrong) = html::ids(tags);
    for tag in tags {
        for name in [
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
            "for",
        ] {
            for id in tag.get(name).unwrap_or_default().split_whitespace() {
                if !ids.contains(id) {
                    wrong.push(format!("{name}={id} names nothing"));
                }
            }
        }
    }
    wrong
}

/// Pictures and links say what they are.
fn named(tags: &[Tag]) -> Vec<String> {
    let mut wrong = Vec::new();
    for tag in tags
        .iter()
        .filter(|t| t.name == "img" && t.get("alt").is_none())
    {
        wrong.push(format!("img without alt: {:?}", tag.get("src")));
    }
    for (at, tag) in tags
        .iter()
        .enumerate()
        .filter(|(_, t)| t.name == "a" && !t.closes)
    {
        let named = tag.get("aria-label").is_some()
            || tags[at..]
                .iter()
                .take_while(|t| !(t.name == "a" && t.closes))
                .any(|t| !t.text.trim().is_empty() || t.get("alt").is_some_and(|a| !a.is_empty()));
        if tag.get("href").is_some() && !named {
            wrong.push(format!("a link without words: {:?}", tag.get("href")));
        }
    }
    wrong
}

/// No style or script in the text of a page, and nothing asked of another host.
fn own(tags: &[Tag]) -> Vec<String> {
    let mut wrong = Vec::new();
    for tag in tags.iter().filter(|t| !t.closes) {
        let data = tag.get("type").is_some_and(|t| t.ends_with("json"));
        if tag.name == "style" || tag.name == "iframe" || tag.name == "object" {
            wrong.push(format!("<{}>", tag.name));
        }
        if tag.name == "script"
            && !data
            && (tag.get("src").is_none() || !tag.text.trim().is_empty())
        {
            wrong.push("an inline script".into());
        }
        for (key, value) in &tag.attributes {
            if key == "style" || key.starts_with("on") {
                wrong.push(format!("{key} on <{}>", tag.name));
            }
            if value.trim_start().to_lowercase().starts_with("javascript:") {
                wrong.push(format!("{key}={value}"));
            }
        }
        let loads = match tag.name.as_str() {
            "a" | "base" => false,
            "link" => !matches!(tag.get("rel"), Some("canonical" | "alternate")),
            _ => true,
        };
        if loads {
            let foreign = links::targets(tag)
                .into_iter()
                .filter(|t| links::is_foreign(t));
            wrong.extend(foreign.map(|target| format!("<{}> asks {target}", tag.name)));
        }
    }
    wrong
}

/// Links to other sites tell them nothing of this one.
fn outward(tags: &[Tag]) -> Vec<String> {
    let outward = |t: &&Tag| t.name == "a" && t.get("href").is_some_and(|h| h.starts_with("http"));
    tags.iter()
        .filter(outward)
        .filter(|t| {
            t.get("target").is_some() || !t.get("rel").is_some_and(|r| r.contains("noopener"))
        })
        .map(|t| format!("{:?} with rel {:?}", t.get("href"), t.get("rel")))
        .collect()
}
