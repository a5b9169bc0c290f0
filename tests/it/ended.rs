//! One change note and one withdrawal, followed from the file to page, list, feed, search and sitemap,
//! and back again when they are taken out.

use std::collections::BTreeSet;
use std::path::Path;

use crate::binary::Built;
use crate::folder;
use crate::sites::FICTITIOUS_DAY;

const NOTED: &str = "content/articles/sach-moi.md";
const WITHDRAWN: &str = "content/articles/doc-to.md";
const TITLE: &str = "Đọc to trước mọi người";

fn built(site: &Path) -> Built {
    Built::new(site, &["--date", FICTITIOUS_DAY])
}

/// Adds lines to the front matter of a text.
fn add(site: &Path, path: &str, lines: &str) {
    let text = std::fs::read_to_string(site.join(path)).expect("a text");
    let more = text.replacen("\nsource:", &format!("\n{lines}\nsource:"), 1);
    assert_ne!(text, more);
    folder::write(site, path, more.as_bytes());
}

/// The text files that hold some words.
fn holding<'a>(built: &'a Built, words: &str) -> BTreeSet<&'a str> {
    let files = built.files.iter();
    files
        .filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(words))
        .map(|(path, _)| path.as_str())
        .collect()
}

#[test]
fn a_change_is_told_on_its_page_in_the_list_and_in_the_feed() {
    let place = folder::temporary();
    folder::copy(&folder::site("fictitious"), place.path());
    let before = built(place.path());
    assert!(!before.files.contains_key("thay-doi/index.html"));
    let note = "Sửa số cuốn sách mới.";
    let kinds = [
        (
            "significant",
            &[
                "bai-viet/sach-moi/index.html",
                "en/changes/index.html",
                "thay-doi/feed.xml",
                "thay-doi/index.html",
            ][..],
        ),
        ("minor", &["bai-viet/sach-moi/index.html"][..]),
    ];
    for (kind, told) in kinds {
        let lines = format!("changes:\n  - {{on: 2025-06-10, what: {note}, kind: {kind}}}");
        add(place.path(), NOTED, &lines);
        let after = built(place.path());
        // The data hold what the front matter says.
        let mut read = holding(&after, note);
        read.remove("du-lieu/plan.json");
        assert_eq!(read, told.iter().copied().collect(), "{kind}");
        let feed = after.text("feed.xml");
        assert_eq!(feed.contains("<updated>2025-06-10T"), kind == "significant");
        let original = folder::site("fictitious").join(NOTED);
        std::fs::copy(original, place.path().join(NOTED)).expect("a copy");
    }
    assert_eq!(built(place.path()).files, before.files);
}

#[test]
fn what_is_withdrawn_keeps_its_address_and_leaves_everything_else() {
    let place = folder::temporary();
    folder::copy(&folder::site("fictitious"), place.path());
    let before = built(place.path());
    let page = "bai-viet/doc-to/index.html";
    for listed in ["bai-viet/index.html", "sitemap.xml"] {
        assert!(before.text(listed).contains("bai-viet/"), "{listed}");
    }
    let found = holding(&before, TITLE);
    assert!(found.iter().any(|path| path.starts_with("tim-kiem/")));
    let lines = "withdrawn:\n  on: 2025-06-15\n  why: Buổi đọc đã đổi nơi.\n  see: sach-moi";
    add(place.path(), WITHDRAWN, lines);
    // The day before, it holds and nothing tells of the withdrawal.
    let eve = Built::new(place.path(), &["--date", "2025-06-14"]);
    assert!(holding(&eve, "Buổi đọc đã đổi nơi.").is_empty());
    assert!(!eve.text(page).contains("noindex"));
    let after = built(place.path());
    let told = [
        page,
        "en/changes/index.html",
        "thay-doi/feed.xml",
        "thay-doi/index.html",
    ];
    assert_eq!(holding(&after, TITLE), told.into_iter().collect());
    let notice = after.text(page);
    for words in [
        "noindex",
        "15/6/2025",
        "Buổi đọc đã đổi nơi.",
        "bai-viet/sach-moi/",
        "<details",
        "Ai cũng được đọc.",
    ] {
        assert!(notice.contains(words), "{words}");
    }
    assert!(!after.text("sitemap.xml").contains("bai-viet/doc-to/"));
    let original = folder::site("fictitious").join(WITHDRAWN);
    std::fs::copy(original, place.path().join(WITHDRAWN)).expect("a copy");
    assert_eq!(built(place.path()).files, before.files);
}
