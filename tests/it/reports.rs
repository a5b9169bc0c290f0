//! The reports of `loa check` for machines, held against what their readers publish: SARIF against the
//! schema of OASIS, GitLab's code quality report against its documentation.

use std::path::Path;

use serde_json::{Value, json};

use crate::binary::{loa, text};
use crate::folder;

/// A site with errors and warnings of many kinds, with and without a place, a second place and a mend.
fn broken() -> tempfile::TempDir {
    let place = folder::temporary();
    folder::copy(&folder::site("agency"), place.path());
    let files: [(&str, &str); 6] = [
        (
            "content/articles/Bài viết (1).md",
            "---\ntitle: Bài\nsumary: Có lỗi.\ndate: 2024-05-02\ncampaign: tuan-li\nsource: qd-01-2024\n---\n# Đề mục\n\nĐạt {{ taget(id=\"x\") }} <b>80%</b>.\n",
        ),
        ("content/pages/quay.png", "PK"),
        (
            "content/pages/hai.md",
            "---\ntitle: Hai\n---\n## A {#x}\n\n## B {#x}\n\nXem [đây](khong-co.md).\n",
        ),
        ("seeds/units/x.yaml", "units: [\n"),
        (
            "seeds/terms.yaml",
            "terms:\n  - {id: hs, term: HS, full: hồ sơ, source: qd-01-2024}\n  - {id: hs, term: HT, full: hệ thống, source: qd-01-2024}\n",
        ),
        ("seeds/khac.yaml", "a: 1\n"),
    ];
    for (path, text) in files {
        folder::write(place.path(), path, text.as_bytes());
    }
    place
}

fn report(site: &Path, form: &str, more: &[&str]) -> Value {
    let site = text(site);
    let mut arguments = vec![
        "check",
        "--site",
        &site,
        "--date",
        "2024-06-15",
        "--format",
        form,
    ];
    arguments.extend(more);
    let run = loa(&arguments, &[]);
    serde_json::from_str(&run.out).unwrap_or_else(|e| panic!("{form}: {e}\n{}", run.out))
}

/// Everything in which a value is not as a schema asks.
fn misfits(schema: &Value, value: &Value) -> Vec<String> {
    let judge = jsonschema::validator_for(schema).expect("a sound schema");
    let errors = judge.iter_errors(value);
    errors
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect()
}

fn sarif_schema() -> Value {
    let path = folder::project().join("tests/schemas/sarif-schema-2.1.0.json");
    let text = std::fs::read_to_string(path).expect("the schema");
    let mut schema: Value = serde_json::from_str(&text).expect("JSON");
    // Two patterns of the committee have a bracket too many: read by the letter of ECMA-262 they are none.
    for of in ["run", "toolComponent"] {
        let language = &mut schema["definitions"][of]["properties"]["language"];
        let language = language.as_object_mut().expect("a property");
        assert_eq!(language.remove("pattern"), Some(json!(LANGUAGE)));
    }
    schema
}

/// As the committee has published it.
const LANGUAGE: &str = "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$";

#[test]
fn sarif_is_as_oasis_has_it() {
    let schema = sarif_schema();
    let place = broken();
    for more in [&["--lang", "vi"][..], &["--lang", "en"]] {
        let sarif = report(place.path(), "sarif", more);
        let results = sarif["runs"][0]["results"].as_array().expect("results");
        assert!(results.len() >= 8, "{results:#?}");
        for part in ["relatedLocations", "fixes"] {
            assert!(results.iter().any(|r| r.get(part).is_some()), "{part}");
        }
        assert_eq!(misfits(&schema, &sarif), [""; 0]);
    }
    let fine = report(&folder::site("agency"), "sarif", &[]);
    assert_eq!(misfits(&schema, &fine), [""; 0]);
    // The schema is one that can say no.
    let mut wrong = fine;
    wrong["runs"][0]["tool"]["driver"]["name"] = json!(1);
    wrong["runs"][0]["rezults"] = json!([]);
    assert_eq!(misfits(&schema, &wrong).len(), 2);
}

