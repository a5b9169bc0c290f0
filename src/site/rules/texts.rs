//! What single words of texts break: abbreviations that nobody explains, links to imposters,
//! percentages typed beside a link to a metric. The words were found when each file was read.

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::file::Place;
use crate::plan::Section;
use crate::read::markdown::Facts;
use crate::read::words;
use crate::route::Page;
use crate::rule;
use crate::site::{Entry, Followed, Site};

/// Checks everything that is shown.
pub(in crate::site) fn check_texts(site: &Site, findings: &mut Vec<Diagnostic>) {
    let checks = Checks::new(site);
    let content = &site.content;
    let articles = content
        .articles
        .par_iter()
        .flat_map_iter(|e| checks.entry(e));
    let questions = content
        .questions
        .par_iter()
        .flat_map_iter(|q| checks.entry(&q.entry));
    let pages = content.pages.par_iter().flat_map_iter(|e| checks.entry(e));
    findings.par_extend(articles.chain(questions).chain(pages));
}

struct Checks<'a> {
    site: &'a Site,
    /// Every abbreviation that the plan explains or names.
    explained: HashSet<&'a str>,
    /// Protected names as addresses hold them, with the names themselves.
    names: Vec<(String, &'a str)>,
    /// How the address of every metric begins.
    metrics: String,
}

impl<'a> Checks<'a> {
    fn new(site: &'a Site) -> Self {
        let names = site.config.protected_names.iter();
        Self {
            site,
            explained: explained(site),
            names: names.map(|name| (plain(name), name.as_str())).collect(),
            metrics: site.url(site.main_language(), &Page::Door(Section::Metrics)),
        }
    }

    fn entry<M>(&self, entry: &Entry<M>) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        self.text(&entry.main.file, &entry.main.facts, &mut found);
        for text in entry.translations.values() {
            self.text(&text.file, &text.facts, &mut found);
        }
        found
    }

    fn text(&self, file: &Arc<str>, facts: &Facts, found: &mut Vec<Diagnostic>) {
        // A plan without a glossary has not begun to explain its words.
        let glossary = !self.site.plan.terms.is_empty();
        for (word, span) in facts.abbreviations.iter().filter(|_| glossary) {
            if !self.explained.contains(word.as_str()) {
                let place = Place::new(file, *span);
                found.push(Diagnostic::new(&rule::UNKNOWN_ABBREVIATION, place).with("value", word));
            }
        }
        for (value, span, link) in &facts.beside_links {
            let target = facts.links.get(*link).map(|l| l.target.as_str());
            if target.is_some_and(|target| self.is_metric(file, target)) {
                let place = Place::new(file, *span);
                found.push(Diagnostic::new(&rule::TYPED_PERCENTAGE, place).with("value", value));
            }
        }
        for link in facts.links.iter().filter(|_| !self.names.is_empty()) {
            if let Some((host, name)) = self.imposter(&link.target) {
                found.push(
                    Diagnostic::new(&rule::IMPOSTER_LINK, Place::new(file, link.target_span))
                        .with("host", host)
                        .with("name", name),
                );
            }
        }
    }

    fn is_metric(&self, file: &str, target: &str) -> bool {
        match self.site.follow(file, target, "") {
            Followed::To(url, false) => {
                url.len() > self.metrics.len() && url.starts_with(&self.metrics)
            }
            _ => false,
        }
    }

    /// The protected name that an address uses without being the state's, the site's own, or an
    /// official channel's; with what of the address shows it.
    fn imposter(&self, target: &str) -> Option<(String, &'a str)> {
        let (host, path) = crate::config::host_and_path(target)?;
        let config = &self.site.config;
        let own = crate::config::host_and_path(&self.site.base_url);
        if config.is_state(target)
            || own.is_some_and(|(own, _)| own == host)
            || self.is_official(&host, path)
        {
            return None;
        }
        let first = path.trim_start_matches('/').split(['/', '?', '#']).next();
        let account = first
            .filter(|_| config.is_platform(&host))
            .unwrap_or_default();
        let shown = plain(&format!("{host}/{account}"));
        let (_, name) = self.names.iter().find(|(plain, _)| shown.contains(plain))?;
        let shown = match account {
            "" => host,
            account => format!("{host}/{account}"),
        };
        Some((shown, name))
    }

    fn is_official(&self, host: &str, path: &str) -> bool {
        let channels = &self.site.config.official_channels;
        let records = channels.iter().filter_map(|c| {
            let record = self.site.plan.channels.get(c.channel.as_ref()?.as_str())?;
            Some(record.address.as_ref()?.value.as_str())
        });
        let own = channels.iter().filter_map(|c| c.address.as_deref());
        own.chain(records)
            .filter_map(crate::config::host_and_path)
            .any(|(official, below)| {
                let below = below.trim_end_matches('/');
                official == host
                    && path
                        .strip_prefix(below)
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
            })
    }
}

/// A name as addresses write it: small letters and digits alone.
fn plain(name: &str) -> String {
    crate::vietnamese::slug(name).replace('-', "")
}

/// Every abbreviation that the plan explains as a term, or names as a unit, a system or a document.
fn explained(site: &Site) -> HashSet<&str> {
    let plan = &site.plan;
    let mut known = HashSet::new();
    let texts = (plan.terms.iter())
        .flat_map(|t| {
            [t.id.as_str(), t.term.as_str()]
                .into_iter()
                .chain(t.variants.iter().map(String::as_str))
        })
        .chain(plan.units.iter().flat_map(|u| {
            let names = u.abbr.iter().chain(&u.variants).map(String::as_str);
            std::iter::once(u.name.as_str()).chain(names)
        }))
        .chain(plan.systems.iter().map(|s| s.name.as_str()))
        .chain(plan.channels.iter().map(|c| c.name.as_str()))
        .chain(
            plan.documents
                .iter()
                .flat_map(|d| std::iter::once(d.short.as_str()).chain(d.number.as_deref())),
        );
    for text in texts {
        known.extend(words::abbreviations(text).map(|(_, word)| word));
    }
    known
}
