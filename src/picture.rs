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

mod look;
mod strip;
mod svg;

use std::io::{Cursor, Read, Seek};

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngDecoder, PngEncoder};
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, Limits};

pub use look::{ending, look};
pub use strip::strip;
pub use svg::{SVG_LIMIT, svg_fault};

use crate::file::{Attachment, Inside};

/// The widths in pixels that a wider picture is also offered in.
pub const WIDTHS: [u32; 3] = [480, 960, 1440];

/// Quality of a JPEG that was made smaller, and of one that was only turned upright.
const SMALLER: u8 = 80;
const TURNED: u8 = 90;

/// The formats whose insides are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    Jpeg,
    Png,
    /// Only cleaned: to make one smaller would need an encoder that is worth it.
    Webp,
}

impl PictureFormat {
    /// The format of a file, by its bytes: a name can say anything.
    pub fn of(inside: Inside) -> Option<Self> {
        match inside {
            Inside::Jpeg => Some(Self::Jpeg),
            Inside::Png => Some(Self::Png),
            Inside::Webp => Some(Self::Webp),
            _ => None,
        }
    }
}

/// The widths in which a picture beside the content is offered besides its own. One that moves would
/// stand still in them.
pub fn widths(known: &Attachment) -> &'static [u32] {
    match known.pixels {
        Some((width, _)) if !known.is_animated => narrower(PictureFormat::of(known.inside), width),
        _ => &[],
    }
}

/// Pixels above which a picture is not decoded: more than the best telephone takes, and as many as two
/// threads can hold in memory at once.
pub const PIXELS: u64 = 64_000_000;

/// Bytes that decoding one picture may take.
const MEMORY: u64 = 640 << 20;

/// Why a picture cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureTrouble {
    /// It is not what it seems, or not whole.
    Broken,
    /// It has more than [`PIXELS`].
    Pixels,
    /// Its colour profile is larger than any in use.
    Profile,
}

impl PictureTrouble {
    /// What is wrong, as a label of [`crate::rule::labels`]; nothing for what is merely broken.
    pub fn label(self) -> Option<&'static str> {
        match self {
            Self::Broken => None,
            Self::Pixels => Some("picture-pixels"),
            Self::Profile => Some("picture-profile"),
        }
    }
}

/// Whether a picture has more pixels than are decoded.
pub fn is_too_large((width, height): (u32, u32)) -> bool {
    u64::from(width) * u64::from(height) > PIXELS
}

/// The widths in which a picture of this width is offered besides its own.
pub fn narrower(format: Option<PictureFormat>, width: u32) -> &'static [u32] {
    match format {
        Some(PictureFormat::Jpeg | PictureFormat::Png) => {
            let fit = WIDTHS.partition_point(|narrow| *narrow < width);
            WIDTHS.get(..fit).unwrap_or_default()
        }
        _ => &[],
    }
}

/// Height of a picture made `narrow` pixels wide.
pub fn height((width, height): (u32, u32), narrow: u32) -> u32 {
    let (width, height, narrow) = (u64::from(width), u64::from(height), u64::from(narrow));
    let scaled = (height * narrow + width / 2) / width.max(1);
    u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
}

/// Width and height of a picture's file as they are seen, from those that are stored: a camera held upright
/// stores its picture lying.
pub fn upright(file: &mut (impl Read + Seek), (width, height): (u32, u32)) -> (u32, u32) {
    match strip::orientation_in(file) {
        5..=8 => (height, width),
        _ => (width, height),
    }
}

/// Whether a file is a PNG of several pictures, shown one after the other.
pub fn moves(file: &mut (impl Read + Seek)) -> bool {
    strip::frames_in(file) > 1
}

fn is_animated(bytes: &[u8]) -> bool {
    strip::frames(bytes) > 1
}

/// The picture at its full size: upright, nothing but the picture.
///
/// # Errors
/// What is wrong with the file.
pub fn clean(format: PictureFormat, bytes: &[u8]) -> Result<Vec<u8>, PictureTrouble> {
    if format == PictureFormat::Jpeg && strip::orientation(bytes) > 1 {
        let (picture, profile) = decode(format, bytes)?;
        return jpeg(&picture, profile, TURNED);
    }
    strip(format, bytes)
}

