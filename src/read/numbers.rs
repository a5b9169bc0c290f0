//! Long numbers in running text: telephone numbers, numbers of persons and of papers. They are found
//! once, when a file is read, for the rules that must not search every text of the site again.

mod disguised;

use crate::file::Span;
use crate::read::part::part;

/// Digits that stand together, as one number may be written: `024 3936 1234`, `0123.456.789`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongNumber {
    /// Each digit and the byte at which it stands.
    digits: Vec<(usize, u8)>,
}

/// The fewest digits of a number that is worth remembering.
const SHORTEST: usize = 6;

/// The most bytes from one digit of a number to the next.
const STEP: usize = 3;

/// The long numbers of a text, in order.
pub fn long_numbers(text: &str) -> Vec<LongNumber> {
    if disguised::may_be(text) {
        return of_digits(disguised::digits(text), disguised::STEP);
    }
    let digits = text.bytes().enumerate();
    of_digits(digits.filter(|(_, b)| b.is_ascii_digit()), STEP)
}

/// The runs of digits that stand no further apart than `step` bytes.
fn of_digits(all: impl IntoIterator<Item = (usize, u8)>, step: usize) -> Vec<LongNumber> {
    let mut found = Vec::new();
    let mut digits: Vec<(usize, u8)> = Vec::new();
    let mut end = |digits: &mut Vec<(usize, u8)>| {
        if digits.len() >= SHORTEST {
            found.push(LongNumber {
                digits: digits.clone(),
            });
        }
        digits.clear();
    };
    for (at, digit) in all {
        if digits.last().is_some_and(|(last, _)| at - last > step) {
            end(&mut digits);
        }
        digits.push((at, digit));
    }
    end(&mut digits);
    found
}

impl LongNumber {
    /// Where it stands.
    pub fn span(&self) -> Span {
        let first = self.digits.first().map_or(0, |d| d.0);
        Span::new(first, self.digits.last().map_or(first, |d| d.0 + 1))
    }

    /// Where these digits (ASCII) stand in it, in a row.
    pub fn find(&self, wanted: &[u8]) -> Option<Span> {
        if wanted.is_empty() {
            return None;
        }
        let same = |window: &&[(usize, u8)]| window.iter().map(|(_, d)| d).eq(wanted);
        let window = self.digits.windows(wanted.len()).find(same)?;
        let (first, last) = (window.first()?, window.last()?);
        Some(Span::new(first.0, last.0 + 1))
    }
}

/// Numbers that look like those of a person: 9 digits (the old identity card), 10 (social insurance)
/// or 12 (the citizen's identity number), which are neither a telephone number, nor an amount of
/// money, nor a part of an address or of a document's number.
pub fn personal_numbers(text: &str) -> Vec<(Span, usize)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if !byte.is_ascii_digit() {
            at += 1;
            continue;
        }
        let (end, groups) = grouped(bytes, at);
        let count = groups.iter().sum();
        let alone = before(text, at) && after(text, end);
        if alone
            && [9, 10, 12].contains(&count)
            && !telephone(text, at, end)
            && !money(part(text, at..end), &groups)
            && !counted(text, at, end, &groups)
            && !called(text, at)
        {
            found.push((Span::new(at, end), count));
        }
        at = end;
    }
    found
}

/// Where a number ends that begins at `start`, and how many digits each of its groups has: a sign
/// alone between two groups of three digits or more belongs to it.
fn grouped(bytes: &[u8], start: usize) -> (usize, Vec<usize>) {
    let run = |at: usize| {
        let rest = bytes.get(at..).unwrap_or_default();
        rest.iter().take_while(|b| b.is_ascii_digit()).count()
    };
    let first = run(start);
    let mut groups = vec![first];
    let mut end = start + first;
    while groups.last().is_some_and(|n| *n >= 3)
        && bytes.get(end).is_some_and(|b| b" .-".contains(b))
    {
        let next = run(end + 1);
        if next < 3 {
            break;
        }
        groups.push(next);
        end += 1 + next;
    }
    (end, groups)
}

/// Whether a number may begin after what stands before it: no word, no address, no document.
fn before(text: &str, at: usize) -> bool {
    let last = part(text, ..at).chars().next_back();
    last.is_none_or(|c| !c.is_alphanumeric() && !"/=_-#.%&?+~@,".contains(c))
}

fn after(text: &str, end: usize) -> bool {
    let mut rest = part(text, end..).chars();
    match rest.next() {
        Some('.' | ',' | '-') => rest.next().is_none_or(|c| !c.is_alphanumeric()),
        Some(c) => !c.is_alphanumeric() && !"/=_%&@".contains(c),
        None => true,
    }
}

/// Numbers that Viet Nam's numbering plan gives to telephones: mobile ones begin with 03, 05, 07, 08
/// or 09 and have ten digits, hotlines with 1800 or 1900, and a `tel:` says it itself.
fn telephone(text: &str, at: usize, end: usize) -> bool {
    let digits: String = part(text, at..end)
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    let mobile = digits.len() == 10
        && ["03", "05", "07", "08", "09"]
            .iter()
            .any(|p| digits.starts_with(p));
    mobile
        || ["1800", "1900"].iter().any(|p| digits.starts_with(p))
        || part(text, ..at).ends_with("tel:")
}

