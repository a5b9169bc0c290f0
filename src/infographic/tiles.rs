//! A map of equal tiles: each province the same size, since the number is what counts.

use super::WIDTH;
use super::font::{self, FontWeight};
use super::picture::{Anchor, Form, Picture, TextLine, TextStyle};

/// The fillings, from low to high; each tile also shows its number.
pub const LEVELS: [&str; 5] = ["level-0", "level-1", "level-2", "level-3", "level-4"];

/// A tile.
#[derive(Clone, Debug)]
pub struct Tile {
    /// Column and row, from 0.
    pub column: u32,
    pub row: u32,
    /// A name short enough for a tile.
    pub short: String,
    /// The value and how it is written; none where nothing was measured.
    pub value: Option<(f64, String)>,
}

/// Draws tiles, filled by their share of `top`.
pub fn tiles(tiles: &[Tile], top: f64) -> Picture {
    let mut picture = Picture::new(WIDTH);
    let columns = tiles.iter().map(|t| t.column + 1).max().unwrap_or(1).max(8);
    let rows = tiles.iter().map(|t| t.row + 1).max().unwrap_or(1);
    let side = WIDTH / f64::from(columns);
    let height = side.max(28.0);
    for tile in tiles {
        let (x, y) = (side * f64::from(tile.column), height * f64::from(tile.row));
        let level = tile.value.as_ref().map(|(value, _)| {
            let share = (value / top).clamp(0.0, 1.0) * LEVELS.len() as f64;
            (share.floor() as usize).min(LEVELS.len() - 1)
        });
        let class = level.map_or("track", |l| LEVELS[l]);
        picture.draw(
            class,
            vec![Form::Rect(x + 1.0, y + 1.0, side - 2.0, height - 2.0)],
        );
        // Dark fillings need light letters.
        let ink = if level.is_some_and(|l| l > 2) {
            "inverse"
        } else {
            "text"
        };
        let middle = x + side / 2.0;
        let half = height / 2.0;
        write(
            &mut picture,
            (middle, y + half - 2.0),
            (side, ink),
            (&tile.short, FontWeight::Regular),
        );
        if let Some((_, words)) = &tile.value {
            write(
                &mut picture,
                (middle, y + half + 11.0),
                (side, ink),
                (words, FontWeight::Bold),
            );
        }
    }
    picture.height = (height * f64::from(rows)).ceil();
    picture
}

/// Words in the middle of a tile, as large as its width allows.
fn write(picture: &mut Picture, at: (f64, f64), tile: (f64, &'static str), of: (&str, FontWeight)) {
    let ((x, y), (side, ink), (words, weight)) = (at, tile, of);
    let one = font::width(words, 1.0, weight).max(0.1);
    let size = ((side - 4.0) / one).clamp(5.0, 10.0);
    let look = TextStyle::new((size * 2.0).floor() / 2.0, weight, ink);
    let words = font::clamp(words, look.size, weight, (side - 3.0, 1));
    if let Some(words) = words.into_iter().next() {
        picture
            .texts
            .push(TextLine::new(x, y, look, words).anchored(Anchor::Middle));
    }
}
