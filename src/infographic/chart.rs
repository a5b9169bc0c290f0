//! Targets as steps on a true time axis, measurements as points over them.

use super::WIDTH;
use super::font::{self, FontWeight};
use super::picture::{Anchor, Form, Picture, TextBox, TextLine, TextStyle};
use super::scale::{Days, Labels, Values};
use super::status::{Goal, Reading};
use crate::date::Date;

const SMALL: TextStyle = TextStyle::new(12.0, FontWeight::Regular, "muted");
const STRONG: TextStyle = TextStyle::new(12.0, FontWeight::Bold, "text");
const ROW: TextStyle = TextStyle::new(12.0, FontWeight::Regular, "text");

/// Height of the field in which lines are drawn.
const FIELD: f64 = 120.0;
/// How far behind the last deadline "today" may lie to be drawn still, in days.
const LOOK_BACK: i32 = 3 * 366;

/// What is drawn, and its words.
#[derive(Debug)]
pub struct Chart<'a> {
    pub goals: &'a [Goal],
    pub readings: &'a [Reading],
    /// Readings that no verdict rests on, with their marks and values.
    pub beside: &'a [(ChartMark, Reading, String)],
    /// None in pictures that must not change from day to day.
    pub today: Option<Date>,
    /// The end of the scale.
    pub top: f64,
    /// Values to be named on the scale.
    pub ticks: Vec<(f64, String)>,
    /// The value of each goal, and of the newest reading.
    pub values: Vec<String>,
    pub newest: Option<String>,
    pub today_word: &'a str,
    /// Under the field: what each mark says.
    pub rows: Vec<(ChartMark, String)>,
}

/// The marks of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartMark {
    Commitment,
    Aspiration,
    Measured,
    /// A value near what was aimed at.
    Near,
    /// A value that only the press reports.
    Reported,
    Nothing,
}

/// Draws a chart; `None` where no target has a deadline, or a single step says nothing as a picture.
pub fn chart(of: &Chart<'_>) -> Option<Picture> {
    let dated = of.goals.iter().filter(|g| g.within.is_some()).count();
    let measured = of.readings.len() + of.beside.len();
    if dated == 0 || (dated == 1 && measured == 0) {
        return None;
    }
    let mut picture = Picture::new(WIDTH);
    let left = of.ticks.iter().fold(0.0, |most: f64, (_, words)| {
        most.max(font::width(words, SMALL.size, SMALL.weight))
    }) + 6.0;
    let (top, bottom) = (28.0, 28.0 + FIELD);
    let right = WIDTH - 6.0;
    let days = days(of, left, right)?;
    let values = Values {
        top: of.top,
        from: bottom,
        to: top,
    };
    ground(&mut picture, of, (days, values));
    let mut labels = Labels::new(TextBox {
        left: left + 2.0,
        top: top + 1.0,
        right,
        bottom: bottom - 1.0,
    });
    if let Some(today) = of.today.filter(|t| *t <= days.last && *t >= days.first) {
        let x = days.at(today);
        picture.draw("today", vec![Form::Line(vec![(x, top), (x, bottom)])]);
        labels.keep(TextBox {
            left: x - 2.0,
            top,
            right: x + 2.0,
            bottom,
        });
        let half = font::width(of.today_word, SMALL.size, SMALL.weight) / 2.0;
        let at = x.clamp(half + 1.0, WIDTH - half - 1.0);
        let word = TextLine::new(at, top - 12.0, SMALL, of.today_word).anchored(Anchor::Middle);
        picture.texts.push(word);
    }
    for aspiration in [true, false] {
        steps(
            &mut picture,
            (of.goals, aspiration),
            (days, values),
            &mut labels,
        );
    }
    points(&mut picture, of, (days, values), &mut labels);
    rows(&mut picture, &of.rows, bottom + SMALL.line() + 8.0);
    Some(picture)
}

/// The years of the axis: all deadlines and readings, and today where it is not far behind them.
fn days(of: &Chart<'_>, left: f64, right: f64) -> Option<Days> {
    let deadlines = of.goals.iter().filter_map(|g| g.within);
    let shown = (deadlines.flat_map(|(a, b)| [a, b])).chain(of.readings.iter().map(|r| r.day));
    let shown = shown.chain(of.beside.iter().map(|(_, r, _)| r.day));
    let shown: Vec<Date> = shown.collect();
    let last = shown.iter().max().copied()?;
    let near = |t: &Date| (*t - last).get_days() < LOOK_BACK;
    Days::years(shown.into_iter().chain(of.today.filter(near)), left, right)
}

/// Field, grid and axes.
fn ground(picture: &mut Picture, of: &Chart<'_>, (days, values): (Days, Values)) {
    let (left, right) = (days.from, days.to);
    let (top, bottom) = (values.to, values.from);
    picture.draw(
        "plot",
        vec![Form::Rect(left, top, right - left, bottom - top)],
    );
    let mut grid = Vec::new();
    for (value, words) in &of.ticks {
        let y = values.at(*value);
        grid.push(Form::Line(vec![(left, y), (right, y)]));
        let word = TextLine::new(left - 5.0, y + 4.0, SMALL, words.as_str());
        picture.texts.push(word.anchored(Anchor::End));
    }
    for (year, middle) in days.names(SMALL) {
        let x = days.at(Date::constant(year, 1, 1));
        if x > left {
            grid.push(Form::Line(vec![(x, top), (x, bottom)]));
        }
        let base = bottom + SMALL.size + 4.0;
        let word = TextLine::new(middle, base, SMALL, year.to_string());
        picture.texts.push(word.anchored(Anchor::Middle));
    }
    picture.draw("grid", grid);
}

