//! What earlier builds left behind never shows: after any changes, with the memory whole, damaged or
//! gone, with one thread, two or eight, a build gives the bytes of a first build elsewhere.

use std::path::Path;

use proptest::prelude::*;

use crate::binary::build;
use crate::folder;

const DAY: [&str; 2] = ["--date", "2024-06-15"];

/// What happens between two builds.
#[derive(Clone, Debug)]
enum Step {
    /// An article is written, or written otherwise.
    Write(u8),
    /// An article goes.
    Remove(u8),
    /// Another word of the menu: every page.
    Words(u8),
    /// The memory goes, or what it holds is cut short.
    Forget,
    Damage,
    /// Somebody changes a published page by hand.
    Meddle,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0..4_u8).prop_map(Step::Write),
        1 => (0..4_u8).prop_map(Step::Remove),
        1 => (1..9_u8).prop_map(Step::Words),
        1 => Just(Step::Forget),
        1 => Just(Step::Damage),
        1 => Just(Step::Meddle),
    ]
}

fn take(step: &Step, nth: usize, site: &Path, out: &Path) {
    let beside = out.with_file_name(".public.loa");
    match step {
        Step::Write(n) => {
            let article = format!(
                "---\ntitle: Bài ví dụ {n}, lần {nth}\nsummary: Chuyện bịa.\ndate: 2024-03-0{}\nsource: https://vi-du.example/tin\n---\nMột đoạn.\n",
                n + 1
            );
            folder::write(
                site,
                &format!("content/articles/bai-{n}.md"),
                article.as_bytes(),
            );
        }
        Step::Remove(n) => {
            let _ = std::fs::remove_file(site.join(format!("content/articles/bai-{n}.md")));
        }
        Step::Words(n) => {
            let words = format!("nav.menu: Danh mục {n}\n");
            folder::write(site, "templates/strings/vi.yaml", words.as_bytes());
        }
        Step::Forget => {
            let _ = std::fs::remove_dir_all(beside.join("cache"));
        }
        Step::Damage => {
            let cache = beside.join("cache");
            if !cache.is_dir() {
                return;
            }
            for name in folder::paths(&cache).iter().step_by(2) {
                let file = cache.join(name);
                let bytes = std::fs::read(&file).expect("a remembered card");
                std::fs::write(&file, &bytes[..bytes.len() / 2]).expect("a damaged card");
            }
        }
        Step::Meddle => {
            if out.join("index.html").exists() {
                folder::write(out, "index.html", b"by hand");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_earlier_builds_left_behind_never_shows(
        steps in prop::collection::vec((step(), prop::sample::select(vec!["1", "2", "8"])), 4..6)
    ) {
        let (site, place) = (folder::temporary(), folder::temporary());
        folder::copy(&folder::site("minimal"), site.path());
        let out = place.path().join("public");
        let build = |out: &Path, threads: &str| {
            build(site.path(), out, &[DAY[0], DAY[1], "--threads", threads]);
            folder::files(out)
        };
        build(&out, "2");
        for (nth, (step, threads)) in steps.iter().enumerate() {
            take(step, nth, site.path(), &out);
            let again = build(&out, threads);
            let elsewhere = folder::temporary();
            let first = build(&elsewhere.path().join("public"), "2");
            let differs: Vec<&String> = (first.keys().chain(again.keys()))
                .filter(|path| first.get(*path) != again.get(*path))
                .filter(|path| !path.starts_with("assets/") || first.contains_key(*path))
                .collect();
            prop_assert!(differs.is_empty(), "{step:?}, {threads} threads: {differs:?}");
        }
    }
}
