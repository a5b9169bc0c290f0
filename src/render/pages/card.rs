//! Pictures as files: cards to be shared, and a metric as SVG and as a poster.

use serde::Serialize;

use super::picture::{self, PictureView};
use super::{Sheet, metric, reason};
use crate::infographic::card::{Card, card as draw};
use crate::infographic::{Picture, poster, style};
use crate::plan::{Kind, Node};
use crate::render::engine::view;
use crate::render::format;
use crate::render::frame::Head;
use crate::render::view::{Desk, Link};
use crate::route::{CardSize, MetricFile, Page};

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
pub fn file(desk: &Desk<'_>, page: &Page, at: usize) -> Sheet {
    let theme = &desk.site.theme;
    let (Some(of), Some(record)) = (metric_card(desk, at), desk.site.plan.metrics.at(at)) else {
        return super::text::not_found(desk);
    };
    let measured = metric::measurements(desk, &record.id);
    let inner =
        picture::chart(desk, record, &measured).or_else(|| picture::bar(desk, record, &measured));
    let inner = inner.map(|view| view.picture);
    let (title, desc) = (of.title.clone(), metric::sentence(desk, record));
    let mut notes = notes(desk, at);
    if matches!(page, Page::MetricFile(_, MetricFile::Poster)) {
        let code = picture::code(desk, &Page::record(Kind::Metric, at)).map(|view| view.picture);
        notes.push(of.address.clone());
        let poster = poster::poster(&of, inner, code, &notes);
        return file_sheet(title, desc, poster, style::light(theme));
    }
    file_sheet(title, desc, alone(&of, inner, &notes), style::both(theme))
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
                picture,
            },
            style,
        }),
    }
}

/// A metric's picture with what must stay with it when it leaves its page.
fn alone(of: &Card, inner: Option<Picture>, notes: &[String]) -> Picture {
    use crate::infographic::card::status_mark;
    use crate::infographic::font::Weight;
    use crate::infographic::picture::{Form, Look};
    const TITLE: Look = Look::new(15.0, Weight::Bold, "text");
    const TEXT: Look = Look::new(12.0, Weight::Regular, "text");
    const NOTE: Look = Look::new(10.0, Weight::Regular, "muted");
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

/// Source, date and licence of a metric, which every form to be taken away states.
pub fn notes(desk: &Desk<'_>, at: usize) -> Vec<String> {
    let words = desk.words;
    let Some(record) = desk.site.plan.metrics.at(at) else {
        return Vec::new();
    };
    let mut sources: Vec<String> = Vec::new();
    let measured = metric::measurements(desk, &record.id);
    let cited = (record.targets.iter()).flat_map(|t| t.source.iter());
    for source in cited.chain(measured.iter().flat_map(|m| m.source.iter())) {
        let title = desk.source(&source.value).title;
        if !sources.contains(&title) {
            sources.push(title);
        }
    }
    let today = format::day(desk.site.options.today, words);
    let mut notes = vec![
        format!("{} {}", words.get("source.label"), sources.join("; ")),
        words.fill("picture.as-of", &[("date", &today)]),
    ];
    notes.extend(desk.site.config.licence.clone());
    notes
}

/// What the card of a page says.
fn about_page(desk: &Desk<'_>, about: &Page) -> Card {
    let site = desk.site;
    let node = |kind: Kind, at: usize| desk.title(Node { kind, at });
    let (kicker, title, text) = match about {
        Page::Record(Node {
            kind: Kind::Metric,
            at,
        }) => {
            return metric_card(desk, *at).map_or_else(Card::default, |card| Card {
                // What changes from day to day by itself stays off the card.
                ..card
            });
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
            let (title, when) = super::campaign::named(desk, *at, *year).unwrap_or_default();
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
    Card {
        kicker,
        title,
        text,
        site: site.config.publisher.clone(),
        address: address(desk, about),
        ..Card::default()
    }
}

fn lower(desk: &Desk<'_>, key: &str) -> String {
    format::lower_first(desk.words.get(key))
}

/// The card of a metric.
fn metric_card(desk: &Desk<'_>, at: usize) -> Option<Card> {
    let record = desk.site.plan.metrics.at(at)?;
    let measured = metric::measurements(desk, &record.id);
    let verdict = reason::verdict(desk, record, &measured);
    let node = Node {
        kind: Kind::Metric,
        at,
    };
    let card = metric::card(desk, node, record);
    let figure = match &card.latest {
        Some(latest) => latest.value.clone(),
        None => card.figure.clone().unwrap_or_default().replace('→', "›"),
    };
    Some(Card {
        kicker: desk.section(crate::plan::Section::Metrics),
        title: record.name.clone(),
        figure: (!figure.is_empty()).then_some(figure),
        status: Some((verdict.status, card.status_word)),
        bar: card.bar.map(|b| b.picture),
        text: metric::sentence(desk, record),
        site: desk.site.config.publisher.clone(),
        address: address(desk, &Page::record(Kind::Metric, at)),
    })
}

/// The address of a page as people write it: without the scheme.
fn address(desk: &Desk<'_>, page: &Page) -> String {
    let full = format!(
        "{}{}",
        desk.site.base_url,
        desk.site.path(desk.language, page)
    );
    full.split_once("://")
        .map_or(full.clone(), |(_, rest)| rest.to_owned())
}

/// The files of a metric, in the words of a list.
pub fn files(desk: &Desk<'_>, at: usize) -> Vec<Link> {
    let title = |file: MetricFile| match file {
        MetricFile::Picture => "take.picture",
        MetricFile::Poster => "take.poster",
        MetricFile::Table => "take.table",
        MetricFile::Data => "take.data",
    };
    (MetricFile::ALL.into_iter())
        .map(|file| Link {
            url: desk.url(&Page::MetricFile(at, file)),
            title: desk.words.get(title(file)).to_owned(),
        })
        .collect()
}

/// The cards of a page, in the words of a list.
pub fn cards(desk: &Desk<'_>, about: &Page) -> Vec<Link> {
    (CardSize::ALL.into_iter())
        .map(|size| {
            let (width, height) = size.pixels();
            let key = match size {
                CardSize::Preview => "take.preview",
                CardSize::Post => "take.post",
                CardSize::Story => "take.story",
            };
            let size_words = [("width", width.to_string()), ("height", height.to_string())];
            let known = size_words.each_ref().map(|(k, v)| (*k, v.as_str()));
            Link {
                url: desk.url(&Page::Card(Box::new(about.clone()), size)),
                title: desk.words.fill(key, &known),
            }
        })
        .collect()
}
