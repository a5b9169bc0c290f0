//! The making of a site from what was gathered, step by step; each step needs only those before it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::atlas::Atlas;
use super::back::BackLinks;
use super::dated::Dated;
use super::gather::{Gathered, gather};
use super::ground::Ground;
use super::options::Options;
use super::site::Site;
use super::told::first_ones;
use super::{judge, languages, pictures, routes, rules};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, has_errors};
use crate::plan::Plan;
use crate::raw::ReadFile;
use crate::rule;

/// Joins everything that was read into a site, and says what does not fit.
///
/// The site is always whole enough to be looked at; it may only be published without errors.
pub fn resolve(files: &[Arc<ReadFile>], options: &Options) -> (Site, Vec<Diagnostic>) {
    let mut findings: Vec<Diagnostic> = files.iter().flat_map(|f| f.findings.clone()).collect();
    let gathered = gather(files, &mut findings);
    let site = site(gathered, options, &mut findings);
    judge::judge(files, &site, &mut findings);
    if !has_errors(&findings) && site.is_empty() {
        let folders = &site.config.folders;
        findings.push(
            Diagnostic::nowhere(&rule::NOTHING_TO_BUILD)
                .with("content", &folders.content.value)
                .with("seeds", &folders.seeds.value),
        );
    }
    crate::diagnostic::tidy(&mut findings);
    first_ones(&mut findings);
    (site, findings)
}

fn site(mut all: Gathered, options: &Options, findings: &mut Vec<Diagnostic>) -> Site {
    rules::of_country(&all.config, findings);
    all.known.propose(&all.called(), findings);
    rules::check(&all, options, findings);
    all.plan.direct();
    let plans = languages::plans(&all, findings);
    let secrets = all.plan.secrets();
    if !options.internal {
        all.plan.publish();
        rules::leaks(&all, &secrets, findings);
    }
    let known = std::mem::take(&mut all.known);
    let doubts = rules::Doubts {
        known: &known,
        addresses: all.broken.contains("loa.yaml"),
    };
    let ground = ground(all, options);
    let tongues: BTreeMap<String, (Config, Plan)> = (plans.into_iter())
        .map(|(language, mut plan)| {
            if !options.internal {
                plan.publish();
            }
            let config = languages::config(&ground.config, &language, &plan);
            (language, (config, plan))
        })
        .collect();
    let plan_of = |language: &str| tongues.get(language).map(|(_, plan)| plan);
    let atlas = Atlas::new(Dated::new(ground), plan_of);
    let routes = Arc::new(routes::lay(&atlas, findings));
    rules::without_consequences(findings);
    let speak = |(language, (config, plan))| {
        let atlas = atlas.speaking(config, plan);
        let other = Site::new(atlas, Arc::clone(&routes), BTreeMap::new());
        (language, Arc::new(other))
    };
    let others = tongues.into_iter().map(speak).collect();
    let site = Site::new(atlas, routes, others);
    rules::check_content(&site, &doubts, findings);
    rules::check_texts(&site, findings);
    rules::successors(&site, findings);
    rules::aliases(&site, findings);
    pictures::check(&site, findings);
    rules::far(&site, findings);
    rules::without_run(&site, findings);
    rules::identities(&site, findings);
    site
}

/// What the site stands on.
fn ground(mut all: Gathered, options: &Options) -> Ground {
    let base = rules::base(&all, options);
    let (identity, ids) = rules::identity(&all, &base);
    let translations = languages::translations(&all);
    let shelf = std::mem::take(&mut all.shelf);
    let mut content = shelf.choose(all.config.main_language(), options);
    content.hidden.extend(all.broken.iter().cloned());
    // Neither needs what the other makes.
    let (by_file, back) = rayon::join(
        || content.by_file(),
        || Arc::new(BackLinks::new(&all.plan, &content)),
    );
    content.by_file = by_file;
    Ground {
        options: options.clone(),
        base_path: base.path().to_owned(),
        base_url: base.as_str().to_owned(),
        identity,
        ids,
        base,
        content: Arc::new(content),
        back,
        strings: (all.strings.into_iter())
            .map(|(language, words)| (language, Arc::new(words)))
            .collect(),
        theme: Arc::new(all.theme.ready()),
        templates: Arc::new(
            (all.templates.into_iter())
                .map(|(name, (_, file, text))| (name, file, text))
                .collect(),
        ),
        files: Arc::new(all.files),
        copied: Arc::new(all.copied),
        translations: Arc::new(translations),
        plan: all.plan,
        config: all.config,
    }
}