/// Keys and words after which a telephone number stands, folded: `phone: …`, `Điện thoại: …`.
const CALLED: [&str; 17] = [
    "hotline",
    "phone",
    "telephone",
    "tel",
    "fax",
    "mobile",
    "number",
    "contact",
    "zalo",
    "whatsapp",
    "viber",
    "dien-thoai",
    "dt",
    "dd",
    "duong-day-nong",
    "tong-dai",
    "so-may",
];

/// Whether what stands right before a number says that it is a telephone's: a key meant for one, or a word.
fn called(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let clause = line.rsplit([',', ';', '{', '|']).next().unwrap_or_default();
    let words = crate::vietnamese::slug(clause.trim_end_matches([' ', ':', '"', '\'', '(', '+']));
    let ends = |word: &&str| {
        words
            .strip_suffix(*word)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('-'))
    };
    CALLED.iter().any(ends) || words.ends_with("goi") || words == "call"
}

/// What is counted has its digits in threes, and begins further before or is followed by what it counts:
/// `12 345 678 901 đồng`.
fn counted(text: &str, at: usize, end: usize, groups: &[usize]) -> bool {
    if groups.len() < 2 || groups.iter().any(|n| *n != 3) {
        return false;
    }
    let mut before = text.get(..at).unwrap_or_default().chars().rev();
    let continues = before.next().is_some_and(|c| " .\u{a0}".contains(c))
        && before.next().is_some_and(|c| c.is_ascii_digit());
    const UNITS: [&str; 14] = [
        "đồng", "đ", "vnd", "vnđ", "usd", "eur", "euro", "người", "lượt", "tỷ", "triệu", "hồ",
        "people", "persons",
    ];
    let after = text.get(end..).unwrap_or_default();
    let word = after
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    continues || UNITS.contains(&word)
}

/// An amount has its digits in threes, with points between.
fn money(written: &str, groups: &[usize]) -> bool {
    written.contains('.') && groups.iter().all(|n| *n == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, span: Span) -> &str {
        &text[span.start as usize..span.end as usize]
    }

    #[test]
    fn a_number_is_found_in_any_grouping() {
        let text = "Gọi 024.3936 12-34 hoặc đến phòng 12, tầng 3.";
        let found = long_numbers(text);
        assert_eq!(found.len(), 1);
        let span = found[0].find(b"39361234").expect("the number");
        assert_eq!(cut(text, span), "3936 12-34");
        assert_eq!(found[0].find(b"39361235"), None);
        let whole = found[0].span();
        assert_eq!(cut(text, whole), "024.3936 12-34");
    }

    #[test]
    fn numbers_of_persons_are_found_and_others_are_not() {
        let of = |text: &str| {
            let found = personal_numbers(text).into_iter();
            found
                .map(|(span, _)| cut(text, span).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            of("Số 001200000000, thẻ 000 000 000 và mã 1234567890."),
            ["001200000000", "000 000 000", "1234567890"]
        );
        for other in [
            "Gọi 0912345678, 1900.0000 hoặc 1900 123456.",
            "Chi 250.000.000 đồng ngày 17/10/2021 10:00.",
            "https://vi-du.example/tin/123456789-x?id=123456789012",
            "Văn bản 123456789/QĐ, mã A123456789, số 12345678901.",
            "[gọi](tel:0240000000)",
            "phone: 024 393 6123",
            "hotline: {name: Tổng đài, number: 202-555-0143}",
            "Điện thoại: (202) 555-0143, fax 202-555-0143.",
            "Chi 12 345 678 901 đồng cho 345 678 901 người.",
        ] {
            assert!(of(other).is_empty(), "{other}: {:?}", of(other));
        }
    }

    #[test]
    fn short_numbers_are_forgotten() {
        assert!(long_numbers("ngày 10/10 và khoảng 95 % trong 1 năm").is_empty());
    }

    #[test]
    fn disguises_are_seen_through() {
        let wanted = b"39361234";
        let disguises = [
            "024 3936 1234",
            "024.3936.1234",
            "０２４３９３６１２３４",
            "024 3936１２３４",
            "&#48;24 &#51;936 1234",
            "024&#x33;&#57;361234",
            "024 39&#0054;36 1234",
            "٣٩٣٦١٢٣٤",
            "𝟑𝟗𝟑𝟔𝟏𝟐𝟑𝟒",
            "3️⃣9️⃣3️⃣6️⃣1️⃣2️⃣3️⃣4️⃣",
            "3\u{200b}9\u{200b}3\u{200b}6\u{200b}1\u{200b}2\u{200b}3\u{200b}4",
            "3&nbsp;9&nbsp;3&nbsp;6&nbsp;1&nbsp;2&nbsp;3&nbsp;4",
        ];
        for text in disguises {
            let wanted = match text.contains("39&#0054;36") {
                true => &b"396361234"[..],
                false => wanted,
            };
            let found = long_numbers(text).iter().any(|n| n.find(wanted).is_some());
            assert!(found, "{text}");
        }
    }
}
