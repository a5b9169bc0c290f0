//! One number, from the seeds to everything that shows it.

use super::{TODAY, gallery, texts};

#[test]
fn one_number_is_the_same_everywhere() {
    let texts = texts(&gallery(TODAY));
    let seeds = std::fs::read_to_string(super::root().join("seeds/measurements.yaml")).unwrap();
    assert!(seeds.contains("metric: vuot, value: 97.3, as_of: 2029-10-10"));
    let shown = "97,3%";
    let sentence = "số liệu mới nhất là 97,3% (ngày 10/10/2029)";
    let page = &texts["metrics/vuot/index.html"];
    assert!(page.contains(sentence));
    assert!(page.contains(&format!("<td class=\"num\">{shown}</td>")));
    let json: serde_json::Value = serde_json::from_str(&texts["metrics/vuot.json"]).unwrap();
    assert_eq!(json["measurements"][0]["value"], 97.3);
    assert_eq!(json["measurements"][0]["as_of"], "2029-10-10");
    assert!(json["sentence"].as_str().unwrap().contains(sentence));
    let csv = &texts["metrics/vuot.csv"];
    assert!(csv.starts_with('\u{feff}'));
    assert!(csv.contains("\"2029-10-10\",\"97,3\",\"%\""));
    assert!(texts["du-lieu/targets.csv"].contains("\"2029-10-10\",\"97,3\",\"%\""));
    let plan: serde_json::Value = serde_json::from_str(&texts["du-lieu/plan.json"]).unwrap();
    let measured = plan["measurements"].as_array().unwrap();
    assert!(
        measured
            .iter()
            .any(|m| m["metric"] == "vuot" && m["value"] == 97.3)
    );
    for picture in [
        "metrics/vuot.svg",
        "metrics/vuot-a4.svg",
        "metrics/vuot-1200x630.png",
        "metrics/vuot-1080x1080.png",
        "metrics/vuot-1080x1920.png",
    ] {
        assert!(texts[picture].contains(shown), "{picture}");
    }
    assert!(texts["metrics/vuot/nhung/index.html"].contains(shown));
    assert!(texts["metrics/index.html"].contains(shown));
    assert!(texts["feed.xml"].contains(shown));
    // And nowhere as anything else.
    assert!(!page.contains("97.3"));
}

/// What stands under a picture speaks of what is drawn in it, and of nothing else: without a result no
/// caption explains the mark of one.
#[test]
fn captions_say_what_is_drawn() {
    let words = std::fs::read_to_string(crate::folder::project().join("templates/strings/vi.yaml"))
        .unwrap();
    let said = |key: &str| {
        let line = words
            .lines()
            .find(|l| l.starts_with(&format!("caption.{key}:")));
        let line = line
            .and_then(|l| l.split_once(": "))
            .map(|(_, words)| words);
        line.unwrap_or_else(|| panic!("caption.{key}"))
            .trim_matches('\'')
            .to_owned()
    };
    let marks = [
        ("tick", "tick"),
        ("tick-aspiration", "tick-aspiration"),
        ("fill", "fill"),
        ("commitment-dot", "commitment"),
        ("aspiration-dot", "aspiration"),
        ("measured-dot", "measured"),
    ];
    let mut seen = std::collections::BTreeSet::new();
    for (path, page) in texts(&gallery(TODAY)) {
        if !path.starts_with("metrics/")
            || !path.ends_with("/index.html")
            || path == "metrics/hinh/index.html"
        {
            continue;
        }
        let Some((_, figure)) = page.split_once("<figure class=\"picture-figure\">") else {
            continue;
        };
        let (drawn, after) = figure.split_once("<figcaption>").expect("a caption");
        let caption = after.split("</figcaption>").next().unwrap_or_default();
        for (class, key) in marks {
            let is_drawn = drawn.contains(&format!("\"p-{class}\""));
            assert_eq!(
                is_drawn,
                caption.contains(&said(key)),
                "{path}: {class}: {caption}"
            );
            seen.extend(is_drawn.then_some(class));
        }
        let text = format!("{drawn}{caption}");
        assert!(!text.contains('→') && !text.contains('›'), "{path}");
    }
    // The rest is drawn in bars, whose pages have a chart in their stead.
    assert!(seen.len() > 3, "{seen:?}");
}

#[test]
fn prose_shows_numbers_and_days_of_the_plan() {
    let article = &texts(&gallery(TODAY))["articles/bai-1/index.html"];
    assert!(article.contains("<figure class=\"picture-figure\"><svg class=\"picture\""));
    assert!(article.contains("<time datetime=\"2030-10-10\">còn 102 ngày tới Đợt ngắm mây (10/10/2030), tính từ ngày 30/6/2030</time>"));
    assert!(article.contains("<a href=\"/metrics/cham/\">Chậm</a>"));
}

/// The data of the whole plan has the form that its schema describes, and nothing of it asks others.
#[test]
fn data_says_what_it_is() {
    let texts = texts(&gallery(TODAY));
    let schema: serde_json::Value =
        serde_json::from_str(&texts["du-lieu/plan.schema.json"]).unwrap();
    let plan: serde_json::Value = serde_json::from_str(&texts["du-lieu/plan.json"]).unwrap();
    for key in schema["required"].as_array().unwrap() {
        assert!(plan.get(key.as_str().unwrap()).is_some(), "{key}");
    }
    let page = &texts["du-lieu/index.html"];
    // The page's own data block comes after the one that every page has.
    let start = page.rfind("<script type=\"application/ld+json\">").unwrap();
    let block = &page[start + 35..start + page[start..].find("</script>").unwrap()];
    let set: serde_json::Value = serde_json::from_str(block).unwrap();
    assert_eq!(set["@type"], "Dataset");
    assert_eq!(
        set["distribution"][0]["contentUrl"],
        "https://may.example/du-lieu/plan.json"
    );
}
