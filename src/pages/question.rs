//! Questions by topic, one address a question: the short answer first, then who stands behind it.

use serde::Serialize;

use crate::content::QuestionStatus;
use crate::date::Date;
use crate::html::terms::Terms;
use crate::linked::faq;
use crate::pages::feedback::{FeedbackView, feedback};
use crate::plan::Section;
use crate::plan::{Kind, Node, SourceRef};
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::picture;
use crate::presenter::piece::{Item, Link, Source};
use crate::presenter::text::{TocView, body, toc};
use crate::route::Page;
use crate::site::{Question, Topic};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

/// A topic with its questions.
#[derive(Debug, Serialize)]
pub(crate) struct TopicView {
    pub url: String,
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub count: usize,
    pub questions: Vec<QuestionCard>,
}

/// A question in a list.
#[derive(Debug, Serialize)]
pub(crate) struct QuestionCard {
    pub url: String,
    pub title: String,
    pub answer: String,
    /// `approved`, `verified`, `known`, `needs-verification`.
    pub status: QuestionStatus,
    /// The review is overdue as of the day of the build.
    pub overdue: bool,
    /// Its steps as HTML, for the leaflet of its topic.
    pub steps: Option<String>,
}

#[derive(Debug, Serialize)]
struct QuestionsView {
    title: String,
    lead: String,
    topics: Vec<TopicView>,
    count: usize,
    /// Not every answer has been approved.
    unapproved: bool,
    /// Other topics, on a topic's own page.
    others: Vec<Link>,
    /// For machines, on a topic's own page.
    faq: Option<String>,
    /// The page's address for paper, on a topic's own page.
    code: Option<picture::PictureView>,
}

/// What backs an answer.
#[derive(Debug, Serialize)]
struct Backing {
    /// `document`, `state`, `other`.
    kind: &'static str,
    source: Source,
}

#[derive(Debug, Serialize)]
struct QuestionView {
    title: String,
    /// HTML: the short answer, its terms explained.
    answer: String,
    html: String,
    /// For machines: what the page says.
    faq: String,
    feedback: Option<FeedbackView>,
    toc: Vec<TocView>,
    topic: Link,
    status: QuestionStatus,
    /// The review is overdue as of the day of the build.
    overdue: bool,
    backing: Vec<Backing>,
    source_note: Option<String>,
    looked_at: Option<When>,
    owner: Option<Link>,
    reviewed: Option<When>,
    review_by: Option<When>,
    expires: Option<When>,
    to_check: Option<String>,
    audiences: Vec<Link>,
    terms: Vec<TermLine>,
    related: Vec<Link>,
    also_asked: Vec<String>,
}

/// A term explained on the spot.
#[derive(Debug, Serialize)]
struct TermLine {
    url: String,
    term: String,
    full: String,
    plain: Option<String>,
}

fn card(desk: &Desk<'_>, at: usize, question: &Question) -> QuestionCard {
    let facts = &question.entry.main.meta;
    QuestionCard {
        url: desk.url(&Page::record(Kind::Question, at)),
        title: desk.text_of(&question.entry, |text| &text.meta.title.value),
        answer: desk.text_of(&question.entry, |text| &text.meta.answer),
        status: facts.status.value,
        overdue: overdue(
            facts.review_by.as_ref().map(|d| d.0),
            desk.site.options.today,
        ),
        steps: None,
    }
}

/// A topic; with no questions listed when only its name is wanted.
pub(crate) fn topic_view(desk: &Desk<'_>, at: usize, topic: &Topic) -> TopicView {
    let summary = desk.topic_text(topic, |meta| &meta.summary);
    TopicView {
        url: desk.url(&Page::record(Kind::Topic, at)),
        slug: topic.slug.clone(),
        title: desk.title(Node {
            kind: Kind::Topic,
            at,
        }),
        summary: summary.unwrap_or_default(),
        count: topic.questions.len(),
        questions: (topic.questions.iter())
            .filter_map(|at| Some(card(desk, *at, desk.site.content.questions.get(*at)?)))
            .collect(),
    }
}

