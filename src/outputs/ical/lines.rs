//! Content lines of iCalendar: folding, line ends, escaping.

/// Octets of a line without its end (RFC 5545 §3.1).
const LINE: usize = 75;

/// Content lines, folded and ended as RFC 5545 §3.1 asks.
#[derive(Debug, Default)]
pub(super) struct Lines(pub String);

impl Lines {
    /// A value that is not text: a date, an address, a word of the standard.
    pub(super) fn line(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for c in name
            .chars()
            .chain([':'])
            .chain(value.chars().filter(|c| !c.is_control()))
        {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                // The space that marks the line as continued counts too.
                room = LINE - 1;
            }
            room -= c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }

    /// A value of type TEXT (RFC 5545 §3.3.11).
    pub(super) fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len() + 8);
        for c in value.replace("\r\n", "\n").chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' | '\r' => escaped.push_str("\\n"),
                c => escaped.push(c),
            }
        }
        self.line(name, &escaped);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unfold(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn long_lines_fold_between_characters() {
        // Vowels with two marks, composed and not, and emoji made of several characters.
        let words = "Nhận lương hưu, trợ cấp không dùng tiền mặt ở đô thị; ";
        let stacked = "e\u{323}\u{302}o\u{31b}\u{301}";
        let family = "👩\u{200d}👩\u{200d}👧\u{200d}👦 🇻🇳 ";
        for shift in 0..80 {
            let value = format!(
                "{}{}",
                "x".repeat(shift),
                [words, stacked, family].concat().repeat(4)
            );
            let mut out = Lines::default();
            out.line("SUMMARY", &value);
            assert_eq!(unfold(&out.0), format!("SUMMARY:{value}\r\n"));
            for line in out.0.split_terminator("\r\n") {
                assert!(line.len() <= LINE, "{} octets: {line}", line.len());
            }
            let full = out.0.split("\r\n").next().unwrap();
            assert!(full.len() > LINE - 4, "folded too early: {full}");
        }
    }

    #[test]
    fn a_line_of_75_octets_stays_whole() {
        let mut out = Lines::default();
        out.line("X", &"a".repeat(LINE - 2));
        assert_eq!(out.0.len(), LINE + 2);
        out = Lines::default();
        out.line("X", &"a".repeat(LINE - 1));
        assert_eq!(out.0, format!("X:{}\r\n a\r\n", "a".repeat(LINE - 2)));
    }

    #[test]
    fn text_is_escaped_and_control_characters_go() {
        let mut out = Lines::default();
        out.text("X", "a, b; c\\d\r\ne\nf\u{7}\rg: \"h\"");
        assert_eq!(out.0, "X:a\\, b\\; c\\\\d\\ne\\nf\\ng: \"h\"\r\n");
    }
}
