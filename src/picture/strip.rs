//! Takes what is not the picture out of a picture's file, without touching the picture itself.
//!
//! What is read here came from anywhere: nothing is taken by its place without asking whether it is there.

use std::io::{Cursor, Read, Result as Outcome, Seek, SeekFrom};

use super::format::{PictureFormat, PictureTrouble};

/// The file without notes of any kind: EXIF and GPS, XMP, IPTC, comments, and what some telephones
/// hang on behind the picture.
///
/// # Errors
/// What is wrong with the file.
pub fn strip(format: PictureFormat, bytes: &[u8]) -> Result<Vec<u8>, PictureTrouble> {
    match format {
        PictureFormat::Jpeg => jpeg(bytes).ok_or(PictureTrouble::Broken),
        PictureFormat::Png => png(bytes),
        PictureFormat::Webp => webp(bytes).ok_or(PictureTrouble::Broken),
    }
}

/// How the camera was held (EXIF 2.32 §4.6.4 A, Orientation): 1 is upright, also where nothing is
/// said. Only JPEG: browsers turn no other kind.
pub(super) fn orientation(bytes: &[u8]) -> u8 {
    orientation_in(&mut Cursor::new(bytes))
}

/// The same of a file, of which only what stands before the picture is read.
pub(super) fn orientation_in(file: &mut (impl Read + Seek)) -> u8 {
    let exif = exif(file).ok().flatten();
    let turn = exif.and_then(|exif| image::metadata::Orientation::from_exif_chunk(&exif));
    turn.map_or(1, image::metadata::Orientation::to_exif)
}

/// What the camera wrote of itself into a JPEG.
fn exif(file: &mut (impl Read + Seek)) -> Outcome<Option<Vec<u8>>> {
    const NAME: &[u8] = b"Exif\0\0";
    if next::<2>(file)? != [0xff, 0xd8] {
        return Ok(None);
    }
    loop {
        let [full, mut marker] = next(file)?;
        // Any number of these may stand before a marker.
        while marker == 0xff {
            [marker] = next(file)?;
        }
        let length = u16::from_be_bytes(next(file)?);
        let Some(length) = length.checked_sub(2).filter(|_| full == 0xff) else {
            return Ok(None);
        };
        match marker {
            // The picture begins.
            SCAN | END => return Ok(None),
            APP1 => {
                let mut content = Vec::new();
                file.by_ref()
                    .take(length.into())
                    .read_to_end(&mut content)?;
                if let Some(exif) = content.strip_prefix(NAME) {
                    return Ok(Some(exif.to_vec()));
                }
            }
            _ => _ = file.seek(SeekFrom::Current(length.into()))?,
        }
    }
}

/// The next bytes of a file.
fn next<const N: usize>(file: &mut impl Read) -> Outcome<[u8; N]> {
    let mut bytes = [0; N];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
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
    rest: &'a [u8],
    coded: bool,
}

impl<'a> Segments<'a> {
    fn new(bytes: &'a [u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(&[0xff, 0xd8])?;
        Some(Self { rest, coded: false })
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }
}

impl<'a> Iterator for Segments<'a> {
    type Item = Segment<'a>;

    fn next(&mut self) -> Option<Segment<'a>> {
        if std::mem::take(&mut self.coded) {
            // 0 after 255 is a coded 255; D0 to D7 mark places within the picture.
            let marker = |w: &[u8]| matches!(w, [0xff, m] if !matches!(m, 0 | 0xff | 0xd0..=0xd7));
            let end = self.rest.windows(2).position(marker)?;
            return Some(Segment::Coded(self.take(end)?));
        }
        match *self.rest {
            [0xff, END, ..] => Some(Segment::Marked(END, self.take(2)?)),
            // Any number of these may stand before a marker.
            [0xff, 0xff, ..] => {
                self.take(1)?;
                self.next()
            }
            [0xff, marker, high, low, ..] => {
                // The length counts its own two bytes.
                let length = usize::from(u16::from_be_bytes([high, low]));
                let all = self.take(length.checked_add(2).filter(|_| length >= 2)?)?;
                self.coded = marker == SCAN;
                Some(Segment::Marked(marker, all))
            }
            _ => None,
        }
    }
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
            Segment::Marked(APP2, all) if !holds(all, b"ICC_PROFILE\0") => {}
            Segment::Marked(APP0 | APP2 | APP14, all) => out.extend_from_slice(all),
            Segment::Marked(0xe0..=0xef | COMMENT, _) => {}
            Segment::Marked(_, all) => out.extend_from_slice(all),
        }
    }
    None
}

