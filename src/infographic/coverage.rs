//! What a campaign has published: a row for each channel, a cell for each week.

use super::WIDTH;
use super::font::{self, FontWeight};
use super::picture::{Anchor, Form, Picture, TextLine, TextStyle};

const NAME: TextStyle = TextStyle::new(12.0, FontWeight::Regular, "text");
const SMALL: TextStyle = TextStyle::new(11.0, FontWeight::Regular, "muted");
const NUMBER: TextStyle = TextStyle::new(11.0, FontWeight::Bold, "inverse");

/// A channel and its number of items in each week.
#[derive(Clone, Debug)]
pub struct CoverageRow {
    pub words: String,
    pub weeks: Vec<usize>,
}

/// Draws rows of cells; `weeks` are the names of the columns.
pub fn coverage(rows: &[CoverageRow], weeks: &[String]) -> Picture {
    let mut picture = Picture::new(WIDTH);
    let cell = ((WIDTH - 2.0) / weeks.len().max(1) as f64).min(28.0);
    let mut y = 0.0;
    for row in rows {
        y = picture.write((1.0, y), NAME, WIDTH - 2.0, &row.words) + 2.0;
        let (mut empty, mut full) = (Vec::new(), Vec::new());
        for (at, count) in row.weeks.iter().enumerate() {
            let x = 1.0 + cell * at as f64;
            let form = Form::Rect(x, y, cell - 2.0, 18.0);
            if *count == 0 {
                empty.push(form);
                continue;
            }
            full.push(form);
            let number = count.to_string();
            if font::width(&number, NUMBER.size, NUMBER.weight) < cell - 3.0 {
                let middle = x + (cell - 2.0) / 2.0;
                let text = TextLine::new(middle, y + 13.0, NUMBER, number);
                picture.texts.push(text.anchored(Anchor::Middle));
            }
        }
        picture.draw("track", empty);
        picture.draw("part-0", full);
        y += 26.0;
    }
    names(&mut picture, weeks, cell, y);
    picture.height = (y + SMALL.line() + 4.0).ceil();
    picture
}

/// The names of as many columns as fit, from the first on.
fn names(picture: &mut Picture, weeks: &[String], cell: f64, y: f64) {
    let mut end = 0.0;
    for (at, name) in weeks.iter().enumerate() {
        let x = 1.0 + cell * at as f64;
        let width = font::width(name, SMALL.size, SMALL.weight);
        if x >= end && x + width <= WIDTH {
            picture
                .texts
                .push(TextLine::new(x, y + SMALL.size, SMALL, name.as_str()));
            end = x + width + 6.0;
        }
    }
}
