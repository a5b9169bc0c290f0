//! What holds for a site whatever is on its pages: the same bytes on every machine, all or nothing,
//! and exit codes.

use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use unicode_normalization::UnicodeNormalization as _;

use crate::binary::{build, loa, text};
use crate::folder;
use crate::sites::{FICTITIOUS_DAY as DAY, fictitious};

/// A copy of the fictitious site in another folder, its files changed on the way.
fn copy(to: &Path, change: impl Fn(&str, Vec<u8>) -> (String, Vec<u8>)) {
    for (path, bytes) in folder::files(&folder::site("fictitious")) {
        let (path, bytes) = change(&path, bytes);
        folder::write(to, &path, &bytes);
    }
}

/// Says in which files two builds differ.
fn assert_same(found: &BTreeMap<String, Vec<u8>>, what: &str) {
    let expected = &fictitious().files;
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(found), names(expected), "{what}");
    for (path, bytes) in expected {
        assert!(found[path] == *bytes, "{what}: {path} differs");
    }
}

#[test]
fn a_build_is_the_same_in_any_folder_zone_locale_and_number_of_threads() {
    let place = folder::temporary();
    let site = place.path().join("một nơi khác");
    copy(&site, |path, bytes| (path.to_owned(), bytes));
    let runs = [
        ("1", "UTC", "C"),
        ("2", "Asia/Ho_Chi_Minh", "vi_VN.UTF-8"),
        ("8", "America/Los_Angeles", "tr_TR.UTF-8"),
    ];
    for (threads, zone, locale) in runs {
        let out = place.path().join(format!("out-{threads}"));
        let (site, to) = (text(&site), text(&out));
        let arguments = [
            "build",
            "--site",
            &site,
            "--out",
            &to,
            "--date",
            DAY,
            "--threads",
            threads,
        ];
        let environment = [("TZ", zone), ("LANG", locale), ("LC_ALL", locale)];
        let run = loa(&arguments, &environment);
        assert_eq!(run.code, Some(0), "{}\n{}", run.out, run.err);
        assert_same(
            &folder::files(&out),
            &format!("{threads} threads, {zone}, {locale}"),
        );
    }
}

#[test]
fn the_day_comes_from_the_option_or_from_source_date_epoch_in_the_sites_zone() {
    let place = folder::temporary();
    let (site, out) = (text(&folder::site("fictitious")), place.path().join("out"));
    // 14 June 2025, 18:00 UTC is already the 15th in Viet Nam.
    let arguments = ["build", "--site", &site, "--out", &text(&out)];
    let run = loa(
        &arguments,
        &[("SOURCE_DATE_EPOCH", "1749924000"), ("TZ", "UTC")],
    );
    assert_eq!(run.code, Some(0), "{}\n{}", run.out, run.err);
    assert_same(&folder::files(&out), "SOURCE_DATE_EPOCH");
}

#[test]
fn unclean_forms_of_the_files_give_the_same_bytes() {
    let place = folder::temporary();
    let site = place.path().join("site");
    copy(&site, |path, bytes| {
        let Ok(text) = String::from_utf8(bytes.clone()) else {
            return (path.to_owned(), bytes);
        };
        if !path.ends_with(".md") && !path.ends_with(".yaml") {
            return (path.to_owned(), bytes);
        }
        let text: String = text.trim_end_matches('\n').nfd().collect();
        let text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        (path.nfd().collect(), text.into_bytes())
    });
    let out = place.path().join("out");
    build(&site, &out, &["--date", DAY]);
    assert_same(&folder::files(&out), "BOM, CRLF, NFD, no last newline");
}

/// All that can be seen of a folder's files from outside.
fn state(root: &Path) -> BTreeMap<String, (u64, i64, i64, Vec<u8>)> {
    folder::paths(root)
        .into_iter()
        .map(|path| {
            let meta = std::fs::metadata(root.join(&path)).expect("a file");
            let bytes = std::fs::read(root.join(&path)).expect("a file");
            (path, (meta.ino(), meta.mtime(), meta.mtime_nsec(), bytes))
        })
        .collect()
}

