//! The files that list a site's pages: the sitemap, the feed and robots.txt; and its styles and scripts.

use std::collections::BTreeSet;

use quick_xml::events::Event;
use quick_xml::{Reader, escape};

use crate::binary::Built;

/// The text of every element of this name in an XML file, which must be well-formed.
pub fn elements(xml: &str, name: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut found, mut inside) = (Vec::new(), None::<String>);
    loop {
        match reader
            .read_event()
            .unwrap_or_else(|e| panic!("{e} at {}", reader.error_position()))
        {
            Event::Start(tag) if tag.local_name().as_ref() == name.as_bytes() => {
                inside = Some(String::new());
            }
            Event::End(tag) if tag.local_name().as_ref() == name.as_bytes() => {
                found.extend(inside.take());
            }
            Event::Text(text) => {
                if let Some(words) = &mut inside {
                    words.push_str(&text.decode().expect("UTF-8"));
                }
            }
            Event::GeneralRef(code) => {
                if let Some(words) = &mut inside {
                    let code = format!("&{};", code.decode().expect("UTF-8"));
                    words.push_str(&escape::unescape(&code).expect("a known entity"));
                }
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

/// The sitemap lists every page and nothing else.
pub fn sitemap(site: &Built, home: &str) {
    let listed = elements(site.text("sitemap.xml"), "loc");
    let unique: BTreeSet<String> = listed.iter().cloned().collect();
    assert_eq!(unique.len(), listed.len(), "an address stands twice");
    let pages: BTreeSet<String> = site
        .pages()
        .filter(|(_, text)| !text.contains("<meta name=\"robots\" content=\"noindex\">"))
        .map(|(path, _)| format!("{home}{}", path.trim_end_matches("index.html")))
        .collect();
    assert!(!pages.contains(&format!("{home}404.html")));
    let missing: Vec<&String> = pages.difference(&unique).collect();
    let extra: Vec<&String> = unique.difference(&pages).collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "missing {missing:?}, extra {extra:?}"
    );
}

/// The feed is Atom, with an entry an article, each of which leads to a page.
pub fn feed(site: &Built, home: &str) {
    let xml = site.text("feed.xml");
    assert!(xml.contains("http://www.w3.org/2005/Atom"));
    let titles = elements(xml, "title");
    let ids = elements(xml, "id");
    let updated = elements(xml, "updated");
    assert!(titles.len() > 2 && titles.iter().all(|t| !t.trim().is_empty()));
    assert_eq!((ids.len(), updated.len()), (titles.len(), titles.len()));
    let unique: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "two entries with one id");
    for (at, _) in xml.match_indices("href=\"") {
        let address = xml[at + 6..].split('"').next().unwrap_or_default();
        let below = address
            .strip_prefix(home)
            .unwrap_or_else(|| panic!("{address}"));
        assert!(
            site.files.contains_key(&loa::site::output(below)),
            "{address}"
        );
    }
}

/// robots.txt names the sitemap.
pub fn robots(site: &Built, home: &str) {
    assert!(
        site.text("robots.txt")
            .contains(&format!("Sitemap: {home}sitemap.xml"))
    );
}

/// Styles and scripts ask nothing of another host.
pub fn assets(site: &Built) {
    let is_asset = |path: &str| path.ends_with(".css") || path.ends_with(".js");
    for (path, bytes) in site.files.iter().filter(|(path, _)| is_asset(path)) {
        let text = String::from_utf8_lossy(bytes).replace("http://www.w3.org/", "");
        let is_own = !text.contains("http://") && !text.contains("https://");
        assert!(is_own && !text.contains("@import"), "{path}");
    }
}
