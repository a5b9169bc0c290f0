//! Photographs and other raster pictures as browsers get them: upright, in several widths, and
//! without what cameras write into them (place, time, device).
//!
//! Pure functions of bytes; the one room that knows the crates `image` and `roxmltree`. Where such a picture lies
//! and who asks for it is the matter of `site` and `made`.

#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        reason = "anybody may have written what is read here"
    )
)]

mod format;
mod look;
mod make;
mod strip;
mod svg;
#[cfg(test)]
mod tests;

pub use format::{
    PIXELS, PictureFormat, PictureTrouble, WIDTHS, height, is_too_large, narrower, widths,
};
pub use look::{ending, look};
pub use make::{check, clean, moves, narrow, upright};
pub use strip::strip;
pub use svg::{SVG_LIMIT, svg_fault};