#[test]
fn a_site_with_a_mistake_changes_nothing_and_names_its_place() {
    let place = folder::temporary();
    let (site, out) = (place.path().join("site"), place.path().join("public"));
    copy(&site, |path, bytes| (path.to_owned(), bytes));
    build(&site, &out, &["--date", DAY]);
    let before = state(&out);
    let units = site.join("seeds/units.yaml");
    let whole = std::fs::read_to_string(&units).expect("the units");
    let at = whole.find("\n    level: ").expect("a level") + "\n    level: ".len();
    let line = whole[..at].lines().count();
    let broken = format!("{}khong-co-{}", &whole[..at], &whole[at..]);
    let mistakes: [(&str, String, String); 3] = [
        (
            "seeds/units.yaml",
            broken,
            format!("seeds/units.yaml:{line}:12"),
        ),
        (
            "content/pages/bai-thu.md",
            "---\ntitle: Bài thử\n---\nXem [trang](khong-co.md).\n".into(),
            "content/pages/bai-thu.md:4:5".into(),
        ),
        (
            "templates/text.html",
            "{% extends \"base.html\" %}{% block main %}\n{{ page.khong_co }}\n{% endblock %}\n"
                .into(),
            "templates/text.html:2:".into(),
        ),
    ];
    for (path, text_of, expected) in mistakes {
        let original = std::fs::read(site.join(path)).ok();
        folder::write(&site, path, text_of.as_bytes());
        let (site_text, out_text) = (text(&site), text(&out));
        let run = loa(
            &[
                "build", "--site", &site_text, "--out", &out_text, "--date", DAY,
            ],
            &[],
        );
        assert_eq!(run.code, Some(1), "{path}: {}\n{}", run.out, run.err);
        assert!(run.err.contains(&expected), "{expected}: {}", run.err);
        assert!(run.out.contains("không ghi gì"), "{}", run.out);
        assert!(
            state(&out) == before,
            "{path}: the published folder has changed"
        );
        let check = loa(&["check", "--site", &site_text, "--date", DAY], &[]);
        assert_eq!(
            (check.code, check.err),
            (Some(1), run.err),
            "{path}: check says the same"
        );
        match original {
            Some(bytes) => folder::write(&site, path, &bytes),
            None => std::fs::remove_file(site.join(path)).expect("the file of the mistake"),
        }
    }
    build(&site, &out, &["--date", DAY]);
}

#[test]
fn what_the_tool_cannot_do_is_exit_code_two() {
    let place = folder::temporary();
    let nowhere = text(&place.path().join("không có"));
    let out = place.path().join("out");
    for verb in ["build", "check"] {
        let run = loa(&[verb, "--site", &nowhere], &[]);
        assert_eq!(run.code, Some(2), "{verb}");
        assert!(run.err.contains("không có"), "{verb}: {}", run.err);
    }
    assert!(!out.exists());
    assert_eq!(loa(&["build", "--date", "2024-02-30"], &[]).code, Some(2));
    assert_eq!(loa(&["biuld"], &[]).code, Some(2));
    assert_eq!(loa(&["--version"], &[]).code, Some(0));
}

#[test]
fn messages_speak_the_readers_language() {
    let place = folder::temporary();
    folder::write(place.path(), "seeds/unit.yaml", b"units: []\n");
    let config = b"base_url: https://vi-du.example/\n";
    folder::write(place.path(), "loa.yaml", config);
    let site = text(place.path());
    let said = |arguments: &[&str], locale: &str| {
        let mut all = vec!["check", "--site", &site];
        all.extend(arguments);
        loa(&all, &[("LC_ALL", locale)]).err
    };
    assert!(said(&[], "vi_VN.UTF-8").starts_with("lỗi["));
    assert!(said(&[], "C").starts_with("lỗi["));
    assert!(said(&[], "en_US.UTF-8").starts_with("error["));
    assert!(said(&["--lang", "en"], "vi_VN.UTF-8").starts_with("error["));
}

#[test]
fn every_rule_is_explained() {
    let list = loa(&["explain", "--lang", "en"], &[]).out;
    for rule in loa::rule::all() {
        assert!(list.contains(rule.id), "{}", rule.id);
        for language in ["vi", "en"] {
            let run = loa(&["explain", rule.id, "--lang", language], &[]);
            assert_eq!(run.code, Some(0), "{}", rule.id);
            let head = run.out.split("\n\n").nth(1).unwrap_or_default();
            assert!(!head.contains(['{', '}']) || head.contains("{{"), "{head}");
            let weight =
                [["Lỗi", "Lưu ý"], ["An error", "A warning"]][usize::from(language == "en")];
            assert!(weight.iter().any(|word| head.contains(word)), "{head}");
        }
    }
}
