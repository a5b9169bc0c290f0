//! Cards: pictures made to be shared, in the sizes that link previews, posts and stories want. What
//! they say is true on the day of the build: a metric's status may change as time passes.

use super::font::{self, FontWeight};
use super::picture::{Form, Picture, TextStyle};
use super::status::Status;
use crate::route::CardSize;

/// What a card says.
#[derive(Clone, Debug, Default)]
pub struct CardText {
    /// The section, above the title.
    pub kicker: String,
    pub title: String,
    /// What the number is, above it: a target, or a result with its day.
    pub label: Option<String>,
    /// A number to be read from afar, and what stands beside it.
    pub figure: Option<String>,
    pub after: Option<String>,
    pub status: Option<(Status, String)>,
    pub bar: Option<Picture>,
    pub text: String,
    /// Source, day and licence, which stay with the picture wherever it goes.
    pub notes: Vec<String>,
    /// Who publishes it, and where it stands.
    pub site: String,
    pub address: String,
}

const KICKER: TextStyle = TextStyle::new(30.0, FontWeight::Bold, "muted");
const TEXT: TextStyle = TextStyle::new(34.0, FontWeight::Regular, "text");
const LABEL: TextStyle = TextStyle::new(30.0, FontWeight::Bold, "text");
const NOTE: TextStyle = TextStyle::new(22.0, FontWeight::Regular, "muted");
const SITE: TextStyle = TextStyle::new(26.0, FontWeight::Bold, "text");
const ADDRESS: TextStyle = TextStyle::new(26.0, FontWeight::Regular, "muted");
const MARGIN: f64 = 72.0;
const ROOF: f64 = 22.0;
/// Sizes of titles, the largest that fits is taken.
const TITLES: [f64; 7] = [84.0, 74.0, 66.0, 58.0, 50.0, 44.0, 38.0];

/// Draws a card. Whatever is too long is cut with "…"; nothing overlaps or leaves the frame.
pub fn card(of: &CardText, size: CardSize) -> Picture {
    let (width, height) = size.pixels();
    let (width, height) = (f64::from(width), f64::from(height));
    let most = width - 2.0 * MARGIN;
    let mut picture = Picture::new(width);
    picture.height = height;
    picture.draw("wall", vec![Form::Rect(0.0, 0.0, width, height)]);
    picture.draw("roof", vec![Form::Rect(0.0, 0.0, width, ROOF)]);
    // Stories lose their upper and lower edge to the buttons of the app that shows them.
    let edge = if size == CardSize::Story { 250.0 } else { 56.0 };
    let notes: Vec<String> = (of.notes.iter())
        .flat_map(|note| font::clamp(note, NOTE.size, NOTE.weight, (most, 1)))
        .collect();
    let foot = height - edge - SITE.line() - ADDRESS.line() - notes.len() as f64 * NOTE.line();
    let one = |words: &str, look: TextStyle| font::clamp(words, look.size, look.weight, (most, 1));
    let y = picture.lines((MARGIN, edge), KICKER, one(&of.kicker, KICKER)) + 8.0;
    let room = foot - 24.0 - y;
    let largest = height / 5.5;
    // Three lines of the sentence, and the bar where there is height, are worth more than a larger
    // title or figure.
    let lines = font::wrap(&of.text, TEXT.size, TEXT.weight, most)
        .len()
        .min(3);
    let bar = of.bar.as_ref().filter(|_| size != CardSize::Preview);
    let text = lines as f64 * TEXT.line() + bar.map_or(0.0, |b| b.height * most / b.width + 10.0);
    let fitting = TITLES.into_iter().find_map(|points| {
        let figure = (points * 1.6).min(largest);
        let look = TextStyle::new(points, FontWeight::Bold, "text");
        let lines = font::wrap(&of.title, points, FontWeight::Bold, most);
        let tall = lines.len() as f64 * look.line();
        let fits = tall + fixed_height(of, most, figure) + text <= room;
        (fits && !broken(&of.title, &lines)).then_some((look, lines, figure))
    });
    let (look, lines, figure_size) = fitting.unwrap_or_else(|| {
        let look = TextStyle::new(38.0, FontWeight::Bold, "text");
        let left = room - fixed_height(of, most, 60.0);
        let count = (left / look.line()).floor().max(1.0) as usize;
        (
            look,
            font::clamp(&of.title, look.size, look.weight, (most, count)),
            60.0,
        )
    });
    let mut y = picture.lines((MARGIN, y), look, lines) + 12.0;
    if let Some(label) = &of.label {
        y = picture.lines((MARGIN, y), LABEL, one(label, LABEL));
    }
    if let Some(figure) = &of.figure {
        let look = figure_look(figure, most, figure_size);
        y = picture.lines((MARGIN, y), look, one(figure, look));
    }
    if let Some(after) = &of.after {
        y = picture.lines((MARGIN, y), TEXT, one(after, TEXT));
    }
    if let Some((status, words)) = &of.status {
        let look = TextStyle::new(34.0, FontWeight::Bold, "text");
        status_mark(&mut picture, *status, (MARGIN + 16.0, y + 20.0), 14.0);
        let lines = font::clamp(words, look.size, look.weight, (most - 48.0, 1));
        y = picture.lines((MARGIN + 48.0, y), look, lines) + 10.0;
    }
    if let Some(bar) = &of.bar {
        let scale = most / bar.width;
        let tall = bar.height * scale;
        let lines = font::wrap(&of.text, TEXT.size, TEXT.weight, most).len() as f64;
        if y + tall + 10.0 + lines * TEXT.line() <= foot - 24.0 {
            picture.put(bar.clone(), (MARGIN, y), scale);
            y += tall + 10.0;
        }
    }
    let count = ((foot - 24.0 - y) / TEXT.line()).floor().max(0.0) as usize;
    if count > 0 {
        let lines = font::clamp(&of.text, TEXT.size, TEXT.weight, (most, count));
        picture.lines((MARGIN, y), TEXT, lines);
    }
    let y = picture.lines((MARGIN, foot), NOTE, notes);
    let y = picture.lines((MARGIN, y), SITE, one(&of.site, SITE));
    picture.lines((MARGIN, y), ADDRESS, one(&of.address, ADDRESS));
    picture
}

