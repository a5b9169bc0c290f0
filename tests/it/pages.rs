//! What every page of every site keeps to, and the files that list pages: the sitemap, the feed and
//! robots.txt.

use std::collections::BTreeSet;

use quick_xml::events::Event;
use quick_xml::{Reader, escape};

use crate::binary::{Built, real};
use crate::html::{self, Tag};
use crate::{folder, links};

/// The real site and the fictitious one, each with the address of its home page.
fn sites() -> [(&'static Built, &'static str); 2] {
    [
        (real(), "https://de-an-06.example/"),
        (
            crate::sites::fictitious(),
            "https://vi-du.example/so-vi-du/",
        ),
    ]
}

/// Says what a check finds wrong on any page of any site.
fn on_every_page(check: impl Fn(&[Tag]) -> Vec<String>) {
    let mut wrong = Vec::new();
    for (site, _) in sites() {
        for (path, text) in site.pages() {
            let found = check(&html::tags(text));
            wrong.extend(found.into_iter().map(|what| format!("{path}: {what}")));
        }
    }
    assert!(wrong.is_empty(), "{}", links::some(&wrong));
}

#[test]
fn a_page_has_one_heading_a_title_a_language_and_one_main() {
    on_every_page(|tags| {
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
    });
}

#[test]
fn headings_skip_no_level() {
    on_every_page(|tags| {
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
    });
}

#[test]
fn tags_close_what_they_open() {
    on_every_page(|tags| html::unbalanced(tags).into_iter().collect());
}

#[test]
fn ids_are_given_once_and_names_lead_to_them() {
    on_every_page(|tags| {
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
    });
}

#[test]
fn pictures_and_controls_have_names() {
    on_every_page(|tags| {
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
                    .any(|t| {
                        !t.text.trim().is_empty() || t.get("alt").is_some_and(|a| !a.is_empty())
                    });
            if tag.get("href").is_some() && !named {
                wrong.push(format!("a link without words: {:?}", tag.get("href")));
            }
        }
        wrong
    });
}

#[test]
fn nothing_is_inline_and_nothing_comes_from_another_host() {
    on_every_page(|tags| {
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
    });
    for (site, _) in sites() {
        for (path, bytes) in site
            .files
            .iter()
            .filter(|(p, _)| p.ends_with(".css") || p.ends_with(".js"))
        {
            let text = String::from_utf8_lossy(bytes).replace("http://www.w3.org/", "");
            assert!(
                !text.contains("http://") && !text.contains("https://"),
                "{path}"
            );
            assert!(!text.contains("@import"), "{path}");
        }
    }
}

#[test]
fn links_to_other_sites_are_safe_to_follow() {
    on_every_page(|tags| {
        let outward =
            |t: &&Tag| t.name == "a" && t.get("href").is_some_and(|h| h.starts_with("http"));
        tags.iter()
            .filter(outward)
            .filter(|t| {
                t.get("target").is_some() || !t.get("rel").is_some_and(|r| r.contains("noopener"))
            })
            .map(|t| format!("{:?} with rel {:?}", t.get("href"), t.get("rel")))
            .collect()
    });
}

/// The text of every element of this name in an XML file, which must be well-formed.
fn elements(xml: &str, name: &str) -> Vec<String> {
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

#[test]
fn the_sitemap_lists_every_page_and_nothing_else() {
    for (site, home) in sites() {
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
}

#[test]
fn the_feed_is_atom_with_an_entry_an_article() {
    for (site, home) in sites() {
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
}

#[test]
fn robots_txt_names_the_sitemap() {
    for (site, home) in sites() {
        assert!(
            site.text("robots.txt")
                .contains(&format!("Sitemap: {home}sitemap.xml"))
        );
    }
}

#[test]
fn the_real_sites_address_is_the_one_in_its_configuration() {
    let config = std::fs::read_to_string(folder::project().join("loa.yaml")).expect("loa.yaml");
    assert!(config.contains(&format!("base_url: {}", sites()[0].1)));
}
