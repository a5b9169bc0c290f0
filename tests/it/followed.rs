//! Changes where they are read: the feeds of a topic, a unit, a metric and a campaign, and the texts that show
//! a fact which was changed. The site is fictitious.

use std::collections::BTreeSet;

use crate::binary::Built;
use crate::folder;
use crate::reached::unreached;

const NOTE: &str = "Chỉ tiêu này đã được nâng lên.";

fn site(kind: &str) -> Built {
    let place = folder::temporary();
    folder::copy(&folder::site("agency"), place.path());
    let metric = format!(
        "metrics:\n  - id: cuoc-goi\n    name: Cuộc gọi được trả lời\n    unit: \"%\"\n    base: tổng số cuộc gọi\n    direction: up\n    targets:\n      - {{value: 71.37, due: 2024, text: Đạt hơn bảy phần mười, source: qd-01-2024#II}}\n    owners: [tt-thong-tin]\n    campaigns: [tuan-le]\n    changes:\n      - {{on: 2024-06-10, what: {NOTE}, kind: {kind}}}\n"
    );
    folder::write(place.path(), "seeds/metrics/ho-tro.yaml", metric.as_bytes());
    let texts = [
        ("pages/so", "Đạt {{ target(id=\"cuoc-goi\", year=2024) }}."),
        ("pages/hinh", "{{ metric(id=\"cuoc-goi\") }}"),
        ("pages/dan", "Xem {{ link(metric=\"cuoc-goi\") }}."),
        ("pages/khong", "Không nhắc gì."),
    ];
    for (name, body) in texts {
        let text = format!("---\ntitle: Trang {name}\n---\n{body}\n");
        folder::write(place.path(), &format!("content/{name}.md"), text.as_bytes());
    }
    let question = format!(
        "---\ntitle: Gọi có ai nghe không?\nanswer: Có.\nsource: qd-01-2024#II\nstatus: verified\nowner: tt-thong-tin\nchanges:\n  - {{on: 2024-06-11, what: Thêm giờ trực., kind: {kind}}}\n---\nĐạt {{{{ target(id=\"cuoc-goi\", year=2024) }}}}.\n"
    );
    folder::write(
        place.path(),
        "content/questions/ho-so/goi.md",
        question.as_bytes(),
    );
    Built::new(place.path(), &["--date", "2024-06-15"])
}

/// The files of some kind that hold a text.
fn holding(site: &Built, ending: &str, text: &str) -> BTreeSet<String> {
    let holds = |path: &&String| {
        let bytes = String::from_utf8_lossy(&site.files[*path]);
        path.ends_with(ending) && bytes.contains(text)
    };
    site.files.keys().filter(holds).cloned().collect()
}

#[test]
fn each_topic_unit_metric_and_campaign_has_a_feed_of_its_changes() {
    let built = site("significant");
    let feeds = holding(&built, "changes.xml", NOTE);
    let wanted = [
        "campaigns/tuan-le/changes.xml",
        "metrics/cuoc-goi/changes.xml",
        "units/tt-thong-tin/changes.xml",
    ];
    assert_eq!(feeds, wanted.map(str::to_owned).into());
    let topic = holding(&built, "changes.xml", "Thêm giờ trực.");
    assert!(topic.contains("questions/ho-so/changes.xml"), "{topic:?}");
    assert!(
        topic.contains("units/tt-thong-tin/changes.xml"),
        "{topic:?}"
    );
    for feed in feeds.union(&topic) {
        let page = feed.replace("changes.xml", "index.html");
        let text = String::from_utf8_lossy(&built.files[&page]);
        assert!(text.contains(&format!("href=\"/{feed}\"")), "{page}");
    }
    assert_eq!(unreached(&built, "https://vi-du.example/"), [""; 0]);
    // What matters little is told on its page alone.
    let built = site("minor");
    assert!(!built.files.keys().any(|path| path.ends_with("changes.xml")));
    assert_eq!(
        holding(&built, ".html", NOTE),
        ["metrics/cuoc-goi/index.html".to_owned()].into()
    );
}

#[test]
fn a_changed_fact_is_told_on_the_texts_that_show_it_and_on_no_other() {
    let built = site("significant");
    let texts = |path: &String| {
        [
            "so/",
            "hinh/",
            "dan/",
            "khong/",
            "questions/goi/",
            "metrics/cuoc-goi/index",
        ]
        .iter()
        .any(|start| path.starts_with(start))
    };
    let show: BTreeSet<String> = holding(&built, ".html", "71,37")
        .into_iter()
        .filter(texts)
        .collect();
    let told: BTreeSet<String> = holding(&built, ".html", NOTE)
        .into_iter()
        .filter(texts)
        .collect();
    assert_eq!(told, show);
    assert_eq!(told.len(), 4, "{told:?}");
}
