//! Makes a picture as browsers get it from the bytes of a file.

use std::io::{Cursor, Read, Seek};

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngDecoder, PngEncoder};
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, Limits};

use super::format::{PictureFormat, PictureTrouble, height, is_too_large, narrower};
use super::strip::{self, strip};

/// Quality of a JPEG that was made smaller, and of one that was only turned upright.
const SMALLER: u8 = 80;
const TURNED: u8 = 90;

/// Bytes that decoding one picture may take.
const MEMORY: u64 = 640 << 20;

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

pub(super) fn is_animated(bytes: &[u8]) -> bool {
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

pub(super) type Decoded = (DynamicImage, Option<Vec<u8>>);

/// The picture upright, and its colour profile where it is one for what was decoded.
pub(super) fn decode(format: PictureFormat, bytes: &[u8]) -> Result<Decoded, PictureTrouble> {
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

/// Packs a picture as JPEG.
pub(super) fn jpeg(
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

/// Packs a picture as PNG.
pub(super) fn png(
    picture: &DynamicImage,
    profile: Option<Vec<u8>>,
) -> Result<Vec<u8>, PictureTrouble> {
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
