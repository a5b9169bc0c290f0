//! Pictures as files: cards to be shared, and a metric as SVG and as a poster.

use serde::Serialize;

use crate::infographic::card::{CardText, card as draw};
use crate::infographic::{Picture, poster, style};
use crate::plan::{Kind, Node};
use crate::presenter::desk::Desk;
use crate::presenter::edition::named;
use crate::presenter::picture::{self, PictureView};
use crate::presenter::take::{as_of_today, notes};
use crate::presenter::target::{measurements, sentence};
use crate::presenter::{format, metric, reason};
use crate::route::{CardSize, MetricDownload, Page};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

/// A picture as a file of its own.
#[derive(Debug, Serialize)]
struct FileView {
    of: PictureView,
    style: String,
}

/// A card, to be painted from its SVG.
pub fn card(desk: &Desk<'_>, about: &Page, size: CardSize) -> Sheet {
    let of = about_page(desk, about);
    let title = of.title.clone();
    let desc = of.text.clone();
    let picture = draw(&of, size);
    file_sheet(title, desc, picture, style::light(&desk.site.theme))
}

/// A metric's picture or poster.
pub fn file(desk: &Desk<'_>, page: &Page, at: usize) -> Option<Sheet> {
    let theme = &desk.site.theme;
    let of = metric_card(desk, at)?;
    let record = desk.site.plan.metrics.at(at)?;
    let measured = measurements(desk, &record.id);
    let inner =
        picture::chart(desk, record, &measured).or_else(|| picture::bar(desk, record, &measured));
    let said = inner.as_ref().map(|view| view.caption.clone());
    let inner = inner.map(|view| view.picture);
    let (title, desc) = (of.title.clone(), sentence(desk, record));
    let mut notes: Vec<String> = said.into_iter().chain(notes(desk, at)).collect();
    if matches!(page, Page::MetricFile(_, MetricDownload::Poster)) {
        let code = picture::code(desk, &Page::record(Kind::Metric, at)).map(|view| view.picture);
        notes.push(of.address.clone());
        let poster = poster::poster(&of, inner, code, &notes);
        return Some(file_sheet(title, desc, poster, style::light(theme)));
    }
    let alone = alone(&of, inner, &notes);
    Some(file_sheet(title, desc, alone, style::both(theme)))
}

fn file_sheet(title: String, desc: String, picture: Picture, style: String) -> Sheet {
    Sheet {
        template: "picture.svg",
        head: Head::default(),
        view: view(&FileView {
            of: PictureView {
                id: "p".to_owned(),
                title,
                desc,
                caption: String::new(),
                picture,
            },
            style,
        }),
    }
}

/// A metric's picture with what must stay with it when it leaves its page.
fn alone(of: &CardText, inner: Option<Picture>, notes: &[String]) -> Picture {
    use crate::infographic::card::status_mark;
    use crate::infographic::font::FontWeight;
    use crate::infographic::picture::{Form, TextStyle};
    const TITLE: TextStyle = TextStyle::new(15.0, FontWeight::Bold, "text");
    const TEXT: TextStyle = TextStyle::new(12.0, FontWeight::Regular, "text");
    const NOTE: TextStyle = TextStyle::new(10.0, FontWeight::Regular, "muted");
    const WIDTH: f64 = crate::infographic::WIDTH + 24.0;
    let mut whole = Picture::new(WIDTH);
    whole.draw("page", Vec::new());
    let most = WIDTH - 24.0;
    let mut y = whole.write((12.0, 10.0), TITLE, most, &of.title) + 4.0;
    if let Some((status, words)) = &of.status {
        status_mark(&mut whole, *status, (18.0, y + 8.0), 5.5);
        y = whole.write((30.0, y), TEXT, most - 18.0, words) + 6.0;
    }
    if let Some(inner) = inner {
        let tall = inner.height;
        whole.put(inner, (12.0, y), 1.0);
        y += tall + 6.0;
    }
    y = whole.write((12.0, y), TEXT, most, &of.text) + 6.0;
    for note in notes {
        y = whole.write((12.0, y), NOTE, most, note);
    }
    whole.height = (y + 8.0).ceil();
    let page = Form::Rect(0.0, 0.0, whole.width, whole.height);
    whole.shapes.insert(
        0,
        crate::infographic::picture::Shape {
            class: "page",
            forms: crate::infographic::picture::Forms(vec![page]),
        },
    );
    whole
}

