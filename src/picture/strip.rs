//! Takes what is not the picture out of a picture's file, without touching the picture itself.

use super::Format;

/// The file without notes of any kind: EXIF and GPS, XMP, IPTC, comments, and what some telephones
/// hang on behind the picture.
///
/// # Errors
/// What is wrong with the file.
pub fn strip(format: Format, bytes: &[u8]) -> Result<Vec<u8>, String> {
    let clean = match format {
        Format::Jpeg => jpeg(bytes),
        Format::Png => png(bytes),
        Format::Webp => webp(bytes),
    };
    clean.ok_or_else(|| "the picture's file is broken".to_owned())
}

/// How the camera was held (EXIF 2.32 §4.6.4 A, Orientation): 1 is upright, also where nothing is
/// said. Only JPEG: browsers turn no other kind.
pub fn orientation(bytes: &[u8]) -> u8 {
    let exif = Segments::new(bytes).and_then(|mut segments| {
        segments.find_map(|s| match s {
            Segment::Marked(APP1, all) => all.get(4..)?.strip_prefix(b"Exif\0\0"),
            _ => None,
        })
    });
    let turn = exif.and_then(image::metadata::Orientation::from_exif_chunk);
    turn.map_or(1, image::metadata::Orientation::to_exif)
}

const APP0: u8 = 0xe0;
const APP1: u8 = 0xe1;
const APP2: u8 = 0xe2;
const APP14: u8 = 0xee;
const COMMENT: u8 = 0xfe;
const SCAN: u8 = 0xda;
const END: u8 = 0xd9;

/// The pieces of a JPEG file (ITU-T T.81 Annex B).
enum Segment<'a> {
    /// A marker with its length and content: all its bytes.
    Marked(u8, &'a [u8]),
    /// The coded picture, up to the next marker.
    Coded(&'a [u8]),
}

struct Segments<'a> {
    bytes: &'a [u8],
    at: usize,
    coded: bool,
}

impl<'a> Segments<'a> {
    fn new(bytes: &'a [u8]) -> Option<Self> {
        bytes.starts_with(&[0xff, 0xd8]).then_some(Self {
            bytes,
            at: 2,
            coded: false,
        })
    }
}

impl<'a> Iterator for Segments<'a> {
    type Item = Segment<'a>;

    fn next(&mut self) -> Option<Segment<'a>> {
        let start = self.at;
        if std::mem::take(&mut self.coded) {
            let rest = self.bytes.get(start..)?;
            // 0 after 255 is a coded 255; D0 to D7 mark places within the picture.
            let marker = |w: &[u8]| w[0] == 0xff && !matches!(w[1], 0 | 0xff | 0xd0..=0xd7);
            let end = rest.windows(2).position(marker)?;
            self.at += end;
            return Some(Segment::Coded(&rest[..end]));
        }
        let marker = *self.bytes.get(start + 1)?;
        if self.bytes[start] != 0xff {
            return None;
        }
        if marker == END {
            self.at += 2;
            return Some(Segment::Marked(END, &self.bytes[start..start + 2]));
        }
        let length = self.bytes.get(start + 2..start + 4)?;
        // The two bytes of the length are counted in.
        let length = Some(usize::from(u16::from_be_bytes([length[0], length[1]])));
        let length = length.filter(|length| *length >= 2)?;
        let all = self.bytes.get(start..start + 2 + length)?;
        self.at += all.len();
        self.coded = marker == SCAN;
        Some(Segment::Marked(marker, all))
    }
}

/// Whether a segment with its marker and length holds a colour profile (ICC.1:2022 §B.4).
fn is_profile(all: &[u8]) -> bool {
    all.get(4..)
        .is_some_and(|content| content.starts_with(b"ICC_PROFILE\0"))
}

fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = vec![0xff, 0xd8];
    for segment in Segments::new(bytes)? {
        match segment {
            Segment::Coded(all) => out.extend_from_slice(all),
            Segment::Marked(END, all) => {
                out.extend_from_slice(all);
                return Some(out);
            }
            Segment::Marked(APP2, all) if !is_profile(all) => {}
            Segment::Marked(APP0 | APP2 | APP14, all) => out.extend_from_slice(all),
            Segment::Marked(0xe0..=0xef | COMMENT, _) => {}
            Segment::Marked(_, all) => out.extend_from_slice(all),
        }
    }
    None
}

/// The chunks that make up the picture (PNG, third edition, §11); animation stays, notes go.
const KEPT: [&[u8; 4]; 17] = [
    b"IHDR", b"PLTE", b"IDAT", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP",
    b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT", b"IEND", b"hIST",
];

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// How many pictures the beginning of a PNG announces (third edition, §11.3.5.1); none for other files.
pub fn frames(head: &[u8]) -> u32 {
    let mut rest = head.strip_prefix(SIGNATURE).unwrap_or_default();
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let Some((name, body)) = after.split_first_chunk::<4>() else {
            break;
        };
        match name {
            b"acTL" => {
                return body
                    .first_chunk::<4>()
                    .map_or(0, |n| u32::from_be_bytes(*n));
            }
            // The chunk that announces them stands before the picture.
            b"IDAT" | b"IEND" => break,
            _ => {}
        }
        let whole = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
        rest = body.get(whole.saturating_add(4)..).unwrap_or_default();
    }
    0
}

fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut out = SIGNATURE.to_vec();
    loop {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let name = after.first_chunk::<4>()?;
        // Length, name and checksum take four bytes each.
        let (chunk, next) = rest.split_at_checked(length.checked_add(12)?)?;
        if KEPT.contains(&name) {
            out.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Some(out);
        }
        rest = next;
    }
}

fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    /// In the first byte of `VP8X`: EXIF follows, XMP follows (RFC 9649 §2.7.1).
    const NOTES: u8 = 0b0000_1100;
    let body = bytes.strip_prefix(b"RIFF")?.get(4..)?;
    let mut rest = body.strip_prefix(b"WEBP")?;
    let mut out = b"RIFF\0\0\0\0WEBP".to_vec();
    while rest.len() >= 8 {
        let (name, after) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*after.first_chunk::<4>()?)).ok()?;
        // Chunks are padded to even lengths; the last byte may be missing at the end of a file.
        let padded = length.checked_add(8 + length % 2)?.min(rest.len());
        if rest.len() < length + 8 {
            return None;
        }
        let (chunk, next) = rest.split_at(padded);
        if name != b"EXIF" && name != b"XMP " {
            let start = out.len();
            out.extend_from_slice(chunk);
            if name == b"VP8X" {
                *out.get_mut(start + 8)? &= !NOTES;
            }
        }
        rest = next;
    }
    let size = u32::try_from(out.len() - 8).ok()?.to_le_bytes();
    out[4..8].copy_from_slice(&size);
    Some(out)
}
