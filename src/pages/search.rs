//! Where the search box leads: results with a script, everything by topic and letter without.

use serde::Serialize;

use crate::pages::guide;
use crate::pages::question::{TopicView, topic_view};
use crate::presenter::desk::Desk;
use crate::presenter::piece::{Item, Link};
use crate::route::Page;
use crate::site::Findable;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;
use crate::vietnamese;

#[derive(Debug, Serialize)]
struct SearchView {
    topics: Vec<TopicView>,
    guides: Vec<Item>,
    letters: Vec<LetterView>,
}

/// A letter with what begins with it; only its link where it has a page of its own.
#[derive(Debug, Serialize)]
struct LetterView {
    letter: String,
    id: String,
    url: Option<String>,
    found: Vec<FoundView>,
}

#[derive(Debug, Serialize)]
struct FoundView {
    url: String,
    title: String,
    kind: String,
    /// Where it is not the page's.
    language: Option<String>,
}

/// `/tim-kiem/`
pub(crate) fn search(desk: &Desk<'_>) -> Sheet {
    let site = desk.site;
    let apart = site.letters_apart();
    let mut letters: Vec<LetterView> = (0..site.letters.len())
        .map(|at| LetterView {
            url: apart.then(|| desk.url(&Page::SearchLetter(at))),
            ..heading(desk, at)
        })
        .collect();
    if !apart {
        for found in sorted(desk, site.findable.iter()) {
            letters[found.letter].found.push(shown(desk, found));
        }
    }
    Sheet {
        template: "search.html",
        head: head(desk, desk.words.get("search.title").to_owned(), Vec::new()),
        view: view(&SearchView {
            topics: (site.content.topics.iter().enumerate())
                .filter(|(_, topic)| !topic.questions.is_empty())
                .map(|(at, topic)| topic_view(desk, at, topic))
                .collect(),
            guides: guide::items(desk),
            letters,
        }),
    }
}

/// What begins with one letter, in a large site.
pub(crate) fn letter(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let site = desk.site;
    let letter = site.letters.get(at)?;
    let of_letter = site.findable.iter().filter(|f| f.letter == at);
    let found = sorted(desk, of_letter)
        .into_iter()
        .map(|found| shown(desk, found))
        .collect();
    let crumb = Link {
        url: desk.url(&Page::Search),
        title: desk.words.get("search.title").to_owned(),
    };
    let title = desk.words.fill("search.letter", &[("letter", &letter.0)]);
    Some(Sheet {
        template: "search.html",
        head: head(desk, title, vec![crumb]),
        view: view(&SearchView {
            topics: Vec::new(),
            guides: Vec::new(),
            letters: vec![LetterView {
                found,
                ..heading(desk, at)
            }],
        }),
    })
}

fn head(desk: &Desk<'_>, title: String, crumbs: Vec<Link>) -> Head {
    Head {
        title,
        description: desk.words.get("search.lead").to_owned(),
        crumbs,
        ..Head::default()
    }
}

fn heading(desk: &Desk<'_>, at: usize) -> LetterView {
    let letter = &desk.site.letters[at];
    LetterView {
        letter: letter.0.clone(),
        id: format!("chu-{}", letter.slug()),
        url: None,
        found: Vec::new(),
    }
}

/// In the order of the Vietnamese alphabet.
fn sorted<'a>(desk: &Desk<'_>, found: impl Iterator<Item = &'a Findable>) -> Vec<Findable> {
    let mut found: Vec<Findable> = found.copied().collect();
    found.sort_by_cached_key(|f| (vietnamese::sort_key(&desk.site.name_of(*f)), f.node));
    found
}

fn shown(desk: &Desk<'_>, found: Findable) -> FoundView {
    let site = desk.site;
    FoundView {
        url: site.found_at(found),
        title: site.name_of(found).into_owned(),
        kind: match found.run {
            Some(_) => desk.words.get("kind.edition").to_owned(),
            None => (desk.words)
                .get(&format!("kind.{}", found.node.kind.name()))
                .to_owned(),
        },
        language: (found.language > 0).then(|| site.language(found).to_owned()),
    }
}
