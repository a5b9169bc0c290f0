//! A site whose only language is English: nothing that the program says of its own accord is in another.

use crate::binary::{Built, loa, text};
use crate::sites::{FICTITIOUS_DAY, english};
use crate::{folder, html};

/// The letters that Vietnamese has and English has not.
const LETTERS: &str = "ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ";

#[test]
fn it_has_no_mistake_and_nothing_to_be_said_of_it() {
    let site = text(&folder::site("english"));
    let arguments = ["check", "--site", &site, "--date", FICTITIOUS_DAY];
    let run = loa(&[&arguments[..], &["--lang", "en"]].concat(), &[]);
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    let said = format!("{}{}", run.out, run.err);
    assert!(said.contains("0 errors, 0 warnings"), "{said}");
}

#[test]
fn nothing_in_it_is_vietnamese() {
    let more = ["--date", FICTITIOUS_DAY, "--internal"];
    let internal = Built::new(&folder::site("english"), &more);
    let texts = ["html", "xml", "ics", "csv", "json", "webmanifest", "txt"];
    for site in [english(), &internal] {
        for path in site.files.keys() {
            let ending = path.rsplit('.').next().unwrap_or_default();
            if !texts.contains(&ending) {
                continue;
            }
            let text = site.text(path).to_lowercase();
            let foreign = text.lines().find(|line| line.contains(is_vietnamese));
            assert_eq!(foreign, None, "{path}");
        }
    }
}

fn is_vietnamese(c: char) -> bool {
    LETTERS.contains(c)
}

#[test]
fn every_page_and_part_of_a_page_says_that_it_is_english() {
    for (path, text) in english().pages() {
        let tags = html::tags(text);
        let said = tags.iter().filter_map(|tag| tag.get("lang"));
        let other: Vec<&str> = said.filter(|lang| *lang != "en").collect();
        assert!(other.is_empty(), "{path}: {other:?}");
        let whole = tags.iter().find(|tag| tag.name == "html");
        assert_eq!(whole.and_then(|tag| tag.get("lang")), Some("en"), "{path}");
    }
}

#[test]
fn it_has_a_page_of_every_section_at_an_english_address() {
    let sections = [
        "articles",
        "campaigns",
        "calendar",
        "metrics",
        "tasks",
        "questions",
        "documents",
        "plan",
        "systems",
        "units",
        "terms",
        "irregularities",
        "guides",
        "search",
        "data",
    ];
    for section in sections {
        let page = format!("{section}/index.html");
        assert!(english().files.contains_key(&page), "{page}");
    }
    let metric = english().main_words("metrics/boats-with-tables/");
    assert!(metric.contains("31.5%"), "{metric}");
}
