//! Pictures made here, with notes put into them, and looked at again.

use std::io::Cursor;

use image::DynamicImage;

use super::format::{PictureFormat, PictureTrouble};
use super::make::{decode, is_animated, jpeg, png};
use super::*;

/// A picture with a red left half and a blue right one.
fn halves(width: u32, height: u32) -> DynamicImage {
    DynamicImage::from(image::RgbImage::from_fn(width, height, |x, _| {
        image::Rgb(if x < width / 2 {
            [200, 0, 0]
        } else {
            [0, 0, 200]
        })
    }))
}

/// A segment of EXIF that says how the camera was held, with words where a place would stand.
fn exif(turn: u8) -> Vec<u8> {
    let mut tiff = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    tiff.extend_from_slice(&[turn, 0, 0, 0, 0, 0, 0, 0]);
    tiff.extend_from_slice(b"GPS 21.0278 105.8342");
    let length = u16::try_from(tiff.len() + 2).unwrap().to_be_bytes();
    [&[0xff, 0xe1][..], &length, &tiff].concat()
}

fn photograph(turn: u8) -> Vec<u8> {
    let plain = jpeg(&halves(40, 20), None, 90).unwrap();
    let comment = b"\xff\xfe\x00\x0bGPS here.";
    let behind = b"GPS behind the end";
    [&plain[..2], &exif(turn), comment, &plain[2..], behind].concat()
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|w| w == words)
}

#[test]
fn no_note_of_a_camera_stays() {
    for turn in [1, 6] {
        let photograph = photograph(turn);
        assert!(holds(&photograph, b"GPS"));
        for made in [
            clean(PictureFormat::Jpeg, &photograph).unwrap(),
            narrow(PictureFormat::Jpeg, &photograph, 10).unwrap(),
        ] {
            assert!(!holds(&made, b"GPS") && !holds(&made, b"Exif"));
            assert!(made.ends_with(&[0xff, 0xd9]));
        }
    }
}

#[test]
fn a_picture_that_lies_is_turned() {
    let photograph = photograph(6);
    assert_eq!(upright(&mut Cursor::new(&photograph), (40, 20)), (20, 40));
    let (seen, _) = decode(
        PictureFormat::Jpeg,
        &clean(PictureFormat::Jpeg, &photograph).unwrap(),
    )
    .unwrap();
    assert_eq!((seen.width(), seen.height()), (20, 40));
    // Turned by a quarter clockwise, what was left is on top.
    let pixel = seen.to_rgb8().get_pixel(10, 5).0;
    assert!(pixel[0] > 150 && pixel[2] < 60, "{pixel:?}");
}

#[test]
fn an_upright_photograph_keeps_its_pixels() {
    let plain = jpeg(&halves(40, 20), None, 90).unwrap();
    assert_eq!(clean(PictureFormat::Jpeg, &photograph(1)).unwrap(), plain);
}

#[test]
fn notes_in_png_go() {
    let plain = png(&halves(40, 20), None).unwrap();
    let note = b"\0\0\0\x08tEXtGPS\0hereCRC!";
    let noted = [&plain[..33], note, &plain[33..]].concat();
    assert_eq!(clean(PictureFormat::Png, &noted).unwrap(), plain);
    let small = narrow(PictureFormat::Png, &noted, 10).unwrap();
    assert!(!holds(&small, b"GPS"));
}

#[test]
fn notes_in_webp_go() {
    let chunk = |name: &[u8], body: &[u8]| {
        let length = u32::try_from(body.len()).unwrap().to_le_bytes();
        let pad: &[u8] = if body.len() % 2 == 1 { &[0] } else { &[] };
        [name, &length, body, pad].concat()
    };
    let picture = [
        chunk(b"VP8X", &[0x0c, 0, 0, 0, 9, 0, 0, 9, 0, 0]),
        chunk(b"VP8 ", b"picture"),
    ]
    .concat();
    let notes = [chunk(b"EXIF", b"GPS"), chunk(b"XMP ", b"GPS")].concat();
    let file = |body: &[u8]| chunk(b"RIFF", &[b"WEBP", body].concat());
    let clean = clean(PictureFormat::Webp, &file(&[&picture[..], &notes].concat())).unwrap();
    let mut wanted = file(&picture);
    wanted[20] = 0;
    assert_eq!(clean, wanted);
}

