//! The rules that need more than one file: references, numbers, dates, leaks, links.

mod addresses;
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
mod offers;
mod past;
mod progress;
mod results;
mod runs;
mod sections;
mod strings;
mod texts;
mod times;

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
use super::gather::Gathered;
use super::options::Options;
use crate::address::Base;
use crate::content::{ArticleMeta, QuestionMeta, QuestionStatus, TopicMeta, Written};
use crate::diagnostic::{Diagnostic, nearest};
use crate::file::{Place, Span};
use crate::plan::seed::SeedEntry as _;
use crate::plan::{Kind, Rows, SourceRef};
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
    numbers(all, findings);
    measurements(all, options, findings);
    figures::check(all, findings);
    measured::check(all, findings);
    past::plan(all, options, findings);
    results::check(all, findings);
    notes::plan(all, options, findings);
    progress::check(all, options, findings);
    changes::check(all, findings);
    runs::check(all, options, findings);
    times::check(all, findings);
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
        approval(question, &mut found);
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

fn sources(
    all: &Gathered,
    sources: &[crate::read::yaml::At<SourceRef>],
    file: &Arc<str>,
    findings: &mut Vec<Diagnostic>,
) {
    for source in sources {
        if let SourceRef::Document(id, _) = &source.value {
            let id = crate::read::yaml::At {
                value: id.clone(),
                span: source.span,
            };
            all.known.check(Kind::Document, &id, file, findings);
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

fn numbers(all: &Gathered, findings: &mut Vec<Diagnostic>) {
    for metric in all.plan.metrics.iter() {
        let percent = metric.unit.as_deref() == Some("%");
        for target in &metric.targets {
            if target.source.is_empty() {
                let value = target.value.as_ref().map(|v| v.span);
                let span = value.or_else(|| target.due.as_ref().map(|d| d.span));
                findings.push(
                    Diagnostic::new(
                        &rule::MISSING_SOURCE,
                        metric.place(span.unwrap_or(metric.id.span)),
                    )
                    .with("kind", "target"),
                );
            }
            for value in target.value.iter().chain(&target.up_to) {
                if percent && !(0.0..=100.0).contains(&value.value) {
                    findings.push(
                        Diagnostic::new(&rule::PERCENT_RANGE, metric.place(value.span))
                            .with("value", value.value.to_string()),
                    );
                }
            }
            if let (Some(min), Some(max)) = (&target.value, &target.up_to)
                && max.value < min.value
            {
                findings.push(
                    Diagnostic::new(&rule::RANGE_ORDER, metric.place(max.span))
                        .with("min", min.value.to_string())
                        .with("max", max.value.to_string()),
                );
            }
        }
    }
    for campaign in all.plan.campaigns.iter() {
        let runs = campaign.editions.iter().filter_map(|e| e.press.as_ref());
        let stated = campaign.press.iter().chain(runs);
        for press in stated.filter(|press| press.max.value < press.min.value) {
            findings.push(
                Diagnostic::new(&rule::RANGE_ORDER, campaign.place(press.max.span))
                    .with("min", press.min.value.to_string())
                    .with("max", press.max.value.to_string()),
            );
        }
    }
    for document in all.plan.documents.iter() {
        if let (Some(date), Some(effective)) = (&document.date, &document.effective)
            && effective.value.first() < date.value.first()
        {
            findings.push(
                Diagnostic::new(&rule::DATE_ORDER, document.place(effective.span))
                    .with("date", date.value.to_string())
                    .with("effective", effective.value.to_string())
                    .related_to(document.place(date.span)),
            );
        }
    }
}

fn measurements(all: &Gathered, options: &Options, findings: &mut Vec<Diagnostic>) {
    for measured in &all.plan.measurements {
        measured.references(&mut |kind, id| all.known.check(kind, id, &measured.file, findings));
        sources(all, &measured.source, &measured.file, findings);
        if let Some(name) = &measured.province {
            let mut names = all.plan.provinces.iter().map(|p| p.name.as_str());
            if !names.any(|known| known == name.value) {
                let names = all.plan.provinces.iter().map(|p| p.name.as_str());
                findings.push(
                    Diagnostic::new(&rule::UNKNOWN_PROVINCE, measured.place(name.span))
                        .with("name", &name.value)
                        .suggest(nearest(name, names)),
                );
            }
        }
        if measured.source.is_empty() {
            findings.push(
                Diagnostic::new(&rule::MISSING_SOURCE, measured.place(measured.metric.span))
                    .with("kind", "measurement"),
            );
        }
        if measured.as_of.value.0 > options.today {
            findings.push(
                Diagnostic::new(
                    &rule::MEASUREMENT_IN_FUTURE,
                    measured.place(measured.as_of.span),
                )
                .with("as_of", measured.as_of.value.to_string())
                .with("today", options.today.to_string()),
            );
        }
        let percent = all
            .plan
            .metrics
            .get(measured.metric.as_str())
            .is_some_and(|m| m.unit.as_deref() == Some("%"));
        if percent && !(0.0..=100.0).contains(&measured.value.value) {
            findings.push(
                Diagnostic::new(&rule::PERCENT_RANGE, measured.place(measured.value.span))
                    .with("value", measured.value.value.to_string()),
            );
        }
    }
}

fn approval(question: &Arc<Written<QuestionMeta>>, findings: &mut Vec<Diagnostic>) {
    let meta = &question.meta;
    if meta.status.value != QuestionStatus::Approved {
        return;
    }
    let missing = [
        ("owner", meta.owner.is_none()),
        ("reviewed", meta.reviewed.is_none()),
        ("review_by", meta.review_by.is_none()),
    ];
    for (field, _) in missing.iter().filter(|(_, gone)| *gone) {
        findings.push(
            Diagnostic::new(
                &rule::APPROVED_WITHOUT_OWNER,
                question.place(meta.status.span),
            )
            .with("of", "QuestionMeta")
            .with("field", *field),
        );
    }
}
