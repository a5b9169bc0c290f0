//! What single words of texts break: abbreviations that nobody explains, links to imposters,
//! percentages typed beside a link to a metric. The words were found when each file was read.

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::offers::{Offer, Offers};
use crate::address::contradict;
use crate::diagnostic::Diagnostic;
use crate::file::Place;
use crate::plan::Section;
use crate::read::markdown::BodyFacts;
use crate::read::words;
use crate::route::Page;
use crate::rule;
use crate::site::shortcodes::{Meaning, meaning};
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
    offers: Offers<'a>,
    /// How the address of every metric begins.
    metrics: String,
}

impl<'a> Checks<'a> {
    fn new(site: &'a Site) -> Self {
        Self {
            site,
            explained: explained(site),
            offers: Offers::new(&site.config, &site.plan, &site.base),
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

    fn text(&self, file: &Arc<str>, facts: &BodyFacts, found: &mut Vec<Diagnostic>) {
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
        for link in &facts.links {
            let to = link.address.as_ref();
            if let Some(to) = to.filter(|to| contradict(&link.text, to)) {
                let opens = to.mailbox().unwrap_or_else(|| match to.host() {
                    Some(_) => to.shown().into_owned(),
                    None => to.as_str().to_owned(),
                });
                let place = Place::new(file, link.target_span);
                let said = Diagnostic::new(&rule::TWO_ADDRESSES, place);
                found.push(said.with("words", link.text.trim()).with("host", opens));
            }
        }
        if !self.offers.is_idle() {
            self.offered(file, facts, found);
        }
    }

    /// Checks whom links and films lead to.
    fn offered(&self, file: &Arc<str>, facts: &BodyFacts, found: &mut Vec<Diagnostic>) {
        for link in &facts.links {
            let address = link.address.as_ref();
            let place = || Place::new(file, link.target_span);
            found.extend(address.and_then(|a| self.offers.judge(a, Offer::Link, place())));
        }
        for call in facts.calls.iter().filter(|call| call.name == "video") {
            let Ok(Meaning::Video(video)) = meaning(self.site, file, call) else {
                continue;
            };
            let span = call.arg("url").map_or(call.span, |arg| arg.span);
            let place = Place::new(file, span);
            found.extend(self.offers.judge(&video.url, Offer::Film, place));
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