/// The height of everything between title and sentence.
fn fixed_height(of: &CardText, most: f64, size: f64) -> f64 {
    let figure = of
        .figure
        .as_ref()
        .map_or(0.0, |f| figure_look(f, most, size).line());
    let status = of.status.as_ref().map_or(0.0, |_| 34.0 * font::LINE + 10.0);
    let label = of.label.as_ref().map_or(0.0, |_| LABEL.line());
    let after = of.after.as_ref().map_or(0.0, |_| TEXT.line());
    12.0 + label + figure + after + status
}

/// The figure as large as it fits on one line, up to `largest`.
fn figure_look(figure: &str, most: f64, largest: f64) -> TextStyle {
    let one = font::width(figure, 1.0, FontWeight::Bold).max(0.1);
    TextStyle::new(
        (most / one).min(largest).max(36.0).floor(),
        FontWeight::Bold,
        "text",
    )
}

/// Whether a word of the text had to be broken.
fn broken(text: &str, lines: &[String]) -> bool {
    lines
        .join(" ")
        .split(' ')
        .ne(text.split([' ', '\n', '\t']).filter(|w| !w.is_empty()))
}

/// The mark of a status: its shape says it without colour.
pub fn status_mark(picture: &mut Picture, status: Status, (x, y): (f64, f64), r: f64) {
    let form = match status {
        Status::Met | Status::OnTrack | Status::NoData => Form::Circle(x, y, r),
        Status::Unjudged => Form::Rect(x - r, y - r, 2.0 * r, 2.0 * r),
        Status::Late => Form::Polygon(vec![(x, y - r), (x + r, y + r), (x - r, y + r)]),
        Status::Overdue => Form::Polygon(vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)]),
    };
    picture.draw(status.name(), vec![form]);
    if status == Status::OnTrack {
        picture.draw("measured-dot", vec![Form::Circle(x, y, r / 3.0)]);
    }
}
