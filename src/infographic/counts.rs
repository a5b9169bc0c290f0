//! Stacked counts: a row for each thing, a part for each kind. Parts differ in filling, and each
//! number is written out.

use super::WIDTH;
use super::font::{self, FontWeight};
use super::picture::{Anchor, Form, Picture, TextLine, TextStyle};

const NAME: TextStyle = TextStyle::new(12.0, FontWeight::Regular, "text");
const NUMBER: TextStyle = TextStyle::new(12.0, FontWeight::Bold, "text");
const BAR: f64 = 13.0;

/// The fillings of parts; what is more shares the last.
pub const PARTS: [&str; 4] = ["part-0", "part-1", "part-2", "part-3"];

/// A row: its words, and how many of each part.
#[derive(Clone, Debug)]
pub struct CountRow {
    pub words: String,
    pub parts: Vec<usize>,
}

/// Draws rows of stacked counts under a key of the parts.
pub fn counts(rows: &[CountRow], keys: &[String]) -> Picture {
    let mut picture = Picture::new(WIDTH);
    let mut y = 0.0;
    if keys.len() > 1 {
        for (at, key) in keys.iter().enumerate() {
            part(&mut picture, at, (1.0, y + 2.0, 16.0, 10.0));
            y = picture.write((22.0, y), NAME, WIDTH - 22.0, key);
        }
        y += 8.0;
    }
    let numbers: Vec<String> = rows.iter().map(number).collect();
    let widest = (numbers.iter())
        .map(|n| font::width(n, NUMBER.size, NUMBER.weight))
        .fold(0.0, f64::max);
    let most = rows.iter().map(|r| r.parts.iter().sum::<usize>()).max();
    let one = (WIDTH - 10.0 - widest) / most.unwrap_or(1).max(1) as f64;
    for (row, number) in rows.iter().zip(numbers) {
        y = picture.write((1.0, y), NAME, WIDTH - 2.0, &row.words) + 1.0;
        let mut x = 1.0;
        for (at, count) in row.parts.iter().enumerate() {
            let width = one * *count as f64;
            if *count > 0 {
                part(&mut picture, at, (x, y, width, BAR));
            }
            x += width;
        }
        let base = y + BAR - 2.0;
        let text = TextLine::new(WIDTH - 2.0, base, NUMBER, number).anchored(Anchor::End);
        picture.texts.push(text);
        y += BAR + 9.0;
    }
    picture.height = y.ceil();
    picture
}

/// "7", or "7 + 3 + 1" where there are several parts.
fn number(row: &CountRow) -> String {
    let parts: Vec<String> = row.parts.iter().map(ToString::to_string).collect();
    parts.join(" + ")
}

fn part(picture: &mut Picture, at: usize, (x, y, width, height): (f64, f64, f64, f64)) {
    let class = PARTS[at.min(PARTS.len() - 1)];
    picture.draw(class, vec![Form::Rect(x, y, width, height)]);
    if at == 1 {
        // Hatched, so that it differs from the others in black and white.
        let mut lines = Vec::new();
        let mut begin = 5.0 - height;
        while begin < width {
            let (from, to) = (begin.max(0.0), (begin + height).min(width));
            let points = vec![(x + from, y + from - begin), (x + to, y + to - begin)];
            lines.push(Form::Line(points));
            begin += 5.0;
        }
        picture.draw("hatch", lines);
    }
}
