//! `loa ci` as it is run: the workflows are sound, and their own commands do in a clean checkout what they
//! are there for. Commands that need a network (installing loa) stand aside; the binary is there as `loa`.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::binary::{Run, loa, text};
use crate::folder;

const ARTICLE: &str = "content/articles/chuyen-muc.md";

/// A repository with the agency's site, committed.
fn repository() -> tempfile::TempDir {
    let place = folder::temporary();
    folder::copy(&folder::site("agency"), place.path());
    git(place.path(), &["init", "-q", "-b", "chinh"]);
    commit(place.path());
    place
}

fn git(at: &Path, arguments: &[&str]) {
    let names = ["-c", "user.name=a", "-c", "user.email=a@vi-du.example"];
    let run = Command::new("git")
        .args(names)
        .args(arguments)
        .current_dir(at)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .output()
        .expect("git can be run");
    assert!(run.status.success(), "{arguments:?}: {run:?}");
}

fn commit(at: &Path) {
    git(at, &["add", "-A"]);
    git(at, &["commit", "-q", "--no-gpg-sign", "-m", "x"]);
}

fn ci(site: &Path, more: &[&str]) -> Run {
    let site = text(site);
    let mut arguments = vec!["ci"];
    arguments.extend(more);
    arguments.extend(["--site", &site]);
    loa(&arguments, &[])
}

fn parsed(root: &Path, path: &str) -> Value {
    let text = read(root, path);
    serde_saphyr::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}\n{text}"))
}

