//! Finding things: the index, the judged queries, the box's pages, guides and answers. What a browser
//! must show is in `tests/browser/search.test.mjs`.

use std::path::Path;
use std::process::Command;

use loa::compile::{Compiled, Compiler, FoundFile};
use loa::date::Date;
use loa::disk;
use loa::file::{Body, SourceFile, clean};
use loa::raw::Room;
use loa::render::{Output, Renderer};
use loa::site::Options;

use crate::binary::{build, text};
use crate::folder;
use crate::sites::FICTITIOUS_DAY;

const PLAN: &str = "documents:\n  - id: vb\n    number: 1/VD\n    short: VB 1\n    form: Quyết định\n    title: Văn bản ví dụ\n    issuer: dv\n    date: 2024-01-02\n    source: vb#I\n";
const UNITS: &str = "units:\n  - id: dv\n    name: Sở Ví dụ\n    level: department\n    role: Ví dụ\n    source: vb#I\n";

fn compile(files: &[(&str, &str)]) -> Compiled {
    let mut found = disk::built_in();
    let plan = [("seeds/documents.yaml", PLAN), ("seeds/units.yaml", UNITS)];
    for (path, text) in plan.iter().chain(files) {
        let room = match path.split_once('/') {
            Some(("seeds", below)) => Room::Seed(below.to_owned()),
            Some(("content", below)) => Room::Content(below.to_owned()),
            _ => Room::Config,
        };
        found.push(FoundFile {
            file: SourceFile {
                path: (*path).into(),
                body: Body::Text(clean(text)),
            },
            room,
        });
    }
    let options = Options {
        today: Date::constant(2024, 6, 15),
        base_url: None,
        drafts: false,
        internal: false,
    };
    Compiler::default().compile(&found, &options)
}

/// What stands at a path of the output.
fn output(compiled: &Compiled, path: &str) -> String {
    let site = &compiled.site;
    let errors = loa::diagnostic::has_errors(&compiled.findings);
    assert!(!errors, "{:#?}", compiled.findings);
    let route = site.routes.get(path).unwrap_or_else(|| panic!("{path}"));
    let renderer = Renderer::new(site).expect("templates");
    match renderer.render(site, route).expect("a page") {
        Output::Bytes(bytes) => String::from_utf8(bytes).expect("text"),
        Output::Copy(_) | Output::Made(_) => panic!("the index is text"),
    }
}

fn question(status: &str, more: &str) -> String {
    format!(
        "---\ntitle: Mất giấy hẹn thì làm sao?\nanswer: Gọi cho Sở VD để hỏi.\nsource: vb#I\nstatus: {status}\nterms: [vd]\n{more}---\n\n## Các bước\n\n1. Gọi VD.\n2. Chờ.\n"
    )
}

const TERM: &str = "terms:\n  - id: vd\n    term: VD\n    full: Ví dụ\n    source: vb#I\n";

/// Every file of the index, joined.
fn index(compiled: &Compiled) -> String {
    let files = compiled.site.routes.keys();
    files
        .filter(|p| p.starts_with("tim-kiem/") && !p.ends_with(".html"))
        .map(|path| output(compiled, path))
        .collect()
}

#[test]
fn an_answer_is_found_by_its_words_in_any_form() {
    let text = question("verified", "");
    let files = [
        ("content/questions/a/mat-giay.md", text.as_str()),
        ("seeds/terms.yaml", TERM),
    ];
    let compiled = compile(&files);
    let all = index(&compiled);
    // Folded key, how many things it stands in, and each form with its marks and tone.
    for line in ["\ngiay 1 giây' ", "\nmat 1 mât' ", "\nvi "] {
        assert!(all.contains(line), "{line:?} in {all}");
    }
    // VD is written, its full form is found; ví dụ is written, VD is found.
    let manifest: serde_json::Value =
        serde_json::from_str(&output(&compiled, "tim-kiem/index.json")).expect("JSON");
    assert_eq!(manifest["short"]["vd"], "vi du");
    assert_eq!(manifest["n"], compiled.site.findable.len());
    assert_eq!(
        all,
        index(&compile(&files)),
        "the same site, the same index"
    );
}