/// A PNG of as many pictures as that, with a note before they are announced.
fn moving(frames: u32) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, 4, 4);
    encoder.set_color(png::ColorType::Grayscale);
    encoder
        .add_text_chunk("Title".into(), "x".repeat(300))
        .unwrap();
    encoder.set_animated(frames, 0).unwrap();
    let mut writer = encoder.write_header().unwrap();
    for frame in 0..frames {
        writer.write_image_data(&[frame as u8; 16]).unwrap();
    }
    writer.finish().unwrap();
    out
}

#[test]
fn a_picture_that_moves_is_known() {
    let still = png(&halves(40, 20), None).unwrap();
    assert!(is_animated(&moving(2)) && !is_animated(&moving(1)) && !is_animated(&still));
    assert!(!is_animated(&photograph(1)));
    // What moves still moves without its notes.
    let clean = clean(PictureFormat::Png, &moving(3)).unwrap();
    assert!(is_animated(&clean) && !holds(&clean, b"tEXt"));
}

#[test]
fn long_notes_hide_neither_turn_nor_movement() {
    let long = vec![b'x'; 600 << 10];
    let size = u32::try_from(long.len()).unwrap().to_be_bytes();
    let note = [&size[..], b"tEXt", &long, b"CRC!"].concat();
    let moving = moving(2);
    let noted = [&moving[..33], &note, &moving[33..]].concat();
    assert!(moves(&mut Cursor::new(&noted)));
    let segment = [b"\xff\xe2\xff\xff", &long[..0xfffd]].concat();
    let photograph = photograph(6);
    let noted = [&photograph[..2], &segment.repeat(9), &photograph[2..]].concat();
    assert_eq!(upright(&mut Cursor::new(&noted), (40, 20)), (20, 40));
    let clean = clean(PictureFormat::Jpeg, &noted).unwrap();
    let (seen, _) = decode(PictureFormat::Jpeg, &clean).unwrap();
    assert_eq!((seen.width(), seen.height()), (20, 40));
}

/// What follows the picture says nothing of it.
#[test]
fn notes_behind_the_picture_turn_nothing() {
    let (upright_one, lying) = (photograph(1), photograph(6));
    let exif = lying.windows(2).position(|w| w == [0xff, 0xe1]).unwrap();
    let length = usize::from(u16::from_be_bytes([lying[exif + 2], lying[exif + 3]]));
    let exif = &lying[exif..exif + 2 + length];
    let plain = strip(PictureFormat::Jpeg, &upright_one).unwrap();
    let end = plain.len() - 2;
    let noted = [&plain[..end], exif, &plain[end..]].concat();
    assert_eq!(upright(&mut Cursor::new(&noted), (40, 20)), (40, 20));
    assert_eq!(clean(PictureFormat::Jpeg, &noted).unwrap(), plain);
}

#[test]
fn no_bytes_make_it_stumble() {
    let whole = [photograph(6), png(&halves(9, 9), None).unwrap(), moving(2)];
    for bytes in &whole {
        for end in 0..bytes.len().min(400) {
            for format in [PictureFormat::Jpeg, PictureFormat::Png, PictureFormat::Webp] {
                let _ = strip(format, &bytes[..end]);
                let _ = upright(&mut Cursor::new(&bytes[..end]), (1, 1));
                let _ = is_animated(&bytes[..end]);
            }
        }
    }
}

#[test]
fn widths_are_smaller_than_the_picture() {
    assert_eq!(narrower(Some(PictureFormat::Jpeg), 480), [0u32; 0]);
    assert_eq!(narrower(Some(PictureFormat::Jpeg), 1000), [480, 960]);
    assert_eq!(narrower(Some(PictureFormat::Webp), 1000), [0u32; 0]);
    assert_eq!(height((3000, 2000), 480), 320);
}

