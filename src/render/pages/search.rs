//! Where the search box leads: results with a script, everything by topic and letter without.

use serde::Serialize;

use super::Sheet;
use super::question::{TopicView, topic_view};
use crate::render::engine::view;
use crate::render::frame::Head;
use crate::render::view::{Desk, Item, Link};
use crate::route::Page;
use crate::site::Findable;
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
pub fn search(desk: &Desk<'_>) -> Sheet {
    let site = desk.site;
    let apart = site.letters_apart();
    let mut by_letter = if apart {
        Vec::new()
    } else {
        site.findable.clone()
    };
    sort(desk, &mut by_letter);
    let letters = (site.letters.iter().enumerate())
        .map(|(at, letter)| LetterView {
            letter: letter.0.clone(),
            id: format!("chu-{}", letter.slug()),
            url: apart.then(|| desk.url(&Page::SearchLetter(at))),
            found: shown(desk, &by_letter, &letter.0),
        })
        .collect();
    Sheet {
        template: "search.html",
        head: head(desk, desk.words.get("search.title").to_owned(), Vec::new()),
        view: view(&SearchView {
            topics: (site.content.topics.iter().enumerate())
                .filter(|(_, topic)| !topic.questions.is_empty())
                .map(|(at, topic)| topic_view(desk, at, topic))
                .collect(),
            guides: super::guide::items(desk),
            letters,
        }),
    }
}

/// What begins with one letter, in a large site.
pub fn letter(desk: &Desk<'_>, at: usize) -> Sheet {
    let site = desk.site;
    let Some(letter) = site.letters.get(at) else {
        return super::text::not_found(desk);
    };
    let mut found: Vec<Findable> = (site.findable.iter())
        .filter(|f| vietnamese::initial(site.name_of(**f)) == letter.0)
        .copied()
        .collect();
    sort(desk, &mut found);
    let crumb = Link {
        url: desk.url(&Page::Search),
        title: desk.words.get("search.title").to_owned(),
    };
    let title = desk.words.fill("search.letter", &[("letter", &letter.0)]);
    Sheet {
        template: "search.html",
        head: head(desk, title, vec![crumb]),
        view: view(&SearchView {
            topics: Vec::new(),
            guides: Vec::new(),
            letters: vec![LetterView {
                letter: letter.0.clone(),
                id: format!("chu-{}", letter.slug()),
                url: None,
                found: shown(desk, &found, &letter.0),
            }],
        }),
    }
}

fn head(desk: &Desk<'_>, title: String, crumbs: Vec<Link>) -> Head {
    Head {
        title,
        description: desk.words.get("search.lead").to_owned(),
        crumbs,
        ..Head::default()
    }
}

fn sort(desk: &Desk<'_>, found: &mut [Findable]) {
    let site = desk.site;
    found.sort_by(|a, b| {
        vietnamese::compare(site.name_of(*a), site.name_of(*b)).then(a.node.cmp(&b.node))
    });
}

fn shown(desk: &Desk<'_>, found: &[Findable], letter: &str) -> Vec<FoundView> {
    let site = desk.site;
    (found.iter())
        .filter(|f| vietnamese::initial(site.name_of(**f)) == letter)
        .map(|f| FoundView {
            url: site.url_of(site.language(*f), f.node),
            title: site.name_of(*f).to_owned(),
            kind: desk
                .words
                .get(&format!("kind.{}", f.node.kind.name()))
                .to_owned(),
            language: (f.language > 0).then(|| site.language(*f).to_owned()),
        })
        .collect()
}
