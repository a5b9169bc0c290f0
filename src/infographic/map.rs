//! Which document carries out which: a row for each document, the higher ones first, and a line from
//! each to what it implements. Lines run in lanes at the left, so they never cross a word.

use super::WIDTH;
use super::font::FontWeight;
use super::picture::{Form, Picture, TextStyle};

const NAME: TextStyle = TextStyle::new(12.5, FontWeight::Bold, "text");
const TITLE: TextStyle = TextStyle::new(12.0, FontWeight::Regular, "muted");
const LANE: f64 = 9.0;

/// A document.
#[derive(Clone, Debug)]
pub struct MapPlace {
    pub name: String,
    pub title: String,
}

/// Draws documents and arrows: `(from, to)` are places in the list.
pub fn map(places: &[MapPlace], arrows: &[(usize, usize)]) -> Picture {
    let mut lanes: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut sorted = arrows.to_vec();
    sorted.sort_by_key(|(a, b)| (a.abs_diff(*b), *a.min(b)));
    let mut placed: Vec<((usize, usize), usize)> = Vec::new();
    for (from, to) in sorted {
        let (low, high) = (from.min(to), from.max(to));
        let free = |lane: &Vec<(usize, usize)>| lane.iter().all(|(a, b)| high <= *a || low >= *b);
        let lane = lanes.iter().position(free).unwrap_or_else(|| {
            lanes.push(Vec::new());
            lanes.len() - 1
        });
        lanes[lane].push((low, high));
        placed.push(((from, to), lane));
    }
    let left = 14.0 + LANE * lanes.len() as f64;
    let mut picture = Picture::new(WIDTH);
    let mut rows: Vec<f64> = Vec::new();
    let mut y = 0.0;
    for place in places {
        rows.push(y + 9.0);
        y = picture.write((left, y), NAME, WIDTH - left, &place.name);
        y = picture.write((left, y), TITLE, WIDTH - left, &place.title) + 8.0;
    }
    for ((from, to), lane) in placed {
        let (Some(start), Some(end)) = (rows.get(from), rows.get(to)) else {
            continue;
        };
        let lane = left - 12.0 - LANE * (lane as f64 + 0.5);
        // Start a little lower and end a little higher than the row's middle: both ends stay apart.
        let (start, end) = (start + 3.0, end - 1.0);
        let tip = left - 4.0;
        let line = vec![(tip, start), (lane, start), (lane, end), (tip, end)];
        picture.draw("arrow", vec![Form::Line(line)]);
        let head = vec![
            (tip + 1.0, end),
            (tip - 6.0, end - 3.5),
            (tip - 6.0, end + 3.5),
        ];
        picture.draw("arrow-head", vec![Form::Polygon(head)]);
    }
    picture.height = y.ceil();
    picture
}
