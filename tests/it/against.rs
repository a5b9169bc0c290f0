//! `loa check --against`: twelve changes of published facts, each found, named at its place, and gone with
//! its note; a mend of spelling is told on its page alone. The plan is fictitious.

use std::path::Path;

use crate::binary::{Run, loa, text};
use crate::folder;

const TODAY: &str = "2024-06-15";

/// A change: the file, what is written there and what will be, the field that is named, the line and the
/// rule.
struct Change {
    file: &'static str,
    from: &'static str,
    to: &'static str,
    says: &'static str,
    line: usize,
}

const METRICS: &str = "metrics:
  - id: cuoc-goi
    name: Cuộc gọi được trả lời
    unit: \"%\"
    base: tổng số cuộc gọi
    targets:
      - value: 70
        due: 2024
        text: Bảy phần mười cuộc gọi
        source: qd-01-2024#II
";
const MEASUREMENTS: &str = "measurements:
  - metric: cuoc-goi
    value: 64
    as_of: 2024-05-31
    source: qd-01-2024
    entered_by: Người thử
";
const EVENTS: &str = "events:
  - id: ngay-mo-cua
    title: Ngày mở cửa
    kind: communication
    on: 2024-07-01
    time: 08:30..11:00
    location: {name: Nhà văn hóa Ví dụ}
    units: [tt-thong-tin]
    source: qd-01-2024#II
";
const RESULTS: &str = "results:
  - id: kq-01-1
    task: 01-1
    state: going-on
    on: 2024-05-20
    entered_by: Người thử
";
const QUESTION: &str = "---
title: Nộp hồ sơ ở đâu?
answer: Nộp ở quầy số 1.
source: qd-01-2024#II
status: verified
owner: tt-thong-tin
---
Mang theo giấy tờ.
";
const FILES: [(&str, &str); 5] = [
    ("seeds/metrics/ho-tro.yaml", METRICS),
    ("seeds/measurements.yaml", MEASUREMENTS),
    ("seeds/events.yaml", EVENTS),
    ("seeds/results.yaml", RESULTS),
    ("content/questions/ho-so/nop-o-dau.md", QUESTION),
];