fn read(root: &Path, path: &str) -> String {
    std::fs::read_to_string(root.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// Every command of a job, in order, without those that install.
fn commands(job: &Value, key: &str) -> Vec<String> {
    let steps = job[key].as_array().expect("a list").iter();
    let lines = steps.filter_map(|step| match step {
        Value::String(line) => Some(line.clone()),
        step => step["run"].as_str().map(str::to_owned),
    });
    lines
        .filter(|line| !line.contains("cargo install"))
        .collect()
}

/// Runs commands as a runner does, each in a shell that stops at the first failure.
fn follow(at: &Path, commands: &[String]) -> Vec<Run> {
    let tools = folder::temporary();
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_loa"), tools.path().join("loa"))
        .expect("a link");
    let path = std::env::var("PATH").unwrap_or_default();
    let day = "1718409600"; // 2024-06-15
    (commands.iter())
        .map(|line| {
            let run = Command::new("bash")
                .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", line])
                .current_dir(at)
                .env("PATH", format!("{}:{path}", tools.path().display()))
                .env("SOURCE_DATE_EPOCH", day)
                .env("LC_ALL", "C.UTF-8")
                .env("BASE_URL", "https://vi-du.example/trang")
                .env("CI_PAGES_URL", "https://vi-du.example/trang")
                .env("CI_PROJECT_DIR", at)
                .output()
                .expect("bash can be run");
            Run {
                code: run.status.code(),
                out: String::from_utf8_lossy(&run.stdout).into_owned(),
                err: String::from_utf8_lossy(&run.stderr).into_owned(),
            }
        })
        .collect()
}

/// A clean copy of what is committed, with its last two commits, as a runner checks it out.
fn checkout(of: &Path) -> tempfile::TempDir {
    let place = folder::temporary();
    let (from, to) = (format!("file://{}", of.display()), text(place.path()));
    git(of, &["clone", "-q", "--depth", "2", &from, &to]);
    place
}

/// Breaks one line of an article and adds a warning there; another warning is old.
fn mistaken(root: &Path) {
    let old = "content/pages/cu.md";
    folder::write(root, old, "---\ntitle: Cũ\n---\n# Cũ\n\nChữ.\n".as_bytes());
    commit(root);
    let wrong = read(root, ARTICLE)
        .replace("campaign: tuan-le", "campaign: tuan-li")
        .replace("Xem [", "<b>Xem</b> [");
    folder::write(root, ARTICLE, wrong.as_bytes());
    commit(root);
}

#[test]
fn the_workflows_of_github_are_sound() {
    let place = repository();
    let run = ci(place.path(), &["github"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let check = parsed(place.path(), ".github/workflows/check.yml");
    let publish = parsed(place.path(), ".github/workflows/publish.yml");
    assert_eq!(check["on"], json!({"pull_request": null}));
    let on = &publish["on"];
    assert_eq!(on["push"], json!({"branches": ["chinh"]}));
    assert_eq!(on["schedule"], json!([{"cron": "17 17 * * *"}]));
    assert!(on["workflow_dispatch"].is_null() && on.get("workflow_dispatch").is_some());
    let read_alone = json!({"contents": "read"});
    for workflow in [&check, &publish] {
        assert_eq!(workflow["permissions"], read_alone);
        for (name, job) in workflow["jobs"].as_object().expect("jobs") {
            for step in job["steps"].as_array().expect("steps") {
                let uses = step["uses"].as_str().unwrap_or("a/b@v1");
                let (_, version) = uses.split_once('@').expect("a version");
                assert!(version.starts_with('v'), "{uses}");
                if uses.contains("checkout") {
                    assert_eq!(step["with"]["persist-credentials"], false, "{name}");
                }
                // What comes from outside reaches a command as a value, never as part of it.
                let line = step["run"].as_str().unwrap_or_default();
                assert!(!line.contains("${{"), "{line}");
            }
        }
    }
    let jobs = &publish["jobs"];
    let writes = |job: &str| -> Vec<&str> {
        let asked = jobs[job]["permissions"].as_object().expect("permissions");
        let writes = asked.iter().filter(|(_, how)| *how == "write");
        writes.map(|(what, _)| what.as_str()).collect()
    };
    assert_eq!(writes("build"), [""; 0]);
    assert_eq!(writes("publish"), ["pages", "id-token"]);
    assert_eq!(writes("findings"), ["security-events"]);
    assert_eq!(jobs["publish"]["needs"], "build");
    for path in [
        ".github/workflows/check.yml",
        ".github/workflows/publish.yml",
    ] {
        let text = read(place.path(), path);
        assert!(!text.contains("secrets."), "{path}");
        assert!(
            text.contains("# Tệp này do \"loa ci github\" viết"),
            "{text}"
        );
        assert!(
            !text.contains("#vi") && !text.contains("#en") && !text.contains("Written"),
            "{text}"
        );
    }
}

#[test]
fn the_commands_of_github_do_what_they_are_for() {
    let place = repository();
    assert_eq!(ci(place.path(), &["github"]).code, Some(0));
    commit(place.path());
    let fine = checkout(place.path());
    let check = parsed(place.path(), ".github/workflows/check.yml")["jobs"]["check"].clone();
    let runs = follow(fine.path(), &commands(&check, "steps"));
    assert_eq!(runs.len(), 2);
    assert!(
        runs.iter().all(|run| run.code == Some(0)),
        "{}{}",
        runs[0].err,
        runs[1].err
    );
    assert_eq!(runs[0].out, "");
    let preview = check["steps"]
        .as_array()
        .expect("steps")
        .last()
        .expect("a step");
    let folder = preview["with"]["path"].as_str().expect("a folder");
    assert!(fine.path().join(folder).join("index.html").is_file());

    let publish = parsed(place.path(), ".github/workflows/publish.yml");
    let runs = follow(fine.path(), &commands(&publish["jobs"]["build"], "steps"));
    assert_eq!(runs.len(), 1);
    assert_eq!(runs[0].code, Some(0), "{}", runs[0].err);
    let home = read(fine.path(), "public/index.html");
    assert!(
        home.contains("href=\"https://vi-du.example/trang/\""),
        "{home}"
    );
    let runs = follow(
        fine.path(),
        &commands(&publish["jobs"]["findings"], "steps"),
    );
    assert_eq!(runs[0].code, Some(0), "{}", runs[0].err);
    let sarif: Value = serde_json::from_str(&read(fine.path(), "loa.sarif")).expect("SARIF");
    assert_eq!(sarif["version"], "2.1.0");

    mistaken(place.path());
    let broken = checkout(place.path());
    let runs = follow(broken.path(), &commands(&check, "steps"));
    assert_eq!(runs[0].code, Some(1), "{}", runs[0].err);
    let lines: Vec<&str> = runs[0].out.lines().collect();
    // The error and the two warnings of the changed line; not the old warning of another file.
    assert_eq!(lines.len(), 3, "{}", runs[0].out);
    let at = |what: &str| lines.iter().any(|line| line.starts_with(what));
    assert!(
        at(&format!("::error file={ARTICLE},line=7,")),
        "{}",
        runs[0].out
    );
    assert!(
        at(&format!("::warning file={ARTICLE},line=10,")),
        "{}",
        runs[0].out
    );
    assert!(runs[0].err.contains("1 lỗi, 4 lưu ý"), "{}", runs[0].err);
    assert_eq!(runs[1].code, Some(1));
    assert!(!broken.path().join(folder).exists());
}

#[test]
fn the_pipeline_of_gitlab_does_what_it_is_for() {
    let place = repository();
    let run = ci(place.path(), &["gitlab"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("“17 17 * * *”"), "{}", run.out);
    let pipeline = parsed(place.path(), ".gitlab-ci.yml");
    let rules = |of: &Value| -> Vec<String> {
        let rules = of["rules"].as_array().cloned().unwrap_or_default();
        let rules = rules.iter().filter_map(|rule| rule["if"].as_str());
        rules.map(str::to_owned).collect()
    };
    let merge = "$CI_PIPELINE_SOURCE == \"merge_request_event\"".to_owned();
    let main = "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH".to_owned();
    assert_eq!(rules(&pipeline["workflow"]), [merge.clone(), main.clone()]);
    assert_eq!(rules(&pipeline["preview"]), [merge]);
    assert_eq!(rules(&pipeline["pages"]), [main]);
    for job in ["check", "preview", "pages"] {
        assert!(
            pipeline["stages"]
                .as_array()
                .expect("stages")
                .contains(&pipeline[job]["stage"])
        );
    }
    commit(place.path());
    let fine = checkout(place.path());
    for (job, made) in [
        (
            "check",
            &pipeline["check"]["artifacts"]["reports"]["codequality"],
        ),
        ("preview", &pipeline["preview"]["artifacts"]["paths"][0]),
        ("pages", &pipeline["pages"]["artifacts"]["paths"][0]),
    ] {
        let runs = follow(fine.path(), &commands(&pipeline[job], "script"));
        assert_eq!(runs.len(), 1);
        assert_eq!(runs[0].code, Some(0), "{job}: {}", runs[0].err);
        let made = made.as_str().expect("a path");
        assert!(fine.path().join(made).exists(), "{job}: {made}");
    }
    assert_eq!(pipeline["pages"]["artifacts"]["paths"], json!(["public/"]));
    mistaken(place.path());
    let broken = checkout(place.path());
    let runs = follow(broken.path(), &commands(&pipeline["check"], "script"));
    assert_eq!(runs[0].code, Some(1));
    let report = read(broken.path(), "gl-code-quality-report.json");
    let report: Value = serde_json::from_str(&report).expect("JSON");
    let found = report.as_array().expect("a list");
    let error = found
        .iter()
        .find(|one| one["check_name"] == "plan/unknown-id")
        .expect("it");
    assert_eq!(error["location"]["path"], ARTICLE);
    assert_eq!(pipeline["check"]["artifacts"]["when"], "always");
}

#[test]
fn files_that_somebody_changed_stay() {
    let place = repository();
    assert_eq!(ci(place.path(), &["github"]).code, Some(0));
    let again = ci(place.path(), &["github"]);
    assert_eq!(again.code, Some(0));
    assert!(
        again.out.starts_with("mọi tệp đã đúng như vậy"),
        "{}",
        again.out
    );
    folder::write(place.path(), ".github/CODEOWNERS", b"* @a\n");
    let check = place.path().join(".github/workflows/check.yml");
    std::fs::remove_file(&check).expect("a file");
    let refused = ci(place.path(), &["github"]);
    assert_eq!(refused.code, Some(2));
    assert!(
        refused.err.contains(".github/CODEOWNERS") && refused.err.contains("--force"),
        "{}",
        refused.err
    );
    assert!(!check.exists(), "all or nothing");
    let forced = ci(place.path(), &["github", "--force", "--branch", "khac"]);
    assert_eq!(forced.code, Some(0), "{}", forced.err);
    assert!(check.exists());
    assert!(read(place.path(), ".github/workflows/publish.yml").contains("branches: [khac]"));
}

#[test]
fn owners_come_from_the_configuration() {
    let place = repository();
    assert_eq!(ci(place.path(), &["github"]).code, Some(0));
    let nobody = read(place.path(), ".github/CODEOWNERS");
    assert!(
        nobody
            .lines()
            .all(|line| line.is_empty() || line.starts_with('#')),
        "{nobody}"
    );
    for folder in [
        "# /seeds/",
        "# /content/articles/",
        "# /content/questions/ho-so/",
    ] {
        assert!(
            nobody.lines().any(|line| line == folder),
            "{folder}: {nobody}"
        );
    }
    let with = |owners: &str| {
        let config = read(&folder::site("agency"), "loa.yaml");
        let config = format!("{config}owners:\n{owners}");
        folder::write(place.path(), "loa.yaml", config.as_bytes());
        ci(place.path(), &["gitlab", "--force"])
    };
    let run = with(
        "  seeds/: [\"@du-lieu\"]\n  content/: [\"@nhom/bien-tap\", ai@vi-du.example]\n  content/questions/: [\"@hoi-dap\"]\n",
    );
    assert_eq!(run.code, Some(0), "{}", run.err);
    let owners = read(place.path(), ".gitlab/CODEOWNERS");
    let lines: Vec<&str> = owners
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .collect();
    assert_eq!(
        lines,
        [
            "/content/ @nhom/bien-tap ai@vi-du.example",
            "/content/questions/ @hoi-dap",
            "/seeds/ @du-lieu"
        ]
    );
    for wrong in ["  seed/: [\"@a\"]\n", "  seeds/: [a b]\n", "  seeds/: []\n"] {
        let run = with(wrong);
        assert_eq!(run.code, Some(2), "{wrong}");
        assert!(run.err.contains("owners trong loa.yaml"), "{}", run.err);
    }
}

#[test]
fn a_site_in_a_folder_of_a_repository_with_loa_itself() {
    let place = folder::temporary();
    git(place.path(), &["init", "-q", "-b", "main"]);
    folder::copy(&folder::site("agency"), &place.path().join("cac trang/mot"));
    folder::write(place.path(), "Cargo.toml", b"[package]\nname = \"loa\"\n");
    let site = place.path().join("cac trang/mot");
    let run = loa(
        &["ci", "github", "--lang", "en", "--site", &text(&site)],
        &[],
    );
    assert_eq!(run.code, Some(0), "{}", run.err);
    let check = read(place.path(), ".github/workflows/check.yml");
    assert!(check.contains("cargo install --locked --path ."), "{check}");
    assert!(check.contains("# Checks every pull request"), "{check}");
    assert!(!run.out.contains("does not hold"), "{}", run.out);
    commit(place.path());
    commit_again(place.path());
    let fine = checkout(place.path());
    let job = parsed(place.path(), ".github/workflows/check.yml")["jobs"]["check"].clone();
    let runs = follow(fine.path(), &commands(&job, "steps"));
    assert!(
        runs.iter().all(|run| run.code == Some(0)),
        "{}{}",
        runs[0].err,
        runs[1].err
    );
    assert!(read(place.path(), ".github/CODEOWNERS").contains(r"# /cac\ trang/mot/seeds/"));
}

/// A second commit, so that there is one before.
fn commit_again(at: &Path) {
    folder::write(at, "x", b"x");
    commit(at);
}
