//! `loa check` as it is run: the forms of its findings, what ends it with 1, and `--fix`.

use std::path::Path;

use serde_json::Value;

use crate::binary::{Run, loa, text};
use crate::folder;

const WRONG: &str = "\u{feff}---\r\ntitle: Mở chuyên mục\r\nsumary: Chuyên mục mới.\r\ndate: 2024-03-01\r\n\
    audience: [nguoi dan]\r\ncampaign: tuan-li\r\nsource: qd-01-2024\r\n---\r\n\
    Đầu mối la\u{300} {{ link(unit=\"thong tin\") }}, {{ lnk(unit=\"tt-thong-tin\") }}.\r\n";
const RIGHT: &str = "\u{feff}---\r\ntitle: Mở chuyên mục\r\nsummary: Chuyên mục mới.\r\ndate: 2024-03-01\r\n\
    audience: [nguoi-dan]\r\ncampaign: tuan-le\r\nsource: qd-01-2024\r\n---\r\n\
    Đầu mối la\u{300} {{ link(unit=\"tt-thong-tin\") }}, {{ link(unit=\"tt-thong-tin\") }}.\r\n";
const ARTICLE: &str = "content/articles/chuyen-muc.md";

fn agency() -> tempfile::TempDir {
    let place = folder::temporary();
    folder::copy(&folder::site("agency"), place.path());
    place
}

fn check(site: &Path, more: &[&str]) -> Run {
    let site = text(site);
    let mut arguments = vec!["check", "--site", &site, "--date", "2024-06-15"];
    arguments.extend(more);
    loa(&arguments, &[])
}

#[test]
fn what_is_not_shown_is_counted() {
    let place = agency();
    let article = |name: &str, more: &str| {
        let text = format!(
            "---\ntitle: {name}\nsummary: {name}.\ndate: 2024-06-01\naudience: [nguoi-dan]\nsource: qd-01-2024\n{more}\n---\nChữ.\n"
        );
        folder::write(
            place.path(),
            &format!("content/articles/{name}.md"),
            text.as_bytes(),
        );
    };
    article("sau", "publish_on: 2024-09-01");
    article("nhap", "draft: true");
    article("het", "expires: 2024-06-10");
    let site = text(place.path());
    for (run, line) in [
        (
            check(place.path(), &[]),
            "bài không hiện: 1 bài đợi đến ngày (content/articles/sau.md từ 2024-09-01), 1 bản nháp, 1 bài hết hạn",
        ),
        (
            check(place.path(), &["--lang", "en"]),
            "texts not shown: 1 waiting for their day (content/articles/sau.md from 2024-09-01), 1 drafts, 1 expired",
        ),
        (
            loa(&["due", "--site", &site, "--date", "2024-06-15"], &[]),
            "\nBài đợi đến ngày hiện (1)\n  01/9/2024: sau (content/articles/sau.md)",
        ),
        (
            loa(
                &[
                    "due",
                    "--format",
                    "markdown",
                    "--site",
                    &site,
                    "--date",
                    "2024-06-15",
                ],
                &[],
            ),
            "\n## Bài đợi đến ngày hiện (1)\n\n- **01/9/2024** – sau (`content/articles/sau.md`)",
        ),
        (
            loa(
                &[
                    "due",
                    "--format",
                    "json",
                    "--site",
                    &site,
                    "--date",
                    "2024-06-15",
                ],
                &[],
            ),
            "\"from\": \"2024-09-01\"",
        ),
    ] {
        assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
        assert!(run.out.contains(line), "{line}: {}{}", run.out, run.err);
    }
    let all = check(place.path(), &["--drafts"]);
    // What has expired answers with a notice, whoever looks.
    let line = "\nbài không hiện: 1 bài hết hạn\n";
    assert!(all.out.contains(line), "{}", all.out);
}

