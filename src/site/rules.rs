//! The rules that need more than one file: references, numbers, dates, leaks, links.

mod addresses;
mod aliases;
mod answers;
mod changes;
mod content;
mod country;
mod coverage;
mod dates;
mod editions;
mod far;
mod figures;
mod identities;
mod leaks;
mod measured;
mod notes;
mod numbers;
mod offers;
mod past;
mod progress;
mod results;
mod runs;
mod sections;
mod sources;
mod strings;
mod texts;
mod times;

pub(super) use aliases::aliases;
pub(super) use content::{Doubts, check_content};
pub(super) use country::of_country;
pub(super) use far::far;
pub(super) use identities::identities;
pub(super) use leaks::leaks;
pub(super) use notes::successors;
pub(super) use results::without_run;
pub(super) use sections::without_consequences;
pub(super) use texts::check_texts;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use self::coverage::Served;
use self::sources::sources;
use super::gather::Gathered;
use super::options::Options;
use crate::address::Base;
use crate::content::{ArticleMeta, TopicMeta, Written};
use crate::diagnostic::{Diagnostic, nearest};
use crate::file::{Place, Span};
use crate::plan::seed::SeedEntry as _;
use crate::plan::{Kind, Rows};
use crate::rule;

/// Checks the configuration, every reference and every number of the plan.
pub(super) fn check(all: &Gathered, options: &Options, findings: &mut Vec<Diagnostic>) {
    config(all, findings);
    addresses::base(all, options, findings);
    addresses::identity(all, findings);
    words(all, findings);
    let plan = &all.plan;
    for table in plan.tables() {
        records(all, table, findings);
    }
    for relation in &plan.relations {
        relation.references(&mut |kind, id| all.known.check(kind, id, &relation.file, findings));
        sources(all, &relation.source, &relation.file, findings);
    }
    for (file, document) in &all.tables {
        all.known.check(Kind::Document, document, file, findings);
    }
    super::guides::check(all, findings);
    numbers::check(all, findings);
    measured::measurements(all, options, findings);
    figures::check(all, findings);
    measured::check(all, findings);
    past::plan(all, options, findings);
    results::check(all, findings);
    notes::plan(all, options, findings);
    progress::check(all, options, findings);
    changes::check(all, findings);
    runs::check(all, options, findings);
    times::check(all, options, findings);
    dates::check(all, findings);
    editions::check(all, findings);
    offers::check(all, &base(all, options), findings);
    let served = articles(all, options, findings);
    coverage::check(all, served, findings);
    shelf(all, options, findings);
}

/// Checks the front matter of every article, each alone, so in parallel; says what they serve.
///
/// One pass: with many articles, fetching each from memory costs more than all of its checks.
fn articles<'a>(
    all: &'a Gathered,
    options: &Options,
    findings: &mut Vec<Diagnostic>,
) -> Served<'a> {
    let one = |(mut served, mut found): (Served<'a>, Vec<_>), article: &'a Arc<_>| {
        let article: &Written<ArticleMeta> = article;
        let meta = &article.meta;
        meta.references(&mut |kind, id| all.known.check(kind, id, &article.file, &mut found));
        sources(all, &meta.source, &article.file, &mut found);
        answers::article(article, &mut found);
        past::article(article, options, &mut found);
        notes::text(article, options, &mut found);
        runs::article(all, article, &mut found);
        served.article(meta);
        (served, found)
    };
    let articles = all.shelf.articles.par_iter().with_min_len(256);
    let (served, mut found) =
        (articles.fold(Default::default, one)).reduce(Default::default, |a, mut b| {
            let mut found = a.1;
            found.append(&mut b.1);
            (a.0.and(b.0), found)
        });
    findings.append(&mut found);
    served
}

/// Checks the front matter of questions and pages.
fn shelf(all: &Gathered, options: &Options, findings: &mut Vec<Diagnostic>) {
    let shelf = &all.shelf;
    findings.par_extend(shelf.questions.par_iter().flat_map_iter(|(question, _)| {
        let (meta, mut found) = (&question.meta, Vec::new());
        meta.references(&mut |kind, id| all.known.check(kind, id, &question.file, &mut found));
        sources(all, &meta.source, &question.file, &mut found);
        answers::approval(question, &mut found);
        answers::question(all, question, options, &mut found);
        past::question(question, options, &mut found);
        notes::text(question, options, &mut found);
        found
    }));
    for page in &shelf.pages {
        sources(all, &page.meta.source, &page.file, findings);
        past::page(page, options, findings);
        notes::text(page, options, findings);
    }
    for topic in &shelf.topics {
        findings.extend(unshown(topic));
    }
}

/// A finding where a topic says more than its page shows.
fn unshown(topic: &Written<TopicMeta>) -> Option<Diagnostic> {
    let body = topic.body();
    let words = body.trim();
    let start = topic.body + (body.len() - body.trim_start().len());
    let line = words.lines().next()?;
    let span = Span::new(start, start + line.len());
    Some(Diagnostic::new(&rule::UNSHOWN_BODY, topic.place(span)))
}

