//! What the preview shows after files have changed.

use super::*;

#[test]
fn a_change_is_seen_at_once() {
    let preview = Preview::usual();
    let mut events = preview.events();
    let first = events.next();
    assert!(first.contains(FRESH));
    assert!(
        preview
            .get("/")
            .body
            .contains(&format!("data-pages=\"{}\"", pages(&first)))
    );

    preview.write(ARTICLE, &article("Tin đã sửa"));
    let second = events.until(|data| pages(data) != pages(&first));
    assert!(second.contains(FRESH));
    assert!(preview.get("/feed.xml").body.contains("Tin đã sửa"));

    // A new file in a new folder, a file written where it lies, a file gone.
    preview.write("content/pages/moi/trang.md", "---\ntitle: Trang mới\n---\n");
    let third = events.until(|data| pages(data) != pages(&second));
    assert!(preview.get("/moi/trang/").body.contains("Trang mới"));
    let root = preview.folder.path();
    fs::write(root.join(ARTICLE), article("Tin thay thế")).unwrap();
    let fourth = events.until(|data| pages(data) != pages(&third));
    assert!(preview.get("/feed.xml").body.contains("Tin thay thế"));
    fs::remove_file(root.join("content/pages/lien-he.md")).unwrap();
    events.until(|data| pages(data) != pages(&fourth));
    assert_eq!(preview.get("/lien-he/").status, 404);
}

#[test]
fn only_another_text_or_another_day_makes_another_page() {
    let preview = Preview::start("http://127.0.0.1/", |root| {
        write(
            root,
            "content/articles/mai.md",
            &article("Tin ngày mai").replace("01-01", "01-03"),
        );
    });
    let mut events = preview.events();
    assert!(events.next().contains("-1\""));
    assert_eq!(preview.get("/tin-t%E1%BB%A9c/mai/").status, 404);
    // Saved again without a change, or not one of the site's files: nobody is told.
    preview.write(ARTICLE, &article("Tin đầu tiên"));
    preview.write("content/.an.md", "x");
    preview.write("public/index.html", "x");
    std::thread::sleep(Duration::from_millis(100));
    preview.day.store(3, Ordering::Relaxed);
    preview.write(ARTICLE, &article("Tin đầu tiên"));
    assert!(events.next().contains("-2\""));
    assert_eq!(preview.get("/tin-t%E1%BB%A9c/mai/").status, 200);
}

#[test]
fn folders_may_come_and_go() {
    // Where all texts are gone, the plan is still a site.
    let preview = Preview::start("http://127.0.0.1/", |root| {
        let seeds = include_str!("../../../tests/sites/minimal/seeds/campaigns.yaml");
        write(root, "seeds/campaigns.yaml", seeds);
    });
    let mut events = preview.events();
    let first = events.next();
    let root = preview.folder.path();
    fs::rename(root.join("content"), root.join("elsewhere")).unwrap();
    let second = events.until(|data| pages(data) != pages(&first));
    assert_eq!(preview.get("/lien-he/").status, 404);
    fs::rename(root.join("elsewhere"), root.join("content")).unwrap();
    let third = events.until(|data| pages(data) != pages(&second));
    assert_eq!(preview.get("/lien-he/").status, 200);
    preview.write(
        "content/pages/lien-he.md",
        "---\ntitle: Liên hệ\n---\n\nGọi số 1.\n",
    );
    let fourth = events.until(|data| pages(data) != pages(&third));
    assert!(preview.get("/lien-he/").body.contains("Gọi số 1."));

    // Templates were not there at the start; nor was this name of the content's folder.
    preview.write(
        "templates/text.html",
        "<title>{{ page.title }}</title>khuôn riêng",
    );
    let fifth = events.until(|data| pages(data) != pages(&fourth));
    assert!(preview.get("/lien-he/").body.contains("khuôn riêng"));
    preview.write("loa.yaml", "version: 1\nfolders: {content: bai/viet}\n");
    let sixth = events.until(|data| pages(data) != pages(&fifth));
    assert_eq!(preview.get("/lien-he/").status, 404);
    preview.write("bai/viet/moi.md", "---\ntitle: Mới\n---\n");
    events.until(|data| pages(data) != pages(&sixth));
    assert_eq!(preview.get("/moi/").status, 200);
}

#[test]
fn mistakes_leave_the_last_good_pages() {
    let preview = Preview::usual();
    let mut events = preview.events();
    let first = events.next();
    assert_eq!(preview.get("/_loa/findings").body, "");

    preview.write(
        ARTICLE,
        &article("Tin <hỏng>").replace("date: 2026", "date: [2026"),
    );
    let broken = events.until(|data| data.contains(STALE));
    assert_eq!(pages(&broken), pages(&first));
    let page = preview.get("/feed.xml");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Tin đầu tiên"));
    let told = preview.get("/_loa/findings").body;
    assert!(told.contains("1 lỗi, 0 lưu ý"), "{told}");
    assert!(told.contains(&format!("<code>{ARTICLE}:")), "{told}");
    assert!(told.contains("Cách sửa: "), "{told}");
    assert!(told.contains("<mark>"), "{told}");
    assert!(!told.contains("<hỏng>"), "{told}");

    preview.write(ARTICLE, &article("Tin đã lành"));
    let mended = events.until(|data| data.contains(FRESH));
    assert_ne!(pages(&mended), pages(&first));
    assert!(preview.get("/feed.xml").body.contains("Tin đã lành"));
    assert_eq!(preview.get("/_loa/findings").body, "");
}

#[test]
fn a_site_that_begins_with_mistakes_says_so_on_every_page() {
    let preview = Preview::start("http://127.0.0.1/", |root| {
        write(root, "seeds/units.yaml", "units:\n  - id: [\n");
    });
    let mut events = preview.events();
    let first = events.next();
    assert!(first.contains(STALE) && pages(&first).is_empty(), "{first}");
    for path in ["/", "/lien-he/", "/khong-co"] {
        let answer = preview.get(path);
        assert_eq!(answer.status, 500);
        assert!(answer.body.contains("<html lang=\"vi\">"));
        assert!(answer.body.contains("seeds/units.yaml:"), "{}", answer.body);
        assert!(answer.body.contains("data-pages=\"\""));
        assert!(answer.header("content-security-policy").is_some());
    }
    preview.write("seeds/units.yaml", "units: []\n");
    events.until(|data| data.contains(FRESH));
    assert_eq!(preview.get("/lien-he/").status, 200);
}

#[test]
fn a_template_that_fails_on_one_page_fails_there_alone() {
    let preview = Preview::start("http://127.0.0.1/", |root| {
        write(root, "templates/text.html", "<p>{{ page.khong_co }}</p>");
    });
    let answer = preview.get("/lien-he/");
    assert_eq!(answer.status, 500);
    assert!(
        answer.body.contains("templates/text.html:1:"),
        "{}",
        answer.body
    );
    assert!(answer.body.contains("/_loa/reload.js"));
    assert_eq!(preview.get("/").status, 200);

    // One that is no template at all leaves everything as it was.
    let mut events = preview.events();
    let first = events.next();
    preview.write("templates/text.html", "{% if %}");
    let broken = events.until(|data| data.contains(STALE));
    assert_eq!(pages(&broken), pages(&first));
    assert!(
        preview
            .get("/_loa/findings")
            .body
            .contains("templates/text.html:1:")
    );
    preview.write("templates/text.html", "<p>{{ page.title }}</p>");
    events.until(|data| data.contains(FRESH));
    assert!(preview.get("/lien-he/").body.contains("<p>Liên hệ</p>"));
}
