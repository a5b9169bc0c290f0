//! Pictures as PNG, painted with the bundled font and nothing of the machine: the same bytes
//! everywhere.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::font;

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
    paper.encode_png().map_err(|error| error.to_string())
}