fn records(all: &Gathered, table: &dyn Rows, findings: &mut Vec<Diagnostic>) {
    if table.count() == 0 {
        return;
    }
    let (kind, fields) = (table.kind(), table.fields());
    for (_, row) in table.each() {
        row.references(&mut |kind, id| all.known.check(kind, id, &row.file, findings));
        row.cites(&mut |list| sources(all, list, &row.file, findings));
        if row.needs_source() && row.sources().is_empty() {
            findings.push(
                Diagnostic::new(&rule::MISSING_SOURCE, row.place(row.id().span))
                    .with("kind", kind.name()),
            );
        }
        for (field, mark) in &row.bases().0 {
            if !fields.iter().any(|f| f == field) {
                findings.push(
                    Diagnostic::new(&rule::UNKNOWN_BASIS_FIELD, row.place(mark.span))
                        .with("kind", kind.name())
                        .with("of", kind.type_name())
                        .with("field", field)
                        .suggest(nearest(field, fields.iter().map(String::as_str))),
                );
            }
        }
    }
}

fn config(all: &Gathered, findings: &mut Vec<Diagnostic>) {
    let Some(file) = &all.config_file else {
        return;
    };
    let config = &all.config;
    let at = |span: Span| Place::new(file, span);
    if let Some(version) = &config.version
        && version.value > crate::config::VERSION
    {
        findings.push(
            Diagnostic::new(&rule::NEWER_VERSION, at(version.span))
                .with("version", version.value.to_string())
                .with("known", crate::config::VERSION.to_string()),
        );
    }
    addresses::check(config, file, findings);
    sections::check(all, file, findings);
    if let Some(zone) = &config.time_zone
        && !crate::zone::exists(&zone.value)
    {
        findings.push(
            Diagnostic::new(&rule::UNKNOWN_TIME_ZONE, at(zone.span)).with("value", &zone.value),
        );
    }
    if let Some(theme) = config.theme.as_ref().filter(|_| !all.theme_found) {
        findings
            .push(Diagnostic::new(&rule::MISSING_THEME, at(theme.span)).with("name", &theme.value));
    }
    for id in &config.main_metrics {
        all.known.check(Kind::Metric, id, file, findings);
    }
    for id in &config.main_questions {
        all.known.check(Kind::Question, id, file, findings);
    }
    if let Some(id) = &config.main_campaign {
        all.known.check(Kind::Campaign, id, file, findings);
    }
    for id in config
        .official_channels
        .iter()
        .filter_map(|c| c.channel.as_ref())
    {
        all.known.check(Kind::Channel, id, file, findings);
    }
}

/// Every language that has interface words must have all of them: what one language says, the others
/// say too. A language without any shows those of the main one.
fn words(all: &Gathered, findings: &mut Vec<Diagnostic>) {
    // A key that nobody asks for is told as such, and lacks nowhere.
    let keys: BTreeSet<&String> = (all.strings.values())
        .flat_map(|words| words.0.keys())
        .filter(|key| all.brought.contains_key(*key) || strings::is_used(all, key))
        .collect();
    findings.extend(speechless(all, &keys));
    findings.extend(strings::check(all));
    for language in &all.config.languages {
        let (Some(words), Some(file)) = (all.strings.get(language), all.string_files.get(language))
        else {
            continue;
        };
        let missing: Vec<&str> = (keys.iter())
            .filter(|key| !words.0.contains_key(**key))
            .map(|key| key.as_str())
            .collect();
        if !missing.is_empty() {
            findings.push(
                Diagnostic::new(&rule::MISSING_STRING, Place::new(file, Span::default()))
                    .with("keys", missing.join(", "))
                    .with("language", language),
            );
        }
    }
}

/// The finding of a main language for which there are no words at all: pages would show their keys.
fn speechless(all: &Gathered, keys: &BTreeSet<&String>) -> Option<Diagnostic> {
    const NAMED: usize = 5;
    let language = all.config.main_language();
    let file = all.config_file.as_ref()?;
    if all.strings.contains_key(language) {
        return None;
    }
    let named: Vec<&str> = keys.iter().take(NAMED).map(|key| key.as_str()).collect();
    let found = Diagnostic::new(&rule::MISSING_STRING, Place::new(file, Span::default()))
        .with("keys", format!("{}, …", named.join(", ")))
        .with("language", language);
    Some(found)
}

/// The address of a build: the option's, the configuration's, or a stand-in.
pub(super) fn base(all: &Gathered, options: &Options) -> Base {
    let option = options.base_url.as_deref().and_then(|url| url.parse().ok());
    let stated = all.config.base_url.as_ref().and_then(|url| url.good());
    option
        .or_else(|| stated.cloned())
        .unwrap_or_else(Base::stand_in)
}

/// What a site is called in ids, and the address that they begin with: its identity, else the address
/// that it states. That of one build alone, as a preview has it, is in no id.
pub(super) fn identity(all: &Gathered, base: &Base) -> (String, String) {
    let stated = all.config.base_url.as_ref().and_then(|url| url.good());
    let named = all.config.identity.as_ref().and_then(|host| host.good());
    match named {
        Some(host) => (
            host.as_str().to_owned(),
            format!("https://{}/", host.as_str()),
        ),
        None => {
            let base = stated.unwrap_or(base);
            (base.host().to_owned(), base.as_str().to_owned())
        }
    }
}
