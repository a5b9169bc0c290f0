//! The reference of all that staff write is that of the program, and its examples make a site.
//! `LOA_BLESS=1` writes it anew.

use std::collections::BTreeSet;

use loa::plan::seed;
use loa::read::schema::title;
use loa::rule::Tongue;
use loa::schema::records::{self, Held, properties};

use crate::diff::diff;
use crate::{binary, folder};

/// A day on which all of the examples' dates make sense.
const DAY: &str = "2025-03-20";

const VI: &str = "# Viết gì vào kế hoạch\n\n\
    Mỗi loại tệp mà người biên tập viết: các mục, ý nghĩa, cách viết, và một ví dụ điền đủ mọi mục. \
    Các ví dụ cùng nhau làm thành một trang nhỏ của một cơ quan không có thật (`docs/examples/`). \
    `loa explain campaign`, hay `loa explain \"đợt truyền thông\"`, cho xem từng phần.\n\n\
    Trang này được viết ra từ chính chương trình.\n";

const EN: &str = "# What to write into the plan\n\n\
    Each kind of file that staff write: its keys, what they mean, what may stand there, and an example \
    in which every key is filled. The examples together make the small site of an agency that does not \
    exist (`docs/examples/`). `loa explain campaign` shows one part.\n\n\
    This page is written from the program itself.\n";

#[test]
fn the_documentation_lists_every_key() {
    for (page, tongue, head) in [
        ("docs/records.md", Tongue::Vi, VI),
        ("docs/records.en.md", Tongue::En, EN),
    ] {
        let all = records::all();
        let sections = all.iter().map(|file| file.markdown(tongue));
        let wanted: Vec<String> = [head.to_owned()].into_iter().chain(sections).collect();
        let wanted = wanted.join("\n");
        if std::env::var("LOA_BLESS").is_ok_and(|v| v == "1") {
            folder::write(&folder::project(), page, wanted.as_bytes());
        }
        let found = std::fs::read_to_string(folder::project().join(page)).unwrap_or_default();
        assert!(
            found == wanted,
            "{page}: LOA_BLESS=1 writes it\n{}",
            diff(found.trim(), wanted.trim())
        );
    }
}

#[test]
fn every_key_stands_in_an_example_and_every_id_says_what_it_names() {
    let (mut missing, mut written) = (Vec::new(), BTreeSet::new());
    let all = records::all();
    // In any of the examples: a task happens once, so no move of it can name one run.
    for file in &all {
        file.written(&mut |key, _| {
            written.insert(key);
        });
    }
    for file in &all {
        for of in file.types() {
            for (key, property) in properties(of) {
                let named = (title(of).to_owned(), key.clone());
                let held = Held::of(&file.schema, property).value;
                let is_id = held.get("format").is_some_and(|format| format == "loa-id");
                // A choice leads to a step of its own guide, which is no kind of record.
                let is_known = key == "id" || named == ("Choice".into(), "to".into());
                if is_id && !is_known && !file.names.contains_key(&named) {
                    missing.push(format!("{}: what {}.{key} names", file.name, named.0));
                }
                if !written.contains(&named) {
                    missing.push(format!("{}: {}.{key} in its example", file.name, named.0));
                }
            }
        }
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

#[test]
fn the_examples_make_a_site_that_says_it_is_made_up() {
    let place = folder::project().join("docs/examples");
    let built = binary::Built::new(&place, &["--date", DAY]);
    let (from, to) = ("campaigns/ngay-hoi/", "articles/mo-cua/");
    assert!(
        built
            .text(&format!("{from}index.html"))
            .contains("Ngày hội")
    );
    assert!(built.text(&format!("{from}2025/index.html")).contains(to));
    let seeds = folder::paths(&place.join("seeds"));
    assert_eq!(seeds.len(), seed::NAMES.len(), "{seeds:?}");
    for path in folder::paths(&place) {
        let text = std::fs::read_to_string(place.join(&path)).expect("an example");
        let line = text.lines().find(|line| line.starts_with("# "));
        assert!(
            line.is_some_and(|line| line.contains("không có thật")),
            "{path}"
        );
    }
}

/// What `loa explain` prints of a word.
fn explained(word: &str, language: &str) -> binary::Run {
    binary::loa(&["explain", word], &[("LC_ALL", language)])
}

#[test]
fn the_command_prints_the_same() {
    let (vi, en) = ("vi_VN.UTF-8", "en_US.UTF-8");
    for word in [
        "campaign",
        "campaigns",
        "Đợt truyền thông",
        "dot truyen thong",
    ] {
        let run = explained(word, vi);
        assert_eq!(run.code, Some(0), "{word}: {}", run.err);
        assert!(
            run.out.starts_with("campaigns: đợt truyền thông"),
            "{}",
            run.out
        );
        assert!(run.out.contains("- lead: đơn vị chủ trì."), "{}", run.out);
        assert!(
            run.out.contains("    campaigns:\n      - id: ngay-hoi"),
            "{}",
            run.out
        );
    }
    let run = explained("edition", en);
    assert!(run.out.starts_with("campaigns: edition"), "{}", run.out);
    assert!(run.out.contains("- window: window."), "{}", run.out);
    assert!(!run.out.contains("- lead: "), "{}", run.out);
    assert!(explained("câu hỏi", vi).out.starts_with("question: "));
    for (word, near) in [
        ("campain", "“campaign"),
        ("plan/unknown-idd", "“plan/unknown-id”"),
    ] {
        let run = explained(word, en);
        assert_eq!(run.code, Some(2), "{}", run.out);
        assert!(run.err.contains(near), "{}", run.err);
    }
}