/// The cards of named questions, for the home page.
pub(crate) fn cards(
    desk: &Desk<'_>,
    ids: &[crate::read::yaml::At<crate::plan::Id>],
) -> Vec<QuestionCard> {
    let content = &desk.site.content;
    ids.iter()
        .filter_map(|id| {
            let at = *content.question_index.get(id.as_str())?;
            Some(card(desk, at, content.questions.get(at)?))
        })
        .collect()
}

/// `/hoi-dap/`
pub(crate) fn questions(desk: &Desk<'_>) -> Sheet {
    let content = &desk.site.content;
    let title = desk.section(Section::Questions);
    let lead = desk.words.get("questions.lead").to_owned();
    Sheet {
        template: "questions.html",
        head: Head {
            title: title.clone(),
            description: lead.clone(),
            section: Some(Section::Questions),
            ..Head::default()
        },
        view: view(&QuestionsView {
            title,
            lead,
            topics: (content.topics.iter().enumerate())
                .filter(|(_, t)| !t.questions.is_empty())
                .map(|(at, t)| topic_view(desk, at, t))
                .collect(),
            count: content.questions.len(),
            unapproved: unapproved(&content.questions),
            others: Vec::new(),
            faq: None,
            code: None,
        }),
    }
}

/// One topic.
pub(crate) fn topic(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let content = &desk.site.content;
    let topic = content.topics.get(at)?;
    let mut shown = topic_view(desk, at, topic);
    for (card, at) in shown.questions.iter_mut().zip(&topic.questions) {
        let entry = &content.questions[*at].entry;
        let is_foreign = desk.language != desk.site.main_language()
            && !entry.translations.contains_key(desk.language);
        // Steps in another language would need its mark on every element: the answer leads to them.
        if !is_foreign {
            card.steps = steps(&body(desk, entry.text(desk.language)).html);
        }
    }
    let faq = faq::page((shown.questions.iter()).map(|q| (q.title.as_str(), q.answer.as_str())));
    let others = (0..content.topics.len())
        .filter(|other| *other != at && !content.topics[*other].questions.is_empty())
        .map(|at| {
            desk.link(Node {
                kind: Kind::Topic,
                at,
            })
        })
        .collect();
    Some(Sheet {
        template: "questions.html",
        head: Head {
            title: shown.title.clone(),
            description: shown.summary.clone(),
            section: Some(Section::Questions),
            crumbs: crumbs(desk),
            ..Head::default()
        },
        view: view(&QuestionsView {
            title: shown.title.clone(),
            lead: shown.summary.clone(),
            count: shown.count,
            unapproved: unapproved(topic.questions.iter().map(|at| &content.questions[*at])),
            topics: vec![shown],
            others,
            faq: Some(faq),
            code: picture::code(desk, &Page::record(Kind::Topic, at)),
        }),
    })
}

fn crumbs(desk: &Desk<'_>) -> Vec<Link> {
    vec![Link {
        url: desk.url(&Page::Door(Section::Questions)),
        title: desk.section(Section::Questions),
    }]
}

