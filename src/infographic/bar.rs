//! A bullet bar: a scale with a tick for each target, filled as far as a measurement goes.

use super::WIDTH;
use super::font::{self, FontWeight};
use super::picture::{Anchor, Form, Picture, TextLine, TextStyle};
use super::scale::Values;

const VALUE: TextStyle = TextStyle::new(13.0, FontWeight::Regular, "text");
const HEIGHT: f64 = 20.0;

/// A target's tick.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    pub value: f64,
    pub aspiration: bool,
    pub words: String,
}

/// How far a bar is filled, and with what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Filled {
    Not,
    /// As far as a result goes.
    Result(f64),
    /// A frame as far as a value goes that is counted otherwise than the targets.
    Near(f64),
}

/// Draws a bar to `top`.
pub fn bar(top: f64, ticks: &[Tick], filled: Filled) -> Picture {
    let mut picture = Picture::new(WIDTH);
    let scale = Values {
        top,
        from: 1.0,
        to: WIDTH - 1.0,
    };
    picture.draw("track", vec![Form::Rect(1.0, 1.0, WIDTH - 2.0, HEIGHT)]);
    if let Filled::Result(value) | Filled::Near(value) = filled {
        // Half as high, so that a tick it has passed still shows above and below.
        let width = scale.at(value) - 1.0;
        let class = match filled {
            Filled::Near(_) => "fill-near",
            _ => "fill",
        };
        picture.draw(class, vec![Form::Rect(1.0, 6.0, width, HEIGHT - 10.0)]);
    }
    let mut shown: Vec<&Tick> = Vec::new();
    for tick in ticks {
        if !shown
            .iter()
            .any(|t| t.value == tick.value && t.aspiration == tick.aspiration)
        {
            shown.push(tick);
        }
    }
    shown.sort_by(|a, b| a.value.total_cmp(&b.value));
    for tick in &shown {
        let x = scale.at(tick.value).clamp(3.0, WIDTH - 3.0);
        // Where a commitment and an aspiration stand at one value, each has half of the height.
        let shared = shown.iter().filter(|t| t.value == tick.value).count() > 1;
        let middle = 1.0 + HEIGHT / 2.0;
        let (class, y) = match (tick.aspiration, shared) {
            (false, false) => ("tick", (-0.0, HEIGHT + 2.0)),
            (false, true) => ("tick", (0.0, middle)),
            (true, false) => ("tick-aspiration", (0.0, HEIGHT + 2.0)),
            (true, true) => ("tick-aspiration", (middle, HEIGHT + 2.0)),
        };
        picture.draw(class, vec![Form::Line(vec![(x, y.0), (x, y.1)])]);
    }
    let bottom = values(&mut picture, &shown, scale);
    picture.height = bottom.ceil();
    picture
}

/// The values under their ticks; one that would touch the one before begins a new row.
fn values(picture: &mut Picture, shown: &[&Tick], scale: Values) -> f64 {
    let mut rows: Vec<f64> = Vec::new();
    let mut written: Vec<&str> = Vec::new();
    for tick in shown {
        if written.contains(&tick.words.as_str()) {
            continue;
        }
        written.push(&tick.words);
        for words in font::wrap(&tick.words, VALUE.size, VALUE.weight, WIDTH - 2.0) {
            let half = font::width(&words, VALUE.size, VALUE.weight) / 2.0;
            let x = scale.at(tick.value).clamp(half + 1.0, WIDTH - half - 1.0);
            let free = rows.iter().position(|end| *end + 4.0 <= x - half);
            let row = free.unwrap_or_else(|| {
                rows.push(0.0);
                rows.len() - 1
            });
            rows[row] = x + half;
            let y = HEIGHT + 6.0 + row as f64 * VALUE.line() + VALUE.size;
            picture
                .texts
                .push(TextLine::new(x, y, VALUE, words).anchored(Anchor::Middle));
        }
    }
    HEIGHT + 6.0 + rows.len() as f64 * VALUE.line()
}
