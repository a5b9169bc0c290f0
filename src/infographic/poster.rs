//! A poster of one metric on A4 paper, with a code that leads to its page.

use super::card::{CardText, status_mark};
use super::font::{self, FontWeight};
use super::picture::{Form, Picture, TextStyle};

/// A4 in points (ISO 216: 210 × 297 mm).
pub const WIDTH: f64 = 595.0;
pub const HEIGHT: f64 = 842.0;

const MARGIN: f64 = 42.0;
const KICKER: TextStyle = TextStyle::new(15.0, FontWeight::Bold, "muted");
const TITLE: TextStyle = TextStyle::new(34.0, FontWeight::Bold, "text");
const STATUS: TextStyle = TextStyle::new(20.0, FontWeight::Bold, "text");
const TEXT: TextStyle = TextStyle::new(17.0, FontWeight::Regular, "text");
const SMALL: TextStyle = TextStyle::new(11.5, FontWeight::Regular, "text");

/// Draws a poster; `picture` is the chart or bar, `code` the QR code of the page, `notes` stand beside it.
pub fn poster(
    of: &CardText,
    picture: Option<Picture>,
    code: Option<Picture>,
    notes: &[String],
) -> Picture {
    let mut sheet = Picture::new(WIDTH);
    sheet.height = HEIGHT;
    let most = WIDTH - 2.0 * MARGIN;
    sheet.draw("page", vec![Form::Rect(0.0, 0.0, WIDTH, HEIGHT)]);
    sheet.draw("roof", vec![Form::Rect(0.0, 0.0, WIDTH, 12.0)]);
    let fit = |words: &str, look: TextStyle, count: usize| {
        font::clamp(words, look.size, look.weight, (most, count))
    };
    let mut y = sheet.lines((MARGIN, 36.0), KICKER, fit(&of.kicker, KICKER, 1)) + 4.0;
    y = sheet.lines((MARGIN, y), TITLE, fit(&of.title, TITLE, 4)) + 8.0;
    if let Some(label) = &of.label {
        y = sheet.lines((MARGIN, y), STATUS, fit(label, STATUS, 1));
    }
    if let Some(figure) = &of.figure {
        let one = font::width(figure, 1.0, FontWeight::Bold).max(0.1);
        let look = TextStyle::new(
            (most / one).clamp(20.0, 60.0).floor(),
            FontWeight::Bold,
            "text",
        );
        y = sheet.lines((MARGIN, y), look, fit(figure, look, 1));
    }
    if let Some(after) = &of.after {
        y = sheet.lines((MARGIN, y), TEXT, fit(after, TEXT, 2)) + 4.0;
    }
    if let Some((status, words)) = &of.status {
        status_mark(&mut sheet, *status, (MARGIN + 9.0, y + 12.0), 8.0);
        let lines = font::clamp(words, STATUS.size, STATUS.weight, (most - 28.0, 2));
        y = sheet.lines((MARGIN + 28.0, y), STATUS, lines) + 8.0;
    }
    // The foot is as high as the code and the notes beside it.
    let side = 112.0;
    let beside = most - side - 20.0;
    let notes: Vec<String> = (notes.iter())
        .flat_map(|n| font::wrap(n, SMALL.size, SMALL.weight, beside))
        .take(8)
        .collect();
    let foot = HEIGHT - MARGIN - side;
    if let Some(picture) = picture {
        let text = font::wrap(&of.text, TEXT.size, TEXT.weight, most).len() as f64 * TEXT.line();
        let scale = (most / picture.width).min((foot - y - text - 24.0) / picture.height);
        if scale > 0.5 {
            let tall = picture.height * scale;
            sheet.put(picture, (MARGIN, y), scale);
            y += tall + 10.0;
        }
    }
    let count = ((foot - 12.0 - y) / TEXT.line()).floor().max(0.0) as usize;
    if count > 0 {
        sheet.lines((MARGIN, y), TEXT, fit(&of.text, TEXT, count));
    }
    if let Some(code) = code {
        let scale = side / code.width;
        sheet.put(code, (WIDTH - MARGIN - side, foot), scale);
    }
    sheet.lines((MARGIN, foot), SMALL, notes);
    sheet
}
