//! Addresses that were published: what stood there still answers, or says where it went.

use super::published::PublishedPage;
use super::state::Now;
use crate::content::Lifetime;
use crate::diagnostic::Diagnostic;
use crate::file::Place;
use crate::rule;

/// Pages that come and go with what they list, and hold nothing of their own.
const LISTS: [&str; 8] = [
    "agenda",
    "calendar-list",
    "day",
    "month",
    "not-found",
    "offline",
    "search-letter",
    "year",
];
/// Lists in several pages, of which only the first keeps its address.
const NUMBERED: [&str; 2] = ["articles", "articles-by"];

/// Finds what stands nowhere any more.
pub(super) fn check(now: &Now<'_>, pages: &[PublishedPage], findings: &mut Vec<Diagnostic>) {
    let site = now.desk.site;
    for page in pages {
        if site.routes.contains_key(&page.file) || may_go(page) {
            continue;
        }
        let address = page.file.strip_suffix("index.html").unwrap_or(&page.file);
        let place = page
            .title
            .as_deref()
            .and_then(|title| successor(now, title));
        findings.push(
            Diagnostic::new(
                &rule::VANISHED_ADDRESS,
                place.unwrap_or_else(|| now.whole()),
            )
            .with("url", format!("/{address}"))
            .with("name", page.title.as_deref().unwrap_or(address))
            .with("line", format!("aliases: [{address}]")),
        );
    }
}

/// Whether a page holds nothing that is not on others too.
fn may_go(page: &PublishedPage) -> bool {
    let Some(kind) = page.kind.as_deref() else {
        return false;
    };
    let folder = page.file.trim_end_matches("/index.html");
    let last = folder.rsplit('/').next().unwrap_or_default();
    let is_further = last
        .rsplit_once('-')
        .is_some_and(|(_, n)| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    LISTS.contains(&kind) || NUMBERED.contains(&kind) && is_further
}

/// Where what has the title now is written.
fn successor(now: &Now<'_>, title: &str) -> Option<Place> {
    fn of<M: Lifetime>(text: &crate::content::Written<M>, title: &str) -> Option<Place> {
        let own = text.meta.title();
        (own.value == title).then(|| text.place(own.span))
    }
    let site = now.desk.site;
    let content = &site.content;
    let mut records = site.plan.records().filter(|(node, row)| {
        node.kind.section().is_some() && (row.title() == title || row.full_title() == title)
    });
    if let Some((_, row)) = records.next() {
        return Some(row.place(row.id().span));
    }
    let articles = content.articles.iter().flat_map(|one| one.texts());
    let questions = content.questions.iter().flat_map(|one| one.entry.texts());
    let pages = content.pages.iter().flat_map(|one| one.texts());
    (articles.map(|text| of(text, title)))
        .chain(questions.map(|text| of(text, title)))
        .chain(pages.map(|text| of(text, title)))
        .flatten()
        .next()
}
