//! Pictures as PNG, painted with the bundled font and nothing of the machine: the same bytes
//! everywhere.

use std::sync::{Arc, LazyLock};

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::font;
use crate::keyed::Map;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(font::REGULAR.to_vec());
    fonts.load_font_data(font::BOLD.to_vec());
    fonts.set_sans_serif_family(font::FAMILY);
    Arc::new(fonts)
});

/// Paints an SVG at its own size.
///
/// # Errors
/// What the painter says of an SVG that it does not understand.
pub fn png(svg: &str) -> Result<Vec<u8>, String> {
    let options = Options {
        fontdb: Arc::clone(&FONTS),
        font_family: font::FAMILY.to_owned(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size();
    let mut paper = Pixmap::new(size.width(), size.height()).ok_or("no size")?;
    resvg::render(&tree, Transform::identity(), &mut paper.as_mut());
    match Paletted::of(paper.data()) {
        Some(few) => few.png(size.width(), size.height()),
        None => paper.encode_png().map_err(|error| error.to_string()),
    }
}

/// A picture of few colours, as the number of each dot's colour: a quarter of the work to pack it, and
/// half the bytes, with every dot as it was. Flat areas and the edges of letters need less than a
/// hundred colours.
struct Paletted {
    colours: Colours,
    dots: Vec<u8>,
}

/// The colours that were met, in their order.
#[derive(Default)]
struct Colours {
    numbers: Map<[u8; 4], u8>,
    /// Red, green and blue of each.
    rgb: Vec<u8>,
}

impl Colours {
    /// None where it would be the 257th, or lets something through.
    fn number(&mut self, dot: [u8; 4]) -> Option<u8> {
        if let Some(number) = self.numbers.get(&dot) {
            return Some(*number);
        }
        let next = u8::try_from(self.numbers.len()).ok()?;
        let [.., 255] = dot else { return None };
        self.numbers.insert(dot, next);
        self.rgb.extend_from_slice(&dot[..3]);
        Some(next)
    }
}

/// Dots that are compared at once: most of a card is flat.
const BLOCK: usize = 64;

impl Paletted {
    fn of(rgba: &[u8]) -> Option<Self> {
        let mut colours = Colours::default();
        let mut dots = Vec::with_capacity(rgba.len() / 4);
        let (mut last, mut number) = ([0; 4], 0);
        let mut flat = Vec::new();
        for block in rgba.chunks(BLOCK * 4) {
            if block == flat {
                dots.resize(dots.len() + BLOCK, number);
                continue;
            }
            let (block, []) = block.as_chunks::<4>() else {
                return None;
            };
            for dot in block {
                if dots.is_empty() || *dot != last {
                    (last, number) = (*dot, colours.number(*dot)?);
                }
                dots.push(number);
            }
            flat = last.repeat(BLOCK);
        }
        Some(Self { colours, dots })
    }

    fn png(self, width: u32, height: u32) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, width, height);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(self.colours.rgb);
        // Numbers of colours are no amounts: a difference of two of them says nothing.
        encoder.set_filter(Filter::NoFilter);
        encoder.set_compression(Compression::Balanced);
        let mut writer = encoder.write_header().map_err(|error| error.to_string())?;
        let written = writer.write_image_data(&self.dots);
        written.map_err(|error| error.to_string())?;
        writer.finish().map_err(|error| error.to_string())?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dots(png: &[u8]) -> Vec<u8> {
        image::load_from_memory(png).unwrap().to_rgba8().into_raw()
    }

    #[test]
    fn few_colours_come_back_as_they_were() {
        let rgba: Vec<u8> = (0..=255).flat_map(|n| [n, 7, 255 - n, 255]).collect();
        let few = Paletted::of(&rgba).expect("256 colours are few");
        assert_eq!(dots(&few.png(64, 4).unwrap()), rgba);
    }

    #[test]
    fn flat_areas_come_back_as_they_were() {
        let mut rgba = [9, 9, 9, 255].repeat(300);
        rgba.extend([1, 2, 3, 255].repeat(70));
        rgba.extend([9, 9, 9, 255].repeat(30));
        let few = Paletted::of(&rgba).expect("two colours are few");
        assert_eq!(dots(&few.png(40, 10).unwrap()), rgba);
    }

    #[test]
    fn many_colours_and_what_lets_light_through_are_not_few() {
        let many: Vec<u8> = (0..257)
            .flat_map(|n: u32| [n as u8, (n >> 8) as u8, 0, 255])
            .collect();
        assert!(Paletted::of(&many).is_none());
        assert!(Paletted::of(&[0, 0, 0, 0]).is_none());
    }
}