/// A chunk of a PNG, with a checksum that nobody looks at here.
fn chunk(name: &[u8], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [&length[..], name, body, b"CRC!"].concat()
}

#[test]
fn a_segment_without_room_for_its_own_length_is_no_crash() {
    let plain = jpeg(&halves(40, 20), None, 90).unwrap();
    for length in [0, 1] {
        for marker in [0xe0, 0xe1, 0xe2, 0xee, 0xfe, 0xda] {
            let odd = [&plain[..2], &[0xff, marker, 0, length], &plain[2..]].concat();
            assert_eq!(
                strip(PictureFormat::Jpeg, &odd),
                Err(PictureTrouble::Broken)
            );
            assert_eq!(orientation_of(&odd), 1);
        }
    }
    let short = [
        &plain[..2],
        b"\xff\xe2\x00\x02\xff\xe2\x00\x03I",
        &plain[2..],
    ]
    .concat();
    assert_eq!(strip(PictureFormat::Jpeg, &short), Ok(plain));
}

fn orientation_of(bytes: &[u8]) -> u32 {
    let (width, _) = upright(&mut Cursor::new(bytes), (1, 2));
    width
}

/// Cut off anywhere, and with any byte changed, a picture is one, or is refused.
#[test]
fn no_bytes_crash() {
    let small = halves(9, 6);
    let webp = b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\x0c\0\0\0\x09\0\0\x09\0\0EXIF\x01\0\0\0g\0";
    let pictures = [
        (PictureFormat::Jpeg, photograph(6)),
        (PictureFormat::Jpeg, jpeg(&small, None, 50).unwrap()),
        (PictureFormat::Png, png(&small, None).unwrap()),
        (PictureFormat::Webp, webp.to_vec()),
    ];
    for (format, whole) in pictures {
        let look = |bytes: &[u8]| {
            let _ = check(format, bytes, Some((2000, 2000)));
            let _ = clean(format, bytes);
            let _ = upright(&mut Cursor::new(bytes), (1, 2));
        };
        for end in 0..whole.len() {
            look(&whole[..end]);
        }
        for at in 0..whole.len() {
            for to in [0, 1, 0x7f, 0x80, 0xff] {
                let mut bytes = whole.clone();
                bytes[at] = to;
                look(&bytes);
            }
        }
    }
}

#[test]
fn what_would_fill_the_memory_is_not_decoded() {
    let head = |width: u32, height: u32| {
        let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
        chunk(b"IHDR", &[&size[..], &[8, 6, 0, 0, 0]].concat())
    };
    let ends = [chunk(b"IDAT", &[0x78, 1]), chunk(b"IEND", b"")].concat();
    let bomb = [&b"\x89PNG\r\n\x1a\n"[..], &head(60_000, 60_000), &ends].concat();
    assert!(is_too_large((60_000, 60_000)) && !is_too_large((8192, 6144)));
    assert!(check(PictureFormat::Png, &bomb, Some((60_000, 60_000))).is_err());

    let mut packed = flate2_of(&vec![0; 8 << 20]);
    let mut profile = b"ICC\0\0".to_vec();
    profile.append(&mut packed);
    let plain = png(&halves(40, 20), None).unwrap();
    let with = [&plain[..33], &chunk(b"iCCP", &profile), &plain[33..]].concat();
    assert_eq!(
        clean(PictureFormat::Png, &with),
        Err(PictureTrouble::Profile)
    );
    let note = [b"a\0\0", &flate2_of(&vec![0; 8 << 20])[..]].concat();
    let with = [&plain[..33], &chunk(b"zTXt", &note), &plain[33..]].concat();
    assert_eq!(clean(PictureFormat::Png, &with), Ok(plain));
}

fn flate2_of(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, bytes).unwrap();
    packed.finish().unwrap()
}
