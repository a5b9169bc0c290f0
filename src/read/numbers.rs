//! Long numbers in running text: telephone numbers, numbers of persons and of papers. They are found
//! once, when a file is read, for the rules that must not search every text of the site again.

use crate::file::Span;

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
#[must_use]
pub fn long_numbers(text: &str) -> Vec<LongNumber> {
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
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_digit() {
            if digits.last().is_some_and(|(last, _)| at - last > STEP) {
                end(&mut digits);
            }
            digits.push((at, byte));
        }
    }
    end(&mut digits);
    found
}

impl LongNumber {
    /// Where it stands.
    #[must_use]
    pub fn span(&self) -> Span {
        let first = self.digits.first().map_or(0, |d| d.0);
        Span::new(first, self.digits.last().map_or(first, |d| d.0 + 1))
    }

    /// Where these digits (ASCII) stand in it, in a row.
    #[must_use]
    pub fn find(&self, wanted: &[u8]) -> Option<Span> {
        if wanted.is_empty() {
            return None;
        }
        let same = |window: &&[(usize, u8)]| window.iter().map(|(_, d)| d).eq(wanted);
        let window = self.digits.windows(wanted.len()).find(same)?;
        Some(Span::new(window[0].0, window[window.len() - 1].0 + 1))
    }
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
    fn short_numbers_are_forgotten() {
        assert!(long_numbers("ngày 10/10 và khoảng 95 % trong 1 năm").is_empty());
    }
}