#[test]
fn fix_changes_the_wrong_words_and_nothing_else() {
    let place = agency();
    folder::write(place.path(), ARTICLE, WRONG.as_bytes());
    let before = folder::files(place.path());
    let first = check(place.path(), &["--fix"]);
    let now = std::fs::read_to_string(place.path().join(ARTICLE)).expect("the article");
    assert_eq!(now, RIGHT, "{}", first.err);
    assert!(
        first
            .err
            .contains("-sumary: Chuyên mục mới.\n+summary: Chuyên mục mới."),
        "{}",
        first.err
    );
    assert_eq!(first.code, Some(0), "{}", first.err);
    let after = folder::files(place.path());
    let changed: Vec<_> = (after
        .iter()
        .filter(|(path, bytes)| before.get(*path) != Some(*bytes)))
    .collect();
    assert_eq!(changed.len(), 1);
    let again = check(place.path(), &["--fix"]);
    assert!(again.err.contains("đã sửa 0 chỗ"), "{}", again.err);
    assert_eq!(folder::files(place.path()), after);
}

#[test]
fn fix_mends_names_in_templates_and_calls() {
    let place = agency();
    let template = "{% extends \"bas.html\" %}\n{% block mian %}\n<h1>{{ page.titel }}</h1>\n{{ page.html | safe }}\n{% endblock %}\n";
    folder::write(place.path(), "templates/text.html", template.as_bytes());
    let body = RIGHT.replace(
        "{{ link(unit=\"tt-thong-tin\") }}.",
        "{{ target(id=\"ho-so-truc-tuyen\", yaer=2024) }}.",
    );
    folder::write(place.path(), ARTICLE, body.as_bytes());
    let run = check(place.path(), &["--fix"]);
    let now = |path: &str| std::fs::read_to_string(place.path().join(path)).expect("a text");
    assert_eq!(
        now("templates/text.html"),
        template
            .replace("bas.", "base.")
            .replace("mian", "main")
            .replace("titel", "title"),
        "{}",
        run.err
    );
    assert_eq!(now(ARTICLE), body.replace("yaer", "year"), "{}", run.err);
    assert_eq!(run.code, Some(0), "{}", run.err);
}