#[test]
fn what_is_not_published_is_in_no_byte_of_the_index() {
    for status in ["known", "needs-verification"] {
        let text = question(status, "");
        let all = index(&compile(&[
            ("content/questions/a/mat-giay.md", &text),
            ("seeds/terms.yaml", TERM),
        ]));
        assert!(!all.contains("giay "), "{status}");
    }
    let text = question("verified", "expires: 2024-06-14\n");
    let all = index(&compile(&[
        ("content/questions/a/mat-giay.md", &text),
        ("seeds/terms.yaml", TERM),
    ]));
    assert!(!all.contains("giay "), "expired");
}

#[test]
fn an_overdue_answer_says_so_and_drops() {
    let sizes = |review_by: &str| {
        let text = question("verified", &format!("review_by: {review_by}\n"));
        let compiled = compile(&[
            ("content/questions/a/mat-giay.md", &text),
            ("seeds/terms.yaml", TERM),
        ]);
        let page = output(&compiled, "questions/mat-giay/index.html");
        let manifest: serde_json::Value =
            serde_json::from_str(&output(&compiled, "tim-kiem/index.json")).expect("JSON");
        let mark = manifest["sizes"].as_str().expect("sizes").as_bytes()[0];
        (mark % 2, page.contains("Đã quá hạn xem lại"))
    };
    // Sizes begin at 33: an even mark is an overdue answer.
    assert_eq!(sizes("2024-06-14"), (0, true));
    assert_eq!(sizes("2024-06-15"), (1, false));
}

#[test]
fn an_answer_shows_steps_terms_and_ways_to_answer_back() {
    let text = question("verified", "");
    let compiled = compile(&[
        (
            "loa.yaml",
            "version: 1\nbase_url: https://vi-du.example/x/\nfeedback: hoi@vi-du.example\n",
        ),
        ("content/questions/a/mat-giay.md", &text),
        ("seeds/terms.yaml", TERM),
    ]);
    let page = output(&compiled, "questions/mat-giay/index.html");
    assert!(page.contains("<ol class=\"steps\">"), "{page}");
    assert_eq!(page.matches("<abbr").count(), 1, "the first use alone");
    assert!(page.contains("Gọi cho Sở <abbr title=\"Ví dụ\">VD</abbr> để hỏi."));
    assert!(page.contains("\"text\":\"Gọi cho Sở VD để hỏi.\""));
    let link = page
        .split("href=\"mailto:hoi@vi-du.example?subject=")
        .nth(1);
    let link = link.and_then(|l| l.split('"').next()).expect("a mail link");
    assert!(
        link.contains("vi-du.example%2Fx%2Fquestions%2Fmat-giay%2F"),
        "{link}"
    );
    assert!(
        link.contains("15%2F6%2F2024"),
        "the day of the build: {link}"
    );
    let compiled = compile(&[("loa.yaml", "version: 1\nfeedback: javascript:alert(1)\n")]);
    assert_eq!(rules(&compiled), [("read/bad-address", 2)]);
}

/// The rules that were broken, with their lines; that most of these sites do not say where they stand is
/// no news.
fn rules(compiled: &Compiled) -> Vec<(&'static str, usize)> {
    let line = |d: &loa::diagnostic::Diagnostic| {
        let place = d.place.as_ref().expect("a place");
        let text = &compiled.texts[&place.file];
        text[..place.span.range().start].lines().count().max(1)
            + usize::from(text[..place.span.range().start].ends_with('\n'))
    };
    (compiled.findings.iter())
        .filter(|d| d.rule.id != "site/no-base-url")
        .map(|d| (d.rule.id, line(d)))
        .collect()
}

fn guide(steps: &str) -> Compiled {
    let text = format!(
        "guides:\n  - id: hd\n    title: Mất giấy hẹn\n    summary: Ví dụ.\n    source: vb#I\n    steps:\n{steps}"
    );
    compile(&[("seeds/guides.yaml", &text)])
}

