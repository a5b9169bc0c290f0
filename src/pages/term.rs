//! Terms and abbreviations in the order of the Vietnamese alphabet.

use serde::Serialize;

use crate::plan::Section;
use crate::plan::term::Term;
use crate::plan::{Kind, Node, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::marked::Marked;
use crate::presenter::piece::{Link, Source};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;
use crate::vietnamese;

#[derive(Debug, Serialize)]
struct TermsView {
    title: String,
    lead: String,
    letters: Vec<TermLetterView>,
}

#[derive(Debug, Serialize)]
struct TermLetterView {
    anchor: String,
    letter: String,
    terms: Vec<TermView>,
}

#[derive(Debug, Serialize)]
struct TermView {
    anchor: String,
    term: String,
    full: Marked<String>,
    plain: Option<Marked<String>>,
    variants: Vec<String>,
    /// Whether a document of the plan explains it.
    defined: bool,
    ambiguous: bool,
    note: Option<Marked<String>>,
    questions: Vec<Link>,
    source: Vec<Source>,
}

/// `/giai-thich/`
pub(crate) fn terms(desk: &Desk<'_>) -> Sheet {
    let mut all: Vec<(Node, &Stored<Term>)> = desk.site.plan.terms.nodes().collect();
    all.sort_by(|(_, a), (_, b)| vietnamese::compare(&a.term, &b.term));
    let title = desk.section(Section::Terms);
    let lead = desk
        .words
        .fill("terms.lead", &[("n", &all.len().to_string())]);
    Sheet {
        template: "terms.html",
        head: Head {
            title: title.clone(),
            description: lead.clone(),
            section: Some(Section::Terms),
            ..Head::default()
        },
        view: view(&TermsView {
            title,
            lead,
            letters: letters(desk, &all),
        }),
    }
}

fn letters(desk: &Desk<'_>, sorted: &[(Node, &Stored<Term>)]) -> Vec<TermLetterView> {
    let mut letters: Vec<TermLetterView> = Vec::new();
    for (node, term) in sorted {
        let letter = vietnamese::initial(&term.term);
        let term = of(desk, *node, term);
        match letters.iter_mut().find(|l| l.letter == letter) {
            Some(known) => known.terms.push(term),
            None => letters.push(TermLetterView {
                // Folding would give D and Đ one anchor.
                anchor: format!("letter-{}", letters.len() + 1),
                letter,
                terms: vec![term],
            }),
        }
    }
    letters
}

fn of(desk: &Desk<'_>, node: Node, term: &Stored<Term>) -> TermView {
    let bases = &term.basis;
    TermView {
        anchor: desk.site.page_of(node).1.unwrap_or_default(),
        term: term.term.clone(),
        full: desk.marked(bases, "full", term.full.clone()),
        plain: (term.plain.as_ref()).map(|p| desk.marked(bases, "plain", p.clone())),
        variants: term.variants.clone(),
        defined: term.defined,
        ambiguous: term.ambiguous,
        note: (term.note.as_ref()).map(|n| desk.marked(bases, "note", n.clone())),
        questions: desk.named_by(Kind::Term, &term.id, Kind::Question),
        source: desk.sources(&term.source),
    }
}