/// One question.
pub(crate) fn question(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let site = desk.site;
    let question = site.content.questions.get(at)?;
    let written = question.entry.text(desk.language);
    let meta = &written.meta;
    let facts = &question.entry.main.meta;
    let body = body(desk, written);
    let topic = desk.link(Node {
        kind: Kind::Topic,
        at: question.topic,
    });
    let day = |d: &Option<crate::read::yaml::At<crate::date::Day>>| {
        d.as_ref().map(|d| format::when_day(d.0, desk.words))
    };
    let backing: Vec<Backing> = facts
        .source
        .iter()
        .map(|s| backing(desk, &s.value))
        .collect();
    let mut crumbs = crumbs(desk);
    crumbs.push(topic.clone());
    let mut explained = Terms(
        (site.plan.terms.pick(&facts.terms))
            .map(|term| (term.term.as_str(), term.full.as_str()))
            .collect(),
    );
    let terms = (site.plan.terms.pick(&facts.terms))
        .filter_map(|term| {
            Some(TermLine {
                url: desk.link_to(&site.plan.terms, term.id.as_str())?.url,
                term: term.term.clone(),
                full: term.full.clone(),
                plain: term.plain.clone(),
            })
        })
        .collect();
    Some(Sheet {
        template: "question.html",
        head: Head {
            title: meta.title.value.clone(),
            description: meta.answer.clone(),
            section: Some(Section::Questions),
            crumbs,
            sources: backing_sources(desk, &facts.source),
            updated: day(&facts.reviewed),
            ..Head::default()
        },
        view: view(&QuestionView {
            title: meta.title.value.clone(),
            faq: faq::page(std::iter::once((meta.title.as_str(), meta.answer.as_str()))),
            feedback: feedback(desk, &Page::record(Kind::Question, at), &meta.title.value),
            answer: explained.plain(&meta.answer),
            toc: toc(body.toc),
            html: explained.explain(&body.html.replacen("<ol>", "<ol class=\"steps\">", 1)),
            topic,
            status: facts.status.value,
            overdue: overdue(facts.review_by.as_ref().map(|d| d.0), site.options.today),
            backing: once(backing),
            source_note: facts.source_note.clone(),
            looked_at: day(&facts.looked_at),
            owner: (facts.owner.as_ref()).and_then(|o| desk.link_to(&site.plan.units, o.as_str())),
            reviewed: day(&facts.reviewed),
            review_by: day(&facts.review_by),
            expires: day(&facts.expires),
            to_check: facts
                .to_check
                .clone()
                .filter(|_| site.options.drafts || site.options.internal),
            audiences: (facts.audience.iter())
                .filter_map(|id| {
                    let at = site.plan.audiences.position(id.as_str())?;
                    Some(desk.link(Node {
                        kind: Kind::Audience,
                        at,
                    }))
                })
                .collect(),
            terms,
            related: (facts.related.iter())
                .filter_map(|id| site.content.question_index.get(id.as_str()))
                .map(|at| {
                    desk.link(Node {
                        kind: Kind::Question,
                        at: *at,
                    })
                })
                .collect(),
            also_asked: meta.also_asked.clone(),
        }),
    })
}

fn unapproved<'a>(questions: impl IntoIterator<Item = &'a Question>) -> bool {
    (questions.into_iter()).any(|q| q.entry.main.meta.status.value != QuestionStatus::Approved)
}

/// The first numbered list of a body.
fn steps(html: &str) -> Option<String> {
    let from = html.find("<ol>")?;
    let to = from + html[from..].find("</ol>")? + "</ol>".len();
    Some(html[from..to].to_owned())
}

fn overdue(review_by: Option<Date>, today: Date) -> bool {
    review_by.is_some_and(|day| day < today)
}

fn backing(desk: &Desk<'_>, source: &SourceRef) -> Backing {
    let kind = match source {
        SourceRef::Document(..) => "document",
        SourceRef::Page(address) if desk.site.config.is_state(address) => "state",
        SourceRef::Page(_) => "other",
    };
    Backing {
        kind,
        source: desk.source(source),
    }
}

/// Pages that are only named as "another page" are named once.
fn once(backing: Vec<Backing>) -> Vec<Backing> {
    let mut seen_other = false;
    backing
        .into_iter()
        .filter(|b| b.kind != "other" || !std::mem::replace(&mut seen_other, true))
        .collect()
}

/// The topics that have questions, with how many.
pub(crate) fn topics(desk: &Desk<'_>) -> Vec<Item> {
    (desk.site.content.topics.iter().enumerate())
        .filter(|(_, t)| !t.questions.is_empty())
        .map(|(at, t)| Item {
            url: desk.url(&Page::record(Kind::Topic, at)),
            title: desk.title(Node {
                kind: Kind::Topic,
                at,
            }),
            note: desk
                .words
                .fill("questions.count", &[("n", &t.questions.len().to_string())]),
        })
        .collect()
}

/// The sources of an answer for the page's foot; other pages are named once.
fn backing_sources(desk: &Desk<'_>, sources: &[crate::read::yaml::At<SourceRef>]) -> Vec<Source> {
    let mut found = desk.sources(sources);
    found.dedup_by(|a, b| a.title == b.title);
    found
}
