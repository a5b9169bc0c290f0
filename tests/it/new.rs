//! `loa new` as it is run: what is new builds, or what is missing in it is said at its line.

use std::path::Path;

use crate::binary::{Run, loa, text};
use crate::folder;

fn new(site: &Path, more: &[&str]) -> Run {
    let site = text(site);
    let mut arguments = vec!["new", "--site", &site, "--date", "2024-06-15"];
    arguments.extend(more);
    loa(&arguments, &[])
}

fn check(site: &Path) -> Run {
    let site = text(site);
    loa(
        &["check", "--site", &site, "--date", "2024-06-15", "--drafts"],
        &[],
    )
}

fn agency() -> tempfile::TempDir {
    let place = folder::temporary();
    folder::copy(&folder::site("agency"), place.path());
    place
}

fn read(site: &Path, path: &str) -> String {
    std::fs::read_to_string(site.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn a_long_title_makes_a_short_name() {
    let place = agency();
    let title = "Cách nộp hồ sơ ".repeat(60);
    let made = new(place.path(), &["article", title.trim()]);
    assert_eq!(made.code, Some(0), "{}", made.err);
    let path = format!("content/articles/{}cach.md", "cach-nop-ho-so-".repeat(5));
    assert!(
        read(place.path(), &path).contains(title.trim()),
        "{}",
        made.out
    );
    let made = new(place.path(), &["article", &"a".repeat(900)]);
    assert_eq!(made.code, Some(0), "{}", made.err);
}

#[test]
fn a_new_site_builds_as_it_is() {
    let place = folder::temporary();
    let dir = place.path().join("trang moi");
    let made = loa(&["new", "site", &text(&dir)], &[]);
    assert_eq!(made.code, Some(0), "{}", made.err);
    let out = place.path().join("out");
    let site = text(&dir);
    let run = loa(
        &[
            "build",
            "--deny-warnings",
            "--base-url",
            "https://vi-du.example/",
            "--site",
            &site,
            "--out",
            &text(&out),
        ],
        &[],
    );
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    assert!(run.out.contains("0 lỗi, 0 lưu ý"), "{}", run.out);
    for page in [
        "index.html",
        "gioi-thieu/index.html",
        "van-ban/ke-hoach-mau/index.html",
    ] {
        assert!(out.join(page).is_file(), "{page}");
    }
    // Its own address is still the one that is to be replaced.
    let plain = loa(&["check", "--site", &site], &[]);
    assert!(plain.out.contains("0 lỗi, 1 lưu ý"), "{}", plain.out);
    assert!(plain.err.contains("[site/no-base-url]"), "{}", plain.err);
    let before = folder::files(&dir);
    let again = loa(&["new", "site", &site], &[]);
    assert_eq!(again.code, Some(2));
    assert!(again.err.contains("loa.yaml"), "{}", again.err);
    assert_eq!(folder::files(&dir), before);
}

#[test]
fn a_new_text_says_what_is_to_be_filled_in() {
    let place = agency();
    let site = place.path();
    let title = "Nộp hồ sơ: “sớm” hay đúng hạn?";
    let run = new(site, &["article", title]);
    let path = "content/articles/nop-ho-so-som-hay-dung-han.md";
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains(path), "{}", run.out);
    let article = read(site, path);
    for words in [
        "date: 2024-06-15",
        "Mã dùng được: nguoi-dan",
        "trang-tin",
        "tuan-le",
    ] {
        assert!(article.contains(words), "{words} in {article}");
    }
    // One thing is missing: the summary, at its line.
    let found = check(site);
    assert_eq!(found.err.matches("lỗi[").count(), 1, "{}", found.err);
    assert!(run.err.contains(&format!("{path}:4:")), "{}", run.err);
    folder::write(
        site,
        path,
        article
            .replace("summary:", "summary: Nên nộp sớm.")
            .as_bytes(),
    );
    let found = check(site);
    assert_eq!(found.code, Some(0), "{}", found.err);
    assert!(
        found.out.contains("0 lỗi, 0 lưu ý"),
        "{}{}",
        found.out,
        found.err
    );
    // The title stands as it was given.
    let out = place.path().join("out");
    crate::binary::build(site, &out, &["--drafts", "--date", "2024-06-15"]);
    let page = std::fs::read_to_string(out.join("articles/nop-ho-so-som-hay-dung-han/index.html"));
    assert!(page.expect("the page").contains(title));
}

#[test]
fn nothing_is_written_over() {
    let place = agency();
    let before = folder::files(place.path());
    for arguments in [
        &["article", "Chuyên mục"][..],
        &["page", "Liên hệ"],
        &["question", "Mất biên nhận", "--topic", "ho-so"],
        &["question", "Câu khác", "--topic", "ho-soo"],
        &["record", "unitt", "Phòng"],
        &["record", "unit"],
        &["article", "!!!"],
    ] {
        let run = new(place.path(), arguments);
        assert_eq!(run.code, Some(2), "{arguments:?}: {}", run.out);
        assert!(run.err.starts_with("loa không làm được: "), "{}", run.err);
    }
    assert_eq!(folder::files(place.path()), before);
    let near = new(place.path(), &["question", "Câu khác", "--topic", "ho-soo"]);
    assert!(near.err.contains("“ho-so”"), "{}", near.err);
}

#[test]
fn a_new_question_brings_its_topic() {
    let place = agency();
    let site = place.path();
    let run = new(
        site,
        &["question", "Nộp ở đâu?", "--topic", "Giấy phép xây dựng"],
    );
    assert_eq!(run.code, Some(0), "{}", run.err);
    let path = "content/questions/giay-phep-xay-dung/nop-o-dau.md";
    let question = read(site, path).replace("answer:", "answer: Ở nơi nhận.");
    folder::write(site, path, question.as_bytes());
    let topic = read(site, "content/questions/giay-phep-xay-dung/index.md");
    assert!(topic.contains("title: Giấy phép xây dựng"), "{topic}");
    assert_eq!(check(site).code, Some(0), "{}", check(site).err);
    assert_eq!(new(site, &["page", "Điều khoản sử dụng"]).code, Some(0));
    assert_eq!(check(site).code, Some(0), "{}", check(site).err);
}

#[test]
fn a_new_record_is_complained_of_at_what_it_lacks() {
    let place = agency();
    let site = place.path();
    let before = read(site, "seeds/units.yaml");
    let run = new(site, &["record", "unit", "Phòng Hồ sơ"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let units = read(site, "seeds/units.yaml");
    assert!(units.starts_with(before.trim_end()), "{units}");
    assert!(
        units.contains("  - id: phong-ho-so\n    name: Phòng Hồ sơ\n"),
        "{units}"
    );
    let lines = before.lines().count();
    for (key, line) in [("level", lines + 3), ("role", lines + 4)] {
        assert!(
            units.lines().nth(line - 1).is_some_and(|l| l.contains(key)),
            "{units}"
        );
        assert!(
            run.err.contains(&format!("seeds/units.yaml:{line}:")),
            "{key}: {}",
            run.err
        );
    }
    // What has no id yet, in a file that is not there yet.
    let run = new(site, &["record", "measurements"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let measurements = read(site, "seeds/measurements.yaml");
    assert!(
        measurements.starts_with(
            "# yaml-language-server: $schema=../.loa/schema/seeds/measurements.json\n\n\
             measurements:\n  - metric: # điền thước đo\n"
        ),
        "{measurements}"
    );
    assert!(
        units
            .contains("    level: # chọn một: sector (toàn ngành), department (đơn vị trực thuộc)"),
        "{units}"
    );
    assert!(units.contains("    role: # điền vai trò\n"), "{units}");
    assert!(
        units.contains("    # có thể thêm: abbr (tên viết tắt)"),
        "{units}"
    );
    assert!(measurements.contains("entered_by"), "{measurements}");
    assert!(
        run.err.contains("seeds/measurements.yaml:4:"),
        "{}",
        run.err
    );
}

#[test]
fn a_title_stays_one_value() {
    let place = agency();
    let before = folder::files(place.path());
    for bad in [
        "a\nb: c",
        "a\r\n---\nb",
        "a\u{2028}b",
        "a\u{1b}[31m",
        "\u{0}a",
    ] {
        for arguments in [
            &["article", bad][..],
            &["page", bad],
            &["question", bad, "--topic", "ho-so"],
            &["question", "Câu khác?", "--topic", bad],
            &["record", "unit", bad],
        ] {
            // An argument of a program ends at a zero byte.
            if bad.contains('\0') {
                continue;
            }
            for (language, words) in [("vi", "một dòng"), ("en", "one line")] {
                let mut arguments = arguments.to_vec();
                arguments.extend(["--lang", language]);
                let run = new(place.path(), &arguments);
                assert_eq!(run.code, Some(2), "{arguments:?}: {}", run.out);
                assert!(
                    run.err.contains(words) && !run.err.contains('\u{1b}'),
                    "{}",
                    run.err
                );
            }
        }
    }
    for outside in [
        "../x.yaml",
        "/tmp/x.yaml",
        "seeds/../../x.yaml",
        "content/x.yaml",
    ] {
        let run = new(
            place.path(),
            &["record", "unit", "Phòng", "--file", outside],
        );
        assert_eq!(run.code, Some(2), "{outside}: {}", run.out);
        assert!(run.err.contains("seeds/"), "{}", run.err);
    }
    assert_eq!(folder::files(place.path()), before);
    let place = agency();
    let site = place.path();
    for (at, title) in [
        "a: b",
        "a # b",
        "{date} {title}",
        "2024",
        "No",
        "\"a\" \\ 'b'",
        "+ a",
        "& * ! a",
    ]
    .iter()
    .enumerate()
    {
        let title = format!("{title} {at}");
        let run = new(site, &["page", &title]);
        assert_eq!(run.code, Some(0), "{title}: {}", run.err);
        let run = new(site, &["record", "unit", &title]);
        assert_eq!(run.code, Some(0), "{title}: {}", run.err);
        let path = run
            .out
            .split_whitespace()
            .find(|word| word.ends_with(".yaml"))
            .expect("a path");
        let units: serde_json::Value = serde_saphyr::from_str(&read(site, path)).expect("YAML");
        let last = units["units"]
            .as_array()
            .and_then(|all| all.last())
            .expect("a unit");
        assert_eq!(last["name"], title);
        assert!(last["id"].is_string(), "{last}");
    }
    let out = place.path().join("out");
    for title in ["2024", "No"] {
        assert_eq!(new(site, &["page", title]).code, Some(0), "{title}");
    }
    folder::copy(&folder::site("agency").join("seeds"), &site.join("seeds"));
    crate::binary::build(site, &out, &["--drafts", "--date", "2024-06-15"]);
    let page = std::fs::read_to_string(out.join("a-b-0/index.html")).expect("the page");
    assert!(page.contains("a: b 0"), "{page}");
}
