//! The sites on which the tests stand, all fictitious, and what is particular about the smallest and the
//! largest of them.

use std::sync::OnceLock;

use crate::binary::Built;
use crate::{folder, html, links, secrets};

/// The words by which one would know the first plan.
const FIRST_PLAN: [&str; 10] = [
    "bhxh",
    "bhyt",
    "vssid",
    "vneid",
    "đề án 06",
    "de-an-06",
    "bảo hiểm",
    "1900.9068",
    "1177/qđ",
    "căn cước",
];

/// Where the fictitious site lies on its host.
pub const FICTITIOUS: &str = "/so-vi-du/";

/// The day for which the fictitious sites are built.
pub const FICTITIOUS_DAY: &str = "2025-06-15";

fn minimal() -> &'static Built {
    static SITE: OnceLock<Built> = OnceLock::new();
    SITE.get_or_init(|| Built::new(&folder::site("minimal"), &["--date", FICTITIOUS_DAY]))
}

pub fn fictitious() -> &'static Built {
    static SITE: OnceLock<Built> = OnceLock::new();
    SITE.get_or_init(|| Built::new(&folder::site("fictitious"), &["--date", FICTITIOUS_DAY]))
}

/// The same with all that staff see, drafts and internal records.
pub fn fictitious_internal() -> &'static Built {
    static SITE: OnceLock<Built> = OnceLock::new();
    let more = ["--date", FICTITIOUS_DAY, "--drafts", "--internal"];
    SITE.get_or_init(|| Built::new(&folder::site("fictitious"), &more))
}

pub fn english() -> &'static Built {
    static SITE: OnceLock<Built> = OnceLock::new();
    SITE.get_or_init(|| Built::new(&folder::site("english"), &["--date", FICTITIOUS_DAY]))
}

/// Sites as they are published, each with the address of its home page: whatever holds for every site
/// is asked of these.
pub fn published() -> [(&'static Built, &'static str); 2] {
    [
        (fictitious(), "https://vi-du.example/so-vi-du/"),
        (english(), "https://harbour.example/"),
    ]
}

fn paths(site: &Built) -> Vec<&str> {
    site.files.keys().map(String::as_str).collect()
}

#[test]
fn one_text_and_one_plan_file_are_a_site() {
    let site = minimal();
    let paths = paths(site);
    for page in [
        "index.html",
        "404.html",
        "xin-chao/index.html",
        "campaigns/index.html",
        "campaigns/tuan-le-doc-sach/index.html",
        "calendar/2025/03/index.html",
        "calendar.ics",
        "sitemap.xml",
        "feed.xml",
    ] {
        assert!(paths.contains(&page), "{page}");
    }
    let absent = [
        "tasks/",
        "metrics/",
        "questions/",
        "documents/",
        "plan/",
        "units/",
        "terms/",
    ];
    for section in absent {
        assert!(!paths.iter().any(|p| p.starts_with(section)), "{section}");
    }
    assert!(site.main_words("xin-chao/").contains("không có cấu hình"));
}

#[test]
fn every_link_of_the_smallest_site_leads_somewhere() {
    let wrong = links::broken(minimal(), "/");
    assert!(wrong.is_empty(), "{}", links::some(&wrong));
}

#[test]
fn the_second_site_holds_nothing_of_the_first() {
    for (path, bytes) in &fictitious().files {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        for word in FIRST_PLAN {
            assert!(!text.contains(word), "{path}: {word}");
        }
    }
}

#[test]
fn the_sub_path_is_in_every_link() {
    let mut seen = 0;
    for (path, text) in fictitious().pages() {
        for tag in html::tags(text) {
            for target in links::targets(&tag) {
                if links::is_foreign(target) || target.starts_with('#') {
                    continue;
                }
                assert!(target.starts_with(FICTITIOUS), "{path}: {target}");
                seen += 1;
            }
        }
        // What is not to be found has no address of its own.
        if text.contains("<meta name=\"robots\" content=\"noindex\">") {
            continue;
        }
        let own = format!("https://vi-du.example{FICTITIOUS}");
        assert!(
            text.contains(&format!("<link rel=\"canonical\" href=\"{own}")),
            "{path}"
        );
    }
    assert!(seen > 1000);
    for file in ["sitemap.xml", "feed.xml", "robots.txt"] {
        let text = fictitious().text(file);
        // What something is called for ever has no folder: the site may move.
        let named = |at: usize| text[..at].ends_with("<id>");
        let places = text.match_indices("https://vi-du.example/");
        for (at, _) in places.filter(|(at, _)| !named(*at)) {
            assert!(
                text[at + 21..].starts_with(FICTITIOUS),
                "{file}: {}",
                &text[at..at + 40]
            );
        }
    }
}

#[test]
fn sections_have_their_own_addresses() {
    let paths = paths(fictitious());
    let slugs = [
        "bai-viet",
        "phong-trao",
        "ngay-thang",
        "con-so",
        "viec-lam",
        "thac-mac",
        "giay-to",
        "du-dinh",
        "cong-cu",
        "noi-lam",
        "tu-ngu",
        "cho-nham",
    ];
    for slug in slugs {
        assert!(
            paths.contains(&format!("{slug}/index.html").as_str()),
            "{slug}"
        );
    }
    for name in [
        "articles",
        "campaigns",
        "tasks",
        "questions",
        "tin-tuc",
        "nhiem-vu",
    ] {
        assert!(
            !paths.iter().any(|p| p.starts_with(&format!("{name}/"))),
            "{name}"
        );
    }
}

