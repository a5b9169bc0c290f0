//! The formats of pictures, the sizes in which they are offered, and why one cannot be used.

use crate::file::{Attachment, Inside};

/// The widths in pixels that a wider picture is also offered in.
pub const WIDTHS: [u32; 3] = [480, 960, 1440];

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
