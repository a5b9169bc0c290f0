//! The sections of a document: their anchors on its page, and their order, as its own numbering has
//! it: II.1 ý 2 before II.1 ý 10, IX after V, point đ after point d.

use std::cmp::Ordering;

use crate::presenter::desk::Desk;
use crate::vietnamese;

/// A part of a section's name.
#[derive(Debug, PartialEq, Eq)]
enum NamePiece<'a> {
    /// A number, Arabic or Roman.
    Number(u32),
    Word(&'a str),
}

/// The order of two sections of one document.
pub(crate) fn compare_sections(desk: &Desk<'_>, a: &str, b: &str) -> std::cmp::Ordering {
    let parts: Vec<&str> = desk.words.get("documents.parts").split(", ").collect();
    compare(a, b, &parts)
}

/// The anchor of a section on its document's page. Documents count a, b, c, d, đ: point đ is not
/// point d, so it keeps a letter of its own.
pub(crate) fn section_anchor(section: &str) -> String {
    let told_apart = section.replace('đ', "dd").replace('Đ', "Dd");
    format!("muc-{}", crate::vietnamese::slug(&told_apart))
}

/// The order of two sections of one document. `parts` are the names of a document's parts in the
/// order in which they stand; `*` stands for the numbered ones.
fn compare(a: &str, b: &str, parts: &[&str]) -> Ordering {
    let (pa, pb) = (pieces(a), pieces(b));
    part(a, &pa, parts)
        .cmp(&part(b, &pb, parts))
        .then_with(|| {
            let each = pa.iter().zip(&pb).map(|(x, y)| compare_pieces(x, y));
            each.into_iter()
                .find(|o| o.is_ne())
                .unwrap_or(pa.len().cmp(&pb.len()))
        })
        .then_with(|| a.cmp(b))
}

/// The place of a section's part among all parts; the whole document first, unknown parts last.
fn part(section: &str, pieces: &[NamePiece<'_>], parts: &[&str]) -> usize {
    let known = match pieces.first() {
        None => return 0,
        Some(NamePiece::Number(_)) => parts.iter().position(|p| *p == "*"),
        Some(NamePiece::Word(_)) => {
            let names = parts.iter().enumerate();
            names
                .filter(|(_, p)| section.starts_with(**p))
                .max_by_key(|(_, p)| p.len())
                .map(|(at, _)| at)
        }
    };
    known.map_or(parts.len() + 1, |at| at + 1)
}

fn compare_pieces(a: &NamePiece<'_>, b: &NamePiece<'_>) -> Ordering {
    match (a, b) {
        (NamePiece::Number(a), NamePiece::Number(b)) => a.cmp(b),
        (NamePiece::Number(_), NamePiece::Word(_)) => Ordering::Less,
        (NamePiece::Word(_), NamePiece::Number(_)) => Ordering::Greater,
        (NamePiece::Word(a), NamePiece::Word(b)) => vietnamese::compare(a, b),
    }
}

fn pieces(section: &str) -> Vec<NamePiece<'_>> {
    let words = section.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|w| !w.is_empty())
        .flat_map(|word| {
            let digits = word.bytes().take_while(u8::is_ascii_digit).count();
            let (number, rest) = word.split_at(digits);
            let number = number.parse().ok().map(NamePiece::Number);
            let rest = match roman(rest) {
                Some(value) => Some(NamePiece::Number(value)),
                None => (!rest.is_empty()).then_some(NamePiece::Word(rest)),
            };
            [number, rest].into_iter().flatten()
        })
        .collect()
}

/// The value of a Roman numeral below 40, as far as documents count their chapters with them; a
/// letter such as C is a letter.
fn roman(text: &str) -> Option<u32> {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = text.bytes().take_while(|b| *b == b'X').count();
    let unit = UNITS.iter().position(|u| *u == &text[tens..])?;
    let value = u32::try_from(tens * 10 + unit).ok()?;
    (1..40).contains(&value).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(list: &[&'static str]) -> Vec<&'static str> {
        let parts = ["Mở đầu", "Điều", "*", "Phụ lục", "Nhiệm vụ"];
        let mut list = list.to_vec();
        list.sort_by(|a, b| compare(a, b, &parts));
        list
    }

    #[test]
    fn numbers_count() {
        let order = [
            "II.1",
            "II.1 ý 2",
            "II.1 ý 10",
            "V.2.d",
            "V.2.đ",
            "IX",
            "X.1",
            "Nhiệm vụ 9",
            "Nhiệm vụ 10",
        ];
        let mut turned = order;
        turned.reverse();
        assert_eq!(sorted(&turned), order);
    }

    #[test]
    fn a_number_stands_before_a_word() {
        assert_eq!(
            sorted(&["II ý 1", "II mở đầu", "II.3", "II"]),
            ["II", "II.3", "II mở đầu", "II ý 1"]
        );
    }

    #[test]
    fn parts_stand_as_in_the_document() {
        assert_eq!(
            sorted(&[
                "Ảnh",
                "Phụ lục 5.10",
                "Phụ lục 5.4",
                "I",
                "Điều 2",
                "Mở đầu",
                ""
            ]),
            [
                "",
                "Mở đầu",
                "Điều 2",
                "I",
                "Phụ lục 5.4",
                "Phụ lục 5.10",
                "Ảnh"
            ]
        );
    }

    #[test]
    fn letters_are_no_numbers() {
        assert_eq!(roman("C"), None);
        assert_eq!(roman("XIV"), Some(14));
        assert_eq!(roman("IIX"), None);
    }
}