#[test]
fn its_own_template_and_words_are_used_and_no_notice_is_shown() {
    let lost = fictitious().text("404.html");
    assert!(lost.contains("own-404") && lost.contains("đã được cho mượn"));
    // Small pages for other sites to show have no frame.
    let framed = |(path, _): &(&str, &str)| !path.ends_with("/nhung/index.html");
    for (path, text) in fictitious().pages().filter(framed) {
        if !path.starts_with("en/") {
            assert!(text.contains(">Tới ngay nội dung</a>"), "{path}");
        }
        assert!(!text.contains("site-notice"), "{path}");
        assert!(text.contains("tel:19000000"), "{path}");
    }
}

#[test]
fn translations_stand_beside_their_originals() {
    let site = fictitious();
    for page in ["bai-viet/mo-cua/", "gioi-thieu/", "thac-mac/the-doc-o-dau/"] {
        let vi = site.text(&format!("{page}index.html"));
        let en = site.text(&format!("en/{page}index.html"));
        assert!(
            vi.contains("<html lang=\"vi\">") && en.contains("<html lang=\"en\">"),
            "{page}"
        );
        for text in [vi, en] {
            for (language, prefix) in [("vi", ""), ("en", "en/")] {
                let link = format!(
                    "<link rel=\"alternate\" hreflang=\"{language}\" href=\"https://vi-du.example{FICTITIOUS}{prefix}{page}\">"
                );
                assert!(text.contains(&link), "{page}: {link}");
            }
        }
    }
    assert!(
        site.main_words("en/gioi-thieu/")
            .contains("All of it is made up.")
    );
}

/// Texts that the public site does not show on 15 June 2025.
const HELD_BACK: [(&str, &str); 3] = [
    ("bai-viet/chua-den-ngay/", "Chữ của bài chưa đến ngày."),
    ("bai-viet/ban-nhap/", "Chữ của bài còn nháp."),
    ("thac-mac/giay-moi-dau/", "Câu trả lời chưa ai xem."),
];

#[test]
fn drafts_and_what_is_not_of_this_day_are_shown_with_drafts_alone() {
    for (page, words) in HELD_BACK {
        for (path, bytes) in &fictitious().files {
            assert!(!path.starts_with(page), "{path}");
            assert!(
                !String::from_utf8_lossy(bytes).contains(words),
                "{path}: {words}"
            );
        }
    }
    // A link to a draft keeps its words.
    assert!(fictitious().main_words("gioi-thieu/").contains("bài nháp"));
    let site = folder::site("fictitious");
    let drafts = Built::new(&site, &["--date", "2025-06-15", "--drafts"]);
    for (page, words) in HELD_BACK {
        assert!(drafts.main_words(page).contains(words), "{page}");
    }
    // An article's day comes and goes.
    let later = Built::new(&site, &["--date", "2025-07-01"]);
    assert!(
        later
            .files
            .contains_key("bai-viet/chua-den-ngay/index.html")
    );
    // After its last day, its address says so; before, nothing does.
    let before = Built::new(&site, &["--date", "2025-06-14"]);
    let page = "bai-viet/het-han/index.html";
    assert!(!before.text(page).contains("noindex"));
    let after = fictitious().text(page);
    assert!(after.contains("noindex") && after.contains("đến hết ngày 14/6/2025"));
}

#[test]
fn what_is_internal_is_in_no_byte_of_the_public_site() {
    let secrets = secrets::Secrets::of(&folder::site("fictitious"));
    assert_eq!(secrets.numbers.len(), 4);
    assert_eq!(secrets.words, ["Chị Ví Dụ"]);
    let leaked = secrets.leaked(fictitious());
    assert!(leaked.is_empty(), "{leaked:?}");
    let hidden = ["Nhóm trao đổi", "nhom-kin", "Họp kín", "hop-kin"];
    for (path, bytes) in &fictitious().files {
        let text = String::from_utf8_lossy(bytes);
        for word in hidden {
            let is_there = text.contains(word) || path.contains(word);
            assert!(!is_there, "{path}: {word}");
        }
    }
}

#[test]
fn measurements_are_shown_with_day_and_source_and_nothing_is_measured_without_one() {
    let site = fictitious();
    let readers = site.main_words("con-so/nguoi-doc/");
    for words in [
        "41,5%",
        "52%",
        "31/5/2025",
        "31/12/2024",
        "Phòng Sách",
        "phấn đấu",
    ] {
        assert!(readers.contains(words), "{words} in {readers}");
    }
    let books = site.main_words("con-so/so-sach/").replace("1.", "1");
    assert!(
        books.contains("1200 cuốn") && books.contains("1000 cuốn"),
        "{books}"
    );
    let source = site.text("con-so/nguoi-doc/index.html");
    assert!(source.contains("href=\"https://vi-du.gov.example/the-doc\""));
    // An address that is not the state's is named, not offered.
    let late = site.main_words("con-so/tra-dung-han/");
    assert!(late.contains("60%"), "{late}");
    let late = site.text("con-so/tra-dung-han/index.html");
    assert!(!late.contains("href=\"https://khong-phai-nha-nuoc.example"));
    assert!(
        site.main_words("con-so/luot-muon/")
            .contains("hưa có số liệu")
    );
}

#[test]
fn an_overdue_answer_says_so() {
    let words = fictitious().main_words("thac-mac/the-doc-o-dau/");
    assert!(words.contains("05/4/2025"), "{words}");
    let title = crate::interface::words("vi", "questions.overdue-title");
    assert!(words.contains(&title), "{words}");
}

#[test]
fn lists_go_over_several_pages() {
    let site = fictitious();
    assert!(site.main_words("bai-viet/").contains("Sách mới về"));
    assert!(
        site.main_words("bai-viet/trang-2/")
            .contains("Thư viện mở cửa")
    );
    assert!(
        site.files
            .contains_key("bai-viet/chu-the/ban-doc/trang-2/index.html")
    );
}
