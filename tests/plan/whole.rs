//! What must hold of the site whatever it holds: no mistake, no link that leads nowhere, nothing
//! internal in public, a place and a source for every record, files that editors understand, answers
//! that are found.

use std::process::Command;

use loa::content::QuestionStatus;
use loa::diagnostic::Severity;
use loa::rule::Tongue;

use crate::secrets::Secrets;
use crate::site::{For, compiled, fixed_day, internal, public, rendered, root, today};
use crate::{
    binary, fits, folder, html, interface, links, page_checks, page_files, places, reached,
};

#[test]
fn it_has_no_mistake() {
    for reader in [For::Everybody, For::Staff] {
        let compiled = compiled(&root(), reader, today());
        let mut findings = compiled.findings;
        findings.extend(loa::render::check(&compiled.site));
        findings.retain(|f| f.severity() == Severity::Error);
        assert!(findings.is_empty(), "{findings:#?}");
    }
}

#[test]
fn every_link_and_anchor_leads_somewhere() {
    for (site, built) in [public(), internal()] {
        let wrong = links::broken(built, &site.base_path);
        assert!(wrong.is_empty(), "{}", links::some(&wrong));
    }
}

#[test]
fn every_file_that_is_published_is_reached() {
    let (site, built) = public();
    let unreached = reached::unreached(built, &site.base_url);
    assert!(unreached.is_empty(), "{}", links::some(&unreached));
}

#[test]
fn every_page_keeps_to_what_pages_keep_to() {
    let wrong = page_checks::wrong(&public().1);
    assert!(wrong.is_empty(), "{}", links::some(&wrong));
}

#[test]
fn the_files_that_list_pages_are_whole() {
    let (site, built) = public();
    page_files::sitemap(built, &site.base_url);
    page_files::feed(built, &site.base_url);
    page_files::robots(built, &site.base_url);
}

#[test]
fn every_record_has_its_place_and_every_page_of_a_record_its_source() {
    for (site, built) in [public(), internal()] {
        let lost = places::lost(site, built);
        assert!(lost.is_empty(), "{}", links::some(&lost));
        let unsourced = places::unsourced(built);
        assert!(unsourced.is_empty(), "{}", links::some(&unsourced));
    }
}

#[test]
fn what_is_internal_is_shown_to_the_staff_alone() {
    let secrets = Secrets::of(&root());
    let leaked = secrets.leaked(&public().1);
    assert!(leaked.is_empty(), "{leaked:?}");
    let (site, built) = internal();
    let unshown = secrets.unshown(built);
    assert!(unshown.is_empty(), "{unshown:?}");
    let says = interface::words(site.main_language(), "nav.internal");
    assert!(html::words(built.text("index.html")).contains(&says));
}

#[test]
fn only_answers_that_somebody_stands_for_are_published() {
    let ready = |status| matches!(status, QuestionStatus::Approved | QuestionStatus::Verified);
    let questions = &public().0.content.questions;
    let unready = questions
        .iter()
        .find(|q| !ready(q.entry.main.meta.status.value));
    assert!(unready.is_none(), "{unready:?}");
}

#[test]
fn its_files_fit_the_schemas_for_editors() {
    let (wrong, _) = fits::unfit(&root());
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// An editor that knows no settings goes by a file's first line.
#[test]
fn every_seed_file_names_its_schema_first() {
    let (seeds, all) = (root().join("seeds"), fits::published(Tongue::Vi));
    for path in folder::paths(&seeds) {
        let name = fits::name_for(&format!("seeds/{path}"), &all).expect("a schema");
        let up = "../".repeat(1 + path.matches('/').count());
        let wanted = format!(
            "# yaml-language-server: $schema={up}{}/{name}",
            fits::FOLDER
        );
        let text = std::fs::read_to_string(seeds.join(&path)).expect("a seed file");
        assert_eq!(text.lines().next(), Some(wanted.as_str()), "seeds/{path}");
    }
}

/// The judged queries of `queries.tsv`, asked of the script that readers run, and what a query moves.
#[test]
fn judged_queries_find_their_answers() {
    let site = compiled(&root(), For::Everybody, fixed_day()).site;
    let place = folder::temporary();
    for (path, bytes) in &rendered(&site).files {
        folder::write(place.path(), path, bytes);
    }
    let queries = folder::project().join("tests/plan/queries.tsv");
    let out = binary::text(place.path());
    node("run.mjs", &[&out, &binary::text(&queries)]);
    let typed = [
        "quen mat khau vssid",
        "đăng ký tài khoản",
        "bao hiem y te",
        "luonng huu",
    ];
    node("size.mjs", &[&[out.as_str(), "60"], &typed[..]].concat());
}

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
