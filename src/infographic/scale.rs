//! Scales: values and days to places; and room for labels beside what they name.

use crate::date::Date;

use super::font;
use super::picture::{Anchor, TextBox, TextLine, TextStyle, tidy};

/// Values from 0 to `top` on a stretch of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Values {
    pub top: f64,
    pub from: f64,
    pub to: f64,
}

impl Values {
    pub fn at(&self, value: f64) -> f64 {
        let share = (value / self.top).clamp(0.0, 1.0);
        tidy(self.from + (self.to - self.from) * share)
    }
}

/// The end of a scale that holds every value: 100 for percentages, else 1, 2 or 5 times a power of ten.
pub fn top(percent: bool, values: impl Iterator<Item = f64>) -> f64 {
    let most = values.fold(0.0, f64::max);
    if percent && most <= 100.0 {
        return 100.0;
    }
    let power = 10f64.powf(most.max(1.0).log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|step| step * power)
        .find(|end| *end >= most)
        .unwrap_or(most)
}

/// Days on a stretch of the picture, true to scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Days {
    pub first: Date,
    pub last: Date,
    pub from: f64,
    pub to: f64,
}

impl Days {
    /// Whole years that hold all the days.
    pub fn years(days: impl Iterator<Item = Date>, from: f64, to: f64) -> Option<Self> {
        let (mut first, mut last) = (Date::MAX, Date::MIN);
        for day in days {
            (first, last) = (first.min(day), last.max(day));
        }
        (first <= last).then(|| Self {
            first: first.first_of_year(),
            last: last.last_of_year(),
            from,
            to,
        })
    }

    pub fn at(&self, day: Date) -> f64 {
        let span = f64::from((self.last - self.first).get_days().max(1));
        let share = f64::from((day - self.first).get_days()) / span;
        tidy(self.from + (self.to - self.from) * share.clamp(0.0, 1.0))
    }

    /// The years to be named under the axis, each with the middle of its stretch: as many as fit.
    pub fn names(&self, look: TextStyle) -> Vec<(i16, f64)> {
        let count = self.last.year() - self.first.year() + 1;
        let one = (self.to - self.from) / f64::from(count.max(1));
        let need = font::width("2000", look.size, look.weight) + 8.0;
        let step = (need / one).ceil().max(1.0) as i16;
        (self.first.year()..=self.last.year())
            .step_by(step.max(1).unsigned_abs().into())
            .map(|year| {
                let begin = Date::constant(year, 1, 1);
                (
                    year,
                    tidy((self.at(begin) + self.at(begin.last_of_year())) / 2.0),
                )
            })
            .collect()
    }
}

/// Texts placed so far, and the frame that holds them.
#[derive(Clone, Debug)]
pub struct Labels {
    pub frame: TextBox,
    taken: Vec<TextBox>,
}

impl Labels {
    pub fn new(frame: TextBox) -> Self {
        Self {
            frame,
            taken: Vec::new(),
        }
    }

    /// Keeps labels away from something drawn.
    pub fn keep(&mut self, room: TextBox) {
        self.taken.push(room);
    }

    /// Keeps labels off a line, in pieces small enough to follow its slope.
    pub fn keep_line(&mut self, from: (f64, f64), to: (f64, f64)) {
        let pieces = ((to.0 - from.0).abs().max((to.1 - from.1).abs()) / 6.0)
            .ceil()
            .max(1.0);
        let at = |share: f64| {
            let share = share / pieces;
            (
                from.0 + (to.0 - from.0) * share,
                from.1 + (to.1 - from.1) * share,
            )
        };
        let mut piece = 0.0;
        while piece < pieces {
            let (a, b) = (at(piece), at(piece + 1.0));
            self.keep(TextBox {
                left: a.0.min(b.0) - 1.5,
                top: a.1.min(b.1) - 1.5,
                right: a.0.max(b.0) + 1.5,
                bottom: a.1.max(b.1) + 1.5,
            });
            piece += 1.0;
        }
    }

    /// A text beside a point, where there is room for it: above or below, left or right, near before
    /// far. `None` where there is none; what it says stands in the rows below the picture too.
    pub fn beside(&mut self, point: (f64, f64), look: TextStyle, words: &str) -> Option<TextLine> {
        let (x, y) = point;
        let size = look.size;
        let mut places = Vec::new();
        for far in [0.0, 1.0, 2.0] {
            let up = y - 7.0 - size * font::DESCENT - far * size * font::LINE;
            let down = y + 7.0 + size * font::ASCENT + far * size * font::LINE;
            for row in [up, down] {
                places.push((x, row, Anchor::Middle));
                places.push((x - 2.0, row, Anchor::End));
                places.push((x + 2.0, row, Anchor::Start));
            }
            if far == 0.0 {
                places.push((x + 9.0, y + size * 0.35, Anchor::Start));
                places.push((x - 9.0, y + size * 0.35, Anchor::End));
            }
        }
        places.into_iter().find_map(|(x, y, anchor)| {
            let text = TextLine::new(x, y, look, words).anchored(anchor);
            let room = text.room();
            let free = room.is_inside(&self.frame) && !self.taken.iter().any(|t| t.meets(&room));
            free.then(|| {
                self.taken.push(room);
                text
            })
        })
    }
}
