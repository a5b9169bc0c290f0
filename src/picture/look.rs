//! What a file is by its first bytes.

use crate::file::Inside;

/// What a file is; a drawing goes by its name, for only by that do browsers take it for one.
pub fn look(head: &[u8], name: &str) -> Inside {
    if ending(name).is_some_and(|ending| ending.eq_ignore_ascii_case("svg")) {
        return Inside::Svg(None);
    }
    match head {
        [0xff, 0xd8, 0xff, ..] => Inside::Jpeg,
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Inside::Png,
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Inside::Webp,
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Inside::Gif,
        // Also what cameras write raw; the second form is that of files above 4 GiB.
        [b'I', b'I', b'*' | b'+', 0, ..] | [b'M', b'M', 0, b'*' | b'+', ..] => Inside::Tiff,
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Inside::Bmp,
        [_, _, _, _, b'f', b't', b'y', b'p', brands @ ..] => of_brands(brands),
        _ => Inside::Other,
    }
}

/// What a file of ISO/IEC 14496-12 is: films have other brands than pictures.
fn of_brands(brands: &[u8]) -> Inside {
    const HEIC: [&[u8; 4]; 8] = [
        b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1",
    ];
    let mut all = brands.chunks_exact(4).take(8);
    let first = all.next();
    let is = |brand: &[u8], known: &[&[u8; 4]]| known.iter().any(|one| brand == *one);
    let avif: [&[u8; 4]; 2] = [b"avif", b"avis"];
    if first.is_some_and(|brand| is(brand, &avif)) {
        return Inside::Avif;
    }
    if first.is_some_and(|brand| is(brand, &HEIC)) {
        return match all.any(|brand| is(brand, &avif)) {
            true => Inside::Avif,
            false => Inside::Heic,
        };
    }
    Inside::Other
}

/// The ending of a file's name.
pub fn ending(name: &str) -> Option<&str> {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.rsplit_once('.').map(|(_, ending)| ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_what_their_bytes_say() {
        let of = |head: &[u8]| look(head, "a.bin");
        assert_eq!(of(b"\xff\xd8\xff\xe0"), Inside::Jpeg);
        assert_eq!(of(b"\0\0\0\x20ftypavif\0\0\0\0"), Inside::Avif);
        assert_eq!(of(b"\0\0\0\x20ftypmif1\0\0\0\0miafavif"), Inside::Avif);
        assert_eq!(of(b"\0\0\0\x20ftypheic\0\0\0\0mif1"), Inside::Heic);
        assert_eq!(of(b"\0\0\0\x20ftypisom\0\0\0\0mp42"), Inside::Other);
        assert_eq!(of(b"BM25 is a ranking"), Inside::Other);
        assert_eq!(of(b"BM\x36\x10\0\0\0\0\0\0\x36"), Inside::Bmp);
        assert_eq!(of(b"MM\0*"), Inside::Tiff);
        assert_eq!(look(b"anything", "a/B.SVG"), Inside::Svg(None));
        assert_eq!(of(b""), Inside::Other);
    }
}
