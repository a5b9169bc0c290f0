//! The rules of texts that need the whole site: links, pictures and calls.

use std::sync::Arc;

use rayon::prelude::*;

use crate::address::guess;
use crate::diagnostic::{Diagnostic, Severity, Suggestion, nearest};
use crate::file::Place;
use crate::read::markdown::{BodyFacts, on_own_computer};
use crate::rule;
use crate::site::attached::{self, Use};
use crate::site::gather::KnownIds;
use crate::site::{Entry, Followed, Site, of_ended, shortcodes};

/// What cannot be judged because another file has mistakes.
pub(in crate::site) struct Doubts<'a> {
    pub known: &'a KnownIds,
    /// Whether the addresses of sections are unknown.
    pub addresses: bool,
}

impl Doubts<'_> {
    /// Whether a finding may come from the mistakes of another file.
    fn excuse(&self, finding: &Diagnostic) -> bool {
        let value = |name| finding.arguments.iter().find(|(key, _)| *key == name);
        if *finding.rule == rule::UNKNOWN_ID {
            return value("id").is_some_and(|(_, id)| self.known.claimed(id));
        }
        self.addresses && value("target").is_some_and(|(_, target)| target.starts_with('/'))
    }
}

/// Checks links, pictures and shortcodes of everything that is shown, and of what waits to be shown: there
/// they are warnings, for nobody sees them yet.
pub(in crate::site) fn check_content(
    site: &Site,
    doubts: &Doubts<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let content = &site.content;
    let articles = (content.articles.par_iter()).flat_map_iter(|e| texts(site, e));
    let questions = (content.questions.par_iter()).flat_map_iter(|q| texts(site, &q.entry));
    let pages = (content.pages.par_iter()).flat_map_iter(|e| texts(site, e));
    let waiting = &content.waiting;
    let unseen = (waiting.articles.iter().flat_map(|e| texts(site, e)))
        .chain(waiting.questions.iter().flat_map(|e| texts(site, e)))
        .chain(waiting.pages.iter().flat_map(|e| texts(site, e)))
        .chain(
            content
                .ended
                .iter()
                .flat_map(|ended| of_ended!(ended, entry => texts(site, entry))),
        )
        .map(|finding| Diagnostic {
            severity: Severity::Warning,
            ..finding
        });
    findings.extend(unseen.filter(|finding| !doubts.excuse(finding)));
    let found = articles.chain(questions).chain(pages);
    findings.par_extend(found.filter(|finding| !doubts.excuse(finding)));
}

/// The findings of a text and its translations.
fn texts<M>(site: &Site, entry: &Entry<M>) -> Vec<Diagnostic> {
    let mut found = text(site, &entry.main.file, &entry.main.facts);
    for other in entry.translations.values() {
        found.extend(text(site, &other.file, &other.facts));
    }
    found
}

fn text(site: &Site, file: &Arc<str>, facts: &BodyFacts) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    links(site, file, facts, &mut found);
    let calls = facts.calls.iter();
    found.extend(calls.filter_map(|call| Some(*shortcodes::check(site, file, call).err()?)));
    found
}

fn links(site: &Site, file: &Arc<str>, facts: &BodyFacts, findings: &mut Vec<Diagnostic>) {
    // What is no path of the site is told where the file is read.
    for link in facts.links.iter().filter(|l| !on_own_computer(&l.target)) {
        let place = || Place::new(file, link.span);
        match site.follow(file, &link.target, "") {
            Followed::Broken => findings.push(
                Diagnostic::new(&rule::BROKEN_LINK, place())
                    .with("target", &link.target)
                    .suggest(meant(site, file, &link.target)),
            ),
            Followed::NoAnchor { anchor, near } => findings.push(
                Diagnostic::new(&rule::BROKEN_ANCHOR, place())
                    .with("target", &link.target)
                    .with("anchor", anchor)
                    .suggest(near.map(|id| format!("#{id}"))),
            ),
            Followed::File(_, path) => {
                findings.extend(attached::refused(site, &path, Use::Link, place()));
            }
            Followed::Unsafe | Followed::Hidden | Followed::To(..) => {}
        }
    }
    for image in facts.images.iter().filter(|i| !on_own_computer(&i.target)) {
        if site.picture(file, &image.target).is_none() {
            let names = site.files.keys().map(|f| &**f);
            findings.push(
                Diagnostic::new(&rule::MISSING_IMAGE, Place::new(file, image.span))
                    .with("target", &image.target)
                    .with("mend", image_mend(&image.target))
                    .suggest(nearest_file(file, &image.target, names)),
            );
        } else if let Some(path) = attached::beside(file, &image.target) {
            let place = Place::new(file, image.span);
            findings.extend(attached::refused(site, &path, Use::Shown, place));
        }
    }
}

/// The target that a broken link most likely means: a file, or an address of the site.
fn meant(site: &Site, file: &str, target: &str) -> Option<Suggestion> {
    if let Some(text) = guess(target) {
        return Some(Suggestion {
            text,
            is_clear: true,
        });
    }
    if target.starts_with('/') {
        let urls: Vec<String> = (site.routes.iter())
            .filter(|(_, route)| route.page.is_html())
            .map(|(path, _)| format!("/{}", path.trim_end_matches("index.html")))
            .collect();
        return nearest(target, urls.iter().map(String::as_str));
    }
    let texts = site.content.by_file.keys().map(|f| &**f);
    nearest_file(file, target, texts.chain(site.files.keys().map(|f| &**f)))
}

/// How to mend an image that is not there; the editors of code hosts put those that are pasted in
/// `/uploads/`.
fn image_mend(target: &str) -> &'static str {
    let is_elsewhere =
        target.to_ascii_lowercase().starts_with("http") || target.starts_with("/uploads/");
    match is_elsewhere {
        true => "an-image-elsewhere+",
        false => "an-image+",
    }
}

/// The file whose name is nearest to a target's, as a path from the linking file.
fn nearest_file<'a>(
    from: &str,
    target: &str,
    files: impl Iterator<Item = &'a str>,
) -> Option<Suggestion> {
    let last = |path: &'a str| path.rsplit('/').next().unwrap_or(path);
    let (path, anchor) = target.split_at(target.find('#').unwrap_or(target.len()));
    let wanted = path.rsplit(['/', '\\']).next()?;
    let mut files: Vec<&str> = files.collect();
    files.sort_unstable();
    let name = nearest(wanted, files.iter().map(|f| last(f)))?;
    let mut of_name = files.into_iter().filter(|f| last(f) == name.text);
    let file = of_name.next()?;
    Some(Suggestion {
        text: format!("{}{anchor}", relative(from, file)),
        is_clear: name.is_clear && of_name.next().is_none(),
    })
}

/// The path of a file as another file writes it.
fn relative(from: &str, to: &str) -> String {
    let mut here: Vec<&str> = from.split('/').collect();
    here.pop();
    let there: Vec<&str> = to.split('/').collect();
    let shared = (here.iter().zip(&there))
        .take_while(|(a, b)| a == b)
        .count();
    let up = "../".repeat(here.len() - shared);
    format!("{up}{}", there[shared..].join("/"))
}
