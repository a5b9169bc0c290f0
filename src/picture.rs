//! Photographs and other raster pictures as browsers get them: upright, in several widths, and
//! without what cameras write into them (place, time, device).
//!
//! Pure functions of bytes; the one room that knows the crate `image`. Where such a picture lies
//! and who asks for it is the matter of `site` and `made`.

mod strip;

use std::io::Cursor;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngDecoder, PngEncoder};
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder};

use crate::file::Attachment;

pub use strip::strip;

/// The widths in pixels that a wider picture is also offered in.
pub const WIDTHS: [u32; 3] = [480, 960, 1440];

/// Quality of a JPEG that was made smaller, and of one that was only turned upright.
const SMALLER: u8 = 80;
const TURNED: u8 = 90;

/// The formats whose insides are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Jpeg,
    Png,
    /// Only cleaned: to make one smaller would need an encoder that is worth it.
    Webp,
}

impl Format {
    /// The format of a file, by the ending of its name.
    pub fn of(path: &str) -> Option<Self> {
        let (_, ending) = path.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" => Some(Self::Jpeg),
            "png" => Some(Self::Png),
            "webp" => Some(Self::Webp),
            _ => None,
        }
    }
}

/// The widths in which a picture beside the content is offered besides its own. One that moves would
/// stand still in them.
pub fn widths(path: &str, known: &Attachment) -> &'static [u32] {
    match known.pixels {
        Some((width, _)) if !known.is_animated => narrower(path, width),
        _ => &[],
    }
}

/// The widths in which a picture of this width is offered besides its own.
pub fn narrower(path: &str, width: u32) -> &'static [u32] {
    match Format::of(path) {
        Some(Format::Jpeg | Format::Png) => {
            let fit = WIDTHS.partition_point(|narrow| *narrow < width);
            &WIDTHS[..fit]
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

/// Width and height as they are seen, from those that are stored: a camera held upright stores its
/// picture lying.
pub fn upright(bytes: &[u8], (width, height): (u32, u32)) -> (u32, u32) {
    match strip::orientation(bytes) {
        5..=8 => (height, width),
        _ => (width, height),
    }
}

/// Whether the beginning of a file is that of a PNG of several pictures, shown one after the other.
pub fn is_animated(head: &[u8]) -> bool {
    strip::frames(head) > 1
}

/// The picture at its full size: upright, nothing but the picture.
///
/// # Errors
/// What is wrong with the file.
pub fn clean(format: Format, bytes: &[u8]) -> Result<Vec<u8>, String> {
    if format == Format::Jpeg && strip::orientation(bytes) > 1 {
        let (picture, profile) = decode(format, bytes)?;
        return jpeg(&picture, profile, TURNED);
    }
    strip(format, bytes)
}

/// The picture made narrower, upright, nothing but the picture.
///
/// # Errors
/// What is wrong with the file.
pub fn narrow(format: Format, bytes: &[u8], width: u32) -> Result<Vec<u8>, String> {
    let (picture, profile) = decode(format, bytes)?;
    let height = height((picture.width(), picture.height()), width);
    // Polynomial, so the same bytes on every machine; Lanczos asks the machine for a sine.
    let small = picture.resize_exact(width, height, FilterType::CatmullRom);
    match format {
        Format::Jpeg => jpeg(&small, profile, SMALLER),
        Format::Png => {
            let small = png(&small, profile)?;
            let whole = strip(format, bytes)?;
            // A drawing in few colours can be smaller whole; browsers fit it in as well.
            Ok(if whole.len() < small.len() {
                whole
            } else {
                small
            })
        }
        Format::Webp => strip(format, bytes),
    }
}

type Decoded = (DynamicImage, Option<Vec<u8>>);

/// The picture upright, and its colour profile where it is one for what was decoded.
fn decode(format: Format, bytes: &[u8]) -> Result<Decoded, String> {
    let file = Cursor::new(bytes);
    match format {
        Format::Jpeg => with(JpegDecoder::new(file).map_err(words)?, bytes),
        Format::Png => with(PngDecoder::new(file).map_err(words)?, bytes),
        Format::Webp => Err("no decoder for WebP".to_owned()),
    }
}

fn with(mut decoder: impl ImageDecoder, bytes: &[u8]) -> Result<Decoded, String> {
    let profile = decoder.icc_profile().map_err(words)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(words)?;
    if let Some(turn) = Orientation::from_exif(strip::orientation(bytes)) {
        picture.apply_orientation(turn);
    }
    // Bytes 16 to 19 name the colours that a profile is for (ICC.1:2022 §7.2.6).
    let profile = profile.filter(|p| p.get(16..20) == Some(b"RGB ") && picture.color().has_color());
    Ok((picture, profile))
}

fn jpeg(picture: &DynamicImage, profile: Option<Vec<u8>>, quality: u8) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut out, quality);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).map_err(words)?;
    }
    let plain = if picture.color().has_color() {
        DynamicImage::from(picture.to_rgb8())
    } else {
        DynamicImage::from(picture.to_luma8())
    };
    plain.write_with_encoder(encoder).map_err(words)?;
    Ok(out)
}

fn png(picture: &DynamicImage, profile: Option<Vec<u8>>) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    let mut encoder =
        PngEncoder::new_with_quality(&mut out, CompressionType::Best, PngFilter::Adaptive);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).map_err(words)?;
    }
    picture.write_with_encoder(encoder).map_err(words)?;
    Ok(out)
}

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

#[cfg(test)]
mod tests;
