//! What is known of files that are copied unread: their size, and what they are by their bytes.

use std::fs::File;
use std::io::{BufReader, Read as _, Result, Seek as _};

use crate::file::{Attachment, Inside};
use crate::picture;
use crate::read::active;

/// What stands at a file's beginning and tells what it is.
const FIRST: u64 = 512;

/// A file beside the content; `bytes` is its size.
pub(super) fn attachment(name: &str, mut file: File, bytes: u64) -> Result<Attachment> {
    let mut head = Vec::new();
    file.by_ref().take(FIRST).read_to_end(&mut head)?;
    let mut inside = picture::look(&head, name);
    if let Inside::Svg(fault) = &mut inside {
        file.by_ref()
            .take(picture::SVG_LIMIT)
            .read_to_end(&mut head)?;
        *fault = picture::svg_fault(&head);
    }
    let (pixels, is_animated) = match inside {
        Inside::Other => (None, false),
        _ => seen(file).unwrap_or_default(),
    };
    Ok(Attachment {
        bytes,
        pixels,
        is_animated,
        hash: None,
        inside,
    })
}

/// A file that is copied to the root of the site; `bytes` is its size.
pub(super) fn plain(name: &str, file: File, bytes: u64) -> Result<Attachment> {
    let mut text = Vec::new();
    if active::may_act(name) {
        file.take(active::LIMIT).read_to_end(&mut text)?;
    }
    Ok(Attachment {
        bytes,
        pixels: None,
        is_animated: false,
        hash: None,
        inside: match active::acts(name, &text) {
            true => Inside::Active,
            false => Inside::Other,
        },
    })
}

/// A file of a theme.
pub(super) fn asset(mut file: File) -> Result<Attachment> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(of_theme(&bytes))
}

/// A file of a theme, by its bytes.
pub(super) fn of_theme(bytes: &[u8]) -> Attachment {
    let size = imagesize::blob_size(bytes).ok();
    Attachment {
        bytes: bytes.len() as u64,
        pixels: size.and_then(in_pixels),
        is_animated: false,
        hash: Some(*blake3::hash(bytes).as_bytes()),
        inside: Inside::Other,
    }
}

/// Width and height of a picture as it is seen, where it says them, and whether it moves.
fn seen(file: File) -> Option<(Option<(u32, u32)>, bool)> {
    let mut file = BufReader::new(file);
    file.rewind().ok()?;
    let size = imagesize::reader_size(&mut file).ok()?;
    file.rewind().ok()?;
    let pixels = picture::upright(&mut file, in_pixels(size)?);
    file.rewind().ok()?;
    Some((Some(pixels), picture::moves(&mut file)))
}

fn in_pixels(size: imagesize::ImageSize) -> Option<(u32, u32)> {
    Some((
        u32::try_from(size.width).ok()?,
        u32::try_from(size.height).ok()?,
    ))
}