/// The level that is promised, or hoped for, from each deadline on.
fn steps(
    picture: &mut Picture,
    of: (&[Goal], bool),
    (days, values): (Days, Values),
    labels: &mut Labels,
) {
    let (goals, aspiration) = of;
    let mut goals: Vec<(&Goal, Date)> = (goals.iter())
        .filter(|g| g.aspiration == aspiration)
        .filter_map(|g| Some((g, g.by()?)))
        .collect();
    goals.sort_by_key(|(_, by)| *by);
    let mut line: Vec<(f64, f64)> = Vec::new();
    let mut spans = Vec::new();
    for (goal, by) in &goals {
        let (x, y) = (days.at(*by), values.at(goal.value));
        if let Some((_, before)) = line.last().copied() {
            line.push((x, before));
        }
        line.push((x, y));
        if let Some((first, _)) = goal.within
            && first < *by
        {
            let begin = days.at(first);
            spans.push(Form::Line(vec![(begin, y), (x, y)]));
            spans.push(Form::Line(vec![(begin, y - 3.0), (begin, y + 3.0)]));
        }
    }
    if let Some((x, y)) = line.last().copied()
        && x < days.to
    {
        line.push((days.to, y));
    }
    let (line_class, span_class) = if aspiration {
        ("aspiration", "span-aspiration")
    } else {
        ("commitment", "span")
    };
    for ends in line.windows(2) {
        labels.keep_line(ends[0], ends[1]);
    }
    picture.draw(span_class, spans);
    if line.len() > 1 {
        picture.draw(line_class, vec![Form::Line(line)]);
    }
}

/// Dots of targets and readings with their values beside them.
fn points(
    picture: &mut Picture,
    of: &Chart<'_>,
    (days, values): (Days, Values),
    labels: &mut Labels,
) {
    let around = |x: f64, y: f64| TextBox {
        left: x - 5.0,
        top: y - 5.0,
        right: x + 5.0,
        bottom: y + 5.0,
    };
    let dated: Vec<(usize, &Goal, (f64, f64))> = (of.goals.iter().enumerate())
        .filter_map(|(at, g)| Some((at, g, (days.at(g.by()?), values.at(g.value)))))
        .collect();
    let measured: Vec<(f64, f64)> = (of.readings.iter())
        .map(|r| (days.at(r.day), values.at(r.value)))
        .collect();
    let beside: Vec<(ChartMark, (f64, f64), &str)> = (of.beside.iter())
        .map(|(mark, r, value)| (*mark, (days.at(r.day), values.at(r.value)), value.as_str()))
        .collect();
    let all = dated.iter().map(|d| d.2).chain(measured.iter().copied());
    for (x, y) in all.chain(beside.iter().map(|b| b.1)) {
        labels.keep(around(x, y));
    }
    for ends in measured.windows(2) {
        labels.keep_line(ends[0], ends[1]);
    }
    if measured.len() > 1 {
        picture.draw("measured", vec![Form::Line(measured.clone())]);
    }
    for (_, goal, (x, y)) in &dated {
        mark(picture, kind(goal), (*x, *y));
    }
    // Many points stand close together: smaller, so that each still shows; the newest keeps its size.
    let (newest, older) = measured
        .split_last()
        .map_or((None, &[][..]), |(n, o)| (Some(n), o));
    let size = if measured.len() > 12 { 2.5 } else { 5.0 };
    for point in older {
        picture.draw("measured-dot", vec![diamond(*point, size)]);
    }
    if let Some(point) = newest {
        mark(picture, ChartMark::Measured, *point);
    }
    for (of, point, _) in &beside {
        mark(picture, *of, *point);
    }
    if let (Some(point), Some(words)) = (measured.last(), &of.newest) {
        picture.texts.extend(labels.beside(*point, STRONG, words));
    }
    for (at, _, point) in &dated {
        let value = of.values.get(*at).map_or("", String::as_str);
        picture.texts.extend(labels.beside(*point, ROW, value));
    }
    for (_, point, value) in beside {
        picture.texts.extend(labels.beside(point, ROW, value));
    }
}

fn kind(goal: &Goal) -> ChartMark {
    if goal.aspiration {
        ChartMark::Aspiration
    } else {
        ChartMark::Commitment
    }
}

/// A mark; they differ in shape and filling, not in colour alone.
pub fn mark(picture: &mut Picture, mark: ChartMark, (x, y): (f64, f64)) {
    match mark {
        ChartMark::Commitment => picture.draw("commitment-dot", vec![Form::Circle(x, y, 4.5)]),
        ChartMark::Aspiration => picture.draw("aspiration-dot", vec![Form::Circle(x, y, 4.5)]),
        ChartMark::Measured => {
            picture.draw("measured-dot", vec![diamond((x, y), 5.0)]);
        }
        ChartMark::Near => picture.draw("near-dot", vec![diamond((x, y), 5.0)]),
        ChartMark::Reported => {
            let corners = vec![(x, y - 5.0), (x + 5.0, y + 4.5), (x - 5.0, y + 4.5)];
            picture.draw("reported-dot", vec![Form::Polygon(corners)]);
        }
        ChartMark::Nothing => {}
    }
}

fn diamond((x, y): (f64, f64), r: f64) -> Form {
    Form::Polygon(vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)])
}

/// Rows of marks and their words, from `y` down to the end of the picture.
pub fn rows(picture: &mut Picture, rows: &[(ChartMark, String)], mut y: f64) {
    for (of, words) in rows {
        mark(picture, *of, (8.0, y + ROW.size * 0.7));
        let indent = if *of == ChartMark::Nothing { 0.0 } else { 20.0 };
        y = picture.write((indent, y), ROW, WIDTH - indent, words) + 2.0;
    }
    picture.height = (y + 2.0).ceil();
}