#[test]
fn guides_must_end_and_every_step_be_reached() {
    let good = "      - id: mot\n        title: Còn giấy không?\n        choices:\n          - {text: Còn, to: hai}\n          - {text: Không, to: ba}\n      - id: hai\n        title: Mang tới\n        actions: [Mang giấy tới.]\n      - id: ba\n        title: Gọi\n        actions: [Gọi cho Sở.]\n";
    let compiled = guide(good);
    let first = output(&compiled, "huong-dan/hd/index.html");
    assert!(first.contains("href=\"/huong-dan/hd/hai/\""), "{first}");
    let last = output(&compiled, "huong-dan/hd/ba/index.html");
    assert!(last.contains("<li>Gọi cho Sở.</li>"));
    assert!(last.contains("rel=\"prev\" href=\"/huong-dan/hd/\""));
    assert!(output(&compiled, "huong-dan/index.html").contains("Mất giấy hẹn"));

    let unreached = format!("{good}      - id: le\n        title: Lẻ\n        actions: [Ví dụ.]\n");
    assert_eq!(rules(&guide(&unreached)), [("guide/unreachable-step", 18)]);
    let dead = good.replace("        actions: [Gọi cho Sở.]\n", "");
    assert_eq!(rules(&guide(&dead)), [("guide/dead-end", 15)]);
    assert_eq!(rules(&guide("        []\n")), [("guide/dead-end", 2)]);
    let circle = good.replace(
        "actions: [Mang giấy tới.]",
        "choices: [{text: Lại, to: mot}]",
    );
    assert_eq!(rules(&guide(&circle)), [("guide/loop", 14)]);
    let nowhere = good.replace("to: ba}", "to: bab}");
    let found = guide(&nowhere);
    assert_eq!(rules(&found), [("plan/unknown-id", 11)]);
    let meant = found.findings.iter().find_map(|f| f.suggestion.as_ref());
    assert_eq!(meant.map(|s| s.text.as_str()), Some("ba"));
}

#[test]
fn a_large_site_has_a_page_for_each_letter_in_vietnamese_order() {
    let mut terms = String::from("terms:\n");
    for n in 0..1_100 {
        let letter = ["Đò", "An", "Dao", "Ân", "Ăn"][n % 5];
        terms.push_str(&format!(
            "  - id: t{n}\n    term: {letter} {n}\n    full: Ví dụ\n    source: vb#I\n"
        ));
    }
    let compiled = compile(&[("seeds/terms.yaml", &terms)]);
    let page = output(&compiled, "tim-kiem/index.html");
    let at = |url: &str| page.find(url).unwrap_or_else(|| panic!("{url}"));
    let order = ["a", "aw", "aa", "d", "dd"].map(|l| at(&format!("href=\"/tim-kiem/{l}/\"")));
    assert!(order.is_sorted(), "{order:?}");
    let page = output(&compiled, "tim-kiem/dd/index.html");
    assert!(
        page.contains(">Đò 0</a>") && !page.contains(">Dao"),
        "Đ is not D"
    );
}

/// The script that readers run finds what a fictitious site and an English one hold.
#[test]
fn judged_queries_find_their_answers() {
    for (name, queries) in [("fictitious", "fictitious.tsv"), ("english", "english.tsv")] {
        let place = folder::temporary();
        let out = place.path().join("site");
        build(&folder::site(name), &out, &["--date", FICTITIOUS_DAY]);
        let queries = folder::project().join("tests/search").join(queries);
        node("run.mjs", &[&text(&out), &text(&queries)]);
        node(
            "size.mjs",
            &[&text(&out), "60", "mat the doc", "lost tide table"],
        );
    }
}

/// Runs a script of `tests/search/`; it must end well.
fn node(script: &str, arguments: &[&str]) {
    let run = Command::new("node")
        .arg(folder::project().join("tests/search").join(script))
        .args(arguments)
        .output()
        .expect("node is installed (tests/run does it)");
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    println!("{said}");
    let err = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{said}{err}");
}

/// What a first query moves at 1,000 things with a real vocabulary's spread is measured on generated
/// sites (`size.mjs`); the scripts themselves stay small.
#[test]
fn the_scripts_stay_small() {
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
    for name in ["search.js", "rank.js"] {
        let text = std::fs::read_to_string(theme.join(name)).expect("the script");
        let run = Command::new("node")
            .args(["-e", "process.stdout.write(String(require('zlib').gzipSync(require('fs').readFileSync(process.argv[1]),{level:9}).length))"])
            .arg(theme.join(name))
            .output()
            .expect("node is installed");
        let size: usize = String::from_utf8_lossy(&run.stdout)
            .parse()
            .expect("a size");
        assert!(size <= 4096, "{name}: {size} bytes compressed");
        // What browsers of ten years ago cannot read (ES2015 and later), and what the policy forbids.
        for new in [
            "=>",
            "`${",
            "let ",
            "const ",
            "class ",
            "eval(",
            "innerHTML",
            "WebAssembly",
        ] {
            assert!(!text.contains(new), "{name}: {new}");
        }
    }
}