/// The picture made narrower, upright, nothing but the picture.
///
/// # Errors
/// What is wrong with the file.
pub fn narrow(format: PictureFormat, bytes: &[u8], width: u32) -> Result<Vec<u8>, PictureTrouble> {
    if format == PictureFormat::Webp || is_animated(bytes) {
        return strip(format, bytes);
    }
    let (picture, profile) = decode(format, bytes)?;
    let height = height((picture.width(), picture.height()), width);
    // Polynomial, so the same bytes on every machine; Lanczos asks the machine for a sine.
    let small = picture.resize_exact(width, height, FilterType::CatmullRom);
    match format {
        PictureFormat::Jpeg => jpeg(&small, profile, SMALLER),
        PictureFormat::Png => {
            let small = png(&small, profile)?;
            let whole = strip(format, bytes)?;
            // A drawing in few colours can be smaller whole; browsers fit it in as well.
            Ok(if whole.len() < small.len() {
                whole
            } else {
                small
            })
        }
        PictureFormat::Webp => strip(format, bytes),
    }
}

/// Whether the picture can be made in every width in which it is offered, without making them.
///
/// # Errors
/// What is wrong with the file.
pub fn check(
    format: PictureFormat,
    bytes: &[u8],
    pixels: Option<(u32, u32)>,
) -> Result<(), PictureTrouble> {
    let is_offered = pixels.is_some_and(|(width, _)| !narrower(Some(format), width).is_empty());
    let is_turned = format == PictureFormat::Jpeg && strip::orientation(bytes) > 1;
    let is_decoded = is_turned || is_offered && !is_animated(bytes);
    match is_decoded {
        true => decode(format, bytes).map(drop),
        false => strip(format, bytes).map(drop),
    }
}

type Decoded = (DynamicImage, Option<Vec<u8>>);

/// The picture upright, and its colour profile where it is one for what was decoded.
fn decode(format: PictureFormat, bytes: &[u8]) -> Result<Decoded, PictureTrouble> {
    let turn = strip::orientation(bytes);
    // Notes can be packed to be a thousand times their size: the decoder never sees them.
    let bytes = strip(format, bytes)?;
    let file = Cursor::new(&*bytes);
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MEMORY);
    match format {
        PictureFormat::Jpeg => with(JpegDecoder::new(file).map_err(broken)?, limits, turn),
        PictureFormat::Png => {
            let decoder = PngDecoder::with_limits(file, limits.clone()).map_err(broken)?;
            with(decoder, limits, turn)
        }
        PictureFormat::Webp => Err(PictureTrouble::Broken),
    }
}

fn with(
    mut decoder: impl ImageDecoder,
    limits: Limits,
    turn: u8,
) -> Result<Decoded, PictureTrouble> {
    if is_too_large(decoder.dimensions()) || decoder.total_bytes() > MEMORY {
        return Err(PictureTrouble::Pixels);
    }
    decoder.set_limits(limits).map_err(broken)?;
    let profile = decoder.icc_profile().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    if let Some(turn) = Orientation::from_exif(turn) {
        picture.apply_orientation(turn);
    }
    // Bytes 16 to 19 name the colours that a profile is for (ICC.1:2022 §7.2.6).
    let profile = profile.filter(|p| p.get(16..20) == Some(b"RGB ") && picture.color().has_color());
    Ok((picture, profile))
}

fn jpeg(
    picture: &DynamicImage,
    profile: Option<Vec<u8>>,
    quality: u8,
) -> Result<Vec<u8>, PictureTrouble> {
    let mut out = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut out, quality);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).map_err(broken)?;
    }
    let plain = if picture.color().has_color() {
        DynamicImage::from(picture.to_rgb8())
    } else {
        DynamicImage::from(picture.to_luma8())
    };
    plain.write_with_encoder(encoder).map_err(broken)?;
    Ok(out)
}

fn png(picture: &DynamicImage, profile: Option<Vec<u8>>) -> Result<Vec<u8>, PictureTrouble> {
    let mut out = Vec::new();
    let mut encoder =
        PngEncoder::new_with_quality(&mut out, CompressionType::Best, PngFilter::Adaptive);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).map_err(broken)?;
    }
    picture.write_with_encoder(encoder).map_err(broken)?;
    Ok(out)
}

/// Whatever a decoder says of a file, its author can only save it again.
fn broken<E>(_: E) -> PictureTrouble {
    PictureTrouble::Broken
}

#[cfg(test)]
mod tests;
