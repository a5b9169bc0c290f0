//! Tables for spreadsheets (RFC 4180, with the mark that Excel wants before UTF-8).

/// Comma-separated values (RFC 4180), with the byte order mark by which Excel knows UTF-8.
pub(super) struct Csv(String);

/// A cell, and whether it is a number: a minus before one carries out nothing.
pub(super) struct CsvCell {
    pub text: String,
    pub is_number: bool,
}

impl Csv {
    pub(super) fn new(names: &[String]) -> Self {
        let mut out = Self(String::from('\u{feff}'));
        let names = names.iter().map(|name| CsvCell {
            text: name.clone(),
            is_number: false,
        });
        out.line(&names.collect::<Vec<_>>());
        out
    }

    pub(super) fn line(&mut self, cells: &[CsvCell]) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            self.0.push('"');
            if !cell.is_number && is_formula(&cell.text) {
                self.0.push('\'');
            }
            self.0.push_str(&cell.text.replace('"', "\"\""));
            self.0.push('"');
        }
        self.0.push_str("\r\n");
    }

    pub(super) fn bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// Whether a spreadsheet would carry out a cell: it begins like a formula, behind whatever is not seen
/// (some skip it), and also in wide letters, which some take for the narrow ones.
fn is_formula(cell: &str) -> bool {
    let unseen = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}'
            )
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
            || matches!(
                c,
                '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            )
    };
    cell.starts_with(['\t', '\r', '\n'])
        || cell.trim_start_matches(unseen).starts_with([
            '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−',
        ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_carried_out() {
        let wrong = [
            "=1",
            "+1",
            "-1",
            "@a",
            "\n=1",
            "\r=1",
            "\t=1",
            " =1",
            "\u{a0}=1",
            "\u{200b}=1",
            "\u{feff}+1",
            "\u{3000}@a",
            "＝1",
            "＋1",
            "\n",
            "\u{202e}=1",
        ];
        for cell in wrong {
            assert!(is_formula(cell), "{cell:?}");
        }
        for cell in ["", "1", "a=b", "'=1", "đ", "\u{200b}a"] {
            assert!(!is_formula(cell), "{cell:?}");
        }
        let mut out = Csv(String::new());
        let cell = |text: &str, is_number| CsvCell {
            text: text.to_owned(),
            is_number,
        };
        out.line(&[cell("\u{a0}=1", false), cell("-1", true)]);
        assert_eq!(out.0, "\"'\u{a0}=1\",\"-1\"\r\n");
    }
}