/// Whether the content of a segment begins with a name.
fn holds(segment: &[u8], name: &[u8]) -> bool {
    segment.get(4..).is_some_and(|rest| rest.starts_with(name))
}

/// The chunks that make up the picture (PNG, third edition, §11); animation stays, notes go.
const KEPT: [&[u8; 4]; 17] = [
    b"IHDR", b"PLTE", b"IDAT", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP",
    b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT", b"IEND", b"hIST",
];

const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";

/// How many pictures a PNG announces (third edition, §11.3.5.1); none for other files.
pub(super) fn frames(bytes: &[u8]) -> u32 {
    frames_in(&mut Cursor::new(bytes))
}

/// The same of a file, of which only what stands before the picture is read, however much that is.
pub(super) fn frames_in(file: &mut (impl Read + Seek)) -> u32 {
    announced(file).ok().flatten().unwrap_or(0)
}

fn announced(file: &mut (impl Read + Seek)) -> Outcome<Option<u32>> {
    if next::<8>(file)? != *SIGNATURE {
        return Ok(None);
    }
    loop {
        let length = u32::from_be_bytes(next(file)?);
        match &next(file)? {
            b"acTL" => return Ok(Some(u32::from_be_bytes(next(file)?))),
            // The chunk that announces them stands before the picture.
            b"IDAT" | b"IEND" => return Ok(None),
            // A checksum of four bytes follows.
            _ => _ = file.seek(SeekFrom::Current(i64::from(length) + 4))?,
        }
    }
}

fn png(bytes: &[u8]) -> Result<Vec<u8>, PictureTrouble> {
    let mut rest = bytes
        .strip_prefix(SIGNATURE)
        .ok_or(PictureTrouble::Broken)?;
    let mut out = SIGNATURE.to_vec();
    loop {
        let (name, chunk, next) = chunk_of(rest).ok_or(PictureTrouble::Broken)?;
        if name == b"iCCP" && !is_small(chunk) {
            return Err(PictureTrouble::Profile);
        }
        if KEPT.contains(&name) {
            out.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Ok(out);
        }
        rest = next;
    }
}

/// The next chunk of a PNG: its name, all its bytes, and what follows.
fn chunk_of(rest: &[u8]) -> Option<(&[u8; 4], &[u8], &[u8])> {
    let (length, after) = rest.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let name = after.first_chunk::<4>()?;
    // Length, name and checksum take four bytes each.
    let (chunk, next) = rest.split_at_checked(length.checked_add(12)?)?;
    Some((name, chunk, next))
}

/// Bytes of a colour profile; those in use have a few thousand, the largest some two million.
const PROFILE: u64 = 4 << 20;

/// Whether a colour profile stays small when it is unpacked (PNG, third edition, §11.3.2.3).
fn is_small(chunk: &[u8]) -> bool {
    let content = chunk
        .get(8..chunk.len().saturating_sub(4))
        .unwrap_or_default();
    let Some(name) = content.iter().take(80).position(|b| *b == 0) else {
        return false;
    };
    let packed = content.get(name + 2..).unwrap_or_default();
    let unpacked = flate2::read::ZlibDecoder::new(packed).take(PROFILE + 1);
    // What cannot be unpacked no browser uses either.
    let size = std::io::copy(&mut { unpacked }, &mut std::io::sink());
    size.is_ok_and(|size| size <= PROFILE)
}

fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    /// In the first byte of `VP8X`: EXIF follows, XMP follows (RFC 9649 §2.7.1).
    const NOTES: u8 = 0b0000_1100;
    let body = bytes.strip_prefix(b"RIFF")?.get(4..)?;
    let mut rest = body.strip_prefix(b"WEBP")?;
    let mut out = b"WEBP".to_vec();
    while rest.len() >= 8 {
        let (name, after) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*after.first_chunk::<4>()?)).ok()?;
        // Chunks are padded to even lengths; the last byte may be missing at the end of a file.
        let padded = length.checked_add(8 + length % 2)?.min(rest.len());
        if rest.len() < length.checked_add(8)? {
            return None;
        }
        let (chunk, next) = rest.split_at_checked(padded)?;
        if name != b"EXIF" && name != b"XMP " {
            let start = out.len();
            out.extend_from_slice(chunk);
            if name == b"VP8X" {
                *out.get_mut(start + 8)? &= !NOTES;
            }
        }
        rest = next;
    }
    let size = u32::try_from(out.len()).ok()?.to_le_bytes();
    Some([b"RIFF", &size[..], &out].concat())
}