/// What the card of a page says.
fn about_page(desk: &Desk<'_>, about: &Page) -> CardText {
    let site = desk.site;
    let node = |kind: Kind, at: usize| desk.title(Node { kind, at });
    let (kicker, title, text) = match about {
        Page::Record(Node {
            kind: Kind::Metric,
            at,
        }) => {
            return metric_card(desk, *at).unwrap_or_default();
        }
        Page::Record(Node {
            kind: Kind::Campaign,
            at,
        }) => {
            let campaign = site.plan.campaigns.at(*at);
            let when = campaign.and_then(|c| c.repeats.as_ref());
            let when = when.map(|r| format::recurrence(r.value, desk.words));
            (
                desk.words.get("kind.campaign").to_owned(),
                node(Kind::Campaign, *at),
                when.unwrap_or_default(),
            )
        }
        Page::Edition(at, year) => {
            let (title, when) = named(desk, *at, *year).unwrap_or_default();
            (desk.words.get("kind.campaign").to_owned(), title, when)
        }
        Page::Record(Node {
            kind: Kind::Question,
            at,
        }) => {
            let question = site.content.questions.get(*at);
            let summary = question.map(|q| q.entry.text(desk.language).meta.answer.clone());
            let approved = question.is_some_and(|q| {
                q.entry.main.meta.status.value == crate::content::question::QuestionStatus::Approved
            });
            // A card travels without its page, so it says itself what the page warns of.
            let kicker = if approved {
                desk.words.get("section.questions").to_owned()
            } else {
                let (section, state) = ("section.questions", "questions.unapproved-title");
                format!("{} · {}", desk.words.get(section), lower(desk, state))
            };
            (
                kicker,
                node(Kind::Question, *at),
                summary.unwrap_or_default(),
            )
        }
        Page::Record(Node {
            kind: Kind::Article,
            at,
        }) => {
            let article = site.content.articles.get(*at);
            let summary = article.map(|a| a.text(desk.language).meta.summary.clone());
            (
                desk.words.get("section.articles").to_owned(),
                node(Kind::Article, *at),
                summary.unwrap_or_default(),
            )
        }
        Page::Home => (
            String::new(),
            site.config.title.clone(),
            site.config.tagline.clone(),
        ),
        page => {
            let title = match page {
                Page::Door(section) => desk.section(*section),
                _ => String::new(),
            };
            (
                site.config.title.clone(),
                title,
                site.config.tagline.clone(),
            )
        }
    };
    CardText {
        kicker,
        title,
        text,
        site: site.config.publisher.clone(),
        address: address(desk, about),
        ..CardText::default()
    }
}

fn lower(desk: &Desk<'_>, key: &str) -> String {
    format::lower_first(desk.words.get(key))
}

/// The card of a metric.
fn metric_card(desk: &Desk<'_>, at: usize) -> Option<CardText> {
    let record = desk.site.plan.metrics.at(at)?;
    let measured = measurements(desk, &record.id);
    let verdict = reason::verdict(desk, record, &measured);
    let node = Node {
        kind: Kind::Metric,
        at,
    };
    let card = metric::card(desk, node, record);
    let headline = card.headline;
    // The day of a result stands above it; the day of the build would make every card another each day.
    let mut notes = notes(desk, at);
    notes.retain(|note| *note != as_of_today(desk));
    Some(CardText {
        kicker: desk.section(crate::plan::Section::Metrics),
        title: record.name.clone(),
        label: headline.as_ref().map(|h| h.label.clone()),
        figure: headline.as_ref().map(|h| h.value.clone()),
        after: headline.and_then(|h| h.after),
        notes,
        status: Some((verdict.status, reason::word(desk, verdict.status))),
        bar: card.bar.map(|b| b.picture),
        text: sentence(desk, record),
        site: desk.site.config.publisher.clone(),
        address: address(desk, &Page::record(Kind::Metric, at)),
    })
}

/// The address of a page as people write it: without the scheme.
fn address(desk: &Desk<'_>, page: &Page) -> String {
    let full = desk.full(page);
    match full.split_once("://") {
        Some((_, rest)) => rest.to_owned(),
        None => full,
    }
}