/// What GitLab documents of each entry of a report: the keys that it needs and their values.
fn gitlab_schema() -> Value {
    json!({
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "additionalProperties": false,
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "additionalProperties": false,
                    "properties": {
                        "path": {"type": "string", "pattern": "^[^/.]"},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "additionalProperties": false,
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    })
}

#[test]
fn code_quality_is_as_gitlab_has_it() {
    let place = broken();
    let found = report(place.path(), "gitlab", &[]);
    assert_eq!(misfits(&gitlab_schema(), &found), [""; 0]);
    let all = found.as_array().expect("a list");
    let severities: Vec<&Value> = all.iter().map(|one| &one["severity"]).collect();
    for severity in ["major", "minor"] {
        assert!(severities.contains(&&json!(severity)), "{severity}");
    }
    let mut marks: Vec<&str> = all
        .iter()
        .filter_map(|one| one["fingerprint"].as_str())
        .collect();
    marks.sort_unstable();
    marks.dedup();
    assert_eq!(marks.len(), all.len(), "each finding has a mark of its own");
    // Every path is that of a file, as seen from where the command runs.
    for one in all {
        let path = one["location"]["path"].as_str().expect("a path");
        assert!(place.path().join(path).is_file(), "{path}");
    }
    assert_eq!(report(&folder::site("agency"), "gitlab", &[]), json!([]));
}

/// What the README documents of loa's own form, version 1: every key, none besides.
fn own_schema() -> Value {
    let position = json!({
        "type": "object",
        "required": ["line", "column"],
        "additionalProperties": false,
        "properties": {
            "line": {"type": "integer", "minimum": 1},
            "column": {"type": "integer", "minimum": 1},
        },
    });
    let place = json!({
        "type": "object",
        "required": ["file", "start", "end"],
        "additionalProperties": false,
        "properties": {"file": {"type": "string", "minLength": 1}, "start": position, "end": position},
    });
    let none_or = |form: Value| json!({"anyOf": [{"type": "null"}, form]});
    let word = json!({"type": "string", "minLength": 1});
    let finding = json!({
        "type": "object",
        "required": [
            "rule", "severity", "what", "help", "place", "related", "suggestion", "fix", "fingerprint"
        ],
        "additionalProperties": false,
        "properties": {
            "rule": {"type": "string", "pattern": "^[a-z]+/[a-z-]+$"},
            "severity": {"enum": ["error", "warning"]},
            "what": word,
            "help": word,
            "place": none_or(place.clone()),
            "related": none_or(place.clone()),
            "suggestion": none_or(word.clone()),
            "fix": none_or(json!({
                "type": "object",
                "required": ["place", "text"],
                "additionalProperties": false,
                "properties": {"place": place, "text": {"type": "string"}},
            })),
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
        },
    });
    json!({
        "type": "object",
        "required": ["version", "tool", "errors", "warnings", "findings"],
        "additionalProperties": false,
        "properties": {
            "version": {"const": 1},
            "tool": {
                "type": "object",
                "required": ["name", "version"],
                "additionalProperties": false,
                "properties": {"name": {"const": "loa"}, "version": word},
            },
            "errors": {"type": "integer", "minimum": 0},
            "warnings": {"type": "integer", "minimum": 0},
            "findings": {"type": "array", "items": finding},
        },
    })
}

#[test]
fn our_own_form_holds_what_is_documented() {
    let place = broken();
    let found = report(place.path(), "json", &[]);
    assert_eq!(misfits(&own_schema(), &found), [""; 0]);
    let all = found["findings"].as_array().expect("a list");
    for key in ["place", "related", "suggestion", "fix"] {
        assert!(all.iter().any(|one| !one[key].is_null()), "{key}");
    }
    let count = |severity: &str| all.iter().filter(|one| one["severity"] == severity).count();
    assert_eq!(found["errors"], count("error"));
    assert_eq!(found["warnings"], count("warning"));
    // Every key is named where people read of the form.
    let readme = std::fs::read_to_string(folder::project().join("README.md")).expect("a README");
    let told = readme.lines().find(|line| line.starts_with("`--format`"));
    let told = told.expect("the paragraph on formats");
    let keys = found.as_object().into_iter().chain(all[0].as_object());
    for key in keys.flat_map(|part| part.keys()) {
        assert!(
            told.contains(&format!("`{key}`")),
            "{key} is not documented"
        );
    }
}