const fn change(
    file: usize,
    (from, to): (&'static str, &'static str),
    (says, line): (&'static str, usize),
) -> Change {
    Change {
        file: FILES[file].0,
        from,
        to,
        says,
        line,
    }
}

/// Twelve, of every kind of fact: value, day, state, title, place, time, unit, source, number, answer.
const TWELVE: [Change; 12] = [
    change(
        0,
        ("value: 70", "value: 75"),
        ("“targets.1.value” đã công bố là “70”, nay là “75”", 7),
    ),
    change(
        0,
        ("due: 2024", "due: 2025"),
        ("“targets.1.due” đã công bố là “2024”, nay là “2025”", 8),
    ),
    change(
        0,
        ("unit: \"%\"", "unit: cuộc"),
        ("đã công bố là “%”, nay là “cuộc”", 4),
    ),
    change(
        0,
        ("source: qd-01-2024#II", "source: qd-01-2024#III"),
        ("“targets.1.source” đã công bố là", 10),
    ),
    change(
        1,
        ("value: 64", "value: 66"),
        ("số liệu đã công bố là 64, nay là 66", 3),
    ),
    change(
        1,
        ("source: qd-01-2024\n", "source: qd-01-2024#II\n"),
        ("“source”", 5),
    ),
    change(
        2,
        ("on: 2024-07-01", "on: 2024-07-02"),
        ("đã công bố là “2024-07-01”, nay là “2024-07-02”", 5),
    ),
    change(
        2,
        ("time: 08:30..11:00", "time: 09:00..11:00"),
        ("“time”", 6),
    ),
    change(
        2,
        ("Nhà văn hóa", "Hội trường"),
        ("“location.name” đã công bố là", 7),
    ),
    change(
        2,
        ("title: Ngày mở cửa", "title: Ngày hội mở cửa"),
        ("“title”", 3),
    ),
    change(
        3,
        ("state: going-on", "state: dropped"),
        ("đã công bố là “going-on”, nay là “dropped”", 4),
    ),
    change(
        4,
        ("quầy số 1", "quầy số 2"),
        ("nội dung đã khác bản đã công bố", 2),
    ),
];

/// A site and what it published on 1 June 2024.
fn published() -> (tempfile::TempDir, tempfile::TempDir) {
    let (site, out) = (folder::temporary(), folder::temporary());
    folder::copy(&folder::site("agency"), site.path());
    for (path, text) in FILES {
        folder::write(site.path(), path, text.as_bytes());
    }
    let run = loa(
        &[
            "build",
            "--site",
            &text(site.path()),
            "--date",
            "2024-06-01",
            "--out",
            &text(&out.path().join("a")),
        ],
        &[],
    );
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    (site, out)
}

fn check(site: &Path, against: &Path, more: &[&str]) -> Run {
    let (site, against) = (text(site), text(against));
    let mut arguments = vec![
        "check",
        "--site",
        &site,
        "--date",
        TODAY,
        "--against",
        &against,
        "--all",
        "--lang",
        "vi",
    ];
    arguments.extend(more);
    loa(&arguments, &[])
}

/// What a run says of changes.
fn told(run: &Run) -> Vec<String> {
    let all = [run.out.as_str(), run.err.as_str()].concat();
    let rules = ["unnoted", "unreplaced", "vanished", "empty-note"];
    let blocks = all
        .split("\n\n")
        .filter(|block| rules.iter().any(|rule| block.contains(rule)));
    blocks.map(str::to_owned).collect()
}

#[test]
fn twelve_changes_are_found_named_and_gone_with_their_notes() {
    let (site, out) = published();
    let before = out.path().join("a");
    assert_eq!(
        told(&check(site.path(), &before, &[])),
        [""; 0],
        "nothing changed"
    );
    for change in &TWELVE {
        let (_, whole) = FILES
            .iter()
            .find(|(path, _)| *path == change.file)
            .expect("a file");
        assert!(whole.contains(change.from), "{}", change.from);
        let changed = whole.replacen(change.from, change.to, 1);
        folder::write(site.path(), change.file, changed.as_bytes());
        let found = told(&check(site.path(), &before, &[]));
        let place = format!("{}:{}:", change.file, change.line);
        assert!(
            matches!(&found[..], [one] if one.contains(change.says) && one.contains(&place)),
            "{}: {found:#?}",
            change.to
        );
        // The line is added, and says nothing until its author does.
        let run = check(site.path(), &before, &["--fix"]);
        assert_eq!(run.code, Some(1), "{}{}", run.out, run.err);
        let found = told(&run);
        assert!(
            matches!(&found[..], [one] if one.contains("plan/empty-note")),
            "{}: {found:#?}",
            change.to
        );
        let filled: Vec<(String, String)> = FILES
            .iter()
            .map(|(path, _)| {
                let now = std::fs::read_to_string(site.path().join(path)).expect("a file");
                ((*path).to_owned(), now)
            })
            .filter(|(_, now)| now.contains('…'))
            .collect();
        assert_eq!(filled.len(), 1, "{}", change.to);
        for (path, now) in &filled {
            assert!(now.contains(&format!("on: {TODAY}")), "{now}");
            let said = now.replace('…', "Sửa theo văn bản.");
            folder::write(site.path(), path, said.as_bytes());
        }
        let found = told(&check(site.path(), &before, &[]));
        assert_eq!(found, [""; 0], "{}", change.to);
        for (path, text) in FILES {
            folder::write(site.path(), path, text.as_bytes());
        }
    }
}

#[test]
fn a_mend_of_spelling_is_told_on_its_page_alone() {
    let (site, out) = published();
    let note =
        "    changes:\n      - {on: 2024-06-10, what: Sửa chính tả tên thước đo., kind: minor}\n";
    let text_of = METRICS.replace("Cuộc gọi được", "Cuộc điện thoại được");
    folder::write(
        site.path(),
        FILES[0].0,
        [text_of.as_str(), note].concat().as_bytes(),
    );
    let before = out.path().join("a");
    assert_eq!(told(&check(site.path(), &before, &[])), [""; 0]);
    let now = out.path().join("b");
    let run = loa(
        &[
            "build",
            "--site",
            &text(site.path()),
            "--date",
            TODAY,
            "--out",
            &text(&now),
        ],
        &[],
    );
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    let told: Vec<String> = folder::files(&now)
        .into_iter()
        .filter(|(path, bytes)| {
            let is_read = path.ends_with(".html") || path.ends_with(".xml");
            is_read && String::from_utf8_lossy(bytes).contains("Sửa chính tả tên thước đo.")
        })
        .map(|(path, _)| path)
        .collect();
    assert_eq!(told, ["metrics/cuoc-goi/index.html"]);
}

#[test]
fn the_data_alone_are_enough_and_what_is_none_is_refused() {
    let (site, out) = published();
    let data = folder::paths(&out.path().join("a"));
    let data = data
        .iter()
        .find(|path| path.ends_with("/plan.json"))
        .expect("data");
    let data = out.path().join("a").join(data);
    folder::write(
        site.path(),
        FILES[2].0,
        EVENTS.replace("08:30", "09:30").as_bytes(),
    );
    std::fs::remove_file(site.path().join(FILES[4].0)).expect("a question");
    let run = check(site.path(), &data, &[]);
    let found = told(&run);
    assert_eq!(run.code, Some(1));
    assert!(
        matches!(&found[..], [gone, time] if gone.contains("site/vanished-address") && time.contains("“time”")),
        "{found:#?}"
    );
    folder::write(out.path(), "leer/x.txt", b"");
    folder::write(out.path(), "plan.json", b"{\"version\": 1}");
    for none in ["nirgends", "leer", "plan.json", "leer/x.txt"] {
        let run = check(site.path(), &out.path().join(none), &[]);
        assert_eq!(run.code, Some(2), "{none}: {}", run.err);
        assert!(run.err.contains(none), "{none}: {}", run.err);
    }
}

#[test]
fn data_of_an_older_form_bring_no_findings_of_their_own() {
    let (site, out) = published();
    let folder = out.path().join("a");
    let path = folder::paths(&folder)
        .into_iter()
        .find(|path| path.ends_with("/plan.json"));
    let path = folder.join(path.expect("data"));
    let text = std::fs::read_to_string(&path).expect("data");
    let mut data: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let whole = data.as_object_mut().expect("an object");
    whole.remove("texts");
    whole.insert("version".to_owned(), "1.0".into());
    for rows in whole["records"]
        .as_object_mut()
        .expect("records")
        .values_mut()
    {
        for row in rows.as_array_mut().expect("rows") {
            let row = row.as_object_mut().expect("a row");
            for key in ["changes", "aliases", "location", "direction", "cancelled"] {
                if row
                    .get(key)
                    .is_some_and(|value| value.as_array().is_some_and(Vec::is_empty))
                {
                    row.remove(key);
                }
            }
        }
    }
    for row in whole["measurements"].as_array_mut().expect("rows") {
        row.as_object_mut().expect("a row").remove("quality");
    }
    std::fs::write(&path, data.to_string()).expect("data");
    assert_eq!(told(&check(site.path(), &folder, &[])), [""; 0]);
}
