//! A picture: shapes and lines of text with their places. Markup is made by a template, colours by
//! the style sheet; here is only geometry, so that text can be measured before it is drawn.

use std::fmt::Write as _;

use serde::{Serialize, Serializer};

use super::font::{self, FontWeight};

/// A picture in a view box that begins at 0, 0.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Picture {
    pub width: f64,
    pub height: f64,
    /// In drawing order, all below the texts.
    pub shapes: Vec<Shape>,
    pub texts: Vec<TextLine>,
}

/// Something drawn in one way.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shape {
    /// Its class in `picture.css`, without the prefix `p-`.
    pub class: &'static str,
    #[serde(rename = "d")]
    pub forms: Forms,
}

/// The forms of a shape; to templates, SVG path data.
#[derive(Clone, Debug, PartialEq)]
pub struct Forms(pub Vec<Form>);

/// One form.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// Left, top, width, height.
    Rect(f64, f64, f64, f64),
    /// Middle and radius.
    Circle(f64, f64, f64),
    Line(Vec<(f64, f64)>),
    Polygon(Vec<(f64, f64)>),
}

/// Which point of a line of text its `x` is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Anchor {
    #[default]
    Start,
    Middle,
    End,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TextLine {
    pub x: f64,
    /// Its base line.
    pub y: f64,
    pub size: f64,
    pub bold: bool,
    pub anchor: Anchor,
    /// Its class in `picture.css`, without the prefix `p-`.
    pub class: &'static str,
    pub words: String,
}

/// A rectangle that text takes: left, top, right, bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextBox {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl TextBox {
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    pub fn is_inside(&self, other: &Self) -> bool {
        self.left >= other.left
            && self.right <= other.right
            && self.top >= other.top
            && self.bottom <= other.bottom
    }
}

/// How a block of text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    pub size: f64,
    pub weight: FontWeight,
    pub class: &'static str,
}

impl TextStyle {
    pub const fn new(size: f64, weight: FontWeight, class: &'static str) -> Self {
        Self {
            size,
            weight,
            class,
        }
    }

    /// From base line to base line.
    pub fn line(&self) -> f64 {
        self.size * font::LINE
    }
}

impl TextLine {
    pub fn new(x: f64, y: f64, look: TextStyle, words: impl Into<String>) -> Self {
        Self {
            x: tidy(x),
            y: tidy(y),
            size: look.size,
            bold: look.weight == FontWeight::Bold,
            anchor: Anchor::Start,
            class: look.class,
            words: words.into(),
        }
    }

    pub fn anchored(mut self, anchor: Anchor) -> Self {
        self.anchor = anchor;
        self
    }

    /// The room that it takes, measured with the bundled font.
    pub fn room(&self) -> TextBox {
        let weight = if self.bold {
            FontWeight::Bold
        } else {
            FontWeight::Regular
        };
        let width = font::width(&self.words, self.size, weight);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        TextBox {
            left,
            top: self.y - self.size * font::ASCENT,
            right: left + width,
            bottom: self.y + self.size * font::DESCENT,
        }
    }
}

impl Picture {
    pub fn new(width: f64) -> Self {
        Self {
            width,
            ..Self::default()
        }
    }

    pub fn draw(&mut self, class: &'static str, forms: Vec<Form>) {
        if !forms.is_empty() {
            self.shapes.push(Shape {
                class,
                forms: Forms(forms),
            });
        }
    }

    /// Writes text, wrapped to `most`, from the top `y` down; gives where the next thing may begin.
    pub fn write(&mut self, at: (f64, f64), look: TextStyle, most: f64, words: &str) -> f64 {
        self.lines(at, look, font::wrap(words, look.size, look.weight, most))
    }

    /// Writes lines that are broken already.
    pub fn lines(&mut self, at: (f64, f64), look: TextStyle, lines: Vec<String>) -> f64 {
        let (x, mut y) = at;
        for line in lines {
            let base = y + look.size * font::ASCENT;
            self.texts.push(TextLine::new(x, base, look, line));
            y += look.line();
        }
        y
    }

    /// Puts another picture into this one.
    pub fn put(&mut self, other: Self, at: (f64, f64), scale: f64) {
        let move_to = |(x, y): (f64, f64)| (at.0 + x * scale, at.1 + y * scale);
        for shape in other.shapes {
            let forms = shape.forms.0.into_iter().map(|f| f.moved(&move_to, scale));
            self.draw(shape.class, forms.collect());
        }
        for text in other.texts {
            let (x, y) = move_to((text.x, text.y));
            self.texts.push(TextLine {
                x: tidy(x),
                y: tidy(y),
                size: tidy(text.size * scale),
                ..text
            });
        }
    }

    /// The whole frame.
    pub fn frame(&self) -> TextBox {
        TextBox {
            left: 0.0,
            top: 0.0,
            right: self.width,
            bottom: self.height,
        }
    }

    /// Texts that overlap another or leave the frame: none, in a good picture.
    pub fn collisions(&self) -> Vec<String> {
        let rooms: Vec<TextBox> = self.texts.iter().map(TextLine::room).collect();
        let mut found = Vec::new();
        for (at, room) in rooms.iter().enumerate() {
            if !room.is_inside(&self.frame()) {
                found.push(format!("leaves the frame: {}", self.texts[at].words));
            }
            for (other, there) in rooms.iter().enumerate().skip(at + 1) {
                if room.meets(there) {
                    let (a, b) = (&self.texts[at].words, &self.texts[other].words);
                    found.push(format!("overlap: {a} / {b}"));
                }
            }
        }
        found
    }
}

impl Form {
    fn moved(self, to: &impl Fn((f64, f64)) -> (f64, f64), scale: f64) -> Self {
        match self {
            Self::Rect(x, y, w, h) => {
                let (x, y) = to((x, y));
                Self::Rect(x, y, w * scale, h * scale)
            }
            Self::Circle(x, y, r) => {
                let (x, y) = to((x, y));
                Self::Circle(x, y, r * scale)
            }
            Self::Line(points) => Self::Line(points.into_iter().map(to).collect()),
            Self::Polygon(points) => Self::Polygon(points.into_iter().map(to).collect()),
        }
    }

    fn path(&self, out: &mut String) {
        let mut run = |points: &[(f64, f64)], end: &str| {
            for (at, (x, y)) in points.iter().enumerate() {
                let verb = if at == 0 { 'M' } else { 'L' };
                let _ = write!(out, "{verb}{} {}", tidy(*x), tidy(*y));
            }
            out.push_str(end);
        };
        match self {
            Self::Rect(x, y, w, h) => {
                let (x, y, w, h) = (tidy(*x), tidy(*y), tidy(*w), tidy(*h));
                let _ = write!(out, "M{x} {y}h{w}v{h}h-{w}z");
            }
            Self::Circle(x, y, r) => {
                let (left, y, r, d) = (tidy(x - r), tidy(*y), tidy(*r), tidy(tidy(*r) * 2.0));
                let _ = write!(out, "M{left} {y}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0z");
            }
            Self::Line(points) => run(points, ""),
            Self::Polygon(points) => run(points, "z"),
        }
    }
}

impl Forms {
    /// SVG path data.
    pub fn path(&self) -> String {
        let mut path = String::new();
        self.0.iter().for_each(|form| form.path(&mut path));
        path
    }
}

impl Serialize for Forms {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.path())
    }
}

/// A coordinate with one decimal: enough for the eye, and the same on every machine.
pub fn tidy(value: f64) -> f64 {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded == 0.0 { 0.0 } else { rounded }
}
