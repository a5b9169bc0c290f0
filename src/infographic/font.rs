//! Widths of text in the bundled font, Be Vietnam Pro: what is laid out by them never overlaps.

use std::sync::LazyLock;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

/// The files of the bundled font, Latin and Vietnamese letters (SIL Open Font License 1.1).
pub const REGULAR: &[u8] = include_bytes!("../../themes/default/fonts/be-vietnam-pro-400.ttf");
pub const BOLD: &[u8] = include_bytes!("../../themes/default/fonts/be-vietnam-pro-700.ttf");

/// Its name.
pub const FAMILY: &str = "Be Vietnam Pro";

/// Room that a line takes above and below its base line, stacked diacritics included, in ems
/// (`hhea` of the font: 1000 and 265 of 1000).
pub const ASCENT: f64 = 1.0;
pub const DESCENT: f64 = 0.265;
/// From base line to base line, in ems.
pub const LINE: f64 = 1.3;

/// The weights that the bundled font has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FontWeight {
    #[default]
    Regular,
    Bold,
}

/// Advance widths of a font, in ems.
struct Widths {
    below_0x2300: Vec<f32>,
}

/// Letters that the font lacks are reckoned as one em wide.
const UNKNOWN: f32 = 1.0;

impl Widths {
    fn of(bytes: &'static [u8]) -> Self {
        let mut below_0x2300 = vec![UNKNOWN; 0x2300];
        if let Ok(font) = FontRef::new(bytes) {
            let (letters, glyphs) = (
                font.charmap(),
                font.glyph_metrics(Size::new(1.0), LocationRef::default()),
            );
            for (code, width) in (0u32..).zip(below_0x2300.iter_mut()) {
                let glyph = letters.map(code);
                if let Some(advance) = glyph.and_then(|g| glyphs.advance_width(g)) {
                    *width = advance;
                }
            }
        }
        Self { below_0x2300 }
    }

    fn of_char(&self, letter: char) -> f32 {
        let known = usize::try_from(u32::from(letter)).ok();
        known
            .and_then(|at| self.below_0x2300.get(at).copied())
            .unwrap_or(UNKNOWN)
    }
}

static WIDTHS: LazyLock<[Widths; 2]> = LazyLock::new(|| [Widths::of(REGULAR), Widths::of(BOLD)]);

/// The width of a line of text, in the unit of `size`.
pub fn width(text: &str, size: f64, weight: FontWeight) -> f64 {
    let widths = match weight {
        FontWeight::Regular => &WIDTHS[0],
        FontWeight::Bold => &WIDTHS[1],
    };
    size * text
        .chars()
        .map(|c| f64::from(widths.of_char(c)))
        .sum::<f64>()
}

/// Breaks text into lines no wider than `most`; a word that is wider alone is broken inside.
pub fn wrap(text: &str, size: f64, weight: FontWeight, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    // Not `split_whitespace`, which would part "80 %" at its no-break space.
    for word in text.split([' ', '\n', '\t']).filter(|w| !w.is_empty()) {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if width(&longer, size, weight) <= most {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if width(&line, size, weight) > most && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::take(&mut line));
                line.push(letter);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// [`wrap`] with no more than `lines` lines; what is left out is shown by "…".
pub fn clamp(text: &str, size: f64, weight: FontWeight, room: (f64, usize)) -> Vec<String> {
    let (most, count) = room;
    let mut lines = wrap(text, size, weight, most);
    if lines.len() > count {
        lines.truncate(count.max(1));
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && width(&format!("{last}…"), size, weight) > most {
                last.pop();
            }
            let kept = last.trim_end_matches([' ', ',', ';', ':', '.']).len();
            last.truncate(kept);
            last.push('…');
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vietnamese_letter_is_in_the_font() {
        let letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
        for bytes in [REGULAR, BOLD] {
            let font = FontRef::new(bytes).unwrap();
            for letter in letters
                .chars()
                .chain(letters.to_uppercase().chars())
                .chain("0123456789%–…“”·/,.:;()₫≥≤".chars())
            {
                assert!(font.charmap().map(letter).is_some(), "{letter}");
            }
        }
    }

    #[test]
    fn lines_are_no_wider_than_asked() {
        let text = "Phấn đấu đến hết năm 2024 có 100\u{a0}% công chức, viên chức được tập huấn; đường-dẫn-rất-dài-không-có-chỗ-ngắt-nào-cả";
        for most in [40.0, 80.0, 300.0] {
            let lines = wrap(text, 13.0, FontWeight::Bold, most);
            assert!(
                lines
                    .iter()
                    .all(|l| width(l, 13.0, FontWeight::Bold) <= most)
            );
            let letters = |t: &str| t.chars().filter(|c| *c != ' ').collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(text));
        }
        assert_eq!(clamp(text, 13.0, FontWeight::Regular, (80.0, 2)).len(), 2);
    }
}
