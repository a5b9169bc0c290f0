//! Runs every case of `tests/cases/`. `LOA_BLESS=1` rewrites what is expected; `LOA_CASE=word` runs
//! the cases whose path holds the word.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use annotate_snippets::Renderer as Plain;
use loa::against::{self, EarlierBuild, PublishedPage};
use loa::compile::{Compiled, Compiler};
use loa::date::Day;
use loa::diagnostic::{has_errors, sort};
use loa::disk::Folder;
use loa::render::{Output, Renderer};
use loa::rule::Tongue;
use loa::site::Options;
use loa::{render, rule, terminal};

use crate::case::{Case, Use};
use crate::diff::diff;
use crate::folder;
use crate::html::{inside_main, single};

#[test]
fn every_case_is_as_expected() {
    let bless = std::env::var("LOA_BLESS").is_ok_and(|v| v == "1");
    let wanted = std::env::var("LOA_CASE").unwrap_or_default();
    let mut report = String::new();
    for path in all()
        .into_iter()
        .filter(|p| p.to_string_lossy().contains(&wanted))
    {
        let mut case = Case::read(&path);
        let failures = run(&mut case, bless);
        if bless {
            case.write();
        }
        for failure in failures {
            let name = path.strip_prefix(folder::project()).unwrap_or(&path);
            let _ = writeln!(report, "{}: {failure}", name.display());
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn every_rule_has_a_case_in_both_languages() {
    let mut said: BTreeSet<(String, String)> = BTreeSet::new();
    for path in all() {
        for section in Case::read(&path).sections {
            let Use::Check(language) = section.used() else {
                continue;
            };
            let ids = section.body.lines().filter_map(|line| {
                let (_, rest) = line.split_once('[')?;
                Some(rest.split_once("]: ")?.0.to_owned())
            });
            said.extend(ids.map(|id| (language.to_owned(), id)));
        }
    }
    let silent: Vec<String> = rule::all()
        .iter()
        .flat_map(|rule| [("vi", rule.id), ("en", rule.id)])
        .filter(|(language, id)| !said.contains(&((*language).to_owned(), (*id).to_owned())))
        .map(|(language, id)| format!("{id} ({language})"))
        .collect();
    assert!(
        silent.is_empty(),
        "rules without a case: {}",
        silent.join(", ")
    );
}

fn all() -> Vec<PathBuf> {
    let root = folder::project().join("tests/cases");
    let found: Vec<PathBuf> = folder::paths(&root).iter().map(|p| root.join(p)).collect();
    assert!(!found.is_empty(), "no cases in {}", root.display());
    found
}

/// Everything in which a case is not as expected; with `bless`, the case is changed instead.
fn run(case: &mut Case, bless: bool) -> Vec<String> {
    let made = match make(case) {
        Ok(made) => made,
        Err(failure) => return vec![failure],
    };
    let mut failures = Vec::new();
    let mut says_what_is_wrong = false;
    let mut expects = false;
    for section in &mut case.sections {
        let head = section.head.clone();
        let found = match section.used() {
            Use::Options | Use::File(..) | Use::Before(_) => continue,
            Use::Unknown => {
                failures.push(format!("nothing checks “-- {head} --”"));
                continue;
            }
            Use::Check(language) => {
                says_what_is_wrong = true;
                Ok(Some(made.complaints(language)))
            }
            Use::Page(page) => made.page(page, false).map(|text| Some(lines(&text))),
            Use::Contains(page, whole) => made.holds(page, whole, &section.body, true),
            Use::Lacks(page, whole) => made.holds(page, whole, &section.body, false),
        };
        expects = true;
        match found {
            Err(failure) => failures.push(format!("{head}: {failure}")),
            Ok(None) => {}
            Ok(Some(text)) if bless => section.body = text,
            Ok(Some(text)) if text.trim() == section.body.trim() => {}
            Ok(Some(text)) => {
                failures.push(format!(
                    "{head}:\n{}",
                    diff(section.body.trim(), text.trim())
                ));
            }
        }
    }
    if !expects {
        failures.push("nothing is expected of it".to_owned());
    }
    if !says_what_is_wrong && !made.compiled.findings.is_empty() {
        failures.push(format!("unexpected complaints:\n{}", made.complaints("en")));
    }
    failures
}

/// The rules of everything that is wrong with a case's site.
pub fn complaints(case: &Case) -> Result<Vec<String>, String> {
    let made = make(case)?;
    let findings = made.compiled.findings.iter();
    Ok(findings.map(|found| found.rule.id.to_owned()).collect())
}

/// What came of a case's site.
struct Made {
    compiled: Compiled,
    renderer: Option<Renderer>,
}

fn make(case: &Case) -> Result<Made, String> {
    let place = folder::temporary();
    if let Some(below) = case.option("on") {
        folder::copy(&folder::site(below), place.path());
    }
    let mut written = Vec::new();
    for section in &case.sections {
        if let Use::File(path, form) = section.used() {
            folder::write(place.path(), path, &section.bytes(form));
            written.push(path);
        }
    }
    let root = place.path().to_owned();
    let found = Folder::new(root).load().map_err(|e| format!("{e:#}"))?;
    for path in written
        .into_iter()
        .filter(|_| case.option("unread").is_none())
    {
        if !found.iter().any(|f| *f.file.path == *path) {
            return Err(format!("the site does not read “{path}”"));
        }
    }
    let day: Day = case
        .option("date")
        .unwrap_or("2024-06-15")
        .parse()
        .map_err(|e| format!("date: {e}"))?;
    let yes = |name: &str| case.option(name) == Some("true");
    let options = Options {
        today: day.0,
        base_url: case.option("base_url").map(str::to_owned),
        drafts: yes("drafts"),
        internal: yes("internal"),
    };
    let mut compiled = Compiler::default().compile(&found, &options);
    let mut renderer = None;
    if !has_errors(&compiled.findings) {
        compiled.findings.extend(render::check(&compiled.site));
        renderer = Renderer::new(&compiled.site).ok();
        if let Some(published) = earlier(case)? {
            let found = against::compare(&compiled.site, &compiled.texts, &published);
            compiled.findings.extend(found);
            sort(&mut compiled.findings);
        }
    }
    Ok(Made { compiled, renderer })
}

/// What the earlier build of a case published, where it had one.
fn earlier(case: &Case) -> Result<Option<EarlierBuild>, String> {
    let before = (case.sections.iter()).filter_map(|section| match section.used() {
        Use::Before(path) => Some((path, section.body.as_bytes())),
        _ => None,
    });
    let before: Vec<_> = before.collect();
    if before.is_empty() {
        return Ok(None);
    }
    let place = folder::temporary();
    if let Some(below) = case.option("on") {
        folder::copy(&folder::site(below), place.path());
    }
    for (path, bytes) in before {
        folder::write(place.path(), path, bytes);
    }
    let found = Folder::new(place.path())
        .load()
        .map_err(|e| format!("{e:#}"))?;
    let day = case.option("published").unwrap_or("2024-06-01");
    let day: Day = day.parse().map_err(|e| format!("published: {e}"))?;
    let options = Options {
        today: day.0,
        base_url: case.option("base_url").map(str::to_owned),
        drafts: false,
        internal: false,
    };
    let compiled = Compiler::default().compile(&found, &options);
    let renderer = match has_errors(&compiled.findings) {
        true => None,
        false => Renderer::new(&compiled.site).ok(),
    };
    let renderer = renderer.ok_or(format!("before: {:?}", compiled.findings))?;
    let mut published = EarlierBuild::default();
    for (file, route) in compiled.site.routes.iter() {
        let Ok(Output::Bytes(bytes)) = renderer.render(&compiled.site, route) else {
            continue;
        };
        let text = String::from_utf8_lossy(&bytes);
        if file.ends_with(".html") {
            let page = PublishedPage::read(file.clone(), &text);
            published.pages.push(page);
        } else if file.ends_with("/plan.json") {
            published.data = Some(EarlierBuild::read(&text)?);
        }
    }
    Ok(Some(published))
}

impl Made {
    fn complaints(&self, language: &str) -> String {
        let tongue = if language == "en" {
            Tongue::En
        } else {
            Tongue::Vi
        };
        let Compiled {
            findings, texts, ..
        } = &self.compiled;
        let text = terminal::report(findings, texts, tongue, &Plain::plain());
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        let text = lines.join("\n");
        if text.trim().is_empty() {
            String::new()
        } else {
            format!("{}\n", text.trim())
        }
    }

    /// A page's inside of `<main>`, or the whole file.
    fn page(&self, page: &str, whole: bool) -> Result<String, String> {
        let path = loa::site::output(page.trim_start_matches('/'));
        let site = &self.compiled.site;
        let route = site.routes.get(&path).ok_or(format!("no page {path}"))?;
        let renderer = self.renderer.as_ref().ok_or("the site has errors")?;
        let bytes = match renderer.render(site, route) {
            Ok(Output::Bytes(bytes)) => bytes,
            Ok(Output::Made(loa::made::Made::Card(svg))) => svg.into_bytes(),
            Ok(Output::Made(made)) => return Err(format!("{path} is made: {made:?}")),
            Ok(Output::Copy(from)) => return Err(format!("{path} is a copy of {from}")),
            Err(finding) => return Err(format!("{finding:?}")),
        };
        let text = String::from_utf8(bytes).map_err(|e| e.to_string())?;
        if whole || !path.ends_with(".html") {
            return Ok(text);
        }
        inside_main(&text)
            .map(str::to_owned)
            .ok_or("no <main>".to_owned())
    }

    fn holds(
        &self,
        page: &str,
        whole: bool,
        wanted: &str,
        there: bool,
    ) -> Result<Option<String>, String> {
        let text = single(&self.page(page, whole)?);
        let wrong: Vec<&str> = wanted
            .lines()
            .filter(|line| !line.trim().is_empty() && text.contains(&single(line)) != there)
            .collect();
        if wrong.is_empty() {
            return Ok(None);
        }
        Err(format!("not so: {}\n    in: {text}", wrong.join(" / ")))
    }
}

#[test]
fn a_case_that_proves_nothing_fails() {
    let place = folder::temporary();
    let case = |name: &str, text: &str| {
        folder::write(place.path(), name, text.as_bytes());
        run(&mut Case::read(&place.path().join(name)), false)
    };
    let page = "-- options --\nbase_url: https://vi-du.example/\n-- content/a.md --\n---\ntitle: A\n---\nChữ.\n";
    assert!(case("good", &format!("{page}-- contains: a/ --\nChữ.\n")).is_empty());
    let bad = [
        ("no expectation", String::new(), "nothing is expected"),
        (
            "nothing checks it",
            "-- expect: pages a/ --\nChữ.\n".into(),
            "nothing checks",
        ),
        (
            "no such page",
            "-- contains: b/ --\nChữ.\n".into(),
            "no page b/index.html",
        ),
        (
            "not there",
            "-- contains: a/ --\nSố.\n".into(),
            "not so: Số.",
        ),
        ("there", "-- lacks: a/ --\nChữ.\n".into(), "not so: Chữ."),
        (
            "a file nobody reads",
            "-- seed/a.yaml --\nx\n-- expect: check --\n".into(),
            "does not read",
        ),
        (
            "a mistake unsaid",
            "-- content/b.md --\nx\n-- contains: a/ --\n".into(),
            "unexpected complaints",
        ),
        (
            "a mistake said falsely",
            "-- expect: check --\nlỗi\n".into(),
            "- lỗi",
        ),
    ];
    for (name, more, why) in bad {
        let failures = case(name, &format!("{page}{more}")).join("\n");
        assert!(failures.contains(why), "{name}: {failures}");
    }
}

/// A text with single spaces and no empty line.
fn lines(text: &str) -> String {
    let kept: Vec<String> = text.lines().map(single).filter(|l| !l.is_empty()).collect();
    format!("{}\n", kept.join("\n"))
}
