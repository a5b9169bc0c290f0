//! What is costly to make and follows from its input alone: the pure side says what is to be made,
//! the edge makes it in parallel and may remember it by its key. Forgetting changes nothing but the
//! time.

use std::sync::{Arc, LazyLock};

use crate::infographic::font;
use crate::picture::{self, PictureFormat};

/// Something to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// A raster picture of the site's folder, cleaned, and in this width where one is given.
    Picture(Arc<str>, PictureFormat, Option<u32>),
    /// A PNG to be painted from an SVG.
    Card(String),
}

/// Changes whenever a recipe gives other bytes for the same input.
const RECIPES: &str = concat!("3 ", env!("CARGO_PKG_VERSION"));

/// The letters that cards are painted with, seen once.
static FONTS: LazyLock<blake3::Hash> =
    LazyLock::new(|| blake3::hash(&[font::REGULAR, font::BOLD].concat()));

impl Made {
    /// The file that it is made from, by its path in the site's folder.
    pub fn input(&self) -> Option<&Arc<str>> {
        match self {
            Self::Picture(from, ..) => Some(from),
            Self::Card(_) => None,
        }
    }

    /// Its name in a memory: other for another input, and for another way of making it.
    pub fn key(&self, input: &[u8]) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(RECIPES.as_bytes());
        match self {
            Self::Picture(_, format, width) => {
                hasher.update(format!("\0picture {format:?} {width:?}\0").as_bytes());
            }
            Self::Card(svg) => {
                hasher.update(b"\0card\0");
                hasher.update(FONTS.as_bytes());
                hasher.update(svg.as_bytes());
            }
        }
        hasher.update(input);
        hasher.finalize().to_hex().to_string()
    }

    /// Makes it.
    ///
    /// # Errors
    /// What is wrong with the input: a theme's template can be wrong, a picture broken.
    pub fn bytes(&self, input: &[u8]) -> Result<Vec<u8>, Failed> {
        match self {
            Self::Card(svg) => crate::infographic::png::png(svg).map_err(Failed::Card),
            Self::Picture(_, format, None) => {
                picture::clean(*format, input).map_err(Failed::Picture)
            }
            Self::Picture(_, format, Some(width)) => {
                picture::narrow(*format, input, *width).map_err(Failed::Picture)
            }
        }
    }
}

/// Why something cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failed {
    Picture(picture::PictureTrouble),
    /// What the painter said of a card.
    Card(String),
}
