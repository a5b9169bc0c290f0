//! `loa ci` as it is run: the workflows are sound, and their own commands do in a clean checkout what they
//! are there for. Commands that need a network (installing loa) stand aside; the binary is there as `loa`.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::binary::{Run, loa, text};
use crate::folder;

const ARTICLE: &str = "content/articles/chuyen-muc.md";

/// Where loa comes from, in a repository that does not hold it.
const REV: &str = "0123456789abcdef0123456789abcdef01234567";
const FROM: [&str; 4] = ["--from", "https://git.example/loa.git", "--rev", REV];

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
    arguments.extend(FROM);
    loa(&arguments, &[])
}

/// The same, and nothing said of where loa comes from but this.
fn ci_of(site: &Path, more: &[&str]) -> Run {
    let site = text(site);
    let mut arguments = vec!["ci", "--site", &site];
    arguments.extend(more);
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
    assert!(
        read(place.path(), ".github/workflows/publish.yml").contains("branches:\n      - khac\n")
    );
}

#[test]
fn owners_come_from_the_configuration() {
    let place = repository();
    folder::write(place.path(), "static/CNAME", b"vi-du.example\n");
    folder::write(place.path(), "themes/default/style.css", b"a {}\n");
    folder::write(place.path(), "themes/default/bieu-trung.png", b"no picture");
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
        "# /static/",
        "# /themes/",
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
    folder::write(
        place.path(),
        "Cargo.toml",
        b"[package]\nname = \"loa-site\"\n",
    );
    let site = place.path().join("cac trang/mot");
    let run = loa(
        &["ci", "github", "--lang", "en", "--site", &text(&site)],
        &[],
    );
    assert_eq!(run.code, Some(0), "{}", run.err);
    let check = read(place.path(), ".github/workflows/check.yml");
    assert!(check.contains("cargo install --locked --path ."), "{check}");
    assert!(check.contains("# Checks every pull request"), "{check}");
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

#[test]
fn loa_is_never_taken_by_its_name() {
    let place = repository();
    let before = folder::files(place.path());
    let (git, file) = ("https://git.example/loa.git", "https://git.example/loa");
    let sum = "ab".repeat(32);
    for unclear in [
        &["github"][..],
        &["gitlab", "--from", git],
        &["gitlab", "--rev", REV],
        &["github", "--from", git, "--rev", "main"],
        &["github", "--from", git, "--rev", &REV[1..]],
        &["github", "--from", "http://git.example/loa", "--rev", REV],
        &["github", "--from", "https://git.example/$(x)", "--rev", REV],
        &["github", "--from", "https://git.example/a b", "--rev", REV],
        &[
            "github",
            "--from",
            "https://u:p@git.example/a",
            "--rev",
            REV,
        ],
        &["github", "--binary", file],
        &["github", "--binary", file, "--sha256", REV],
        &["github", "--binary", file, "--sha256", &sum, "--rev", REV],
    ] {
        for (language, words) in [
            ("vi", "quy trình phải biết lấy loa từ đâu"),
            ("en", "the workflow must know where loa comes from"),
        ] {
            let mut arguments = unclear.to_vec();
            arguments.extend(["--lang", language]);
            let run = ci_of(place.path(), &arguments);
            assert_eq!(run.code, Some(2), "{arguments:?}");
            assert!(run.err.contains(words), "{arguments:?}: {}", run.err);
            assert!(
                run.err.contains("--rev") && run.err.contains("--sha256"),
                "{}",
                run.err
            );
        }
    }
    assert_eq!(folder::files(place.path()), before);
    for host in ["github", "gitlab"] {
        assert_eq!(ci(place.path(), &[host]).code, Some(0));
    }
    for path in [
        ".github/workflows/check.yml",
        ".github/workflows/publish.yml",
        ".gitlab-ci.yml",
    ] {
        let text = read(place.path(), path);
        let installs: Vec<&str> = text
            .lines()
            .filter(|line| line.contains("cargo install"))
            .collect();
        assert!(!installs.is_empty(), "{text}");
        for line in installs {
            assert!(
                line.contains(&format!("--git '{git}' --rev {REV}")),
                "{line}"
            );
        }
        assert!(
            text.contains(&format!("{REV}\n")),
            "the cache knows the source: {text}"
        );
    }
}

#[test]
fn a_binary_is_taken_by_its_checksum() {
    let place = repository();
    let sum = "ab".repeat(32);
    let sum = sum.as_str();
    let url = "https://git.example/loa-0.1.0?a=b&c=d";
    let arguments = ["github", "--binary", url, "--sha256", sum];
    let run = ci_of(place.path(), &arguments);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let run = ci_of(place.path(), &["gitlab", "--binary", url, "--sha256", sum]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let job = &parsed(place.path(), ".github/workflows/check.yml")["jobs"]["check"];
    let steps = job["steps"].as_array().expect("steps").iter();
    let github = steps
        .filter_map(|step| step["run"].as_str())
        .next()
        .expect("a command");
    let pipeline = parsed(place.path(), ".gitlab-ci.yml");
    let gitlab = pipeline["default"]["before_script"][1]
        .as_str()
        .expect("a command");
    for command in [github, gitlab] {
        assert!(command.contains(&format!("'{url}'")), "{command}");
        let real = sha256(b"true\n");
        assert_ne!(real, sum);
        assert!(!installs(command), "another file than was meant: {command}");
        assert!(installs(&command.replace(sum, &real)), "{command}");
    }
}

/// Whether commands install what a downloader brings that always brings the same five bytes.
fn installs(command: &str) -> bool {
    let place = folder::temporary();
    let (home, tools) = (place.path(), place.path().join("tools"));
    let curl = "#!/bin/sh\nwhile [ \"$1\" != -o ]; do shift; done\nmkdir -p \"$(dirname \"$2\")\"\necho true > \"$2\"\n";
    folder::write(&tools, "curl", curl.as_bytes());
    let run = Command::new("bash")
        .args(["--noprofile", "--norc", "-eo", "pipefail", "-c"])
        .arg(format!("chmod +x {}/curl\n{command}", tools.display()))
        .current_dir(home)
        .env("HOME", home)
        .env(
            "PATH",
            format!(
                "{}:{}",
                tools.display(),
                std::env::var("PATH").unwrap_or_default()
            ),
        )
        .output()
        .expect("bash can be run");
    run.status.success()
}

fn sha256(bytes: &[u8]) -> String {
    let place = folder::temporary();
    folder::write(place.path(), "x", bytes);
    let run = Command::new("sha256sum")
        .arg(place.path().join("x"))
        .output();
    let out = run.expect("sha256sum can be run").stdout;
    String::from_utf8_lossy(&out[..64]).into_owned()
}

#[test]
fn what_a_person_gave_stays_one_value() {
    let place = repository();
    let before = folder::files(place.path());
    for bad in [
        "a\n evil: x",
        "a b",
        "a..b",
        "-a",
        "a:",
        "",
        "[a",
        "a\u{1b}[31m",
    ] {
        for (language, words) in [
            ("vi", "tên nhánh mà git nhận"),
            ("en", "no name of a branch"),
        ] {
            let branch = format!("--branch={bad}");
            let run = ci(place.path(), &["github", &branch, "--lang", language]);
            assert_eq!(run.code, Some(2), "{bad:?}");
            assert!(run.err.contains(words), "{}", run.err);
            assert!(!run.err.contains('\u{1b}'), "{}", run.err);
        }
    }
    assert_eq!(folder::files(place.path()), before);
    for (good, filter) in [
        ("a,b", "a,b"),
        ("{zone}", "{zone}"),
        ("1.0", "1.0"),
        ("#1\"'", "#1\"'"),
        ("no", "no"),
        ("a+b!", "a\\+b\\!"),
    ] {
        let run = ci(place.path(), &["github", "--force", "--branch", good]);
        assert_eq!(run.code, Some(0), "{good}: {}", run.err);
        let publish = parsed(place.path(), ".github/workflows/publish.yml");
        assert_eq!(
            publish["on"]["push"],
            json!({"branches": [filter]}),
            "{good}"
        );
    }
    // A time zone that is none is a mistake in loa.yaml, and stands in no comment.
    let config = read(place.path(), "loa.yaml");
    let config: Vec<&str> = config
        .lines()
        .filter(|l| !l.starts_with("time_zone:"))
        .collect();
    let config = format!("{}\ntime_zone: \"UTC\\nevil: x\"\n", config.join("\n"));
    folder::write(place.path(), "loa.yaml", config.as_bytes());
    for host in ["github", "gitlab"] {
        assert_eq!(ci(place.path(), &[host, "--force"]).code, Some(0));
    }
    for (path, bytes) in folder::files(place.path()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(path == "loa.yaml" || !text.contains("evil"), "{path}");
    }
}

#[test]
fn a_site_in_a_folder_with_an_odd_name() {
    let odd = "a: b #c 'd' {branch} [e] *";
    let place = folder::temporary();
    git(place.path(), &["init", "-q", "-b", "main"]);
    folder::copy(&folder::site("agency"), &place.path().join(odd));
    let site = place.path().join(odd);
    for host in ["github", "gitlab"] {
        assert_eq!(ci(&site, &[host]).code, Some(0), "{host}");
    }
    commit(place.path());
    commit_again(place.path());
    let fine = checkout(place.path());
    let check = parsed(place.path(), ".github/workflows/check.yml")["jobs"]["check"].clone();
    let pipeline = parsed(place.path(), ".gitlab-ci.yml");
    let mut all = commands(&check, "steps");
    all.extend(commands(&pipeline["pages"], "script"));
    for run in follow(fine.path(), &all) {
        assert_eq!(run.code, Some(0), "{}", run.err);
    }
    let owners = read(place.path(), ".github/CODEOWNERS");
    assert!(
        owners.contains(r"# /a:\ b\ \#c\ 'd'\ {branch}\ \[e\]\ \*/seeds/"),
        "{owners}"
    );
    for (wrong, says) in [("a\n* @x", "một dòng"), ("a${{ x }}", "${{")] {
        let place = folder::temporary();
        git(place.path(), &["init", "-q", "-b", "main"]);
        folder::copy(&folder::site("agency"), &place.path().join(wrong));
        let run = ci(&place.path().join(wrong), &["github"]);
        assert_eq!(run.code, Some(2), "{wrong}: {}", run.out);
        assert!(run.err.contains(says), "{}", run.err);
    }
    // A topic's folder reaches the list of owners in one line, of which nothing is an account.
    let place = repository();
    folder::write(
        place.path(),
        "content/questions/a\n* @x/b.md",
        b"---\ntitle: T\n---\n",
    );
    let run = ci(place.path(), &["github"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let owners = read(place.path(), ".github/CODEOWNERS");
    let mut asked = owners.lines().filter(|line| !line.starts_with('#'));
    assert!(!asked.any(|line| line.contains("@x")), "{owners}");
}