#[test]
fn fix_leaves_what_a_person_must_decide() {
    let place = agency();
    // Two ids are as near as each other, and a date is never guessed.
    let units = "units:\n  - {id: phong-a1, name: A1, source: qd-01-2024}\n  - {id: phong-a2, name: A2, source: qd-01-2024}\n";
    folder::write(place.path(), "seeds/units/them.yaml", units.as_bytes());
    let wrong = RIGHT
        .replace("tt-thong-tin", "phong-a")
        .replace("2024-03-01", "1/3/2024");
    folder::write(place.path(), ARTICLE, wrong.as_bytes());
    let run = check(place.path(), &["--fix"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    let now = std::fs::read_to_string(place.path().join(ARTICLE)).expect("the article");
    assert_eq!(now, wrong, "{}", run.err);
}

#[test]
fn warnings_end_the_run_only_where_they_are_denied() {
    let place = agency();
    let body = RIGHT.replace("Đầu mối", "<b>Đầu</b> mối");
    folder::write(place.path(), ARTICLE, body.as_bytes());
    let run = check(place.path(), &[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("0 lỗi"), "{}", run.out);
    assert!(!run.err.contains('\u{1b}'), "no colour but on a terminal");
    assert_eq!(check(place.path(), &["--deny-warnings"]).code, Some(1));
    let site = text(place.path());
    let out = text(&place.path().join("out"));
    let build = loa(
        &[
            "build",
            "--site",
            &site,
            "--out",
            &out,
            "--date",
            "2024-06-15",
            "--deny-warnings",
        ],
        &[],
    );
    assert_eq!(build.code, Some(1), "{}", build.err);
    assert!(!place.path().join("out").exists());
}

#[test]
fn sarif_is_sound_and_the_forms_agree() {
    let place = agency();
    folder::write(place.path(), ARTICLE, WRONG.as_bytes());
    folder::write(place.path(), "seeds/units/x.yaml", b"units: [\n");
    let json = |form: &str| -> Value {
        let run = check(place.path(), &["--format", form]);
        assert_eq!(run.code, Some(1));
        serde_json::from_str(&run.out).expect("JSON")
    };
    let sarif = json("sarif");
    sound(&sarif);
    let own = json("json");
    let count = own["findings"].as_array().map_or(0, Vec::len);
    assert!(count >= 3, "{own:#}");
    assert_eq!(
        sarif["runs"][0]["results"].as_array().map(Vec::len),
        Some(count)
    );
    assert_eq!(json("gitlab").as_array().map(Vec::len), Some(count));
    let github = check(place.path(), &["--format", "github"]);
    assert_eq!(github.out.lines().count(), count);
    let fix = &own["findings"]
        .as_array()
        .and_then(|all| all.iter().find(|f| f["rule"] == "read/unknown-key"))
        .expect("it")["fix"];
    assert_eq!(fix["text"], "summary");
    assert_eq!(
        fix["place"]["start"],
        serde_json::json!({"line": 3, "column": 1})
    );
}

/// What SARIF 2.1.0 asks of the parts that loa writes.
fn sound(sarif: &Value) {
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    for result in run["results"].as_array().expect("results") {
        let rule = result["ruleIndex"]
            .as_u64()
            .and_then(|n| rules.get(n as usize));
        assert_eq!(rule.expect("a rule")["id"], result["ruleId"]);
        assert!(["error", "warning"].contains(&result["level"].as_str().expect("a level")));
        assert!(
            result["message"]["text"]
                .as_str()
                .is_some_and(|t| !t.is_empty())
        );
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().expect("a URI");
        assert!(uri.is_ascii() && !uri.contains(' '), "{uri}");
        let region = |name: &str| place["region"][name].as_u64().expect("a number");
        assert!(region("startLine") >= 1 && region("startColumn") >= 1);
        let start = (region("startLine"), region("startColumn"));
        assert!(start <= (region("endLine"), region("endColumn")));
    }
}

#[test]
fn messages_are_in_the_language_of_the_site_where_nobody_asks_for_another() {
    let place = folder::temporary();
    folder::write(place.path(), "loa.yaml", b"version: 1\nlanguages: [en]\n");
    folder::write(place.path(), "content/a.md", b"---\ntitle: A\n---\nA.\n");
    let site = text(place.path());
    let run = |more: &[&str], locale: &str| {
        let mut all = vec!["check", "--site", &site];
        all.extend(more);
        loa(&all, &[("LANG", locale)]).out
    };
    assert!(run(&[], "C.UTF-8").contains("errors"));
    assert!(run(&[], "vi_VN.UTF-8").contains("lỗi"));
    assert!(run(&["--lang", "vi"], "en_US.UTF-8").contains("lỗi"));
}

/// A thread that waits takes up other work on top of its own, so what reads the deepest text must fit in
/// less than a thread has. The variable is the stack of threads whose makers do not say how much they need.
#[test]
fn the_deepest_nesting_needs_no_luck_with_the_stack() {
    let place = agency();
    for (start, end) in [("[", "]"), ("{a: ", "}")] {
        let title = [start.repeat(100), "x".to_owned(), end.repeat(100)].concat();
        let article = WRONG.replace("Mở chuyên mục", &title);
        folder::write(place.path(), ARTICLE, article.as_bytes());
        let site = text(place.path());
        let run = loa(
            &["check", "--site", &site, "--date", "2024-06-15"],
            &[("RUST_MIN_STACK", "400000")],
        );
        assert_eq!(run.code, Some(1), "{}", run.err);
        assert!(run.err.contains("lồng nhau quá sâu"), "{}", run.err);
    }
}

#[test]
fn an_address_that_is_none_is_refused_before_anything_is_read() {
    let place = folder::temporary();
    folder::copy(&folder::site("agency"), place.path());
    let site = text(place.path());
    let out = text(&place.path().join("out"));
    for wrong in [
        "vi-du.example/x",
        "https:/vi-du.example",
        "https://a@vi-du.example/",
        "https://vi-du.example/?a",
        "",
    ] {
        let run = loa(
            &["build", "--site", &site, "--out", &out, "--base-url", wrong],
            &[],
        );
        assert_eq!(run.code, Some(2), "{wrong}: {}", run.err);
        assert!(
            run.err.contains("địa chỉ đầy đủ") && run.err.contains("full address"),
            "{}",
            run.err
        );
        assert!(!place.path().join("out").exists(), "{wrong}");
    }
}
