//! Digits that are none of ASCII's and read like them: wide, bold, of other scripts, in keys, and those that
//! Markdown writes by their number (`&#48;`). Few texts hold any, so they are looked for only where the
//! bytes of a text say that they may be there.

/// The most bytes from one digit to the next: a sign between them may be written with many.
pub(super) const STEP: usize = 14;

/// Whether a text may hold such a digit.
pub(super) fn may_be(text: &str) -> bool {
    // First bytes of wide digits and keys, of mathematical ones, and of those of other scripts; Vietnamese
    // has none of them.
    let odd = |b: &u8| matches!(b, 0xef | 0xf0 | 0xd9 | 0xdb | 0xe0);
    text.as_bytes().iter().any(odd)
        || text.contains("&#")
        || text.contains("&nbsp;")
        || text.contains(['\u{200b}', '\u{2060}'])
}

/// Each digit of a text, as ASCII writes it, and the byte at which it stands.
pub(super) fn digits(text: &str) -> Vec<(usize, u8)> {
    let mut found = Vec::new();
    let mut until = 0;
    for (at, c) in text.char_indices() {
        if at < until {
            continue;
        }
        if let Some((c, length)) = text.get(at..).and_then(numbered) {
            // Its own digits are none of the text's.
            until = at + length;
            found.extend(digit(c).map(|digit| (at, digit)));
        } else {
            found.extend(digit(c).map(|digit| (at, digit)));
        }
    }
    found
}

/// The character that a text begins with by its number, and the bytes that this takes.
fn numbered(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix("&#")?;
    let end = rest.bytes().take(10).position(|b| b == b';')?;
    let number = rest.get(..end)?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    Some((char::from_u32(code.ok()?)?, "&#".len() + end + 1))
}

/// The digit zero of each script whose digits may stand in a number (Unicode, general category Nd).
const ZEROS: [u32; 13] = [
    0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec,
    0x1d7f6,
];

fn digit(c: char) -> Option<u8> {
    let code = u32::from(c);
    let zero = ZEROS
        .iter()
        .find(|zero| (**zero..**zero + 10).contains(&code))?;
    u8::try_from(code - zero).ok().map(|value| b'0' + value)
}
