//! The phases of a programme on a true time axis, each in a row of its own so that overlaps show, and
//! under them how many tasks fall due in each year.

use super::WIDTH;
use super::font::{self, FontWeight};
use super::picture::{Anchor, Form, Picture, TextLine, TextStyle};
use super::scale::Days;
use crate::date::Date;

const NAME: TextStyle = TextStyle::new(12.0, FontWeight::Bold, "text");
const SMALL: TextStyle = TextStyle::new(12.0, FontWeight::Regular, "muted");
const NUMBER: TextStyle = TextStyle::new(12.0, FontWeight::Bold, "text");
const BAND: f64 = 14.0;
const COLUMNS: f64 = 70.0;

/// A phase.
#[derive(Clone, Debug)]
pub struct Band {
    pub words: String,
    pub first: Date,
    pub last: Date,
}

/// Draws phases and counts by year; `None` without phases.
pub fn phases(bands: &[Band], counts: &[(i16, usize)], heading: &str) -> Option<Picture> {
    let years = counts.iter().map(|(year, _)| Date::constant(*year, 6, 1));
    let shown = bands.iter().flat_map(|b| [b.first, b.last]).chain(years);
    let days = Days::years(shown, 1.0, WIDTH - 1.0)?;
    if bands.is_empty() {
        return None;
    }
    let mut picture = Picture::new(WIDTH);
    let mut y = 0.0;
    for band in bands {
        y = picture.write((1.0, y), NAME, WIDTH - 2.0, &band.words) + 2.0;
        let (from, to) = (days.at(band.first), days.at(band.last));
        picture.draw("track", vec![Form::Rect(1.0, y, WIDTH - 2.0, BAND)]);
        picture.draw("band", vec![Form::Rect(from, y, to - from, BAND)]);
        y += BAND + 8.0;
    }
    if !counts.is_empty() {
        y = picture.write((1.0, y), NAME, WIDTH - 2.0, heading) + NUMBER.line();
        columns(&mut picture, counts, days, y);
        y += COLUMNS;
    }
    for (year, middle) in days.names(SMALL) {
        let word = TextLine::new(middle, y + SMALL.size + 4.0, SMALL, year.to_string());
        picture.texts.push(word.anchored(Anchor::Middle));
    }
    let axis = Form::Line(vec![(1.0, y), (WIDTH - 1.0, y)]);
    picture.draw("axis", vec![axis]);
    picture.height = (y + SMALL.line() + 8.0).ceil();
    Some(picture)
}

/// Columns that stand on the axis below `top`, with their numbers where there is room.
fn columns(picture: &mut Picture, counts: &[(i16, usize)], days: Days, top: f64) {
    let most = counts.iter().map(|c| c.1).max().unwrap_or(1).max(1) as f64;
    let mut bars = Vec::new();
    for (year, count) in counts.iter().filter(|c| c.1 > 0) {
        let first = Date::constant(*year, 1, 1);
        let (from, to) = (days.at(first), days.at(first.last_of_year()));
        let height = COLUMNS * *count as f64 / most;
        let (gap, base) = ((to - from) * 0.2, top + COLUMNS);
        bars.push(Form::Rect(
            from + gap,
            base - height,
            to - from - gap * 2.0,
            height,
        ));
        let number = count.to_string();
        if font::width(&number, NUMBER.size, NUMBER.weight) <= to - from {
            let y = base - height - 4.0;
            let text = TextLine::new((from + to) / 2.0, y, NUMBER, number);
            picture.texts.push(text.anchored(Anchor::Middle));
        }
    }
    picture.draw("part-0", bars);
}
